import type { IsoDate } from '../../../shared/calendar/iso-date.ts'
import type { KnownSeries } from '../../../shared/measures/sheets/known-series.ts'
import type { FigureMapping } from '../../../shared/measures/sheets/mapping.ts'
import {
  acrossFiles,
  type FigureFileReading,
  readFigureFile,
} from '../../../shared/measures/sheets/read-figure-file.ts'
import { readFigureSheets } from './read-figure-sheets.ts'

/** A file of figures that came in. */
export interface GivenFigures {
  readonly file: Uint8Array
  readonly fileName: string
  /** Where its figures stand, if the clerk said so. */
  readonly mapping: FigureMapping | null
}

/** What files of figures are held against. */
export interface FigureRecords {
  readonly known: readonly KnownSeries[]
  /** The mappings kept, by the shape of their headings. */
  readonly remembered: ReadonlyMap<string, FigureMapping>
  readonly today: IsoDate
}

/**
 * Reads files of figures and holds them against the records and against each other.
 * @throws Problem `excel-…`, `word-file-encrypted`, `figures-no-table`, `figures-unreadable`, naming the file
 */
export async function readFigureFiles(
  given: readonly GivenFigures[],
  { known, remembered, today }: FigureRecords,
): Promise<readonly FigureFileReading[]> {
  const readings = []
  for (const { file, fileName, mapping } of given) {
    const sheets = await readFigureSheets(file, fileName)
    const kept = (shape: string): FigureMapping | null => remembered.get(shape) ?? null
    readings.push(readFigureFile(fileName, sheets, known, mapping, kept, today))
  }
  return acrossFiles(readings)
}
