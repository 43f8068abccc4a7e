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

export const crime = ground('Reduce neighbourhood crime', [
  series('Neighbourhood crime', [489, 375, 413, 428, 371, 409]),
])
export const satisfaction = ground(
  'Resident satisfaction',
  [series('Resident satisfaction', [80, 81, 82, 83, 84, 79], true)],
  { wanted: 'up', targets: [{ name: null, value: 85 }], benchmarks: [{ name: null, value: 87 }] },
)
export const missed = ground(
  'Missed bin collections',
  [series('Missed collections', [310, 362, 300, 278, 290, 247])],
  { targets: [{ name: null, value: 250 }] },
)
