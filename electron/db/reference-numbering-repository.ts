import { type ReferenceNumbering, usualNumbering } from '../../shared/references/numbering.ts'
import type { Database } from './tables.ts'

/** How a committee numbers its references; the usual way where it has not said. */
export async function numberingOf(db: Database, committeeId: number): Promise<ReferenceNumbering> {
  const row = await db
    .selectFrom('reference_numbering')
    .selectAll()
    .where('committee_id', '=', committeeId)
    .executeTakeFirst()
  return row === undefined
    ? usualNumbering
    : { public: row.public_grammar, nonPublic: row.non_public_grammar }
}

/** Why numbers were never used, in the clerk's words, by number. */
export async function explainedGaps(db: Database, committeeId: number): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('reference_gap')
    .selectAll()
    .where('committee_id', '=', committeeId)
    .execute()
  return new Map(rows.map(({ number, why }) => [number, why]))
}

/** Keeps why a number was never used, in the place of what was said before; `null` takes it back. */
export async function explainGap(
  db: Database,
  committeeId: number,
  number: string,
  why: string | null,
): Promise<void> {
  await db
    .deleteFrom('reference_gap')
    .where('committee_id', '=', committeeId)
    .where('number', '=', number)
    .execute()
  if (why !== null)
    await db.insertInto('reference_gap').values({ committee_id: committeeId, number, why }).execute()
}

export async function keepNumbering(
  db: Database,
  committeeId: number,
  { public: open, nonPublic }: ReferenceNumbering,
): Promise<void> {
  const grammars = { public_grammar: open, non_public_grammar: nonPublic }
  await db
    .insertInto('reference_numbering')
    .values({ committee_id: committeeId, ...grammars })
    .onConflict((conflict) => conflict.column('committee_id').doUpdateSet(grammars))
    .execute()
}
