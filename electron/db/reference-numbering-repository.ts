import {
  type Numberings,
  type ReferenceNumbering,
  usualNumbering,
} from '../../shared/references/numbering.ts'
import type { Database } from './tables.ts'

/** Every way in which a committee has numbered its references; the usual one where it has not said. */
export async function numberingsOf(db: Database, committeeId: number): Promise<Numberings> {
  const present = await db
    .selectFrom('reference_numbering')
    .selectAll()
    .where('committee_id', '=', committeeId)
    .executeTakeFirst()
  const former = await db
    .selectFrom('former_numbering')
    .selectAll()
    .where('committee_id', '=', committeeId)
    .orderBy('id', 'desc')
    .execute()
  return [present === undefined ? usualNumbering : numberingFrom(present), ...former.map(numberingFrom)]
}

function numberingFrom(row: { public_grammar: string; non_public_grammar: string }): ReferenceNumbering {
  return { public: row.public_grammar, nonPublic: row.non_public_grammar }
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

/** Numbers a committee's references so from now on; how it was done before is kept. */
export async function keepNumbering(
  db: Database,
  committeeId: number,
  numbering: ReferenceNumbering,
): Promise<void> {
  const [before] = await numberingsOf(db, committeeId)
  const grammars = rowOf(numbering)
  // One that is taken up again is the present one, and once it is left it is the last that was.
  for (const each of [before, numbering])
    await db
      .deleteFrom('former_numbering')
      .where('committee_id', '=', committeeId)
      .where('public_grammar', '=', each.public)
      .where('non_public_grammar', '=', each.nonPublic)
      .execute()
  if (before.public !== numbering.public || before.nonPublic !== numbering.nonPublic)
    await db
      .insertInto('former_numbering')
      .values({ committee_id: committeeId, ...rowOf(before) })
      .execute()
  await db
    .insertInto('reference_numbering')
    .values({ committee_id: committeeId, ...grammars })
    .onConflict((conflict) => conflict.column('committee_id').doUpdateSet(grammars))
    .execute()
}

function rowOf({ public: open, nonPublic }: ReferenceNumbering) {
  return { public_grammar: open, non_public_grammar: nonPublic }
}
