import type { IsoDate } from '../calendar/iso-date.ts'
import type { Frequency, Measure, Reading, Series } from './measure.ts'
import { monthSpan, type Period, periodOver, periodsBefore } from './period.ts'
import type { QuarterPeriod } from './quarter.ts'
import { isReturned, readingIn } from './readings.ts'

/** The period that has a figure each, of what is kept by the calendar. */
export const rhythms: Readonly<Record<Exclude<Frequency, 'irregular'>, Exclude<Period['kind'], 'survey'>>> = {
  monthly: 'month',
  quarterly: 'quarter',
  halfYearly: 'half',
  yearly: 'year',
}

/**
 * The periods of a series that a quarter's round asks for: the quarter itself, its three months, or the half or the year that ends with
 * it. Of surveys without a rhythm nobody asks anything by the calendar.
 */
export function duePeriods(
  { frequency }: Pick<Measure, 'frequency'>,
  { readings }: Pick<Series, 'readings'>,
  quarter: QuarterPeriod,
): readonly Period[] {
  if (frequency === 'irregular') return []
  const isMonthly = readings.length > 0 && readings.every(({ period }) => period.kind === 'month')
  const rhythm = isMonthly ? 'month' : rhythms[frequency]
  // What has only ever been told by surveys or intakes is not asked for by the calendar either.
  if (readings.length > 0 && !readings.some(({ period }) => period.kind === rhythm)) return []
  switch (rhythm) {
    case 'month':
      return monthsOf(quarter)
    case 'quarter':
      return [quarter]
    case 'half':
    case 'year': {
      const over = periodOver(quarter, rhythm)
      return over !== null && endOf(over) === endOf(quarter) ? [over] : []
    }
  }
}

/** Whether a measure has all that a quarter's round asks of it, figures or the reasons why there are none. */
export function isAllReturned(
  measure: Pick<Measure, 'frequency' | 'series'>,
  quarter: QuarterPeriod,
): boolean {
  return dueReadings(measure, quarter).every(({ isIn }) => isIn)
}

/** Whether a quarter's round asks anything of a measure. */
export function isAskedFor(measure: Pick<Measure, 'frequency' | 'series'>, quarter: QuarterPeriod): boolean {
  return measure.series.some((series) => duePeriods(measure, series, quarter).length > 0)
}

/** The day on which what has not been returned was asked for, the first where there are several; `null` where nobody knows. */
export function askedOn(
  measure: Pick<Measure, 'frequency' | 'series'>,
  quarter: QuarterPeriod,
): IsoDate | null {
  const days = dueReadings(measure, quarter).flatMap(({ isIn, reading }) =>
    isIn || reading?.askedOn === undefined ? [] : [reading.askedOn],
  )
  return days.toSorted()[0] ?? null
}

function dueReadings(measure: Pick<Measure, 'frequency' | 'series'>, quarter: QuarterPeriod) {
  return measure.series.flatMap((series) =>
    duePeriods(measure, series, quarter).map((period) => ({
      reading: readingIn(series, period),
      isIn: isReturned(series, period),
    })),
  )
}

/**
 * The rhythm of figures that keep a measure from being kept at another frequency: beside quarters nobody can enter months. `null` where
 * nothing is in the way; whatever is kept irregularly may be of any rhythm.
 */
export function rhythmInTheWay(
  { series }: Pick<Measure, 'series'>,
  frequency: Frequency,
): Period['kind'] | null {
  if (frequency === 'irregular') return null
  const kinds = new Set(
    series.flatMap(({ readings }) => readings.filter((one) => !isOpen(one)).map(({ period }) => period.kind)),
  )
  const [kind] = kinds
  return kind === undefined || kinds.has(rhythms[frequency]) ? null : kind
}

/** Asked for, and nothing said yet. */
export function isOpen({ value, missingReason, restatements }: Reading): boolean {
  return value === null && missingReason === null && restatements.length === 0
}

function monthsOf(quarter: QuarterPeriod): readonly Period[] {
  const first = monthSpan(quarter)?.first ?? 0
  const january: Period = { kind: 'month', year: 0, month: 1 }
  return [0, 1, 2].map((place) => periodsBefore(january, -first - place)).filter((month) => month !== null)
}

function endOf(period: Period): number {
  const span = monthSpan(period)
  return span === null ? 0 : span.first + span.count
}
