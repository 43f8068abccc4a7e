import { accessLaw } from '../agenda/access-law.ts'
import {
  clockTimeText,
  longDate,
  longDateWithWeekday,
  type ClockTime,
  type IsoDate,
} from '../calendar/iso-date.ts'
import { wordsInList } from '../words/in-lists.ts'
import type { ProofSpec } from './papers.ts'
import type { PublicationProof, PublishedItem, PublishedMeeting, SupplementedPack } from './publication.ts'
import { supplementName } from './supplement-name.ts'

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
export function proofSpec(meeting: PublishedMeeting, published: ProvedPublication): ProofSpec {
  const { proof, on, at, clearDays, neededDays } = published
  const name = proof.addsTo === undefined ? 'The pack' : supplementName(proof.addsTo.supplement)
  const time = meeting.startsAt === null ? '' : ` at ${clockTimeText(meeting.startsAt)}`
  return {
    documentTitle: `Proof of publication${proof.addsTo === undefined ? '' : ` of ${name}`}, ${meeting.committee.name}, ${longDate(meeting.heldOn)}`,
    authority: meeting.committee.authority,
    dated: `${on}T00:00:00Z`,
    committeeName: meeting.committee.name,
    meeting: `${longDateWithWeekday(meeting.heldOn)}${time}`,
    published: `${longDateWithWeekday(on)} at ${clockTimeText(at)}, by ${proof.publishedBy}`,
    answer: `${clearDays}, and ${neededDays} ${neededDays === 1 ? 'is' : 'are'} required.`,
    verdict: verdict(name, published),
    remarks: remarks(published, accessLaw(meeting.committee.nation).urgency),
    days: proof.days.map(({ date, counted, why }) => ({
      date: longDateWithWeekday(date).replace(/ \d{4}$/u, ''),
      counted: counted === null ? null : `Day ${counted}`,
      reason: why,
    })),
    rule: `Rule: ${proof.source}. The days are those of ${years(proof)}. The Monitoring Officer decides on any doubt.`,
    files: proof.files,
  }
}

/** A supplement, or another version, is made late: it matters whether each of its items was open before it, or is urgent. */
function verdict(name: string, { proof, neededDays, clearDays, inPlaceOf }: ProvedPublication): string {
  const missing = neededDays - clearDays
  if (missing <= 0) return `${name} was in time.`
  const late = `${missing} ${missing === 1 ? 'day' : 'days'} late`
  if (proof.lateItems.length > 0) return `${name} was ${late}.`
  if (proof.addsTo !== undefined) return 'Nothing in it was out of time.'
  return inPlaceOf === null
    ? `${name} was ${late}.`
    : `This version was ${late}. Each of its items was open in time before it, or is urgent.`
}

function remarks({ proof, inPlaceOf }: ProvedPublication, urgency: string): ProofSpec['remarks'] {
  const { addsTo, items, lateItems } = proof
  return [
    ...(addsTo === undefined ? [] : supplementRemarks(addsTo, items, urgency)),
    ...(inPlaceOf === null
      ? []
      : [{ label: 'In place of', text: `version ${inPlaceOf.version}: ${inPlaceOf.reason}` }]),
    ...(lateItems.length === 0
      ? []
      : [
          {
            label: 'Out of time',
            text: `${lateItems.length === 1 ? 'item' : 'items'} ${lateItems.join(', ')}: only as a matter of urgency, ${urgency}`,
          },
        ]),
  ]
}

function supplementRemarks(
  { supplement, version, publishedOn }: SupplementedPack,
  items: readonly PublishedItem[],
  urgency: string,
): ProofSpec['remarks'] {
  const open = items.filter(({ openSince }) => openSince)
  const urgent = items.filter(({ isUrgent }) => isUrgent)
  return [
    {
      label: 'Supplement',
      text: `${supplementName(supplement)} to version ${version}, published ${longDate(publishedOn)}`,
    },
    ...open.map(({ number, openSince }) => ({
      label: `Item ${number}`,
      text: `on the agenda since ${openSince ? longDate(openSince) : ''}`,
    })),
    ...(urgent.length === 0
      ? []
      : [
          {
            label: 'Urgent',
            text: `${urgent.length === 1 ? 'item' : 'items'} ${wordsInList(urgent.map(({ number }) => number))}, for the reasons given in the supplement (${urgency})`,
          },
        ]),
  ]
}

/** "2024", "2023 and 2024" */
function years({ days }: PublicationProof): string {
  return [...new Set(days.map(({ date }) => date.slice(0, 4)))].join(' and ')
}
