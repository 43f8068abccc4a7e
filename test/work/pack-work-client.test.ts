import { afterEach, expect, it } from 'vitest'
import { createPackWork } from '../../electron/work/pack-work-client.ts'
import type { PackWork } from '../../electron/work/pack-work.ts'
import type { PackPlan } from '../../shared/pack/pack-plan.ts'
import { Problem } from '../../shared/problems/problem.ts'

const entry = new URL('./stand-in-thread.ts', import.meta.url)
let work: PackWork = createPackWork({ entry })
afterEach(async () => {
  await work.close()
  work = createPackWork({ entry })
})

it('gives back what the thread made', async () => {
  const facts = await work.inspect(new Uint8Array([80, 75]), 'report.docx')

  expect(facts.findings).toEqual(['report.docx'])
})

it('brings a problem across with its code, its details and its words', async () => {
  const refused = work.inspect(new Uint8Array(), 'encrypted.docx')

  await expect(refused).rejects.toBeInstanceOf(Problem)
  await expect(refused).rejects.toMatchObject({
    code: 'word-file-encrypted',
    details: { fileName: 'encrypted.docx' },
    message: expect.stringContaining('needs a password'),
  })
})

it('lets a mistake of ours through as it was, for the log', async () => {
  await expect(work.inspect(new Uint8Array(), 'puzzling.docx')).rejects.toThrow(
    'part 7 is longer than itself',
  )
})

it('tells how far it is, and copies what it is given', async () => {
  const source = new Uint8Array([7, 7])
  const labels: string[] = []

  const { docx } = await work.assemble(plan('quiet', 2), [source], {
    onProgress: (_done, _of, label) => labels.push(label),
  })

  expect(labels).toEqual(['Item 1', 'Item 2'])
  expect([...docx]).toEqual([7, 7])
  expect(source.byteLength).toBe(2)
})

it('stops a cancelled build within a moment and then goes on working in the same thread', async () => {
  const controller = new AbortController()
  const started = performance.now()
  const building = work.assemble(plan('quiet', 40), [], {
    signal: controller.signal,
    onProgress: (done) => done === 1 && controller.abort(),
  })

  await expect(building).rejects.toMatchObject({ code: 'pack-cancelled' })
  expect((await work.inspect(new Uint8Array(), 'next.docx')).findings).toEqual(['next.docx'])
  expect(performance.now() - started).toBeLessThan(2000)
})

it.each<[string, (signal: AbortSignal) => Promise<unknown>]>([
  ['checks a package', (signal) => work.checkPackage(new Uint8Array(), signal)],
  [
    'looks for exempt words',
    (signal) =>
      work.findLeaks(
        { docx: new Uint8Array(), pdf: new Uint8Array(), exempt: [], open: [], published: [], openWords: [] },
        signal,
      ),
  ],
  [
    'finishes a PDF',
    (signal) =>
      work.finishPdf(
        new Uint8Array(),
        { title: '', author: '', language: '', dated: '', outline: [], labels: [], links: [] },
        signal,
      ),
  ],
])('answers a cancel at once while it %s', async (_, begin) => {
  const controller = new AbortController()
  // The thread is busy with something else: the answer is not long in coming all the same.
  const before = work.assemble(plan('quiet', 5), [])
  const asked = begin(controller.signal)
  controller.abort()
  const started = performance.now()

  await expect(asked).rejects.toMatchObject({ code: 'pack-cancelled' })
  expect(performance.now() - started).toBeLessThan(300)
  await before
})

it('ends a thread that does not answer a cancel, and asks its successor what others had asked', async () => {
  await work.close()
  work = createPackWork({ entry, patienceMs: 300 })
  const controller = new AbortController()
  const started = performance.now()
  const stubborn = work.assemble(plan('stubborn', 200), [], {
    signal: controller.signal,
    onProgress: (done) => done === 1 && controller.abort(),
  })
  const other = work.inspect(new Uint8Array(), 'waiting.docx')

  await expect(stubborn).rejects.toMatchObject({ code: 'pack-cancelled' })
  expect((await other).findings).toEqual(['waiting.docx'])
  expect(performance.now() - started).toBeLessThan(5000)
})

it('rejects what a crashed thread was doing and starts a new one for the next', async () => {
  await expect(work.inspect(new Uint8Array(), 'crash.docx')).rejects.toThrow('ended by itself (3)')

  expect((await work.inspect(new Uint8Array(), 'after.docx')).findings).toEqual(['after.docx'])
})

it('refuses a call that was cancelled before it began', async () => {
  const never = work.assemble(plan('quiet', 1), [], { signal: AbortSignal.abort() })

  await expect(never).rejects.toMatchObject({ code: 'pack-cancelled' })
})

function plan(title: string, documents: number): PackPlan {
  return {
    title,
    authority: 'Borough of Northmere',
    language: 'en-GB',
    dated: '2026-12-10T00:00:00Z',
    start: 'next',
    documents: Array.from({ length: documents }, (_, index) => ({
      bookmark: `_pack_${index}`,
      label: `Item ${index + 1}`,
      startsAtPage: null,
      fillers: 0,
      stamps: { firstPage: null, everyPage: null, exempt: null, pageNumber: 'all' },
    })),
  }
}
