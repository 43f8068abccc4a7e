import { type IsoDate, longDate } from '../../shared/calendar/iso-date.ts'
import { minuteLines } from '../../shared/minutes/minute-blocks.ts'
import { Problem } from '../../shared/problems/problem.ts'
import type { ReferenceChange } from '../../shared/references/reference-edit.ts'
import { findMinutes } from '../db/minutes-repository.ts'
import { referenceRecords } from '../db/reference-repository.ts'
import { notedChanges } from '../db/reference-step-repository.ts'
import type { Database } from '../db/tables.ts'

/**
 * Refuses to undo what a minute tells of: that a reference was raised, by its number, or discharged. Else the minutes would name one
 * that nobody has, or that still stands.
 * @throws Problem `reference-in-minutes`
 */
export async function refuseAgainstMinutes(db: Database, changes: readonly ReferenceChange[]): Promise<void> {
  const records = await referenceRecords(
    db,
    changes.map(({ referenceId }) => referenceId),
  )
  for (const { referenceId, was, now } of changes) {
    const { number = '', raisedMeetingId = null } = records.get(referenceId) ?? {}
    const isRaised = was.isRemoved === true
    const meetingId = isRaised ? raisedMeetingId : (now.dischargedMeetingId ?? null)
    const minutes = meetingId === null ? null : await findMinutes(db, meetingId)
    const lines = (minutes?.items ?? []).flatMap(({ blocks }) => minuteLines(blocks))
    if (
      minutes !== null &&
      lines.some((line) => tells(line, number) && (isRaised || /discharge/iu.test(line)))
    )
      throw new Problem('reference-in-minutes', { number, day: longDate(minutes.heldOn) })
  }
}

/** Whether a line has a number whole: "1/2026/P" is not told by "11/2026/P". */
function tells(line: string, number: string): boolean {
  const at = line.indexOf(number)
  if (at < 0) return false
  const [before, after] = [line.charAt(at - 1), line.slice(at + number.length)]
  return (!/[\p{L}\d/]/u.test(before) && !/^[\p{L}\d/]/u.test(after)) || tells(after, number)
}

/**
 * A meeting before the day on which a reference was proposed can have discharged it all the same, and be written down late; but then
 * somebody must be able to find where.
 * @throws Problem `discharge-needs-minute`
 */
export async function refuseWithoutMinute(
  db: Database,
  { id: referenceId, number }: { readonly id: number; readonly number: string },
  heldOn: IsoDate,
): Promise<void> {
  const changes = await notedChanges(db, { referenceId })
  const proposed = changes.findLast(({ now }) => now.state === 'complete')
  if (proposed !== undefined && proposed.takenOn > heldOn)
    throw new Problem('discharge-needs-minute', {
      number,
      day: longDate(heldOn),
      proposed: longDate(proposed.takenOn),
    })
}
