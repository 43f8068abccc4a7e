import { figureText } from '../figure-text.ts'
import { monthSpan, type Period } from '../period.ts'
import type { Clause, ClaimGround, ClaimSeries, Reading } from './claim.ts'
import { untestable } from './claim.ts'
import { figuresUpTo, lastFigures, latestPeriod, periodsIn, rounded } from './figures-of.ts'
import { figuresIn, mentioned, type TimeMention, type TimeUnit } from './mention.ts'

/**
 * "The average over the last four quarters is 418", "an average of 45 a month": the mean of the figures that the clause names. Where it
 * names none it may be of all that are kept, which can show that it is right and never that it is wrong.
 */
export function readAverage(clause: Clause): Reading | null {
  const { text, mentions, open, subject, ground } = clause
  const [average, another] = mentioned(open, 'average')
  const [figure, ...others] = figuresIn(open).filter(({ isWord }) => !isWord)
  const times = mentioned(mentions, 'time')
  const [time, ...otherTimes] = times
  if (average === undefined || another !== undefined || figure === undefined || figure.sign !== null)
    return null
  if (others.length > 0 || otherTimes.length > 0 || subject.isOther || isOfOthers(clause)) return null
  if (mentioned(mentions, 'way').length + mentioned(mentions, 'side').length > 0) return null
  const per = /\b(?:a|per|each|every) (month|quarter|year)\b/iu.exec(text)
  const stated = figureText(figure.value, figure.kind === 'percent' ? '%' : '')
  const accounts = [
    average,
    figure,
    ...times,
    ...mentioned(open, 'run').filter(({ run }) => run === null),
    ...mentioned(open, 'unread').filter(
      ({ at }) => per !== null && at > per.index && at < per.index + per[0].length,
    ),
  ]
  const means = subject.series
    .filter(({ isPercentage }) => isPercentage === (figure.kind === 'percent'))
    .map((series) => meanFor(series, time ?? null, unitOf(per?.[1]), ground))
  const [mean = null, otherMean] = means
  if (mean === null || otherMean !== undefined) return { finding: untestable(stated), accounts }
  const truly = rounded(mean, figure.decimals)
  const computed = figureText(truly, figure.kind === 'percent' ? '%' : '')
  if (truly === figure.value) return { finding: { verdict: 'right', stated, computed, slip: null }, accounts }
  return time === undefined
    ? { finding: untestable(stated), accounts }
    : {
        finding: { verdict: 'wrong', stated, computed, slip: null },
        accounts,
        corrections: [{ figure, value: truly, kind: figure.kind }],
      }
}

/** "the national average", "the benchmark average": kept of others, if anywhere. */
export function isOfOthers({ mentions }: Clause): boolean {
  return mentioned(mentions, 'standard').some(({ of }) => of === 'benchmark')
}

function unitOf(word: string | undefined): TimeUnit | null {
  const unit = word?.toLowerCase()
  return unit === 'month' || unit === 'quarter' || unit === 'year' ? unit : null
}

/** `null` where a figure is missing, or the series' own do not say what the clause is about. */
function meanFor(
  series: ClaimSeries,
  time: TimeMention | null,
  per: TimeUnit | null,
  ground: ClaimGround,
): number | null {
  const now = latestPeriod(series, ground)
  const span = now === null ? null : monthSpan(now)
  const figures = now === null ? null : figuresMeant(series, time, now, ground)
  if (span === null || figures === null || figures.length < 2) return null
  const months = per === null ? span.count : { month: 1, quarter: 3, year: 12 }[per]
  // A rate is as it is, in a month as in a quarter; who would say that of it means something else.
  if (months !== span.count && !series.addsUp) return null
  return (figures.reduce((sum, one) => sum + one, 0) / figures.length) * (months / span.count)
}

function figuresMeant(
  series: ClaimSeries,
  time: TimeMention | null,
  now: Period,
  ground: ClaimGround,
): readonly number[] | null {
  if (time === null) return lastFigures(series, ground, series.points.length)
  const named = time.time
  const count = named.kind === 'window' ? periodsIn(named, now) : null
  const year = named.kind === 'period' && named.period.kind === 'year' ? named.period.year : null
  const span = monthSpan(now)
  if (count === null && (year === null || span?.count !== 3)) return null
  const until: Period =
    year === null || (now.kind === 'quarter' && now.year === year)
      ? now
      : { kind: 'quarter', year, quarter: 4 }
  const inYear = now.kind === 'quarter' && now.year === year ? now.quarter : 4
  const values = figuresUpTo(series, until, count ?? inYear)
  const known = values.filter((value) => value !== null)
  return known.length === values.length ? known : null
}
