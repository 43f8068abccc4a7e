import { periodNamed } from '../period.ts'
import { figureInCell } from './figure-cell.ts'
import { cellPlace, cellText, type FigureRow, type FigureSheet } from './figure-sheet.ts'
import type { KnownSeries } from './known-series.ts'
import type { SheetFigure, SheetFigures, SheetRemark } from './read-figures.ts'
import { askedHeadings, askedSheet, returnColumns } from './return-form.ts'

/** A return form that came back. */
export interface ReadReturn extends SheetFigures {
  /** How many of its figures are still asked for. */
  readonly stillOpen: number
}

/** Whether a file is one of our own forms, whatever it is called now. */
export function isReturnForm(sheets: readonly FigureSheet[]): boolean {
  return sheets.some(({ name }) => name === askedSheet)
}

/**
 * Reads a form by the numbers of its rows, however they were sorted: only the figure and the reason are taken, all else is as it was
 * asked.
 */
export function readReturn(sheets: readonly FigureSheet[], known: readonly KnownSeries[]): ReadReturn {
  const asked = askedRows(sheets, known)
  const sheet = sheets.find(({ name, rows }) => name !== askedSheet && headerOf(rows) !== undefined)
  const header = sheet && headerOf(sheet.rows)
  if (sheet === undefined || header === undefined) return { ...nothing, stillOpen: asked.size }
  const column = (heading: string): number => header.cells.findIndex((cell) => cellText(cell) === heading)
  const [numberColumn, figureColumn, whyColumn] = [
    column(numberHeading),
    column(figureHeading),
    column(whyHeading),
  ]
  const figures: SheetFigure[] = []
  const faults: SheetRemark[] = []
  const doubts: SheetRemark[] = []
  for (const { number: row, cells } of sheet.rows) {
    const said = cellText(cells[numberColumn])
    if (row <= header.number || said === '') continue
    const place = cellPlace(figureColumn, row)
    const wanted = asked.get(said)
    if (wanted === undefined) {
      faults.push({
        place: cellPlace(numberColumn, row),
        words: `says ${said}, which is no number that was asked for`,
      })
      continue
    }
    const reason = cellText(cells[whyColumn])
    const read = figureInCell(cells[figureColumn] ?? null, wanted.series)
    if (read.kind === 'unclear') faults.push({ place, words: read.why })
    else if (read.kind === 'figure' && reason !== '')
      doubts.push({
        place,
        words: `holds a figure, and a reason why there is none stands beside it (“${reason}”); the figure is taken`,
      })
    if (read.kind === 'figure' && read.doubt !== null) doubts.push({ place, words: read.doubt })
    if (read.kind === 'unclear' || (read.kind === 'empty' && reason === '')) continue
    figures.push({
      ...wanted,
      place,
      value: read.kind === 'figure' ? read.value : null,
      missingReason: read.kind === 'figure' ? null : reason === '' ? 'The return gives no reason' : reason,
    })
  }
  return { figures, faults, doubts, unknown: [], stillOpen: asked.size - figures.length }
}

const nothing: SheetFigures = {
  figures: [],
  faults: [{ place: 'A1', words: 'has no line of headings any more, so its figures cannot be told apart' }],
  doubts: [],
  unknown: [],
}

const numberHeading = returnColumns[0].heading
const figureHeading = returnColumns[5].heading
const whyHeading = returnColumns[6].heading

function headerOf(rows: readonly FigureRow[]): FigureRow | undefined {
  return rows.find(({ cells }) => {
    const words = cells.map(cellText)
    return [numberHeading, figureHeading, whyHeading].every((heading) => words.includes(heading))
  })
}

/** Series and period by the number of the row that asked for it; of measures that are gone there is none. */
function askedRows(
  sheets: readonly FigureSheet[],
  known: readonly KnownSeries[],
): ReadonlyMap<string, Pick<SheetFigure, 'series' | 'period'>> {
  const rows = sheets.find(({ name }) => name === askedSheet)?.rows ?? []
  const from = rows.findIndex(({ cells }) => cellText(cells[0]) === askedHeadings[0])
  return new Map(
    rows.slice(from + 1).flatMap(({ cells }) => {
      const [number, id, period] = [0, 1, 2].map((column) => cellText(cells[column]))
      const series = known.find(({ seriesId }) => String(seriesId) === id)
      return series === undefined || number === undefined || period === undefined
        ? []
        : [[number, { series, period: periodNamed(period) }] as const]
    }),
  )
}
