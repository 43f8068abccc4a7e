import { isDropped } from '../../shared/agenda/agenda-item.ts'
import type { FiledMinutes } from '../../shared/pack/checks/filled-in-check.ts'
import type { PackInput } from './pack-input.ts'
import type { MaterialSources } from './pack-material.ts'

/**
 * The minutes that a meeting agrees where they were written elsewhere and filed as Word files, line by line.
 * @throws Problem `original-missing`, `original-altered`
 */
export async function filedMinutes(
  { items, papers }: PackInput,
  { originals, work }: Pick<MaterialSources, 'originals' | 'work'>,
): Promise<readonly FiledMinutes[]> {
  const found: FiledMinutes[] = []
  for (const item of items.filter((each) => each.kind === 'minutes' && !isDropped(each)))
    for (const { originalHash, fileName } of papers.filter(({ itemId }) => itemId === item.id)) {
      // A PDF cannot be put right here, and its author has signed it off.
      if ((await originals.kindOf(originalHash)) !== 'docx') continue
      const lines = await work.paragraphs(await originals.read(originalHash, fileName))
      found.push({ item, fileName, lines })
    }
  return found
}
