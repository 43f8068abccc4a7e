import { compareFigures, type FigureChange } from './compare-figures.ts'
import { cellText, type FigureSheet } from './figure-sheet.ts'
import type { KnownSeries } from './known-series.ts'
import { columnNames, type FigureMapping, possibleHeadings, sheetShape } from './mapping.ts'
import { monthsAsQuarters } from './months-as-quarters.ts'
import { proposeMapping } from './propose-mapping.ts'
import { readFigures, type SheetFigures, type SheetRemark, type UnknownName } from './read-figures.ts'
import { isReturnForm, readReturn } from './read-return.ts'

/** A file of figures as it is read, and all that taking it in would change. Nothing is changed by reading it. */
export interface FigureFileReading {
  readonly fileName: string
  /** `null` for a return form, which says itself where its figures stand, and where no figures were found. */
  readonly mapping: FigureMapping | null
  /** By what the next file of this kind will be known. */
  readonly shape: string | null
  readonly isReturnForm: boolean
  /** Whether the mapping is the one that was used for the last file of this kind. */
  readonly isRemembered: boolean
  readonly sheets: readonly SheetChoice[]
  /** "D, Value" */
  readonly columns: readonly string[]
  readonly changes: readonly FigureChange[]
  readonly unchanged: number
  /** Figures of a return form that are still asked for. */
  readonly stillOpen: number
  readonly faults: readonly SheetRemark[]
  readonly doubts: readonly SheetRemark[]
  readonly unknown: readonly UnknownName[]
}

/** A sheet among which the clerk may choose, with the rows that may be its headings. */
export interface SheetChoice {
  readonly name: string
  readonly isHidden: boolean
  readonly rows: number
  readonly headings: readonly { readonly row: number; readonly words: string }[]
}

/**
 * Reads a file by the mapping that the clerk chose, else by the one remembered for its shape, else by one that is proposed.
 *
 * @param remembered  the mapping kept for a shape, if any
 */
export function readFigureFile(
  fileName: string,
  sheets: readonly FigureSheet[],
  known: readonly KnownSeries[],
  chosen: FigureMapping | null,
  remembered: (shape: string) => FigureMapping | null,
): FigureFileReading {
  const file = { fileName, sheets: sheets.map(sheetChoice) }
  if (isReturnForm(sheets)) {
    const read = readReturn(sheets, known)
    const way = { mapping: null, shape: null, isRemembered: false, columns: [] }
    return { ...file, ...way, isReturnForm: true, stillOpen: read.stillOpen, ...compared(read) }
  }
  const kept = chosen === null ? rememberedFor(sheets, remembered) : null
  const mapping = chosen ?? kept ?? proposeMapping(sheets, known)
  const sheet = sheets.find(({ name }) => name === mapping?.sheet)
  const read =
    mapping === null || sheet === undefined
      ? { figures: [], faults: [], doubts: [], unknown: [] }
      : monthsAsQuarters(readFigures(sheet, mapping, known))
  return {
    ...file,
    mapping,
    shape: mapping === null || sheet === undefined ? null : sheetShape(sheet, mapping.headerRow),
    isReturnForm: false,
    isRemembered: kept !== null,
    columns: mapping === null || sheet === undefined ? [] : columnNames(sheet, mapping.headerRow),
    stillOpen: 0,
    ...compared(read),
  }
}

function compared(
  read: SheetFigures,
): Pick<FigureFileReading, 'changes' | 'unchanged' | 'faults' | 'doubts' | 'unknown'> {
  const { changes, unchanged, faults } = compareFigures(read)
  return {
    changes,
    unchanged,
    faults: [...read.faults, ...faults],
    doubts: read.doubts,
    unknown: read.unknown,
  }
}

function rememberedFor(
  sheets: readonly FigureSheet[],
  remembered: (shape: string) => FigureMapping | null,
): FigureMapping | null {
  for (const sheet of sheets)
    for (const { number } of possibleHeadings(sheet)) {
      const shape = sheetShape(sheet, number)
      const kept = shape === null ? null : remembered(shape)
      // The rows over a table come and go; its headings are known by their words.
      if (kept !== null) return { ...kept, sheet: sheet.name, headerRow: number }
    }
  return null
}

function sheetChoice(sheet: FigureSheet): SheetChoice {
  return {
    name: sheet.name,
    isHidden: sheet.isHidden,
    rows: sheet.rows.length,
    headings: possibleHeadings(sheet).map(({ number, cells }) => ({
      row: number,
      words: cells
        .map(cellText)
        .filter((words) => words !== '')
        .join(' · ')
        .slice(0, 80),
    })),
  }
}

/** Files read together must not say two things of one figure: each place that does is named, in the later file. */
export function acrossFiles(readings: readonly FigureFileReading[]): readonly FigureFileReading[] {
  const first = new Map<string, { readonly fileName: string; readonly change: FigureChange }>()
  return readings.map((reading) => {
    const faults: SheetRemark[] = []
    const changes = reading.changes.filter((change) => {
      const key = `${change.seriesId} ${change.period}`
      const before = first.get(key)
      if (before === undefined) {
        first.set(key, { fileName: reading.fileName, change })
        return true
      }
      if (before.change.value !== change.value || before.change.missingReason !== change.missingReason)
        faults.push({
          place: change.place,
          words: `says something else than ${before.change.place} of “${before.fileName}” about ${change.name}, ${change.period}`,
        })
      return false
    })
    return { ...reading, changes, faults: [...reading.faults, ...faults] }
  })
}
