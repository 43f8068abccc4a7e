import { numberInWords } from '../calendar/number-words.ts'
import { percentageChange, toldPercentage, unitSuffix } from './change-words.ts'
import { figureText } from './figure-text.ts'
import type { Measure, MeasureState, Series } from './measure.ts'
import { targetOf } from './measure-chart.ts'
import { measureControl } from './measure-control.ts'
import { periodsShown } from './measure-periods.ts'
import { isSamePeriod, type Period, periodLabel, periodsBefore, yearBefore } from './period.ts'
import { exact } from './claims/figures-of.ts'
import { valueIn } from './readings.ts'
import { inRhythm } from './roll-up.ts'

/** How a measure does: a mark that is read aloud, and its meaning. Never by colour alone. */
interface Assessment {
  /** "↑ RED" */
  readonly mark: string
  readonly meaning: string
}

/** A measure's state in a period, and the reason for it in words. Mark and meaning are what the report prints and the screens show. */
export interface Judgement extends Assessment {
  readonly state: MeasureState
  readonly why: string
  /** `false` where somebody judged otherwise. */
  readonly isProposed: boolean
}

/** Smaller changes than these count as steady: per cent of a count, points of a percentage. */
export const steadyWithin = { percent: 2, points: 1 } as const

/** Every assessment that a paper can print, in the order of its legend. */
export const assessments: Readonly<Record<MeasureState, Assessment>> = {
  risingWell: { mark: '↑ GREEN', meaning: 'rising, which is wanted' },
  steadyWell: { mark: '→ GREEN', meaning: 'steady, as wanted' },
  fallingWell: { mark: '↓ GREEN', meaning: 'falling, which is wanted' },
  steady: { mark: '→ AMBER', meaning: 'little change' },
  risingBadly: { mark: '↑ RED', meaning: 'rising, which is not wanted' },
  fallingBadly: { mark: '↓ RED', meaning: 'falling, which is not wanted' },
}

/** What a paper says of a state that does not follow from the figures beside it; the reason is kept with the records. */
const judgedByOffice = 'as the office judges it, not by the rules of Appendix A'

/** What a measure's state is taken to be: as somebody judged it, else as it is proposed. */
export function assess(measure: Measure, period: Period): Judgement | null {
  const own = measure.judgedOtherwise.find((judged) => isSamePeriod(judged.period, period))
  return own
    ? {
        ...assessments[own.state],
        meaning: judgedByOffice,
        state: own.state,
        why: own.why,
        isProposed: false,
      }
    : proposed(measure, period)
}

/**
 * Proposes a state from a measure's first series: which way its latest figure went from the one before, whether that is
 * wanted, whether a steady one meets its target or keeps its tolerance. A signal of process control counts as a trend.
 *
 * @returns `null` where either figure is missing
 */
export function proposed(measure: Measure, latest: Period): Judgement | null {
  const told = inRhythm(measure, latest.kind)
  const [series] = told.series
  const [before, now] = periodsShown(told, latest).slice(-2)
  if (!series || !before || !now) return null
  const [was, is] = [valueIn(series, before), valueIn(series, now)]
  if (was === null || is === null) return null
  const signal = signalAt(told, series, now)
  const step = direction(measure, series, was, is)
  const state = stateOf(measure, series, signal?.way ?? step, is)
  const why = [
    wantedWords[measure.wanted],
    `${periodLabel(now)} is ${comparison(was, is, series)} ${periodLabel(before)}`,
    ...(signal ? [signal.words] : []),
    ...targetWords(measure, series, is),
  ].join('; ')
  const meaning =
    signal === null ? stepMeaning(measure, series, step, { before, now }) : trendMeaning(measure, signal)
  return {
    ...assessments[state],
    meaning: ofSeries(told, series, meaning ?? assessments[state].meaning),
    state,
    why: `${why}.`,
    isProposed: true,
  }
}

/** Of several series one is judged, and named: beside it another may go the other way. */
function ofSeries({ series }: Measure, { label }: Series, meaning: string): string {
  return series.length > 1 ? `${label}: ${meaning}` : meaning
}

function trendMeaning(measure: Measure, { way }: Signal): string {
  return `a ${way === 'up' ? 'rising' : 'falling'} trend, ${whether(measure, way)}`
}

/**
 * One step is no trend: "higher than the quarter before, which is wanted, though lower than a year before".
 * @returns `null` where there was hardly a step
 */
function stepMeaning(
  measure: Measure,
  series: Series,
  step: Way,
  { before, now }: { readonly before: Period; readonly now: Period },
): string | null {
  if (step === 'steady') return null
  const year = yearBefore(now)
  const [then, is] = [year && valueIn(series, year), valueIn(series, now)]
  const since = then === null || is === null ? 'steady' : direction(measure, series, then, is)
  const though =
    since === 'steady' || since === step ? '' : `, though ${comparative[since]} than a year before`
  return `${comparative[step]} than ${nameOfBefore(before, now)}, ${whether(measure, step)}${though}`
}

function whether({ wanted }: Measure, way: 'up' | 'down'): string {
  return way === wanted ? 'which is wanted' : 'which is not wanted'
}

const comparative = { up: 'higher', down: 'lower' } as const

function nameOfBefore(before: Period, now: Period): string {
  const previous = periodsBefore(now, 1)
  const isNext = previous !== null && isSamePeriod(previous, before)
  return isNext && now.kind === 'quarter' ? 'the quarter before' : periodLabel(before)
}

type Way = 'up' | 'down' | 'steady'

function stateOf(measure: Measure, series: Series, way: Way, latest: number): MeasureState {
  switch (way) {
    case 'up':
      return measure.wanted === 'up' ? 'risingWell' : 'risingBadly'
    case 'down':
      return measure.wanted === 'down' ? 'fallingWell' : 'fallingBadly'
    case 'steady':
      return measure.wanted === 'steady' || meetsTarget(measure, series, latest) === true
        ? 'steadyWell'
        : 'steady'
  }
}

/** Where a tolerance is set, it says what is steady. */
function direction({ tolerance }: Measure, { unit }: Series, before: number, latest: number): Way {
  if (latest === before) return 'steady'
  const towards = latest > before ? 'up' : 'down'
  const share = percentageChange(before, latest)
  const isSmall =
    unit === 'percent'
      ? Math.abs(latest - before) <= (tolerance ?? steadyWithin.points)
      : share !== null && Math.abs(share) <= (tolerance ?? steadyWithin.percent)
  return isSmall ? 'steady' : towards
}

interface Signal {
  readonly way: 'up' | 'down'
  readonly words: string
}

/** What process control says of a period, as the measure has settled it, given figures enough. */
function signalAt(measure: Measure, series: Series, now: Period): Signal | null {
  const controlled = measureControl(measure, series, now)
  if (controlled === null) return null
  const { values, settings, signals, printed } = controlled
  const { stretches, outside, above, below, rising, falling } = signals
  const last = values.length - 1
  const value = values[last] ?? null
  const { mean, upper, lower } = stretches.at(-1) ?? { mean: null, upper: null, lower: null }
  const ends = (runs: readonly (readonly [number, number])[]) => runs.some(([, end]) => end === last)
  if (value === null || mean === null || upper === null || lower === null) return null
  if (outside.includes(last))
    return value > mean
      ? {
          way: 'up',
          words: `it is above the upper limit of ${figureText(printed(upper), unitSuffix(series))}`,
        }
      : {
          way: 'down',
          words: `it is below the lower limit of ${figureText(printed(lower), unitSuffix(series))}`,
        }
  const steps = numberInWords(settings.stepsLength)
  const run = numberInWords(settings.runLength)
  if (ends(rising)) return { way: 'up', words: `it has risen ${steps} times running` }
  if (ends(falling)) return { way: 'down', words: `it has fallen ${steps} times running` }
  if (ends(above)) return { way: 'up', words: `${run} figures running are above the mean` }
  return ends(below) ? { way: 'down', words: `${run} figures running are below the mean` } : null
}

const wantedWords = {
  up: 'Wanted direction is up',
  down: 'Wanted direction is down',
  steady: 'Wanted to stay as it is',
} as const

function comparison(before: number, latest: number, { unit }: Series): string {
  if (before === latest) return 'the same as'
  const way = latest > before ? 'above' : 'below'
  const share = toldPercentage(before, latest)
  if (unit !== 'percent' && share !== null) return `${figureText(Math.abs(share))}% ${way}`
  const size = exact(Math.abs(latest - before))
  const points = unit === 'percent' ? ` ${size === 1 ? 'point' : 'points'}` : ''
  return `${figureText(size)}${points} ${way}`
}

function targetWords(measure: Measure, series: Series, latest: number): readonly string[] {
  const target = targetOf(measure, series)
  if (target === null) return []
  const figure = figureText(target.value, unitSuffix(series))
  return [`the target of ${figure} is ${meetsTarget(measure, series, latest) === true ? 'met' : 'not met'}`]
}

/** `null` without a target. */
function meetsTarget(measure: Measure, series: Series, latest: number): boolean | null {
  const target = targetOf(measure, series)
  if (target === null) return null
  return measure.wanted === 'down' ? latest <= target.value : latest >= target.value
}
