import { describe, expect, it } from 'vitest'
import { createPackWork } from '../../electron/work/pack-work-client.ts'
import { fakeLayout } from '../helpers/fake-layout.ts'
import { newFolder } from '../helpers/new-folder.ts'
import { hidingPlaces } from './hiding-places.ts'
import { openLeakOffice } from './leak-office.ts'
import { leakyBuilds } from './leaky-builds.ts'
import { spoiledWork } from './spoiled-work.ts'
import { tryLeakyBuild } from './try-leaky-build.ts'
import { tryMeeting } from './try-meeting.ts'

// A slice; `node build/leak-trial.ts` tries two hundred meetings and every leaky build.
const seeds = Array.from({ length: 6 }, (_, nth) => nth + 1)
const slice = leakyBuilds.filter((_, nth) => nth % 4 === 0)

it('knows more than forty kinds of place, and forty ways to leak', () => {
  expect(hidingPlaces.length).toBeGreaterThan(40)
  expect(leakyBuilds.length).toBeGreaterThanOrEqual(40)
})

it(
  'lets no word of an exempt paper and nothing hidden in a public one into the public files',
  { timeout: 240_000 },
  async () => {
    const office = await openLeakOffice(newFolder(), fakeLayout(), createPackWork())
    for (const seed of seeds) {
      const { leaks, refused, inMembers } = await tryMeeting(office, seed)
      expect({ seed, leaks, refused }).toEqual({ seed, leaks: [], refused: null })
      expect(inMembers).toBeGreaterThan(20)
    }
    await office.close()
  },
)

describe('a build that leaks', () => {
  it('is held back wherever the words got in, and writes nothing', { timeout: 240_000 }, async () => {
    const spoiled = spoiledWork(createPackWork())
    const office = await openLeakOffice(newFolder(), fakeLayout(), spoiled.work)
    expect(await tryLeakyBuild(office, spoiled, null)).toMatchObject({ isHeldBack: false, detail: 'done' })
    for (const build of slice)
      expect(await tryLeakyBuild(office, spoiled, build)).toMatchObject({
        name: build.name,
        isHeldBack: true,
      })
    for (const build of slice.filter(({ kind }) => kind === 'report'))
      expect(await tryLeakyBuild(office, spoiled, build, 2)).toMatchObject({
        name: build.name,
        isHeldBack: true,
      })
    await office.close()
  })
})
