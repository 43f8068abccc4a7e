import { expect, it } from 'vitest'
import { bringInWords } from '../../renderer/areas/measures/import/figures-words.ts'
import { sheetFirstLine } from '../../renderer/areas/measures/grid/sheet-grid.ts'
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

it('the button that brings a file in counts a reason as a reason, never as a figure', () => {
  expect(bringInWords([figure, figure])).toBe('Bring in 2 figures')
  expect(bringInWords([figure, without])).toBe('Bring in 1 figure and 1 reason')
  expect(bringInWords([without])).toBe('Bring in 1 reason')
  expect(bringInWords([])).toBe('Bring in 0 figures')
})

it('the sheet of figures says how many measures have no row on it, as nobody said what is counted', () => {
  const sheet = { period: 'Q3 2023/24', rows: [], withoutSeries: 0 }
  expect(sheetFirstLine(sheet)).toBe('Q3 2023/24: no figure is due.')
  expect(sheetFirstLine({ ...sheet, withoutSeries: 1 })).toBe(
    'Q3 2023/24: no figure is due. 1 measure has no series yet.',
  )
  expect(sheetFirstLine({ ...sheet, withoutSeries: 2 })).toContain('2 measures have no series yet.')
})
