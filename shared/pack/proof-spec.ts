import type { Meeting } from '../agenda/meeting.ts'
import {
  clockTimeText,
  longDate,
  longDateWithWeekday,
  type ClockTime,
  type IsoDate,
} from '../calendar/iso-date.ts'
import type { ProofSpec } from './papers.ts'
import type { PublicationProof } from './publication.ts'

/** A publication with its times as the office's clock showed them. */
export interface ProvedPublication {
  readonly proof: PublicationProof
  readonly version: number
  readonly on: IsoDate
  readonly at: ClockTime
  readonly clearDays: number
  readonly neededDays: number
  readonly inPlaceOf: { readonly version: number; readonly reason: string } | null
}

/** The page that proves a publication: the answer first, then each day, the rule, and what the files are. */
export function proofSpec(meeting: Meeting, published: ProvedPublication): ProofSpec {
  const { proof, on, at, clearDays, neededDays } = published
  const time = meeting.startsAt === null ? '' : ` at ${clockTimeText(meeting.startsAt)}`
  const missing = neededDays - clearDays
  return {
    documentTitle: `Proof of publication, ${meeting.committee.name}, ${longDate(meeting.heldOn)}`,
    authority: meeting.committee.authority,
    dated: `${on}T00:00:00Z`,
    committeeName: meeting.committee.name,
    meeting: `${longDateWithWeekday(meeting.heldOn)}${time}`,
    published: `${longDateWithWeekday(on)} at ${clockTimeText(at)}, by ${proof.publishedBy}`,
    answer: `${clearDays}, and ${neededDays} ${neededDays === 1 ? 'is' : 'are'} required.`,
    verdict:
      missing <= 0
        ? 'The pack was in time.'
        : `The pack was ${missing} ${missing === 1 ? 'day' : 'days'} late.`,
    remarks: remarks(published),
    days: proof.days.map(({ date, counted, why }) => ({
      date: longDateWithWeekday(date).replace(/ \d{4}$/u, ''),
      counted: counted === null ? null : `Day ${counted}`,
      reason: why,
    })),
    rule: `Rule: ${proof.source}. The days are those of ${years(proof)}. The Monitoring Officer decides on any doubt.`,
    files: proof.files,
  }
}

function remarks({ proof, inPlaceOf }: ProvedPublication): ProofSpec['remarks'] {
  const { lateItems } = proof
  return [
    ...(inPlaceOf === null
      ? []
      : [{ label: 'In place of', text: `version ${inPlaceOf.version}: ${inPlaceOf.reason}` }]),
    ...(lateItems.length === 0
      ? []
      : [
          {
            label: 'Out of time',
            text: `${lateItems.length === 1 ? 'item' : 'items'} ${lateItems.join(', ')}: only as a matter of urgency, s.100B(4)(b)`,
          },
        ]),
  ]
}

/** "2024", "2023 and 2024" */
function years({ days }: PublicationProof): string {
  return [...new Set(days.map(({ date }) => date.slice(0, 4)))].join(' and ')
}
