import type { IsoDate } from '../../shared/calendar/iso-date.ts'
import type { MeasuresView, MeasureView, StepsAtHand } from '../../shared/contract/measure-views.ts'
import { measureGlance, periodsGlanced } from '../../shared/measures/dashboard.ts'
import { duePeriods } from '../../shared/measures/due-readings.ts'
import type { Measure } from '../../shared/measures/measure.ts'
import { periodLabel, periodsBefore, periodShortLabel } from '../../shared/measures/period.ts'
import { planOn } from '../../shared/measures/plan.ts'
import type { QuarterPeriod } from '../../shared/measures/quarter.ts'
import { quarterDays, quarterDaysText } from '../../shared/measures/quarter-dates.ts'
import { readingIn } from '../../shared/measures/readings.ts'
import { reportedQuarter } from '../../shared/measures/reported-quarter.ts'
import { allCommittees } from '../db/committee-repository.ts'
import { measureStepsAtHand } from '../db/measure-history-repository.ts'
import { measureById, measureCounts, measureOutlines, measuresOf } from '../db/measure-repository.ts'
import { planVersions } from '../db/plan-repository.ts'
import type { Database } from '../db/tables.ts'
import { importOf } from './measure-steps.ts'

/** A committee's measures in a quarter; without a committee, the first that has any, else the first there is. */
export async function readMeasures(
  db: Database,
  committeeId: number | null,
  wanted: QuarterPeriod | null,
  today: IsoDate,
): Promise<MeasuresView> {
  const counts = await measureCounts(db)
  const committees = (await allCommittees(db)).map(({ id, name }) => ({
    id,
    name,
    measures: counts.get(id) ?? 0,
  }))
  const chosen =
    committees.find(({ id }) => id === committeeId) ??
    committees.find(({ measures }) => measures > 0) ??
    committees[0]
  if (chosen === undefined) return { committees, shown: null }
  const measures = await measuresOf(db, chosen.id)
  const plans = await planVersions(db, chosen.id)
  const period = wanted ?? reportedQuarter(measures, today)
  return {
    committees,
    shown: {
      committeeId: chosen.id,
      ...around(period),
      days: quarterDaysText(period),
      toOpen: quarterToOpen(measures, period, today),
      periods: periodsGlanced(period).map(periodShortLabel),
      measures: measures.map((measure) => measureGlance(measure, period)),
      plan: planOn(plans, quarterDays(period).last),
      planVersions: plans.map(({ fromOn }) => fromOn),
      ...(await stepsAtHand(db, chosen.id)),
    },
  }
}

/** One measure in a quarter, with its neighbours. */
export async function readMeasure(
  db: Database,
  measureId: number,
  wanted: QuarterPeriod | null,
  today: IsoDate,
): Promise<MeasureView> {
  const { committeeId, ...measure } = await measureById(db, measureId)
  const committees = await allCommittees(db)
  const outlines = await measureOutlines(db, committeeId)
  const period = wanted ?? reportedQuarter([measure], today)
  const place = outlines.findIndex(({ id }) => id === measureId)
  const plan = planOn(await planVersions(db, committeeId), quarterDays(period).last)
  return {
    committeeId,
    committeeName: committees.find(({ id }) => id === committeeId)?.name ?? '',
    ...around(period),
    inHand: periodLabel(reportedQuarter([measure], today)),
    today,
    measure,
    place: place + 1,
    of: outlines.length,
    previous: outlines[place - 1]?.id ?? null,
    next: outlines[place + 1]?.id ?? null,
    priorities: [
      ...new Set([
        ...(plan?.priorities.map(({ name }) => name) ?? []),
        ...outlines.map(({ priority }) => priority).filter((priority) => priority !== ''),
      ]),
    ],
    ...(await stepsAtHand(db, committeeId)),
  }
}

export async function stepsAtHand(db: Database, committeeId: number): Promise<StepsAtHand> {
  const { undo, redo } = await measureStepsAtHand(db, committeeId)
  return {
    undo: undo && { id: undo.id, label: undo.label, isImport: importOf(undo) !== null },
    redo: redo && { id: redo.id, label: redo.label },
  }
}

export function around(period: QuarterPeriod): {
  readonly period: string
  readonly before: string
  readonly after: string
} {
  return {
    period: periodLabel(period),
    before: periodLabel(periodsBefore(period, 1) ?? period),
    after: periodLabel(periodsBefore(period, -1) ?? period),
  }
}

/**
 * The quarter to be opened: the one looked at, once it has begun and nobody has asked for its figures; else the one after it, once it is
 * over. A quarter in which nothing is due cannot be opened.
 */
function quarterToOpen(measures: readonly Measure[], shown: QuarterPeriod, today: IsoDate): string | null {
  const next = periodsBefore(shown, -1)
  if (quarterDays(shown).first <= today && isUnasked(measures, shown)) return periodLabel(shown)
  if (next?.kind !== 'quarter' || quarterDays(next).last >= today) return null
  return isUnasked(measures, next) ? periodLabel(next) : null
}

function isUnasked(measures: readonly Measure[], quarter: QuarterPeriod): boolean {
  const due = measures.flatMap((measure) =>
    measure.series.flatMap((series) =>
      duePeriods(measure, series, quarter).map((period) => readingIn(series, period)),
    ),
  )
  return due.length > 0 && due.every((reading) => reading === undefined)
}
