import type { Series } from './measure.ts'
import { type Period, periodLabel } from './period.ts'
import { readingIn } from './readings.ts'
import { saysWhy } from './typed-figure.ts'

const listed = new Intl.ListFormat('en-GB')

/**
 * What is said under a table of its gaps whose reason is known: "No figure in Q2 2023/24: the system was down." Where the table has
 * several series they are named; what is the same of several series and periods is said once.
 */
export function missingNotes(series: readonly Series[], periods: readonly Period[]): readonly string[] {
  const gaps: { readonly whose: string; readonly why: string; readonly when: Period[] }[] = []
  for (const period of periods)
    for (const [why, labels] of reasonsIn(series, period)) {
      const whose = series.length === 1 ? '' : ` of ${listed.format(labels)}`
      const alike = gaps.find((gap) => gap.whose === whose && gap.why === why)
      if (alike === undefined) gaps.push({ whose, why, when: [period] })
      else alike.when.push(period)
    }
  return gaps.map(
    ({ whose, why, when }) =>
      `No figure${whose} in ${listed.format(when.map(periodLabel))}: ${why.replace(/\.+$/u, '')}.`,
  )
}

/** Why series have no figure in a period, and which have none for that reason. */
function reasonsIn(series: readonly Series[], period: Period): ReadonlyMap<string, readonly string[]> {
  const reasons = new Map<string, string[]>()
  for (const one of series) {
    const reading = readingIn(one, period)
    const why = reading?.value === null ? reading.missingReason : null
    if (why !== null && saysWhy(why)) reasons.set(why, [...(reasons.get(why) ?? []), one.label])
  }
  return reasons
}
