import type { Meeting } from '../agenda/meeting.ts'
import type { IsoDate } from '../calendar/iso-date.ts'
import { longDate } from '../calendar/iso-date.ts'
import type { MeetingCount } from '../references/meeting-counts.ts'
import { ownerWords } from '../references/outstanding-reference.ts'
import type { ReportedReference } from '../references/reference-news.ts'
import { referencesInOrder } from '../references/reference-order.ts'
import { referenceSums } from '../references/reference-sums.ts'
import { narrative, raisedLines, stateWord, unsaidTarget } from '../references/reference-words.ts'
import { readTarget } from '../references/story.ts'
import { meetingIdentity } from './front-sheet-spec.ts'
import type { ReferenceRow } from './paper-blocks.ts'
import type { ReferencesSpec } from './papers.ts'
import { countsInWords, fewestMeetings, referencesChart } from './references-chart.ts'

/**
 * The outstanding references as a paper for a meeting.
 *
 * @param references   those to print; the caller leaves out what is not public, or prints it alone
 * @param lastMeeting  the committee's meeting before this one, `null` when there was none
 * @param discharged   numbers that the committee has discharged at that meeting or since
 * @param counts       the same list meeting by meeting, those before this one
 */
export function referencesSpec(
  meeting: Pick<Meeting, 'committee' | 'heldOn'>,
  references: readonly ReportedReference[],
  lastMeeting: IsoDate | null,
  discharged: readonly string[] = [],
  counts: readonly MeetingCount[] = [],
): { readonly kind: 'references' } & ReferencesSpec {
  const { heldOn } = meeting
  const meetings = lastMeeting === null ? [heldOn] : [lastMeeting, heldOn]
  const standing = references.map((reference) => {
    const latest = readTarget(reference, heldOn, meetings)?.latest ?? null
    const isLate = reference.state === 'inProgress' && latest !== null && latest < heldOn
    return { ...reference, latest, state: isLate ? ('overdue' as const) : reference.state }
  })
  const ordered = referencesInOrder(standing)
  const title = references.every(({ isPublic }) => isPublic)
    ? 'Outstanding references'
    : 'Non-public outstanding references'
  return {
    kind: 'references',
    ...meetingIdentity(meeting, title.toLowerCase()),
    title,
    subtitle: `${meeting.committee.name}, ${longDate(heldOn)}`,
    sums: referenceSums(ordered, lastMeeting, discharged),
    rows: ordered.map((reference): ReferenceRow => ({
      number: reference.number,
      raised: raisedLines(reference),
      action: reference.action,
      owner: ownerWords(reference.owners),
      stateWord: stateWord(reference, heldOn),
      narrative: narrative(reference.status),
      target: unsaidTarget(reference),
      sinceLast: reference.sinceLast,
    })),
    chart: referencesChart(counts),
    counts: counts.length < fewestMeetings ? countsInWords(counts) : null,
  }
}
