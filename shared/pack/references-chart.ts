import { type IsoDate, longDate, shortDate } from '../calendar/iso-date.ts'
import { chartHeightMm, chartWidthMm } from '../measures/chart-sizes.ts'
import type { ChartSpec } from '../measures/chart-spec.ts'
import type { MeetingCount } from '../references/meeting-counts.ts'
import type { RegisterChart } from './paper-blocks.ts'

/** From so many meetings on there is something to see in a chart. */
export const fewestMeetings = 3
/** So many have columns of the full width on paper. */
const mostMeetings = 6

/**
 * A register meeting by meeting as a chart with its table, on screen and on paper; `null` before there are three meetings.
 * Open is solid, new is hatched, discharged is dotted: each is told from the others in black and white.
 */
export function referencesChart(counts: readonly MeetingCount[]): RegisterChart | null {
  if (counts.length < fewestMeetings) return null
  const shown = counts.slice(-mostMeetings)
  const chart: ChartSpec = {
    kind: 'column',
    periods: shown.map(({ heldOn }) => shortDate(heldOn)),
    series: series.map(([label, field]) => ({ label, values: shown.map((count) => count[field]) })),
    unitSuffix: '',
    lines: [],
  }
  const heading = `The last ${shown.length} meetings`
  return {
    heading,
    finding: finding(shown),
    figure: {
      caption: 'References open after each meeting, new and discharged at it',
      periods: shown.map(({ heldOn }) => longDate(heldOn)),
      chart: { chart, widthMm: chartWidthMm, heightMm: chartHeightMm, altText: altText(shown) },
      table: {
        caption: heading,
        header: ['References', ...chart.periods],
        rows: chart.series.map(({ label, values }) => [label, ...values.map(String)]),
        notes: [],
      },
    },
  }
}

const series = [
  ['Open', 'open'],
  ['New', 'raised'],
  ['Discharged', 'discharged'],
] as const

/** The same in words where there are too few meetings for a chart; `null` before the first. */
export function countsInWords(counts: readonly MeetingCount[]): string | null {
  if (counts.length === 0) return null
  const each = counts.map(
    ({ heldOn, open, raised, discharged }) =>
      `${longDate(heldOn)}: ${open} open after it, ${raised} new, ${discharged} discharged`,
  )
  return `${each.join('; ')}. A chart is drawn from ${fewestMeetings} meetings on.`
}

/** "After the meeting of 10 September 2026, 5 references were open, 1 more than after the one before. …" */
function finding(counts: readonly MeetingCount[]): string {
  const [before, last] = counts.slice(-2)
  if (before === undefined || last === undefined) return ''
  const difference = last.open - before.open
  const change =
    difference === 0 ? 'as many as' : `${Math.abs(difference)} ${difference > 0 ? 'more' : 'fewer'} than`
  return (
    `After the meeting of ${longDate(last.heldOn)}, ${last.open} ${last.open === 1 ? 'reference' : 'references'} ${were(last.open)} open, ` +
    `${change} after the meeting before. ${sumsOver(counts)}`
  )
}

function sumsOver(counts: readonly MeetingCount[]): string {
  const [first] = counts
  const total = (field: 'raised' | 'discharged'): number =>
    counts.reduce((sum, count) => sum + count[field], 0)
  return first === undefined
    ? ''
    : `Since ${longDate(first.heldOn)}, ${total('raised')} ${were(total('raised'))} new and ${total('discharged')} ${were(total('discharged'))} discharged.`
}

const were = (count: number): string => (count === 1 ? 'was' : 'were')

/** What the chart shows, for who cannot see it (R46). */
function altText(counts: readonly MeetingCount[]): string {
  const most = extreme(counts, (a, b) => a.open > b.open)
  const least = extreme(counts, (a, b) => a.open < b.open)
  const range =
    most.open === least.open
      ? `Open was ${most.open} throughout.`
      : `Most open: ${most.open} after ${dayOf(most)}. Fewest: ${least.open} after ${dayOf(least)}.`
  return `Column chart of references open, new and discharged at the last ${counts.length} meetings. ${finding(counts)} ${range} All figures are in the table below the chart.`
}

const dayOf = ({ heldOn }: { readonly heldOn: IsoDate }): string => longDate(heldOn)

/** The first of those that no other goes beyond. */
function extreme(
  counts: readonly MeetingCount[],
  goesBeyond: (one: MeetingCount, other: MeetingCount) => boolean,
): MeetingCount {
  return counts.reduce((best, count) => (goesBeyond(count, best) ? count : best))
}
