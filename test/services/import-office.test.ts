import { existsSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { measuresOf } from '../../electron/db/measure-repository.ts'
import { openDatabase } from '../../electron/db/database.ts'
import { newClerk, type Clerk } from '../helpers/clerk.ts'
import { plainDocx } from '../helpers/plain-docx.ts'
import { smallCase } from '../helpers/small-case.ts'
import { standInWork } from '../helpers/stand-in-work.ts'

/** An office with a committee, a calendar of two years, a measure and one meeting in full. */
function smallOffice() {
  return {
    format: 'packwright-office/1',
    authority: { name: 'Borough of Northmere', closedDays: [{ date: '2024-02-19', why: 'Training day' }] },
    committees: [
      {
        name: 'Parks & Open Spaces Committee',
        shortName: 'POSC',
        members: [{ printed: 'Councillor Ada Fern (Chair)', name: 'Ada Fern', role: 'Chair' }],
      },
    ],
    calendar: [
      { committee: 'Parks & Open Spaces Committee', date: '2023-11-13', time: '18:30', venue: 'Town Hall' },
      { committee: 'Parks & Open Spaces Committee', date: '2024-05-16', time: '18:30', venue: 'Town Hall' },
    ],
    measures: [
      {
        committee: 'Parks & Open Spaces Committee',
        code: '1.1',
        title: 'Visits to parks',
        priority: 'Green places',
        wanted: 'up',
        target: 900,
        series: [
          {
            label: 'Visits',
            unit: 'count',
            readings: [
              { period: '2023/24-Q3', value: 812 },
              { period: '2023/24-Q1', value: 640 },
              { period: '2023/24-Q2', value: null, missingReason: 'The counter was away' },
            ],
          },
        ],
      },
    ],
    meetings: ['meeting.json'],
  }
}

function quarter(place: number) {
  return { kind: 'quarter', year: 2023, quarter: place }
}

async function clerkWithOffice(): Promise<
  Clerk & { readonly importsOffice: (content: object) => ReturnType<Clerk['imports']> }
> {
  const clerk = await newClerk({ work: standInWork() })
  mkdirSync(join(clerk.folder, 'reports'))
  clerk.writes('reports/pond.docx', plainDocx('The pond is dry.'))
  clerk.writes('reports/lease.docx', plainDocx('The rent.'))
  clerk.writes('meeting.json', smallCase())
  return { ...clerk, importsOffice: (content) => clerk.imports(clerk.writes('office.json', content)) }
}

describe('importing an office', () => {
  it('brings in its calendar, its measures and the meetings beside it', async () => {
    const clerk = await clerkWithOffice()

    const result = await clerk.importsOffice(smallOffice())

    expect(result).toMatchObject({ changed: true, unknownFields: [] })
    expect(result.summary).toEqual([
      '1 committee',
      '2 meetings in the calendar',
      '1 measure',
      '6 agenda items',
      '2 Word reports',
      '2 outstanding references',
      'minutes of 13 November 2023',
    ])
    const meetings = await clerk.app.operations['meetings.list']({})
    expect(
      meetings.map(({ heldOn, committeeShortName, itemCount }) => [heldOn, committeeShortName, itemCount]),
    ).toEqual([
      ['2024-05-16', 'POSC', 0],
      ['2024-02-22', 'POSC', 6],
      ['2023-11-13', 'POSC', 0],
    ])
  })

  it('counts the council’s own closed days', async () => {
    const clerk = await clerkWithOffice()
    const { meetingId } = await clerk.importsOffice(smallOffice())

    const { deadline } = await clerk.reads(meetingId ?? 0)

    expect(deadline.latest).toBe('2024-02-13')
    expect(deadline.excluded).toContainEqual({ date: '2024-02-19', why: 'Training day' })
  })

  it('keeps a missing figure as a gap, and readings in order of time', async () => {
    const clerk = await clerkWithOffice()
    await clerk.importsOffice(smallOffice())
    await clerk.leaves()

    const { db, close } = await openDatabase(clerk.outside.database, clerk.outside.clock)
    const measures = await measuresOf(db, 1)
    await close()

    expect(measures).toMatchObject([
      {
        code: '1.1',
        wanted: 'up',
        targets: [{ name: null, value: 900, period: null }],
        series: [{ label: 'Visits', unit: 'count' }],
      },
    ])
    expect(measures[0]?.series[0]?.readings).toEqual([
      { period: quarter(1), value: 640, missingReason: null, restatements: [] },
      { period: quarter(2), value: null, missingReason: 'The counter was away', restatements: [] },
      { period: quarter(3), value: 812, missingReason: null, restatements: [] },
    ])
  })

  it('keeps what a figure was when it comes again as another', async () => {
    const clerk = await clerkWithOffice()
    const office = smallOffice()
    await clerk.importsOffice(office)
    const [figure] = office.measures[0]?.series[0]?.readings ?? []
    if (figure) figure.value = 815
    await clerk.importsOffice(office)
    await clerk.leaves()

    const { db, close } = await openDatabase(clerk.outside.database, clerk.outside.clock)
    const [measure] = await measuresOf(db, 1)
    await close()

    expect(measure?.series[0]?.readings.at(-1)).toMatchObject({ value: 815, restatements: [{ value: 812 }] })
    expect(measure?.series[0]?.readings.slice(0, -1).flatMap(({ restatements }) => restatements)).toEqual([])
  })

  it('twice changes nothing; a changed meeting beside it alone is taken', async () => {
    const clerk = await clerkWithOffice()
    const first = await clerk.importsOffice(smallOffice())
    expect(await clerk.importsOffice(smallOffice())).toEqual({ ...first, changed: false })

    clerk.writes('meeting.json', { ...smallCase(), meeting: { ...smallCase().meeting, venue: 'Library' } })

    expect(await clerk.importsOffice(smallOffice())).toMatchObject({
      changed: true,
      meetingId: first.meetingId,
    })
    expect((await clerk.reads(first.meetingId ?? 0)).meeting.venue).toBe('Library')
  })

  type Change = (office: ReturnType<typeof smallOffice>) => object
  it.each<[string, Change]>([
    [
      'calendar[1].committee',
      (o) => ({ ...o, calendar: [o.calendar[0], { ...o.calendar[1], committee: 'Nobody' }] }),
    ],
    ['measures[0].committee', (o) => ({ ...o, measures: [{ ...o.measures[0], committee: 'Nobody' }] })],
    [
      'authority.closedDays[0].date',
      (o) => ({ ...o, authority: { ...o.authority, closedDays: [{ date: '19 Feb', why: 'x' }] } }),
    ],
    ['measures[1].title', (o) => ({ ...o, measures: [o.measures[0], o.measures[0]] })],
    ['calendar[1].date', (o) => ({ ...o, calendar: [o.calendar[0], o.calendar[0]] })],
    [
      'measures[0].series[0].readings[1].period',
      (o) => ({
        ...o,
        measures: [
          {
            ...o.measures[0],
            series: [
              {
                label: 'Visits',
                unit: 'count',
                readings: [
                  { period: '2023/24-Q1', value: 1 },
                  { period: '2023/24-Q1', value: 2 },
                ],
              },
            ],
          },
        ],
      }),
    ],
    [
      'measures[0].series[0].readings[0].period',
      (o) => ({
        ...o,
        measures: [
          {
            ...o.measures[0],
            series: [{ label: 'Visits', unit: 'count', readings: [{ period: '2023/25-Q1', value: 1 }] }],
          },
        ],
      }),
    ],
  ])('is refused at %s, with the meetings beside it', async (place, change) => {
    const clerk = await clerkWithOffice()

    await expect(clerk.importsOffice(change(smallOffice()))).rejects.toMatchObject({
      code: 'case-file-wrong',
      details: { place },
    })

    expect(await clerk.app.operations['office.read']({})).toMatchObject({ authority: null, meetingCount: 0 })
  })

  it('is refused whole when a meeting beside it is wrong, naming that file', async () => {
    const clerk = await clerkWithOffice()
    clerk.writes('meeting.json', { ...smallCase(), items: 'none' })

    await expect(clerk.importsOffice(smallOffice())).rejects.toMatchObject({
      code: 'case-file-wrong',
      details: { path: join(clerk.folder, 'meeting.json'), place: 'items' },
    })

    expect(await clerk.app.operations['office.read']({})).toMatchObject({ authority: null, meetingCount: 0 })
  })

  it('says that it needs its folder when only its bytes came', async () => {
    const clerk = await clerkWithOffice()
    const file = clerk.app.files.offer('office.json', Buffer.from(JSON.stringify(smallOffice())))

    await expect(clerk.app.operations['office.import']({ file })).rejects.toMatchObject({
      code: 'named-files-missing',
      details: { path: 'office.json' },
    })
  })
})

describe('the sample office', () => {
  const sample = resolve(import.meta.dirname, '../../dist/sample/office.json')

  it('loads once, and a second time changes nothing', async (context) => {
    if (!existsSync(sample)) context.skip('the sample office has not been made (npm run build makes it)')
    const clerk = await newClerk({ today: '2026-11-21', sampleOffice: sample, work: standInWork() })

    const first = await clerk.app.operations['office.loadSample']({})

    expect(first).toMatchObject({ changed: true, unknownFields: [] })
    expect((await clerk.reads(first.meetingId ?? 0)).items.length).toBeGreaterThanOrEqual(14)
    expect(await clerk.app.operations['office.loadSample']({})).toEqual({ ...first, changed: false })
  })
})
