import { Problem } from '../../shared/problems/problem.ts'
import type { LaidOut, LayoutEngine, LayOutOptions } from './layout-engine.ts'

export interface TwoEnginesOptions {
  /** Opens an engine like the first, which begins to warm up at once. */
  readonly openSecond: () => LayoutEngine
  /** Whether the computer has room for a second, asked once: when the first is ready. */
  readonly hasRoom: () => boolean
}

/** An engine and how many documents it has in hand. */
interface Hand {
  readonly engine: LayoutEngine
  busy: number
}

/**
 * Two engines where there is room, so that what nobody waits for never keeps the clerk waiting: it goes to the second alone.
 * What somebody waits for goes to the first, or to the second while only that one is free. The second starts when the first
 * is ready, so as not to slow it down; where it cannot be had, the first does everything as if it were alone.
 */
export function twoEngines(first: LayoutEngine, { openSecond, hasRoom }: TwoEnginesOptions): LayoutEngine {
  const one: Hand = { engine: first, busy: 0 }
  let other: Hand | null = null
  let isDecided = false

  function decide(): void {
    if (isDecided || first.state().kind !== 'ready') return
    isDecided = true
    if (hasRoom()) other = { engine: openSecond(), busy: 0 }
  }

  function handFor({ isBackground = false }: LayOutOptions): Hand {
    if (other?.engine.state().kind !== 'ready') return one
    return isBackground || (one.busy > 0 && other.busy === 0) ? other : one
  }

  async function layOutIn(hand: Hand, docx: Uint8Array, options: LayOutOptions): Promise<LaidOut> {
    hand.busy += 1
    try {
      return await hand.engine.layOut(docx, options)
    } finally {
      hand.busy -= 1
    }
  }

  const stopListening = first.onState(decide)
  decide()
  return {
    name: first.name,
    state: () => first.state(),
    onState: (listener) => first.onState(listener),
    async layOut(docx, options) {
      const hand = handFor(options)
      try {
        return await layOutIn(hand, docx, options)
      } catch (error) {
        const isGone = error instanceof Problem && error.code === 'layout-unavailable'
        if (hand === one || !isGone) throw error
        // A turn of the first may be waiting for just these pages, and theirs would come after it.
        options.onHandedOn?.(error)
        return layOutIn(one, docx, options)
      }
    },
    async close() {
      // Without a second so far, there shall be none.
      isDecided = true
      stopListening()
      await Promise.all([first.close(), other?.engine.close()])
    },
  }
}
