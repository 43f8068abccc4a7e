import type { IsoDate } from '../../calendar/iso-date.ts'

/** A cell of a table of figures that came in; an empty one is `null`. */
export type FigureCell =
  | { readonly kind: 'words'; readonly text: string }
  /** `text` as the sheet shows it: "95%" of 0.95, whose `value` here is 95. */
  | { readonly kind: 'number'; readonly text: string; readonly value: number }
  | { readonly kind: 'date'; readonly text: string; readonly day: IsoDate }
  /** A formula that came to nothing: "#DIV/0!". */
  | { readonly kind: 'fault'; readonly text: string }
  /** A formula whose result was never stored. */
  | { readonly kind: 'unknown' }

/** A row that has anything in it; rows without are left out, however many there are. */
export interface FigureRow {
  /** As the sheet numbers it, from 1. */
  readonly number: number
  readonly isHidden: boolean
  /** By column, from A. */
  readonly cells: readonly (FigureCell | null)[]
}

/** Cells that were made one, by their first and last row and column, from 1. The first one holds what all say. */
export interface MergedCells {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** A sheet of a workbook, or a whole .csv file, as it came in. */
export interface FigureSheet {
  /** Empty for a .csv file. */
  readonly name: string
  readonly isHidden: boolean
  readonly rows: readonly FigureRow[]
  readonly merged: readonly MergedCells[]
  /** Columns that are not shown, counted from 0. */
  readonly hiddenColumns: readonly number[]
}

/** What a cell shows, as one line; nothing of an empty one. */
export function cellText(cell: FigureCell | null | undefined): string {
  if (cell === null || cell === undefined) return ''
  return cell.kind === 'unknown' ? '' : cell.text.replaceAll(/\s+/g, ' ').trim()
}

/** "D7": column from 0, row from 1. */
export function cellPlace(column: number, row: number): string {
  return `${columnLetters(column)}${row}`
}

/** "A" of 0, "AA" of 26. */
export function columnLetters(column: number): string {
  const last = String.fromCodePoint(65 + (column % 26))
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last
}
