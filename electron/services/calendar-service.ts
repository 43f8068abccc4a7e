import { publicationDeadline } from '../../shared/calendar/clear-days.ts'
import { deadlineLadder } from '../../shared/calendar/deadline-ladder.ts'
import { addDays, type IsoDate, longDate } from '../../shared/calendar/iso-date.ts'
import {
  clashesOf,
  type DaysToAvoid,
  hindrancesOf,
  planMeetings,
  type Slot,
} from '../../shared/calendar/plan-meetings.ts'
import { civicYearDays } from '../../shared/calendar/recurrence.ts'
import type { CalendarMeeting, CalendarView } from '../../shared/contract/calendar.ts'
import type { Operations, RequestOf } from '../../shared/contract/contract.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { addMeeting, type CalendarRecord, calendarMeetings, setCancelled } from '../db/calendar-repository.ts'
import { type CommitteeRecord, findCommitteeById } from '../db/committee-repository.ts'
import { furtherDays } from '../db/further-day-repository.ts'
import { findMeeting } from '../db/meeting-repository.ts'
import { type Authority, ownAuthority } from '../db/office-repository.ts'
import type { Database } from '../db/tables.ts'
import { calendarFiles } from './calendar-files.ts'
import { calendarMeetingById, moveTo, previewMove } from './meeting-move.ts'
import { followMembers } from './meetings-follow.ts'
import { noticeRule, ruleOf } from './notice.ts'
import { publishingNow } from './publishing-now.ts'
import { savedChanges } from './saved-change.ts'
import { type ServiceContext, today } from './service-context.ts'

type CalendarOperations = Pick<
  Operations,
  | 'calendar.read'
  | 'calendar.plan'
  | 'calendar.planOne'
  | 'calendar.create'
  | 'calendar.ics'
  | 'calendar.word'
  | 'meetings.deadlines'
  | 'meetings.publishing'
  | 'meetings.previewMove'
  | 'meetings.move'
  | 'meetings.cancel'
  | 'meetings.reinstate'
>

/** The year's meetings: planned, made, moved, cancelled, and taken out as files. */
export function createCalendarOperations(context: ServiceContext): CalendarOperations {
  const { db, outside } = context
  const now = (): IsoDate => today(outside.clock)
  const changing = savedChanges(context)

  return {
    ...calendarFiles(context),
    'calendar.read': ({ from, until }) => readCalendar(db, from, until, now()),
    'calendar.plan': async ({ startYear, rounds }) => {
      const own = await officeOf(db)
      const { from, until } = civicYearDays(startYear)
      const named = await Promise.all(
        rounds.map(async (round) => {
          const { name, clearDays } = await committeeById(db, round.committeeId)
          return { ...round, committeeName: name, clearDays }
        }),
      )
      const there = await standing(db, from, addDays(until, 31))
      return planMeetings(named, { from, until }, there, avoidIn(own, until, now()))
    },
    'calendar.planOne': async (wish) => {
      const { name, clearDays } = await committeeById(db, wish.committeeId)
      const own = await officeOf(db)
      const avoid = avoidIn(own, wish.heldOn, now())
      const rule = clearDays === null ? avoid.rule : { ...avoid.rule, clearDays }
      const there = await standing(db, wish.heldOn, wish.heldOn)
      return {
        clashes: hindrancesOf({ ...wish, committeeName: name }, there, { ...avoid, rule }),
        publishBy: publicationDeadline(wish.heldOn, rule).latest,
      }
    },
    'calendar.create': ({ meetings }) =>
      changing('calendar.create', async (transaction) => ({
        meetingIds: await createMeetings(transaction, meetings, now()),
      })),
    'meetings.deadlines': async ({ meetingId }) => {
      const { committeeId, heldOn } = await calendarMeetingById(db, meetingId)
      const rule = await noticeRule(db, { committee: { id: committeeId }, heldOn })
      return deadlineLadder(heldOn, rule, (await officeOf(db)).ladder)
    },
    'meetings.publishing': ({ meetingId }) => publishingNow(context, meetingId),
    'meetings.previewMove': (wish) => previewMove(db, wish, now()),
    'meetings.move': (wish) =>
      changing('meetings.move', (transaction, takenAt) =>
        moveTo(transaction, wish, now(), { takenAt, takenBy: outside.person }),
      ),
    'meetings.cancel': ({ meetingId, why }) =>
      changing('meetings.cancel', async (transaction) => {
        const { heldOn } = await calendarMeetingById(transaction, meetingId)
        if (heldOn < now()) throw new Problem('meeting-was-held', { day: longDate(heldOn) })
        await setCancelled(transaction, meetingId, { on: now(), why })
        return { cancelled: true }
      }),
    'meetings.reinstate': ({ meetingId }) =>
      changing('meetings.reinstate', async (transaction) => {
        await calendarMeetingById(transaction, meetingId)
        await setCancelled(transaction, meetingId, null)
        return { cancelled: false }
      }),
  }
}

async function readCalendar(
  db: Database,
  from: IsoDate,
  until: IsoDate,
  day: IsoDate,
): Promise<CalendarView> {
  const own = await ownAuthority(db)
  if (own === null) return { today: day, meetings: [], furtherDays: [], closedDays: [], recesses: [] }
  const records = await calendarMeetings(db, from, until)
  const further = await furtherDays(db, from, until)
  const held = [...records.filter(({ cancelled }) => cancelled === null), ...further]
  const meetings: CalendarMeeting[] = []
  for (const record of records) {
    const rule = await noticeRule(db, { committee: { id: record.committeeId }, heldOn: record.heldOn })
    meetings.push({
      ...record,
      deadlines: deadlineLadder(record.heldOn, rule, own.ladder),
      // What was held on its day was held.
      clashes:
        record.cancelled !== null || record.heldOn < day
          ? []
          : clashesOf(record, held, avoidIn(own, record.heldOn, day)),
    })
  }
  const closed = [...ruleOf(own, from).closedDays, ...ruleOf(own, until).closedDays]
  return {
    today: day,
    meetings,
    furtherDays: further,
    closedDays: [...new Map(closed)]
      .filter(([date]) => date >= from && date <= until)
      .map(([date, why]) => ({ date, why }))
      .toSorted((a, b) => (a.date < b.date ? -1 : 1)),
    recesses: own.recesses.map(({ name, from: first, until: last }) => ({ name, from: first, until: last })),
  }
}

/** All of them or none. @throws Problem `day-has-passed`, `meeting-day-taken`, `no-such-committee` */
async function createMeetings(
  db: Database,
  wanted: RequestOf<'calendar.create'>['meetings'],
  day: IsoDate,
): Promise<readonly number[]> {
  const ids: number[] = []
  for (const { committeeId, heldOn, startsAt, venue } of wanted) {
    const committee = await committeeById(db, committeeId)
    if (heldOn < day) throw new Problem('day-has-passed', { day: longDate(heldOn) })
    if ((await findMeeting(db, committeeId, heldOn)) !== null)
      throw new Problem('meeting-day-taken', { committee: committee.name, day: longDate(heldOn) })
    ids.push(await addMeeting(db, committee, { heldOn, startsAt, venue }))
  }
  for (const committeeId of new Set(wanted.map((one) => one.committeeId)))
    await followMembers(db, committeeId, day)
  return ids
}

/** Meetings that stand in a time, and go on in it: those cancelled take nobody's place. */
async function standing(db: Database, from: IsoDate, until: IsoDate): Promise<readonly Slot[]> {
  const records: readonly CalendarRecord[] = await calendarMeetings(db, from, until)
  return [...records.filter(({ cancelled }) => cancelled === null), ...(await furtherDays(db, from, until))]
}

/** The days to avoid around one; a civic year lies within the years beside its end. */
function avoidIn(own: Authority, around: IsoDate, day: IsoDate): DaysToAvoid {
  return { today: day, rule: ruleOf(own, around), recesses: own.recesses }
}

/** @throws Problem `no-council` */
async function officeOf(db: Database): Promise<Authority> {
  const own = await ownAuthority(db)
  if (own === null) throw new Problem('no-council', {})
  return own
}

/** @throws Problem `no-such-committee` */
async function committeeById(db: Database, committeeId: number): Promise<CommitteeRecord> {
  const committee = await findCommitteeById(db, committeeId)
  if (committee === null) throw new Problem('no-such-committee', {})
  return committee
}
