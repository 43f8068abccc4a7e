import { clearDaysBetween, publicationDeadline, whyNotCounted } from '../../shared/calendar/clear-days.ts'
import { addDays, daysBetween, type IsoDate } from '../../shared/calendar/iso-date.ts'
import type { Operations } from '../../shared/contract/contract.ts'
import type { BeforeNextPack, HomeMeetings, RulerMeeting } from '../../shared/contract/home.ts'
import { type CalendarRecord, calendarMeetings } from '../db/calendar-repository.ts'
import { furtherDays } from '../db/further-day-repository.ts'
import { agendaOutlines } from '../db/outline-repository.ts'
import { ownAuthority } from '../db/office-repository.ts'
import { publishedDays } from '../db/publication-repository.ts'
import { readRegisters } from '../db/registers-repository.ts'
import type { Database } from '../db/tables.ts'
import { dueReferences } from './home-references.ts'
import { thingsToSettle } from './home-things.ts'
import { waitedFor } from './home-waiting.ts'
import { noticeRule, ruleOf } from './notice.ts'
import type { PackKnowledge } from './pack-knowledge.ts'
import { countsAs, paperState } from './paper-state.ts'
import { type ServiceContext, today } from './service-context.ts'

type HomeOperations = Pick<Operations, 'home.meetings' | 'home.before' | 'home.references' | 'home.waiting'>

/** Meetings that the first screen shows. */
const meetingsShown = 4
/** How far on they are looked for, in days. */
const lookedFor = 120

/** What must be done today: each answer by itself, so that one that cannot be read leaves the others. */
export function createHomeOperations({ db, outside }: ServiceContext, packs: PackKnowledge): HomeOperations {
  const now = (): IsoDate => today(outside.clock)
  return {
    'home.meetings': () => homeMeetings(db, now(), packs),
    'home.before': () => beforeNextPack(db, now(), packs),
    'home.references': () => dueReferences(db, now()),
    'home.waiting': () => waitedFor(db, now()),
  }
}

async function homeMeetings(db: Database, day: IsoDate, packs: PackKnowledge): Promise<HomeMeetings> {
  const own = await ownAuthority(db)
  if (own === null) return { today: day, meetings: [], furtherDays: [], closedDays: [] }
  const next = (await meetingsToCome(db, day)).slice(0, meetingsShown)
  const meetings: RulerMeeting[] = []
  const published = await publishedDays(db)
  for (const meeting of next)
    meetings.push({
      ...(await onRuler(db, meeting, day, packs)),
      publishedOn: published.get(meeting.id) ?? null,
    })
  return {
    today: day,
    meetings,
    furtherDays: await furtherDays(db, day, addDays(day, lookedFor)),
    closedDays: [...ruleOf(own, day).closedDays].map(([date, why]) => ({ date, why })),
  }
}

async function onRuler(
  db: Database,
  record: CalendarRecord,
  day: IsoDate,
  packs: PackKnowledge,
): Promise<Omit<RulerMeeting, 'publishedOn'>> {
  const { id, committeeId, committeeName, committeeShortName, heldOn, startsAt, venue } = record
  const meeting = { committee: { id: committeeId }, heldOn }
  const rule = await noticeRule(db, meeting)
  const { latest } = publicationDeadline(heldOn, rule)
  const registers = await readRegisters(db)
  const outlined = (await agendaOutlines(db)).get(id) ?? []
  const counts = outlined.map((item) => countsAs(paperState(item, item.papers, meeting, registers)))
  return {
    id,
    committeeName,
    committeeShortName,
    heldOn,
    startsAt,
    venue,
    publishBy: latest,
    clearDays: Array.from({ length: daysBetween(latest, heldOn) - 1 }, (_, place) =>
      addDays(latest, place + 1),
    ).filter((one) => whyNotCounted(one, rule) === null),
    workingDaysLeft: clearDaysBetween(day, addDays(latest, 1), { ...rule, saturdaysCount: false }),
    papersIn: counts.filter(({ isIn }) => isIn).length,
    papersWanted: counts.filter(({ wanted }) => wanted).length,
    packState: outlined.length === 0 ? { kind: 'none' } : await packs.packState(id),
  }
}

/** What stands before the pack of the nearest meeting that is not published. */
async function beforeNextPack(
  db: Database,
  day: IsoDate,
  packs: PackKnowledge,
): Promise<BeforeNextPack | null> {
  const published = await publishedDays(db)
  const next = (await meetingsToCome(db, day)).find(({ id }) => !published.has(id))
  if (next === undefined) return null
  const rule = await noticeRule(db, { committee: { id: next.committeeId }, heldOn: next.heldOn })
  return {
    meetingId: next.id,
    committeeName: next.committeeName,
    heldOn: next.heldOn,
    publishBy: publicationDeadline(next.heldOn, rule).latest,
    things: await thingsToSettle(db, next, packs),
  }
}

async function meetingsToCome(db: Database, day: IsoDate): Promise<readonly CalendarRecord[]> {
  const all = await calendarMeetings(db, day, addDays(day, lookedFor))
  return all.filter(({ cancelled }) => cancelled === null)
}
