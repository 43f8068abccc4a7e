import { describe, expect, it } from 'vitest'
import { placedClaims } from '../../shared/measures/claims/placed-claims.ts'
import type { Measure } from '../../shared/measures/measure.ts'
import { measure } from '../pack/compose/sample-records.ts'

const period = { kind: 'quarter', year: 2025, quarter: 4 } as const

/** Berths let in four quarters: 409, 438, 421 and 489. */
const berths = measure('1.2', [409, 438, 421, 489])
const rate = measure('2.1', [44, 42, 45, 47], {
  title: 'Satisfaction',
  series: measure('2.1', [44, 42, 45, 47]).series.map((one) => ({
    ...one,
    label: 'Satisfaction',
    unit: 'percent',
  })),
})

function mended(text: string, of: Measure): string {
  return placedClaims(text, of, period)
    .toReversed()
    .reduce(
      (words, { mend }) =>
        mend === null ? words : words.slice(0, mend.at) + mend.write + words.slice(mend.end),
      text,
    )
}

describe('a wrong figure', () => {
  it.each([
    ['Berths rose by 14% (+68) from Q3 to Q4.', 'Berths rose by 16% (+68) from Q3 to Q4.'],
    ['They rose by 19% (+79) from Q3 to Q4.', 'They rose by 16% (+68) from Q3 to Q4.'],
    ['Berths fell by 16% from Q3 to Q4.', 'Berths rose by 16% from Q3 to Q4.'],
    ['There was a decrease of 16% (-68) from Q3.', 'There was an increase of 16% (+68) from Q3.'],
    ['There were 209 more berths than in Q3.', 'There were 68 more berths than in Q3.'],
    ['The figure for Q3 was 412.', 'The figure for Q3 was 421.'],
  ])('is mended in its place: %s', (text, right) => {
    expect(mended(text, berths)).toBe(right)
    expect(placedClaims(right, berths, period).map(({ verdict }) => verdict)).toEqual(['right'])
  })

  it('never writes a difference over a level', () => {
    expect(mended('There were 410 berths in Q4, an increase of 9%.', berths)).toBe(
      'There were 489 berths in Q4, an increase of 16%.',
    )
  })

  it('is left to a person where no figure of the sentence makes it right', () => {
    const claims = placedClaims('This is the lowest since Q1 2025/26.', berths, period)
    expect(claims).toMatchObject([{ verdict: 'wrong', mend: null }])
  })

  it('becomes points between percentages', () => {
    expect(mended('Satisfaction rose by 6% from Q3 to Q4.', rate)).toBe(
      'Satisfaction rose by 2 points from Q3 to Q4.',
    )
    expect(mended('Satisfaction rose by three points from Q3 to Q4.', rate)).toBe(
      'Satisfaction rose by 2 points from Q3 to Q4.',
    )
  })
})

it('says where the words stand that claim something, with the two figures compared', () => {
  const text = 'A quiet year.\n\nBerths rose by 14% (+68) from Q3 to Q4. Two new wardens began.'
  const [claim, ...others] = placedClaims(text, berths, period)
  expect(others).toEqual([])
  expect(text.slice(claim?.at, claim?.end)).toBe('rose by 14% (+68) from Q3 to Q4')
  expect(claim).toMatchObject({
    sentence: 'Berths rose by 14% (+68) from Q3 to Q4.',
    slip: 'divided by the new figure',
    compared: { earlier: { value: 421 }, later: { value: 489 } },
    mend: { write: '16%' },
  })
})

it('is no longer held against a sentence that somebody left as it is', () => {
  const sentence = 'Berths rose by 14% (+68) from Q3 to Q4.'
  const left = { ...berths, claimsLeft: [{ period, sentence, why: 'As the harbour counts' }] }
  expect(placedClaims(sentence, left, period)).toMatchObject([{ left: 'As the harbour counts' }])
})

it('says of a sentence that a restatement made wrong that it was right before', () => {
  const restated = { value: 489, restatedAt: '2026-02-01T09:00:00Z', restatedBy: 'Cleo', why: 'Late' }
  const since = {
    ...berths,
    series: berths.series.map((one) => ({
      ...one,
      readings: one.readings.map((reading, place) =>
        place === 3 ? { ...reading, value: 480, restatements: [restated] } : reading,
      ),
    })),
  }
  const found = (text: string) => {
    const [claim] = placedClaims(text, since, period)
    return [claim?.verdict, claim?.slip, claim?.mend?.shown]
  }
  expect(found('Berths rose by 16% (+68) from Q3 to Q4.')).toEqual(['wrong', 'restated since', '14% +59'])
  expect(found('Berths rose by 17% (+68) from Q3 to Q4.')).toEqual(['wrong', 'another figure', '14% +59'])
  expect(found('Berths rose by 14% (+59) from Q3 to Q4.')).toEqual(['right', null, undefined])
})

it('takes a number for the measure’s own after a word about something else', () => {
  const after = (words: string) =>
    placedClaims(`The biggest drivers are ferries, up 28% (+71). ${words}`, berths, period).map(
      ({ verdict, computed }) => `${verdict} ${computed}`,
    )
  expect(after('There is a 15% (+68) increase overall from Q3.').at(-1)).toBe('wrong 16% (+68)')
  // Of ferries, or of the berths: nobody knows.
  expect(after('There is a 15% (+71) increase overall from Q3.').at(-1)).toBe('untestable null')
})
