import type { IsoDate } from '../calendar/iso-date.ts'
import { assess, type Judgement } from './assessment.ts'
import { changeInWords } from './change-words.ts'
import type { CheckedSentence } from './claims/check-claims.ts'
import { checkTexts } from './claims/check-texts.ts'
import type { Measure, Reading, Series } from './measure.ts'
import { targetOf } from './measure-chart.ts'
import { measureControl } from './measure-control.ts'
import { periodsShown } from './measure-periods.ts'
import { figureWithUnit, missingReason } from './measure-sentences.ts'
import { nameIn } from './names.ts'
import { isSamePeriod, type Period, periodOver, periodLabel, periodsBefore, quarterIn } from './period.ts'
import { askedOn, isAllReturned, isAskedFor } from './due-readings.ts'
import type { QuarterPeriod } from './quarter.ts'
import { readingIn, valueIn } from './readings.ts'
import { inRhythm } from './roll-up.ts'

/** All small charts show the same periods. */
const glancedPeriods = 10

/** A measure at a glance. */
export interface MeasureGlance {
  readonly id: number
  readonly code: string | null
  readonly title: string
  readonly priority: string
  readonly owner: string | null
  /** Whether every series has its figure for the period, or the reason why there is none. */
  readonly isIn: boolean
  /** Whether the period's round asks for any of its figures; also where it has no series yet, which is to be mended. */
  readonly isDue: boolean
  readonly missingReason: string | null
  /** When what has not been returned was asked for. */
  readonly askedOn: IsoDate | null
  readonly judged: Judgement | null
  /** "409"; `null` without any. */
  readonly latest: string | null
  /** "38 more (10%)" */
  readonly change: string | null
  /** What it changed from: "Q2 2023/24". */
  readonly against: string | null
  /** Whether anything was written about it in the period. */
  readonly isWritten: boolean
  /** One for each of the dashboard's periods; none where the measure has no series yet. */
  readonly values: readonly (number | null)[]
  /** What the period of each value is called where it is not the dashboard's own: a survey, or the month it was held in. */
  readonly names: readonly (string | null)[]
  /** Whether gaps are joined: a survey has no figure in most quarters. */
  readonly isJoined: boolean
  readonly target: number | null
  readonly limits: { readonly lower: number; readonly upper: number } | null
  /** Whether the period's figure is outside its limits. */
  readonly isOutside: boolean
  readonly claims: { readonly right: number; readonly untestable: number }
  /** Sentences that say a wrong figure, with the right one and the likely slip. */
  readonly wrong: readonly CheckedSentence[]
}

/** The periods of the small charts, up to `latest`. */
export function periodsGlanced(latest: Period): readonly Period[] {
  return Array.from({ length: glancedPeriods }, (_, place) =>
    periodsBefore(latest, glancedPeriods - 1 - place),
  ).filter((period) => period !== null)
}

export function measureGlance(measure: Measure, period: QuarterPeriod): MeasureGlance {
  const told = inRhythm(measure, period.kind)
  const [series] = told.series
  const periods = periodsGlanced(period)
  const glanced = series ? periods.map((one) => readingAbout(series, one)) : []
  const checked = checkTexts(measure, period)
  const count = (verdict: 'right' | 'untestable') => checked.filter((one) => one.verdict === verdict).length
  return {
    id: measure.id,
    ...nameIn(measure, period),
    priority: measure.priority,
    owner: measure.owner,
    isIn: measure.series.length > 0 && isAllReturned(measure, period),
    isDue: measure.series.length === 0 || isAskedFor(measure, period),
    missingReason: missingReason(measure, periodsShown(told, period).at(-1) ?? period),
    askedOn: askedOn(measure, period),
    judged: assess(measure, period),
    ...latestWords(told, period),
    isWritten: isWritten(measure, period),
    values: glanced.map((reading) => reading?.value ?? null),
    names: glanced.map((reading, place) =>
      reading === null || isSamePeriod(reading.period, periods[place] ?? period)
        ? null
        : periodLabel(reading.period),
    ),
    isJoined: series !== undefined && !isInRhythm(series, period),
    target: series ? (targetOf(told, series)?.value ?? null) : null,
    ...control(measure, series, period),
    claims: { right: count('right'), untestable: count('untestable') },
    wrong: checked.filter(({ verdict }) => verdict === 'wrong'),
  }
}

function isWritten({ texts }: Measure, period: Period): boolean {
  const text = texts.find((one) => isSamePeriod(one.period, period))
  return [text?.overview, text?.reasons, text?.response].some((words) => (words ?? '').trim() !== '')
}

function isInRhythm({ readings }: Series, period: Period): boolean {
  return readings.some((reading) => reading.period.kind === period.kind)
}

function latestWords(told: Measure, period: Period): Pick<MeasureGlance, 'latest' | 'change' | 'against'> {
  const [series] = told.series
  const [before, now] = periodsShown(told, period).slice(-2)
  const shown = now ?? before
  const value = series && shown ? valueIn(series, shown) : null
  if (!series || !shown || value === null) return { latest: null, change: null, against: null }
  const latest = figureWithUnit(value, series)
  const earlier = now && before ? valueIn(series, before) : null
  if (!before || earlier === null) return { latest, change: null, against: null }
  return { latest, change: changeInWords(earlier, value, series.unit), against: periodLabel(before) }
}

/** A survey stands at the quarter it was held in. */
function readingAbout(series: Series, quarter: Period): Reading | null {
  const own = readingIn(series, quarter) ?? null
  if (own !== null || isInRhythm(series, quarter) || quarter.kind !== 'quarter') return own
  const held = series.readings.findLast(({ period }) => {
    const about = period.kind === 'survey' ? quarterIn(period.name) : periodOver(period, 'quarter')
    return about !== null && isSamePeriod(about, quarter)
  })
  return held ?? null
}

/** Limits as the measure has settled them, where there are figures enough to say what is usual. */
function control(
  measure: Pick<Measure, 'control'>,
  series: Series | undefined,
  period: Period,
): Pick<MeasureGlance, 'limits' | 'isOutside'> {
  const controlled = series === undefined ? null : measureControl(measure, series, period)
  if (controlled === null) return { limits: null, isOutside: false }
  const { signals, values } = controlled
  const { upper, lower } = signals.stretches.at(-1) ?? { upper: null, lower: null }
  return {
    limits: upper === null || lower === null ? null : { upper, lower },
    isOutside: signals.outside.includes(values.length - 1),
  }
}
