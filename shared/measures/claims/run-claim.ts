import { figureText } from '../figure-text.ts'
import type { Period } from '../period.ts'
import type { Clause, ClaimSeries, Reading } from './claim.ts'
import { untestable } from './claim.ts'
import { stepWay, wayMeant } from './directions.ts'
import { figuresUpTo, latestPeriod, periodAt, periodsIn } from './figures-of.ts'
import { mentioned, type RunMention } from './mention.ts'
import { timesOf } from './times-of.ts'

/** "has risen for five consecutive quarters": so many steps, the last of them this period's, all go that way, and the one before does not. */
export function readRun(clause: Clause): Reading | null {
  const { text, mentions, open, subject, ground } = clause
  const counted = mentioned(open, 'run').find(({ run }) => run !== null)
  const words = mentioned(open, 'way')
  const [first] = words
  const way = first === undefined ? null : wayMeant(first.way, clause)
  const run = counted?.run ?? null
  if (counted === undefined || run === null || way === null) return null
  const { from, to, said } = timesOf(text, mentions, ground.latest)
  const accounts = [counted, ...words.filter((one) => wayMeant(one.way, clause) === way), ...said]
  const found = subject.series.map((series) => {
    const until = to === null ? latestPeriod(series, ground) : periodAt(series, to.time, ground)
    return runOf(series, until, way, { ...run, isWhole: isWholeRun(text, counted) })
  })
  const stated = run.count
  const computed = found.map(({ text: words_ }) => words_).join('; ')
  const finding =
    from !== null || found.length === 0
      ? untestable(null)
      : found.every(({ holds }) => holds === true)
        ? ({ verdict: 'right', stated: `${stated} running`, computed, slip: null } as const)
        : // What had risen has turned since, nobody says when.
          found.every(({ holds }) => holds === false) && !subject.isOther && !turned.test(text)
          ? ({ verdict: 'wrong', stated: `${stated} running`, computed, slip: null } as const)
          : untestable(`${stated} running`)
  return { finding, accounts }
}

/** "had risen", "rose for two quarters before falling", "until Q2". */
const turned = /\b(?:had|before|until|then)\b/iu

/** "for three quarters running" tells of the whole run; "in each of the last three quarters" of so many at least. */
export function isWholeRun(text: string, { at, end }: RunMention): boolean {
  return !/^in each\b/iu.test(text.slice(at, end))
}

function runOf(
  series: ClaimSeries,
  until: Period | null,
  way: 'up' | 'down' | 'same',
  run: NonNullable<RunMention['run']> & { readonly isWhole: boolean },
): { readonly holds: boolean | null; readonly text: string } {
  const values = figuresUpTo(series, until, run.count + 2)
  const shown = values.filter((value) => value !== null)
  const text = shown.map((value) => figureText(value, series.isPercentage ? '%' : '')).join(', ')
  // Quarters are counted of quarters: three months of them are no three figures.
  if (way === 'same' || until === null || periodsIn(run, until) !== run.count) return { holds: null, text }
  const sign = way === 'up' ? 1 : -1
  const steps = values.slice(1).map((after, place) => {
    const before = values[place]
    return typeof before === 'number' && after !== null ? stepWay(before, after) === sign : null
  })
  const [longer, ...own] = steps
  if (own.includes(false)) return { holds: false, text }
  return { holds: own.includes(null) || (run.isWhole && longer === true) ? null : true, text }
}
