import { SearchBox } from '@fluentui/react-components'
import { useRef } from 'react'
import { useShortcut } from './use-shortcut.ts'

interface Props {
  /** "Filter the meetings" */
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

/** Filters the list in view as the clerk types; Ctrl+F goes to it, Esc empties it. */
export function FilterBox({ label, value, onChange }: Props) {
  const place = useRef<HTMLDivElement>(null)
  useShortcut({ key: 'f', ctrl: true }, () => place.current?.querySelector('input')?.select())
  return (
    <div ref={place}>
      <SearchBox
        size="small"
        aria-label={label}
        placeholder={label}
        value={value}
        onChange={(_, { value: typed }) => onChange(typed)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onChange('')
        }}
      />
    </div>
  )
}
