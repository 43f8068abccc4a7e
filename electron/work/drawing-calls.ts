import type { ChartSpec } from '../../shared/measures/chart-spec.ts'
import type { CutPicture, WantedCut } from '../pack/engine.ts'
import type { Inspection } from './inspection.ts'

/** A chart to be drawn for paper: size in millimetres, drawn at 300 dots an inch. */
export interface ChartDrawing {
  readonly chart: ChartSpec
  readonly widthMm: number
  readonly heightMm: number
}

/** A picture cut to its frame; `whole` where the frame hides no whole point, `null` where it cannot be cut. */
export type PictureCut = CutPicture | 'whole' | null

/** What the drawing process can be asked. */
export interface DrawingCalls {
  readonly drawChart: { readonly args: readonly [drawing: ChartDrawing]; readonly value: Uint8Array }
  readonly cutPicture: { readonly args: readonly [wanted: WantedCut]; readonly value: PictureCut }
  /** Turns a PDF into a Word document of its pages' pictures. @throws Problem `pdf-…` */
  readonly turnPdf: {
    readonly args: readonly [pdf: Uint8Array, fileName: string]
    readonly value: Inspection
  }
}
