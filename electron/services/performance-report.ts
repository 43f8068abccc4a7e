import { isoDate, type IsoDate } from '../../shared/calendar/iso-date.ts'
import type {
  MadePerformanceReport,
  ReportedChart,
  ReportedFault,
} from '../../shared/contract/measure-views.ts'
import { checkTexts } from '../../shared/measures/claims/check-texts.ts'
import { isOpen } from '../../shared/measures/due-readings.ts'
import type { Measure } from '../../shared/measures/measure.ts'
import { nameIn } from '../../shared/measures/names.ts'
import {
  comparePeriods,
  isSamePeriod,
  monthSpan,
  type Period,
  periodLabel,
} from '../../shared/measures/period.ts'
import { performanceSpec } from '../../shared/pack/performance-spec.ts'
import type { MeasurePage } from '../../shared/pack/paper-blocks.ts'
import type { PerformanceSpec } from '../../shared/pack/papers.ts'
import { Problem } from '../../shared/problems/problem.ts'
import type { LayoutEngine } from '../layout/layout-engine.ts'
import type { MeasuredCommittee } from './measured-committee.ts'
import type { Outside } from './outside.ts'
import { contentsPages } from './pack-performance.ts'

/**
 * Makes a committee's performance report on a period as a file of its own, and says what each of its charts holds. Its contents
 * print the pages that the layout engine counts; without an engine, the pages that the measures begin on where each fills one.
 *
 * @throws Problem `nothing-to-report`
 */
export async function makePerformanceReport(
  { committee, measures }: MeasuredCommittee,
  period: Period,
  { work, layout }: Pick<Outside, 'work' | 'layout'>,
): Promise<MadePerformanceReport> {
  refuseWithoutFigures(measures, period)
  const spec = performanceSpec({ committee, heldOn: lastDay(period) }, measures, period, null, 'alone')
  const alone = await work.compose(spec)
  const pages = await countedPages(spec, alone, layout)
  const docx = pages === null ? alone : await work.compose({ ...spec, contentsPages: pages })
  return {
    fileName: `Performance report ${periodLabel(period).replaceAll('/', '-')}.docx`,
    base64: Buffer.from(docx).toString('base64'),
    charts: spec.measures.flatMap(reportedCharts),
    wrong: measures.flatMap((measure) => reportedFaults(measure, period)),
  }
}

/** @throws Problem `nothing-to-report` where nothing was returned for the period, nor for one within it */
function refuseWithoutFigures(measures: readonly Measure[], period: Period): void {
  const returned = measures.flatMap(({ series }) =>
    series.flatMap(({ readings }) => readings.filter((one) => !isOpen(one)).map((one) => one.period)),
  )
  if (returned.some((one) => isWithin(one, period))) return
  const latest = returned.toSorted(comparePeriods).at(-1)
  throw new Problem('nothing-to-report', {
    period: periodLabel(period),
    latest: latest === undefined ? null : periodLabel(latest),
  })
}

function isWithin(period: Period, whole: Period): boolean {
  const [one, all] = [monthSpan(period), monthSpan(whole)]
  if (one === null || all === null) return isSamePeriod(period, whole)
  return one.first >= all.first && one.first + one.count <= all.first + all.count
}

function reportedFaults(measure: Measure, period: Period): readonly ReportedFault[] {
  const { code, title } = nameIn(measure, period)
  return checkTexts(measure, period)
    .filter(({ verdict }) => verdict === 'wrong')
    .map(({ text, stated, computed, slip }) => ({ measure: code ?? title, text, stated, computed, slip }))
}

async function countedPages(
  spec: PerformanceSpec,
  docx: Uint8Array,
  layout: LayoutEngine,
): Promise<readonly number[] | null> {
  try {
    const { map } = await layout.layOut(docx, { subject: spec.heading })
    return contentsPages(spec, 1, map)
  } catch (problem) {
    // The report is whole without it: Word counts the pages of its contents anew when asked to.
    if (problem instanceof Problem) return null
    throw problem
  }
}

function reportedCharts({ code, title, figures }: MeasurePage): readonly ReportedChart[] {
  return figures.map(({ periods, chart: { chart, altText } }) => ({
    measure: code ?? title,
    kind: chart.kind,
    periods,
    series: chart.series.map(({ label, values }) => ({ name: label, values })),
    altText,
  }))
}

/** A report outside a meeting is dated by its period's last day. */
function lastDay(period: Period): IsoDate {
  const span = monthSpan(period)
  const end = span === null ? 0 : span.first + span.count
  // Day 0 of a month is the last of the one before.
  return isoDate(new Date(Date.UTC(Math.floor(end / 12), end % 12, 0)).toISOString().slice(0, 10))
}
