import type { ReportForm } from '../../shared/reports/report-form.ts'
import { sentences } from './row-values.ts'
import type { Database } from './tables.ts'

/** The office's settings for reports as they now are; `null` while it has said nothing. */
export async function newestForm(db: Database): Promise<ReportForm | null> {
  const row = await db.selectFrom('report_form').selectAll().orderBy('id', 'desc').executeTakeFirst()
  if (row === undefined) return null
  return {
    id: row.id,
    grammars: sentences(row.grammars),
    // Written by `addForm` below and by nothing else.
    questions: JSON.parse(row.questions) as ReportForm['questions'],
  }
}

/** Keeps a new version of the settings; those before it stay. */
export async function addForm(
  db: Database,
  madeAt: string,
  { grammars, questions }: Omit<ReportForm, 'id'>,
): Promise<number> {
  const { id } = await db
    .insertInto('report_form')
    .values({
      made_at: madeAt,
      grammars: JSON.stringify(grammars),
      questions: JSON.stringify(questions),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
