import type { Meeting } from '../agenda/meeting.ts'
import type { IsoDate } from '../calendar/iso-date.ts'
import { longDate } from '../calendar/iso-date.ts'
import { type OutstandingReference, ownerWords } from '../references/outstanding-reference.ts'
import { referencesInOrder } from '../references/reference-order.ts'
import { referenceSums } from '../references/reference-sums.ts'
import { narrative, raisedLines, stateWord } from '../references/reference-words.ts'
import { meetingIdentity } from './front-sheet-spec.ts'
import type { ReferenceRow, ReferencesSpec } from './papers.ts'

/**
 * The outstanding references as a paper for a meeting.
 *
 * @param references   those to print; the caller leaves out what is not public, or prints it alone
 * @param lastMeeting  the committee's meeting before this one, `null` when there was none
 * @param changes      what happened to a reference since then, by its id; absent when nothing did
 */
export function referencesSpec(
  meeting: Pick<Meeting, 'committee' | 'heldOn'>,
  references: readonly OutstandingReference[],
  lastMeeting: IsoDate | null,
  changes: ReadonlyMap<number, string> = new Map(),
): { readonly kind: 'references' } & ReferencesSpec {
  const ordered = referencesInOrder(references)
  return {
    kind: 'references',
    ...meetingIdentity(meeting, 'outstanding references'),
    subtitle: `${meeting.committee.name}, ${longDate(meeting.heldOn)}`,
    sums: referenceSums(ordered, lastMeeting),
    rows: ordered.map((reference): ReferenceRow => ({
      number: reference.number,
      raised: raisedLines(reference),
      action: reference.action,
      owner: ownerWords(reference.owners),
      stateWord: stateWord(reference, meeting.heldOn),
      narrative: narrative(reference.status),
      sinceLast: changes.get(reference.id) ?? null,
    })),
  }
}
