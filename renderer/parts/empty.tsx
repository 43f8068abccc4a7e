import type { ReactNode } from 'react'
import './empty.css'

interface Props {
  readonly icon: ReactNode
  readonly title: string
  readonly children?: ReactNode
  readonly actions?: ReactNode
}

/** What a screen says when there is nothing on it, and how to begin. */
export function Empty({ icon, title, children, actions }: Props) {
  return (
    <div className="empty">
      <span className="empty-icon" aria-hidden="true">
        {icon}
      </span>
      <div>
        <h2>{title}</h2>
        {children !== undefined && <div className="empty-words">{children}</div>}
        {actions !== undefined && <div className="empty-actions">{actions}</div>}
      </div>
    </div>
  )
}
