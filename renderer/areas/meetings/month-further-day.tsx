import type { FurtherDay } from '../../../shared/agenda/further-day.ts'
import { clockTimeText, longDateWithWeekday, shortDate } from '../../../shared/calendar/iso-date.ts'
import { addressText } from '../../parts/address.ts'
import { MarkShape } from '../../parts/marks.tsx'

/** A meeting on a day to which it was adjourned. It is called for another day in its room, where the adjournment was noted. */
export function MonthFurtherDay({ day }: { readonly day: FurtherDay }) {
  const { meetingId, committeeName, committeeShortName, heldOn, startsAt, venue, adjournedFrom } = day
  return (
    <div className="month-meeting month-further">
      <a
        className="month-link"
        href={addressText({ screen: 'meeting', meetingId, tab: 'room' })}
        title={[committeeName, venue].filter((part) => part !== null).join(', ')}
      >
        <span className="clipped">{committeeShortName ?? committeeName}</span>
        <span className="spoken">, {longDateWithWeekday(heldOn)}</span>
      </a>
      {startsAt !== null && <span className="month-time figures">{clockTimeText(startsAt)}</span>}
      <p className="month-note">
        <MarkShape shape="alert" /> <span>Adjourned from {shortDate(adjournedFrom)}</span>
      </p>
    </div>
  )
}
