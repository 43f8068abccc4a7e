import { isSamePeriod, periodLabel, periodNamed } from '../period.ts'
import { figureInCell } from './figure-cell.ts'
import { cellPlace, cellText, type FigureRow, type FigureSheet } from './figure-sheet.ts'
import { type KnownSeries, seriesName } from './known-series.ts'
import type { SheetFigure, SheetFigures, SheetRemark } from './read-figures.ts'
import { askedHeadings, askedSheet, returnColumns } from './return-form.ts'

/** A return form that came back. */
export interface ReadReturn extends SheetFigures {
  /** How many of its figures are still asked for. */
  readonly stillOpen: number
}

/** Whether a file is one of our own forms, whatever it is called now, or was one before it was saved as a table of text. */
export function isReturnForm(sheets: readonly FigureSheet[]): boolean {
  return sheets.some(({ name, rows }) => name === askedSheet || headerOf(rows) !== undefined)
}

/**
 * Reads a form by the numbers of its rows, however they were sorted. A row whose own words name another measure, series or period than
 * its number was asked for is taken for neither: somebody sorted some columns only, or wrote over them.
 */
export function readReturn(sheets: readonly FigureSheet[], known: readonly KnownSeries[]): ReadReturn {
  const asked = askedRows(sheets, known)
  const sheet = sheets.find(({ name, rows }) => name !== askedSheet && headerOf(rows) !== undefined)
  const header = sheet && headerOf(sheet.rows)
  if (sheet === undefined || header === undefined) return { ...nothing, stillOpen: asked.size }
  if (!sheets.some(({ name }) => name === askedSheet)) return lost(header)
  const column = (heading: string): number => header.cells.findIndex((cell) => cellText(cell) === heading)
  const [numberColumn, figureColumn, whyColumn] = [
    column(numberHeading),
    column(figureHeading),
    column(whyHeading),
  ]
  const figures: SheetFigure[] = []
  const faults: SheetRemark[] = []
  const doubts: SheetRemark[] = []
  for (const { number: row, isHidden, cells } of sheet.rows) {
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
    if ('gone' in wanted) {
      faults.push({
        place: cellPlace(numberColumn, row),
        words: `was asked of “${wanted.gone}”, which is not kept any more`,
      })
      continue
    }
    const other = otherThanAsked(wanted, (heading) => cellText(cells[column(heading)]))
    if (other !== null && (cellText(cells[figureColumn]) !== '' || cellText(cells[whyColumn]) !== '')) {
      faults.push({ place: cellPlace(column(other.heading), row), words: other.words })
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
      series: wanted.series,
      period: wanted.period,
      place,
      isHidden: isHidden || sheet.hiddenColumns.includes(figureColumn),
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

/** Without its hidden sheet nobody knows what the rows of a form were asked for. */
function lost({ number }: FigureRow): ReadReturn {
  const words =
    'heads a return form that was saved without its hidden sheet “As asked”: save it as an Excel workbook (.xlsx), or copy its figures into a fresh form'
  return {
    figures: [],
    faults: [{ place: cellPlace(0, number), words }],
    doubts: [],
    unknown: [],
    stillOpen: 0,
  }
}

const numberHeading = returnColumns[0].heading
const figureHeading = returnColumns[5].heading
const whyHeading = returnColumns[6].heading

/** What a row calls what it answers, where that is not what its number asked for; of a form without those columns nothing is known. */
function otherThanAsked(
  { series, period, asked }: Extract<Asked, { readonly series: KnownSeries }>,
  said: (heading: string) => string,
): { readonly heading: string; readonly words: string } | null {
  const { title, label } = asked
  const codes = [series.code, ...series.earlierNames.map(({ code }) => code)]
  const names = [title, series.title, ...series.earlierNames.map((name) => name.title)].map(oneLine)
  const isOwn: Readonly<Record<string, (words: string) => boolean>> = {
    [returnColumns[1].heading]: (words) =>
      names.some((name) => words === name || codes.some((code) => words === `${code} ${name}`)),
    [returnColumns[2].heading]: (words) => [label, series.label].map(oneLine).includes(words),
    [returnColumns[4].heading]: (words) => isSamePeriod(periodNamed(words), period),
  }
  for (const [heading, isSame] of Object.entries(isOwn)) {
    const words = oneLine(said(heading))
    if (words !== '' && !isSame(words))
      return {
        heading,
        words: `says “${words}”; number and row asked for ${seriesName(series)}, ${periodLabel(period)}`,
      }
  }
  return null
}

function headerOf(rows: readonly FigureRow[]): FigureRow | undefined {
  return rows.find(({ cells }) => {
    const words = cells.map(cellText)
    return [numberHeading, figureHeading, whyHeading].every((heading) => words.includes(heading))
  })
}

/** A figure that a form asked for; of a series that is not kept any more, what it was called. */
type Asked =
  | (Pick<SheetFigure, 'series' | 'period'> & {
      readonly asked: { readonly title: string; readonly label: string }
    })
  | { readonly gone: string }

/** What each row asked for, by its number. */
function askedRows(
  sheets: readonly FigureSheet[],
  known: readonly KnownSeries[],
): ReadonlyMap<string, Asked> {
  const rows = sheets.find(({ name }) => name === askedSheet)?.rows ?? []
  const from = rows.findIndex(({ cells }) => cellText(cells[0]) === askedHeadings[0])
  return new Map(
    rows.slice(from + 1).map(({ cells }): readonly [string, Asked] => {
      const [number = '', id, period = '', title = '', label = ''] = askedHeadings.map((_, column) =>
        cellText(cells[column]),
      )
      const series = known.find((one) => String(one.seriesId) === id && isCalled(one, title, label))
      return [
        number,
        series === undefined
          ? { gone: `${title}, ${label}` }
          : { series, period: periodNamed(period), asked: { title, label } },
      ]
    }),
  )
}

/** Whether a series is still the one that was asked: titles and labels change, but hardly both at once. */
function isCalled(series: KnownSeries, title: string, label: string): boolean {
  const titles = [series.title, ...series.earlierNames.map((name) => name.title)].map(oneLine)
  return oneLine(series.label) === oneLine(label) || titles.includes(oneLine(title))
}

const oneLine = (words: string): string => words.replaceAll(/\s+/gu, ' ').trim()
