import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keptLayouts } from '../../electron/layout/kept-layouts.ts'
import type { LayoutEngine } from '../../electron/layout/layout-engine.ts'
import { twoEngines } from '../../electron/layout/two-engines.ts'
import { oneAtATime } from '../../electron/processes/one-at-a-time.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { fakeLayout } from '../helpers/fake-layout.ts'
import { aPack } from './a-pack.ts'
import { paragraph, smallDocx, text } from './small-docx.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'packwright-kept-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const paper = (words: string) => smallDocx(paragraph(text(words)))

it('lays a document out once, and gives the very same pages ever after', async () => {
  const first = keptLayouts(fakeLayout(), { folder })
  const before = await first.layOut(aPack, { subject: 'Item 5' })
  const engine = fakeLayout()
  const second = keptLayouts(engine, { folder })

  const after = await second.layOut(aPack.slice(), { subject: 'Item 5' })

  expect(after).toEqual(before)
  expect(engine.subjects).toEqual([])
  expect(second.counts()).toEqual({ kept: 1, laidOut: 0 })
  expect(await second.has(aPack)).toBe(true)
  expect(await second.has(paper('other'))).toBe(false)
})

it('lays a changed document out anew', async () => {
  const kept = keptLayouts(fakeLayout(), { folder })
  await kept.layOut(paper('draft'), { subject: 'Item 5' })

  const { map } = await kept.layOut(paper('final'), { subject: 'Item 5' })

  expect(map.pages[0]?.text).toBe('final')
  expect(kept.counts()).toEqual({ kept: 0, laidOut: 2 })
})

it('does not take pages of another engine for its own', async () => {
  await keptLayouts(fakeLayout(), { folder }).layOut(aPack, { subject: 'Item 5' })
  const newer = { ...fakeLayout(), name: 'fake-2' }

  const kept = keptLayouts(newer, { folder })
  await kept.layOut(aPack, { subject: 'Item 5' })

  expect(kept.counts()).toEqual({ kept: 0, laidOut: 1 })
})

it.for([
  ['cut short', (entry: Buffer) => entry.subarray(0, entry.length / 2)],
  ['emptied', () => Buffer.alloc(0)],
  [
    'changed in one bit',
    (entry: Buffer) => Buffer.from(entry.map((byte, at) => (at === 100 ? byte ^ 1 : byte))),
  ],
] as const)('throws away a kept layout that was %s, and makes it again', async ([, damage]) => {
  const kept = keptLayouts(fakeLayout(), { folder })
  const before = await kept.layOut(aPack, { subject: 'Item 5' })
  const [name = ''] = await readdir(folder)
  await writeFile(join(folder, name), damage(await readFile(join(folder, name))))

  const again = await kept.layOut(aPack, { subject: 'Item 5' })
  const third = await kept.layOut(aPack, { subject: 'Item 5' })

  expect([again, third]).toEqual([before, before])
  expect(kept.counts()).toEqual({ kept: 1, laidOut: 2 })
})

it('lets the longest unused go when there are too many', async () => {
  const kept = keptLayouts(fakeLayout(), { folder, limitBytes: 2_500 })
  await kept.layOut(paper('one'), { subject: 'Item 1' })
  for (const name of await readdir(folder)) await utimes(join(folder, name), 1, 1)
  await kept.layOut(paper('two'), { subject: 'Item 2' })

  await kept.layOut(paper('three'), { subject: 'Item 3' })

  expect(await kept.has(paper('one'))).toBe(false)
  expect(await kept.has(paper('three'))).toBe(true)
})

it('lays out all the same when nothing can be kept', async () => {
  const file = join(folder, 'a-file')
  await writeFile(file, '')
  const kept = keptLayouts(fakeLayout(), { folder: join(file, 'below') })

  await expect(kept.layOut(aPack, { subject: 'Item 5' })).resolves.toMatchObject({
    map: { pages: { length: 4 } },
  })
})

it('keeps nothing of a document whose layout was cancelled', async () => {
  const cancel = new AbortController()
  const kept = keptLayouts(fakeLayout({ before: () => cancel.abort() }), { folder })

  await expect(kept.layOut(aPack, { subject: 'Item 5', signal: cancel.signal })).rejects.toMatchObject({
    code: 'pack-cancelled',
  })
  expect(await readdir(folder)).toEqual([])
})

describe('while a paper is being counted', () => {
  /** An engine that takes one document after another, as the real ones do. */
  const inOrder = (engine: LayoutEngine): LayoutEngine => {
    const inTurn = oneAtATime()
    return {
      ...engine,
      layOut: (docx, asked) => inTurn(async () => (await asked.instead?.()) ?? engine.layOut(docx, asked)),
    }
  }

  it('gives its pages to the build that asks for them, too', async () => {
    const engine = fakeLayout()
    const kept = keptLayouts(inOrder(engine), { folder })

    const [counted, built] = await Promise.all([
      kept.layOut(aPack, { subject: 'Item 5', isBackground: true }),
      kept.layOut(aPack.slice(), { subject: 'Item 5' }),
    ])

    expect(built).toEqual(counted)
    expect(engine.subjects).toEqual(['Item 5'])
    expect(kept.counts()).toEqual({ kept: 1, laidOut: 1 })
  })

  it('lays it out for the build where counting is given up', async () => {
    const cancel = new AbortController()
    const isCounting = Promise.withResolvers<undefined>()
    const engine = fakeLayout({
      before: async ({ isBackground }) => {
        if (isBackground !== true) return
        isCounting.resolve(undefined)
        await once(cancel.signal, 'abort')
      },
    })
    const kept = keptLayouts(inOrder(engine), { folder })

    const counted = kept.layOut(aPack, { subject: 'Item 5', isBackground: true, signal: cancel.signal })
    await isCounting.promise
    const built = kept.layOut(aPack, { subject: 'Item 5' })
    cancel.abort()

    await expect(counted).rejects.toMatchObject({ code: 'pack-cancelled' })
    await expect(built).resolves.toMatchObject({ map: { pages: { length: 4 } } })
  })

  it('goes on where the second engine, which counts it, is lost while a build waits for its pages', async () => {
    const engine = fakeLayout()
    const isBegun = Promise.withResolvers<undefined>()
    const isAsked = Promise.withResolvers<undefined>()
    const first = inOrder(engine)
    const second = inOrder({
      ...fakeLayout(),
      async layOut() {
        isBegun.resolve(undefined)
        await isAsked.promise
        throw new Problem('layout-unavailable', { why: 'lost' })
      },
    })
    const kept = keptLayouts(twoEngines(first, { openSecond: () => second, hasRoom: () => true }), { folder })

    const counted = kept.layOut(aPack, { subject: 'Item 5', isBackground: true })
    await isBegun.promise
    const built = kept.layOut(aPack, { subject: 'Item 5' })
    const after = kept.layOut(paper('other'), { subject: 'Item 6' })
    setTimeout(() => isAsked.resolve(undefined), 50)

    expect(await built).toEqual(await counted)
    await after
    expect(engine.subjects.toSorted()).toEqual(['Item 5', 'Item 6'])
  })

  it('lays it out once where an engine is lost and another takes over', async () => {
    const engine = fakeLayout()
    const handsOn: LayoutEngine = {
      ...engine,
      layOut: async (docx, asked) =>
        (await asked.instead?.()) ?? (await asked.instead?.()) ?? engine.layOut(docx, asked),
    }

    await keptLayouts(handsOn, { folder }).layOut(aPack, { subject: 'Item 5' })

    expect(engine.subjects).toEqual(['Item 5'])
  })
})
