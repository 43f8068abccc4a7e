import { Checkbox, Input, Select } from '@fluentui/react-components'
import { isClockTime, weekdayWords } from '../../../shared/calendar/iso-date.ts'
import { type MonthPlace, monthPlaces } from '../../../shared/calendar/recurrence.ts'
import type { RoundChoice } from './year-rounds.ts'

const intervals = ['every month', 'every other month', 'every third month', 'every fourth month'] as const

interface Props {
  readonly rounds: readonly RoundChoice[]
  readonly onChange: (rounds: readonly RoundChoice[]) => void
}

/** A sentence a committee: "the second Thursday of every other month at 6.30 pm". */
export function RoundRows({ rounds, onChange }: Props) {
  const changed = (committeeId: number, change: Partial<RoundChoice>): void =>
    onChange(rounds.map((round) => (round.committeeId === committeeId ? { ...round, ...change } : round)))
  return (
    <ul className="year-rounds">
      {rounds.map((round) => (
        <li key={round.committeeId} className="year-round">
          <Checkbox
            checked={round.isWanted}
            label={round.committeeName}
            onChange={(_, { checked }) => changed(round.committeeId, { isWanted: checked === true })}
          />
          {round.isWanted && (
            <RoundFields round={round} onChange={(change) => changed(round.committeeId, change)} />
          )}
        </li>
      ))}
    </ul>
  )
}

interface FieldsProps {
  readonly round: RoundChoice
  readonly onChange: (change: Partial<RoundChoice>) => void
}

function RoundFields({ round, onChange }: FieldsProps) {
  const of = `, ${round.committeeName}`
  return (
    <div className="year-fields">
      <span>The</span>
      <Select
        aria-label={`Which week of the month${of}`}
        value={round.place}
        onChange={(_, { value }) => onChange({ place: placeFrom(value) })}
      >
        {monthPlaces.map((place) => (
          <option key={place}>{place}</option>
        ))}
      </Select>
      <Select
        aria-label={`Weekday${of}`}
        value={String(round.weekday)}
        onChange={(_, { value }) => onChange({ weekday: Number(value) })}
      >
        {[1, 2, 3, 4, 5].map((weekday) => (
          <option key={weekday} value={weekday}>
            {weekdayWords[weekday]}
          </option>
        ))}
      </Select>
      <span>of</span>
      <Select
        aria-label={`How often${of}`}
        value={String(round.everyMonths)}
        onChange={(_, { value }) => onChange({ everyMonths: Number(value) })}
      >
        {intervals.map((words, place) => (
          <option key={words} value={place + 1}>
            {words}
          </option>
        ))}
      </Select>
      <span>at</span>
      <Input
        type="time"
        aria-label={`Time${of}`}
        value={round.startsAt ?? ''}
        onChange={(_, { value }) => onChange({ startsAt: isClockTime(value) ? value : null })}
      />
    </div>
  )
}

function placeFrom(value: string): MonthPlace {
  return monthPlaces.find((place) => place === value) ?? 'first'
}
