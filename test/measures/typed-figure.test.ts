import * as fc from '../helpers/fast-check.ts'
import { describe, expect, it } from 'vitest'
import { figureText } from '../../shared/measures/figure-text.ts'
import { readTypedFigure } from '../../shared/measures/typed-figure.ts'

const count = { unit: 'count', counted: 'offences' } as const
const percent = { unit: 'percent', counted: null } as const
const pounds = { unit: 'count', counted: '£m' } as const

describe('a cell as it is typed or pasted', () => {
  it.each([
    ['1,816', count, 1816],
    ['1 816', count, 1816],
    ['1\u00a0816.5', count, 1816.5],
    [' 95.5% ', percent, 95.5],
    ['21 per cent', percent, 21],
    ['£101m', pounds, 101],
    ['101', pounds, 101],
    ['(12)', count, -12],
    ['−4', count, -4],
    ['421 r', count, 421],
    ['.5', count, 0.5],
    ['0', count, 0],
  ])('reads %j as a figure', (text, series, value) => {
    expect(readTypedFigure(text, series)).toEqual({ kind: 'figure', value })
  })

  it.each([
    ['n/a', null],
    ['–', null],
    ['..', null],
    ['n/a: the survey was not held', 'the survey was not held'],
    ['survey fault', 'survey fault'],
  ])('reads %j as no figure, with the reason where one is given', (text, reason) => {
    expect(readTypedFigure(text, count)).toEqual({ kind: 'missing', reason })
  })

  it.each([
    ['about 40', count],
    ['1,5', count],
    ['1.234,5', count],
    ['21%', count],
    ['£5', count],
    ['12 May', count],
    ['101k', pounds],
  ])('does not guess what %j means', (text, series) => {
    expect(readTypedFigure(text, series)).toEqual({ kind: 'unclear', text })
  })

  it('passes over what is blank', () => {
    expect(readTypedFigure(' \u00a0 ', count)).toEqual({ kind: 'blank' })
  })

  it('reads back every figure as it is printed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -9_999_999, max: 9_999_999 }),
        fc.nat({ max: 99 }),
        (whole, hundredths) => {
          const value = Number(`${whole}.${hundredths}`)
          expect(readTypedFigure(figureText(value), count)).toEqual({ kind: 'figure', value: value + 0 })
          expect(readTypedFigure(figureText(value, '%'), percent)).toEqual({
            kind: 'figure',
            value: value + 0,
          })
        },
      ),
    )
  })
})
