import * as fc from '../helpers/fast-check.ts'
import { describe, expect, it } from 'vitest'
import { changeInWords, percentageChange } from '../../shared/measures/change-words.ts'
import { decimalsOf, figureText, roundHalfUp } from '../../shared/measures/figure-text.ts'

it('prints what was kept of a figure, not what binary fractions made of it', () => {
  expect(figureText(0.021 + 0.001, '%')).toBe('0.022%')
  expect(figureText(0.1 + 0.2)).toBe('0.3')
  expect([95.25, 1816, 0.1 + 0.2].map(decimalsOf)).toEqual([2, 0, 1])
})

describe('change in words', () => {
  it.each([
    [371, 409, 'count', '38 more (10%)'],
    [428, 409, 'count', '19 fewer (4%)'],
    [400, 401, 'count', '1 more (0%)'],
    [0, 5, 'count', '5 more'],
    [5, 5, 'count', 'the same'],
    [-58, 10, 'count', '68 more'],
    [-3.5, -4.2, 'score', '0.7 lower'],
    [42, 47, 'percent', '5 points higher'],
    [96, 95, 'percent', '1 point lower'],
    [95.4, 95.5, 'percent', '0.1 points higher'],
    [10, 9, 'hours', '1 hour less (10%)'],
    [3.5, 4.2, 'score', '0.7 higher (20%)'],
  ] as const)('from %d to %d (%s): %s', (earlier, latest, unit, words) => {
    expect(changeInWords(earlier, latest, unit)).toBe(words)
  })

  it('never calls a difference between two percentages a percentage', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }), (a, b) => {
        expect(changeInWords(a, b, 'percent')).not.toContain('%')
      }),
    )
  })

  it('says of a change there and of the change back the same size, in the other direction', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999 }), fc.integer({ min: 0, max: 9_999 }), (a, b) => {
        fc.pre(a !== b)
        const there = changeInWords(a, b, 'count').split(' ').slice(0, 2)
        const back = changeInWords(b, a, 'count').split(' ').slice(0, 2)
        expect(there[0]).toBe(back[0])
        expect(new Set([there[1], back[1]])).toEqual(new Set(['more', 'fewer']))
      }),
    )
  })
})

describe('percentages', () => {
  it('round halves up, by size', () => {
    expect([0.5, 1.5, 2.5, -2.5, 2.4999].map(roundHalfUp)).toEqual([1, 2, 3, -3, 2])
    expect(percentageChange(200, 201)).toBe(1)
    expect(percentageChange(200, 199)).toBe(-1)
  })

  it('do not exist from nothing', () => {
    expect(percentageChange(0, 7)).toBeNull()
  })
})

it('prints figures with thousands, a true minus and their unit', () => {
  expect([1816, 1_000_000, -4, 95.5, 1234.25, 0].map((figure) => figureText(figure))).toEqual([
    '1,816',
    '1,000,000',
    '−4',
    '95.5',
    '1,234.25',
    '0',
  ])
  expect(figureText(86, '%')).toBe('86%')
})
