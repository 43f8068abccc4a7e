import { expect, it } from 'vitest'
import { nextWrong } from '../../renderer/areas/measures/measure/next-wrong.ts'

const wrong = [
  { field: 0, at: 10 },
  { field: 1, at: 0 },
  { field: 1, at: 40 },
]

it('F8 goes to the next wrong figure from the caret, and round again', () => {
  expect(nextWrong(wrong, { field: 0, at: 0 }, 1)).toBe(0)
  expect(nextWrong(wrong, { field: 1, at: 0 }, 1)).toBe(1)
  expect(nextWrong(wrong, { field: 1, at: 20 }, 1)).toBe(2)
  expect(nextWrong(wrong, { field: 2, at: 0 }, 1)).toBe(0)
  expect(nextWrong(wrong, { field: 1, at: 20 }, -1)).toBe(1)
  expect(nextWrong(wrong, { field: 0, at: 0 }, -1)).toBe(2)
})

it('without a caret it goes on from the last one, and begins with the first', () => {
  expect(nextWrong(wrong, null, 1)).toBe(0)
  expect(nextWrong(wrong, null, -1)).toBe(2)
  expect(nextWrong(wrong, 2, 1)).toBe(0)
  expect(nextWrong(wrong.slice(0, 1), 0, 1)).toBe(0)
})
