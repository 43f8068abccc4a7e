import type { NamedView, RegisterView } from '../../shared/contract/reference-views.ts'
import type { Database } from './tables.ts'

/** The clerk's views of the register, by name. */
export async function namedViews(db: Database): Promise<readonly NamedView[]> {
  const rows = await db.selectFrom('reference_view').selectAll().orderBy('name').execute()
  // Written by `keepView` alone, after they were checked at the door.
  return rows.map(({ name, view }) => ({ name, view: viewFrom(JSON.parse(view) as KeptView) }))
}

/** A view from before there was an age to ask for asks for any. */
type KeptView = Omit<RegisterView, 'age'> & { readonly age?: RegisterView['age'] }

/** Its fields in the order in which the window has them, so that the two can be compared. */
function viewFrom({
  typed,
  question,
  committeeId,
  owner,
  age = null,
  sort,
  descending,
}: KeptView): RegisterView {
  return { typed, question, committeeId, owner, age, sort, descending }
}

/** Keeps a view, in the place of one of that name. */
export async function keepView(db: Database, name: string, view: RegisterView): Promise<void> {
  const row = { name, view: JSON.stringify(view) }
  await db
    .insertInto('reference_view')
    .values(row)
    .onConflict((conflict) => conflict.column('name').doUpdateSet(row))
    .execute()
}

export async function dropView(db: Database, name: string): Promise<void> {
  await db.deleteFrom('reference_view').where('name', '=', name).execute()
}
