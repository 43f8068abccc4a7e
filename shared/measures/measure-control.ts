import { controlSettings } from './control-choice.ts'
import { mostDecimals } from './figure-text.ts'
import type { Measure, Series } from './measure.ts'
import { comparePeriods, type Period, periodsBefore } from './period.ts'
import {
  type ControlSettings,
  controlSignals,
  type ControlSignals,
  figuresForControl,
} from './process-control.ts'
import { valueIn } from './readings.ts'

/** A series under statistical process control, as its measure has settled it: what every screen and paper tells of it. */
export interface MeasureControl {
  /** From the first figure to the latest period, in one rhythm; those without a figure keep their place. */
  readonly periods: readonly Period[]
  readonly values: readonly (number | null)[]
  readonly settings: ControlSettings
  readonly signals: ControlSignals
  /** Mean and limits as they are printed: with one decimal more than the figures, so that small rates do not become 0%. */
  readonly printed: (value: number) => number
}

/** @returns `null` where there are too few figures to say what is usual */
export function measureControl(
  { control }: Pick<Measure, 'control'>,
  series: Pick<Series, 'readings'>,
  latest: Period,
): MeasureControl | null {
  const periods = controlledPeriods(series, latest)
  const values = periods.map((period) => valueIn(series, period))
  if (values.filter((value) => value !== null).length < figuresForControl) return null
  const settings = controlSettings(control, periods)
  const decimals = mostDecimals(values) + 1
  return {
    periods,
    values,
    settings,
    signals: controlSignals(values, settings),
    printed: (value) => Number(value.toFixed(decimals)),
  }
}

function controlledPeriods({ readings }: Pick<Series, 'readings'>, latest: Period): readonly Period[] {
  const [first] = readings
    .filter(
      ({ period, value }) =>
        value !== null && period.kind === latest.kind && comparePeriods(period, latest) <= 0,
    )
    .map(({ period }) => period)
    .toSorted(comparePeriods)
  if (first === undefined) return []
  const periods: Period[] = []
  let period: Period | null = latest
  while (period !== null && comparePeriods(period, first) >= 0) {
    periods.unshift(period)
    period = periodsBefore(period, 1)
  }
  return periods
}
