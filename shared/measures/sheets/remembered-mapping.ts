import { cellText, type FigureSheet } from './figure-sheet.ts'
import { periodOverColumn } from './headings.ts'
import type { FigureLayout, FigureMapping } from './mapping.ts'

/** How a kind of file is read, as it is kept: its columns are counted with periods that stand side by side as one. */
export interface RememberedMapping {
  readonly shape: string
  readonly mapping: FigureMapping
}

/** What is kept of a mapping for the next file of its kind, which has a quarter more; `null` where the heading is gone. */
export function toRemember(sheet: FigureSheet, mapping: FigureMapping): RememberedMapping | null {
  const shape = sheetShape(sheet, mapping.headerRow)
  if (shape === null) return null
  const places = shapePlaces(sheet, mapping.headerRow)
  return {
    shape,
    mapping: { ...mapping, layout: moved(mapping.layout, (column) => places[column] ?? column) },
  }
}

/** A kept mapping for the sheet that is at hand: of periods side by side the last one is meant, the newest. */
export function fromRemembered(sheet: FigureSheet, headerRow: number, kept: FigureMapping): FigureMapping {
  const places = shapePlaces(sheet, headerRow)
  const columnAt = (place: number): number => {
    const column = places.lastIndexOf(place)
    return column < 0 ? place : column
  }
  // The rows over a table come and go; its headings are known by their words.
  return { ...kept, sheet: sheet.name, headerRow, layout: moved(kept.layout, columnAt) }
}

/**
 * By what a file that comes each quarter is known again: its sheet and its headings, whatever periods stand among them.
 */
export function sheetShape(sheet: FigureSheet, headerRow: number): string | null {
  const heading = sheet.rows.find(({ number }) => number === headerRow)
  if (heading === undefined) return null
  const places = shapePlaces(sheet, headerRow)
  const words = heading.cells
    .map((cell, column) => (isPeriod(sheet, headerRow, column) ? '#' : cellText(cell).toLowerCase()))
    .filter((_, column) => column === 0 || places[column] !== places[column - 1])
  return JSON.stringify([sheet.name.toLowerCase(), words])
}

/** For each column which heading of the shape it is. */
function shapePlaces(sheet: FigureSheet, headerRow: number): readonly number[] {
  const count = Math.max(0, ...sheet.rows.slice(0, 200).map(({ cells }) => cells.length))
  const places: number[] = []
  let wasPeriod = false
  for (let column = 0; column < count; column++) {
    const isOne = isPeriod(sheet, headerRow, column)
    const last = places.at(-1) ?? -1
    places.push(isOne && wasPeriod ? last : last + 1)
    wasPeriod = isOne
  }
  return places
}

function isPeriod(sheet: FigureSheet, headerRow: number, column: number): boolean {
  return periodOverColumn(sheet, headerRow, column, 'month', []).kind === 'period'
}

function moved(layout: FigureLayout, to: (column: number) => number): FigureLayout {
  const orNone = (column: number | null): number | null => (column === null ? null : to(column))
  switch (layout.kind) {
    case 'list':
      return {
        kind: 'list',
        measure: to(layout.measure),
        series: orNone(layout.series),
        period: to(layout.period),
        value: to(layout.value),
        reason: orNone(layout.reason),
      }
    case 'periodsAcross':
      return { kind: 'periodsAcross', measure: to(layout.measure), series: orNone(layout.series) }
    case 'measuresAcross':
      return { kind: 'measuresAcross', period: to(layout.period) }
  }
}
