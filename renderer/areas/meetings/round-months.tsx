import {
  Menu,
  MenuButton,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Select,
} from '@fluentui/react-components'
import { monthWords } from '../../../shared/calendar/iso-date.ts'
import { withoutWords } from '../../../shared/calendar/recurrence-words.ts'

/** Months of a civic year in order, each by its number: 5 for May to 4 for April. */
const civicMonths = monthWords.map((_, place) => ((place + 4) % 12) + 1)

interface BeginProps {
  readonly label: string
  /** 0 for May. */
  readonly value: number
  readonly onChange: (value: number) => void
}

/** The month in which a round begins: it says which months every other one is. */
export function BeginChoice({ label, value, onChange }: BeginProps) {
  return (
    <Select
      aria-label={label}
      value={String(value)}
      onChange={(_, { value: chosen }) => onChange(Number(chosen))}
    >
      {civicMonths.map((month, place) => (
        <option key={month} value={place}>
          {monthWords[month - 1]}
        </option>
      ))}
    </Select>
  )
}

interface LeftOutProps {
  readonly label: string
  readonly without: readonly number[]
  readonly onChange: (without: readonly number[]) => void
}

/** Months in which a committee does not meet, such as August. */
export function MonthsLeftOut({ label, without, onChange }: LeftOutProps) {
  const words = withoutWords(without) ?? 'no month left out'
  return (
    <Menu
      checkedValues={{ without: without.map(String) }}
      onCheckedValueChange={(_, { checkedItems }) => {
        // A year without any month has no meetings: the last one stays.
        if (checkedItems.length < 12) onChange(checkedItems.map(Number))
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton aria-label={`${label}: ${words}`}>{words}</MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {civicMonths.map((month) => (
            <MenuItemCheckbox key={month} name="without" value={String(month)} persistOnClick>
              {monthWords[month - 1]}
            </MenuItemCheckbox>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
