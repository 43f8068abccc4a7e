import { longDate, type ClockTime } from '../../shared/calendar/iso-date.ts'
import type { RequestOf } from '../../shared/contract/contract.ts'
import { retoldAdjournment } from '../../shared/minutes/adjourned-sentence.ts'
import { unmarkedPresence } from '../../shared/minutes/attendance.ts'
import { byTheClock } from '../../shared/minutes/meeting-hours.ts'
import {
  type AdjournedTo,
  adjournedToWords,
  type Sitting,
  sittingAwaited,
} from '../../shared/minutes/sittings.ts'
import {
  currentDay,
  isRunning,
  meetingStands,
  type TakenMinutes,
} from '../../shared/minutes/taken-minutes.ts'
import { Problem } from '../../shared/problems/problem.ts'
import {
  addSitting,
  changeAwaited,
  keepAttendance,
  mendLastSitting,
  removeAwaited,
} from '../db/sitting-repository.ts'
import { writeMinute } from '../db/minutes-writing.ts'
import type { Database } from '../db/tables.ts'
import { minutesToChange } from './minutes-room.ts'

/**
 * Adjourns a meeting to another day, or to another one than it was adjourned to. Who was there is set aside with the sitting that
 * is over: the next one has an attendance of its own, and nobody is marked for it yet.
 *
 * @throws Problem `no-minutes`, `minutes-approved`, `meeting-does-not-go-on`, `adjourned-to-no-later-day`,
 *   `adjourned-elsewhere`
 */
export async function adjournToDay(
  db: Database,
  { meetingId, seen, to }: RequestOf<'minutes.adjournTo'>,
  now: ClockTime,
): Promise<number> {
  const minutes = await minutesToChange(db, meetingId)
  if (!isRunning(minutes)) throw new Problem('meeting-does-not-go-on', {})
  const day = currentDay(minutes)
  if (to.heldOn <= day) throw new Problem('adjourned-to-no-later-day', { day: longDate(day) })
  const awaited = sittingAwaited(minutes.sittings)
  refuseOtherDay(awaited, seen)
  if (awaited !== null) {
    await retell(db, minutes, awaited, to)
    await changeAwaited(db, minutes.id, { ...to, reconvenedAt: null })
    return meetingId
  }
  const adjournedAt = adjournedSince(minutes) ?? now
  await addSitting(db, minutes.id, { adjournedAt, ...to, reconvenedAt: null })
  for (const { id, standing, stays, earlier } of minutes.people)
    await keepAttendance(db, { id, ...unmarkedPresence, earlier: [...earlier, { standing, stays }] })
  return meetingId
}

/**
 * Takes back an adjournment to another day before that day's sitting has begun: everybody stands to the meeting as before, which goes
 * on, or is adjourned for the time being where it was. Where it waits for no other day nothing changes.
 *
 * @throws Problem `no-minutes`, `minutes-approved`, `adjourned-elsewhere`
 */
export async function takeBackAdjournment(
  db: Database,
  { meetingId, seen }: RequestOf<'minutes.takeBackAdjournment'>,
): Promise<number> {
  const minutes = await minutesToChange(db, meetingId)
  const awaited = sittingAwaited(minutes.sittings)
  if (awaited === null) return meetingId
  refuseOtherDay(awaited, seen)
  await retell(db, minutes, awaited, meetingStands(minutes.times).isAdjourned ? null : undefined)
  await removeAwaited(db, minutes.id)
  for (const { id, earlier } of minutes.people)
    await keepAttendance(db, {
      id,
      ...(earlier.at(-1) ?? unmarkedPresence),
      earlier: earlier.slice(0, -1),
    })
  return meetingId
}

/** What a window has not seen it does not change. @throws Problem `adjourned-elsewhere` */
function refuseOtherDay(awaited: Sitting | null, seen: AdjournedTo | null): void {
  const now = awaited && adjournedToWords(awaited)
  if (now !== (seen && adjournedToWords(seen))) throw new Problem('adjourned-elsewhere', { now })
}

/**
 * Lets the minute that tells of an adjournment say where it is to now. No window wrote that: words that one of them has not sent yet
 * are kept beside it, and do not bring the old day back.
 */
async function retell(
  db: Database,
  { items }: TakenMinutes,
  from: AdjournedTo,
  to: AdjournedTo | null | undefined,
): Promise<void> {
  for (const { id, blocks, seen } of items) {
    const told = retoldAdjournment(blocks, from, to)
    if (told !== null) await writeMinute(db, id, { blocks: told, seen: seen + 1, writer: null })
  }
}

/**
 * Puts right when the last sitting began, and when the one before it stopped.
 * @throws Problem `sitting-out-of-order` where that is before it began, or after the meeting ended
 */
export async function mendSitting(
  db: Database,
  { id, startedAt, endedAt, sittings }: TakenMinutes,
  times: Partial<Pick<Sitting, 'adjournedAt' | 'reconvenedAt'>>,
): Promise<void> {
  const begun = sittings.filter(({ reconvenedAt }) => reconvenedAt !== null)
  const last = begun.at(-1)
  if (last === undefined) return
  const { adjournedAt, reconvenedAt } = { ...last, ...times }
  const began = begun.at(-2)?.reconvenedAt ?? startedAt
  if (!isInOrder(began, adjournedAt) || !isInOrder(reconvenedAt, endedAt))
    throw new Problem('sitting-out-of-order', {})
  await mendLastSitting(db, id, { adjournedAt, reconvenedAt })
}

/** Whether a time of a sitting may come after another; what nobody noted may. */
function isInOrder(first: ClockTime | null, second: ClockTime | null): boolean {
  return first === null || second === null || byTheClock(first, second) <= 0
}

/** Since when a meeting stands adjourned for the time being; `null` while it goes on. */
function adjournedSince({ times }: TakenMinutes): ClockTime | null {
  const last = times.findLast(({ kind }) => kind === 'adjourned' || kind === 'resumed')
  return last?.kind === 'adjourned' ? last.at : null
}
