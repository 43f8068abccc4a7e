import { figureText } from '../figure-text.ts'
import { isSamePeriod, periodOver } from '../period.ts'
import { changeFigures } from './change-figures.ts'
import type { Clause, ClaimGround, Reading } from './claim.ts'
import { untestable } from './claim.ts'
import { latestPeriod, rounded, yearToDate } from './figures-of.ts'
import { type FigureMention, figuresIn, mentioned, type Time } from './mention.ts'
import { isOfOthers } from './average-claim.ts'
import { isCutOff } from './slips.ts'

/** "5% (51 responses from a possible 1,031)", "10 of 14 (71%)": a share that the clause itself gives both numbers of. */
export function readShare(clause: Clause): Reading | null {
  const { text, mentions, open } = clause
  const [percent, ...others] = figuresIn(open).filter(({ kind }) => kind === 'percent')
  const [part, whole, more] = figuresIn(open).filter(({ kind, sign }) => kind === 'number' && sign === null)
  if (!percent || !part || !whole || whole.value === 0 || more || others.length > 0) return null
  if (!/\b(?:of|from an? (?:possible|total of))\b/iu.test(text.slice(part.end, whole.at))) return null
  if (changeFigures(clause).length > 0) return null
  const exactShare = (part.value / whole.value) * 100
  const share = rounded(exactShare, percent.decimals)
  const accounts = [percent, part, whole, ...mentioned(mentions, 'time')]
  const stated = `${figureText(percent.value)}%`
  const computed = `${figureText(share)}%`
  if (share === percent.value)
    return { finding: { verdict: 'right', stated, computed, slip: null }, accounts, isByItself: true }
  const slip = isCutOff(exactShare, percent) ? 'cut off instead of rounded' : 'another figure'
  return {
    finding: { verdict: 'wrong', stated, computed, slip },
    accounts,
    corrections: [{ figure: percent, value: share, kind: 'percent' }],
  }
}

/** "4,372 outcomes in the year to date": the sum of what adds up, from the beginning of the financial year. */
export function readSum(clause: Clause): Reading | null {
  const { mentions, open, subject, ground } = clause
  const times = mentioned(mentions, 'time')
  const isToDate = times.some(({ time }) => time.kind === 'toDate')
  const number = figuresIn(open).find(
    ({ kind, sign, isWord }) => kind === 'number' && sign === null && !isWord,
  )
  const own = times.filter(({ time }) => time.kind === 'toDate' || isThisYear(time, ground))
  // What a change is from is another's time.
  const isOfOtherTime = times.some((one) => !own.includes(one) && one.time.kind !== 'yearBefore')
  if (number === undefined || isOfOtherTime || isOfOthers(clause)) return null
  const sums = subject.series
    .filter(({ addsUp }) => addsUp)
    .map((series) => yearToDate(series, latestPeriod(series, ground)))
  const [sum = null, another] = sums
  const stated = figureText(number.value)
  const accounts = [number, ...own]
  if (sum === number.value && another === undefined && !subject.isOther)
    return { finding: { verdict: 'right', stated, computed: stated, slip: null }, accounts }
  if (!isToDate) return null
  return sum === null || another !== undefined || subject.isOther
    ? { finding: untestable(stated), accounts }
    : wrongSum(number, sum, accounts)
}

function wrongSum(number: FigureMention, sum: number, accounts: Reading['accounts']): Reading {
  return {
    finding: {
      verdict: 'wrong',
      stated: figureText(number.value),
      computed: figureText(sum),
      slip: 'another figure',
    },
    accounts,
    corrections: [{ figure: number, value: sum, kind: 'number' }],
  }
}

/** The financial year that a report's period lies in. */
function isThisYear(time: Time, { latest }: ClaimGround): boolean {
  if (time.kind !== 'period' || time.period.kind !== 'year' || time.isOfQuarter === true) return false
  const year = periodOver(latest, 'year')
  return year !== null && isSamePeriod(time.period, year)
}
