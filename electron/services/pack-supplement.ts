import {
  lateAmong,
  planSupplement,
  refuseUrgencyWithoutReason,
  type Supplement,
} from '../../shared/pack/supplement.ts'
import { itemIdOf } from '../../shared/pack/pack-document.ts'
import type { PackVersion } from '../../shared/pack/pack-view.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { packsOf } from '../db/pack-repository.ts'
import { type Publication, publicationsOf } from '../db/publication-repository.ts'
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
 * @throws Problem `no-such-meeting`, `no-pack-to-supplement`, `no-such-version`, `supplement-number`, `nothing-to-supplement`,
 *         `urgency-without-reason`
 */
export async function readWishedInput(
  db: Database,
  meetingId: number,
  wish: SupplementWish | null,
): Promise<PackInput> {
  const input = await readPackInput(db, meetingId)
  if (wish === null) return input
  const packs = await packsOf(db, meetingId)
  const main =
    wish.base === null
      ? sentPack(packs, await publicationsOf(db, meetingId))
      : packs.find(({ supplement, version }) => supplement === null && version === wish.base)
  if (!main) throw noSuchBase(wish.base)
  const sent = sentBefore(packs, main, wish.number)
  const supplement = planSupplement(wish.number, sent, officersPapers(input))
  const held = new Set(
    packContents({ ...input, supplement }).documents.map(({ document }) => itemIdOf(document.place)),
  )
  refuseUrgencyWithoutReason(input.items.filter(({ id }) => held.has(id)))
  return { ...input, supplement }
}

function noSuchBase(version: number | null): Problem {
  return version === null
    ? new Problem('no-pack-to-supplement', {})
    : new Problem('no-such-version', { version })
}

/** The main pack that members and public hold: the one published last, else the newest; `null` before the first. */
export function sentPack(
  packs: readonly PackVersion[],
  publications: readonly Pick<Publication, 'packId'>[],
): PackVersion | null {
  const mains = packs.filter(({ supplement }) => supplement === null)
  const published = publications.find(({ packId }) => mains.some(({ id }) => id === packId))
  return mains.find(({ id }) => id === published?.packId) ?? mains.at(-1) ?? null
}

/** The next supplement to a pack, `null` where no officer's paper came since. */
export function findSupplement(
  input: PackInput,
  packs: readonly PackVersion[],
  main: PackVersion,
): Supplement | null {
  const own = packs.filter(({ baseId }) => baseId === main.id).map(({ supplement }) => supplement ?? 0)
  const number = Math.max(0, ...own) + 1
  const sent = sentBefore(packs, main, number)
  const now = officersPapers(input)
  return lateAmong(sent, now).length === 0 ? null : planSupplement(number, sent, now)
}

/** Papers that came as files: those made from the records are re-issued with the pack, never as late. */
export function officersPapers(input: PackInput) {
  return packContents(input)
    .documents.filter(({ content }) => content.kind === 'original')
    .map((each) => ({ document: each.document, key: contentKey(each, input) }))
}

/** The main pack and the newest form of each of its supplements before the one wanted. */
export function sentBefore(
  packs: readonly PackVersion[],
  main: PackVersion,
  number: number,
): readonly [PackVersion, ...PackVersion[]] {
  const earlier = packs.filter(
    ({ baseId, supplement }) => baseId === main.id && supplement !== null && supplement < number,
  )
  const newest = new Map(earlier.map((pack) => [pack.supplement, pack]))
  return [main, ...newest.values()]
}
