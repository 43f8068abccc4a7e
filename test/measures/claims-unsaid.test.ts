import { describe, expect, it } from 'vitest'
import type { ClaimGround } from '../../shared/measures/claims/claim.ts'
import { checkSentence } from '../../shared/measures/claims/check-claims.ts'
import { ground, series } from './claim-grounds.ts'

/** Sentences that once passed as right, or may tempt a checker to guess: each figure and each word of direction must be accounted for. */
const crime = ground(
  'Reduce neighbourhood crime',
  [series('Neighbourhood crime', [100, 120, 90, 110, 125, 1250])],
  { targets: [{ name: null, value: 115 }] },
)
const kinds = ground('Reduce neighbourhood crime', [
  series('Robbery', [10, 20, 30, 40, 75, 95]),
  series('Burglary', [90, 80, 70, 60, 50, 40]),
])
const calls = ground(
  'Calls answered within target',
  [
    series('Calls answered', [395, 400, 410, 420, 390, 450]),
    series('Answered in time', [86, 88, 90, 91, 89, 94], true),
  ],
  {
    wanted: 'up',
    targets: [{ name: null, value: 90 }],
    benchmarks: [{ name: null, value: 87 }],
  },
)
const missed = ground('Missed bin collections', [
  series('Missed collections', [null, 120, null, 100, 90, 81]),
])
const restated = ground('Reduce neighbourhood crime', [
  series('Neighbourhood crime', [489, 375, 413, 428, 371, 429]),
])

function verdict(sentence: string, of: ClaimGround): string | null {
  return checkSentence(sentence, of)?.verdict ?? null
}

describe('neighbourhood crime (100, 120, 90, 110, 125, 1,250)', () => {
  it.each([
    // Runs
    ['Neighbourhood crime has risen for three consecutive quarters.', 'right'],
    ['Neighbourhood crime rose for the third quarter running.', 'right'],
    ['Neighbourhood crime rose in each of the last three quarters.', 'right'],
    ['Neighbourhood crime has increased consistently since Q4 22/23.', 'right'],
    ['Neighbourhood crime has risen for five consecutive quarters.', 'wrong'],
    ['Neighbourhood crime has risen six quarters in a row.', 'wrong'],
    ['Neighbourhood crime rose for the fourth consecutive quarter.', 'wrong'],
    ['Neighbourhood crime has increased consistently since Q3 22/23.', 'wrong'],
    ['Neighbourhood crime has risen for two consecutive quarters.', 'untestable'],
    ['Neighbourhood crime has risen for three consecutive months.', 'untestable'],
    ['Neighbourhood crime rose in every quarter.', 'untestable'],
    ['Neighbourhood crime rose by 900% for the third consecutive quarter.', 'untestable'],
    // Each figure is its own period's
    ['There were 110 in Q1 and 125 in Q2.', 'right'],
    ['Q1 110, Q2 125, Q3 1,250.', 'right'],
    ['Neighbourhood crime: 1,250 (Q2: 125).', 'right'],
    ['There were 1,250 offences in Q3 compared with 120 in Q3 22/23.', 'right'],
    ['There were 110 in Q1 and 120 in Q2.', 'wrong'],
    ['There were 125 in Q2 and 1,200 in Q3.', 'wrong'],
    ['Offences went from 125 in Q2 to 1,200 in Q3.', 'wrong'],
    ['Neighbourhood crime rose from 125 to 1,250, an increase of 1,126.', 'wrong'],
    ['In Q2 and Q3 there were 125 and 1,250 offences respectively.', 'untestable'],
    ['There were 1,250 offences in Q2 and Q3.', 'untestable'],
    // Two changes in a sentence
    ['It rose by 14% (+15) in Q2 and by 900% (+1,125) in Q3.', 'right'],
    ['Neighbourhood crime fell by 25% (-30) in Q4 22/23 but rose by 20 in Q1.', 'right'],
    ['Neighbourhood crime was 14% higher in Q2 than in Q1.', 'right'],
    ['It rose by 14% (+15) in Q2 and by 800% (+1,125) in Q3.', 'wrong'],
    ['Neighbourhood crime in Q2 was 15% higher than in Q1.', 'wrong'],
    ['After a fall of 25% in Q4 22/23, neighbourhood crime rose by 22% in Q1.', 'right'],
    ['Neighbourhood crime fell, then rose.', 'untestable'],
    // Something else is spoken of
    ['Robbery rose by 20 to 95.', 'untestable'],
    ['Robbery rose by 1,125 to 1,250.', 'untestable'],
    ['Neighbourhood crime is up 900% and robbery 40%.', 'untestable'],
    ['Of the 1,250 offences, 40% were in Aldgate.', 'untestable'],
    ['There were 1,250 offences, of which 500 were in Aldgate.', 'untestable'],
    ['Neighbourhood crime in Aldgate rose to 1,250.', 'untestable'],
    ['Nationally neighbourhood crime rose by 900%.', 'untestable'],
    ['Crime rose by 900%.', 'untestable'],
    ['Other neighbourhood crime rose by 900%.', 'untestable'],
    ['There were 1,250 respondents.', 'untestable'],
    ['Neighbourhood crime rose by 900% because of a 40% rise in thefts.', 'untestable'],
    ['Neighbourhood crime rose by 900% and 12 officers were hired.', 'untestable'],
    // Other times
    ['In 2023/24 there were 1,485 offences.', 'right'],
    ['Neighbourhood crime was lower in Q2 at 125.', 'right'],
    ['It was 120 a year ago.', 'right'],
    ['In 2022/23 there were 310 offences.', 'untestable'],
    ['In 2023/24 there were 1,250 offences.', 'untestable'],
    ['Neighbourhood crime rose in November.', 'untestable'],
    ['In the last month neighbourhood crime rose by 900%.', 'untestable'],
    ['Neighbourhood crime is up 900% since the start.', 'untestable'],
    ['Neighbourhood crime is up 900% since then.', 'untestable'],
    ['Up 900% on the equivalent period.', 'untestable'],
    // How much, in a word
    ['There was a marked increase from Q2.', 'right'],
    ['There has been a slight increase of 900%.', 'untestable'],
    ['There has been a slight increase.', 'untestable'],
    ['Neighbourhood crime doubled.', 'wrong'],
    ['It is ten times the Q2 figure.', 'untestable'],
    ['Half of the 1,250 offences were solved.', 'untestable'],
    ['There were 1.25k offences.', 'untestable'],
    // Said with a doubt
    ['Neighbourhood crime is not up 900%.', 'untestable'],
    ['Neighbourhood crime is expected to rise by 400%.', 'untestable'],
    ['Neighbourhood crime rose by about 800%.', 'untestable'],
    ['Neighbourhood crime may have fallen.', 'untestable'],
    // The highest
    ['Neighbourhood crime rose by 900% to its highest level since Q2 22/23.', 'right'],
    ['The lowest count was 90 in Q4 22/23.', 'right'],
    ['The lowest count was in Q1.', 'wrong'],
    ['This is the second highest since Q2 22/23.', 'wrong'],
    ['Neighbourhood crime is at its highest level ever.', 'untestable'],
    ['The 900% rise was the largest since Q2 22/23.', 'untestable'],
    // The target, where fewer are wanted
    ['Neighbourhood crime missed the 115 target.', 'right'],
    ['Neighbourhood crime met the target.', 'wrong'],
    ['Neighbourhood crime met the 2,000 target.', 'wrong'],
    // Not about figures at all
    ['Two officers were hired.', null],
    ['Neighbourhood crime remains a priority.', null],
  ] as const)('%s: %s', (sentence, expected) => {
    expect(verdict(sentence, crime)).toBe(expected)
  })
})

describe('calls answered (395 to 450) and answered in time (86% to 94%)', () => {
  it.each([
    ['Calls answered in time were above the 90% target.', 'right'],
    ['94% of calls were answered in time.', 'right'],
    ['Calls answered rose by 15% and answered in time by 5 points.', 'right'],
    ['Performance has been above the national average for five consecutive quarters.', 'right'],
    ['Calls answered in time remain above the 90% target.', 'wrong'],
    ['Calls answered rose by 15% and answered in time by 4 points.', 'wrong'],
    ['Performance has been above the national average for six consecutive quarters.', 'wrong'],
    ['Calls answered in time rose by 60.', 'wrong'],
    ['93% of calls were answered in time.', 'untestable'],
    ['Calls rose by 15%.', 'untestable'],
    ['Calls answered in time were above the 80% aim of the force.', 'untestable'],
  ] as const)('%s: %s', (sentence, expected) => {
    expect(verdict(sentence, calls)).toBe(expected)
  })
})

describe('robbery (10 to 95) and burglary (90 to 40)', () => {
  it.each([
    ['Robbery rose by 20 and burglary fell by 10.', 'right'],
    ['There were 95 robberies and 40 burglaries.', 'right'],
    ['Robbery rose by 20 and burglary fell by 11.', 'wrong'],
    ['Robbery is at its highest since Q2 22/23 while burglary is at its highest since Q2 22/23.', 'wrong'],
    ['Neighbourhood crime rose by 20.', 'untestable'],
    ['There has been a rise of 20.', 'untestable'],
  ] as const)('%s: %s', (sentence, expected) => {
    expect(verdict(sentence, kinds)).toBe(expected)
  })
})

describe('missed collections, two quarters of which are not known', () => {
  it.each([
    ['Missed collections fell for two consecutive quarters.', 'right'],
    ['Missed collections fell for three consecutive quarters.', 'untestable'],
    ['This is the lowest since Q2 22/23.', 'untestable'],
    ['Collections fell by 10% from Q2.', 'untestable'],
  ] as const)('%s: %s', (sentence, expected) => {
    expect(verdict(sentence, missed)).toBe(expected)
  })
})

it('calls a sentence wrong, not untestable, when a restatement has overtaken it', () => {
  const said =
    'There has been an overall decrease of 16% (-80) since the highest crime count for this category in Q2 22/23.'
  expect(checkSentence(said, restated)).toMatchObject({ verdict: 'wrong', computed: '12% (−60)' })
  const mended = said.replace('16% (-80)', '12% (-60)')
  expect(checkSentence(mended, restated)?.verdict).toBe('right')
})

it('never prints a figure as computed that the records do not hold', () => {
  expect(checkSentence('There were 125 in Q2 and 1,200 in Q3.', crime)?.computed).toBe('1,250')
  expect(checkSentence('There were 110 in Q1 and 120 in Q2.', crime)?.computed).toBe('125')
})

describe('the highest of what, and the second highest (489, 375, 413, 428, 371, 429)', () => {
  it.each([
    ['Neighbourhood crime is at its highest this year.', 'right'],
    ['Neighbourhood crime is at its highest of the year.', 'right'],
    ['This is the highest this financial year.', 'right'],
    ['This is the highest so far this year.', 'right'],
    ['This is the highest in 2023/24.', 'right'],
    ['Q2 was the lowest of the year.', 'right'],
    ['Neighbourhood crime is at its lowest this year.', 'wrong'],
    ['Q1 was the lowest in 2023/24.', 'wrong'],
    ['This is the highest of the previous year.', 'untestable'],
    ['This is the highest in 2022/23.', 'untestable'],
    ['This is the highest in years.', 'untestable'],
    ['This is the second highest since Q2 22/23.', 'untestable'],
    ['This is the second highest of the last six quarters.', 'right'],
    ['This is the 2nd-highest for six quarters.', 'right'],
    ['Q2 was the second lowest this year.', 'wrong'],
    ['This is the third highest of the last six quarters.', 'wrong'],
    ['This is the second highest in four quarters.', 'wrong'],
    ['This is the second lowest on record.', 'wrong'],
    ['This is the second highest.', 'untestable'],
    ['This was the second highest rise of the year.', 'untestable'],
  ] as const)('%s: %s', (sentence, expected) => {
    expect(verdict(sentence, restated)).toBe(expected)
  })

  it('says how many are higher', () => {
    const { computed } = checkSentence('This is the third highest of the last six quarters.', restated) ?? {}
    expect(computed).toBe('429, with 1 higher')
  })
})
