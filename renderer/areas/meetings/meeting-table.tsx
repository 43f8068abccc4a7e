import { clockTimeText, type IsoDate, shortDate, weekdayName } from '../../../shared/calendar/iso-date.ts'
import type { MeetingSummary } from '../../../shared/contract/views.ts'
import { addressText } from '../../parts/address.ts'
import { Mark } from '../../parts/marks.tsx'
import { StandingMark } from './standing-mark.tsx'
import { packStateWords } from './words.ts'

interface Props {
  /** Those to come first, then those that were. */
  readonly meetings: readonly MeetingSummary[]
  readonly today: IsoDate
}

export function MeetingTable({ meetings, today }: Props) {
  const groups = [
    { name: 'To come', meetings: meetings.filter(({ heldOn }) => heldOn >= today) },
    { name: 'Held', meetings: meetings.filter(({ heldOn }) => heldOn < today) },
  ].filter((group) => group.meetings.length > 0)
  return (
    <table className="meeting-table">
      <thead>
        <tr>
          <th scope="col">Date</th>
          <th scope="col">Committee</th>
          <th scope="col">Place</th>
          <th scope="col">Papers</th>
          <th scope="col">Pack</th>
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.name}>
          <tr className="meeting-group">
            <th scope="rowgroup" colSpan={5}>
              {group.name} <span className="caption figures">{group.meetings.length}</span>
            </th>
          </tr>
          {group.meetings.map((meeting) => (
            <MeetingRow key={meeting.id} meeting={meeting} />
          ))}
        </tbody>
      ))}
    </table>
  )
}

function MeetingRow({ meeting }: { readonly meeting: MeetingSummary }) {
  const { heldOn, startsAt, committeeName, venue, itemCount, papersIn, papersWanted, packState } = meeting
  const isCancelled = meeting.cancelled !== null
  const pack = packStateWords(packState)
  return (
    <tr className={isCancelled ? 'meeting-row meeting-cancelled' : 'meeting-row'}>
      <td className="figures">
        <div className="meeting-date">
          <span>
            {weekdayName(heldOn).slice(0, 3)} {shortDate(heldOn)}
          </span>
          {startsAt !== null && <span className="caption">{clockTimeText(startsAt)}</span>}
        </div>
      </td>
      <td>
        <a
          className="meeting-link"
          href={addressText({ screen: 'meeting', meetingId: meeting.id, tab: 'agenda' })}
        >
          {committeeName}
          <span className="spoken">, {shortDate(heldOn)}</span>
        </a>
        <StandingMark standing={meeting} />
      </td>
      <td className="meeting-place">{venue}</td>
      <td className="figures">
        {itemCount === 0 ? (
          <span className="caption">No agenda yet</span>
        ) : papersWanted === 0 ? (
          <span className="caption">{itemCount} items</span>
        ) : (
          <Mark
            shape={papersIn === papersWanted ? 'tick' : 'half'}
            tone={papersIn === papersWanted ? 'ok' : 'info'}
          >
            {papersIn} of {papersWanted}
          </Mark>
        )}
      </td>
      <td>
        {pack && !isCancelled && (
          <Mark shape={pack.shape} tone={pack.tone}>
            {pack.word}
          </Mark>
        )}
      </td>
    </tr>
  )
}
