import { type BroughtMeasure, type RestatedBy, saveMeasure } from '../../db/measure-entry-repository.ts'
import { planVersions, savePlanVersion } from '../../db/plan-repository.ts'
import type { Database } from '../../db/tables.ts'
import { isoDate } from '../../../shared/calendar/iso-date.ts'
import type { Aim, EarlierName, MeasureText } from '../../../shared/measures/measure.ts'
import {
  comparePeriods,
  type Period,
  periodLabel,
  periodNamed,
  periodsBefore,
} from '../../../shared/measures/period.ts'
import { lastQuarterOf, sourceQuarter } from './plan-claims.ts'
import type { PlanFile, PlanMeasure } from './plan-schema.ts'
import { refuseRepeated } from './wrong-place.ts'

/**
 * What a plan must keep to beyond its fields' own forms.
 * @throws Problem `case-file-wrong` naming the place
 */
export function checkPlanFile(path: string, { measures }: PlanFile): void {
  refuseRepeated(
    path,
    measures.map(({ title }) => title),
    (index) => ['measures', index, 'title'],
  )
  for (const [index, { series }] of measures.entries()) {
    refuseRepeated(
      path,
      series.map(({ name }) => name),
      (nth) => ['measures', index, 'series', nth, 'name'],
    )
    for (const [nth, { points }] of series.entries())
      refuseRepeated(
        path,
        points.map(({ period }) => periodLabel(periodNamed(period))),
        (place) => ['measures', index, 'series', nth, 'points', place, 'period'],
      )
  }
}

/** Writes a plan's measures into a committee's records. For use inside a transaction. @returns their numbers, in the plan's order */
export async function savePlan(
  db: Database,
  committeeId: number,
  plan: PlanFile,
  by: RestatedBy,
): Promise<readonly number[]> {
  const known = (await planVersions(db, committeeId)).flatMap(({ priorities }) => priorities)
  await savePlanVersion(db, committeeId, {
    fromOn: isoDate(by.restatedAt.slice(0, 10)),
    title: plan.plan,
    // The file does not say which are operational: what the office said of them stays.
    priorities: plan.priorities.map((name) => ({
      name,
      kind: known.findLast((priority) => priority.name === name)?.kind ?? null,
    })),
  })
  const ids: number[] = []
  for (const [position, measure] of plan.measures.entries())
    ids.push(await saveMeasure(db, committeeId, position, broughtMeasure(plan, measure), by))
  return ids
}

function broughtMeasure(plan: PlanFile, measure: PlanMeasure): BroughtMeasure {
  const { ref, priority, definition, owner, directionOfGood, surveyMeasure, benchmarks } = measure
  const isWithin = directionOfGood === 'within tolerance'
  const { title, earlierNames } = namesOf(plan, measure)
  return {
    code: ref,
    title,
    earlierNames,
    priority: priority ?? '',
    definition,
    owner,
    wanted: directionOfGood === 'up' || directionOfGood === 'down' ? directionOfGood : 'steady',
    tolerance: isWithin ? (measure.targets[0]?.value ?? null) : null,
    targets: isWithin ? [] : measure.targets.map(aim),
    benchmarks: benchmarks.map(({ name, value }) => ({ name, value })),
    frequency: surveyMeasure ? 'irregular' : 'quarterly',
    isSurvey: surveyMeasure,
    series: measure.series.map(({ name, unit, aggregation, points }) => ({
      label: name,
      unit: unit === 'percent' ? 'percent' : 'count',
      counted: unit === 'percent' ? null : unit,
      aggregation: aggregation === 'sum' ? 'sum' : 'none',
      readings: points.map((point) => broughtReading(plan, point)),
    })),
    texts: textsOf(plan, measure),
  }
}

function aim({ name, value, period }: PlanMeasure['targets'][number]): Aim {
  return { name, value, period: period === null ? null : periodNamed(period) }
}

/** Where an earlier report printed another figure, that one is what it was before. */
function broughtReading(
  plan: PlanFile,
  { period, value, missingReason, sources }: PlanMeasure['series'][number]['points'][number],
): BroughtMeasure['series'][number]['readings'][number] {
  const earlier = sources.filter((source) => source.value !== null && source.value !== value)
  return {
    period: periodNamed(period),
    value,
    missingReason,
    earlier: earlier.map((source) => {
      const report = reportQuarter(plan, source.seed)
      const name = report === null ? 'Another report' : `The ${periodLabel(report)} report`
      return { value: source.value, why: `${name} printed ${source.printed ?? String(source.value)}` }
    }),
  }
}

/** The newest report's title is today's; those of earlier reports stood until then. */
function namesOf(
  plan: PlanFile,
  { ref, title, titleVariants }: PlanMeasure,
): { readonly title: string; readonly earlierNames: readonly EarlierName[] } {
  const reports = reportsOf(plan)
  const newest = reports.at(-1)
  const latest = titleVariants.find(({ seed }) => seed === newest?.seed)
  const before = newest === undefined ? null : periodsBefore(newest.period, 1)
  const known = titleVariants.filter((variant) => variant !== latest)
  return {
    title: latest?.title ?? title,
    earlierNames: [
      ...known.flatMap((variant) => {
        const until = reports.find(({ seed }) => seed === variant.seed)?.period
        return until === undefined ? [] : [{ until, code: ref, title: variant.title }]
      }),
      ...(latest === undefined || before === null ? [] : [{ until: before, code: ref, title }]),
    ],
  }
}

function textsOf(plan: PlanFile, { statedTrend }: PlanMeasure): readonly MeasureText[] {
  return reportsOf(plan).flatMap(({ seed, period }) => {
    const said = statedTrend.filter((trend) => trend.seed === seed).map(({ text }) => text)
    return said.length === 0 ? [] : [{ period, overview: said.join('\n'), reasons: null, response: null }]
  })
}

/** The reports that the file names with their quarters, earliest first. */
function reportsOf(plan: PlanFile): readonly { readonly seed: string; readonly period: Period }[] {
  return Object.keys(plan.sources)
    .flatMap((seed) => {
      const period = reportQuarter(plan, seed)
      return period === null ? [] : [{ seed, period }]
    })
    .toSorted((a, b) => comparePeriods(a.period, b.period))
}

/** A report whose source names no quarter is the newest one. */
function reportQuarter(plan: PlanFile, seed: string): Period | null {
  return sourceQuarter(plan, seed) ?? lastQuarterOf(plan)
}
