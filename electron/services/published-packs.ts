import type { IsoDate } from '../../shared/calendar/iso-date.ts'
import { publicPacksBefore } from '../db/pack-repository.ts'
import { disk } from '../files/file-system.ts'
import { sha256 } from '../files/originals.ts'
import type { ReadingMatter } from '../work/pack-work.ts'
import { type ServiceContext, today } from './service-context.ts'

/** More would take their time at each build, and say little that the last few do not. */
const meetingsRead = 4

/**
 * The public packs of the last meetings: whoever went to them has read their words, forms' wording and all. A meeting counts
 * once it has been held, and a file only as it was written.
 *
 * @param before  the day of the meeting whose pack is built
 */
export async function publishedPacks(
  { db, outside }: Pick<ServiceContext, 'db' | 'outside'>,
  before: IsoDate,
): Promise<readonly ReadingMatter[]> {
  const now = today(outside.clock)
  const packs = await publicPacksBefore(db, before < now ? before : now, meetingsRead)
  const matter: ReadingMatter[] = []
  for (const { docxPath, sha256: written } of packs) {
    if (!(await disk.exists(docxPath))) continue
    const docx = await disk.read(docxPath)
    if (sha256(docx) === written) matter.push({ docx })
  }
  return matter
}
