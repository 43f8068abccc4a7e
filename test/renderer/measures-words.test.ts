import { expect, it } from 'vitest'
import { enteredWords } from '../../renderer/areas/measures/measures-words.ts'

const figure = { value: 4, missingReason: null }
const without = { value: null, missingReason: 'the counter was ill' }
const emptied = { value: null, missingReason: null }

it.each([
  [[figure], 0, 'One figure is entered.'],
  [[figure, figure], 1, '2 figures are entered. One blank cell was passed over.'],
  [[without], 0, 'One cell is noted as without a figure.'],
  [[emptied], 0, 'One cell is emptied.'],
  [
    [figure, without, without, emptied, emptied],
    3,
    'One figure is entered. 2 cells are noted as without a figure. 2 cells are emptied. 3 blank cells were passed over.',
  ],
])('what an entry has made true is told as what it was: %o, %i blank', (cells, blanks, words) => {
  expect(enteredWords(cells, blanks)).toBe(words)
})
