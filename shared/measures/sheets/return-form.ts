import { figureWithUnit } from '../measure-sentences.ts'
import { duePeriods } from '../due-readings.ts'
import type { Measure, Series } from '../measure.ts'
import { comparePeriods, type Period, periodLabel } from '../period.ts'
import type { Quarter } from '../quarter.ts'
import { isReturned } from '../readings.ts'

/** What one owner is asked for: a row for each figure that the quarter still needs. */
export interface ReturnForm {
  /** `null` where no measure says who owes it. */
  readonly owner: string | null
  readonly title: string
  readonly instructions: readonly string[]
  readonly rows: readonly ReturnRow[]
}

export interface ReturnRow {
  /** From 1; by it a row is known again, wherever it was sorted to. */
  readonly number: number
  readonly seriesId: number
  readonly title: string
  readonly measure: string
  readonly series: string
  readonly unit: string
  readonly period: string
  /** "371 in Q2 2023/24" */
  readonly before: string
}

/** The form's columns, with their widths in characters; the owner fills in the two that are asked for. */
export const returnColumns = [
  { heading: 'No.', width: 6 },
  { heading: 'Measure', width: 44 },
  { heading: 'Series', width: 28 },
  { heading: 'Counted in', width: 16 },
  { heading: 'Period', width: 16 },
  { heading: 'Figure', width: 14, isEntered: true },
  { heading: 'If there is none, why', width: 40 },
  { heading: 'Last figure', width: 24 },
] as const

/**
 * The hidden sheet by which a form that comes back is known: a row for each figure asked for. Measure and label say of whom it was
 * asked, as the number of a series that is taken out may become another's.
 */
export const askedSheet = 'As asked'
export const askedHeadings = ['number', 'series', 'period', 'measure', 'label'] as const

/** A form for each owner of measures that a quarter still needs figures of, in the order of the plan. */
export function returnForms(
  measures: readonly Measure[],
  quarter: { readonly kind: 'quarter' } & Quarter,
): readonly ReturnForm[] {
  const asked = measures.flatMap((measure) =>
    measure.series.flatMap((series) =>
      duePeriods(measure, series, quarter)
        .filter((period) => !isReturned(series, period))
        .map((period) => ({ owner: measure.owner, row: rowOf(measure, series, period) })),
    ),
  )
  const owners = [...new Set(asked.map(({ owner }) => owner))]
  const name = periodLabel(quarter)
  return owners.map((owner) => ({
    owner,
    title: `Figures for ${name}${owner === null ? '' : `: ${owner}`}`,
    instructions: [
      'Write each figure in the column “Figure”, as a number only: 409, 95.5. Percentages without the sign.',
      'Where there is none, leave it empty and say why in the column beside it. Nothing else is read; save the file and send it back.',
    ],
    rows: asked.filter((one) => one.owner === owner).map(({ row }, at) => ({ ...row, number: at + 1 })),
  }))
}

function rowOf({ code, title }: Measure, series: Series, period: Period): Omit<ReturnRow, 'number'> {
  return {
    seriesId: series.id,
    title,
    measure: code === null ? title : `${code} ${title}`,
    series: series.label,
    unit: series.unit === 'percent' ? 'per cent' : (series.counted ?? series.unit),
    period: periodLabel(period),
    before: lastFigure(series, period),
  }
}

function lastFigure(series: Series, period: Period): string {
  const earlier = series.readings.filter(
    (reading) => reading.value !== null && comparePeriods(reading.period, period) < 0,
  )
  const last = earlier.at(-1)
  return last === undefined || last.value === null
    ? ''
    : `${figureWithUnit(last.value, series)} in ${periodLabel(last.period)}`
}
