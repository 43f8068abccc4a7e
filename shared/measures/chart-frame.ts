import type { ChartPaint } from './chart-paint.ts'
import { labelColumnMm, periodColumnMm } from './chart-sizes.ts'

/** How large a chart is drawn and with what. Lengths in CSS pixels, 96 to the inch. */
export interface ChartFrame {
  readonly width: number
  /** Free to the left of the first column: the names of series stand there. */
  readonly left: number
  readonly right: number
  /** As CSS has it: one family, or several in order. */
  readonly fontFamily: string
  /** 12 pt on paper: nothing is smaller. */
  readonly fontSize: number
  readonly paint: ChartPaint
}

/**
 * The frame on which columns stand over the columns of the figures table below (papers, 4.9): the plot begins where
 * the table's first period does and ends with its last.
 *
 * @param width  of the whole chart, in CSS pixels
 */
export function paperFrame(
  periods: number,
  width: number,
  paint: ChartPaint,
  fontFamily: string,
): ChartFrame {
  const millimetre = 96 / 25.4
  const left = labelColumnMm(periods) * millimetre
  return {
    width,
    left,
    right: Math.max(0, width - left - periods * periodColumnMm(periods) * millimetre),
    fontFamily,
    fontSize: 16,
    paint,
  }
}
