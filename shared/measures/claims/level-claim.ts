import { figureText } from '../figure-text.ts'
import { isSamePeriod, monthSpan } from '../period.ts'
import type { ClaimGround, ClaimSeries, Finding } from './claim.ts'
import { untestable } from './claim.ts'
import { exact, latestPeriod, periodAt, rounded, valueAt } from './figures-of.ts'
import { type FigureMention, figuresIn, type Mention, type Time } from './mentions.ts'
import type { Subject } from './subject.ts'

/** "5% (51 responses from a possible 1,031)", "10 of 14 (71%)": a share that the clause itself gives both numbers of. */
export function checkShare(clause: string, mentions: readonly Mention[]): Finding | null {
  const percent = figuresIn(mentions).find(({ kind }) => kind === 'percent')
  const [part, whole] = figuresIn(mentions).filter(({ kind, sign }) => kind === 'number' && sign === null)
  if (!percent || !part || !whole || whole.value === 0) return null
  if (!/\b(?:of|from|out of)\b/iu.test(clause.slice(part.end, whole.at))) return null
  const share = rounded((part.value / whole.value) * 100, percent.decimals)
  return {
    verdict: share === percent.value ? 'right' : 'wrong',
    stated: `${figureText(percent.value)}%`,
    computed: `${figureText(share)}%`,
    slip: share === percent.value ? null : cutOff((part.value / whole.value) * 100, percent),
  }
}

function cutOff(share: number, { value, decimals }: FigureMention): Finding['slip'] {
  return Math.floor(share * 10 ** decimals) / 10 ** decimals === value
    ? 'cut off instead of rounded'
    : 'another figure'
}

/** "4,372 outcomes in the year to date": the sum of what adds up, from the beginning of the financial year. */
export function checkSum(
  mentions: readonly Mention[],
  subject: Subject,
  ground: ClaimGround,
): Finding | null {
  const isToDate = mentions.some((one) => one.kind === 'time' && one.time.kind === 'toDate')
  const number = figuresIn(mentions).find(({ kind, sign }) => kind === 'number' && sign === null)
  if (!number) return null
  const sums = subject.series
    .filter(({ addsUp }) => addsUp)
    .flatMap((series) => yearToDate(series, ground) ?? [])
  const stated = figureText(number.value)
  if (sums.includes(number.value)) return { verdict: 'right', stated, computed: stated, slip: null }
  if (!isToDate) return null
  const [sum] = sums
  if (sum === undefined || subject.isOther) return untestable(stated)
  return { verdict: 'wrong', stated, computed: figureText(sum), slip: 'another figure' }
}

/** `null` where a figure of the year is not there. */
function yearToDate(series: ClaimSeries, ground: ClaimGround): number | null {
  const now = latestPeriod(series, ground)
  const span = now === null ? null : monthSpan(now)
  if (span === null) return null
  const beginning = Math.floor((span.first - 3) / 12) * 12 + 3
  const inYear = series.points.filter(({ period }) => {
    const one = monthSpan(period)
    return one !== null && one.count === span.count && one.first >= beginning && one.first <= span.first
  })
  const wanted = (span.first - beginning) / span.count + 1
  const values = inYear.map(({ value }) => value).filter((value) => value !== null)
  return values.length === wanted ? exact(values.reduce((sum, value) => sum + value, 0)) : null
}

/** "the highest since April 2021", "the lowest on record". */
export function checkSuperlative(
  clause: string,
  mentions: readonly Mention[],
  subject: Subject,
  ground: ClaimGround,
): Finding | null {
  const word = /\b(highest|lowest|fewest|record high|record low)\b/iu.exec(clause)?.[1]?.toLowerCase()
  if (word === undefined) return null
  const since = mentions.find((one) => one.kind === 'time')?.time ?? null
  const found = subject.series.map((series) => extreme(series, word.includes('high'), since, ground))
  const known = found.filter((one) => one !== null)
  const wrong = known.find(({ holds }) => holds === false)
  if (wrong && !subject.isOther) return { verdict: 'wrong', stated: word, computed: wrong.text, slip: null }
  const isRight =
    known.length > 0 && known.length === found.length && known.every(({ holds }) => holds === true)
  return isRight
    ? { verdict: 'right', stated: word, computed: known[0]?.text ?? null, slip: null }
    : untestable(word)
}

/** `holds` is `null` where the figures do not reach back as far as the clause does. */
function extreme(series: ClaimSeries, isHighest: boolean, since: Time | null, ground: ClaimGround) {
  const now = latestPeriod(series, ground)
  const latest = valueAt(series, now)
  if (now === null || latest === null) return null
  const start = since === null ? null : periodAt(series, since, ground)
  const place = start === null ? -1 : series.points.findIndex(({ period }) => isSamePeriod(period, start))
  const earlier = series.points
    .slice(Math.max(0, place))
    .filter(({ period, value }) => value !== null && !isSamePeriod(period, now))
    .map(({ value }) => value ?? 0)
  const beyond = earlier.find((value) => (isHighest ? value > latest : value < latest))
  const unit = series.isPercentage ? '%' : ''
  const text =
    beyond === undefined
      ? figureText(latest, unit)
      : `${figureText(beyond, unit)} before ${figureText(latest, unit)}`
  return { holds: beyond !== undefined ? false : place >= 0 && earlier.length > 0 ? true : null, text }
}

/** "The rate for Q3 is 21% (381)": the figures of a period, as its table prints them. */
export function checkLevel(
  clause: string,
  mentions: readonly Mention[],
  subject: Subject,
  ground: ClaimGround,
): Finding | null {
  const figures = figuresIn(mentions).filter(({ sign }) => sign === null)
  const [main, bracketed] = figures
  if (
    !main ||
    !/\b(?:is|are|was|were|at|stood|stands|of|averaged|totalled|recorded)\b/iu.test(clause.slice(0, main.at))
  )
    return null
  const time = mentions.find((one) => one.kind === 'time')?.time ?? null
  const valuesOf = (isPercentage: boolean) =>
    ground.series
      .filter((series) => series.isPercentage === isPercentage)
      .map((series) =>
        valueAt(series, time === null ? latestPeriod(series, ground) : periodAt(series, time, ground)),
      )
      .filter((value) => value !== null)
  const stated = figures
    .map(({ value, kind }) => figureText(value, kind === 'percent' ? '%' : ''))
    .join(' and ')
  const first = valuesOf(main.kind === 'percent')
  if (!first.includes(main.value)) {
    if (subject.isOther || time === null || first.length !== 1) return untestable(stated)
    return wrongLevel(stated, first[0] ?? 0, main.kind === 'percent')
  }
  if (!bracketed?.isBracketed) return { verdict: 'right', stated, computed: stated, slip: null }
  const second = valuesOf(bracketed.kind === 'percent')
  if (second.includes(bracketed.value)) return { verdict: 'right', stated, computed: stated, slip: null }
  return second.length === 1
    ? wrongLevel(stated, second[0] ?? 0, bracketed.kind === 'percent')
    : untestable(stated)
}

function wrongLevel(stated: string, value: number, isPercentage: boolean): Finding {
  return {
    verdict: 'wrong',
    stated,
    computed: figureText(value, isPercentage ? '%' : ''),
    slip: 'another figure',
  }
}
