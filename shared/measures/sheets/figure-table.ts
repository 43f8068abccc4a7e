import type { Measure } from '../measure.ts'
import { periodLabel } from '../period.ts'

/** Headings of exported figures, with their widths in characters; the same file can be brought in again. */
export const figureHeadings = [
  ['Code', 8],
  ['Measure', 48],
  ['Series', 28],
  ['Counted in', 14],
  ['Period', 16],
  ['Figure', 12],
  ['Why there is none', 36],
  ['Before it was restated', 22],
] as const

/** A cell of a table that goes out. */
export type OutCell = string | number

/** Every figure of measures, a row each, in the order of the plan and of time. */
export function figureRows(measures: readonly Measure[]): readonly (readonly OutCell[])[] {
  return measures.flatMap(({ code, title, series: all }) =>
    all.flatMap(({ label, unit, counted, readings }) =>
      readings.map(({ period, value, missingReason, restatements }) => [
        code ?? '',
        title,
        label,
        unit === 'percent' ? '%' : (counted ?? unit),
        periodLabel(period),
        value ?? '',
        missingReason ?? '',
        restatements.findLast((one) => one.value !== null)?.value ?? '',
      ]),
    ),
  )
}

/**
 * A table as .csv that Excel opens rightly: UTF-8 with its mark, lines with both ends (RFC 4180). Words that Excel would take for a
 * formula get an apostrophe before them, as Excel itself writes it.
 */
export function csvText(rows: readonly (readonly OutCell[])[]): string {
  return `\uFEFF${rows.map((cells) => cells.map(csvCell).join(',')).join('\r\n')}\r\n`
}

function csvCell(cell: OutCell): string {
  if (typeof cell === 'number') return String(cell)
  const words = /^[=+\-@\t]/u.test(cell) ? `'${cell}` : cell
  return /[",\r\n;]/u.test(words) ? `"${words.replaceAll('"', '""')}"` : words
}
