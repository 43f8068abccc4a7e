import type { FormVersion, ReportForm } from '../../shared/reports/report-form.ts'
import { sentences } from './row-values.ts'
import type { Database } from './tables.ts'

/** The office's settings for reports as they now are; `null` while it has said nothing. */
export async function newestForm(db: Database): Promise<ReportForm | null> {
  return (await allForms(db))[0] ?? null
}

/** Every version of the settings, newest first. */
export async function allForms(
  db: Database,
): Promise<readonly (FormVersion & { readonly id: number; readonly madeAt: string })[]> {
  const rows = await db
    .selectFrom('report_form')
    .selectAll()
    .select((row) =>
      row
        .selectFrom('report')
        .select((of) => of.fn.countAll<number>().as('count'))
        .whereRef('report.form_id', '=', 'report_form.id')
        .as('reports'),
    )
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    madeAt: row.made_at,
    reports: row.reports ?? 0,
    grammars: sentences(row.grammars),
    // Written by `keepForm` below and by nothing else.
    questions: JSON.parse(row.questions) as ReportForm['questions'],
  }))
}

/** Keeps the settings: as a new version where a report carries the newest, else in its place. Those before it stay. */
export async function keepForm(
  db: Database,
  madeAt: string,
  { grammars, questions }: Omit<ReportForm, 'id'>,
): Promise<number> {
  const said = { grammars: JSON.stringify(grammars), questions: JSON.stringify(questions) }
  const [newest] = await allForms(db)
  if (newest?.reports === 0) {
    await db.updateTable('report_form').set(said).where('id', '=', newest.id).execute()
    return newest.id
  }
  const { id } = await db
    .insertInto('report_form')
    .values({ made_at: madeAt, ...said })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
