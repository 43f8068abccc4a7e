import { basename } from 'node:path'
import { type AgendaItem, isExempt, itemLabel } from '../../shared/agenda/agenda-item.ts'
import type { Meeting } from '../../shared/agenda/meeting.ts'
import type { PublishingCount, PublishingWords } from '../../shared/calendar/publishing.ts'
import type { PublishingPreview } from '../../shared/contract/publication-views.ts'
import type { PackVersion } from '../../shared/pack/pack-view.ts'
import { countedDays, type PublicationProof, type PublishedItem } from '../../shared/pack/publication.ts'
import { meetingById } from '../db/meeting-repository.ts'
import type { Publication } from '../db/publication-repository.ts'
import { sha256 } from '../files/originals.ts'
import { disk } from '../files/file-system.ts'
import type { Database } from '../db/tables.ts'
import type { PackOffer } from './pack-offer.ts'
import { countNotice } from './publishing-now.ts'
import { waitsForLook } from './public-look-service.ts'
import type { ServiceContext } from './service-context.ts'

/** All that publishing a pack now would keep, and what stands in its way. */
export interface Prepared {
  readonly pack: PackVersion
  readonly meeting: Meeting
  readonly count: PublishingCount
  readonly words: PublishingWords
  readonly hindrances: readonly string[]
  readonly proof: PublicationProof
  /** The newest of those published before. */
  readonly before: Publication | null
  /** Whether this very version is published. */
  readonly isPublished: boolean
}

/** Works out what publishing a pack now would mean; nothing is written. */
export async function prepare(
  context: ServiceContext,
  packs: Pick<PackOffer, 'operations' | 'packState' | 'newestPack'>,
  packId: number,
): Promise<Prepared> {
  const { db, outside } = context
  const pack = await packs.operations['packs.read']({ packId })
  const meeting = await meetingById(db, pack.meetingId)
  const { rule, count, items, late, words, source, earlier } = await countNotice(context, meeting)
  const proof: PublicationProof = {
    publishedBy: outside.person,
    items: items.map((item) => publishedItem(item, pack)),
    files: filesOf(pack),
    days: countedDays(count.countsFrom, meeting.heldOn, rule),
    lateItems: late,
    source,
  }
  return {
    pack,
    meeting,
    count,
    words,
    hindrances: [...(await hindrances(packs, pack)), ...(await lookHindrance(db, pack))],
    proof,
    before: earlier[0] ?? null,
    isPublished: earlier.some((each) => each.packId === packId),
  }
}

export function previewOf({
  pack,
  hindrances: first,
  count,
  words,
  proof,
  before,
}: Prepared): PublishingPreview {
  return {
    version: pack.version,
    hindrances: first,
    count,
    words,
    days: proof.days,
    inPlaceOf: before && { version: before.version, publishedAt: before.publishedAt },
  }
}

function publishedItem(item: AgendaItem, { editions }: PackVersion): PublishedItem {
  const documents = editions[0]?.documents.filter(({ itemId }) => itemId === item.id) ?? []
  const [first] = documents
  const last = documents.at(-1)
  return {
    itemId: item.id,
    number: itemLabel(item),
    title: item.title,
    isExempt: isExempt(item),
    range: first && last ? { first: first.range.first, last: last.range.last } : null,
  }
}

function filesOf({ editions }: PackVersion): PublicationProof['files'] {
  return editions.flatMap(({ audience, pages, docxPath, pdfPath, sha256: hashes }) => [
    { audience, name: basename(pdfPath), pages, sha256: hashes.pdf },
    { audience, name: basename(docxPath), pages, sha256: hashes.docx },
  ])
}

/** What has to be done before this pack may be published, as sentences. */
async function hindrances(
  packs: Pick<PackOffer, 'packState' | 'newestPack'>,
  pack: PackVersion,
): Promise<readonly string[]> {
  const state = await packs.packState(pack.meetingId)
  const newest = await packs.newestPack(pack.meetingId)
  const checks = pack.editions.flatMap((edition) => edition.checks)
  const wrong = checks.filter(({ ok, isPending }) => !ok && isPending !== true)
  return [
    ...(newest !== null && newest.id !== pack.id
      ? [`Version ${newest.version} is newer than this one.`]
      : []),
    ...(state.kind === 'outOfDate' && newest?.id === pack.id
      ? ['The agenda or a paper has changed since this pack was built. Build it again.']
      : []),
    ...(pack.editions.some(({ audience }) => audience === 'public')
      ? []
      : ['This version has no public copy.']),
    ...(checks.some(({ isPending }) => isPending === true)
      ? ['The finished pages are still being checked; that takes a minute.']
      : []),
    ...wrong.map(({ title }) => `A check found something wrong: “${title}”.`),
    ...(await alteredFiles(pack)),
  ]
}

/** What was taken out for the public, or could not be, is looked through by somebody first. */
async function lookHindrance(db: Database, pack: PackVersion): Promise<readonly string[]> {
  return (await waitsForLook(db, pack))
    ? ['Nobody has looked through the public copy yet: see “Taken out for the public” beside its pages.']
    : []
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
