import { type ReactNode, useEffect, useRef } from 'react'

interface Props {
  readonly className: string
  readonly label: string
  /** What was sent last; the first field has the focus again when it changes. */
  readonly sent?: number | null
  readonly onSend: () => void
  readonly onLeave: () => void
  readonly children: ReactNode
}

/** A form that opens in its place: its first field has the focus, Enter sends it, Esc closes it and nothing else. */
export function SmallForm({ className, label, sent = null, onSend, onLeave, children }: Props) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector<HTMLElement>('input, textarea')?.focus(), [sent])
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
          onSend()
        }}
      >
        {children}
      </form>
    </div>
  )
}
