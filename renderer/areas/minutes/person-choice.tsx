import { Field, Select } from '@fluentui/react-components'

/** Who moved or seconded something; nobody need be named. */
export function PersonChoice({
  label,
  names,
  value,
  onChoose,
}: {
  readonly label: string
  readonly names: readonly string[]
  readonly value: string
  readonly onChoose: (name: string) => void
}) {
  return (
    <Field label={label}>
      <Select value={value} onChange={(_, { value: name }) => onChoose(name)}>
        <option value="">Not recorded</option>
        {names.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </Select>
    </Field>
  )
}
