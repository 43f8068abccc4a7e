import { Button } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { MarkShape, type Shape, type Tone } from './marks.tsx'
import './notice.css'

type NoticeTone = Extract<Tone, 'ok' | 'warn' | 'bad' | 'info'>

interface Props {
  readonly tone: NoticeTone
  readonly title: string
  readonly children?: ReactNode
  /** Buttons under the words. */
  readonly actions?: ReactNode
  readonly onDismiss?: (() => void) | undefined
}

const shapes: Readonly<Record<NoticeTone, Shape>> = { ok: 'tick', warn: 'alert', bad: 'cross', info: 'info' }

/** A refusal that appears beyond the window's edge would be taken for nothing happening. */
function showOnce(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' })
}

/** A notice on the screen, spoken by screen readers: a problem at once, the rest when they are free. */
export function Notice({ tone, title, children, actions, onDismiss }: Props) {
  return (
    <div
      // Another one is another notice, to be seen and heard anew.
      key={title}
      ref={tone === 'bad' ? showOnce : undefined}
      className={`notice notice-${tone}`}
      role={tone === 'bad' ? 'alert' : 'status'}
    >
      <MarkShape shape={shapes[tone]} />
      <div className="grow">
        <p className="strong">{title}</p>
        {children !== undefined && <div className="notice-words">{children}</div>}
        {actions !== undefined && <div className="notice-actions">{actions}</div>}
      </div>
      {onDismiss && (
        <Button
          appearance="subtle"
          size="small"
          icon={<DismissRegular />}
          aria-label="Close this notice"
          onClick={onDismiss}
        />
      )}
    </div>
  )
}
