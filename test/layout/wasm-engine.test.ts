import * as fc from '../helpers/fast-check.ts'
import { afterEach, describe, expect, it } from 'vitest'
import type { LayoutEngine } from '../../electron/layout/layout-engine.ts'
import { wasmEngine, type WasmEngineOptions } from '../../electron/layout/wasm-engine.ts'
import type { LayoutState } from '../../shared/pack/pack-view.ts'
import { fakeProcesses, type Answer, type Behaviour } from './fake-process.ts'

const open: LayoutEngine[] = []
afterEach(async () => {
  for (const engine of open.splice(0)) await engine.close()
})

/** An engine over processes with these behaviours, and limits short enough for a test. */
function engineOver(behaviours: readonly Behaviour[], options: WasmEngineOptions = {}) {
  const processes = fakeProcesses(behaviours)
  const engine = wasmEngine({
    start: processes.start,
    startLimits: { initialiseMs: 500, firstDocumentMs: 500 },
    documentLimitMs: () => 500,
    hedgeAfterMs: null,
    availableMemory: () => 8 * 1024 ** 3,
    load: () => 0,
    ...options,
  })
  open.push(engine)
  return { engine, processes }
}

const paper = (text: string) => new TextEncoder().encode(text)

async function becomes(engine: LayoutEngine, kind: LayoutState['kind']): Promise<LayoutState> {
  const state = engine.state()
  if (state.kind === kind) return state
  return new Promise((resolve) => {
    const stop = engine.onState((next) => {
      if (next.kind !== kind) return
      stop()
      resolve(next)
    })
  })
}

it('has another name with other fonts, so that no count kept from before is taken', () => {
  const verdana = { path: 'C:\\Windows\\Fonts\\verdana.ttf', bytes: 243_900, changedMs: 0 }
  const without = engineOver([], { begin: 'when-needed', fonts: [] }).engine
  const withVerdana = engineOver([], { begin: 'when-needed', fonts: [verdana] }).engine

  expect(withVerdana.name).not.toBe(without.name)
})

describe('starting', () => {
  it('is started again until it is warm, however often it stalls', async () => {
    const { engine, processes } = engineOver([
      { start: 'stalls-at-once' },
      { start: 'stalls-at-first-document' },
      { start: 'ends-at-once' },
      { start: 'ends-at-first-document' },
    ])
    const attempts: number[] = []
    engine.onState((state) => state.kind === 'starting' && attempts.push(state.attempt))

    const { map } = await engine.layOut(paper('Item 5'), { subject: 'Item 5' })

    expect(map.pages).toHaveLength(1)
    expect(attempts).toEqual([2, 3, 4, 5])
    expect(engine.state().kind).toBe('ready')
    expect(processes.alive()).toBe(1)
  })

  it('starts a second process beside a slow first one and keeps whichever is warm first', async () => {
    const { engine, processes } = engineOver([{ start: 'stalls-at-once' }], {
      startLimits: { initialiseMs: 5_000, firstDocumentMs: 5_000 },
      hedgeAfterMs: 20,
    })

    await becomes(engine, 'ready')

    expect(processes.started()).toBe(2)
    await expect.poll(processes.alive).toBe(1)
  })

  it('keeps one process when both are warm in the same moment', async () => {
    const { engine, processes } = engineOver([{ warmAfterMs: 30 }, { warmAfterMs: 10 }], { hedgeAfterMs: 20 })

    await becomes(engine, 'ready')

    await expect.poll(processes.alive).toBe(1)
    await expect(engine.layOut(paper('Item 5'), { subject: 'Item 5' })).resolves.toBeDefined()
  })

  it('does not start a second one where memory is short', async () => {
    const { engine, processes } = engineOver([{ warmAfterMs: 35 }], {
      hedgeAfterMs: 5,
      availableMemory: () => 4 * 1024 ** 3,
    })

    await becomes(engine, 'ready')

    expect(processes.started()).toBe(1)
  })

  it('does not start a second one on a computer that is busy already, but waits longer', async () => {
    const { engine, processes } = engineOver([{ warmAfterMs: 60 }], { hedgeAfterMs: 5, load: () => 6 })

    await becomes(engine, 'ready')

    expect(processes.started()).toBe(1)
  })

  it('says in plain words that memory does not suffice, and starts nothing', async () => {
    const { engine, processes } = engineOver([], { availableMemory: () => 1024 ** 3 })

    await expect(engine.layOut(paper('Item 5'), { subject: 'Item 5' })).rejects.toMatchObject({
      code: 'layout-unavailable',
      details: { why: expect.stringContaining('2 GB') },
    })
    expect(engine.state().kind).toBe('unavailable')
    expect(processes.started()).toBe(0)
  })

  it('gives up after too many starts in vain, and tries again when next asked', async () => {
    const { engine } = engineOver([{ start: 'ends-at-once' }, { start: 'ends-at-once' }], { attempts: 2 })

    expect(await becomes(engine, 'unavailable')).toMatchObject({
      why: 'It was started 2 times and never became ready.',
    })
    await expect(engine.layOut(paper('Item 5'), { subject: 'Item 5' })).resolves.toBeDefined()
    expect(engine.state().kind).toBe('ready')
  })

  it('starts nothing before it is needed where that is asked', async () => {
    const { engine, processes } = engineOver([], { begin: 'when-needed' })
    expect(processes.started()).toBe(0)

    await engine.layOut(paper('Item 5'), { subject: 'Item 5' })

    expect(processes.started()).toBe(1)
  })
})

describe('laying out', () => {
  it.for<Answer>(['ends', 'stalls', 'answers-another', 'sends-nothing'])(
    'lays the document out in a fresh process when the first one %s',
    async (answer) => {
      const { engine, processes } = engineOver([{ answers: [answer] }])

      await expect(engine.layOut(paper('Item 5'), { subject: 'Item 5' })).resolves.toMatchObject({
        map: { pages: [{}] },
      })

      expect(processes.seen()).toEqual(['Item 5', 'Item 5'])
      expect(processes.alive()).toBe(1)
    },
  )

  it('blames the document that ends two processes, and lays out the next', async () => {
    const { engine } = engineOver([{ answers: ['ends'] }, { answers: ['ends'] }])

    const first = engine.layOut(paper('Item 5'), { subject: 'Item 5' })
    const second = engine.layOut(paper('Item 6'), { subject: 'Item 6' })

    await expect(first).rejects.toMatchObject({ code: 'layout-refused', details: { subject: 'Item 5' } })
    await expect(second).resolves.toBeDefined()
  })

  it('names the document that takes too long twice', async () => {
    const { engine } = engineOver([{ answers: ['stalls'] }, { answers: ['stalls'] }], {
      documentLimitMs: () => 30,
    })

    await expect(engine.layOut(paper('Item 5'), { subject: 'Item 5' })).rejects.toMatchObject({
      code: 'layout-timed-out',
      details: { subject: 'Item 5' },
    })
  })

  it('does not try a file again that a sound process has refused', async () => {
    const { engine, processes } = engineOver([{ answers: ['refuses'] }])

    await expect(engine.layOut(paper('Item 5'), { subject: 'Item 5' })).rejects.toMatchObject({
      code: 'layout-refused',
    })
    await engine.layOut(paper('Item 6'), { subject: 'Item 6' })

    expect(processes.started()).toBe(1)
  })

  it('is warm again by itself when its process is gone between two documents', async () => {
    const { engine, processes } = engineOver([])
    await engine.layOut(paper('Item 5'), { subject: 'Item 5' })

    processes.endAll()
    await becomes(engine, 'starting')
    await becomes(engine, 'ready')

    expect(processes.started()).toBe(2)
  })
})

describe('cancelling', () => {
  it('ends the process that works on the document, and warms another', async () => {
    const { engine, processes } = engineOver([{ answers: ['stalls'] }], { documentLimitMs: () => 10_000 })
    const cancel = new AbortController()
    const running = engine.layOut(paper('Item 5'), { subject: 'Item 5', signal: cancel.signal })
    await expect.poll(processes.seen).toEqual(['Item 5'])

    cancel.abort()

    await expect(running).rejects.toMatchObject({ code: 'pack-cancelled' })
    await expect.poll(processes.started).toBe(2)
    await becomes(engine, 'ready')
    expect(processes.seen()).toEqual(['Item 5'])
    expect(processes.alive()).toBe(1)
  })

  it('never begins a document that is cancelled while it waits its turn', async () => {
    const { engine, processes } = engineOver([{ answers: ['stalls'] }])
    const cancel = new AbortController()
    const first = engine.layOut(paper('Item 5'), { subject: 'Item 5' })
    const second = engine.layOut(paper('Item 6'), { subject: 'Item 6', signal: cancel.signal })
    const third = engine.layOut(paper('Item 7'), { subject: 'Item 7' })

    cancel.abort()

    await expect(second).rejects.toMatchObject({ code: 'pack-cancelled' })
    await Promise.all([first, third])
    expect(processes.seen()).toEqual(['Item 5', 'Item 5', 'Item 7'])
  })

  it('lets go at once while the engine is still starting', async () => {
    const { engine } = engineOver([{ start: 'stalls-at-once' }], {
      startLimits: { initialiseMs: 20_000, firstDocumentMs: 20_000 },
    })

    const running = engine.layOut(paper('Item 5'), { subject: 'Item 5', signal: AbortSignal.timeout(20) })

    await expect(running).rejects.toMatchObject({ code: 'pack-cancelled' })
  })
})

describe('closing', () => {
  it.for<Behaviour>([
    { start: 'stalls-at-once' },
    { start: 'stalls-at-first-document' },
    { answers: ['stalls'] },
  ])('leaves no process behind: %o', async (behaviour) => {
    const { engine, processes } = engineOver([behaviour], {
      startLimits: { initialiseMs: 20_000, firstDocumentMs: 20_000 },
      documentLimitMs: () => 20_000,
    })
    const running = engine.layOut(paper('Item 5'), { subject: 'Item 5' }).catch((problem: unknown) => problem)
    await expect.poll(processes.alive).toBe(1)

    await engine.close()

    expect(processes.alive()).toBe(0)
    expect(await running).toMatchObject({ code: 'layout-unavailable' })
    expect(processes.started()).toBe(1)
  })
})

const behaviour: fc.Arbitrary<Behaviour> = fc.oneof(
  fc
    .constantFrom('stalls-at-once', 'stalls-at-first-document', 'ends-at-once', 'ends-at-first-document')
    .map((start) => ({ start }) as const),
  fc
    .array(
      fc.constantFrom<Answer[]>('lays-out', 'ends', 'stalls', 'refuses', 'answers-another', 'sends-nothing'),
      { maxLength: 3 },
    )
    .map((answers) => ({ answers })),
)

it('answers for every document, whatever its processes do, and leaves none behind', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(behaviour, { maxLength: 5 }),
      fc.integer({ min: 1, max: 4 }),
      async (behaviours, papers) => {
        const { engine, processes } = engineOver(behaviours, {
          startLimits: { initialiseMs: 4, firstDocumentMs: 4 },
          documentLimitMs: () => 5,
          attempts: 6,
          hedgeAfterMs: 3,
        })
        const subjects = Array.from({ length: papers }, (_, index) => `Item ${index + 1}`)

        const outcomes = await Promise.allSettled(
          subjects.map((subject) => engine.layOut(paper(subject), { subject })),
        )

        const problems = outcomes.flatMap((outcome) =>
          outcome.status === 'rejected' ? [outcome.reason.code] : [],
        )
        expect(['layout-refused', 'layout-timed-out', 'layout-unavailable']).toEqual(
          expect.arrayContaining(problems),
        )
        await engine.close()
        expect(processes.alive()).toBe(0)
      },
    ),
    { numRuns: 40 },
  )
})
