import { parseCsv } from '@cj-tech-master/excelts/csv'
import { Problem } from '../../../shared/problems/problem.ts'

/** Figures of several series, each in the order of its rows. */
export type SeriesByName = ReadonlyMap<string, readonly (number | null)[]>

/**
 * Reads a table of figures with a column `series` and a column `value`; other columns are left alone. An empty value keeps
 * its place.
 *
 * @throws Problem `case-file-wrong` naming the row
 */
export function seriesFromCsv(path: string, text: string): SeriesByName {
  const [head = [], ...rows] = parseCsv(text.replace(/^\uFEFF/u, ''), {
    skipEmptyLines: 'greedy',
    trim: true,
  })
  const columnOf = (name: string): number => {
    const column = head.findIndex((cell) => cell.toLowerCase() === name)
    if (column === -1) throw wrong(path, 'its first row', `a column “${name}” is needed`)
    return column
  }
  const [names, values] = [columnOf('series'), columnOf('value')]
  const series = new Map<string, (number | null)[]>()
  for (const [place, row] of rows.entries()) {
    const at = `row ${place + 2}`
    const name = row[names] ?? ''
    if (name === '') throw wrong(path, at, 'the name of a series is needed')
    const figures = series.get(name) ?? []
    figures.push(figureIn(path, at, row[values] ?? ''))
    series.set(name, figures)
  }
  return series
}

function figureIn(path: string, at: string, cell: string): number | null {
  if (cell === '') return null
  const figure = Number(cell.replaceAll(',', ''))
  if (!Number.isFinite(figure)) throw wrong(path, at, `“${cell}” is not a number`)
  return figure
}

function wrong(path: string, place: string, why: string): Problem<'case-file-wrong'> {
  return new Problem('case-file-wrong', { path, place, why })
}
