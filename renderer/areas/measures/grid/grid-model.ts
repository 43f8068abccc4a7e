import type { Reading, Series } from '../../../../shared/measures/measure.ts'
import type { SeriesHabits } from '../../../../shared/measures/odd-figures.ts'
import {
  isSamePeriod,
  monthSpan,
  type Period,
  periodNamed,
  periodOver,
} from '../../../../shared/measures/period.ts'
import { figureWithUnit } from '../../../../shared/measures/measure-sentences.ts'

/** A cell in which a figure is entered. */
export interface EntryCell {
  readonly kind: 'entry'
  readonly seriesId: number
  readonly series: Pick<Series, 'unit' | 'counted' | 'aggregation'>
  /** What the series' figures have been: another is asked about. */
  readonly habits: SeriesHabits
  /** "Q3 2023/24" */
  readonly period: string
  /** "Offences, Q3 2023/24" */
  readonly name: string
  /** What stands there; `null` where nobody has entered or asked for anything. */
  readonly reading: Reading | null
  /** Written small beside the figure, where the column's head does not say it: "Apr 2023". */
  readonly small: string | null
  /** Whether its period is before the quarter in hand: then it was printed, and another figure is a restatement. */
  readonly isPast: boolean
}

/** A cell that is worked out, or has nothing to enter. */
export interface ToldCell {
  readonly kind: 'told'
  readonly text: string
  /** Why it takes nothing, and where to enter it instead; nothing for what nobody would type into. */
  readonly closed?: string
}

/** Said of a quarter whose months are kept. */
export const monthsMakeIt = 'A quarter follows from its months: enter those.'

export type GridCell = EntryCell | ToldCell

export interface GridRow {
  readonly key: string
  readonly head: string
  /** Where the head leads to. */
  readonly link?: string
  /** What is said beside the head; empty for nothing. */
  readonly note?: string
  readonly cells: readonly GridCell[]
}

/** Rows under a name of their own, as the series of a measure or the measures of a priority. */
export interface GridGroup {
  readonly title: string | null
  readonly rows: readonly GridRow[]
}

export interface GridModel {
  readonly name: string
  /** Where it stands: "#/figures/1/Q3-2023-24". */
  readonly address: string
  readonly heads: readonly string[]
  /** The cell that the clerk most likely wants: the first one of the quarter in hand. */
  readonly start: GridPlace
  readonly groups: readonly GridGroup[]
}

/** A cell's place: its row among all rows, and its column, from 0. */
export interface GridPlace {
  readonly row: number
  readonly column: number
}

/** Where the first cell of a quarter stands, or of a month in it; the first cell of all where none does. */
export function placeOfQuarter(groups: readonly GridGroup[], quarter: Period): GridPlace {
  const rows = groups.flatMap((group) => group.rows)
  const isOf = (cell: GridCell): boolean => {
    const over = cell.kind === 'entry' ? periodOver(periodNamed(cell.period), 'quarter') : null
    return over !== null && isSamePeriod(over, quarter)
  }
  const row = rows.findIndex(({ cells }) => cells.some(isOf))
  return row < 0 ? { row: 0, column: 0 } : { row, column: rows[row]?.cells.findIndex(isOf) ?? 0 }
}

/** Whether a period ended before the quarter in hand, or is a survey's: its figure was printed, and another one is a restatement. */
export function isPrinted(period: Period, inHand: Period): boolean {
  const [span, now] = [monthSpan(period), monthSpan(inHand)]
  return span === null || now === null || span.first + span.count <= now.first
}

/** All rows of a grid in their order. */
export function rowsOf({ groups }: GridModel): readonly GridRow[] {
  return groups.flatMap(({ rows }) => rows)
}

/** What a cell shows, and whether that is a figure. */
export function cellText(cell: GridCell): { readonly text: string; readonly isFigure: boolean } {
  if (cell.kind === 'told') return { text: cell.text, isFigure: true }
  const { reading, series } = cell
  if (reading === null) return { text: '', isFigure: false }
  if (reading.value !== null) return { text: figureWithUnit(reading.value, series), isFigure: true }
  return { text: reading.missingReason === null ? 'asked for' : 'no figure', isFigure: false }
}

/** What a cell holds when it is opened for editing. */
export function editText({ reading }: EntryCell): string {
  return reading === null ? '' : String(reading.value ?? reading.missingReason ?? '')
}

/** What it was before it was restated: "was 417"; `null` where it never was. */
export function wasText({ reading, series }: EntryCell): string | null {
  const before = reading?.restatements.at(-1)?.value ?? null
  return before === null ? null : `was ${figureWithUnit(before, series)}`
}

/** A cell read aloud: "Offences, Q3 2023/24: 421, restated, was 417". */
export function cellWords(cell: EntryCell): string {
  const { text } = cellText(cell)
  const was = wasText(cell)
  const why = cell.reading?.missingReason ?? null
  return [
    `${cell.name}: ${text === '' ? 'nothing entered' : text}`,
    ...(why === null ? [] : [why]),
    ...(was === null ? [] : [`restated, ${was}`]),
  ].join(', ')
}

/** The rectangle between two places, both in it. */
export function blockBetween(
  a: GridPlace,
  b: GridPlace,
): { readonly from: GridPlace; readonly to: GridPlace } {
  return {
    from: { row: Math.min(a.row, b.row), column: Math.min(a.column, b.column) },
    to: { row: Math.max(a.row, b.row), column: Math.max(a.column, b.column) },
  }
}

/** A block as Excel and Word take it: tabs between cells, lines between rows; figures without thousands' commas. */
export function copiedText(model: GridModel, a: GridPlace, b: GridPlace): string {
  const { from, to } = blockBetween(a, b)
  return rowsOf(model)
    .slice(from.row, to.row + 1)
    .map(({ cells }) =>
      cells
        .slice(from.column, to.column + 1)
        .map(copied)
        .join('\t'),
    )
    .join('\n')
}

function copied(cell: GridCell): string {
  if (cell.kind === 'told') return cell.text
  const { reading, series } = cell
  if (reading === null) return ''
  if (reading.value === null) return reading.missingReason === null ? '' : 'n/a'
  return series.unit === 'percent' ? `${reading.value}%` : String(reading.value)
}

/** What was typed or pasted into a cell. */
export interface TypedCell {
  readonly cell: EntryCell
  readonly text: string
}

/** By how much a block is larger than the grid from a place on. */
export interface Beyond {
  readonly rows: number
  readonly columns: number
}

/**
 * A pasted block over the grid from a place on. What falls on cells that take no figure is passed over, and counted in `closed` unless
 * they say the same: a block that was copied here brings its sums along. `beyond` where it has something that reaches beyond the grid.
 */
export function pastedCells(
  model: GridModel,
  { row, column }: GridPlace,
  pasted: string,
): { readonly typed: readonly TypedCell[]; readonly closed: number; readonly beyond: Beyond | null } {
  const lines = pasted.replace(/(?:\r?\n)+$/u, '').split(/\r?\n/u)
  const rows = rowsOf(model)
  const beyond = { rows: 0, columns: 0 }
  let closed = 0
  const typed = lines.flatMap((line, down) =>
    line.split('\t').flatMap((text, across): readonly TypedCell[] => {
      const cells = (rows[row + down] ?? rows.at(-1))?.cells ?? []
      if (text.trim() !== '') {
        beyond.rows = Math.max(beyond.rows, row + down + 1 - rows.length)
        beyond.columns = Math.max(beyond.columns, column + across + 1 - cells.length)
      }
      const cell = rows[row + down]?.cells[column + across]
      if (cell?.kind === 'told' && text.trim() !== '' && text.trim() !== cell.text) closed += 1
      return cell?.kind === 'entry' ? [{ cell, text }] : []
    }),
  )
  return { typed, closed, beyond: beyond.rows + beyond.columns === 0 ? null : beyond }
}
