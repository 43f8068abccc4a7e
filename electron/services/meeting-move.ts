import { itemLabel } from '../../shared/agenda/agenda-item.ts'
import { namesDay } from '../../shared/agenda/dated-words.ts'
import { type Deadline, deadlineLadder, movedDeadlines } from '../../shared/calendar/deadline-ladder.ts'
import { type ClockTime, type IsoDate, longDate } from '../../shared/calendar/iso-date.ts'
import { clashesOf } from '../../shared/calendar/plan-meetings.ts'
import type { MeetingMove } from '../../shared/contract/calendar.ts'
import { Problem } from '../../shared/problems/problem.ts'
import {
  type CalendarRecord,
  calendarMeetings,
  findCalendarMeeting,
  moveMeeting,
  redateReports,
  reportPlacesFor,
} from '../db/calendar-repository.ts'
import { furtherDays } from '../db/further-day-repository.ts'
import { findMeeting, meetingById, meetingIdsFrom } from '../db/meeting-repository.ts'
import { authorityOf } from '../db/office-repository.ts'
import { findLatestPack } from '../db/pack-repository.ts'
import { plannedAgenda } from '../db/planned-agenda-repository.ts'
import { publishedDays } from '../db/publication-repository.ts'
import type { Database } from '../db/tables.ts'
import { type StepSignature, takeStep } from './agenda-steps.ts'
import { followMembers } from './meetings-follow.ts'
import { noticeRule, ruleOf } from './notice.ts'

/** A meeting's new day, and its time, which may stay. */
export interface MoveWish {
  readonly meetingId: number
  readonly heldOn: IsoDate
  readonly startsAt: ClockTime | null
}

/** @throws Problem `no-such-meeting` */
export async function calendarMeetingById(db: Database, meetingId: number): Promise<CalendarRecord> {
  const meeting = await findCalendarMeeting(db, meetingId)
  if (meeting === null) throw new Problem('no-such-meeting', { meeting: String(meetingId) })
  return meeting
}

/**
 * What a move would change; nothing is written.
 * @throws Problem `meeting-was-held`, `meeting-is-cancelled`, `day-has-passed`, `meeting-day-taken`
 */
export async function previewMove(db: Database, wish: MoveWish, today: IsoDate): Promise<MeetingMove> {
  const meeting = await movable(db, wish, today)
  const { committeeId, committeeName, heldOn } = meeting
  const after = await ladderOn(db, committeeId, wish.heldOn)
  const own = await authorityOf(db, committeeId)
  const others = [
    ...(await calendarMeetings(db, wish.heldOn, wish.heldOn)).filter(
      (other) => other.id !== meeting.id && other.cancelled === null,
    ),
    ...(await furtherDays(db, wish.heldOn, wish.heldOn)),
  ]
  return {
    meetingId: wish.meetingId,
    committeeName,
    from: heldOn,
    to: wish.heldOn,
    startedAt: meeting.startsAt,
    deadlines: movedDeadlines(await ladderOn(db, committeeId, heldOn), after),
    clashes: clashesOf({ ...meeting, heldOn: wish.heldOn, startsAt: wish.startsAt }, others, {
      today,
      rule: ruleOf(own, wish.heldOn),
      recesses: own.recesses,
    }),
    notes: [
      ...tooLate(after, today),
      ...(await packNote(db, wish.meetingId, heldOn)),
      ...(await reportsNote(db, meeting, wish.heldOn)),
      ...(await agendaNotes(db, meeting, wish.heldOn, today)),
    ],
  }
}

/**
 * Moves a meeting with all that hangs on its day: who sits on the committee then, and what agendas say of that day, a step
 * in the history of each. Its deadlines follow by themselves. For use inside a transaction; moved back, all is as it was.
 */
export async function moveTo(
  db: Database,
  wish: MoveWish,
  today: IsoDate,
  signature: StepSignature,
): Promise<MeetingMove> {
  const move = await previewMove(db, wish, today)
  const meeting = await calendarMeetingById(db, wish.meetingId)
  const places = await reportPlacesFor(db, meeting)
  await moveMeeting(db, meeting, wish, signature.takenAt)
  for (const meetingId of await meetingIdsFrom(db, meeting.committeeId, today))
    await takeStep(db, meetingId, { kind: 'redate', from: move.from, to: move.to }, signature)
  await redateReports(db, places, move.to)
  await followMembers(db, meeting.committeeId, today)
  return move
}

async function movable(db: Database, wish: MoveWish, today: IsoDate): Promise<CalendarRecord> {
  const meeting = await calendarMeetingById(db, wish.meetingId)
  const { heldOn, committeeId, committeeName, cancelled } = meeting
  if (heldOn < today) throw new Problem('meeting-was-held', { day: longDate(heldOn) })
  if (cancelled !== null) throw new Problem('meeting-is-cancelled', { day: longDate(heldOn) })
  if (wish.heldOn < today) throw new Problem('day-has-passed', { day: longDate(wish.heldOn) })
  const there = await findMeeting(db, committeeId, wish.heldOn)
  if (there !== null && there !== meeting.id)
    throw new Problem('meeting-day-taken', { committee: committeeName, day: longDate(wish.heldOn) })
  return meeting
}

async function ladderOn(db: Database, committeeId: number, heldOn: IsoDate): Promise<readonly Deadline[]> {
  const rule = await noticeRule(db, { committee: { id: committeeId }, heldOn })
  return deadlineLadder(heldOn, rule, (await authorityOf(db, committeeId)).ladder)
}

function tooLate(ladder: readonly Deadline[], today: IsoDate): readonly string[] {
  const publish = ladder.find(({ kind }) => kind === 'publish')
  if (publish === undefined || publish.on >= today) return []
  return [
    `The last lawful day to publish for the new day, ${longDate(publish.on)}, has passed: its business may be taken only as urgent. Your monitoring officer decides.`,
  ]
}

/** What becomes of a pack with the old day on it; one that is published stays as it went out (R20). */
async function packNote(db: Database, meetingId: number, heldOn: IsoDate): Promise<readonly string[]> {
  const publishedOn = (await publishedDays(db)).get(meetingId)
  if (publishedOn !== undefined)
    return [
      `The pack was published on ${longDate(publishedOn)} with ${longDate(heldOn)} on it: give notice of the new day, and issue it again.`,
    ]
  const pack = (await findLatestPack(db, meetingId))?.pack
  if (pack === undefined) return []
  return [`Version ${pack.version} of the pack names ${longDate(heldOn)} on its front sheet: build it again.`]
}

/** Items of agendas still to come that name the day, by the days their meetings will have then. */
async function agendaNotes(
  db: Database,
  { id, committeeId, heldOn }: CalendarRecord,
  to: IsoDate,
  today: IsoDate,
): Promise<readonly string[]> {
  const notes: string[] = []
  if (heldOn === to) return notes
  for (const meetingId of await meetingIdsFrom(db, committeeId, today)) {
    const day = meetingId === id ? to : (await meetingById(db, meetingId)).heldOn
    for (const item of await plannedAgenda(db, meetingId))
      if (item.instruction !== null && namesDay(item.instruction, heldOn))
        notes.push(
          `Item ${itemLabel(item)} of the agenda of ${longDate(day)} names the day of this meeting: ${longDate(to)} now.`,
        )
  }
  return notes
}

/** Reports of the register that are bound for the meeting say the new day. */
async function reportsNote(db: Database, meeting: CalendarRecord, to: IsoDate): Promise<readonly string[]> {
  const count = (await reportPlacesFor(db, meeting)).length
  if (count === 0) return []
  return [
    `${count === 1 ? '1 report' : `${count} reports`} in the register ${count === 1 ? 'is' : 'are'} for ${longDate(to)} now. The covers of those that are in may still name the old day.`,
  ]
}
