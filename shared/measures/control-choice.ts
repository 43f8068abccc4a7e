import { begins, comparePeriods, type Period } from './period.ts'
import {
  type ControlSettings,
  figuresForLimits,
  movingRangeControl,
  reportsControl,
} from './process-control.ts'

/** How a measure's control chart is worked out, as the office settled it; its places are periods, which stay when figures are added. */
export interface ControlChoice extends Pick<
  ControlSettings,
  'spread' | 'sigma' | 'runLength' | 'stepsLength'
> {
  /** First and last period that mean and limits are worked out from; `null` for all. */
  readonly baseline: { readonly from: Period; readonly to: Period } | null
  /** Periods from which the mean is taken anew. */
  readonly rebasedAt: readonly Period[]
}

/** The two ways that are offered, before anything about them is changed. */
export const controlMethods = {
  sample: choiceOf(reportsControl),
  movingRange: choiceOf(movingRangeControl),
} as const satisfies Record<ControlChoice['spread'], ControlChoice>

function choiceOf({ spread, sigma, runLength, stepsLength }: ControlSettings): ControlChoice {
  return { spread, sigma, runLength, stepsLength, baseline: null, rebasedAt: [] }
}

/** A choice as settings for figures of these periods, in order of time; a period without a figure of its own counts from the next. */
export function controlSettings(choice: ControlChoice | null, periods: readonly Period[]): ControlSettings {
  if (choice === null) return reportsControl
  const { baseline, rebasedAt, ...rest } = choice
  const firstFrom = (from: Period): number => periods.findIndex((period) => begins(period) >= begins(from))
  const first = baseline === null ? -1 : firstFrom(baseline.from)
  const last =
    baseline === null ? -1 : periods.findLastIndex((period) => comparePeriods(period, baseline.to) <= 0)
  return {
    ...rest,
    leastFigures: figuresForLimits,
    baseline: first < 0 || last < first ? null : [first, last],
    rebasedAt: rebasedAt.map(firstFrom).filter((place) => place > 0),
  }
}
