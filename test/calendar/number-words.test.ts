import { expect, it } from 'vitest'
import {
  numberAtStart,
  numberInWords,
  numberOfWord,
  ordinalOfWord,
} from '../../shared/calendar/number-words.ts'

it('reads numbers as people write them, and says them the same way', () => {
  expect(['one', 'Six', 'twelve', '6', '120', 'several', '1st'].map(numberOfWord)).toEqual([
    1,
    6,
    12,
    6,
    120,
    null,
    null,
  ])
  expect(['first', 'Fifth', '5th', 'five'].map(ordinalOfWord)).toEqual([1, 5, 5, null])
  expect([1, 12, 13].map(numberInWords)).toEqual(['one', 'twelve', '13'])
  expect([4, 30].map(numberAtStart)).toEqual(['Four', '30'])
})
