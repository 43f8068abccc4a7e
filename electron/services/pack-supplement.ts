import {
  lateAmong,
  planSupplement,
  refuseUrgencyWithoutReason,
  type Supplement,
} from '../../shared/pack/supplement.ts'
import { itemIdOf } from '../../shared/pack/pack-document.ts'
import type { PackVersion } from '../../shared/pack/pack-view.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { inputHashOf, packsOf } from '../db/pack-repository.ts'
import { type Publication, publicationsOf } from '../db/publication-repository.ts'
import type { Database } from '../db/tables.ts'
import { packContents } from './pack-documents.ts'
import { inputHash, type PackInput, readPackInput } from './pack-input.ts'
import { contentKey } from './pack-material.ts'
import { sentBefore, sentPack, supplementsTo } from './sent-packs.ts'

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
  const published = await publicationsOf(db, meetingId)
  const main =
    wish.base === null
      ? sentPack(packs, published)
      : packs.find(({ supplement, version }) => supplement === null && version === wish.base)
  if (!main) throw noSuchBase(wish.base)
  const sent = sentBefore(main, wish.number, packs, published)
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

/**
 * The next supplement to a pack, `null` where no officer's paper came since. While the last one made is not published and
 * its pack is, nobody holds it: it is made again rather than followed by another.
 */
export function findSupplement(
  input: PackInput,
  packs: readonly PackVersion[],
  main: PackVersion,
  published: readonly Pick<Publication, 'packId'>[],
): Supplement | null {
  const isPublished = ({ id }: PackVersion): boolean => published.some(({ packId }) => packId === id)
  const last = supplementsTo(main, packs, published).at(-1)
  const next = (last?.supplement ?? 0) + 1
  const number = last && isPublished(main) && !isPublished(last) ? next - 1 : next
  const sent = sentBefore(main, number, packs, published)
  const now = officersPapers(input)
  return lateAmong(sent, now).length === 0 ? null : planSupplement(number, sent, now)
}

/** Whether a supplement still is what making it again would give. */
export async function isSupplementCurrent(
  db: Database,
  { meetingId, supplement, baseId, id }: PackVersion,
): Promise<boolean> {
  const main = (await packsOf(db, meetingId)).find((each) => each.id === baseId)
  if (supplement === null || main === undefined) return false
  try {
    const now = await readWishedInput(db, meetingId, { number: supplement, base: main.version })
    return inputHash(now) === (await inputHashOf(db, id))
  } catch (error) {
    // Its papers are gone, or an urgent item has lost its reason.
    if (error instanceof Problem) return false
    throw error
  }
}

/** Papers that came as files: those made from the records are re-issued with the pack, never as late. */
export function officersPapers(input: PackInput) {
  return packContents(input)
    .documents.filter(({ content }) => content.kind === 'original')
    .map((each) => ({ document: each.document, key: contentKey(each, input) }))
}
