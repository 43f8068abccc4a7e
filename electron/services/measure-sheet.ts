import type { IsoDate } from '../../shared/calendar/iso-date.ts'
import type { MeasureSheet, SheetRow } from '../../shared/contract/measure-views.ts'
import { duePeriods } from '../../shared/measures/due-readings.ts'
import type { Measure } from '../../shared/measures/measure.ts'
import {
  isSamePeriod,
  monthSpan,
  type Period,
  periodLabel,
  periodsBefore,
  yearBefore,
} from '../../shared/measures/period.ts'
import type { QuarterPeriod } from '../../shared/measures/quarter.ts'
import { reportedQuarter } from '../../shared/measures/reported-quarter.ts'
import { rolledUp } from '../../shared/measures/roll-up.ts'
import { habitsOf } from '../../shared/measures/odd-figures.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { findCommitteeById } from '../db/committee-repository.ts'
import { measuresOf } from '../db/measure-repository.ts'
import type { Database } from '../db/tables.ts'
import { around, stepsAtHand } from './measures-view.ts'

/**
 * A quarter's round as a sheet: a row for each series, with what it is compared with.
 * @throws Problem `no-such-committee`
 */
export async function readMeasureSheet(
  db: Database,
  committeeId: number,
  quarter: QuarterPeriod,
  today: IsoDate,
): Promise<MeasureSheet> {
  const measures = await measuresOf(db, committeeId)
  const committee = await findCommitteeById(db, committeeId)
  if (committee === null) throw new Problem('no-such-committee', {})
  return {
    committeeId,
    committeeName: committee.name,
    ...around(quarter),
    inHand: periodLabel(reportedQuarter(measures, today)),
    today,
    withoutSeries: measures.filter(({ series }) => series.length === 0).length,
    rows: measures.flatMap((measure) => rowsOf(measure, quarter)),
    ...(await stepsAtHand(db, committeeId)),
  }
}

function rowsOf(measure: Measure, quarter: QuarterPeriod): readonly SheetRow[] {
  const { id: measureId, code, title, priority, owner } = measure
  const compared = [periodsBefore(quarter, 1), yearBefore(quarter)].filter((period) => period !== null)
  return measure.series.map((series) => {
    const { readings, ...rest } = series
    const told = rolledUp(series, 'quarter').readings
    const isCompared = (period: Period): boolean => compared.some((one) => isSamePeriod(one, period))
    return {
      measureId,
      code,
      title,
      priority,
      owner,
      series: rest,
      habits: habitsOf(readings),
      due: duePeriods(measure, series, quarter).map(periodLabel),
      readings: [
        ...told.filter(({ period }) => isCompared(period)),
        ...readings.filter(({ period }) => liesIn(period, quarter)),
      ],
    }
  })
}

/** Whether a period ends within a quarter and is not wholly before it. */
function liesIn(period: Period, quarter: QuarterPeriod): boolean {
  const [span, whole] = [monthSpan(period), monthSpan(quarter)]
  if (span === null || whole === null) return false
  const end = span.first + span.count
  return end > whole.first && end <= whole.first + whole.count
}
