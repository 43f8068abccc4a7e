import type { ClaimGround, ClaimSeries } from '../../shared/measures/claims/claim.ts'
import { type Period, periodFromText } from '../../shared/measures/period.ts'

/** Six quarters up to the one that reports are about. */
const quarters = ['Q2 2022/23', 'Q3 2022/23', 'Q4 2022/23', 'Q1 2023/24', 'Q2 2023/24', 'Q3 2023/24']

export function period(text: string): Period {
  const found = periodFromText(text)
  if (found === null) throw new Error(`no period: ${text}`)
  return found
}

/** The latest quarters of a series; shorter ones begin later. */
export function series(label: string, values: readonly (number | null)[], isPercentage = false): ClaimSeries {
  const own = quarters.slice(quarters.length - values.length)
  const points = values.map((value, place) => ({ period: period(own[place] ?? ''), value }))
  return { label, isPercentage, counted: null, addsUp: !isPercentage, points }
}

/** What a report on Q3 2023/24 knows of a measure. */
export function ground(
  title: string,
  all: readonly ClaimSeries[],
  further: Partial<ClaimGround> = {},
): ClaimGround {
  return {
    title,
    wanted: 'down',
    latest: period('Q3 2023/24'),
    series: all,
    targets: [],
    benchmarks: [],
    ...further,
  }
}
