import { describe, expect, it } from 'vitest'
import { isoDate } from '../../../shared/calendar/iso-date.ts'
import type { FigureCell, FigureSheet } from '../../../shared/measures/sheets/figure-sheet.ts'
import type { KnownSeries } from '../../../shared/measures/sheets/known-series.ts'
import type { FigureMapping } from '../../../shared/measures/sheets/mapping.ts'
import { readFigureFile } from '../../../shared/measures/sheets/read-figure-file.ts'
import { known, series, sheetOf } from './known.ts'

/** A file as it is read for the first time, in words. */
function read(sheet: FigureSheet, kept: ReadonlyMap<string, FigureMapping> = new Map()) {
  const file = readFigureFile('Return.xlsx', [sheet], known, null, (shape) => kept.get(shape) ?? null, today)
  const words = (remarks: typeof file.faults) => remarks.map(({ place, words: said }) => `${place} ${said}`)
  return {
    ...file,
    said: file.changes.map(({ name, period, value }) => [name, period, value]),
    faults: words(file.faults),
    doubts: words(file.doubts),
    asked: file.unknown.map(({ place, said, why }) => `${place} ${said}: ${why}`),
  }
}

/** All periods of these sheets are over. */
const today = isoDate('2026-11-02')

const day = (iso: string): FigureCell => ({ kind: 'date', text: iso, day: isoDate(iso) })
const shown = (text: string, value: number): FigureCell => ({ kind: 'number', text, value })

describe('a code with another measure’s name', () => {
  const why = '2.1 is “Complaints” here, and “Reduce neighbourhood crime” is 1.1'

  it('is asked about, in one cell', () => {
    const { said, asked } = read(
      sheetOf([
        ['Measure', 'Period', 'Figure'],
        ['2.1 Reduce neighbourhood crime', 'Q3 2023/24', 409],
        ['2.1 Complaints', 'Q3 2023/24', 7],
      ]),
    )
    expect(said).toEqual([['2.1 Complaints', 'Q3 2023/24', 7]])
    expect(asked).toEqual([`A2 2.1 Reduce neighbourhood crime: ${why}`])
  })

  it.each([['list'], ['periods across']])('is asked about, in two columns: %s', (kind) => {
    const { said, asked } = read(
      kind === 'list'
        ? sheetOf([
            ['Code', 'Measure', 'Series', 'Period', 'Figure'],
            ['2.1', 'Reduce neighbourhood crime', 'Offences', 'Q3 2023/24', 409],
            ['2.1', 'Complaints', 'Complaints', 'Q3 2023/24', 7],
          ])
        : sheetOf([
            ['Code', 'Measure', 'Q2 2023/24', 'Q3 2023/24'],
            ['2.1', 'Reduce neighbourhood crime', '', 409],
            ['2.1', 'Complaints', '', 7],
          ]),
    )
    expect(said).toEqual([['2.1 Complaints', 'Q3 2023/24', 7]])
    expect(asked.join()).toContain(why)
  })

  it('is not, where the measure once had that code', () => {
    const renamed: KnownSeries = series(9, '3.1', 'Ducks', 'Ducks', {
      earlierNames: [{ code: '2.1', title: 'Ducks' }],
    })
    const sheet = sheetOf([
      ['Measure', 'Period', 'Figure'],
      ['2.1 Ducks', 'Q3 2023/24', 40],
    ])
    const { changes, unknown } = readFigureFile(
      'Return.xlsx',
      [sheet],
      [...known, renamed],
      null,
      () => null,
      today,
    )
    expect(unknown).toEqual([])
    expect(changes).toMatchObject([{ seriesId: 9, value: 40 }])
  })
})

it('takes what a cell holds, and says where it shows another figure', () => {
  const { said, doubts } = read(
    sheetOf([
      ['Measure', 'Q1 2023/24', 'Q2 2023/24', 'Q3 2023/24', 'Q4 2023/24'],
      [
        'Complaints',
        shown('23', 22.5),
        shown('1.23', 1.234),
        shown('33.3', 33.333333),
        shown('33', 33.333333),
      ],
    ]),
  )
  expect(said.map(([, , value]) => value)).toEqual([22.5, 1.234, 33.3, 33.33])
  expect(doubts).toEqual([
    'B2 shows 23 and holds 22.5, which is taken',
    'C2 shows 1.23 and holds 1.234, which is taken',
    'D2 holds 33.333333, taken as 33.3',
    'E2 holds 33.333333, taken as 33.33',
  ])
})

describe('dates for headings', () => {
  it('are months where two lie in one quarter; a series kept by quarters takes their sum, and it is said', () => {
    const { said, doubts, faults } = read(
      sheetOf([
        ['Measure', day('2023-10-01'), day('2023-11-01'), day('2023-12-01')],
        ['Complaints', 1, 2, 4],
      ]),
    )
    expect(said).toEqual([['2.1 Complaints', 'Q3 2023/24', 7]])
    expect(doubts).toEqual(['B1 holds a date, 1 Oct 2023: dates are read here as the months they lie in'])
    expect(faults).toEqual([])
  })

  it('are quarters where each lies in one of its own', () => {
    const { said, doubts } = read(
      sheetOf([
        ['Measure', day('2023-07-01'), day('2023-10-01')],
        ['Complaints', 1, 2],
      ]),
    )
    expect(said.map(([, period]) => period)).toEqual(['Q2 2023/24', 'Q3 2023/24'])
    expect(doubts).toEqual(['B1 holds a date, 1 Jul 2023: dates are read here as the quarters they lie in'])
  })

  it('that lost their form are named by their cells', () => {
    const { faults } = read(
      sheetOf([
        ['Measure', 45_200, 45_231],
        ['Complaints', 1, 2],
      ]),
    )
    expect(faults).toEqual([
      'B1 holds 45200, which is how Excel counts 1 Oct 2023: give the cell the form of a date, or write the period',
      'C1 holds 45231, which is how Excel counts 1 Nov 2023: give the cell the form of a date, or write the period',
    ])
  })
})

it('names the cells of quarters that may be of two years, and of figures with marks', () => {
  const { faults } = read(
    sheetOf([
      ['Measure', 'Q4 of 2023', 'Q1 2024'],
      ['Complaints', 1, 2],
    ]),
  )
  expect(faults).toEqual([
    'B1 says “Q4 of 2023”, which may be Q3 2023/24 (of the calendar year) or Q4 2023/24 (of the financial year): write one of these',
    'C1 says “Q1 2024”, which may be Q4 2023/24 (of the calendar year) or Q1 2024/25 (of the financial year): write one of these',
  ])
  const marked = read(
    sheetOf([
      ['Measure', 'Q2 2023/24', 'Q3 2023/24'],
      ['Complaints', '431*', '401 (p)'],
    ]),
  )
  expect(marked.faults).toEqual([
    'B2 says “431*”, which is no figure',
    'C2 says “401 (p)”, which is no figure',
  ])
})

it('names the second of two columns of one period, and what to do', () => {
  const { said, faults } = read(
    sheetOf([
      ['Measure', 'Q2 2023/24', 'Q3 2023/24', 'Q3 23/24'],
      ['Complaints', 1, 2, 3],
      ['1.1', 371, 4, 5],
    ]),
  )
  expect(said).toEqual([
    ['2.1 Complaints', 'Q2 2023/24', 1],
    ['2.1 Complaints', 'Q3 2023/24', 2],
    ['1.1 Reduce neighbourhood crime', 'Q3 2023/24', 4],
  ])
  expect(faults).toEqual([
    'D1 is for Q3 2023/24, as C1 is: write the period that it is for, or take the column out',
  ])
})

describe('a file that is read as last time', () => {
  /** Each quarter a column more before those that name measure and series. */
  const sheet = (quarters: readonly string[]) =>
    sheetOf([
      [...quarters, 'Ref', 'Series'],
      [...quarters.map((_, at) => 100 + at), '1.3', 'Volume'],
      [...quarters.map((_, at) => 10 + at), '1.3', 'Percentage'],
    ])

  it('has its new quarter’s column read too, wherever the names stand', () => {
    const first = read(sheet(['Q1 2023/24', 'Q2 2023/24']))
    const kept = new Map([[first.remember?.shape ?? '', first.remember?.mapping ?? never()]])
    const next = read(sheet(['Q1 2023/24', 'Q2 2023/24', 'Q3 2023/24']), kept)
    expect(next.isRemembered).toBe(true)
    expect(next.mapping?.layout).toEqual({ kind: 'periodsAcross', measure: 3, series: 4 })
    expect(next.said).toContainEqual(['1.3 Positive outcome rate, Volume', 'Q3 2023/24', 102])
    expect(next.said).toHaveLength(6)
  })

  it('is known again when its quarters stand under the year', () => {
    const under = (quarters: readonly string[]) =>
      sheetOf([
        ['', '2023/24'],
        ['Measure', ...quarters],
        ['Complaints', ...quarters.map((_, at) => at + 1)],
      ])
    const first = read(under(['Q1', 'Q2']))
    const kept = new Map([[first.remember?.shape ?? '', first.remember?.mapping ?? never()]])
    const next = read(under(['Q1', 'Q2', 'Q3']), kept)
    expect(next).toMatchObject({ isRemembered: true, faults: [] })
    expect(next.said).toHaveLength(3)
  })
})

function never(): never {
  throw new Error('nothing is remembered')
}
