import { describe, expect, it } from 'vitest'
import type { ClaimGround } from '../../shared/measures/claims/claim.ts'
import { checkSentence } from '../../shared/measures/claims/check-claims.ts'
import { periodFromText, periodLabel } from '../../shared/measures/period.ts'
import { ground, period, series } from './claim-grounds.ts'

const collections = ground(
  'Missed bin collections',
  [series('Missed collections', [120, 110, 100, 90, 81])],
  {
    targets: [{ name: null, value: 85 }],
  },
)
const calls = ground(
  'Calls answered within target',
  [
    series('Calls answered', [400, 410, 420, 390, 450]),
    series('Answered in time', [88, 90, 91, 89, 94], true),
  ],
  { wanted: 'up', targets: [{ name: null, value: 90 }], benchmarks: [{ name: null, value: 87 }] },
)

describe('a sentence about missed collections (120, 110, 100, 90, 81)', () => {
  it.each([
    'Missed collections fell by 10% (-9) from Q2 to Q3.',
    'There has been a consistent decrease in missed collections.',
    'This is 33% lower than the same quarter last year.',
    'Missed collections are below the target of 85.',
    'The total for the year to date is 271.',
    'This is the lowest figure since Q3 2022/23.',
    'Missed collections dropped from 90 in Q2 to 81 in Q3.',
    'Performance improved compared with Q2.',
    'Missed collections fell to 81, down 19% (-19) on Q1 23/24 (100).',
  ])('is right: %s', (sentence) => {
    expect(checkSentence(sentence, collections)?.verdict).toBe('right')
  })

  it.each([
    ['Missed collections rose by 10% (+9) from Q2.', '10% (−9)', 'the other direction'],
    ['This is 32% lower than the same quarter last year.', '33% (−39)', 'cut off instead of rounded'],
    ['Missed collections fell by 11% (-9) from Q2.', '10% (−9)', 'divided by the new figure'],
    ['Missed collections fell by 19% (-19) from Q2.', '10% (−9)', 'another figure'],
    ['Missed collections fell by 33% (-39) from Q2.', '10% (−9)', 'another period'],
    ['Missed collections dropped from 92 in Q2 to 81 in Q3.', '90 to 81', 'another figure'],
    ['The total for the year to date is 270.', '271', 'another figure'],
    ['Missed collections remained below target all year.', '110, 100, 90, 81 against 85', null],
    ['This is the highest figure since Q4 2022/23.', '100 before 81', null],
    ['Performance has worsened since Q1.', '100, 81', 'the other direction'],
  ])('is wrong: %s', (sentence, computed, slip) => {
    expect(checkSentence(sentence, collections)).toMatchObject({ verdict: 'wrong', computed, slip })
  })

  it.each([
    'Garden waste collections fell by 40% (-4) from Q2.',
    'In Q1 of 2023 there were 100 missed collections.',
    'Missed collections are 20% lower than in Q1 19/20.',
    'Missed collections have fallen on average by 10% each quarter.',
  ])('cannot be tested: %s', (sentence) => {
    expect(checkSentence(sentence, collections)?.verdict).toBe('untestable')
  })

  it('claims nothing where it only tells what was done', () => {
    expect(
      checkSentence('Crews have been retrained and two new vehicles were bought.', collections),
    ).toBeNull()
  })
})

describe('a sentence about percentages (88, 90, 91, 89, 94) beside numbers', () => {
  it.each([
    ['The percentage answered in time rose by 5% to 94%.', 'points called per cent'],
    ['Answered in time is up 5 percentage points on last quarter.', null],
    ['Answered in time is above the national average.', null],
    ['Calls answered increased by 15.4% (+60) on Q2.', null],
    ['We took 450 calls in Q3 2023/24, an increase of 12.5% (+50) on Q3 2022/23.', null],
    ['The rate for Q3 is 94% (450).', null],
  ])('is right: %s', (sentence, slip) => {
    expect(checkSentence(sentence, calls)).toMatchObject({ verdict: 'right', slip })
  })

  it.each([
    ['Answered in time has remained above the 90% target.', '90%, 91%, 89%, 94% against 90%'],
    ['Answered in time is up 4 percentage points on last quarter.', '5 points higher'],
    ['Calls answered increased by 13% (+60) on Q2.', '15% (+60)'],
    ['The rate for Q3 is 94% (390).', '450'],
  ])('is wrong: %s', (sentence, computed) => {
    expect(checkSentence(sentence, calls)).toMatchObject({ verdict: 'wrong', computed })
  })
})

describe('figures that stand nowhere in the table', () => {
  it('must agree with each other', () => {
    const check = (sentence: string) => checkSentence(sentence, collections)
    expect(check('Complaints by letter rose by 39% (+5) from Q2.')).toMatchObject({
      verdict: 'wrong',
      computed: '38.5% of 13',
      slip: 'no whole number gives this',
    })
    expect(check('Complaints by letter rose by 38% (+5) from Q2.')?.verdict).toBe('untestable')
    expect(check('The response rate is 5% (51 responses from a possible 1,031).')?.verdict).toBe('right')
    expect(check('The response rate is 6% (51 responses from a possible 1,031).')).toMatchObject({
      verdict: 'wrong',
      computed: '5%',
    })
    expect(
      check(
        'The crew ran 18 training courses in Q3, an increase of 64% from Q2 (+7) but a fall of 49% (-17) from Q3 22/23.',
      )?.verdict,
    ).toBe('right')
  })
})

describe('a period as printed', () => {
  it.each([
    ['Q3 2023/24', 'Q3 2023/24'],
    ['Q3 23/24', 'Q3 2023/24'],
    ['quarter 3 2023-24', 'Q3 2023/24'],
    ['H2 2023/24', 'H2 2023/24'],
    ['2023/24', '2023/24'],
    ['Oct 2022', 'October 2022'],
  ])('%s is read', (text, label) => {
    const found = periodFromText(text)
    expect(found && periodLabel(found)).toBe(label)
  })

  it.each(['Q3 2023', 'Q1 of 2024', '2023/25', 'Q5 2023/24', 'the autumn survey', ''])(
    '%s is not guessed at',
    (text) => {
      expect(periodFromText(text)).toBeNull()
    },
  )
})

describe('a sentence about a survey held after the quarter that the report is about', () => {
  const asked = (value: number): ClaimGround => ({
    ...calls,
    title: 'Staff who agree',
    latest: period('Q1 2023/24'),
    series: [
      {
        label: 'Staff who agree',
        isPercentage: true,
        counted: null,
        addsUp: false,
        points: [{ period: period('October 2022'), value: 42 }],
        sinceThen: [{ period: period('July 2023'), value }],
      },
    ],
  })

  it('is right when that survey bears it out: the author may have known it', () => {
    const checked = checkSentence('There was a 5% increase in staff who agree.', asked(47))
    expect(checked).toMatchObject({ verdict: 'right', slip: 'points called per cent' })
  })

  it('is never wrong by it: the author may not have', () => {
    const checked = checkSentence('There was a 5% increase in staff who agree.', asked(60))
    expect(checked?.verdict).toBe('untestable')
  })
})

describe('a sentence about a target (94% against 90%)', () => {
  it.each([
    ['Performance was 4 points above the 90% target.', 'right'],
    ['Performance is 6 points above target.', 'wrong'],
    ['The target of 90% was met.', 'right'],
    ['The target of 90% was missed.', 'wrong'],
  ])('%s is %s', (sentence, verdict) => {
    expect(checkSentence(sentence, calls)?.verdict).toBe(verdict)
  })
})
