import { describe, expect, it } from 'vitest'
import { isoDate } from '../../shared/calendar/iso-date.ts'
import { compareReferenceNumbers } from '../../shared/references/reference-order.ts'
import { narrative, raisedLines, stateWord, unsaidTarget } from '../../shared/references/reference-words.ts'

const today = isoDate('2026-10-15')

describe('the state of a reference in words', () => {
  it.each([
    ['inProgress', null, 'In progress'],
    ['complete', '2026-01-01', 'Complete'],
    ['overdue', '2026-08-15', 'OVERDUE by 2 months'],
    ['overdue', '2026-08-16', 'OVERDUE by 1 month'],
    ['overdue', '2026-10-01', 'OVERDUE'],
    ['overdue', null, 'OVERDUE'],
  ] as const)('%s, due by %s: %s', (state, due, words) => {
    expect(stateWord({ state, latest: due === null ? null : isoDate(due) }, today)).toBe(words)
  })
})

describe('what the owner wrote', () => {
  it.each([
    ['Complete- This is on the agenda.', 'This is on the agenda.'],
    ['In Progress- target date set for April/May.', 'Target date set for April/May.'],
    ['A plan is being drawn up.', 'A plan is being drawn up.'],
    ['Completed works were inspected.', 'Completed works were inspected.'],
    ['Complete', null],
  ])('%s', (status, words) => {
    expect(narrative(status)).toBe(words)
  })
})

describe('the target of a row', () => {
  it.each([
    ['Summer 2026', 'A plan is being drawn up.', 'Summer 2026'],
    ['End of September 2026', 'Promised for the end of September 2026.', null],
    ['May', 'It may come later; the Mayor waits.', 'May'],
    ['target date set for April/May', 'In Progress- target date set for April/May.', null],
    ['target date set for April/May', 'In Progress', 'April/May'],
    [' ', '', null],
    [null, 'In progress', null],
  ])('%s, where the owner wrote “%s”', (due, status, words) => {
    expect(unsaidTarget({ due, status })).toBe(words)
  })
})

describe('when it was raised', () => {
  it('is the full date and the item as it was written', () => {
    expect(
      raisedLines({
        raisedOn: isoDate('2026-07-09'),
        raisedAtItem: '5',
        raisedText: '9 July Item 5- Fish market',
      }),
    ).toEqual(['9 July 2026', 'Item 5- Fish market'])
    expect(raisedLines({ raisedOn: isoDate('2026-07-09'), raisedAtItem: '5', raisedText: null })).toEqual([
      '9 July 2026',
      'Item 5',
    ])
  })

  it('is what the source says where no day is known', () => {
    expect(raisedLines({ raisedOn: null, raisedAtItem: null, raisedText: 'last autumn' })).toEqual([
      'last autumn',
    ])
    expect(raisedLines({ raisedOn: null, raisedAtItem: null, raisedText: null })).toEqual([])
  })
})

it('sorts 9 before 10 and the old year before the new', () => {
  expect(['1/2027/P', '10/2026/P', 'HM-4', '9/2026/P'].toSorted(compareReferenceNumbers)).toEqual([
    '9/2026/P',
    '10/2026/P',
    '1/2027/P',
    'HM-4',
  ])
})
