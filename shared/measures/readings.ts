import { isSamePeriod, type Period } from './period.ts'
import type { Reading, Series } from './measure.ts'

/** What stands for a period; `undefined` where nobody has entered anything. */
export function readingIn({ readings }: Pick<Series, 'readings'>, period: Period): Reading | undefined {
  return readings.find((reading) => isSamePeriod(reading.period, period))
}

/** A series' figure for a period, `null` where there is none. */
export function valueIn(series: Pick<Series, 'readings'>, period: Period): number | null {
  return readingIn(series, period)?.value ?? null
}

/** Whether a period of a series has its figure, or the reason why there is none. */
export function isReturned(series: Pick<Series, 'readings'>, period: Period): boolean {
  const reading = readingIn(series, period)
  return reading !== undefined && (reading.value !== null || reading.missingReason !== null)
}
