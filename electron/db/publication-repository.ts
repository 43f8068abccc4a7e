import type { Selectable } from 'kysely'
import { isoDate, type IsoDate } from '../../shared/calendar/iso-date.ts'
import type { PublicationProof } from '../../shared/pack/publication.ts'
import { Problem } from '../../shared/problems/problem.ts'
import type { PublicationTables } from './report-tables.ts'
import type { Database } from './tables.ts'

/** A version that was published. */
export interface Publication {
  readonly id: number
  readonly meetingId: number
  readonly packId: number
  readonly version: number
  /** Its number, where it is a supplement. */
  readonly supplement: number | null
  /** ISO instant */
  readonly publishedAt: string
  readonly countsFrom: IsoDate
  readonly clearDays: number
  readonly neededDays: number
  readonly proof: PublicationProof
  readonly inPlaceOf: { readonly publicationId: number; readonly reason: string } | null
}

/** A meeting's published versions, newest first. */
export async function publicationsOf(db: Database, meetingId: number): Promise<readonly Publication[]> {
  const rows = await db
    .selectFrom('publication')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('id', 'desc')
    .execute()
  return rows.map(publicationFromRow)
}

/** @throws Problem `no-such-publication` */
export async function publicationById(db: Database, id: number): Promise<Publication> {
  const row = await db.selectFrom('publication').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Problem('no-such-publication', {})
  return publicationFromRow(row)
}

/** Keeps a publication for good: the records refuse to change or delete it. */
export async function addPublication(
  db: Database,
  made: Omit<Publication, 'id' | 'supplement'>,
): Promise<number> {
  const { id } = await db
    .insertInto('publication')
    .values({
      meeting_id: made.meetingId,
      pack_id: made.packId,
      version: made.version,
      published_at: made.publishedAt,
      counts_from: made.countsFrom,
      clear_days: made.clearDays,
      required_days: made.neededDays,
      proof: JSON.stringify(made.proof),
      reissue_of: made.inPlaceOf?.publicationId ?? null,
      reason: made.inPlaceOf?.reason ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The day from which each meeting's first publication counts, by meeting id. */
export async function publishedDays(db: Database): Promise<ReadonlyMap<number, IsoDate>> {
  const rows = await db
    .selectFrom('publication')
    .select(['meeting_id', 'counts_from'])
    .orderBy('id', 'desc')
    .execute()
  // The earliest comes last and stands.
  return new Map(rows.map(({ meeting_id, counts_from }) => [meeting_id, isoDate(counts_from)]))
}

function publicationFromRow(row: Selectable<PublicationTables['publication']>): Publication {
  // Written by `addPublication` above and by nothing else.
  const proof = JSON.parse(row.proof) as PublicationProof
  return {
    id: row.id,
    meetingId: row.meeting_id,
    packId: row.pack_id,
    version: row.version,
    supplement: proof.addsTo?.supplement ?? null,
    publishedAt: row.published_at,
    countsFrom: isoDate(row.counts_from),
    clearDays: row.clear_days,
    neededDays: row.required_days,
    proof,
    inPlaceOf: row.reissue_of === null ? null : { publicationId: row.reissue_of, reason: row.reason ?? '' },
  }
}
