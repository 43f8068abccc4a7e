/**
 * Statistical process control: which figures are more than the usual ups and downs.
 *
 * The rules are those that the reports' own method note gives (Appendix A, "Data Trends"): mean and limits at two standard
 * deviations; a point outside them; a run of seven points on one side of the mean; seven rises, or falls, one after
 * another. All of it is a setting. Beside it stands the XmR chart of Wheeler, "Understanding Variation" (1993): limits from
 * the mean moving range.
 */
export interface ControlSettings {
  /** `sample`: standard deviation with n − 1; `movingRange`: XmR, the mean of the steps' sizes over 1.128. */
  readonly spread: 'sample' | 'movingRange'
  /** How many spreads the limits stand from the mean: 2 as in the reports, 3 for XmR. */
  readonly sigma: number
  /** So many points on one side of the mean are a signal. */
  readonly runLength: number
  /** So many rises, or falls, in a row are a signal: one point more than this. */
  readonly stepsLength: number
  /** Indexes (first and last) from which mean and limits are worked out; `null` for all points of the stretch. */
  readonly baseline: readonly [number, number] | null
  /** Indexes at which the mean is taken anew, as after a lasting change that is understood. */
  readonly rebasedAt: readonly number[]
  /** Of fewer figures than this neither mean nor limits are worked out; limits need two in any case. */
  readonly leastFigures: number
}

/** As the reports define it. */
export const reportsControl: ControlSettings = {
  spread: 'sample',
  sigma: 2,
  runLength: 7,
  stepsLength: 7,
  baseline: null,
  rebasedAt: [],
  leastFigures: 1,
}

/** Fewer figures than this say nothing about what is usual. */
export const figuresForControl = 12

/**
 * Where a series that has as many is taken anew, or held to a baseline, so many figures give limits that are of use.
 * Source: Wheeler, "Understanding Variation" (1993): five or six.
 */
export const figuresForLimits = 6

/** XmR with its usual three sigma and runs of eight. */
export const movingRangeControl: ControlSettings = {
  ...reportsControl,
  spread: 'movingRange',
  sigma: 3,
  runLength: 8,
}

/** First and last index of a run, both part of it. */
export type Run = readonly [number, number]

/** Mean and limits from one index to another; `null` where there are too few figures to say. */
export interface ControlStretch {
  readonly first: number
  readonly last: number
  /** How many figures they are worked out from, or would be. */
  readonly figures: number
  readonly mean: number | null
  readonly spread: number | null
  readonly upper: number | null
  readonly lower: number | null
}

export interface ControlSignals {
  readonly stretches: readonly ControlStretch[]
  /** Indexes of points beyond a limit; a point on it is inside. */
  readonly outside: readonly number[]
  readonly above: readonly Run[]
  readonly below: readonly Run[]
  readonly rising: readonly Run[]
  readonly falling: readonly Run[]
}

/**
 * Looks for signals in a series.
 * @param values  in order of time; `null` where there is no figure, which ends every run
 */
export function controlSignals(
  values: readonly (number | null)[],
  settings: ControlSettings = reportsControl,
): ControlSignals {
  const stretches = stretchesOf(values, settings)
  const stretchAt = (index: number) => stretches.find(({ first, last }) => first <= index && index <= last)
  const side = (index: number): Side => sideOf(values[index] ?? null, stretchAt(index)?.mean ?? null)
  const starts = new Set(settings.rebasedAt)
  const step = (index: number): Side =>
    starts.has(index) ? null : sideOf(values[index] ?? null, values[index - 1] ?? null)
  const runs = (way: Side): readonly Run[] =>
    runsOf(
      values.map((_, index) => side(index) === way),
      settings.runLength,
      starts,
    )
  const steps = (way: Side): readonly Run[] =>
    runsOf(
      values.map((_, index) => step(index) === way),
      settings.stepsLength,
      starts,
    ).map(([first, last]) => [first - 1, last])
  return {
    stretches,
    outside: values.flatMap((value, index) => (isOutside(value, stretchAt(index)) ? [index] : [])),
    above: runs('above'),
    below: runs('below'),
    rising: steps('above'),
    falling: steps('below'),
  }
}

type Side = 'above' | 'below' | null

/** On the other figure is on neither side; what binary fractions lose counts as on it. */
function sideOf(value: number | null, than: number | null): Side {
  if (value === null || than === null || isNear(value, than)) return null
  return value > than ? 'above' : 'below'
}

function isOutside(value: number | null, within: ControlStretch | undefined): boolean {
  if (value === null || !within || within.upper === null || within.lower === null) return false
  return sideOf(value, within.upper) === 'above' || sideOf(value, within.lower) === 'below'
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))
}

function stretchesOf(
  values: readonly (number | null)[],
  settings: ControlSettings,
): readonly ControlStretch[] {
  const firsts = [0, ...settings.rebasedAt.filter((index) => index > 0 && index < values.length)]
  return [...new Set(firsts)]
    .toSorted((a, b) => a - b)
    .map((first, place, all) => stretch(values, first, (all[place + 1] ?? values.length) - 1, settings))
}

function stretch(
  values: readonly (number | null)[],
  first: number,
  last: number,
  { baseline, spread: way, sigma, leastFigures }: ControlSettings,
): ControlStretch {
  // A baseline stands for the stretch it lies in; one after it has its own figures.
  const from = baseline !== null && baseline[0] >= first && baseline[0] <= last ? baseline : [first, last]
  const counted = values.slice(from[0], Math.min(from[1], last) + 1)
  const known = counted.filter((value) => value !== null)
  const figures = known.length
  if (figures < leastFigures)
    return { first, last, figures, mean: null, spread: null, upper: null, lower: null }
  const mean = meanOf(known)
  const spread = way === 'sample' ? standardDeviation(known) : movingRangeSpread(counted)
  const reach = spread === null ? null : spread * sigma
  return {
    first,
    last,
    figures,
    mean,
    spread,
    upper: mean === null || reach === null ? null : mean + reach,
    lower: mean === null || reach === null ? null : mean - reach,
  }
}

/** √(Σ(x − mean)² ÷ (n − 1)); `null` below two values. With `of` = population it divides by n. */
export function standardDeviation(
  values: readonly number[],
  of: 'sample' | 'population' = 'sample',
): number | null {
  if (values.length < 2) return null
  const mean = meanOf(values)
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return Math.sqrt(squares / (of === 'sample' ? values.length - 1 : values.length))
}

/** The mean size of a step from one figure to the next, over 1.128 (d₂ for two); `null` without any step. */
function movingRangeSpread(values: readonly (number | null)[]): number | null {
  const steps = values.flatMap((value, index) => {
    const before = index === 0 ? null : (values[index - 1] ?? null)
    return value === null || before === null ? [] : [Math.abs(value - before)]
  })
  return steps.length === 0 ? null : meanOf(steps) / 1.128
}

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Longest stretches of `true` of at least `length`; none reaches over a start. */
function runsOf(holds: readonly boolean[], length: number, starts: ReadonlySet<number>): readonly Run[] {
  const runs: Run[] = []
  let first: number | null = null
  for (let index = 0; index <= holds.length; index++) {
    const goesOn = holds[index] === true && !(starts.has(index) && first !== null)
    if (goesOn) {
      first ??= index
      continue
    }
    if (first !== null && index - first >= length) runs.push([first, index - 1])
    first = holds[index] === true ? index : null
  }
  return runs
}
