import * as fc from '../helpers/fast-check.ts'
import { describe, expect, it } from 'vitest'
import type { CleanedReport } from '../../electron/pack/engine.ts'
import type { PackWork } from '../../electron/work/pack-work.ts'
import { recentResults } from '../../electron/work/recent-results.ts'
import { rememberedWork } from '../../electron/work/remembered-work.ts'
import { standInWork } from '../helpers/stand-in-work.ts'

const report = (...bytes: readonly number[]) => new Uint8Array(bytes)
const accept = { trackedChanges: 'accept' } as const
const refuse = { trackedChanges: 'refuse' } as const

/** Work that counts how often it is asked, and gives each public copy the paper's own bytes. */
function counting(uncutPictures = 0): { work: PackWork; asked: () => number } {
  let asked = 0
  const clean = (docx: Uint8Array): Promise<CleanedReport> => {
    asked += 1
    return Promise.resolve({ docx, removed: [], uncutPictures, descriptions: [] })
  }
  return { work: { ...standInWork(), clean }, asked: () => asked }
}

describe('a paper of a pack that is built again', () => {
  it('is not made ready for the public a second time, however it was read', async () => {
    const { work, asked } = counting()
    const remembering = rememberedWork(work)

    const first = await remembering.clean(report(1, 2), accept, 'Item 8')
    const again = await remembering.clean(report(1, 2), accept, 'Item 9')

    expect(again).toBe(first)
    expect(asked()).toBe(1)
  })

  it('is made ready anew when a byte of it or what the clerk decided is another', async () => {
    const { work, asked } = counting()
    const remembering = rememberedWork(work)

    for (const [paper, choice] of [
      [report(1, 2), accept],
      [report(1, 3), accept],
      [report(1, 2), refuse],
    ] as const)
      expect((await remembering.clean(paper, choice, 'Item 8')).docx).toEqual(paper)
    expect(asked()).toBe(3)
  })

  it('is tried again where a picture could not be cut', async () => {
    const { work, asked } = counting(1)
    const remembering = rememberedWork(work)

    await remembering.clean(report(1), accept, 'Item 8')
    await remembering.clean(report(1), accept, 'Item 8')

    expect(asked()).toBe(2)
  })
})

it('remembers within its room, and always gives what would be made', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(6), { maxLength: 40 }),
      fc.integer({ min: 1, max: 20 }),
      async (keys, room) => {
        const results = recentResults(room)
        for (const key of keys)
          expect(
            await results.of(
              String(key),
              () => Promise.resolve({ key }),
              () => key,
            ),
          ).toEqual({ key })
      },
    ),
  )
})

it('forgets what was longest of no use', async () => {
  const made: string[] = []
  const results = recentResults(2)
  const ask = (key: string) =>
    results.of(
      key,
      () => {
        made.push(key)
        return Promise.resolve({})
      },
      () => 1,
    )

  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await ask(key)

  expect(made).toEqual(['a', 'b', 'c', 'b'])
})

it('does not remember what failed', async () => {
  const results = recentResults(10)
  const failing = results.of(
    'a',
    () => Promise.reject(new Error('no')),
    () => 1,
  )

  await expect(failing).rejects.toThrow('no')
  await expect(
    results.of(
      'a',
      () => Promise.resolve({ ok: true }),
      () => 1,
    ),
  ).resolves.toEqual({ ok: true })
})
