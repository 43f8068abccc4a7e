import { Field, Input, type InputProps } from '@fluentui/react-components'
import { useState } from 'react'

interface Props extends Pick<InputProps, 'type' | 'maxLength'> {
  readonly label: string
  readonly hint?: string
  readonly value: string
  /** Called when the clerk leaves the field with other words in it. */
  readonly onKeep: (value: string) => void
}

/** A field that keeps what is typed when it is left, or with Enter; Esc brings back what was kept. */
export function KeptField({ label, hint, value, onKeep, type = 'text', maxLength = 200 }: Props) {
  const [typed, change] = useState<string | null>(null)
  const keep = (): void => {
    if (typed !== null && typed.trim() !== value) onKeep(typed.trim())
    change(null)
  }
  return (
    <Field label={label} {...(hint !== undefined && { hint })}>
      <Input
        type={type}
        maxLength={maxLength}
        value={typed ?? value}
        onChange={(_, { value: now }) => change(now)}
        onBlur={keep}
        onKeyDown={({ key }) => {
          if (key === 'Enter') keep()
          if (key === 'Escape') change(null)
        }}
      />
    </Field>
  )
}

/** What a field that may be empty says: `null` for nothing. */
export function orNull(value: string): string | null {
  return value === '' ? null : value
}
