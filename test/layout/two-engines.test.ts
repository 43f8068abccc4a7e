import { describe, expect, it } from 'vitest'
import type { LaidOut, LayoutEngine } from '../../electron/layout/layout-engine.ts'
import { stateOf } from '../../electron/layout/state.ts'
import { twoEngines } from '../../electron/layout/two-engines.ts'
import { Problem } from '../../shared/problems/problem.ts'

const agenda = { subject: 'The agenda’s pages' }
const arriving = { subject: 'Item 5', isBackground: true }
const paper = new Uint8Array()

/** An engine that holds each document until it is told to give it back, and keeps their names. */
function holdingEngine(isReady = true) {
  const { state, onState, setState } = stateOf(
    isReady ? { kind: 'ready', engine: 'test' } : { kind: 'starting', attempt: 1 },
  )
  const inHand: string[] = []
  const held: PromiseWithResolvers<LaidOut>[] = []
  let isClosed = false
  const engine: LayoutEngine = {
    name: 'test',
    state,
    onState,
    layOut(_, { subject }) {
      inHand.push(subject)
      const document = Promise.withResolvers<LaidOut>()
      held.push(document)
      return document.promise
    },
    close: () => {
      isClosed = true
      return Promise.resolve()
    },
  }
  return {
    engine,
    inHand,
    held,
    isClosed: () => isClosed,
    becomesReady: () => setState({ kind: 'ready', engine: 'test' }),
  }
}

const laidOut: LaidOut = { pdf: new Uint8Array(), map: { pages: [], bookmarks: {} } }

describe('with room for two engines', () => {
  it('an agenda’s pages do not wait for papers that arrive', () => {
    const [first, second] = [holdingEngine(), holdingEngine()]
    const layout = twoEngines(first.engine, { openSecond: () => second.engine, hasRoom: () => true })

    void layout.layOut(paper, arriving)
    void layout.layOut(paper, arriving)
    void layout.layOut(paper, agenda)

    expect(second.inHand).toEqual(['Item 5', 'Item 5'])
    expect(first.inHand).toEqual(['The agenda’s pages'])
  })

  it('nor for a pack that is being built, when the second is free', () => {
    const [first, second] = [holdingEngine(), holdingEngine()]
    const layout = twoEngines(first.engine, { openSecond: () => second.engine, hasRoom: () => true })

    void layout.layOut(paper, { subject: 'the members’ pack' })
    void layout.layOut(paper, agenda)

    expect([first.inHand, second.inHand]).toEqual([['the members’ pack'], ['The agenda’s pages']])
  })

  it('the second begins when the first is ready, and is used when it is ready itself', () => {
    const [first, second] = [holdingEngine(false), holdingEngine(false)]
    let opened = 0
    const openSecond = () => {
      opened += 1
      return second.engine
    }
    const layout = twoEngines(first.engine, { openSecond, hasRoom: () => true })
    expect(opened).toBe(0)

    first.becomesReady()
    first.becomesReady()
    expect(opened).toBe(1)
    void layout.layOut(paper, arriving)
    second.becomesReady()
    void layout.layOut(paper, arriving)

    expect([first.inHand, second.inHand]).toEqual([['Item 5'], ['Item 5']])
  })

  it('the first does what a second that cannot be had was given', async () => {
    const [first, second] = [holdingEngine(), holdingEngine()]
    const layout = twoEngines(first.engine, { openSecond: () => second.engine, hasRoom: () => true })
    const asked = layout.layOut(paper, arriving)

    second.held[0]?.reject(new Problem('layout-unavailable', { why: 'Memory is short.' }))
    await expect.poll(() => first.inHand).toEqual(['Item 5'])
    first.held[0]?.resolve(laidOut)

    expect(await asked).toBe(laidOut)
  })

  it('a paper that is refused is not tried in the other', async () => {
    const [first, second] = [holdingEngine(), holdingEngine()]
    const layout = twoEngines(first.engine, { openSecond: () => second.engine, hasRoom: () => true })
    const asked = layout.layOut(paper, arriving)

    second.held[0]?.reject(new Problem('layout-refused', { subject: 'Item 5' }))

    await expect(asked).rejects.toMatchObject({ code: 'layout-refused' })
    expect(first.inHand).toEqual([])
  })

  it('both are closed', async () => {
    const [first, second] = [holdingEngine(), holdingEngine()]
    const layout = twoEngines(first.engine, { openSecond: () => second.engine, hasRoom: () => true })

    await layout.close()

    expect([first.isClosed(), second.isClosed()]).toEqual([true, true])
  })
})

it('without room for two, one does everything', () => {
  const first = holdingEngine()
  const openSecond = () => {
    throw new Error('there is no room')
  }
  const layout = twoEngines(first.engine, { openSecond, hasRoom: () => false })

  void layout.layOut(paper, arriving)
  void layout.layOut(paper, agenda)

  expect(first.inHand).toEqual(['Item 5', 'The agenda’s pages'])
})

it('opens no second engine after it was closed', async () => {
  const first = holdingEngine(false)
  const openSecond = () => {
    throw new Error('it is closed')
  }
  const layout = twoEngines(first.engine, { openSecond, hasRoom: () => true })

  await layout.close()
  first.becomesReady()

  expect(first.isClosed()).toBe(true)
})
