import { planSupplement, refuseUrgencyWithoutReason } from '../../shared/pack/supplement.ts'
import { itemIdOf } from '../../shared/pack/pack-document.ts'
import type { PackVersion } from '../../shared/pack/pack-view.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { packsOf } from '../db/pack-repository.ts'
import type { Database } from '../db/tables.ts'
import { packContents } from './pack-documents.ts'
import { type PackInput, readPackInput } from './pack-input.ts'
import { contentKey } from './pack-material.ts'

/** Which supplement is wanted, and to which version of the pack; `null` for the newest. */
export interface SupplementWish {
  readonly number: number
  readonly base: number | null
}

/**
 * Reads what goes into a pack: the whole of it, or what a supplement adds to a version built before.
 * @throws Problem `no-such-meeting`, `no-such-pack`, `no-such-version`, `supplement-number`, `nothing-to-supplement`,
 *         `urgency-without-reason`
 */
export async function readWishedInput(
  db: Database,
  meetingId: number,
  wish: SupplementWish | null,
): Promise<PackInput> {
  const input = await readPackInput(db, meetingId)
  if (wish === null) return input
  const supplement = planSupplement(
    wish.number,
    sentBefore(await packsOf(db, meetingId), wish),
    officersPapers(input),
  )
  const held = new Set(
    packContents({ ...input, supplement }).documents.map(({ document }) => itemIdOf(document.place)),
  )
  refuseUrgencyWithoutReason(input.items.filter(({ id }) => held.has(id)))
  return { ...input, supplement }
}

/** Papers that came as files: those made from the records are re-issued with the pack, never as late. */
function officersPapers(input: PackInput) {
  return packContents(input)
    .documents.filter(({ content }) => content.kind === 'original')
    .map((each) => ({ document: each.document, key: contentKey(each, input) }))
}

/** The main pack and the newest form of each supplement before the one wanted. */
function sentBefore(
  packs: readonly PackVersion[],
  { number, base }: SupplementWish,
): readonly [PackVersion, ...PackVersion[]] {
  const main = packs.findLast(
    ({ supplement, version }) => supplement === null && (base === null || version === base),
  )
  if (!main)
    throw base === null ? new Problem('no-such-pack', {}) : new Problem('no-such-version', { version: base })
  const earlier = packs.filter(
    ({ baseId, supplement }) => baseId === main.id && supplement !== null && supplement < number,
  )
  const newest = new Map(earlier.map((pack) => [pack.supplement, pack]))
  return [main, ...newest.values()]
}
