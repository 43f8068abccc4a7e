import type { MeasureFields } from '../../../shared/contract/measure-fields.ts'
import {
  begins,
  comparePeriods,
  type Period,
  periodFromText,
  periodLabel,
} from '../../../shared/measures/period.ts'

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
 * @param figured  periods that the measure has figures of, in order of time; none for one without figures
 */
export function readControl(
  { spread, sigma, runLength, stepsLength, baseline, rebasedAt }: ControlDraft,
  figured: readonly Period[],
): Control | string {
  const [limits, run, steps] = [sigma, runLength, stepsLength].map((typed) => Number(typed.trim() || 'none'))
  if (!isBetween(limits, 1, 6)) return 'Limits stand at 1 to 6 standard deviations.'
  if (!isBetween(run, 3, 30) || !Number.isInteger(run))
    return 'A run is 3 to 30 figures on one side of the mean.'
  if (!isBetween(steps, 3, 30) || !Number.isInteger(steps))
    return 'Rises or falls in a row are 3 to 30 figures.'
  const from = readBaseline(baseline, figured)
  if (typeof from === 'string') return from
  const anew = readRebased(rebasedAt, figured)
  if (typeof anew === 'string') return anew
  return {
    spread,
    sigma: limits,
    runLength: run,
    stepsLength: steps,
    baseline: from,
    rebasedAt: anew,
  }
}

function isBetween(value: number | undefined, least: number, most: number): value is number {
  return value !== undefined && value >= least && value <= most
}

function readBaseline(typed: string, figured: readonly Period[]): Control['baseline'] | string {
  if (typed.trim() === '') return null
  const [from, to, ...more]: readonly (Period | null)[] = typed
    .trim()
    .split(/\s+to\s+/u)
    .map(periodFromText)
  if (!from || !to || more.length > 0)
    return `“${typed.trim()}” are no two periods. Write “Q1 2022/23 to Q4 2023/24”, or nothing for all.`
  const [first, last] = [periodLabel(from), periodLabel(to)]
  if (from.kind !== to.kind)
    return `${first} is a ${from.kind} and ${last} a ${to.kind}. Write two of one kind.`
  if (comparePeriods(from, to) > 0) return `${first} is later than ${last}.`
  const isHeld = figured.some((period) => begins(period) >= begins(from) && comparePeriods(period, to) <= 0)
  if (figured.length > 0 && !isHeld)
    return `There is no figure from ${first} to ${last}, from which mean and limits could be worked out.`
  return { from: first, to: last }
}

/** The labels of periods from which the mean is taken anew; else what is in the way. */
function readRebased(typed: string, figured: readonly Period[]): Control['rebasedAt'] | string {
  const anew: string[] = []
  const [earliest] = figured
  for (const one of typed.split(',').map((part) => part.trim())) {
    if (one === '') continue
    const period = periodFromText(one)
    if (period === null)
      return `“${one}” is not a period. The mean is taken anew from one such as “Q2 2023/24”.`
    const label = periodLabel(period)
    if (anew.includes(label)) return `${label} stands there twice.`
    if (earliest !== undefined && !figured.some((known) => begins(known) >= begins(period)))
      return `There is no figure of ${label} or later, from which the mean could be taken anew.`
    if (earliest !== undefined && begins(period) <= begins(earliest))
      return `The figures begin with ${periodLabel(earliest)}: the mean can be taken anew from a later one.`
    anew.push(label)
  }
  return anew
}
