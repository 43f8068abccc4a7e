import { Field, Select } from '@fluentui/react-components'
import type { ItemKind } from '../../../shared/agenda/agenda-item.ts'
import { kindWords } from '../../parts/kind-words.ts'

interface Props {
  readonly value: ItemKind
  readonly onChange: (kind: ItemKind) => void
}

/** What kind of business an item is. */
export function KindField({ value, onChange }: Props) {
  return (
    <Field label="Kind">
      <Select
        value={value}
        onChange={(_, { value: chosen }) => {
          const kind = kindWords.find(([known]) => known === chosen)?.[0]
          if (kind !== undefined) onChange(kind)
        }}
      >
        {kindWords.map(([known, words]) => (
          <option key={known} value={known}>
            {words}
          </option>
        ))}
      </Select>
    </Field>
  )
}
