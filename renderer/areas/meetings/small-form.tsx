import { type ReactNode, useEffect, useRef } from 'react'

interface Props {
  readonly className: string
  readonly label: string
  /** `beginAgain` gives the first field the focus, for the next of several. */
  readonly onSend: (beginAgain: () => void) => void
  readonly onLeave: () => void
  readonly children: ReactNode
}

/** A form that opens in its place: its first field has the focus, Enter sends it, Esc closes it and nothing else. */
export function SmallForm({ className, label, onSend, onLeave, children }: Props) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => focusFirst(form.current), [])
  return (
    <div
      role="presentation"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onLeave()
      }}
    >
      <form
        ref={form}
        className={className}
        aria-label={label}
        onSubmit={(event) => {
          event.preventDefault()
          onSend(() => focusFirst(form.current))
        }}
      >
        {children}
      </form>
    </div>
  )
}

function focusFirst(form: HTMLFormElement | null): void {
  form?.querySelector<HTMLElement>('input, textarea')?.focus()
}
