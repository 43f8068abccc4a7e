import type { ClaimGround, ClaimSeries, Threshold } from '../../../shared/measures/claims/claim.ts'
import { type CheckedSentence, checkSentence } from '../../../shared/measures/claims/check-claims.ts'
import { heldSince } from '../../../shared/measures/claims/figures-of.ts'
import {
  comparePeriods,
  isKnownBy,
  type Period,
  periodFromText,
  periodNamed,
  quarterIn,
} from '../../../shared/measures/period.ts'
import type { PlanFile, PlanMeasure } from './plan-schema.ts'

/** A sentence of a report, held against the measure's figures. */
export interface PlanClaim extends CheckedSentence {
  /** The measure's code. */
  readonly measure: string
}

/** Every sentence of a plan's reports that claims something about figures, in the file's order. */
export function checkPlan(plan: PlanFile): readonly PlanClaim[] {
  return plan.measures.flatMap((measure) =>
    measure.claims.flatMap(({ text, seed, statedIn }) => {
      const latest =
        quarterIn(statedIn ?? '') ?? sourceQuarter(plan, seed) ?? lastPeriod(measure) ?? lastQuarterOf(plan)
      const checked = latest === null ? null : checkSentence(text, groundOf(measure, latest))
      return checked === null ? [] : [{ measure: measure.ref, ...checked }]
    }),
  )
}

/** What a report about a period could know of a measure. */
function groundOf(measure: PlanMeasure, latest: Period): ClaimGround {
  return {
    title: measure.title,
    wanted:
      measure.directionOfGood === 'up' || measure.directionOfGood === 'down'
        ? measure.directionOfGood
        : 'steady',
    latest,
    series: measure.series.map((one) => claimSeries(one, measure.surveyMeasure, latest)),
    targets: thresholds(measure.targets),
    benchmarks: thresholds(measure.benchmarks),
  }
}

function claimSeries(
  { name, unit, aggregation, points: printed }: PlanMeasure['series'][number],
  isSurvey: boolean,
  latest: Period,
): ClaimSeries {
  const points = printed.map(({ period, value }) => ({ period: periodNamed(period), value }))
  return {
    label: name,
    counted: unit === 'percent' ? null : unit,
    isPercentage: unit === 'percent',
    addsUp: aggregation === 'sum',
    points: points.filter(({ period }) => isKnownBy(period, latest)),
    sinceThen: heldSince(points, isSurvey, latest),
  }
}

/** An aim for a whole year is nothing to hold a quarter against. */
function thresholds(given: PlanMeasure['targets']): readonly Threshold[] {
  return given.filter(({ period }) => period === null).map(({ name, value }) => ({ name, value }))
}

/** The quarter of the report that a plan's file calls by a short name. */
export function sourceQuarter({ sources }: PlanFile, seed: string | null): Period | null {
  return quarterIn(seed === null ? '' : (sources[seed] ?? ''))
}

function lastPeriod({ series }: PlanMeasure): Period | null {
  const periods = series
    .flatMap(({ points }) => points.map(({ period }) => periodFromText(period)))
    .filter((period) => period !== null)
  return (
    periods
      .filter(({ kind }) => kind === 'quarter')
      .toSorted(comparePeriods)
      .at(-1) ?? null
  )
}

/** The latest quarter that any measure has a figure for. */
export function lastQuarterOf({ measures }: PlanFile): Period | null {
  return (
    measures
      .map(lastPeriod)
      .filter((period) => period !== null)
      .toSorted(comparePeriods)
      .at(-1) ?? null
  )
}
