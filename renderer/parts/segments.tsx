import { useId } from 'react'
import './segments.css'

interface Props<Value extends string> {
  /** Says what is chosen, e.g. "Copy shown". */
  readonly label: string
  readonly options: readonly { readonly value: Value; readonly text: string; readonly disabled?: boolean }[]
  readonly value: Value
  readonly onChange: (value: Value) => void
}

/** One of a few, side by side: a radio group that looks like a row of buttons. */
export function Segments<Value extends string>({ label, options, value, onChange }: Props<Value>) {
  const name = useId()
  return (
    <div className="segments" role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label key={option.value} className="segment">
          <input
            type="radio"
            name={name}
            className="spoken"
            checked={option.value === value}
            disabled={option.disabled ?? false}
            onChange={() => onChange(option.value)}
          />
          <span className="segment-text">{option.text}</span>
        </label>
      ))}
    </div>
  )
}
