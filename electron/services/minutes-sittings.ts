import { longDate, type ClockTime } from '../../shared/calendar/iso-date.ts'
import { unmarkedPresence } from '../../shared/minutes/attendance.ts'
import { type AdjournedTo, sittingAwaited } from '../../shared/minutes/sittings.ts'
import { currentDay, isRunning, type TakenMinutes } from '../../shared/minutes/taken-minutes.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { addTime } from '../db/minutes-writing.ts'
import { addSitting, changeAwaited, keepAttendance, removeAwaited } from '../db/sitting-repository.ts'
import type { Database } from '../db/tables.ts'
import { minutesToChange } from './minutes-room.ts'

/**
 * Adjourns a meeting to another day, or to another one than it was adjourned to. Who was there is set aside with the sitting that
 * is over: the next one has an attendance of its own, and nobody is marked for it yet.
 *
 * @throws Problem `no-minutes`, `minutes-approved`, `meeting-does-not-go-on`, `adjourned-to-no-later-day`
 */
export async function adjournToDay(
  db: Database,
  meetingId: number,
  to: AdjournedTo,
  now: ClockTime,
): Promise<void> {
  const minutes = await minutesToChange(db, meetingId)
  if (!isRunning(minutes)) throw new Problem('meeting-does-not-go-on', {})
  const day = currentDay(minutes)
  if (to.heldOn <= day) throw new Problem('adjourned-to-no-later-day', { day: longDate(day) })
  if (sittingAwaited(minutes.sittings) !== null)
    return changeAwaited(db, minutes.id, { ...to, reconvenedAt: null })
  const stoppedAt = adjournedSince(minutes)
  if (stoppedAt === null)
    await addTime(db, minutes.id, { kind: 'adjourned', at: now, itemId: minutes.inHand })
  await addSitting(db, minutes.id, { adjournedAt: stoppedAt ?? now, ...to, reconvenedAt: null })
  for (const { id, standing, stays, earlier } of minutes.people)
    await keepAttendance(db, { id, ...unmarkedPresence, earlier: [...earlier, { standing, stays }] })
}

/**
 * Takes back an adjournment to another day before that day's sitting has begun: everybody stands to the meeting as before, which is
 * adjourned for the time being. Where it waits for no other day nothing changes.
 *
 * @throws Problem `no-minutes`, `minutes-approved`
 */
export async function takeBackAdjournment(db: Database, meetingId: number): Promise<void> {
  const minutes = await minutesToChange(db, meetingId)
  if (sittingAwaited(minutes.sittings) === null) return
  await removeAwaited(db, minutes.id)
  for (const { id, earlier } of minutes.people)
    await keepAttendance(db, {
      id,
      ...(earlier.at(-1) ?? unmarkedPresence),
      earlier: earlier.slice(0, -1),
    })
}

/** Since when a meeting stands adjourned for the time being; `null` while it goes on. */
function adjournedSince({ times }: TakenMinutes): ClockTime | null {
  const last = times.findLast(({ kind }) => kind === 'adjourned' || kind === 'resumed')
  return last?.kind === 'adjourned' ? last.at : null
}
