import Holidays from 'date-holidays'
import { expect, it } from 'vitest'
import { committees } from '../../build/sample-office/office/committees.ts'
import { measures } from '../../build/sample-office/office/measures.ts'
import type { Block, TableWords } from '../../build/sample-office/reports/blocks.ts'
import * as cameras from '../../build/sample-office/reports/camera-contract/words.ts'
import * as lateHours from '../../build/sample-office/reports/late-hours/words.ts'
import { beats } from '../../build/sample-office/reports/street-wardens/beats.ts'
import * as trees from '../../build/sample-office/reports/street-trees/words.ts'
import * as wardens from '../../build/sample-office/reports/street-wardens/words.ts'
import { sampleOffice } from '../../build/sample-office/sample-office.ts'
import { isoDate, weekdayName, weekdayNumber } from '../../shared/calendar/iso-date.ts'
import { wordsOf } from './read-docx.ts'

it('meets on working days only', () => {
  const holidays = new Holidays('GB', 'ENG')
  const days = committees.flatMap((committee) => committee.meetingDays)
  // Noon, so that no time zone moves the day.
  const closed = days.filter(
    (day) =>
      weekdayNumber(isoDate(day)) % 6 === 0 || holidays.isHoliday(new Date(`${day}T12:00:00Z`)) !== false,
  )

  expect(days.length).toBeGreaterThan(20)
  expect(closed).toEqual([])
})

it('prints the right weekday wherever it prints one', async () => {
  const pattern =
    /(\w+day),? (\d{1,2}) (January|February|March|April|May|June|July|August|September|October|November|December)(?: (\d{4}))?/gi
  const printed = [...(await sampleOffice())].flatMap(([name, bytes]) => [
    ...(name.endsWith('.docx') ? wordsOf(bytes) : new TextDecoder().decode(bytes)).matchAll(pattern),
  ])
  const wrong = printed.filter(([, weekday = '', day = '', month = '', year]) => {
    const count = monthNumber(month)
    // A day without a year is of this winter: autumn 2026 to summer 2027.
    const iso = `${year ?? (count >= 9 ? 2026 : 2027)}-${String(count).padStart(2, '0')}-${day.padStart(2, '0')}`
    return weekdayName(isoDate(iso)).toLowerCase() !== weekday.toLowerCase()
  })

  expect(printed.length).toBeGreaterThan(10)
  expect(wrong.map(([words]) => words)).toEqual([])
})

it('adds up in every table that has a total', () => {
  const words = [
    ...Object.values(wardens),
    ...Object.values(lateHours),
    ...Object.values(trees),
    ...Object.values(cameras),
  ]
  const tables = words.flatMap((value) => (Array.isArray(value) ? value : [])).filter(isTable)
  const summed = [...tables, beats].map(sumsOf).filter((sums) => sums !== null)

  expect(summed.length).toBeGreaterThanOrEqual(6)
  for (const { printed, counted } of summed) expect(counted).toEqual(printed)
})

it('tells the same patrol hours in the review as in the measures', () => {
  const hours = measures.find((measure) => measure.code === '1.2')?.series[0]?.values ?? []
  const lastTwo = hours.slice(-2).filter((value) => typeof value === 'number')

  expect(figure(beats.rows.at(-1)?.[6] ?? '')).toBe(lastTwo.reduce((sum, value) => sum + value, 0))
})

function isTable(block: Block | string): block is Block & { kind: 'table' } {
  return typeof block !== 'string' && block.kind === 'table'
}

const totalRow = /^\*\*(?:Total|Borough|All beats|Spent)\*\*$/

/** A table's printed totals beside what its rows come to; columns of shares are left out. `null` without a total. */
function sumsOf({ rows, figures = [] }: TableWords) {
  const at = rows.findIndex((row) => row.slice(0, 2).some((text) => totalRow.test(text)))
  if (at < 0) return null
  const columns = figures.filter((column) => !(rows[at]?.[column] ?? '').includes('%'))
  // Counts of trees stand above sums of money in one table.
  const summands = rows.slice(0, at).filter((row) => row[0] !== 'Trees to be planted')
  return {
    printed: columns.map((column) => figure(rows[at]?.[column] ?? '')),
    counted: columns.map((column) => summands.reduce((sum, row) => sum + figure(row[column] ?? ''), 0)),
  }
}

function figure(text: string): number {
  return Number(text.replaceAll(/[*,]/g, ''))
}

function monthNumber(name: string): number {
  return new Date(`1 ${name} 2026 UTC`).getUTCMonth() + 1
}
