import { askHelper } from '../processes/ask-helper.ts'
import { forkHelper } from '../processes/fork-helper.ts'
import { HelperFailure } from '../processes/hear-helper.ts'
import type { StartHelper } from '../processes/helper-process.ts'
import type { WantedCut } from '../pack/engine.ts'
import type { ChartDrawing, DrawingCalls, PictureCut } from './drawing-calls.ts'
import type { Inspection } from './inspection.ts'
import { stoppedAt } from './stopped-at.ts'

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
  /** @throws Problem `chart-fonts-missing`, `work-stopped` */
  drawChart(chart: ChartDrawing): Promise<Uint8Array>
  /** `null` also for a picture that ends the process twice. @throws Problem `pack-cancelled` */
  cutPicture(wanted: WantedCut, signal?: AbortSignal): Promise<PictureCut>
  /** @throws Problem `pdf-…`, `work-stopped`, `pack-cancelled` */
  turnPdf(pdf: Uint8Array, fileName: string, signal?: AbortSignal): Promise<Inspection>
  close(): Promise<void>
}

export function createDrawing({
  startHelper = forkHelper,
  silenceMs = 60_000,
  idleMs = 60_000,
}: DrawingOptions = {}): Drawing {
  const helper = askHelper<DrawingCalls>(startHelper, 'drawing-process', {
    silenceMs,
    patienceMs: 0,
    idleMs,
  })
  return {
    drawChart: (drawing) =>
      helper
        .ask('drawChart', [drawing])
        .catch(stoppedAt(`the chart “${drawing.chart.series[0]?.label ?? ''}”`)),
    cutPicture: (wanted, signal) =>
      helper.ask('cutPicture', [wanted], { signal }).catch((error: unknown) => {
        if (error instanceof HelperFailure) return null
        throw error
      }),
    turnPdf: (pdf, fileName, signal) =>
      helper.ask('turnPdf', [pdf, fileName], { signal }).catch(stoppedAt(`“${fileName}”`)),
    close: () => helper.close(),
  }
}
