import type { IsoDate } from '../../calendar/iso-date.ts'
import { periodLabel } from '../period.ts'
import { compareFigures, type FigureChange } from './compare-figures.ts'
import { cellText, type FigureSheet } from './figure-sheet.ts'
import { type KnownSeries, seriesName } from './known-series.ts'
import { columnNames, type FigureMapping, possibleHeadings } from './mapping.ts'
import { monthsAsQuarters } from './months-as-quarters.ts'
import { proposeMapping } from './propose-mapping.ts'
import { fromRemembered, type RememberedMapping, sheetShape, toRemember } from './remembered-mapping.ts'
import {
  readFigures,
  type SheetFigure,
  type SheetFigures,
  type SheetRemark,
  type UnknownName,
} from './read-figures.ts'
import { isReturnForm, readReturn } from './read-return.ts'

/** A file of figures as it is read, and all that taking it in would change. Nothing is changed by reading it. */
export interface FigureFileReading {
  readonly fileName: string
  /** `null` for a return form, which says itself where its figures stand, and where no figures were found. */
  readonly mapping: FigureMapping | null
  /** What is to be kept for the next file of this kind. */
  readonly remember: RememberedMapping | null
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

/** A file with all that it says, also what is as it was: another file may contradict it. */
interface ReadFigureFile extends FigureFileReading {
  readonly figures: readonly SheetFigure[]
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
 * @param today  figures of periods that are not over yet are asked about
 */
export function readFigureFile(
  fileName: string,
  sheets: readonly FigureSheet[],
  known: readonly KnownSeries[],
  chosen: FigureMapping | null,
  remembered: (shape: string) => FigureMapping | null,
  today: IsoDate,
): ReadFigureFile {
  const file = { fileName, sheets: sheets.map(sheetChoice) }
  if (isReturnForm(sheets)) {
    const read = readReturn(sheets, known)
    const way = { mapping: null, remember: null, isRemembered: false, columns: [] }
    return { ...file, ...way, isReturnForm: true, stillOpen: read.stillOpen, ...compared(read, today) }
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
    remember: mapping === null || sheet === undefined ? null : toRemember(sheet, mapping),
    isReturnForm: false,
    isRemembered: kept !== null,
    columns: mapping === null || sheet === undefined ? [] : columnNames(sheet, mapping.headerRow),
    stillOpen: 0,
    ...compared(read, today),
  }
}

function compared(
  read: SheetFigures,
  today: IsoDate,
): Pick<ReadFigureFile, 'figures' | 'changes' | 'unchanged' | 'faults' | 'doubts' | 'unknown'> {
  const { changes, unchanged, faults } = compareFigures(read, today)
  return {
    figures: read.figures,
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
      if (kept !== null) return fromRemembered(sheet, number, kept)
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
export function acrossFiles(read: readonly ReadFigureFile[]): readonly FigureFileReading[] {
  const first = new Map<string, { readonly fileName: string; readonly figure: SheetFigure }>()
  return read.map(({ figures, ...reading }) => {
    const faults: SheetRemark[] = []
    const again = new Set<string>()
    for (const figure of figures) {
      const key = `${figure.series.seriesId} ${periodLabel(figure.period)}`
      const before = first.get(key)
      if (before === undefined) first.set(key, { fileName: reading.fileName, figure })
      if (before === undefined || before.fileName === reading.fileName) continue
      again.add(key)
      const { value, missingReason, place } = before.figure
      if (value !== figure.value || missingReason !== figure.missingReason)
        faults.push({
          place: figure.place,
          words: `says something else than ${place} of “${before.fileName}” about ${seriesName(figure.series)}, ${periodLabel(figure.period)}`,
        })
    }
    return {
      ...reading,
      changes: reading.changes.filter(({ seriesId, period }) => !again.has(`${seriesId} ${period}`)),
      faults: [...reading.faults, ...faults],
    }
  })
}
