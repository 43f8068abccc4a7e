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
}

/**
 * Reads files of figures and holds them against the records and against each other.
 * @throws Problem `excel-…`, `word-file-encrypted`, `figures-no-table`, `figures-unreadable`, naming the file
 */
export async function readFigureFiles(
  given: readonly GivenFigures[],
  { known, remembered }: FigureRecords,
): Promise<readonly FigureFileReading[]> {
  const readings = []
  for (const { file, fileName, mapping } of given) {
    const sheets = await readFigureSheets(file, fileName)
    readings.push(readFigureFile(fileName, sheets, known, mapping, (shape) => remembered.get(shape) ?? null))
  }
  return acrossFiles(readings)
}
