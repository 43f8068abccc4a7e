import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { forkProgram } from '../../electron/processes/fork-helper.ts'
import type { StartHelper } from '../../electron/processes/helper-process.ts'
import { createPackWork } from '../../electron/work/pack-work-client.ts'
import type { PackWork } from '../../electron/work/pack-work.ts'
import type { PackPlan } from '../../shared/pack/pack-plan.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { isRunning } from '../helpers/is-running.ts'
import { newFolder } from '../helpers/new-folder.ts'

const standIn = new URL('./stand-in-process.ts', import.meta.url)
const startHelper: StartHelper = () => forkProgram(standIn)
let work: PackWork = createPackWork({ startHelper })
afterEach(async () => {
  await work.close()
  work = createPackWork({ startHelper })
})

it('gives back what the process made', async () => {
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

  const { docx } = await work.assemble(plan(2), [source], {
    onProgress: ({ label }) => labels.push(label),
  })

  expect(labels).toEqual(['Item 1', 'Item 2'])
  expect([...docx]).toEqual([7, 7])
  expect(source.byteLength).toBe(2)
})

it('ends a process that a cancelled build keeps busy, and goes on in a fresh one', async () => {
  const controller = new AbortController()
  const started = performance.now()
  const building = work.assemble(plan(200), [], {
    signal: controller.signal,
    onProgress: ({ done }) => done === 1 && controller.abort(),
  })
  const other = work.inspect(new Uint8Array(), 'waiting.docx')

  await expect(building).rejects.toMatchObject({ code: 'pack-cancelled' })
  expect((await other).findings).toEqual(['waiting.docx'])
  // The build itself would have taken twenty seconds.
  expect(performance.now() - started).toBeLessThan(15_000)
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
  // The process is busy with something else: the answer is not long in coming all the same.
  const before = work.assemble(plan(5), [])
  const asked = begin(controller.signal)
  controller.abort()
  const started = performance.now()

  await expect(asked).rejects.toMatchObject({ code: 'pack-cancelled' })
  expect(performance.now() - started).toBeLessThan(300)
  await before
})

it('does again, without a word, what a process ended at once', async () => {
  const file = join(newFolder(), 'crash-once.docx')

  expect((await work.inspect(new Uint8Array(), file)).findings).toEqual([file])
})

it('names the file that ends its process twice, and takes the next one', async () => {
  const crashing = work.inspect(new Uint8Array(), 'crash.docx')
  const next = work.inspect(new Uint8Array(), 'after.docx')

  await expect(crashing).rejects.toMatchObject({ code: 'work-stopped', details: { subject: '“crash.docx”' } })
  expect((await next).findings).toEqual(['after.docx'])
})

it('says of a file that ends its process twice that it is refused, not what it never learnt', async () => {
  expect(await work.check(new Uint8Array(), 'crash.docx')).toMatchObject({ ok: false, kind: 'unknown' })
})

it('lets a mistake of ours through when an answer cannot cross', async () => {
  await expect(work.paragraphs(new Uint8Array())).rejects.toThrow('could not be cloned')

  expect((await work.inspect(new Uint8Array(), 'next.docx')).findings).toEqual(['next.docx'])
})

it('does not fail one file for what came loose at another', async () => {
  await work.inspect(new Uint8Array(), 'late.docx')
  // At work when the process ends of it, so begun again in a fresh one.
  const { docx } = await work.assemble(plan(5), [new Uint8Array([7])])

  expect([...docx]).toEqual([7])
})

it('keeps for the log what came loose and ended the process', async () => {
  await expect(work.inspect(new Uint8Array(), 'loose.docx')).rejects.toMatchObject({
    code: 'work-stopped',
    cause: { cause: { message: 'came loose' } },
  })
})

it('gives nobody the answer of a call that was left', async () => {
  const left = work.assemble(plan(3), [], {
    onProgress: () => {
      throw new RangeError('the listener’s own')
    },
  })
  const next = work.inspect(new Uint8Array(), 'next.docx')

  await expect(left).rejects.toThrow('the listener’s own')
  expect((await next).findings).toEqual(['next.docx'])
})

it('rejects what cannot be sent, and goes on', async () => {
  const unsendable = { ...plan(1), dated: (() => undefined) as unknown as string }

  await expect(work.assemble(unsendable, [])).rejects.toThrow('could not be cloned')
  expect((await work.inspect(new Uint8Array(), 'next.docx')).findings).toEqual(['next.docx'])
})

it('leaves no process behind when the application is killed, even one that hangs', async () => {
  const file = join(newFolder(), 'hang.docx')
  const room = new URL('../../electron/', import.meta.url).href
  const script = `
    const { createPackWork } = await import('${room}work/pack-work-client.ts')
    const { forkProgram } = await import('${room}processes/fork-helper.ts')
    const work = createPackWork({ startHelper: () => forkProgram(new URL('${standIn.href}')) })
    await work.inspect(new Uint8Array(), ${JSON.stringify(file)})`
  const application = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'ignore' })
  await expect.poll(() => existsSync(file) && readFileSync(file, 'utf8')).toBeTruthy()
  const pid = Number(readFileSync(file, 'utf8'))

  application.kill('SIGKILL')

  await expect.poll(() => isRunning(pid)).toBe(false)
})

it('is closed at work, and leaves nobody waiting', async () => {
  const building = work.assemble(plan(200), []).catch((error: unknown) => error)

  await work.close()

  expect(await building).toMatchObject({ code: 'pack-cancelled' })
})

it('refuses a call that was cancelled before it began', async () => {
  const never = work.assemble(plan(1), [], { signal: AbortSignal.abort() })

  await expect(never).rejects.toMatchObject({ code: 'pack-cancelled' })
})

function plan(documents: number): PackPlan {
  return {
    title: 'Agenda',
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
