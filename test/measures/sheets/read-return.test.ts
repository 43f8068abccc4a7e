import { expect, it } from 'vitest'
import { isReturnForm, readReturn } from '../../../shared/measures/sheets/read-return.ts'
import { complaints, crime, sheetOf } from './known.ts'

const form = sheetOf([
  ['No.', 'Measure', 'Series', 'Counted in', 'Period', 'Figure', 'If there is none, why', 'Last figure'],
  ['1', 'Reduce neighbourhood crime', 'Offences', 'offences', 'Q3 2023/24', 409, '', ''],
])
const asked = (title: string, label: string) =>
  sheetOf(
    [
      ['number', 'series', 'period', 'measure', 'label'],
      ['1', String(crime.seriesId), 'Q3 2023/24', title, label],
    ],
    { name: 'As asked', isHidden: true },
  )

it('a form is read for the series that it was asked of', () => {
  const { figures, faults } = readReturn([form, asked(crime.title, crime.label)], [crime])
  expect(faults).toEqual([])
  expect(figures.map(({ place, value }) => [place, value])).toEqual([['F2', 409]])
})

it('a figure asked of a measure that is gone is not given to another that has its number now', () => {
  const another = { ...complaints, seriesId: crime.seriesId }
  const { figures, faults } = readReturn([form, asked(crime.title, crime.label)], [another])
  expect(figures).toEqual([])
  expect(faults).toEqual([
    { place: 'A2', words: 'was asked of “Reduce neighbourhood crime, Offences”, which is not kept any more' },
  ])
})

it('a row whose own words name something else than its number asked for is taken for neither', () => {
  const row = (measure: string, series: string, period: string, figure: number | '') =>
    sheetOf([
      ['No.', 'Measure', 'Series', 'Counted in', 'Period', 'Figure', 'If there is none, why', 'Last figure'],
      ['1', measure, series, 'offences', period, figure, '', ''],
    ])
  const read = (sheet: ReturnType<typeof row>) =>
    readReturn([sheet, asked(crime.title, crime.label)], [crime])
  const other = read(row(crime.title, crime.label, 'Q2 2023/24', 420))
  expect(other.figures).toEqual([])
  expect(other.faults).toEqual([
    {
      place: 'E2',
      words: expect.stringMatching(/^says “Q2 2023\/24”; number and row asked for .*, Q3 2023\/24$/u),
    },
  ])
  expect(read(row('Complaints', crime.label, 'Q3 2023/24', 420)).faults).toMatchObject([{ place: 'B2' }])
  expect(read(row(crime.title, 'Arrests', 'Q3 2023/24', 420)).faults).toMatchObject([{ place: 'C2' }])
  // Left empty it answers nothing, and another spelling of the period is the same one.
  expect(read(row('Complaints', crime.label, 'Q3 2023/24', '')).faults).toEqual([])
  expect(read(row(crime.title, crime.label, 'Q3 23/24', 420)).figures).toHaveLength(1)
  expect(read(row(`${crime.code} ${crime.title}`, crime.label, 'Q3 2023/24', 420)).figures).toHaveLength(1)
})

it('a form that was saved as a table of text, without what it asked for, is known and not read by its running numbers', () => {
  expect(isReturnForm([form])).toBe(true)
  const { figures, faults } = readReturn([form], [crime])
  expect(figures).toEqual([])
  expect(faults).toMatchObject([
    { place: 'A1', words: expect.stringContaining('save it as an Excel workbook') },
  ])
  expect(isReturnForm([sheetOf([['Measure', 'Period', 'Figure']])])).toBe(false)
})
