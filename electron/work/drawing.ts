import { Problem } from '../../shared/problems/problem.ts'
import { refuseIfCancelled, unlessCancelled } from '../processes/cancelled.ts'
import { forkHelper } from '../processes/fork-helper.ts'
import { hearHelper, HelperFailure, type HeardHelper } from '../processes/hear-helper.ts'
import type { HelperProcess, StartHelper } from '../processes/helper-process.ts'
import { oneAtATime } from '../processes/one-at-a-time.ts'
import type { WantedCut } from '../pack/engine.ts'
import type {
  ChartDrawing,
  DrawingCalls,
  DrawingMessage,
  DrawingName,
  DrawingRequest,
  PictureCut,
} from './drawing-messages.ts'
import { errorOf } from './fault.ts'
import type { Inspection } from './inspection.ts'

export interface DrawingOptions {
  readonly startHelper?: StartHelper
  /** How long the process may be at work without a sign of it. */
  readonly silenceMs?: number
  /** After how long without work it is ended, which gives its memory back. */
  readonly idleMs?: number
}

/**
 * Whatever is drawn, one thing after another, in a process of its own: the canvas is native code, and where it fails it
 * ends the process it is in. What was being drawn then is tried once more in a fresh process.
 */
export interface Drawing {
  /** @throws Problem `chart-fonts-missing`, `drawing-stopped` */
  drawChart(chart: ChartDrawing): Promise<Uint8Array>
  /** `null` also for a picture that ends the process twice. @throws Problem `pack-cancelled` */
  cutPicture(wanted: WantedCut, signal?: AbortSignal): Promise<PictureCut>
  /** @throws Problem `pdf-…`, `drawing-stopped`, `pack-cancelled` */
  turnPdf(pdf: Uint8Array, fileName: string, signal?: AbortSignal): Promise<Inspection>
  close(): Promise<void>
}

type Helper = HeardHelper<DrawingRequest, DrawingMessage>

export function createDrawing({
  startHelper = forkHelper,
  silenceMs = 60_000,
  idleMs = 60_000,
}: DrawingOptions = {}): Drawing {
  const inTurn = oneAtATime()
  let helper: Helper | null = null
  let idle: NodeJS.Timeout | undefined
  let closed = false

  function ready(): Helper {
    if (closed) throw new Error('The drawing process was closed.')
    clearTimeout(idle)
    helper ??= start()
    return helper
  }

  function start(): Helper {
    const started = hearHelper(
      startHelper('drawing-process') as HelperProcess<DrawingRequest, DrawingMessage>,
    )
    void forgetOnceGone(started)
    return started
  }

  async function forgetOnceGone(which: Helper): Promise<void> {
    await which.gone
    if (which === helper) helper = null
  }

  async function end(which: Helper): Promise<void> {
    which.kill()
    await forgetOnceGone(which)
  }

  /** @throws HelperFailure when the process ends or is silent; what the drawing itself throws */
  async function tryOnce<Name extends DrawingName>(
    request: DrawingRequest<Name>,
    signal: AbortSignal | undefined,
  ): Promise<DrawingCalls[Name]['value']> {
    refuseIfCancelled(signal)
    const asked = ready()
    const kill = () => asked.kill()
    signal?.addEventListener('abort', kill)
    try {
      let answer = asked.next(silenceMs)
      asked.send(request)
      for (;;) {
        const message = await answer
        if (message.kind === 'problem' || message.kind === 'failed') throw errorOf(message)
        // The process answers a call with that call's own value: both sides take it from `DrawingCalls`.
        if (message.kind === 'done') return message.value
        answer = asked.next(silenceMs)
      }
    } catch (error) {
      if (error instanceof HelperFailure) await end(asked)
      refuseIfCancelled(signal)
      throw error
    } finally {
      signal?.removeEventListener('abort', kill)
      if (!closed) idle = setTimeout(() => void end(asked), idleMs)
    }
  }

  /** @throws HelperFailure when it fails twice */
  function draw<Name extends DrawingName>(
    name: Name,
    args: DrawingCalls[Name]['args'],
    signal?: AbortSignal,
  ): Promise<DrawingCalls[Name]['value']> {
    const request = { name, args }
    const twice = () =>
      tryOnce(request, signal).catch((error: unknown) => {
        if (error instanceof HelperFailure && !closed) return tryOnce(request, signal)
        throw error
      })
    return unlessCancelled(inTurn(twice), signal)
  }

  return {
    drawChart: (drawing) =>
      draw('drawChart', [drawing]).catch(stoppedAt(`the chart “${drawing.chart.series[0]?.label ?? ''}”`)),
    cutPicture: (wanted, signal) =>
      draw('cutPicture', [wanted], signal).catch((error: unknown) => {
        if (error instanceof HelperFailure) return null
        throw error
      }),
    turnPdf: (pdf, fileName, signal) =>
      draw('turnPdf', [pdf, fileName], signal).catch(stoppedAt(`“${fileName}”`)),
    async close() {
      closed = true
      clearTimeout(idle)
      if (helper) await end(helper)
    },
  }
}

function stoppedAt(subject: string): (error: unknown) => never {
  return (error) => {
    throw error instanceof HelperFailure
      ? new Problem('drawing-stopped', { subject }, { cause: error })
      : error
  }
}
