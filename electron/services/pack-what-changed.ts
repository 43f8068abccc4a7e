import type { MadeFile } from '../../shared/contract/report-views.ts'
import { packFileName } from '../../shared/pack/file-names.ts'
import { membersEdition, type PackVersion } from '../../shared/pack/pack-view.ts'
import { replacedPages, type ReplacedPages } from '../../shared/pack/supplement.ts'
import { type HeldPack, whatChangedSpec } from '../../shared/pack/what-changed-spec.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { meetingById } from '../db/meeting-repository.ts'
import { packById, packsOf } from '../db/pack-repository.ts'
import { publicationsOf } from '../db/publication-repository.ts'
import type { Database } from '../db/tables.ts'
import type { PackWork } from '../work/pack-work.ts'
import { readPackInput } from './pack-input.ts'
import { officersPapers, sentBefore } from './pack-supplement.ts'

/**
 * The members' sheet of what a version changes against the one before: for a supplement the pack it adds to, for a main
 * pack the last one published before it, else the version before.
 *
 * @throws Problem `no-such-pack`, `no-earlier-pack` for a meeting's first
 */
export async function whatChangedSheet(
  db: Database,
  work: Pick<PackWork, 'compose'>,
  packId: number,
): Promise<MadeFile> {
  const pack = await packById(db, packId)
  const meeting = await meetingById(db, pack.meetingId)
  const packs = await packsOf(db, pack.meetingId)
  const published = new Set((await publicationsOf(db, pack.meetingId)).map((each) => each.packId))
  const before = packBefore(pack, packs, published)
  if (before === null) throw new Problem('no-earlier-pack', {})
  const replaced = pack.supplement === null ? [] : await replacedBy(db, pack, before, packs)
  const docx = await work.compose(whatChangedSpec(meeting, heldPack(before), heldPack(pack), replaced))
  const { committee, heldOn } = meeting
  const name = packFileName(committee, heldOn, 'members', pack.version, pack.supplement ?? undefined)
  return { fileName: `${name}, what changed.docx`, base64: Buffer.from(docx).toString('base64') }
}

function packBefore(
  { id, baseId }: PackVersion,
  packs: readonly PackVersion[],
  published: ReadonlySet<number>,
): PackVersion | null {
  if (baseId !== null) return packs.find((each) => each.id === baseId) ?? null
  const earlier = packs.filter(({ supplement }) => supplement === null).filter((each) => each.id < id)
  return earlier.findLast((each) => published.has(each.id)) ?? earlier.at(-1) ?? null
}

/** Pages sent before a supplement whose papers it brings in another form, as the papers stand. */
async function replacedBy(
  db: Database,
  supplement: PackVersion,
  main: PackVersion,
  packs: readonly PackVersion[],
): Promise<readonly ReplacedPages[]> {
  const sent = sentBefore(packs, main, supplement.supplement ?? 0)
  const items = heldPack(supplement).documents.flatMap(({ itemId }) => itemId ?? [])
  return replacedPages(sent, officersPapers(await readPackInput(db, supplement.meetingId)), new Set(items))
}

function heldPack(pack: PackVersion): HeldPack {
  return { pack, documents: membersEdition(pack)?.documents ?? [] }
}
