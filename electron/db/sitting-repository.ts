import type { Person } from '../../shared/minutes/attendance.ts'
import type { Sitting } from '../../shared/minutes/sittings.ts'
import { isoDate } from '../../shared/calendar/iso-date.ts'
import { timeOfRow, timeOrNull } from './row-values.ts'
import type { Database } from './tables.ts'

/** The days on which a meeting went on after its first, in order. */
export async function sittingsOf(db: Database, minutesId: number): Promise<readonly Sitting[]> {
  const rows = await db
    .selectFrom('sitting')
    .selectAll()
    .where('minutes_id', '=', minutesId)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    adjournedAt: timeOfRow(row.adjourned_at),
    heldOn: isoDate(row.held_on),
    calledFor: timeOrNull(row.called_for),
    venue: row.venue,
    reconvenedAt: timeOrNull(row.reconvened_at),
  }))
}

export async function addSitting(db: Database, minutesId: number, sitting: Sitting): Promise<void> {
  await db
    .insertInto('sitting')
    .values({ minutes_id: minutesId, adjourned_at: sitting.adjournedAt, ...rowOf(sitting) })
    .execute()
}

/** Changes the sitting that has not begun: where it is called to, or that it has begun now. */
export async function changeAwaited(
  db: Database,
  minutesId: number,
  sitting: Omit<Sitting, 'adjournedAt'>,
): Promise<void> {
  await db
    .updateTable('sitting')
    .set(rowOf(sitting))
    .where('minutes_id', '=', minutesId)
    .where('reconvened_at', 'is', null)
    .execute()
}

/** Puts right when the last sitting began, and when the one before it stopped. */
export async function mendLastSitting(
  db: Database,
  minutesId: number,
  { adjournedAt, reconvenedAt }: Pick<Sitting, 'adjournedAt' | 'reconvenedAt'>,
): Promise<void> {
  await db
    .updateTable('sitting')
    .set({ adjourned_at: adjournedAt, reconvened_at: reconvenedAt })
    .where('id', '=', (sittings) =>
      sittings
        .selectFrom('sitting')
        .select(({ fn }) => fn.max('id').as('last'))
        .where('minutes_id', '=', minutesId)
        .where('reconvened_at', 'is not', null),
    )
    .execute()
}

/** Takes out the sitting that has not begun. */
export async function removeAwaited(db: Database, minutesId: number): Promise<void> {
  await db
    .deleteFrom('sitting')
    .where('minutes_id', '=', minutesId)
    .where('reconvened_at', 'is', null)
    .execute()
}

/** Writes down how somebody stands to the present sitting, and stood to those before. */
export async function keepAttendance(
  db: Database,
  { id, standing, stays, earlier }: Pick<Person, 'id' | 'standing' | 'stays' | 'earlier'>,
): Promise<void> {
  await db
    .updateTable('person_there')
    .set({ standing, stays: JSON.stringify(stays), earlier: JSON.stringify(earlier) })
    .where('id', '=', id)
    .execute()
}

function rowOf({ heldOn, calledFor, venue, reconvenedAt }: Omit<Sitting, 'adjournedAt'>) {
  return { held_on: heldOn, called_for: calledFor, venue, reconvened_at: reconvenedAt }
}
