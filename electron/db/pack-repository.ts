import type { Selectable } from 'kysely'
import type { IsoDate } from '../../shared/calendar/iso-date.ts'
import type { CountedSides } from '../../shared/pack/number-pack.ts'
import type { Audience, PackNote } from '../../shared/pack/pack-plan.ts'
import type { PackCheck, PackEdition, PackedDocument, PackVersion } from '../../shared/pack/pack-view.ts'
import { Problem } from '../../shared/problems/problem.ts'
import type { PackTables } from './pack-tables.ts'
import type { Database } from './tables.ts'

/** A version to be kept; its id is given by the records. */
export interface NewPack extends Omit<PackVersion, 'id'> {
  readonly inputHash: string
}

/** A version with the hash of what went in. */
export interface StoredPack {
  readonly pack: PackVersion
  readonly inputHash: string
}

/** @throws Problem `no-such-pack` */
export async function packById(db: Database, packId: number): Promise<PackVersion> {
  const row = await db.selectFrom('pack').selectAll().where('id', '=', packId).executeTakeFirst()
  if (!row) throw new Problem('no-such-pack', {})
  return packFromRows(row, await editionRows(db, packId))
}

/** The newest version of a meeting's main pack, `null` before the first build. */
export async function findLatestPack(db: Database, meetingId: number): Promise<StoredPack | null> {
  const row = await db
    .selectFrom('pack')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .where('supplement', 'is', null)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return null
  return { pack: packFromRows(row, await editionRows(db, row.id)), inputHash: row.input_hash }
}

/** The hash of what went into a version. @throws Problem `no-such-pack` */
export async function inputHashOf(db: Database, packId: number): Promise<string> {
  const row = await db.selectFrom('pack').select('input_hash').where('id', '=', packId).executeTakeFirst()
  if (!row) throw new Problem('no-such-pack', {})
  return row.input_hash
}

/** A public pack's Word file, and the SHA-256 it was written with. */
export interface PublicPackFile {
  readonly docxPath: string
  readonly sha256: string
}

/** The newest public main packs of the last meetings held before a day, whichever committee's, latest first. */
export async function publicPacksBefore(
  db: Database,
  day: IsoDate,
  meetings: number,
): Promise<readonly PublicPackFile[]> {
  const rows = await db
    .selectFrom('pack_edition')
    .innerJoin('pack', 'pack.id', 'pack_edition.pack_id')
    .innerJoin('meeting', 'meeting.id', 'pack.meeting_id')
    .select(['pack_edition.docx_path', 'pack_edition.docx_sha256', 'pack.meeting_id'])
    .where('pack_edition.audience', '=', 'public')
    .where('pack.supplement', 'is', null)
    .where('meeting.held_on', '<', day)
    .orderBy('meeting.held_on', 'desc')
    .orderBy('pack.version', 'desc')
    .execute()
  const newest = new Map<number, PublicPackFile>()
  for (const { meeting_id: meetingId, docx_path: docxPath, docx_sha256: hash } of rows)
    if (!newest.has(meetingId)) newest.set(meetingId, { docxPath, sha256: hash })
  return [...newest.values()].slice(0, meetings)
}

/** All versions of a meeting's pack and its supplements, oldest first. */
export async function packsOf(db: Database, meetingId: number): Promise<readonly PackVersion[]> {
  const rows = await db
    .selectFrom('pack')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('version')
    .execute()
  const packs: PackVersion[] = []
  for (const row of rows) packs.push(packFromRows(row, await editionRows(db, row.id)))
  return packs
}

/** The number of the newest version, supplements among them; 0 before the first. */
export async function newestVersion(db: Database, meetingId: number): Promise<number> {
  const row = await db
    .selectFrom('pack')
    .select(({ fn }) => fn.max('version').as('version'))
    .where('meeting_id', '=', meetingId)
    .executeTakeFirst()
  return row?.version ?? 0
}

/** Keeps a built version and returns its id. */
export async function addPack(db: Database, { inputHash, ...pack }: NewPack): Promise<number> {
  const { id } = await db
    .insertInto('pack')
    .values({
      meeting_id: pack.meetingId,
      version: pack.version,
      supplement: pack.supplement,
      base_id: pack.baseId,
      built_at: pack.builtAt,
      input_hash: inputHash,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('pack_edition')
    .values(pack.editions.map((edition) => editionRow(id, edition)))
    .execute()
  return id
}

/** Puts checks made later in the place of those of the same name; nothing where that audience's was not built. */
export async function replaceChecks(
  db: Database,
  packId: number,
  audience: Audience,
  made: readonly PackCheck[],
): Promise<void> {
  const row = (await editionRows(db, packId)).find((each) => each.audience === audience)
  if (!row) return
  const byName = new Map(made.map((check) => [check.name, check]))
  const checks = editionFromRow(row).checks.map((check) => byName.get(check.name) ?? check)
  await db
    .updateTable('pack_edition')
    .set({ checks: JSON.stringify(checks) })
    .where('pack_id', '=', packId)
    .where('audience', '=', audience)
    .execute()
}

/** Sides counted earlier by this layout engine, by content key; documents not yet counted are absent. */
export async function countedDocuments(
  db: Database,
  layoutEngine: string,
  contentKeys: readonly string[],
): Promise<ReadonlyMap<string, CountedSides>> {
  if (contentKeys.length === 0) return new Map()
  const rows = await db
    .selectFrom('counted_document')
    .selectAll()
    .where('layout_engine', '=', layoutEngine)
    .where('content_key', 'in', contentKeys)
    .execute()
  return new Map(
    rows.map((row) => [row.content_key, { members: row.members_sides, public: row.public_sides }]),
  )
}

/** Keeps a document's sides; counting it again replaces them. */
export async function keepCount(
  db: Database,
  layoutEngine: string,
  contentKey: string,
  sides: CountedSides,
): Promise<void> {
  const counted = { members_sides: sides.members, public_sides: sides.public }
  await db
    .insertInto('counted_document')
    .values({ content_key: contentKey, layout_engine: layoutEngine, ...counted })
    .onConflict((conflict) => conflict.columns(['content_key', 'layout_engine']).doUpdateSet(counted))
    .execute()
}

type PackRow = Selectable<PackTables['pack']>
type EditionRow = Selectable<PackTables['pack_edition']>

function editionRows(db: Database, packId: number): Promise<EditionRow[]> {
  return db.selectFrom('pack_edition').selectAll().where('pack_id', '=', packId).orderBy('audience').execute()
}

function packFromRows(row: PackRow, editions: readonly EditionRow[]): PackVersion {
  return {
    id: row.id,
    meetingId: row.meeting_id,
    version: row.version,
    supplement: row.supplement,
    baseId: row.base_id,
    builtAt: row.built_at,
    editions: editions.map(editionFromRow),
  }
}

function editionFromRow(row: EditionRow): PackEdition {
  return {
    audience: row.audience,
    docxPath: row.docx_path,
    pdfPath: row.pdf_path,
    pages: row.pages,
    sha256: { docx: row.docx_sha256, pdf: row.pdf_sha256 },
    // The three were written by `editionRow` below and by nothing else.
    documents: JSON.parse(row.documents) as readonly PackedDocument[],
    checks: JSON.parse(row.checks) as readonly PackCheck[],
    notes: JSON.parse(row.notes) as readonly PackNote[],
  }
}

function editionRow(packId: number, edition: PackEdition): EditionRow {
  return {
    pack_id: packId,
    audience: edition.audience,
    docx_path: edition.docxPath,
    pdf_path: edition.pdfPath,
    pages: edition.pages,
    docx_sha256: edition.sha256.docx,
    pdf_sha256: edition.sha256.pdf,
    documents: JSON.stringify(edition.documents),
    checks: JSON.stringify(edition.checks),
    notes: JSON.stringify(edition.notes),
  }
}
