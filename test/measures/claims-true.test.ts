import { describe, expect, it } from 'vitest'
import { checkSentence } from '../../shared/measures/claims/check-claims.ts'
import type { ClaimGround } from '../../shared/measures/claims/claim.ts'
import { ground, series } from './claim-grounds.ts'

/** Ordinary sentences of reports, all of them true of their figures unless said: none may be called wrong, and most are ticked. */
const missed = ground(
  'Reduce missed bin collections',
  [series('Missed collections', [520, 480, 440, 415, 430, 387])],
  { targets: [{ name: null, value: 400 }] },
)
const days = ground('Days to answer', [series('Days to answer', [5.8, 5.8, 5.1, 4.9, 4.9, 4.4])], {
  targets: [{ name: null, value: 5 }],
})
const calls = ground(
  'Calls answered within target',
  [
    series('Calls answered', [10_100, 11_000, 10_000, 10_400, 12_006, 11_111]),
    series('Answered in time', [86, 88, 90, 91, 89.5, 92.4], true),
  ],
  { wanted: 'up', targets: [{ name: null, value: 90 }], benchmarks: [{ name: null, value: 87 }] },
)
const satisfaction = ground(
  'Resident satisfaction',
  [series('Resident satisfaction', [80, 81, 82, 83, 84, 79], true)],
  { wanted: 'up', targets: [{ name: null, value: 85 }] },
)

function verdict(sentence: string, of: ClaimGround): string | null {
  return checkSentence(sentence, of)?.verdict ?? null
}

describe('missed collections (520, 480, 440, 415, 430, 387)', () => {
  it.each([
    ['Missed collections: 387 (-10%).', 'right'],
    ['Missed collections in Q3 stood at 387, down from 430.', 'right'],
    ['There was a 10% decrease (430 to 387).', 'right'],
    ['Missed collections fell by 10%, to 387 from 430.', 'right'],
    ['Missed collections rose by 15 in Q2 before falling by 43 in Q3.', 'right'],
    ['Missed collections fell by 43 in Q3, compared with a rise of 15 in Q2.', 'right'],
    ['There were 1,672 missed collections in the last 12 months.', 'right'],
    ['There were 1,673 missed collections in the last 12 months.', 'wrong'],
    ['Missed collections in Q3 stood at 387, down from 431.', 'wrong'],
    ['Missed collections rose by 15 in Q2 before falling by 44 in Q3.', 'wrong'],
    ['After a rise of 15 in Q2, missed collections fell by 43 in Q3.', 'right'],
    ['The fall of 43 follows a rise of 15 in Q2.', 'right'],
    [
      'Missed collections fell by 43 this quarter against a fall of 40 in the same quarter last year.',
      'untestable',
    ],
    ['The year-to-date total is 1,232, a fall of 208 (14%) on last year.', 'untestable'],
    ['Every quarter of this year was lower than the same quarter last year.', 'untestable'],
    ['Missed collections are at their lowest level, 26% below the peak of 520 in Q2 2022/23.', 'untestable'],
    ['Missed collections in Q2 were at their highest since Q4 22/23.', 'untestable'],
    ['Q3 is the first quarter below 400.', 'untestable'],
    ['The average over the last four quarters is 418.', 'right'],
    ['The average over the last four quarters is 419.', 'wrong'],
    ['The four-quarter average is 418.', 'right'],
    ['Missed collections averaged 411 a quarter in 2023/24.', 'right'],
    ['There was an average of 137 missed collections a month in 2023/24.', 'right'],
    ['There was an average of 45 missed collections a month in 2023/24.', 'wrong'],
    ['On average 445 collections were missed each quarter.', 'right'],
    ['On average 454 collections were missed each quarter.', 'untestable'],
    // Bounds
    ['Missed collections have decreased by more than 10% year on year.', 'right'],
    ['Missed collections have decreased by more than 20% year on year.', 'wrong'],
    ['Missed collections have decreased by over 100 since Q2 2022/23.', 'right'],
    ['Missed collections fell by at least 43 in Q3.', 'right'],
    ['Missed collections fell by more than 43 in Q3.', 'untestable'],
    ['Missed collections fell by less than 10% in Q3.', 'untestable'],
    ['There were more than 400 missed collections in Q3.', 'wrong'],
    ['There were fewer than 400 missed collections in Q3.', 'right'],
    // Numbers and shares written out
    ['Three hundred and eighty-seven collections were missed in Q3.', 'right'],
    ['Three hundred and ninety-seven collections were missed in Q3.', 'wrong'],
    ['Missed collections fell by a tenth in Q3.', 'right'],
    ['Missed collections fell by a fifth in Q3.', 'wrong'],
    ['Missed collections are a quarter lower than in Q2 2023/24.', 'wrong'],
    ['Missed collections have halved since Q2 2022/23.', 'wrong'],
    ['Missed collections are a quarter lower than in Q2 2022/23.', 'untestable'],
    ['Missed collections fell by more than a quarter between Q2 2022/23 and Q3 2023/24.', 'right'],
    ['Missed collections fell by more than a third between Q2 2022/23 and Q3 2023/24.', 'wrong'],
    ['Missed collections fell by nearly a tenth in Q3.', 'untestable'],
    ['Missed collections fell by half a dozen in Q3.', 'untestable'],
    // A year's quarters
    ['Missed collections fell in every quarter of 2023/24.', 'wrong'],
    ['The target has been met in each quarter of 2023/24.', 'wrong'],
    // Each extreme is its own period's
    ['The highest quarter was Q2 2022/23 (520).', 'right'],
    ['The highest quarter was Q2 2022/23 (520) and the lowest was Q3 2023/24 (387).', 'right'],
    ['The highest quarter was Q2 2022/23 (520) and the lowest was Q2 2023/24 (430).', 'wrong'],
    // What follows, of something else, does not hide what is wrong
    ['Missed collections fell by 15% (-43) from Q2 to Q3 and crews are happier.', 'wrong'],
    ['Missed collections fell by 15% (-43) from Q2 to Q3, which continues to help.', 'wrong'],
    ['Missed collections fell this quarter due to three new crews clearing hundreds of bins.', 'untestable'],
    ['Missed collections are 3% below the target of 400.', 'untestable'],
    ['Missed collections have fallen for the first time since Q1.', 'untestable'],
    ['The rate of missed collections fell by 10%.', 'untestable'],
  ] as const)('%s: %s', (sentence, expected) => {
    expect(verdict(sentence, missed)).toBe(expected)
  })
})

describe('days to answer (5.8, 5.8, 5.1, 4.9, 4.9, 4.4; no more than 5 are wanted)', () => {
  it.each([
    ['The target has been met since Q1 2023/24.', 'right'],
    ['The target has been met in every quarter since Q1.', 'right'],
    ['The target has been met since Q4 22/23.', 'wrong'],
    ['The target has been met.', 'untestable'],
  ] as const)('%s: %s', (sentence, expected) => {
    expect(verdict(sentence, days)).toBe(expected)
  })
})

describe('calls answered (10,100 to 11,111) and answered in time (86% to 92.4%)', () => {
  it.each([
    ['92.4% of calls were answered in time, above the 90% target.', 'right'],
    ['92.4% of calls were answered in time, which is above the target.', 'right'],
    ['Performance of 92.4% exceeded the 90% target.', 'right'],
    ['11,111 calls were answered, down 7% from 12,006 in Q2.', 'right'],
    ['11,111 calls were answered, 7% fewer than in Q2 (12,006).', 'right'],
    ['Calls answered fell by 7% to 11,111 from 12,006 in Q2.', 'right'],
    ['Calls answered fell by 8% to 11,111 from 12,006 in Q2.', 'wrong'],
    ['The 90% target was met in Q2.', 'wrong'],
    ['Answered in time was 90% in Q2.', 'untestable'],
    ['Calls answered rose from 10,400 in Q1 to 12,006 in Q2 and 11,111 in Q3.', 'untestable'],
    ['The target was missed in Q1 and Q2 and met in Q3.', 'untestable'],
    ['Having missed the target in Q1 and Q2, the service met it in Q3.', 'untestable'],
  ] as const)('%s: %s', (sentence, expected) => {
    expect(verdict(sentence, calls)).toBe(expected)
  })
})

describe('resident satisfaction (80% to 84%, then 79%)', () => {
  it.each([
    ['Resident satisfaction was 79%, down from 84%.', 'right'],
    ['Resident satisfaction was 79%, down 5 points.', 'right'],
    ['Resident satisfaction stands at 79%, a fall of 5 points on Q2.', 'right'],
    ['Resident satisfaction was 79%, 6 points below target.', 'right'],
    ['Resident satisfaction was 79%, down from 83%.', 'wrong'],
    ['Resident satisfaction was 79%, 5 points below target.', 'wrong'],
  ] as const)('%s: %s', (sentence, expected) => {
    expect(verdict(sentence, satisfaction)).toBe(expected)
  })
})

describe('a year so far (415, 430, 387) after another (520, 480, 440, 460)', () => {
  const [known] = missed.series
  const points = [520, 480, 440, 460, 415, 430, 387].map((value, place) => ({
    period: {
      kind: 'quarter' as const,
      year: 2022 + Math.floor(place / 4),
      quarter: ([1, 2, 3, 4] as const)[place % 4] ?? 1,
    },
    value,
  }))
  const years = { ...missed, series: known === undefined ? [] : [{ ...known, points }] }
  it.each([
    ['The year-to-date total is 1,232, a fall of 208 (14%) on last year.', 'right'],
    ['The year-to-date total is 1,232, a fall of 209 (14%) on last year.', 'untestable'],
    ['The year-to-date total is 1,233, a fall of 208 (14%) on last year.', 'wrong'],
    [
      'In the year to date 1,232 collections were missed, down 14% on the same period last year (1,440).',
      'right',
    ],
    ['Missed collections fell by 14% in the year to date.', 'untestable'],
    ['There were 1,900 missed collections in 2022/23.', 'right'],
    ['There were 1,901 missed collections in 2022/23.', 'wrong'],
    ['Missed collections averaged 475 a quarter in 2022/23.', 'right'],
  ] as const)('%s: %s', (sentence, expected) => {
    expect(verdict(sentence, years)).toBe(expected)
  })
})

it('tells only of slips that are true', () => {
  const slip = (sentence: string, of: ClaimGround) => checkSentence(sentence, of)?.slip
  expect(slip('Missed collections fell by 5 percentage points in Q3.', missed)).toBeNull()
  expect(slip('Resident satisfaction fell by 6 points from Q2 to Q3.', satisfaction)).toBe('another figure')
  expect(slip('Resident satisfaction fell by 2 points from Q2 to Q3.', satisfaction)).toBe('another period')
  expect(slip('Missed collections fell by 93 from Q2 to Q3.', missed)).toBe('another period')
})
