import { expect, it } from 'vitest'
import { today } from '../../electron/services/service-context.ts'

it.each([
  ['2027-03-28T00:30:00Z', '2027-03-28'],
  ['2027-06-30T23:30:00Z', '2027-07-01'],
  ['2027-10-30T22:59:00Z', '2027-10-30'],
  ['2027-10-30T23:00:00Z', '2027-10-31'],
  ['2027-12-31T23:59:59Z', '2027-12-31'],
])('at %s the council’s calendar shows %s, whatever zone the computer is in', (instant, day) => {
  expect(today(() => new Date(instant))).toBe(day)
})
