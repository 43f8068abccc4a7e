import { describe, expect, it } from 'vitest'
import { readEntry, withWhy } from '../../renderer/areas/measures/grid/figure-entry.ts'
import {
  copiedText,
  type EntryCell,
  pastedCells,
  rowsOf,
} from '../../renderer/areas/measures/grid/grid-model.ts'
import { measureGrid } from '../../renderer/areas/measures/grid/measure-grid.ts'
import { isoDate } from '../../shared/calendar/iso-date.ts'
import type { Reading } from '../../shared/measures/measure.ts'
import { periodNamed } from '../../shared/measures/period.ts'
import { measure } from '../pack/compose/sample-records.ts'

/** All quarters of the grid are over. */
const later = { today: isoDate('2027-05-02') }
const inHand = { kind: 'quarter', year: 2026, quarter: 1 } as const

/** Five quarters from Q1 2025/26: 409, 438, none, 421, 489. */
const berths = measure('1.2', [409, 438, null, 421, 489])
const grid = measureGrid(berths, inHand, inHand)

function entryAt(row: number, column: number): EntryCell {
  const cell = rowsOf(grid)[row]?.cells[column]
  if (cell?.kind !== 'entry') throw new Error('no cell to enter into')
  return cell
}

describe('the figures of a measure by quarter', () => {
  it('stand a year a row, with what the year comes to so far', () => {
    expect(rowsOf(grid).map(({ head, cells }) => [head, ...cells.map((_, at) => shownAt(head, at))])).toEqual(
      [
        ['2025/26', '409', '438', 'no figure', '421', '1,268 in 3 of 4 quarters'],
        ['2026/27', '489', '', '', '', 'so far 489'],
      ],
    )
    expect(grid.start).toEqual({ row: 1, column: 0 })
  })

  it('reach back to the year that is asked for, so that older figures have a place', () => {
    const heads = (since: string) =>
      rowsOf(measureGrid(berths, inHand, inHand, [], periodNamed(since))).map(({ head }) => head)
    expect(heads('2023/24')).toEqual(['2023/24', '2024/25', '2025/26', '2026/27'])
    const monthly = {
      ...berths,
      frequency: 'monthly',
      series: berths.series.map((one) => ({ ...one, readings: [] })),
    } as const
    const months = measureGrid(monthly, inHand, inHand, [], periodNamed('Q4 2024/25'))
    expect(rowsOf(months)).toHaveLength(6)
    // What is entered there moves no row from under the keys.
    const [oldest] = rowsOf(months)
    expect(oldest?.head).toBe('Q4 2024/25')
    // A year and a half of months, as they come from a workbook.
    const block = Array.from({ length: 6 }, () => '1\t2\t3').join('\n')
    expect(pastedCells(months, { row: 0, column: 0 }, block)).toMatchObject({
      beyond: null,
      typed: { length: 18 },
    })
  })

  it('go to Excel and come back as a block', () => {
    expect(copiedText(grid, { row: 0, column: 0 }, { row: 1, column: 4 })).toBe(
      '409\t438\tn/a\t421\t1,268 in 3 of 4 quarters\n489\t\t\t\tso far 489',
    )
    const { typed, closed, beyond } = pastedCells(grid, { row: 0, column: 3 }, '1,421\t9,999\r\n500\r\n')
    expect(beyond).toBeNull()
    // The year's sum is passed over, and counted.
    expect(closed).toBe(1)
    expect(typed.map(({ cell, text }) => [cell.period, text])).toEqual([
      ['Q4 2025/26', '1,421'],
      ['Q4 2026/27', '500'],
    ])
    // A block that was copied here brings the sums along that stand here.
    expect(
      pastedCells(grid, { row: 0, column: 0 }, copiedText(grid, { row: 0, column: 0 }, { row: 1, column: 4 }))
        .closed,
    ).toBe(0)
    expect(pastedCells(grid, { row: 1, column: 0 }, '1\n2').beyond).toEqual({ rows: 1, columns: 0 })
    expect(pastedCells(grid, { row: 1, column: 3 }, '1\t2\t3\t4\n5').beyond).toEqual({ rows: 1, columns: 2 })
    // What is blank reaches nowhere.
    expect(pastedCells(grid, { row: 1, column: 0 }, '1\n\t\t\t').beyond).toBeNull()
  })
})

function shownAt(head: string, at: number): string {
  const cell = rowsOf(grid).find((row) => row.head === head)?.cells[at]
  if (cell?.kind === 'told') return cell.text
  const reading: Reading | null = cell?.reading ?? null
  return reading === null ? '' : (reading.value?.toString() ?? 'no figure')
}

describe('what is typed into a cell', () => {
  it('is entered where nothing was printed before', () => {
    expect(readEntry([{ cell: entryAt(1, 0), text: '490' }], later)).toMatchObject({
      kind: 'enter',
      cells: [{ period: 'Q1 2026/27', value: 490, seen: { value: 489 }, restatedBecause: null }],
    })
  })

  it('asks why a printed figure is another now, and keeps the answer with that one alone', () => {
    const entry = readEntry(
      [
        { cell: entryAt(0, 0), text: '410' },
        { cell: entryAt(1, 0), text: '490' },
      ],
      later,
    )
    expect(entry).toMatchObject({
      kind: 'askRestated',
      restated: [{ words: expect.stringMatching(/, Q1 2025\/26: 410 instead of 409$/u) }],
    })
    if (entry.kind !== 'askRestated') return
    expect(withWhy(entry, 'Late returns').map(({ restatedBecause }) => restatedBecause)).toEqual([
      'Late returns',
      null,
    ])
  })

  it('asks once why a printed figure is withdrawn: the answer is also why there is none now', () => {
    const entry = readEntry([{ cell: entryAt(0, 0), text: 'n/a' }], later)
    if (entry.kind !== 'askRestated') throw new Error('not asked')
    expect(withWhy(entry, 'Counted twice')).toMatchObject([
      { value: null, restatedBecause: 'Counted twice', missingReason: 'Counted twice' },
    ])
  })

  it('keeps the reason of a gap when the block it was copied in is pasted back', () => {
    const cell = entryAt(0, 2)
    const seen: Reading = {
      period: periodNamed(cell.period),
      value: null,
      missingReason: 'The system was down',
      restatements: [],
    }
    expect(readEntry([{ cell: { ...cell, reading: seen }, text: 'n/a' }], later)).toEqual({ kind: 'nothing' })
  })

  it('asks it also when an earlier quarter is looked at', () => {
    const before = measureGrid(berths, { kind: 'quarter', year: 2025, quarter: 2 }, inHand)
    const cell = rowsOf(before)[0]?.cells[1]
    expect(cell?.kind === 'entry' && readEntry([{ cell, text: '440' }], later).kind).toBe('askRestated')
  })

  it('asks whether what looks odd is meant, of a period to come only once', () => {
    const today = isoDate('2026-07-05')
    const odd = [{ cell: entryAt(1, 0), text: '−5' }]
    expect(readEntry(odd, later)).toEqual({
      kind: 'askOdd',
      words: ['Berths let, Q1 2026/27: −5 is below nought, as no figure before it'],
      periodsToCome: [],
    })
    expect(readEntry(odd, { ...later, isMeant: true }).kind).toBe('enter')
    const toCome = [{ cell: entryAt(1, 1), text: '440' }]
    expect(readEntry(toCome, { today })).toMatchObject({ kind: 'askOdd', periodsToCome: ['Q2 2026/27'] })
    expect(readEntry(toCome, { today, meantPeriods: new Set(['Q2 2026/27']) }).kind).toBe('enter')
    // Of what was printed it is still asked why it is another.
    const printed = [{ cell: entryAt(0, 0), text: '4090' }]
    expect(readEntry(printed, later).kind).toBe('askOdd')
    expect(readEntry(printed, { ...later, isMeant: true }).kind).toBe('askRestated')
  })

  it('asks for a reason where only “n/a” is typed, and passes over blanks of a block', () => {
    expect(readEntry([{ cell: entryAt(1, 1), text: 'n/a' }], later).kind).toBe('askReason')
    const block = [
      { cell: entryAt(1, 0), text: '' },
      { cell: entryAt(1, 1), text: 'n/a' },
    ]
    expect(readEntry(block, later)).toMatchObject({
      kind: 'enter',
      blanks: 1,
      cells: [{ missingReason: 'not available' }],
    })
  })

  it('names every cell that cannot be read, and enters none', () => {
    const block = [
      { cell: entryAt(1, 0), text: '490' },
      { cell: entryAt(1, 1), text: 'about 40' },
    ]
    expect(readEntry(block, later)).toEqual({
      kind: 'unclear',
      words: ['Berths let, Q2 2026/27: “about 40”'],
    })
  })
})

it('puts months in rows of a quarter, which they add up to', () => {
  const monthly = {
    ...berths,
    frequency: 'monthly' as const,
    series: berths.series.map((series) => ({
      ...series,
      readings: ['April 2026', 'May 2026', 'June 2026'].map((label, place) => ({
        period: periodNamed(label),
        value: place + 1,
        missingReason: null,
        restatements: [],
      })),
    })),
  }
  const model = measureGrid(monthly, inHand, inHand)
  expect(measureGrid(monthly, { kind: 'quarter', year: 2026, quarter: 2 }, inHand).start).toEqual({
    row: 1,
    column: 0,
  })
  expect(rowsOf(model)).toMatchObject([
    {
      head: 'Q1 2026/27',
      cells: [{ period: 'April 2026' }, { period: 'May 2026' }, { period: 'June 2026' }, { text: '6' }],
    },
  ])
})
