import { basename } from 'node:path'
import { type AgendaItem, isExempt, itemLabel } from '../../shared/agenda/agenda-item.ts'
import type { Meeting } from '../../shared/agenda/meeting.ts'
import type { PublishingCount, PublishingWords } from '../../shared/calendar/publishing.ts'
import type { PublishingPreview } from '../../shared/contract/publication-views.ts'
import type { PackVersion } from '../../shared/pack/pack-view.ts'
import {
  countedDays,
  type PublicationProof,
  type PublishedItem,
  type SupplementedPack,
} from '../../shared/pack/publication.ts'
import { meetingById } from '../db/meeting-repository.ts'
import type { Publication } from '../db/publication-repository.ts'
import type { PackOffer } from './pack-offer.ts'
import { hindrancesTo } from './publication-hindrances.ts'
import { countNotice, openSince } from './publishing-now.ts'
import type { ServiceContext } from './service-context.ts'

/** All that publishing a pack now would keep, and what stands in its way. */
export interface Prepared {
  readonly pack: PackVersion
  readonly meeting: Meeting
  readonly count: PublishingCount
  readonly words: PublishingWords
  readonly hindrances: readonly string[]
  readonly proof: PublicationProof
  /** The newest of those published before in whose place it would come: the main pack’s, or this supplement’s. */
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
  const { rule, count, items, late, words, source, earlier } = await countNotice(
    context,
    meeting,
    pack.supplement === null ? null : itemsIn(pack),
  )
  const addsTo = supplementedBy(pack, earlier)
  const { committee, heldOn, startsAt } = meeting
  const { name, shortName, authority, nation } = committee
  const proof: PublicationProof = {
    meeting: { committee: { name, shortName, authority, nation }, heldOn, startsAt },
    publishedBy: outside.person,
    items: items.map((item) => publishedItem(item, pack, earlier)),
    files: filesOf(pack),
    days: countedDays(count.countsFrom, meeting.heldOn, rule),
    lateItems: late,
    source,
    ...(addsTo && { addsTo }),
  }
  return {
    pack,
    meeting,
    count,
    words,
    hindrances: await hindrancesTo(context, packs, pack, earlier),
    proof,
    before:
      earlier.find(
        (each) => each.supplement === pack.supplement && each.proof.addsTo?.version === addsTo?.version,
      ) ?? null,
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
    supplement: pack.supplement,
    hindrances: first,
    count,
    words,
    days: proof.days,
    inPlaceOf: before && { version: before.version, publishedAt: before.publishedAt },
  }
}

/** The items that a supplement brings papers for. */
function itemsIn({ editions }: PackVersion): ReadonlySet<number> {
  return new Set(editions.flatMap(({ documents }) => documents.flatMap(({ itemId }) => itemId ?? [])))
}

/** The published pack that a supplement adds to, `null` for a main pack and where it is not published yet. */
function supplementedBy(
  { supplement, baseId }: PackVersion,
  earlier: readonly Publication[],
): SupplementedPack | null {
  const main = earlier.find(({ packId }) => packId === baseId)
  return supplement === null || main === undefined
    ? null
    : { supplement, version: main.version, publishedOn: main.countsFrom }
}

function publishedItem(
  item: AgendaItem,
  { editions }: PackVersion,
  earlier: readonly Publication[],
): PublishedItem {
  const documents = editions[0]?.documents.filter(({ itemId }) => itemId === item.id) ?? []
  const [first] = documents
  const last = documents.at(-1)
  return {
    itemId: item.id,
    number: itemLabel(item),
    title: item.title,
    isExempt: isExempt(item),
    range: first && last ? { first: first.range.first, last: last.range.last } : null,
    openSince: openSince(item.id, earlier),
    isUrgent: item.delivery === 'lateUrgent' && item.urgentReason !== null,
  }
}

function filesOf({ editions }: PackVersion): PublicationProof['files'] {
  return editions.flatMap(({ audience, pages, docxPath, pdfPath, sha256: hashes }) => [
    { audience, name: basename(pdfPath), pages, sha256: hashes.pdf },
    { audience, name: basename(docxPath), pages, sha256: hashes.docx },
  ])
}
