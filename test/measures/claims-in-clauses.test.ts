import { describe, expect, it } from 'vitest'
import { checkSentence } from '../../shared/measures/claims/check-claims.ts'
import type { ClaimGround } from '../../shared/measures/claims/claim.ts'
import { ground, series } from './claim-grounds.ts'

/** What a second clause adds, other people's averages, numbers written out: each was once ticked or called wrong without a reason. */
const crime = ground('Reduce neighbourhood crime', [
  series('Neighbourhood crime', [489, 375, 413, 428, 371, 409]),
])
const satisfaction = ground(
  'Resident satisfaction',
  [series('Resident satisfaction', [80, 81, 82, 83, 84, 79], true)],
  { wanted: 'up', targets: [{ name: null, value: 85 }], benchmarks: [{ name: null, value: 87 }] },
)
const missed = ground(
  'Missed bin collections',
  [series('Missed collections', [300, 310, 290, 278, 290, 247])],
  {
    targets: [{ name: null, value: 250 }],
  },
)
const visits = ground(
  'Visits to the museum',
  [series('Visits', [210_000, 220_000, 230_000, 240_000, 245_000, 250_000])],
  { wanted: 'up' },
)

function verdict(sentence: string, of: ClaimGround): string | null {
  return checkSentence(sentence, of)?.verdict ?? null
}

describe('neighbourhood crime (489, 375, 413, 428, 371, 409)', () => {
  it.each([
    // A second clause that compares, though without a figure, is worked out, or keeps the sentence from being right
    ['but is below the Q1 level', 'right'],
    ['but remains below Q1', 'right'],
    ['and is above the level of a year ago', 'right'],
    ['and remains above Q2', 'untestable'],
    ['but is below the Q2 level', 'wrong'],
    ['but remains below the level of a year ago', 'wrong'],
    ['and is above Q1', 'wrong'],
    ['and has returned to Q1 levels', 'untestable'],
    ['and is in line with last year', 'untestable'],
    ['and is above average', 'untestable'],
    ['and is in line with the London average', 'untestable'],
    ['and remains below pre-pandemic levels', 'untestable'],
    ['but remains under control limits', 'untestable'],
    ['but is below 371', 'untestable'],
    ['and was discussed with residents last year', 'right'],
    ['and was reported as shown in the table below', 'right'],
  ] as const)('Neighbourhood crime rose by 10% (+38) %s: %s', (tail, expected) => {
    expect(verdict(`Neighbourhood crime rose by 10% (+38) ${tail}.`, crime)).toBe(expected)
  })

  it.each([
    // What goes on in words after a figure does not hide what is wrong, nor is it ticked unseen.
    ['Neighbourhood crime rose by 9% (+38), and continues to move us in the right direction.', 'wrong'],
    ['Neighbourhood crime was 371 in Q2, and continued to fall in Q3.', 'wrong'],
    ['Neighbourhood crime rose to 409 in Q3, and continues to be the highest of all forces.', 'untestable'],
    ['After falling to 371 in Q2, neighbourhood crime rose to 409 in Q3.', 'right'],
    ['After falling to 372 in Q2, neighbourhood crime rose to 409 in Q3.', 'wrong'],
    ['Having fallen to 371 in Q2, neighbourhood crime rose by 38 to 409.', 'right'],
    ['Having fallen to 371 in Q2, neighbourhood crime rose by 39 to 410.', 'wrong'],
    ['Neighbourhood crime rose by 10% to 409 offences, 19 fewer than in Q1.', 'right'],
    ['Neighbourhood crime rose by 10% to 409 offences, 18 fewer than in Q1.', 'wrong'],
    ['The highest figure, 489, was in Q2 2022/23; the lowest, 371, in Q2 2023/24.', 'right'],
    ['The highest figure, 428, was in Q1.', 'wrong'],
    ['Two of the last six quarters were below 400.', 'untestable'],
    ['Neighbourhood crime rose in two of the three quarters since Q4 2022/23.', 'untestable'],
    ['Neighbourhood crime has been rising since Q2.', 'right'],
    ['Neighbourhood crime has been rising since Q3 2022/23.', 'wrong'],
    ['There were 409 (371) offences.', 'untestable'],
    ['Neighbourhood crime rose by thirty-eight.', 'right'],
    ['Neighbourhood crime rose by thirty-nine.', 'wrong'],
    ['The national average over the last four quarters is 500.', 'untestable'],
    ['The English average in the year to date is 500.', 'untestable'],
  ] as const)('%s: %s', (sentence, expected) => {
    expect(verdict(sentence, crime)).toBe(expected)
  })
})

describe('resident satisfaction (80% to 84%, then 79%; benchmark 87%)', () => {
  it.each([
    ['Resident satisfaction fell from 84% to 79% (-5 points).', 'right'],
    ['Resident satisfaction fell by 5% points.', 'right'],
    ['Resident satisfaction fell by 5 ppts.', 'right'],
    ['Resident satisfaction fell by 6% points.', 'wrong'],
    ['Resident satisfaction fell by 6 per cent points.', 'wrong'],
    ['Resident satisfaction had risen for four consecutive quarters before falling in Q3.', 'untestable'],
    ['The benchmark average over the last two quarters was 91%.', 'untestable'],
    ['The national average in Q3 was 91%.', 'untestable'],
    ['At 79% in Q3 it is below the national average.', 'right'],
  ] as const)('%s: %s', (sentence, expected) => {
    expect(verdict(sentence, satisfaction)).toBe(expected)
  })
})

describe('missed collections (290, then 247; target 250) and visits (245,000, then 250,000)', () => {
  it.each([
    ['Missed collections fell from 290 to 247, beating the target of 250 by 3.', missed, 'untestable'],
    ['The target was missed in five of the last six quarters.', missed, 'untestable'],
    ['Visits rose by five thousand.', visits, 'right'],
    ['Visits rose by six thousand.', visits, 'wrong'],
    ['Visits in Q3 were two hundred and fifty thousand, up five thousand on Q2.', visits, 'right'],
    ['Visits rose by two million.', visits, 'untestable'],
  ] as const)('%s', (sentence, of, expected) => {
    expect(verdict(sentence, of)).toBe(expected)
  })
})

describe('where something stands, in a word', () => {
  const of = (...figures: number[]) => ground('Neighbourhood crime', [series('Neighbourhood crime', figures)])

  it.each([
    // The lowest of six; the second lowest, and merely below the mean; the lowest of four; of three nobody can say.
    ['Neighbourhood crime remains low.', of(489, 375, 413, 428, 371, 360), 'right'],
    ['Neighbourhood crime remains low.', of(489, 375, 413, 428, 371, 373), 'untestable'],
    ['Neighbourhood crime remains low.', of(489, 375, 413, 428, 371, 409), 'untestable'],
    ['Neighbourhood crime remains low.', of(292, 311, 269, 263), 'right'],
    ['Neighbourhood crime remains low.', of(311, 269, 263), 'untestable'],
    ['Neighbourhood crime is high.', of(300, 375, 413, 428, 371, 489), 'right'],
    ['Neighbourhood crime is high.', of(300, 375, 413, 489, 371, 428), 'untestable'],
    // A figure as low before takes the place as well.
    ['Neighbourhood crime remains low.', of(400, 360, 413, 428, 371, 360), 'untestable'],
  ] as const)('“%s”: only at the very end of its series, and never wrong', (sentence, held, expected) => {
    expect(verdict(sentence, held)).toBe(expected)
  })
})
