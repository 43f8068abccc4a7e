import type { CountedSides } from '../../shared/pack/number-pack.ts'
import { keepCount } from '../db/pack-repository.ts'
import type { Database } from '../db/tables.ts'
import type { InputDocument } from './pack-documents.ts'
import type { PackInput } from './pack-input.ts'
import { keyOfFrontSheet, knownCounts } from './pack-known-counts.ts'
import { contentKey } from './pack-material.ts'
import type { Throttled } from './throttled.ts'

/** Is told each document's sides while a build counts, so that ranges stand on the agenda before the pack is made. */
export interface CountKeeper {
  frontSheet(sides: CountedSides): Promise<void>
  document(document: InputDocument, sides: CountedSides): Promise<void>
}

/**
 * Keeps the counts that were not known when the build began, and lets the windows know. What was known stays: it may come
 * from a whole pack, which tells more than a document alone.
 *
 * @param engine  name of the layout engine that counts
 * @param news    says that papers have changed
 */
export async function keepingNewCounts(
  db: Database,
  engine: string,
  input: PackInput,
  news: Throttled,
): Promise<CountKeeper> {
  const { missing, frontSheetKey, documents } = await knownCounts(db, engine, input)
  const wanted = new Set(missing.map((each) => contentKey(each, input)))
  if (frontSheetKey !== null) wanted.add(frontSheetKey)
  const keep = async (key: string, sides: CountedSides): Promise<void> => {
    if (!wanted.delete(key)) return
    await keepCount(db, engine, key, sides)
    news.ask()
  }
  return {
    frontSheet: (sides) => keep(keyOfFrontSheet(input, documents), sides),
    document: (document, sides) => keep(contentKey(document, input), sides),
  }
}
