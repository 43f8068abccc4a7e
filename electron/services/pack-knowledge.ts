import { Problem } from '../../shared/problems/problem.ts'
import type { KnownPages, PackOffer } from './pack-offer.ts'

/** What the other services need to know of packs. */
export type PackKnowledge = Pick<PackOffer, 'knownPages' | 'newestPack' | 'packState'>

/**
 * Sides and ranges of a meeting as far as they are known. An agenda that cannot be packed yet, or a paper whose original
 * no longer reads, has none to show; the clerk is told when building the pack, and must be able to open the agenda.
 */
export async function pagesAsFarAsKnown(packs: PackKnowledge, meetingId: number): Promise<KnownPages> {
  try {
    return await packs.knownPages(meetingId)
  } catch (error) {
    if (error instanceof Problem) return { sides: new Map(), ranges: new Map() }
    throw error
  }
}
