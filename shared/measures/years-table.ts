import type { FigureTable } from './measure-chart.ts'
import { monthWords } from '../calendar/iso-date.ts'
import { type Period, periodLabel, periodOver } from './period.ts'

/**
 * Many figures of one rhythm as a table that a page holds: a column for each financial year, a row for each of its quarters, months or
 * halves. A period that is not among them is "n/a", never empty.
 */
export function yearsTable(
  caption: string,
  periods: readonly Period[],
  figure: (period: Period) => string,
): Omit<FigureTable, 'notes'> {
  const years = [...new Set(periods.map(yearOf))]
  const kind = periods[0]?.kind ?? 'quarter'
  const parts = partsOf(kind)
  return {
    caption,
    header: [partHeads[kind], ...years],
    rows: parts.map((part) => [
      part,
      ...years.map((year) => {
        const period = periods.find((one) => yearOf(one) === year && partName(one) === part)
        return period === undefined ? 'n/a' : figure(period)
      }),
    ]),
  }
}

const partHeads: Readonly<Record<Period['kind'], string>> = {
  quarter: 'Quarter',
  half: 'Half',
  month: 'Month',
  year: 'Year',
  survey: 'Survey',
}

function yearOf(period: Period): string {
  const year = periodOver(period, 'year')
  return year === null ? '' : periodLabel(year)
}

function partName(period: Period): string {
  switch (period.kind) {
    case 'quarter':
      return `Q${period.quarter}`
    case 'half':
      return `H${period.half}`
    case 'month':
      return monthWords[period.month - 1] ?? ''
    case 'year':
    case 'survey':
      return 'Year'
  }
}

/** In the order of the financial year. */
function partsOf(kind: Period['kind']): readonly string[] {
  switch (kind) {
    case 'quarter':
      return ['Q1', 'Q2', 'Q3', 'Q4']
    case 'half':
      return ['H1', 'H2']
    case 'month':
      return [...monthWords.slice(3), ...monthWords.slice(0, 3)]
    case 'year':
    case 'survey':
      return ['Year']
  }
}
