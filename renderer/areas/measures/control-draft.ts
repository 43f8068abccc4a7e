import type { MeasureFields } from '../../../shared/contract/measure-fields.ts'
import { comparePeriods, type Period, periodFromText, periodLabel } from '../../../shared/measures/period.ts'

type Control = NonNullable<MeasureFields['control']>

/** How a control chart is to be worked out, as it is typed. */
export interface ControlDraft extends Pick<Control, 'spread'> {
  readonly sigma: string
  readonly runLength: string
  readonly stepsLength: string
  /** "Q1 2022/23 to Q4 2023/24"; nothing for all. */
  readonly baseline: string
  /** "Q2 2023/24, Q1 2024/25" */
  readonly rebasedAt: string
}

export function controlDraftOf({
  spread,
  sigma,
  runLength,
  stepsLength,
  baseline,
  rebasedAt,
}: Control): ControlDraft {
  return {
    spread,
    sigma: String(sigma),
    runLength: String(runLength),
    stepsLength: String(stepsLength),
    baseline: baseline === null ? '' : `${baseline.from} to ${baseline.to}`,
    rebasedAt: rebasedAt.join(', '),
  }
}

/**
 * What a draft says; else the first thing that is in the way, in words.
 * @param last  the last period that the measure has a figure of; `null` for one without figures
 */
export function readControl(
  { spread, sigma, runLength, stepsLength, baseline, rebasedAt }: ControlDraft,
  last: Period | null,
): Control | string {
  const [limits, run, steps] = [sigma, runLength, stepsLength].map((typed) => Number(typed.trim() || 'none'))
  if (!isBetween(limits, 1, 6)) return 'Limits stand at 1 to 6 standard deviations.'
  if (!isBetween(run, 3, 30) || !Number.isInteger(run))
    return 'A run is 3 to 30 figures on one side of the mean.'
  if (!isBetween(steps, 3, 30) || !Number.isInteger(steps))
    return 'Rises or falls in a row are 3 to 30 figures.'
  const from = readBaseline(baseline)
  if (typeof from === 'string') return from
  const anew = rebasedAt
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')
  const periods = anew.map((one) => periodFromText(one))
  const known = periods.filter((period) => period !== null)
  const unclear = anew.find((_, at) => periods[at] === null)
  if (unclear !== undefined)
    return `“${unclear}” is not a period. The mean is taken anew from one such as “Q2 2023/24”.`
  const late = last === null ? undefined : known.find((period) => comparePeriods(period, last) > 0)
  if (late !== undefined)
    return `There is no figure of ${periodLabel(late)} or later, from which the mean could be taken anew.`
  return {
    spread,
    sigma: limits,
    runLength: run,
    stepsLength: steps,
    baseline: from,
    rebasedAt: known.map(periodLabel),
  }
}

function isBetween(value: number | undefined, least: number, most: number): value is number {
  return value !== undefined && value >= least && value <= most
}

function readBaseline(typed: string): Control['baseline'] | string {
  if (typed.trim() === '') return null
  const [from, to, ...more]: readonly (Period | null)[] = typed
    .trim()
    .split(/\s+to\s+/u)
    .map(periodFromText)
  if (!from || !to || more.length > 0)
    return `“${typed.trim()}” are no two periods. Write “Q1 2022/23 to Q4 2023/24”, or nothing for all.`
  if (comparePeriods(from, to) > 0) return `${periodLabel(from)} is later than ${periodLabel(to)}.`
  return { from: periodLabel(from), to: periodLabel(to) }
}
