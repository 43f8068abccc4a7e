import type { PackVersion } from '../../shared/pack/pack-view.ts'
import type { Publication } from '../db/publication-repository.ts'

/** Publications as far as they tell what was sent, newest first. */
type Published = readonly Pick<Publication, 'packId'>[]

/** The main pack that members and public hold: the one published last, else the newest; `null` before the first. */
export function sentPack(packs: readonly PackVersion[], published: Published): PackVersion | null {
  return sentForm(
    packs.filter(({ supplement }) => supplement === null),
    published,
  )
}

/** The supplements to a main pack by their numbers, each in the form published last, else the newest. */
export function supplementsTo(
  main: PackVersion,
  packs: readonly PackVersion[],
  published: Published,
): readonly PackVersion[] {
  const forms = Map.groupBy(
    packs.filter(({ baseId }) => baseId === main.id),
    ({ supplement }) => supplement ?? 0,
  )
  return [...forms]
    .toSorted(([one], [other]) => one - other)
    .flatMap(([, versions]) => sentForm(versions, published) ?? [])
}

/** A main pack and its supplements before the one wanted. */
export function sentBefore(
  main: PackVersion,
  number: number,
  packs: readonly PackVersion[],
  published: Published,
): readonly [PackVersion, ...PackVersion[]] {
  return [
    main,
    ...supplementsTo(main, packs, published).filter(({ supplement }) => (supplement ?? 0) < number),
  ]
}

function sentForm(versions: readonly PackVersion[], published: Published): PackVersion | null {
  const last = published.find(({ packId }) => versions.some(({ id }) => id === packId))
  return versions.find(({ id }) => id === last?.packId) ?? versions.at(-1) ?? null
}
