import * as fc from '../helpers/fast-check.ts'
import { expect, it } from 'vitest'
import { bothMinutes } from '../../shared/minutes/both-minutes.ts'
import { minuteFrom, minuteLines } from '../../shared/minutes/minute-blocks.ts'

const both = (theirs: readonly string[], mine: readonly string[]): readonly string[] =>
  minuteLines(bothMinutes(minuteFrom(theirs, null), minuteFrom(mine, null)))

it('keeps once what two texts have alike, and mine after the other where they differ', () => {
  expect(both(['Received.', 'They asked.', 'Noted.'], ['Received.', 'I asked.', 'Noted.'])).toEqual([
    'Received.',
    'They asked.',
    'I asked.',
    'Noted.',
  ])
  expect(both(['Received.'], ['Received.'])).toEqual(['Received.'])
  expect(both([], ['Mine.'])).toEqual(['Mine.'])
})

it('loses no line of either', () => {
  const lines = fc.array(fc.constantFrom('Received.', 'Asked.', 'Noted.', 'Resolved.'), { maxLength: 6 })
  fc.assert(
    fc.property(lines, lines, (theirs, mine) => {
      const kept = both(theirs, mine)
      for (const text of [theirs, mine]) expect(isWithin(text, kept)).toBe(true)
    }),
  )
})

/** Whether all lines are there in their order, others between them or not. */
function isWithin(lines: readonly string[], all: readonly string[]): boolean {
  let next = 0
  for (const line of all) if (line === lines[next]) next += 1
  return next === lines.length
}
