import type { Material } from './pack-material.ts'
import type { Grounds } from './pack-piece.ts'
import { housePaper } from './pack-plate.ts'
import type { PackTools } from './pack-tools.ts'

/**
 * What a meeting's documents have in common. The house’s own papers and the public ones decide, for both copies alike: so a page looks
 * the same in both, and no setting of an exempt paper stands in the public one. What a single paper needs for all (even
 * pages with headers of their own) an exempt one may ask of the members' copy.
 */
export async function groundsOf(
  { work, signal }: PackTools,
  materials: readonly Pick<Material, 'document' | 'docx'>[],
): Promise<Grounds> {
  const house = await housePaper(work)
  const open = materials.filter(({ document }) => !document.isExempt).map(({ docx }) => docx)
  const exempt = materials.filter(({ document }) => document.isExempt).map(({ docx }) => docx)
  const shared = await work.groundOf([house, ...open], [], signal)
  if (exempt.length === 0) return { members: shared, public: shared }
  return { members: await work.groundOf([house, ...open], exempt, signal), public: shared }
}
