import type { MadeFile } from '../../shared/contract/report-views.ts'
import { packFileName } from '../../shared/pack/file-names.ts'
import { membersEdition, type PackVersion } from '../../shared/pack/pack-view.ts'
import { replacedPages, type ReplacedPages } from '../../shared/pack/supplement.ts'
import { type HeldPack, whatChangedSpec } from '../../shared/pack/what-changed-spec.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { meetingById } from '../db/meeting-repository.ts'
import { packById, packsOf } from '../db/pack-repository.ts'
import { type Publication, publicationsOf } from '../db/publication-repository.ts'
import type { Database } from '../db/tables.ts'
import type { PackWork } from '../work/pack-work.ts'
import { readPackInput } from './pack-input.ts'
import { officersPapers } from './pack-supplement.ts'
import { sentBefore, sentPack } from './sent-packs.ts'

/**
 * The members' sheet of what a version changes against what they hold: for a supplement the pack it adds to, for a main
 * pack the last one published before it, else the version before; each with its supplements.
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
  const published = await publicationsOf(db, pack.meetingId)
  const main = packBefore(pack, packs, published)
  if (main === null) throw new Problem('no-earlier-pack', {})
  const sent = sentBefore(main, pack.supplement ?? Infinity, packs, published)
  const [, ...supplements] = sent
  const held = { main: heldPack(main), supplements: supplements.map(heldPack) }
  const replaced = pack.supplement === null ? [] : await replacedBy(db, pack, sent)
  const docx = await work.compose(whatChangedSpec(meeting, held, heldPack(pack), replaced))
  const { committee, heldOn } = meeting
  const name = packFileName(committee, heldOn, 'members', pack.version, pack.supplement ?? undefined)
  return { fileName: `${name}, what changed.docx`, base64: Buffer.from(docx).toString('base64') }
}

function packBefore(
  { id, baseId }: PackVersion,
  packs: readonly PackVersion[],
  published: readonly Pick<Publication, 'packId'>[],
): PackVersion | null {
  if (baseId !== null) return packs.find((each) => each.id === baseId) ?? null
  return sentPack(
    packs.filter((each) => each.id < id),
    published,
  )
}

/** Pages sent before a supplement whose papers it brings in another form, as the papers stand. */
async function replacedBy(
  db: Database,
  supplement: PackVersion,
  sent: readonly PackVersion[],
): Promise<readonly ReplacedPages[]> {
  const items = heldPack(supplement).documents.flatMap(({ itemId }) => itemId ?? [])
  return replacedPages(sent, officersPapers(await readPackInput(db, supplement.meetingId)), new Set(items))
}

function heldPack(pack: PackVersion): HeldPack {
  return { pack, documents: membersEdition(pack)?.documents ?? [] }
}
