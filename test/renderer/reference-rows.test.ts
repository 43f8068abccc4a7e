import { describe, expect, it } from 'vitest'
import {
  firstView,
  referencesCsv,
  shownReferences,
  stateLooks,
} from '../../renderer/areas/references/reference-rows.ts'
import type { RegisteredReference } from '../../shared/contract/reference-views.ts'
import { isoDate } from '../../shared/calendar/iso-date.ts'
import { readFuzzyDate } from '../../shared/calendar/fuzzy-date.ts'
import type { Standing } from '../../shared/references/standing.ts'
import { reference } from '../pack/compose/sample-records.ts'

const today = isoDate('2026-11-22')

function row(number: string, further: Partial<RegisteredReference> = {}): RegisteredReference {
  const due = further.due ?? null
  const target = due === null ? null : readFuzzyDate(due, { writtenOn: today, meetings: [] })
  return {
    ...reference(number),
    target,
    standing: 'onTime',
    slippage: { times: 0, months: null },
    ...further,
  }
}

const numbers = (rows: readonly RegisteredReference[]) => rows.map(({ number }) => number)

describe('what the register shows', () => {
  const rows = [
    row('10/2026/P', { action: 'Mend the ladders.', due: 'April/May' }),
    row('9/2026/P', { action: 'Count the moorings.', owners: ['Warden'], due: '1 February 2027' }),
    row('1/2026/P', { standing: 'discharged' }),
    row('2/2026/NP', { standing: 'late', due: 'when answered' }),
  ]

  it('is what is open, numbers as numbers', () => {
    expect(numbers(shownReferences(rows, firstView))).toEqual(['2/2026/NP', '9/2026/P', '10/2026/P'])
    expect(numbers(shownReferences(rows, { ...firstView, question: 'all' }))).toHaveLength(4)
  })

  it('answers to every word typed, in whatever column', () => {
    expect(numbers(shownReferences(rows, { ...firstView, typed: 'warden moor' }))).toEqual(['9/2026/P'])
    expect(numbers(shownReferences(rows, { ...firstView, typed: 'late' }))).toEqual(['2/2026/NP'])
  })

  it('sorts targets by their earliest meaning, what no calendar can place last', () => {
    expect(numbers(shownReferences(rows, { ...firstView, sort: 'due' }))).toEqual([
      '9/2026/P',
      '10/2026/P',
      '2/2026/NP',
    ])
  })
})

it.each([
  ['late', 3, 'Late'],
  ['dueNow', 2, 'Due now'],
  ['onTime', 2, 'Moved twice'],
  ['onTime', 4, 'Moved 4 times'],
  ['noDate', 1, 'Moved once'],
  ['onTime', 0, 'On time'],
  ['complete', 5, 'Complete proposed'],
] as const)('%s, moved %i times, reads “%s”', (standing: Standing, times, word) => {
  expect(stateLooks({ standing, slippage: { times, months: null } }).word).toBe(word)
})

it('goes to a spreadsheet as text, formulas included', () => {
  const csv = referencesCsv([row('1/2026/P', { action: '=SUM(A1)', status: 'One, "two"' })], {
    today,
    committees: [],
    references: [],
    views: [],
    undo: null,
    redo: null,
  })
  expect(csv.split('\r\n')[1]).toContain(`'=SUM(A1)`)
  expect(csv).toContain('"One, ""two"""')
})
