import { Field, Select } from '@fluentui/react-components'
import { type Purpose, purposes } from '../../../shared/agenda/agenda-item.ts'

interface Props {
  readonly value: Purpose | null
  readonly onChange: (purpose: Purpose | null) => void
}

/** What an item is put before the committee for; `null` for business that needs no such word. */
export function PurposeField({ value, onChange }: Props) {
  return (
    <Field label="Purpose">
      <Select
        value={value ?? ''}
        onChange={(_, { value: chosen }) => onChange(purposes.find((one) => one === chosen) ?? null)}
      >
        <option value="">None</option>
        {purposes.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </Select>
    </Field>
  )
}
