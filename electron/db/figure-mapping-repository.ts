import type { FigureMapping } from '../../shared/measures/sheets/mapping.ts'
import type { Database } from './tables.ts'

/** The mappings that a committee's files were last read by, by the shape of their headings. */
export async function figureMappings(
  db: Database,
  committeeId: number,
): Promise<ReadonlyMap<string, FigureMapping>> {
  const rows = await db
    .selectFrom('figure_mapping')
    .select(['shape', 'mapping'])
    .where('committee_id', '=', committeeId)
    .execute()
  // Written by `keepFigureMapping` alone, of what the contract let in.
  return new Map(rows.map(({ shape, mapping }) => [shape, JSON.parse(mapping) as FigureMapping]))
}

export async function keepFigureMapping(
  db: Database,
  committeeId: number,
  shape: string,
  mapping: FigureMapping,
  keptAt: string,
): Promise<void> {
  const said = { mapping: JSON.stringify(mapping), kept_at: keptAt }
  await db
    .insertInto('figure_mapping')
    .values({ committee_id: committeeId, shape, ...said })
    .onConflict((conflict) => conflict.columns(['committee_id', 'shape']).doUpdateSet(said))
    .execute()
}
