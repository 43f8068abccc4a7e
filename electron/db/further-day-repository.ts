import type { FurtherDay } from '../../shared/agenda/further-day.ts'
import { type IsoDate, isoDate } from '../../shared/calendar/iso-date.ts'
import { timeOrNull } from './row-values.ts'
import type { Database } from './tables.ts'

/** A further day as other calendars are told of it. */
export interface FurtherDayRecord extends FurtherDay {
  /** Which day of its meeting it is: the second at least. */
  readonly place: number
  /** How often its day, time, place or standing was changed; it only grows. */
  readonly revision: number
  /** The adjournment to it was taken back: only other calendars still need to be told. */
  readonly isTakenBack: boolean
}

/** The further days from one day to another, both included, in order. */
export async function furtherDays(
  db: Database,
  from: IsoDate,
  until: IsoDate,
): Promise<readonly FurtherDay[]> {
  return (await furtherDaysEver(db, from, until)).filter(({ isTakenBack }) => !isTakenBack)
}

/** The further days of every meeting, in order. */
export async function allFurtherDays(db: Database): Promise<readonly FurtherDay[]> {
  return (await furtherDayRows(db).execute()).map(recordFromRow).filter(({ isTakenBack }) => !isTakenBack)
}

/** The same from one day to another, with those that were taken back. */
export async function furtherDaysEver(
  db: Database,
  from: IsoDate,
  until: IsoDate,
): Promise<readonly FurtherDayRecord[]> {
  const rows = await furtherDayRows(db)
    .where('further_day.held_on', '>=', from)
    .where('further_day.held_on', '<=', until)
    .execute()
  return rows.map(recordFromRow)
}

function furtherDayRows(db: Database) {
  return db
    .selectFrom('further_day')
    .innerJoin('meeting', 'meeting.id', 'further_day.meeting_id')
    .innerJoin('committee', 'committee.id', 'meeting.committee_id')
    .select([
      'further_day.meeting_id',
      'further_day.place',
      'further_day.sitting_id',
      'further_day.held_on',
      'further_day.called_for',
      'further_day.revision',
      'meeting.committee_id',
      'committee.name',
      'committee.short_name',
    ])
    .select((row) => [
      row.fn
        .coalesce(
          row
            .selectFrom('further_day as before')
            .select('before.held_on')
            .whereRef('before.meeting_id', '=', 'further_day.meeting_id')
            .whereRef('before.place', '<', 'further_day.place')
            .orderBy('before.place', 'desc')
            .limit(1),
          'meeting.held_on',
        )
        .as('adjourned_from'),
      // Where nobody named a place, it is where the day before was.
      row.fn
        .coalesce(
          row
            .selectFrom('further_day as named')
            .select('named.venue')
            .whereRef('named.meeting_id', '=', 'further_day.meeting_id')
            .whereRef('named.place', '<=', 'further_day.place')
            .where('named.venue', 'is not', null)
            .orderBy('named.place', 'desc')
            .limit(1),
          'meeting.venue',
        )
        .as('venue'),
    ])
    .orderBy('further_day.held_on')
    .orderBy('further_day.called_for')
    .orderBy('committee.name')
}

type Row = Awaited<ReturnType<ReturnType<typeof furtherDayRows>['execute']>>[number]

function recordFromRow(row: Row): FurtherDayRecord {
  return {
    meetingId: row.meeting_id,
    place: row.place,
    committeeId: row.committee_id,
    committeeName: row.name,
    committeeShortName: row.short_name,
    heldOn: isoDate(row.held_on),
    startsAt: timeOrNull(row.called_for),
    venue: row.venue,
    adjournedFrom: isoDate(row.adjourned_from ?? row.held_on),
    revision: row.revision,
    isTakenBack: row.sitting_id === null,
  }
}
