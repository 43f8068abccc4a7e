import type { IsoDate } from '../../shared/calendar/iso-date.ts'
import type { MeasuresView } from '../../shared/contract/measure-views.ts'
import { measureGlance, periodsGlanced } from '../../shared/measures/dashboard.ts'
import { type Period, periodLabel, periodsBefore, periodShortLabel } from '../../shared/measures/period.ts'
import { quarterDaysText } from '../../shared/measures/quarter-dates.ts'
import { reportedQuarter } from '../../shared/measures/reported-quarter.ts'
import { allCommittees } from '../db/committee-repository.ts'
import { measuresOf } from '../db/measure-repository.ts'
import type { Database } from '../db/tables.ts'

/** A committee's measures in a quarter; without a committee, the first that has any. */
export async function readMeasures(
  db: Database,
  committeeId: number | null,
  wanted: Period | null,
  today: IsoDate,
): Promise<MeasuresView> {
  const found = []
  for (const { id, name } of await allCommittees(db)) {
    const measures = await measuresOf(db, id)
    if (measures.length > 0) found.push({ id, name, measures })
  }
  const committees = found.map(({ id, name }) => ({ id, name }))
  const shown = found.find(({ id }) => id === committeeId) ?? found[0]
  if (shown === undefined) return { committees, shown: null }
  const period = wanted ?? reportedQuarter(shown.measures, today)
  return {
    committees,
    shown: {
      committeeId: shown.id,
      period: periodLabel(period),
      days: period.kind === 'quarter' ? quarterDaysText(period) : '',
      before: periodLabel(periodsBefore(period, 1) ?? period),
      after: periodLabel(periodsBefore(period, -1) ?? period),
      periods: periodsGlanced(period).map(periodShortLabel),
      measures: shown.measures.map((measure) => measureGlance(measure, period)),
    },
  }
}
