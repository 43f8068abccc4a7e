import { expect, it } from 'vitest'
import { longNumberPattern, numberFromWords } from '../../shared/calendar/numbers-written-out.ts'

it.each([
  ['thirteen', 13],
  ['twenty', 20],
  ['forty-two', 42],
  ['ninety nine', 99],
  ['a hundred', 100],
  ['three hundred and eighty-seven', 387],
  ['nine hundred and twelve', 912],
  ['five thousand', 5000],
  ['two hundred and fifty thousand', 250_000],
  ['one thousand, two hundred and six', 1206],
])('reads %s', (words, value) => {
  expect(`There were ${words} of them.`.match(longNumberPattern)).toEqual([words])
  expect(numberFromWords(words)).toBe(value)
})

it.each(['There were hundreds of them.', 'There were seven of them.', 'Seventyish.'])(
  'finds none in %s',
  (text) => {
    expect(text.match(longNumberPattern)).toBeNull()
  },
)
