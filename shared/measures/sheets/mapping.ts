import { cellText, columnLetters, type FigureRow, type FigureSheet } from './figure-sheet.ts'

/** Where the figures of a sheet stand. Columns are counted from 0, rows as the sheet numbers them. */
export interface FigureMapping {
  readonly sheet: string
  readonly headerRow: number
  readonly layout: FigureLayout
  /** The series that the clerk said a name is, as `seriesName` has it, by `nameKey`: numbers of series may become others'. */
  readonly names: Readonly<Record<string, string>>
}

export type FigureLayout =
  /** A row for each figure. */
  | {
      readonly kind: 'list'
      readonly measure: number
      readonly series: number | null
      readonly period: number
      readonly value: number
      readonly reason: number | null
    }
  /** A row for each series, a column for each period. */
  | { readonly kind: 'periodsAcross'; readonly measure: number; readonly series: number | null }
  /** A row for each period, a column for each series. */
  | { readonly kind: 'measuresAcross'; readonly period: number }

/** Rows that may be a heading: what stands above a table is shorter. */
const headingRows = 15

/** The rows that a sheet's heading may be in. */
export function possibleHeadings({ rows }: FigureSheet): readonly FigureRow[] {
  return rows.slice(0, headingRows)
}

/** A sheet's columns as the clerk knows them: "D, Value". */
export function columnNames(sheet: FigureSheet, headerRow: number): readonly string[] {
  const heading = sheet.rows.find(({ number }) => number === headerRow)
  const count = Math.max(0, ...sheet.rows.slice(0, 200).map(({ cells }) => cells.length))
  return Array.from({ length: count }, (_, column) => {
    const words = cellText(heading?.cells[column])
    return words === '' ? columnLetters(column) : `${columnLetters(column)}, ${words}`
  })
}
