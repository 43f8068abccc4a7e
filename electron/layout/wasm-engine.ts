import { availableParallelism, loadavg } from 'node:os'
import { Problem } from '../../shared/problems/problem.ts'
import { refuseIfCancelled, unlessCancelled } from '../processes/cancelled.ts'
import { HelperFailure } from '../processes/hear-helper.ts'
import { oneAtATime } from '../processes/one-at-a-time.ts'
import { documentLimit } from './document-limit.ts'
import { exportVersion } from './export-options.ts'
import { fontsKey, installedFonts, type InstalledFont } from './installed-fonts.ts'
import type { LayoutChild, StartLimits } from './layout-child.ts'
import type { LaidOut, LayoutEngine, LayOutOptions } from './layout-engine.ts'
import type { StartLayoutProcess } from './layout-messages.ts'
import { startLayout } from './start-layout.ts'
import { startUntilWarm } from './start-until-warm.ts'
import { stateOf } from './state.ts'

export interface WasmEngineOptions {
  /** Given by the desktop, whose processes are Electron's; otherwise a child of plain Node. */
  readonly start?: StartLayoutProcess
  /** `at-once`, so that it is warm before the clerk needs it; `when-needed` for a command that may not. */
  readonly begin?: 'at-once' | 'when-needed'
  /** Fonts of this computer that its processes are given, as they find them. */
  readonly fonts?: readonly InstalledFont[]
  readonly startLimits?: StartLimits
  readonly documentLimitMs?: (bytes: number) => number
  readonly attempts?: number
  /** When a second process is tried beside a slow first one, in milliseconds; `null` for never. */
  readonly hedgeAfterMs?: number | null
  readonly availableMemory?: () => number
  readonly load?: () => number
}

/** The converter's version and the fonts decide the pages, so they are part of the name under which results are kept. */
const nameWith = (fonts: readonly InstalledFont[]) =>
  `LibreOffice 24.8 (built in, 2.7.2-${exportVersion}, fonts ${fontsKey(fonts)})`

/**
 * LibreOffice as WebAssembly, run outside our own process. The process is started until one is warm, and replaced when it
 * crashes or hangs; a document that was on its way is then tried once more.
 */
export function wasmEngine(options: WasmEngineOptions = {}): LayoutEngine {
  const { documentLimitMs = documentLimit } = options
  const name = nameWith(options.fonts ?? installedFonts())
  const { state, onState, setState } = stateOf({ kind: 'starting', attempt: 0 })
  const inTurn = oneAtATime()
  const closing = new AbortController()
  /** The process in use, warm or still starting; `live` is the same one once it is warm. */
  let current: Promise<LayoutChild> | null = null
  let live: LayoutChild | null = null

  /** The warm process, or the one to be. A start that failed is forgotten, so that the next document tries again. */
  function warmChild(): Promise<LayoutChild> {
    current ??= start().catch((error: unknown) => {
      current = null
      throw error
    })
    return current
  }

  async function start(): Promise<LayoutChild> {
    try {
      const child = await startUntilWarm({
        start: options.start ?? (() => startLayout()),
        limits: options.startLimits ?? { initialiseMs: 12_000, firstDocumentMs: 12_000 },
        attempts: options.attempts ?? 10,
        hedgeAfterMs: options.hedgeAfterMs === undefined ? 5_000 : options.hedgeAfterMs,
        availableMemory: options.availableMemory ?? (() => process.availableMemory()),
        load: options.load ?? systemLoad,
        onAttempt: (attempt) => setState({ kind: 'starting', attempt }),
        signal: closing.signal,
      })
      live = child
      setState({ kind: 'ready', engine: name })
      void child.gone.then(() => replace(child))
      return child
    } catch (error) {
      if (error instanceof Problem && error.code === 'layout-unavailable') {
        // The code says which details these are.
        setState({ kind: 'unavailable', why: (error as Problem<'layout-unavailable'>).details.why })
      }
      throw error
    }
  }

  /** Has another process begin while nobody waits for it. */
  function replace(gone: LayoutChild): void {
    if (live !== gone) return
    live = null
    current = null
    if (!closing.signal.aborted) warmInBackground()
  }

  function warmInBackground(): void {
    // Whoever asks for a document next is told what went wrong; until then the state says it.
    warmChild().catch(() => undefined)
  }

  async function tryOnce(
    docx: Uint8Array,
    limitMs: number,
    signal: AbortSignal | undefined,
  ): Promise<LaidOut> {
    const child = await warmChild()
    refuseIfCancelled(signal)
    const kill = () => child.kill()
    signal?.addEventListener('abort', kill)
    try {
      return await child.layOut(docx, limitMs)
    } catch (error) {
      if (!(error instanceof HelperFailure && error.kind === 'refused')) {
        child.kill()
        await child.gone
      }
      refuseIfCancelled(signal)
      throw error
    } finally {
      signal?.removeEventListener('abort', kill)
    }
  }

  async function tryTwice(docx: Uint8Array, { subject, signal }: LayOutOptions): Promise<LaidOut> {
    refuseIfCancelled(signal)
    const limitMs = documentLimitMs(docx.byteLength)
    try {
      return await tryOnce(docx, limitMs, signal).catch((error: unknown) => {
        // A fresh process settles whether it was the process or the document.
        if (error instanceof HelperFailure && error.kind !== 'refused') return tryOnce(docx, limitMs, signal)
        throw error
      })
    } catch (error) {
      if (!(error instanceof HelperFailure)) throw error
      if (error.kind !== 'timed-out') throw new Problem('layout-refused', { subject })
      throw new Problem('layout-timed-out', { subject, seconds: Math.round(limitMs / 1000) })
    }
  }

  if (options.begin !== 'when-needed') warmInBackground()
  return {
    name,
    state,
    onState,
    layOut: (docx, asked) =>
      unlessCancelled(
        inTurn(async () => (await asked.instead?.()) ?? tryTwice(docx, asked)),
        asked.signal,
      ),
    async close() {
      closing.abort(new Problem('layout-unavailable', { why: 'Packwright is closing.' }))
      const last = live
      last?.kill()
      await Promise.allSettled([current, last?.gone])
    },
  }
}

/** Windows knows no such figure and says 0: there the limits grow with the attempts alone. */
function systemLoad(): number {
  return (loadavg()[0] ?? 0) / availableParallelism()
}
