import { accessLaw } from '../agenda/access-law.ts'
import type { Meeting } from '../agenda/meeting.ts'
import type { PageRange } from '../agenda/page-ranges.ts'
import type { Nation } from '../calendar/nations.ts'
import { meetingIdentity } from './front-sheet-spec.ts'
import type { PlaceholderSpec } from './papers.ts'

/** A withheld document, as the public may know it. */
interface WithheldDocument {
  /** As printed: "15", "15(a)". */
  readonly itemNumber: string
  /** The item's title on the public agenda; never a file name or a heading of the paper. */
  readonly publicTitle: string
  readonly exemptParagraphs: readonly string[]
  /** Its pages in the full pack. */
  readonly range: PageRange
}

/** The page that stands for one withheld document in the public pack (R16). */
export function placeholderSpec(
  meeting: Pick<Meeting, 'committee' | 'heldOn'>,
  withheld: WithheldDocument,
): { readonly kind: 'placeholder' } & PlaceholderSpec {
  return {
    kind: 'placeholder',
    ...meetingIdentity(meeting, `item ${withheld.itemNumber}`),
    exemptBy: placeholderLaw(meeting.committee.nation),
    ...withheld,
  }
}

/** "Part 1 of Schedule 12A of the Local Government Act 1972", as placeholders have always said it. */
export function placeholderLaw(nation: Nation): string {
  const { descriptions, act } = accessLaw(nation)
  return `${descriptions} of the ${act}`
}
