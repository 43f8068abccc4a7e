import type { Aggregation, EarlierName, Measure, Reading, Series } from '../measure.ts'
import type { DatesMean } from './period-cell.ts'

/** A series of a committee's records, with all by which a sheet may call it. */
export interface KnownSeries {
  readonly seriesId: number
  readonly measureId: number
  readonly code: string | null
  readonly title: string
  readonly earlierNames: readonly Pick<EarlierName, 'code' | 'title'>[]
  readonly label: string
  /** Whether its measure has no other: then the measure's name says all. */
  readonly isOnly: boolean
  readonly unit: Series['unit']
  readonly counted: string | null
  readonly aggregation: Aggregation
  /** Whether it is kept by months; dates in a sheet are then months too. */
  readonly datesMean: DatesMean
  readonly readings: readonly Reading[]
}

/** All series of measures, in their order. */
export function knownSeries(measures: readonly Measure[]): readonly KnownSeries[] {
  return measures.flatMap(({ id, code, title, earlierNames, frequency, series }) =>
    series.map((one) => ({
      seriesId: one.id,
      measureId: id,
      code,
      title,
      earlierNames,
      label: one.label,
      isOnly: series.length === 1,
      unit: one.unit,
      counted: one.counted,
      aggregation: one.aggregation,
      datesMean: isMonthly(one, frequency) ? 'month' : 'quarter',
      readings: one.readings,
    })),
  )
}

/** What is kept says it; of a series without figures, its measure's rhythm. */
function isMonthly({ readings }: Pick<Series, 'readings'>, frequency: Measure['frequency']): boolean {
  const [first] = readings
  return first === undefined ? frequency === 'monthly' : first.period.kind === 'month'
}

/** "1.3 Positive outcome rate, Volume": what people call a series; of the only one, "1.1 Reduce neighbourhood crime". */
export function seriesName({
  code,
  title,
  label,
  isOnly,
}: Pick<KnownSeries, 'code' | 'title' | 'label' | 'isOnly'>): string {
  const measure = code === null ? title : `${code} ${title}`
  return isOnly ? measure : `${measure}, ${label}`
}
