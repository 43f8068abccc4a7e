import { expect, it } from 'vitest'
import { labelsInRanges } from '../../shared/words/in-lists.ts'

it.each([
  [[], ''],
  [['4'], '4'],
  [['4', '5'], '4 and 5'],
  [['1', '2', '3'], '1 to 3'],
  [['1', '2', '3', '4', '6', '8', '9'], '1 to 4, 6, 8 and 9'],
  [['3', '5(a)', '7', '8', '9'], '3, 5(a) and 7 to 9'],
  [['5', '5(a)', '6', '7'], '5, 5(a), 6 and 7'],
  [['9', '9', '10'], '9, 9 and 10'],
])('%s are said as “%s”', (labels, words) => {
  expect(labelsInRanges(labels)).toBe(words)
})
