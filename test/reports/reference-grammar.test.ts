import { assert, constantFrom, integer, property } from '../helpers/fast-check.ts'
import { describe, expect, it } from 'vitest'
import {
  grammarsOf,
  isGrammar,
  numberSeries,
  prefixOf,
  readReference,
  writeReference,
} from '../../shared/reports/reference-grammar.ts'

describe('the numbers of an office’s reports', () => {
  it('goes on after the last of the year, and lists the numbers nobody has', () => {
    const given = ['Pol 20-24', 'Pol 21-24', 'Pol 24–24', 'pol 25 - 24', 'Pol 90-23', 'CS 22/24']

    expect(numberSeries('Pol {serial}-{yy}', 2024, given)).toEqual({
      grammar: 'Pol {serial}-{yy}',
      next: 'Pol 26-24',
      gaps: ['Pol 22-24', 'Pol 23-24'],
    })
  })

  it('begins each year at one', () => {
    expect(numberSeries('Pol {serial}-{yy}', 2025, ['Pol 25-24'])).toMatchObject({
      next: 'Pol 01-25',
      gaps: [],
    })
  })

  it('are written with as many figures as the office writes', () => {
    expect(numberSeries('POS {serial}/{yy}', 2026, ['POS 7/26']).next).toBe('POS 8/26')
    expect(numberSeries('POS {serial}/{yy}', 2026, ['POS 07/26']).next).toBe('POS 08/26')
  })

  it('are read as they were written, under any grammar', () => {
    assert(
      property(
        constantFrom('Pol {serial}-{yy}', 'CS {serial}/{yy}', 'R{yyyy}/{serial}', 'P.O. ({serial}) {yyyy}'),
        integer({ min: 1, max: 9999 }),
        integer({ min: 2000, max: 2099 }),
        (grammar, serial, year) => {
          expect(readReference(grammar, writeReference(grammar, { serial, year }))).toEqual({ serial, year })
        },
      ),
    )
  })

  it('tell their grammar where the office has not said one', () => {
    expect(grammarsOf(['CS 31/26', 'CS 33/26', 'Pol 20-24', 'none yet'])).toEqual([
      'CS {serial}/{yy}',
      'Pol {serial}-{yy}',
    ])
    expect(prefixOf('CS {serial}/{yy}')).toBe('CS')
  })

  it.each([
    'Pol 20-24',
    '{serial}-{yy}',
    'Pol {serial}',
    'Pol {serial}-{yy}-{yy}',
    'Pol {serial}-{yy}-{day}',
  ])('do not follow “%s”', (text) => expect(isGrammar(text)).toBe(false))
})
