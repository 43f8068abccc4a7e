import { Select } from '@fluentui/react-components'

interface Props<Value extends string> {
  readonly words: Readonly<Record<Value, string>>
  readonly value: Value
  readonly onChange: (value: Value) => void
  /** Where no field round it gives it a name. */
  readonly 'aria-label'?: string
}

/** One of a fixed few, by their words. */
export function Choice<Value extends string>({ words, value, onChange, ...rest }: Props<Value>) {
  const options = Object.keys(words) as Value[] // the keys of `words`
  return (
    <Select
      {...rest}
      value={value}
      onChange={(_, { value: chosen }) => onChange(options.find((one) => one === chosen) ?? value)}
    >
      {options.map((one) => (
        <option key={one} value={one}>
          {words[one]}
        </option>
      ))}
    </Select>
  )
}
