import type { OutstandingReference } from '../outstanding-reference.ts'
import { findReference, numbered } from './find-reference.ts'

/** The cells of a sheet, row by row. */
export type Rows = readonly (readonly string[])[]

/** The table of references on a sheet. */
export interface FoundTable {
  /** The rows over its headings. */
  readonly above: Rows
  readonly heads: readonly string[]
  /** The column of numbers; `null` where it was taken out. */
  readonly number: number | null
  /** Rows with anything in them, by the row in Excel. */
  readonly lines: readonly { readonly line: number; readonly cells: readonly string[] }[]
}

/** Finds the table on a sheet: from its first row that names a reference, under the row of headings before it. */
export function findTable(rows: Rows, known: readonly OutstandingReference[]): FoundTable | null {
  const names = (text: string | undefined): boolean => numbered(text ?? '', known).length > 0
  const width = Math.max(0, ...rows.map((cells) => cells.length))
  const hits = Array.from(
    { length: width },
    (_, column) => rows.filter((cells) => names(cells[column])).length,
  )
  const most = Math.max(0, ...hits)
  const number = most === 0 ? null : hits.indexOf(most)
  const first = rows.findIndex((cells) =>
    number === null
      ? cells.some((text) => findReference('', text, known).kind === 'found')
      : names(cells[number]),
  )
  if (first < 0) return null
  const head = headingsBefore(rows, first, number)
  const lines = rows
    .map((cells, at) => ({ line: at + 1, cells }))
    .filter(({ line, cells }) => line > head.at && cells.some((text) => text.trim() !== ''))
  return {
    above: rows.slice(0, head.cells.length > 0 ? head.at - 1 : head.at),
    heads: head.cells,
    number,
    lines,
  }
}

/** The nearest row above with several short cells is the headings'; a row above the first known number may be a reference, too. */
function headingsBefore(
  rows: Rows,
  first: number,
  number: number | null,
): { readonly at: number; readonly cells: readonly string[] } {
  for (let at = first - 1; at >= 0; at -= 1) {
    const cells = rows[at] ?? []
    const filled = cells.filter((text) => text.trim() !== '')
    const hasNumber = number !== null && /\d/.test(cells[number] ?? '')
    if (filled.length > 1 && !hasNumber && filled.every((text) => text.length < 60))
      return { at: at + 1, cells }
  }
  return { at: first, cells: [] }
}
