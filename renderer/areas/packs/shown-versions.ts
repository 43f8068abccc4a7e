import type { PublicationView } from '../../../shared/contract/publication-views.ts'
import { membersEdition, type PackVersion } from '../../../shared/pack/pack-view.ts'
import { supplementName, versionName } from '../../../shared/pack/supplement-name.ts'
import { rangeText } from '../../parts/range-text.ts'

/** A version that can be looked at, and what its choice says. */
export interface ShownVersion {
  readonly pack: PackVersion
  readonly isPublished: boolean
  /** "Version 1, published", "Supplement 1, pages 91 – 96" */
  readonly text: string
}

/**
 * What there is to look at, oldest first: the newest main pack, each supplement as it was made last, and whatever is
 * published, since that stays.
 */
export function shownVersions(
  packs: readonly PackVersion[],
  newestMain: PackVersion,
  publications: readonly Pick<PublicationView, 'packId'>[],
): readonly ShownVersion[] {
  const published = new Set(publications.map(({ packId }) => packId))
  const isNewestForm = (pack: PackVersion): boolean =>
    pack.supplement !== null &&
    packs.findLast((one) => one.baseId === pack.baseId && one.supplement === pack.supplement)?.id === pack.id
  const shown = packs.filter(
    (pack) => pack.id === newestMain.id || published.has(pack.id) || isNewestForm(pack),
  )
  return shown.map((pack) => ({
    pack,
    isPublished: published.has(pack.id),
    text: choiceText(pack, shown, published.has(pack.id)),
  }))
}

/** What is shown before the clerk chooses: what was just built, else what is not published yet, else the main pack. */
export function firstShown(
  versions: readonly ShownVersion[],
  newestMain: PackVersion,
  builtId: number | null,
): PackVersion {
  const of = (wanted: (version: ShownVersion) => boolean): PackVersion | undefined =>
    versions.findLast(wanted)?.pack
  return (
    of(({ pack }) => pack.id === builtId) ??
    of(({ pack, isPublished }) => !isPublished && pack.id > newestMain.id) ??
    newestMain
  )
}

function choiceText(pack: PackVersion, all: readonly PackVersion[], isPublished: boolean): string {
  const twins = all.filter(({ supplement }) => supplement !== null && supplement === pack.supplement)
  const name =
    pack.supplement !== null && twins.length > 1
      ? `${supplementName(pack.supplement)} (version ${pack.version})`
      : versionName(pack)
  const pages = pack.supplement === null ? '' : `, pages ${pagesText(pack)}`
  return `${name}${pages}${isPublished ? ', published' : ''}`
}

function pagesText(pack: PackVersion): string {
  const documents = membersEdition(pack)?.documents ?? []
  const first = documents[0]?.range.first ?? 0
  return rangeText({ first, last: documents.at(-1)?.range.last ?? first })
}
