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
