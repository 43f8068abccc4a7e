import { basename } from 'node:path'
import type { PackVersion } from '../../shared/pack/pack-view.ts'
import { supplementName, versionName } from '../../shared/pack/supplement-name.ts'
import { packsOf } from '../db/pack-repository.ts'
import type { Publication } from '../db/publication-repository.ts'
import type { Database } from '../db/tables.ts'
import { disk } from '../files/file-system.ts'
import { sha256 } from '../files/originals.ts'
import type { PackOffer } from './pack-offer.ts'
import { isSupplementCurrent } from './pack-supplement.ts'
import { waitsForLook } from './public-look-service.ts'
import type { ServiceContext } from './service-context.ts'

/**
 * What has to be done before this pack may be published, as sentences.
 * @param earlier  the meeting's publications, newest first
 */
export async function hindrancesTo(
  { db }: Pick<ServiceContext, 'db'>,
  packs: Pick<PackOffer, 'packState' | 'newestPack'>,
  pack: PackVersion,
  earlier: readonly Publication[],
): Promise<readonly string[]> {
  return [
    ...(pack.supplement === null
      ? await staleness(packs, pack)
      : [...(await supplementStaleness(db, pack)), ...missingBefore(pack, earlier)]),
    ...faults(pack),
    ...(await alteredFiles(pack)),
    ...(await lookHindrance(db, pack)),
  ]
}

async function staleness(
  packs: Pick<PackOffer, 'packState' | 'newestPack'>,
  pack: PackVersion,
): Promise<readonly string[]> {
  const newest = await packs.newestPack(pack.meetingId)
  if (newest !== null && newest.id !== pack.id) return [`Version ${newest.version} is newer than this one.`]
  const state = await packs.packState(pack.meetingId)
  return state.kind === 'outOfDate'
    ? ['The agenda or a paper has changed since this pack was built. Build it again.']
    : []
}

/** One that others follow stays as it was made: what came later is theirs. */
async function supplementStaleness(db: Database, pack: PackVersion): Promise<readonly string[]> {
  const newest = (await packsOf(db, pack.meetingId)).findLast(({ baseId }) => baseId === pack.baseId)
  const name = versionName(pack)
  if (newest !== undefined && newest.id !== pack.id)
    return newest.supplement === pack.supplement
      ? [`${name} was made again as version ${newest.version}. Publish that one.`]
      : []
  return (await isSupplementCurrent(db, pack))
    ? []
    : [`The agenda or a paper has changed since ${name} was made. Make it again.`]
}

/** A supplement goes on from the pages of the pack and the supplements before it: those must be out. */
function missingBefore(
  { supplement, baseId }: PackVersion,
  earlier: readonly Publication[],
): readonly string[] {
  const main = earlier.find((each) => each.supplement === null)
  if (!earlier.some(({ packId }) => packId === baseId))
    return ['The pack it adds to is not published yet. Publish that first.']
  if (main !== undefined && main.packId !== baseId)
    return [
      `Version ${main.version} was published in the place of the pack it adds to. Make a supplement to that one.`,
    ]
  const before = (supplement ?? 1) - 1
  return before === 0 ||
    earlier.some((each) => each.supplement === before && each.proof.addsTo?.version === main?.version)
    ? []
    : [`${supplementName(before)} is not published yet, and its pages come before these.`]
}

function faults({ editions }: PackVersion): readonly string[] {
  const checks = editions.flatMap((edition) => edition.checks)
  return [
    ...(editions.some(({ audience }) => audience === 'public') ? [] : ['This version has no public copy.']),
    ...(checks.some(({ isPending }) => isPending === true)
      ? ['The finished pages are still being checked; that takes a minute.']
      : []),
    // Both copies may fail the same check; it is said once.
    ...new Set(
      checks
        .filter(({ ok, isPending }) => !ok && isPending !== true)
        .map(({ title, detail }) => `A check found something wrong: “${title}”. ${detail}`),
    ),
  ]
}

/** Files that are no longer what was built cannot be proved. */
async function alteredFiles({ editions }: PackVersion): Promise<readonly string[]> {
  const found: string[] = []
  for (const { docxPath, pdfPath, sha256: hashes } of editions)
    for (const [path, hash] of [
      [docxPath, hashes.docx],
      [pdfPath, hashes.pdf],
    ] as const) {
      if (!(await disk.exists(path)))
        found.push(`“${basename(path)}” is no longer where it was written. Build the pack again.`)
      else if (sha256(await disk.read(path)) !== hash)
        found.push(
          `“${basename(path)}” was changed by another program after it was built. Build the pack again.`,
        )
    }
  return found
}

/** What was taken out for the public, or could not be, is looked through by somebody first. */
async function lookHindrance(db: Database, pack: PackVersion): Promise<readonly string[]> {
  return (await waitsForLook(db, pack))
    ? ['Nobody has looked through the public copy yet: see “Taken out for the public” beside its pages.']
    : []
}
