import type { AgendaItem, Part } from '../agenda/agenda-item.ts'
import type { ExclusionMotion } from '../agenda/exclusion-motion.ts'
import { exclusionMotion } from '../agenda/exclusion-motion.ts'
import { exemptSchedule } from '../agenda/exempt-schedules.ts'
import { asCalled, type Meeting, type MeetingStanding } from '../agenda/meeting.ts'
import { clockTimeText, longDate, longDateWithWeekday } from '../calendar/iso-date.ts'
import type {
  AgendaEntry,
  AgendaPages,
  AgendaPart,
  FrontSheetSpec,
  PaperIdentity,
  SupplementFrontSpec,
} from './papers.ts'
import { type Supplement, supplementSentence } from './supplement.ts'
import { supplementName } from './supplement-name.ts'

/**
 * The front sheet with its agenda, from a meeting's records. Clerks' and officers' words print as stored.
 *
 * @param items    in agenda order
 * @param pagesOf  what stands in the place of an item's pages; asked once per item
 * @param standing  whether the meeting was cancelled or moved, which stands under its name
 * @throws Problem `exclusion-without-paragraph` when an item of Part 2 with a paper names no paragraph (R12)
 */
export function frontSheetSpec(
  meeting: Meeting,
  items: readonly AgendaItem[],
  pagesOf: (item: AgendaItem) => AgendaPages,
  standing: MeetingStanding = asCalled,
): { readonly kind: 'frontSheet' } & FrontSheetSpec {
  const motion = exclusionMotion(items, exemptSchedule(meeting.committee.nation))
  return {
    kind: 'frontSheet',
    ...frontSheetIdentity(meeting),
    committeeName: meeting.committee.name,
    standing: standingWords(standing),
    dateText: longDateWithWeekday(meeting.heldOn).toUpperCase(),
    timeText: meeting.startsAt ? clockTimeText(meeting.startsAt) : null,
    venue: meeting.venue,
    members: chairsFirst(meeting),
    enquiries: meeting.enquiries,
    notices: meeting.notices,
    signatory: meeting.signatory,
    agenda: agendaParts(items, pagesOf, motion),
  }
}

/**
 * The front of a supplement. An urgent item prints the chair's opinion and reason under its title.
 * @param items  those the supplement has papers for, with their numbers on the agenda
 */
export function supplementFrontSpec(
  meeting: Meeting,
  supplement: Supplement,
  items: readonly AgendaItem[],
  pagesOf: (item: AgendaItem) => AgendaPages,
  standing: MeetingStanding = asCalled,
): { readonly kind: 'supplementFront' } & SupplementFrontSpec {
  const name = supplementName(supplement.number)
  return {
    kind: 'supplementFront',
    ...meetingIdentity(meeting, name.toLowerCase()),
    committeeName: meeting.committee.name,
    standing: standingWords(standing),
    dateText: longDateWithWeekday(meeting.heldOn).toUpperCase(),
    timeText: meeting.startsAt ? clockTimeText(meeting.startsAt) : null,
    venue: meeting.venue,
    heading: name.toUpperCase(),
    sentence: supplementSentence(supplement),
    agenda: agendaParts(items, pagesOf, null),
    enquiries: meeting.enquiries,
  }
}

function standingWords({ cancelled, movedFrom }: MeetingStanding): string | null {
  if (cancelled !== null) return 'This meeting is cancelled.'
  return movedFrom && `Moved from ${longDateWithWeekday(movedFrom)}.`
}

/** Title, author and date of a paper made for a meeting: "…: agenda, 22 February 2024". */
export function meetingIdentity(
  meeting: Pick<Meeting, 'committee' | 'heldOn'>,
  paper: string,
): PaperIdentity {
  return {
    documentTitle: `${meeting.committee.name}: ${paper}, ${longDate(meeting.heldOn)}`,
    authority: meeting.committee.authority,
    dated: `${meeting.heldOn}T00:00:00Z`,
  }
}

function frontSheetIdentity(meeting: Meeting): PaperIdentity {
  return meetingIdentity(meeting, 'agenda')
}

/** Chair, then deputy, then the others in their stored order. */
function chairsFirst({ members }: Meeting): readonly string[] {
  const rank = (role: string): number => (role === 'Chair' ? 0 : role === 'Deputy Chair' ? 1 : 2)
  return members.toSorted((a, b) => rank(a.role) - rank(b.role)).map(({ printed }) => printed)
}

const headings: Readonly<Record<Part, string>> = {
  1: 'Part 1 - Public Agenda',
  2: 'Part 2 - Non-Public Agenda',
}

/** Parts without business have no heading. */
function agendaParts(
  items: readonly AgendaItem[],
  pagesOf: (item: AgendaItem) => AgendaPages,
  motion: ExclusionMotion | null,
): readonly AgendaPart[] {
  const parts: readonly Part[] = [1, 2]
  return parts
    .map((part) => ({
      heading: headings[part],
      items: items
        .filter((item) => item.part === part)
        .map((item) => agendaEntry(item, pagesOf(item), motion)),
    }))
    .filter((part) => part.items.length > 0)
}

function agendaEntry(item: AgendaItem, pages: AgendaPages, motion: ExclusionMotion | null): AgendaEntry {
  const moves = item.kind === 'exclusionOfPublic' ? motion : null
  return {
    number: item.kind === 'heading' ? null : item.number,
    ...(item.letter === undefined ? {} : { letter: item.letter }),
    title: item.title,
    lines: [
      moves ? withoutMotion(item.instruction) : item.instruction,
      item.reportOf,
      urgencyLine(item),
    ].filter((line) => line !== null),
    motion: moves,
    purpose: item.purpose,
    pages,
  }
}

/** The chair's opinion and reason, as the law has them given (R6; Source: Local Government Act 1972, s.100B(4)(b)). */
function urgencyLine({ delivery, urgentReason }: AgendaItem): string | null {
  if (delivery !== 'lateUrgent' || urgentReason === null) return null
  return `The Chair is of the opinion that this item should be considered as a matter of urgency by reason of special circumstances: ${urgentReason}`
}

/** A motion typed by hand gives way to the one made from the items, which names each paragraph (R12). */
function withoutMotion(instruction: string | null): string | null {
  return instruction?.trimStart().toUpperCase().startsWith('MOTION') ? null : instruction
}
