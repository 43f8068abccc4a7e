import { isDropped, isExempt } from '../../shared/agenda/agenda-item.ts'
import type { PlannedItem } from '../../shared/agenda/agenda.ts'
import type { Meeting, MeetingMember } from '../../shared/agenda/meeting.ts'
import { memberNameFrom } from '../../shared/agenda/member-names.ts'
import { type Person, unmarkedPresence } from '../../shared/minutes/attendance.ts'
import { wordsBlock } from '../../shared/minutes/minute-blocks.ts'
import { mayChange } from '../../shared/minutes/minutes-states.ts'
import type { TakenItem, TakenMinutes } from '../../shared/minutes/taken-minutes.ts'
import { venueInSentence } from '../../shared/minutes/venue-words.ts'
import { meetingById } from '../db/meeting-repository.ts'
import { findMinutes } from '../db/minutes-repository.ts'
import {
  addMinuteItem,
  addMinutes,
  addPerson,
  type NewMinuteItem,
  placeMinuteItem,
} from '../db/minutes-writing.ts'
import { plannedAgenda } from '../db/planned-agenda-repository.ts'
import type { Database } from '../db/tables.ts'

/**
 * Begins a meeting's minutes: everybody who sits on the committee, nobody marked yet, and every item of the agenda. Minutes
 * that are there already get the items that the agenda has had since; what was written stays as it is.
 *
 * @throws Problem `no-such-meeting`
 */
export async function beginMinutes(db: Database, meetingId: number): Promise<void> {
  const meeting = await meetingById(db, meetingId)
  const items = (await plannedAgenda(db, meetingId)).filter(isMinuted).map(newItem)
  const known = await findMinutes(db, meetingId)
  if (known === null) await addMinutes(db, meetingId, { ...blankMinutes(meeting), items })
  else if (mayChange(known.state) && known.origin === 'taken') await followAgenda(db, known, items)
}

/** Brings in who has joined the committee since the minutes were begun. */
export async function addNewMembers(db: Database, minutes: TakenMinutes): Promise<void> {
  const joined = newMembers(await meetingById(db, minutes.meetingId), minutes)
  for (const [place, member] of joined.entries())
    await addPerson(
      db,
      minutes.id,
      { ...unmarked(member), earlier: minutes.sittings.map(() => unmarkedPresence) },
      minutes.people.length + place,
    )
}

/** Who sits on the committee and is not among the people of its minutes, as the meeting's list prints them. */
export async function membersMissing(db: Database, minutes: TakenMinutes): Promise<readonly string[]> {
  return newMembers(await meetingById(db, minutes.meetingId), minutes).map(({ printed }) => printed)
}

/** Minutes from a file name who was there, and nobody else belongs to them. */
function newMembers({ members }: Meeting, { origin, people }: TakenMinutes): readonly MeetingMember[] {
  const bare = ({ name }: Pick<Person, 'name'>): string => memberNameFrom(name).name
  const here = new Set(people.filter(({ kind }) => kind === 'member').map(bare))
  return origin === 'imported' ? [] : members.filter((member) => !here.has(bare(member)))
}

/** How many items of the agenda the minutes do not have. */
export async function countItemsMissing(db: Database, minutes: TakenMinutes): Promise<number> {
  const here = new Set(minutes.items.map(({ agendaItemId }) => agendaItemId))
  const agenda = (await plannedAgenda(db, minutes.meetingId)).filter(isMinuted)
  // Minutes from a file know no agenda; where there is one, it is not theirs.
  return minutes.origin === 'imported' ? 0 : agenda.filter(({ id }) => !here.has(id)).length
}

async function followAgenda(
  db: Database,
  minutes: TakenMinutes,
  items: readonly NewMinuteItem[],
): Promise<void> {
  for (const [position, item] of items.entries()) {
    const here = minutes.items.find(({ agendaItemId }) => agendaItemId === item.agendaItemId)
    if (here === undefined) await addMinuteItem(db, minutes.id, item, position)
    else await placeMinuteItem(db, here.id, { ...item, ...standingOf(here, item) }, position)
  }
}

/** A minute that was exempt stays so, whatever became of its item: to open it takes a decision. */
function standingOf(here: TakenItem, item: NewMinuteItem): Pick<NewMinuteItem, 'part' | 'exemptParagraphs'> {
  const { part, exemptParagraphs } = isExempt(here) && !isExempt(item) ? here : item
  return { part, exemptParagraphs }
}

/** Headings of an agenda print nothing of their own in minutes. */
const isMinuted = ({ kind }: PlannedItem): boolean => kind !== 'heading'

function blankMinutes({ members, enquiries, venue }: Meeting) {
  return {
    origin: 'taken' as const,
    startedAt: null,
    endedAt: null,
    venue: venue && venueInSentence(venue),
    signatureLine: members.some(({ role }) => role === 'Chair') ? 'Chair' : 'Chair of the meeting',
    contact: enquiries,
    people: members.map(unmarked),
  }
}

function unmarked({ printed, name, role }: MeetingMember): Omit<Person, 'id'> {
  return {
    kind: 'member',
    name,
    printed,
    role,
    affiliation: '',
    ...unmarkedPresence,
    earlier: [],
    substituteFor: null,
    votes: role !== 'External Member',
  }
}

/** What did not come before the committee says so; late business its reason and the Chair's opinion (R6). */
function newItem(item: PlannedItem): NewMinuteItem {
  const { id, number, letter = null, part, title, kind, exemptParagraphs } = item
  return {
    agendaItemId: id,
    number,
    letter,
    part,
    title,
    kind,
    exemptParagraphs,
    publicity: 'byRule',
    blocks: openingWords(item).map((words) => wordsBlock('paragraph', words)),
    summary: null,
    takenAt: null,
    takenOrder: null,
  }
}

function openingWords(item: PlannedItem): readonly string[] {
  if (isDropped(item)) return [`This item was ${item.delivery}.`]
  const { delivery, urgentReason, chairOpinion } = item
  if (delivery !== 'lateUrgent' || urgentReason === null) return []
  return [
    `This item was not on the agenda as it was published. ${sentence(urgentReason)}`,
    ...(chairOpinion === null
      ? []
      : [
          `The Chair was of the opinion that it should be considered as a matter of urgency: ${sentence(chairOpinion)}`,
        ]),
  ]
}

function sentence(words: string): string {
  return /[.!?]$/u.test(words.trim()) ? words.trim() : `${words.trim()}.`
}
