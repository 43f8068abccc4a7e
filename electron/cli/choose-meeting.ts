import type { MeetingSummary } from '../../shared/contract/views.ts'
import { Problem } from '../../shared/problems/problem.ts'

/**
 * The meeting a command names: by its number in the records, by its day (`2026-12-10`), or as `latest`, which is the
 * newest that has an agenda.
 *
 * @throws Problem `no-such-meeting`; `meeting-unclear` when two committees met on that day
 */
export function chooseMeeting(meetings: readonly MeetingSummary[], wanted: string): MeetingSummary {
  const found =
    wanted === 'latest' ? latestOf(meetings) : meetings.filter((meeting) => isNamed(meeting, wanted))
  const [meeting, another] = found
  if (meeting === undefined) throw new Problem('no-such-meeting', { meeting: wanted })
  if (another !== undefined)
    throw new Problem('meeting-unclear', { meeting: wanted, meetings: found.map(nameOf) })
  return meeting
}

function isNamed({ id, heldOn }: MeetingSummary, wanted: string): boolean {
  return wanted === String(id) || wanted === heldOn
}

/** The newest with an agenda; of two on one day the one taken in last. */
function latestOf(meetings: readonly MeetingSummary[]): readonly MeetingSummary[] {
  const newestFirst = (a: MeetingSummary, b: MeetingSummary): number =>
    b.heldOn.localeCompare(a.heldOn) || b.id - a.id
  return meetings
    .filter(({ itemCount }) => itemCount > 0)
    .toSorted(newestFirst)
    .slice(0, 1)
}

function nameOf({ id, committeeName }: MeetingSummary): string {
  return `${committeeName} (${id})`
}
