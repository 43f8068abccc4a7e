import type { Selectable } from 'kysely'
import type { IsoDate } from '../../shared/calendar/iso-date.ts'
import {
  stages,
  type RegisteredAuthor,
  type Report,
  type ReportCommittee,
  type SignOff,
  type Stage,
} from '../../shared/reports/report.ts'
import { Problem } from '../../shared/problems/problem.ts'
import type { ReferenceNumber } from '../../shared/reports/reference-grammar.ts'
import { dayOrNull, grouped, oneOf, sentences, truth } from './row-values.ts'
import type { Database, Tables } from './tables.ts'

/** What a report is known by, apart from its committees, authors and moves. */
export type ReportFields = Omit<
  Report,
  'id' | 'authors' | 'committees' | 'signOffs' | 'stage' | 'heldBy' | 'since'
> & {
  /** Of the reference, where it follows a grammar of the office. */
  readonly number: ReferenceNumber | null
}

/** The register, in the order in which reports came to it. */
export async function allReports(db: Database): Promise<readonly Report[]> {
  const rows = await db.selectFrom('report').selectAll().orderBy('id').execute()
  const committees = grouped(
    await db.selectFrom('report_committee').selectAll().orderBy('position').execute(),
    ({ report_id }) => report_id,
  )
  const authors = grouped(
    await db.selectFrom('report_author').selectAll().orderBy('position').execute(),
    ({ report_id }) => report_id,
  )
  const signOffs = grouped(
    await db.selectFrom('report_sign_off').selectAll().orderBy('kind').execute(),
    ({ report_id }) => report_id,
  )
  return rows.map((row) => ({
    ...reportFromRow(row),
    committees: (committees.get(row.id) ?? []).map(committeeFromRow),
    authors: (authors.get(row.id) ?? []).map(({ name, post, email }) => ({ name, post, email })),
    signOffs: (signOffs.get(row.id) ?? []).map(signOffFromRow),
  }))
}

/** @throws Problem `no-such-report` */
export async function reportById(db: Database, reportId: number): Promise<Report> {
  const report = (await allReports(db)).find(({ id }) => id === reportId)
  if (report === undefined) throw new Problem('no-such-report', {})
  return report
}

/** The report that an agenda item brings; `null` when the register has none. */
export async function findReportOfItem(db: Database, itemId: number): Promise<number | null> {
  const row = await db
    .selectFrom('report_committee')
    .select('report_id')
    .where('item_id', '=', itemId)
    .orderBy('report_id')
    .executeTakeFirst()
  return row?.report_id ?? null
}

/** The references of the register's reports, by the agenda items they stand under; those without one are left out. */
export async function referencesByItem(db: Database): Promise<ReadonlyMap<number, string>> {
  const rows = await db
    .selectFrom('report_committee')
    .innerJoin('report', 'report.id', 'report_committee.report_id')
    .select(['item_id', 'reference'])
    .where('item_id', 'is not', null)
    .where('reference', 'is not', null)
    .orderBy('report_id', 'desc')
    .execute()
  return new Map(rows.map(({ item_id, reference }) => [item_id ?? 0, reference ?? '']))
}

/** Enters a report at a stage; its first move is noted with it. */
export async function addReport(db: Database, fields: ReportFields, standing: Standing): Promise<number> {
  const { stage, heldBy, since } = standing
  const { id } = await db
    .insertInto('report')
    .values({ ...rowFromFields(fields), stage, held_by: heldBy, since })
    .returning('id')
    .executeTakeFirstOrThrow()
  await noteMove(db, id, standing)
  return id
}

export async function changeReport(db: Database, reportId: number, fields: ReportFields): Promise<void> {
  await db.updateTable('report').set(rowFromFields(fields)).where('id', '=', reportId).execute()
}

/** Where a report is, who has it, and since when. */
export interface Standing {
  readonly stage: Stage
  readonly heldBy: string | null
  readonly since: IsoDate
  /** ISO instant of the move itself. */
  readonly movedAt: string
}

export async function moveReport(db: Database, reportId: number, standing: Standing): Promise<void> {
  const { stage, heldBy, since } = standing
  await db.updateTable('report').set({ stage, held_by: heldBy, since }).where('id', '=', reportId).execute()
  await noteMove(db, reportId, standing)
}

async function noteMove(db: Database, reportId: number, { stage, heldBy, movedAt }: Standing): Promise<void> {
  await db
    .insertInto('report_move')
    .values({ report_id: reportId, moved_at: movedAt, stage, held_by: heldBy })
    .execute()
}

export async function replaceCommittees(
  db: Database,
  reportId: number,
  committees: readonly ReportCommittee[],
): Promise<void> {
  await db.deleteFrom('report_committee').where('report_id', '=', reportId).execute()
  if (committees.length === 0) return
  const rows = committees.map(({ name, meetingOn, purpose, itemId }, position) => ({
    report_id: reportId,
    position,
    name,
    meeting_on: meetingOn,
    purpose,
    item_id: itemId,
  }))
  await db.insertInto('report_committee').values(rows).execute()
}

export async function replaceAuthors(
  db: Database,
  reportId: number,
  authors: readonly RegisteredAuthor[],
): Promise<void> {
  await db.deleteFrom('report_author').where('report_id', '=', reportId).execute()
  if (authors.length === 0) return
  const rows = authors.map((author, position) => ({ report_id: reportId, position, ...author }))
  await db.insertInto('report_author').values(rows).execute()
}

/** Keeps a sign-off, in the place of an earlier one of its kind; `null` takes it back. */
export async function keepSignOff(
  db: Database,
  reportId: number,
  kind: SignOff['kind'],
  signed: Omit<SignOff, 'kind'> | null,
): Promise<void> {
  await db.deleteFrom('report_sign_off').where('report_id', '=', reportId).where('kind', '=', kind).execute()
  if (signed === null) return
  const row = { report_id: reportId, kind, signed_by: signed.signedBy, signed_on: signed.signedOn }
  await db.insertInto('report_sign_off').values(row).execute()
}

function rowFromFields(fields: ReportFields) {
  return {
    reference: fields.reference,
    serial: fields.number?.serial ?? null,
    year: fields.number?.year ?? null,
    subject: fields.subject,
    report_of: fields.reportOf,
    is_joint: fields.isJoint ? 1 : 0,
    is_public: fields.isPublic === null ? null : fields.isPublic ? 1 : 0,
    purpose: fields.purpose,
    due_on: fields.dueOn,
    background_papers: fields.backgroundPapers === null ? null : JSON.stringify(fields.backgroundPapers),
    form_id: fields.formId,
  }
}

function reportFromRow(
  row: Selectable<Tables['report']>,
): Omit<Report, 'authors' | 'committees' | 'signOffs'> {
  const since = dayOrNull(row.since)
  if (since === null) throw new TypeError('a day was expected in the records')
  return {
    id: row.id,
    reference: row.reference,
    subject: row.subject,
    reportOf: row.report_of,
    isJoint: truth(row.is_joint),
    isPublic: row.is_public === null ? null : truth(row.is_public),
    purpose: row.purpose,
    stage: oneOf(stages, row.stage),
    heldBy: row.held_by,
    since,
    dueOn: dayOrNull(row.due_on),
    backgroundPapers: row.background_papers === null ? null : sentences(row.background_papers),
    formId: row.form_id,
  }
}

function committeeFromRow(row: Selectable<Tables['report_committee']>): ReportCommittee {
  return {
    name: row.name,
    meetingOn: dayOrNull(row.meeting_on),
    purpose: row.purpose,
    itemId: row.item_id,
  }
}

function signOffFromRow({ kind, signed_by, signed_on }: Selectable<Tables['report_sign_off']>): SignOff {
  const signedOn = dayOrNull(signed_on)
  if (signedOn === null) throw new TypeError('a day was expected in the records')
  return { kind, signedBy: signed_by, signedOn }
}
