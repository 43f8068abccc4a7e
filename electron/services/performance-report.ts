import { isoDate, type IsoDate } from '../../shared/calendar/iso-date.ts'
import type { MadePerformanceReport, ReportedChart } from '../../shared/contract/measure-views.ts'
import { monthSpan, type Period, periodLabel } from '../../shared/measures/period.ts'
import { performanceSpec } from '../../shared/pack/performance-spec.ts'
import type { MeasurePage } from '../../shared/pack/papers.ts'
import type { PackWork } from '../work/pack-work.ts'
import type { MeasuredCommittee } from './measured-committee.ts'

/** Makes a committee's performance report on a period, and says what each of its charts holds. */
export async function makePerformanceReport(
  { committee, measures }: MeasuredCommittee,
  period: Period,
  work: Pick<PackWork, 'compose'>,
): Promise<MadePerformanceReport> {
  const spec = performanceSpec({ committee, heldOn: lastDay(period) }, measures, period, null)
  const docx = await work.compose(spec)
  return {
    fileName: `Performance report ${periodLabel(period).replaceAll('/', '-')}.docx`,
    base64: Buffer.from(docx).toString('base64'),
    charts: spec.measures.flatMap(reportedChart),
  }
}

function reportedChart({ code, title, chart, table }: MeasurePage): readonly ReportedChart[] {
  if (chart === null || table === null) return []
  const { kind, series } = chart.chart
  return [
    {
      measure: code ?? title,
      kind,
      periods: table.header.slice(1),
      series: series.map(({ label, values }) => ({ name: label, values })),
      altText: chart.altText,
    },
  ]
}

/** A report outside a meeting is dated by its period's last day. */
function lastDay(period: Period): IsoDate {
  const span = monthSpan(period)
  const end = span === null ? 0 : span.first + span.count
  // Day 0 of a month is the last of the one before.
  return isoDate(new Date(Date.UTC(Math.floor(end / 12), end % 12, 0)).toISOString().slice(0, 10))
}
