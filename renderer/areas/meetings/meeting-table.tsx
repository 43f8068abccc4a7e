import { clockTimeText, type IsoDate, shortDate, weekdayName } from '../../../shared/calendar/iso-date.ts'
import type { MeetingSummary } from '../../../shared/contract/views.ts'
import { addressText } from '../../parts/address.ts'
import { Mark } from '../../parts/marks.tsx'
import { type FurtherLine, meetingLines } from './meeting-lines.ts'
import { AdjournedMark, StandingMark } from './standing-mark.tsx'
import { packStateWords } from './words.ts'

interface Props {
  readonly meetings: readonly MeetingSummary[]
  readonly today: IsoDate
}

export function MeetingTable({ meetings, today }: Props) {
  const { toCome, held } = meetingLines(meetings, today)
  const groups = [
    { name: 'To come', lines: toCome },
    { name: 'Held', lines: held },
  ].filter((group) => group.lines.length > 0)
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
              {group.name} <span className="caption figures">{group.lines.length}</span>
            </th>
          </tr>
          {group.lines.map((line) =>
            line.adjournedFrom === null ? (
              <MeetingRow key={line.meeting.id} meeting={line.meeting} />
            ) : (
              <FurtherRow
                key={`${line.meeting.id} ${line.heldOn}`}
                line={line}
                isToCome={line.heldOn >= today}
              />
            ),
          )}
        </tbody>
      ))}
    </table>
  )
}

function MeetingRow({ meeting }: { readonly meeting: MeetingSummary }) {
  const { heldOn, committeeName, venue, itemCount, papersIn, papersWanted, packState } = meeting
  const isCancelled = meeting.cancelled !== null
  const pack = packStateWords(packState)
  return (
    <tr className={isCancelled ? 'meeting-row meeting-cancelled' : 'meeting-row'}>
      <DayCell day={meeting} />
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

/** A day on which a meeting goes on; its papers are those of the meeting's own line. */
function FurtherRow({ line, isToCome }: { readonly line: FurtherLine; readonly isToCome: boolean }) {
  const { meeting, heldOn, venue, adjournedFrom } = line
  return (
    <tr className="meeting-row">
      <DayCell day={line} />
      <td>
        <a
          className="meeting-link"
          href={addressText({ screen: 'meeting', meetingId: meeting.id, tab: 'room' })}
        >
          {meeting.committeeName}
          <span className="spoken">, {shortDate(heldOn)}</span>
        </a>
        <AdjournedMark isToCome={isToCome}>Adjourned from {shortDate(adjournedFrom)}</AdjournedMark>
      </td>
      <td className="meeting-place">{venue}</td>
      <td colSpan={2} className="caption figures">
        As on {shortDate(meeting.heldOn)}
      </td>
    </tr>
  )
}

function DayCell({
  day: { heldOn, startsAt },
}: {
  readonly day: Pick<MeetingSummary, 'heldOn' | 'startsAt'>
}) {
  return (
    <td className="figures">
      <div className="meeting-date">
        <span>
          {weekdayName(heldOn).slice(0, 3)} {shortDate(heldOn)}
        </span>
        {startsAt !== null && <span className="caption">{clockTimeText(startsAt)}</span>}
      </div>
    </td>
  )
}
