import type { ReactNode } from 'react'
import type { MeetingStanding } from '../../../shared/agenda/meeting.ts'
import { shortDate } from '../../../shared/calendar/iso-date.ts'
import { Mark } from '../../parts/marks.tsx'
import './standing-mark.css'

/** That a meeting is cancelled and why, or where it was moved from; nothing for one that stands as it was called. */
export function StandingMark({ standing: { cancelled, movedFrom } }: { readonly standing: MeetingStanding }) {
  if (cancelled !== null)
    return (
      <p className="standing-mark">
        <Mark shape="ring" tone="bad">
          <span className="strong">Cancelled</span>: {cancelled.why}
        </Mark>
      </p>
    )
  if (movedFrom === null) return null
  return (
    <p className="standing-mark">
      <Mark shape="alert" tone="warn">
        Moved from {shortDate(movedFrom)}
      </Mark>
    </p>
  )
}

/** What is to be known of a day to which a meeting was adjourned; it asks to be looked at until it has been. */
export function AdjournedMark({
  isToCome,
  children,
}: {
  readonly isToCome: boolean
  readonly children: ReactNode
}) {
  return (
    <p className="standing-mark">
      <Mark shape={isToCome ? 'alert' : 'ring'} tone={isToCome ? 'warn' : 'none'}>
        {children}
      </Mark>
    </p>
  )
}
