import { describe, expect, it } from 'vitest'
import { checkSentence } from '../../shared/measures/claims/check-claims.ts'
import type { ClaimGround } from '../../shared/measures/claims/claim.ts'
import { crime, ground, missed, period, satisfaction, series } from './claim-grounds.ts'

/** Plain sentences of officers about two or three things at once, all of them true: none may be called wrong. What nobody can be sure of is untestable. */
function verdict(sentence: string, of: ClaimGround): string | null {
  return checkSentence(sentence, of)?.verdict ?? null
}

describe('neighbourhood crime (489, 375, 413, 428, 371, 409)', () => {
  it.each([
    ['Neighbourhood crime rose by 10% (+38) but is below the Q1 level.', 'right'],
    ['Neighbourhood crime rose by 10% (+38) but remains below Q1.', 'right'],
    ['Neighbourhood crime rose by 10% (+38) and is above the level of a year ago.', 'right'],
    ['Neighbourhood crime rose by 10% (+38) and is higher than last year.', 'right'],
    ['Neighbourhood crime was 409 in Q3, above the Q2 level of 371.', 'right'],
    ['Neighbourhood crime is higher than in Q2 but lower than in Q1.', 'right'],
    ['Neighbourhood crime was 409, above Q2 (371).', 'right'],
    ['Neighbourhood crime is lower than in Q1 and higher than in Q2.', 'right'],
    ['Neighbourhood crime is lower than in Q1 (428) and higher than in Q2 (371).', 'right'],
    ['After a fall in Q2, neighbourhood crime rose by 38 in Q3.', 'right'],
    ['After falling in Q2, neighbourhood crime rose by 38 in Q3.', 'right'],
    ['Neighbourhood crime rose by 38 in Q3, having fallen by 57 in Q2.', 'right'],
    ['Neighbourhood crime was 409 in Q3 (371 in Q2, 428 in Q1).', 'right'],
    ['There were 409 offences in Q3 (Q2: 371, Q1: 428).', 'right'],
    ['Neighbourhood crime rose 9% on last year, from 375 to 409.', 'right'],
    ['Compared with Q2, neighbourhood crime rose by 38; compared with Q1, it fell by 19.', 'right'],
    ['Neighbourhood crime rose by 38 on Q2 although it fell by 19 against Q1.', 'right'],
    ['Neighbourhood crime rose by 38 (from 371 to 409), which is below the Q1 figure of 428.', 'right'],
    ['Neighbourhood crime rose by 38 in Q3 and by 15 in Q1, but fell by 57 in Q2.', 'right'],
    ['Total offences for the quarter were 409; the figure for Q2 was 371.', 'right'],
    ['Neighbourhood crime rose this quarter and is 9% higher than a year ago.', 'right'],
    ['Neighbourhood crime rose by 38, 10% more than in Q2.', 'right'],
    ['Neighbourhood crime (409) is down 4% on Q1 (428), though up 10% on Q2 (371).', 'right'],
    ['At 409, neighbourhood crime is above the Q2 figure but below that of Q1.', 'right'],
    ['Neighbourhood crime, at 409, was 10% up on the previous quarter.', 'right'],
    ['Neighbourhood crime is below its Q1 level of 428.', 'right'],
    ['Neighbourhood crime is below its Q1 level (428) and above its Q2 level (371).', 'right'],
    ['Neighbourhood crime is 19 below its Q1 level of 428.', 'right'],
    ['Neighbourhood crime rose by 10% (+38) to below the Q1 level.', 'right'],
    ['Neighbourhood crime rose by 10% (+38) yet is below Q1.', 'right'],
    ['Neighbourhood crime rose by 10% (+38) – still below Q1.', 'right'],
    ['Neighbourhood crime rose by 10% (+38): below Q1.', 'right'],
    ['Neighbourhood crime rose by 10% (+38) so is now above Q2.', 'right'],
    ['Neighbourhood crime rose by 10% (+38) and sits below Q1.', 'right'],
    ['Neighbourhood crime rose by 38, undoing two thirds of the fall of 57 in Q2.', 'untestable'],
    ['Neighbourhood crime rose by 38, two thirds of the fall in Q2.', 'untestable'],
    ['Neighbourhood crime rose by 38, unlike in Q2.', 'untestable'],
    ['Neighbourhood crime rose by 38, in contrast to Q2.', 'untestable'],
    ['Neighbourhood crime rose by 38, as was forecast in Q2.', 'untestable'],
    ['Neighbourhood crime rose by 10%, as in Q3 of the previous year.', 'untestable'],
    ['Neighbourhood crime fell by 57 in Q2, as it had in Q3 2022/23.', 'untestable'],
    ['Neighbourhood crime rose from its low of 371 in Q2 to 409.', 'untestable'],
    ['Neighbourhood crime is at its second highest of the year.', 'untestable'],
    ['Neighbourhood crime has fallen by 80 since its high of 489 in Q2 2022/23.', 'untestable'],
    ['Neighbourhood crime is up 34 (9%) on Q3 2022/23 and up 38 (10%) on Q2.', 'untestable'],
    ['Q3 saw 409 offences, up from 371 the quarter before and from 375 a year ago.', 'untestable'],
    ['Neighbourhood crime remains 16% lower than in Q2 2022/23.', 'untestable'],
    ['Neighbourhood crime has been between 371 and 489 since Q2 2022/23.', 'untestable'],
    ['Neighbourhood crime rose by 38 to 409: 10% more than in Q2, 4% less than in Q1.', 'untestable'],
    ['Neighbourhood crime rose by 10% to 409, still 4% below Q1.', 'untestable'],
    ['Neighbourhood crime fell in Q2, as it did in Q3 2022/23.', 'untestable'],
    ['Neighbourhood crime rose by 38 in Q3 as it did in Q1, but by less.', 'untestable'],
    ['Neighbourhood crime climbed above 400 in Q3.', 'untestable'],
    ['Neighbourhood crime is above 400.', 'untestable'],
  ] as const)('%s %s', (sentence, expected) => {
    expect(verdict(sentence, crime)).toBe(expected)
  })
})

describe('resident satisfaction (80% to 84%, then 79%; target 85%, benchmark 87%)', () => {
  it.each([
    ['Resident satisfaction was 79%, 2 points lower than a year earlier and 6 points below target.', 'right'],
    ['Resident satisfaction fell to 79% and is below the target.', 'right'],
    ['Resident satisfaction has been below target for six quarters.', 'right'],
    ['Between Q2 2022/23 and Q2 2023/24 resident satisfaction rose by 4 points.', 'right'],
    ['Resident satisfaction fell by 5 points in Q3 but was up 1 point in Q2.', 'right'],
    ['Resident satisfaction rose from 83% to 84% in Q2 and then fell to 79% in Q3.', 'right'],
    ['Resident satisfaction fell by 6 per cent, or 5 points.', 'right'],
    ['Resident satisfaction stood at 79%, compared to a target of 85%.', 'right'],
    ['Resident satisfaction is under its target by 6 points.', 'right'],
    ['Resident satisfaction missed its 85% target by 6 points.', 'right'],
    ['Resident satisfaction is below its level a year ago (81%).', 'right'],
    ['Resident satisfaction is 79%, lower than in any of the last five quarters.', 'untestable'],
    ['Resident satisfaction fell by 5 points, undoing the rise in Q2.', 'untestable'],
    ['Resident satisfaction fell by 5 points, more than undoing the rise of 1 point in Q2.', 'untestable'],
    ['Resident satisfaction, which had been above 80% since Q3 2022/23, fell to 79%.', 'untestable'],
    ['Resident satisfaction has fallen below its Q2 2022/23 level of 80%.', 'right'],
    ['Resident satisfaction (79%) is below the 85% target and the 87% benchmark.', 'untestable'],
    [
      'At 79%, resident satisfaction is 6 points below target and 8 points below the benchmark.',
      'untestable',
    ],
    ['Resident satisfaction fell 5 points to 79%, its first fall in five quarters.', 'untestable'],
    ['Resident satisfaction fell by 5 points to 79%, having been 84% in Q2.', 'untestable'],
    ['Resident satisfaction rose by a point a quarter until Q2.', 'untestable'],
    ['Resident satisfaction is 2 points down on last year and 5 points down on last quarter.', 'untestable'],
    ['Resident satisfaction is below every quarter since Q2 2022/23.', 'untestable'],
    ['Resident satisfaction was above 80% in Q2 but below it in Q3.', 'untestable'],
    ['Resident satisfaction fell below 80% in Q3.', 'untestable'],
    ['Resident satisfaction was above 80% from Q3 2022/23 to Q2 2023/24.', 'untestable'],
  ] as const)('%s %s', (sentence, expected) => {
    expect(verdict(sentence, satisfaction)).toBe(expected)
  })
})

describe('missed collections (310, 362, 300, 278, 290, 247; no more than 250 are wanted)', () => {
  it.each([
    ['Missed collections met the target of 250 and are lower than a year ago.', 'right'],
    ['Missed collections fell from 290 in Q2 to 247 in Q3 and met the target.', 'right'],
    ['Missed collections fell by 15%, thanks to the rounds that began in Q4 2022/23.', 'right'],
    ['Missed collections dropped below the target in Q3.', 'right'],
    ['Missed collections fell below target in Q3.', 'right'],
    ['Missed collections fell below the target of 250 in Q3.', 'right'],
    ['Missed collections fell to 247 in Q3, below the target of 250.', 'right'],
    ['Missed collections rose by 4% in Q2 and fell by 15% in Q3.', 'right'],
    ['Missed collections rose in Q2 and fell in Q3.', 'right'],
    ['Missed collections rose in Q2 but fell in Q3.', 'right'],
    ['Missed collections fell by 15% in Q3, while the target is 250.', 'right'],
    ['In Q2 missed collections were above the Q1 level.', 'right'],
    ['In Q2 missed collections were below the level of Q3 2022/23.', 'right'],
    ['Missed collections were above the Q1 level in Q2.', 'right'],
    ['Since Q2 missed collections have fallen below the Q1 level.', 'right'],
    ['Missed collections are within target.', 'untestable'],
    ['Missed collections are now below target, having been above it in Q2.', 'untestable'],
    ['Missed collections fell by 43, as they did in Q1.', 'untestable'],
    ['Missed collections fell by 43, a larger fall than in Q1.', 'untestable'],
    ['Missed collections fell by 43 after new crews started in Q1.', 'untestable'],
    ['Missed collections fell by 43 since new crews started in Q2.', 'untestable'],
    ['Missed collections fell by 15%, following the new rounds introduced in Q1.', 'untestable'],
    ['Missed collections fell to 247 with the new rounds of Q1.', 'untestable'],
    ['Missed collections fell below 250 in Q3.', 'untestable'],
    ['Missed collections rose above 285 in Q2.', 'untestable'],
    ['Missed collections of 247 are below target for the first time.', 'untestable'],
    ['Although missed collections rose in Q2, they fell in Q3.', 'untestable'],
    ['Missed collections, which rose in Q2, fell by 15% in Q3.', 'untestable'],
    ['The target of 250 was met in Q3 but missed in Q2.', 'untestable'],
    ['The target of 250 was missed in Q2 but met in Q3.', 'untestable'],
    ['Having missed the target in Q2, missed collections met it in Q3.', 'untestable'],
    ['Missed collections, at 247, are below the 290 of Q2.', 'untestable'],
    ['Missed collections fell to 247, below the 290 recorded in Q2 and the 362 of a year ago.', 'untestable'],
    ['Missed collections are below the level of Q1 and of Q2.', 'untestable'],
  ] as const)('%s %s', (sentence, expected) => {
    expect(verdict(sentence, missed)).toBe(expected)
  })
})

describe('positive outcomes (18%, 17%, 17%, 18%, 21%, 21%)', () => {
  const outcomes = ground(
    'Positive outcome rate',
    [series('Positive outcome rate', [18, 17, 17, 18, 21, 21], true)],
    { wanted: 'up' },
  )
  it.each([
    // What is held against a year ago is not held against Q2, which the same sentence names.
    [
      'The positive outcome rate was 21%, unchanged from Q2 and 4 percentage points higher than a year earlier.',
      'right',
    ],
    [
      'The positive outcome rate was 21%, unchanged from Q2 and four percentage points higher than a year earlier.',
      'right',
    ],
    [
      'The positive outcome rate was 21%, unchanged from Q2 and 3 percentage points higher than a year earlier.',
      'wrong',
    ],
    ['The positive outcome rate was 21%, the same as in Q2.', 'right'],
    ['The positive outcome rate was 21%, the same as in Q1.', 'wrong'],
    ['The positive outcome rate is 3 points higher than in Q1 and 4 points higher than in Q4.', 'right'],
  ] as const)('%s %s', (sentence, expected) => {
    expect(verdict(sentence, outcomes)).toBe(expected)
  })
})

describe('anti-social behaviour (311, 269, 263, 294, 295, 295)', () => {
  const incidents = ground('Reduce ASB incidents', [series('ASB incidents', [311, 269, 263, 294, 295, 295])])
  it.each([
    ['ASB incidents were unchanged at 295.', 'right'],
    ['ASB incidents were unchanged.', 'right'],
    ['There were 295 ASB incidents in Q3, the same as in Q2.', 'right'],
    ['There were 295 ASB incidents in Q3, no change on Q2.', 'right'],
    ['There were 295 ASB incidents in Q3, the same as in Q4.', 'wrong'],
    // Nearly the same is not the same.
    ['ASB incidents are unchanged from Q1.', 'untestable'],
    ['ASB incidents are unchanged since Q4.', 'wrong'],
  ] as const)('%s %s', (sentence, expected) => {
    expect(verdict(sentence, incidents)).toBe(expected)
  })
})

describe('what is below zero (-5, 2, 4, -3, 6, -9)', () => {
  const variance = ground('Budget variance', [
    { ...series('Budget variance', [-5, 2, 4, -3, 6, -9]), addsUp: false },
  ])
  it.each([
    'The budget variance was -9 in Q3.',
    'The budget variance was −9 in Q3, down from 6.',
    'The budget variance is now -9.',
    'The budget variance moved from +6 to -9.',
  ])('is not told of as a change by its sign: %s', (sentence) => {
    expect(verdict(sentence, variance)).toBe('untestable')
  })

  it('still has its changes recomputed', () => {
    expect(verdict('The budget variance fell by 15.', variance)).toBe('right')
    expect(verdict('The budget variance fell by 12.', variance)).toBe('wrong')
  })
})

describe('burglary (410, 350, 300, 320, 400, 200)', () => {
  const burglary = ground('Burglaries', [series('Burglaries', [410, 350, 300, 320, 400, 200])])

  it('has a run that turned held against no later quarter', () => {
    expect(verdict('Burglaries rose in two consecutive quarters before falling.', burglary)).toBe(
      'untestable',
    )
    expect(verdict('Burglaries rose for two quarters in a row, then fell.', burglary)).toBe('untestable')
    expect(verdict('Burglaries rose for two consecutive quarters.', burglary)).toBe('wrong')
  })

  it('has a year to date held against the same part of the year before', () => {
    const whole = ground('Burglaries', [series('Burglaries', [410, 350, 300, 320, 400, 200])])
    const points = [{ period: period('Q1 2022/23'), value: 380 }, ...(whole.series[0]?.points ?? [])]
    const known = { ...whole, series: whole.series.map((one) => ({ ...one, points })) }
    const said = (sum: string) =>
      `920 burglaries were recorded in the year to date, against ${sum} in the same period last year.`
    expect(verdict(said('1,140'), known)).toBe('right')
    expect(verdict(said('1,240'), known)).toBe('wrong')
    // Where the first quarter is not known nobody can say.
    expect(verdict(said('1,140'), whole)).toBe('untestable')
  })
})
