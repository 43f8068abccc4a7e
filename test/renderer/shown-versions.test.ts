import { describe, expect, it } from 'vitest'
import { firstShown, shownVersions } from '../../renderer/areas/packs/shown-versions.ts'
import type { PackVersion } from '../../shared/pack/pack-view.ts'
import { builtPack } from './fake-pack.ts'

const main = version(1, 1)
const supplement = version(2, 2, 1, 1)
const again = version(3, 3, 1, 1)
const rebuilt = version(4, 4)

describe('the versions that can be looked at', () => {
  it('are the newest pack and each supplement as it was made last', () => {
    expect(ids(shownVersions([main, supplement, again], main, []))).toEqual([1, 3])
  })

  it('are also those that were published: they stay', () => {
    const versions = shownVersions([main, supplement, again, rebuilt], rebuilt, [
      { packId: 2 },
      { packId: 1 },
    ])

    expect(ids(versions)).toEqual([1, 2, 3, 4])
    expect(versions.map(({ text }) => text.replace(/, pages [\d –]+/u, ''))).toEqual([
      'Version 1, published',
      'Supplement 1 (version 2), published',
      'Supplement 1 (version 3)',
      'Version 4',
    ])
  })
})

describe('what is shown first', () => {
  it('is what was just built, else a supplement that still has to go out, else the pack', () => {
    const packs = [main, supplement]
    const unpublished = shownVersions(packs, main, [{ packId: 1 }])
    const published = shownVersions(packs, main, [{ packId: 2 }, { packId: 1 }])

    expect(firstShown(unpublished, main, 1).id).toBe(1)
    expect(firstShown(unpublished, main, null).id).toBe(2)
    expect(firstShown(published, main, null).id).toBe(1)
  })
})

function version(
  id: number,
  number: number,
  supplementNumber: number | null = null,
  baseId: number | null = null,
): PackVersion {
  return { ...builtPack, id, version: number, supplement: supplementNumber, baseId }
}

function ids(versions: ReturnType<typeof shownVersions>): readonly number[] {
  return versions.map(({ pack }) => pack.id)
}
