import * as fc from '../../helpers/fast-check.ts'
import { describe, expect, it } from 'vitest'
import { isoDate } from '../../../shared/calendar/iso-date.ts'
import { compareFigures } from '../../../shared/measures/sheets/compare-figures.ts'
import type { FigureSheet } from '../../../shared/measures/sheets/figure-sheet.ts'
import { type KnownSeries, seriesName } from '../../../shared/measures/sheets/known-series.ts'
import { monthsAsQuarters } from '../../../shared/measures/sheets/months-as-quarters.ts'
import { proposeMapping } from '../../../shared/measures/sheets/propose-mapping.ts'
import { readFigures } from '../../../shared/measures/sheets/read-figures.ts'
import { periodLabel } from '../../../shared/measures/period.ts'
import { complaints, crime, known, rate, series, sheetOf } from './known.ts'

/** All periods of these sheets are over. */
const today = isoDate('2026-11-02')

/** 2008: "2008/09" */
const yearFrom = (year: number): string => `${year}/${String((year + 1) % 100).padStart(2, '0')}`

/** What a file says, in the way it is proposed to be read. */
function read(sheet: FigureSheet, of: readonly KnownSeries[] = known) {
  const mapping = proposeMapping([sheet], of)
  if (mapping === null) throw new Error('nothing was found')
  const found = monthsAsQuarters(readFigures(sheet, mapping, of))
  return {
    ...found,
    layout: mapping.layout.kind,
    said: found.figures.map(({ series: { seriesId }, period, value }) => [
      seriesId,
      periodLabel(period),
      value,
    ]),
    faults: found.faults.map(({ place, words }) => `${place} ${words}`),
    doubts: found.doubts.map(({ place, words }) => `${place} ${words}`),
  }
}

describe('a sheet of figures', () => {
  it('with a row for each figure is read by its columns, whatever stands over and beside them', () => {
    const { said, layout } = read(
      sheetOf([
        ['Return of the Analysis Unit'],
        [],
        ['Ref', 'Series', 'Quarter', 'Checked by', 'Value'],
        ['1.1', 'Offences', 'Q3 2023/24', 'AB', 409],
        ['1.3', 'Volume', 'Q3 23/24', 'AB', '1,816'],
        ['1.3', 'Percentage', 'Q3 2023-24', 'AB', { kind: 'number', text: '21%', value: 21 }],
      ]),
    )
    expect(layout).toBe('list')
    expect(said).toEqual([
      [1, 'Q3 2023/24', 409],
      [3, 'Q3 2023/24', 1816],
      [2, 'Q3 2023/24', 21],
    ])
  })

  it('that is long is read from its headings, though its first rows have no figures', () => {
    const quarters = Array.from(
      { length: 60 },
      (_, place) => `Q${(place % 4) + 1} ${yearFrom(2008 + Math.floor(place / 4))}`,
    )
    const rows = quarters.map((quarter, place) => [
      '2.1',
      quarter,
      place < 9 ? '' : place,
      place < 9 ? 'No survey' : '',
    ])
    const sheet = sheetOf([['Code', 'Period', 'Figure', 'Why there is none'], ...rows])
    expect(proposeMapping([sheet], known)?.headerRow).toBe(1)
    expect(read(sheet).said.map(([, , value]) => value)).toEqual(
      quarters.map((_, place) => (place < 9 ? null : place)),
    )
  })

  it('with a column for each quarter is read under merged years, and a measure that stands once over its series', () => {
    const { said, layout } = read(
      sheetOf(
        [
          ['', '', '2022/23', '', '2023/24', ''],
          ['Measure', 'Series', 'Q3', 'Q4', 'Q1', 'Q2'],
          ['1.3 Positive outcome rate', 'Percentage', '17%', '17%', '18%', ''],
          ['', 'Volume', 1253, 1323, 1413, 1586],
        ],
        {
          merged: [
            { top: 1, left: 3, bottom: 1, right: 4 },
            { top: 1, left: 5, bottom: 1, right: 6 },
          ],
        },
      ),
    )
    expect(layout).toBe('periodsAcross')
    expect(said).toContainEqual([2, 'Q4 2022/23', 17])
    expect(said).toContainEqual([3, 'Q2 2023/24', 1586])
    expect(said).toHaveLength(7)
  })

  it('with a column for each measure is read down its periods', () => {
    const { said, layout } = read(
      sheetOf([
        ['Quarter', '1.1 Reduce neighbourhood crime', 'Complaints'],
        ['Q1 2023/24', 428, 12],
        ['Q2 2023/24', 371, 'n/a'],
      ]),
    )
    expect(layout).toBe('measuresAcross')
    expect(said).toEqual([
      [1, 'Q1 2023/24', 428],
      [4, 'Q1 2023/24', 12],
      [1, 'Q2 2023/24', 371],
      [4, 'Q2 2023/24', null],
    ])
  })

  it('of months is taken as the quarters that a series is kept by, whole ones only', () => {
    const rows = ['2023-10', '2023-11', '2023-12', '2024-01'].map((month, at) => ['1.1', month, 100 + at])
    const { said, doubts } = read(sheetOf([['measure', 'month', 'value'], ...rows]))
    expect(said).toEqual([[1, 'Q3 2023/24', 303]])
    expect(doubts).toEqual([
      'C5 stands for a quarter, Q4 2023/24, that has not each of its months once; it is left out',
    ])
  })

  it('names the cell of everything that is no figure, and reads the rest', () => {
    const { said, faults, doubts } = read(
      sheetOf([
        ['Measure', 'Series', 'Q2 2023/24', 'Q3 2023/24'],
        ['1.1', 'Offences', 371, 'about 400'],
        [
          '1.3',
          'Percentage',
          { kind: 'number', text: '0.21', value: 0.21 },
          { kind: 'fault', text: '#DIV/0!' },
        ],
        [
          '1.3',
          'Volume',
          { kind: 'date', text: '3 Feb 2023', day: '2023-02-03' as never },
          { kind: 'unknown' },
        ],
        ['2.1', '', '1,2', '12%'],
      ]),
    )
    expect(said).toEqual([
      [1, 'Q2 2023/24', 371],
      [2, 'Q2 2023/24', 0.21],
    ])
    expect(faults).toEqual([
      'D2 says “about 400”, which is no figure',
      'D3 holds a formula that came to #DIV/0!',
      'C4 holds a date, 3 Feb 2023, where a figure is wanted',
      'D4 holds a formula whose result was not saved: open the file in Excel, save it and read it again',
      'C5 says “1,2”, which is no figure',
      'D5 says 12%, which is not what the series is counted in',
    ])
    expect(doubts).toEqual(['C3 says 0.21, which is less than 1%: is 21% meant?'])
  })

  it('takes no two figures for one, and no pounds or millions for a count', () => {
    const { said, faults } = read(
      sheetOf([
        ['Measure', 'Q1 2023/24', 'Q2 2023/24', 'Q3 2023/24', 'Q4 2023/24'],
        ['1.1', '1 816', '38 42', '£2m', 'forty'],
        ['2.1', 7, 'n/a: the system was down', '', ''],
      ]),
    )
    expect(said).toEqual([
      [1, 'Q1 2023/24', 1816],
      [4, 'Q1 2023/24', 7],
      [4, 'Q2 2023/24', null],
    ])
    expect(faults).toEqual([
      'C2 says “38 42”, which is no figure',
      'D2 says £2m, which is not what the series is counted in',
      'E2 says “forty”, which is no figure',
    ])
  })

  it('names a period that is a day counted by Excel, and a quarter that may be of two years', () => {
    const { faults } = read(
      sheetOf([
        ['Measure', 'Quarter', 'Value'],
        ['1.1', 'Q1 2023/24', 5],
        ['1.1', 45_200, 5],
        ['2.1', 'Q1 of 2024', 5],
        ['2.1', 'Q2 2023/24', 6],
      ]),
    )
    expect(faults).toEqual([
      'B3 holds 45200, which is how Excel counts 1 Oct 2023: give the cell the form of a date, or write the period',
      'B4 says “Q1 of 2024”, which may be Q4 2023/24 (of the calendar year) or Q1 2024/25 (of the financial year): write one of these',
    ])
  })

  it('follows a title before a code that has moved, and says so; a code with another name is nobody’s', () => {
    const { said, doubts, unknown } = read(
      sheetOf([
        ['Measure', 'Quarter', 'Value'],
        ['1.9 Complaints', 'Q3 2023/24', 7],
        ['1.1 Burglary alarms', 'Q3 2023/24', 8],
        ['Bees', 'Q3 2023/24', 9],
      ]),
    )
    expect(said).toEqual([[4, 'Q3 2023/24', 7]])
    expect(doubts).toEqual(['A2 says 1.9, but “Complaints” is 2.1 here; its name was followed'])
    expect(unknown.map(({ said: name, why }) => [name, why])).toEqual([
      ['1.1 Burglary alarms', '1.1 is “Reduce neighbourhood crime” here, not “Burglary alarms”'],
      ['Bees', 'no measure is called “Bees”'],
    ])
  })

  it('takes a name for the series that the clerk said it is', () => {
    const sheet = sheetOf([
      ['Measure', 'Quarter', 'Value'],
      ['Complaints', 'Q3 2023/24', 7],
      ['Bees', 'Q3 2023/24', 9],
    ])
    const mapping = proposeMapping([sheet], known)
    const first = readFigures(sheet, mapping ?? never(), known)
    const names = { [first.unknown[0]?.key ?? '']: seriesName(crime) }
    const { figures, unknown } = readFigures(sheet, { ...(mapping ?? never()), names }, known)
    expect(unknown).toEqual([])
    expect(figures.map(({ series: { seriesId } }) => seriesId)).toEqual([complaints.seriesId, crime.seriesId])
  })
})

describe('empty cells', () => {
  const offences = (figures: Readonly<Record<string, number>>) =>
    series(1, '1.1', 'Reduce neighbourhood crime', 'Offences', { figures })

  it('where the records have figures are told once, with what to write to take a figure out', () => {
    const { figures, doubts } = read(
      sheetOf([
        ['Measure', 'Q1 2023/24', 'Q2 2023/24', 'Q3 2023/24'],
        ['1.1', '', '', 409],
        ['2.1', '', '', 8],
      ]),
      [offences({ 'Q1 2023/24': 428, 'Q2 2023/24': 371 }), complaints],
    )
    expect(figures).toHaveLength(2)
    expect(doubts).toEqual([
      'B2 is empty, where the records have a figure, as another cell is: the figures stay. To take a figure out, write “n/a” in its cell',
    ])
  })

  it('are not told of where the file has the figure elsewhere', () => {
    const { doubts } = read(
      sheetOf([
        ['Measure', 'Quarter', 'Value'],
        ['1.1', 'Q2 2023/24', ''],
        ['1.1', 'Q2 2023/24', 371],
        ['2.1', 'Q2 2023/24', 7],
      ]),
      [offences({ 'Q2 2023/24': 371 }), complaints],
    )
    expect(doubts).toEqual([])
  })
})

describe('figures held against the records', () => {
  it('are new, restated, missing with a reason, or as they were', () => {
    const sheet = sheetOf([
      ['Measure', 'Quarter', 'Value', 'Why none'],
      ['1.1', 'Q2 2023/24', 372, ''],
      ['2.1', 'Q2 2023/24', '', 'The system was down'],
      ['2.1', 'Q3 2023/24', 8, ''],
    ])
    const { changes, unchanged } = compareFigures(read(sheet), today)
    expect(unchanged).toBe(0)
    expect(
      changes.map(({ kind, place, name, seen, value, missingReason }) => ({
        kind,
        place,
        name,
        was: seen?.value,
        value,
        missingReason,
      })),
    ).toEqual([
      {
        kind: 'restated',
        place: 'C2',
        name: '1.1 Reduce neighbourhood crime',
        was: 371,
        value: 372,
        missingReason: null,
      },
      {
        kind: 'missing',
        place: 'C3',
        name: '2.1 Complaints',
        was: undefined,
        value: null,
        missingReason: 'The system was down',
      },
      { kind: 'new', place: 'C4', name: '2.1 Complaints', was: undefined, value: 8, missingReason: null },
    ])
  })

  it('are asked about where they are ten times off, though the file has more of them than the records', () => {
    const quarters = [2020, 2021, 2022, 2023].flatMap((year) =>
      [1, 2, 3, 4].map((quarter) => `Q${quarter} ${year}/${year - 1999}`),
    )
    const kept = Object.fromEntries(quarters.slice(0, 6).map((quarter, place) => [quarter, 400 + place]))
    const visits = series(9, '9.1', 'Visits', 'Visits', { figures: kept })
    const rows = quarters.slice(6).map((quarter, place) => ['9.1', quarter, 4000 + place])
    const sheet = sheetOf([['Measure', 'Quarter', 'Value'], ...rows])
    const { changes } = compareFigures(
      readFigures(sheet, proposeMapping([sheet], [visits]) ?? never(), [visits]),
      today,
    )
    expect(changes.map(({ odd }) => odd.some(({ kind }) => kind === 'farOff'))).toEqual(rows.map(() => true))
  })

  it('must not say two things of one period', () => {
    const sheet = sheetOf([
      ['Measure', 'Quarter', 'Value'],
      ['2.1', 'Q3 2023/24', 8],
      ['2.1', 'Q3 23/24', 8],
      ['Complaints', 'Q3 2023/24', 9],
    ])
    const { changes, faults } = compareFigures(read(sheet), today)
    expect(changes).toHaveLength(1)
    expect(faults).toEqual([{ place: 'C4', words: 'says something else than C2 about the same period' }])
  })

  it('come back as they went out, whatever they are', () => {
    const figures = fc.array(fc.integer({ min: 0, max: 99_999 }), { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(figures, fc.boolean(), (values, isSpelt) => {
        const quarters = ['Q1 2023/24', 'Q2 2023/24', 'Q3 2023/24', 'Q4 2023/24']
        const own = series(7, null, 'Ducks on the pond', 'Ducks', {
          figures: Object.fromEntries(quarters.map((quarter, at) => [quarter, values[at] ?? 0])),
        })
        const rows = quarters.map((quarter, at) => {
          const value = values[at] ?? 0
          return ['Ducks on the pond', 'Ducks', quarter, isSpelt ? value.toLocaleString('en-GB') : value]
        })
        const found = read(sheetOf([['Measure', 'Series', 'Period', 'Figure'], ...rows]), [own, rate])
        expect(compareFigures(found, today)).toEqual({ changes: [], unchanged: 4, faults: [] })
      }),
    )
  })
})

function never(): never {
  throw new Error('nothing was found')
}
