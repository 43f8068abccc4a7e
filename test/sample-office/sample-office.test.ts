import { expect, it } from 'vitest'
import { sampleOffice } from '../../build/sample-office/sample-office.ts'
import { caseSchema } from '../../electron/services/import/case-schema.ts'
import { officeSchema } from '../../electron/services/import/office-schema.ts'
import { unknownFields } from '../../electron/services/import/unknown-fields.ts'

const files = await sampleOffice()
const read = (name: string): unknown => JSON.parse(new TextDecoder().decode(files.get(name)))
const office = officeSchema.parse(read('office.json'))
const meeting = caseSchema.parse(read('meeting-2026-12-10.json'))

it('is the same, byte for byte, each time it is made', async () => {
  const again = await sampleOffice()

  expect([...again.keys()]).toEqual([...files.keys()])
  const altered = [...again].filter(
    ([name, bytes]) => Buffer.compare(bytes, files.get(name) ?? Buffer.of()) !== 0,
  )
  expect(altered.map(([name]) => name)).toEqual([])
})

it('names files that are there, and nothing else is there', () => {
  const named = ['office.json', ...office.meetings, ...meeting.reports.map((report) => report.docx ?? '')]

  expect([...files.keys()].toSorted()).toEqual(named.toSorted())
})

it('has no field that the import would have to report', () => {
  expect(unknownFields(officeSchema, read('office.json'))).toEqual([])
  expect(unknownFields(caseSchema, read('meeting-2026-12-10.json'))).toEqual([])
})

it('has three committees that meet over two years', () => {
  const days = office.calendar.map((one) => one.date).toSorted()

  expect(office.committees).toHaveLength(3)
  expect(new Set(office.calendar.map((one) => one.committee)).size).toBe(3)
  expect(Number(days.at(-1)?.slice(0, 4)) - Number(days[0]?.slice(0, 4))).toBe(2)
  for (const committee of office.committees) {
    expect(committee.members.filter((member) => member.role === 'Chair')).toHaveLength(1)
    expect(committee.members.length).toBeGreaterThanOrEqual(7)
  }
})

it('has a meeting with every kind of business in two parts, numbered from one', () => {
  expect(meeting.items.map((item) => item.number)).toEqual(meeting.items.map((_, index) => index + 1))
  expect(meeting.items.length).toBeGreaterThanOrEqual(14)
  const parts = meeting.items.map((item) => item.part)
  expect(parts).toEqual(parts.toSorted((a, b) => a - b))
  expect(new Set(meeting.items.map((item) => item.kind)).size).toBe(10)
  expect(meeting.items.some((item) => item.delivery === 'toFollow')).toBe(true)
  expect(meeting.items.some((item) => item.delivery === 'verbal')).toBe(true)
})

it('ties each report to its item, and gives a paragraph for each that is exempt', () => {
  expect(meeting.reports).toHaveLength(5)
  for (const report of meeting.reports) {
    const item = meeting.items.find((one) => one.number === report.item)
    expect(item?.report).toBe(report.id)
    expect(item?.exemptParagraphs ?? []).toEqual(report.exemptParagraphs)
    expect(item?.part === 2).toBe(report.exemptParagraphs.length > 0)
  }
  expect(meeting.reports.flatMap((report) => report.exemptParagraphs)).toEqual(['3', '1', '7'])
})

it('agrees the minutes of the meeting before, whose actions are on the list of references', () => {
  const minutes = meeting.previousMinutes
  const spoken = minutes?.items.flatMap((item) => item.paragraphs).join(' ') ?? ''
  const promised = [...spoken.matchAll(/\((\d+\/\d{4}\/P)\)/g)].map(([, number]) => number)
  const rows = meeting.outstandingReferences?.rows ?? []

  expect(minutes?.items.length).toBeGreaterThanOrEqual(12)
  expect(promised).toHaveLength(3)
  for (const number of promised) {
    const row = rows.find((one) => one.reference === number)
    expect(row?.raisedAtMeeting).toBe(minutes?.date)
    expect(spoken).toContain(`(${row?.reference})`)
  }
  expect(meeting.items.find((item) => item.kind === 'minutes')?.text).toContain('10 September 2026')
})

it('keeps the slips of a real list of references', () => {
  const rows = meeting.outstandingReferences?.rows ?? []
  const numbers2026 = rows
    .map((row) => row.reference)
    .filter((number) => number.includes('/2026/'))
    .map((number) => parseInt(number, 10))

  expect(new Set(rows.map((row) => row.state))).toEqual(new Set(['complete', 'inProgress', 'overdue']))
  // One number was given out and never used.
  expect(numbers2026.some((number, index) => index > 0 && number - (numbers2026[index - 1] ?? 0) > 1)).toBe(
    true,
  )
  expect(rows.some((row) => row.due !== null && !/\d{1,2} \w+ \d{4}/.test(row.due))).toBe(true)
})

it('measures ten quarters, with one gap that says why', () => {
  const readings = office.measures.flatMap((measure) => measure.series.flatMap((series) => series.readings))
  const gaps = readings.filter((reading) => reading.value === null)

  expect(office.measures.length).toBeGreaterThanOrEqual(6)
  for (const { series } of office.measures)
    for (const { readings: ten } of series) expect(ten).toHaveLength(10)
  expect(readings[0]?.period).toEqual({ kind: 'quarter', year: 2024, quarter: 1 })
  expect(readings.at(-1)?.period).toEqual({ kind: 'quarter', year: 2026, quarter: 2 })
  expect(gaps).toHaveLength(1)
  expect(gaps[0]?.missingReason).toMatch(/survey/)
})

it('agrees minutes of meetings that its calendar holds', () => {
  const held = new Set([meeting.meeting.date, ...office.calendar.map(({ date }) => date)])
  const minuted = [meeting.previousMinutes, ...office.calendar.map(({ minutes }) => minutes)].filter(
    (one) => one !== null,
  )
  const agreed = minuted.flatMap(({ items }) =>
    items.flatMap(
      ({ resolution }) => /meeting held on (\d+) (\w+) (\d{4})/.exec(resolution ?? '')?.slice(1) ?? [],
    ),
  )
  const days = Array.from({ length: agreed.length / 3 }, (_, index) =>
    agreed.slice(index * 3, index * 3 + 3).join(' '),
  )

  expect(minuted).toHaveLength(4)
  expect(days).toHaveLength(4)
  for (const day of days) expect(held).toContain(new Date(`${day} UTC`).toISOString().slice(0, 10))
  for (const { date } of office.calendar.filter((one) => one.minutes !== null))
    expect(date < '2026-11-21').toBe(true)
})
