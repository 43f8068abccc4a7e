import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readReport } from '../../electron/pack/index.ts'
import { nodeCodec } from '../../electron/work/node-codec.ts'
import type { RequestOf } from '../../shared/contract/contract.ts'
import type { ReportRow } from '../../shared/contract/report-views.ts'
import { isoDate } from '../../shared/calendar/iso-date.ts'
import { newClerk, type Clerk } from '../helpers/clerk.ts'
import { coverDocx } from '../helpers/cover-docx.ts'
import { plainDocx } from '../helpers/plain-docx.ts'
import { smallCase } from '../helpers/small-case.ts'

/** A clerk whose meeting of 22 February has its agenda: item 4 with a paper, item 5 without. */
async function clerkWithAgenda(): Promise<Clerk & { readonly meetingId: number }> {
  const clerk = await newClerk({ today: '2024-02-01' })
  mkdirSync(join(clerk.folder, 'reports'))
  clerk.writes('reports/pond.docx', plainDocx('The pond is dry.'))
  clerk.writes('reports/lease.docx', plainDocx('The rent.'))
  const { meetingId } = await clerk.imports(clerk.writes('meeting.json', smallCase()))
  return { ...clerk, meetingId: meetingId ?? 0 }
}

const register = async ({ app }: Clerk): Promise<readonly ReportRow[]> =>
  (await app.operations['reports.register']({})).rows
const rowOf = async (clerk: Clerk, subject: RegExp): Promise<ReportRow> => {
  const row = (await register(clerk)).find((each) => subject.test(each.subject))
  if (row === undefined) throw new Error(`no report ${String(subject)}`)
  return row
}
const drops = ({ app }: Clerk, name: string, bytes: Uint8Array) =>
  app.operations['reports.receive']({ file: app.files.offer(name, bytes) })

const wish: RequestOf<'reports.ask'> = {
  subject: 'Pond levels',
  reportOf: 'Head of Parks',
  isJoint: false,
  isPublic: true,
  authors: [{ name: 'Ada Fenn', post: 'Pond Keeper', email: 'ada@northmere.example' }],
  committees: [
    {
      name: 'Parks & Open Spaces Committee',
      meetingOn: isoDate('2024-02-22'),
      purpose: 'For Decision',
      itemId: null,
    },
    { name: 'Water Board', meetingOn: isoDate('2024-03-06'), purpose: 'For Information', itemId: null },
  ],
  dueOn: null,
  grammar: 'PK {serial}-{yy}',
}

describe('the register', () => {
  it('takes no e-mail address that would reach nobody', async () => {
    const { app } = await clerkWithAgenda()
    const asks = (email: string | null) =>
      app.operations['reports.ask']({ ...wish, authors: [{ name: 'Ada Fenn', post: null, email }] })

    await expect(asks('ask Ada')).rejects.toMatchObject({ code: 'email-unlikely' })
    await expect(asks('ada@northmere')).rejects.toMatchObject({ code: 'email-unlikely' })
    await asks(null)
  })

  it('gives a report asked for without a day the day of its meeting, before it stands on the agenda', async () => {
    const clerk = await clerkWithAgenda()

    await clerk.app.operations['reports.ask']({ ...wish, subject: 'Ducks' })

    const ducks = (await register(clerk)).find(({ subject }) => subject === 'Ducks')
    expect(ducks?.dueOn).toBe('2024-02-09')
    expect(ducks?.places.map(({ meetingId, itemId }) => [meetingId !== null, itemId])).toEqual([
      [true, null],
      [false, null],
    ])
  })

  it('begins with the reports that agendas ask for, and when they are due', async () => {
    const rows = await register(await clerkWithAgenda())

    expect(rows.map(({ subject, stage, dueOn }) => [subject, stage, dueOn])).toEqual([
      ['POND RESTORATION', 'received', '2024-02-09'],
      ['PLAY AREAS', 'planned', '2024-02-09'],
      ['CAFÉ LEASE', 'received', '2024-02-09'],
    ])
  })

  it('gives a report the next number, a row for two committees, and a template that reads back as it was filled in', async () => {
    const clerk = await clerkWithAgenda()

    const { reportId, reference } = await clerk.app.operations['reports.ask'](wish)
    const second = await clerk.app.operations['reports.ask']({ ...wish, subject: 'Ducks' })
    const made = await clerk.app.operations['reports.template']({ which: { reportId } })

    expect([reference, second.reference]).toEqual(['PK 01-24', 'PK 02-24'])
    expect(await rowOf(clerk, /^Pond levels/u)).toMatchObject({
      stage: 'askedFor',
      heldBy: 'Ada Fenn',
      since: '2024-02-01',
    })
    expect(made.fileName).toBe('PK 01-24 Pond levels.docx')
    const cover = readReport(Buffer.from(made.base64, 'base64'), made.fileName, nodeCodec, {
      prefixes: ['PK'],
      questions: [],
    })
    expect(cover).toMatchObject({
      committees: [
        { name: 'Parks & Open Spaces Committee', date: '2024-02-22', purpose: 'For Decision' },
        { name: 'Water Board', date: '2024-03-06', purpose: 'For Information' },
      ],
      subject: 'Pond levels',
      public: true,
      reportOf: 'Head of Parks',
      policeReference: 'PK 01-24',
      authors: [{ name: 'Ada Fenn', post: 'Pond Keeper' }],
      extraSpending: null,
      summary: null,
    })
  })

  it('knows when a report is due that was asked for before its item stands on the agenda, and moves it with the meeting', async () => {
    const clerk = await clerkWithAgenda()
    const { meetingId } = clerk
    await clerk.app.operations['reports.ask'](wish)
    expect(await rowOf(clerk, /^Pond levels/u)).toMatchObject({
      dueOn: '2024-02-09',
      places: [{ meetingId, meetingOn: '2024-02-22', itemId: null }, { meetingId: null }],
    })

    const { notes } = await clerk.app.operations['meetings.move']({
      meetingId,
      heldOn: isoDate('2024-02-29'),
      startsAt: null,
    })

    expect(notes.join(' ')).toMatch(/1 report in the register is for 29 February 2024 now/u)
    expect(await rowOf(clerk, /^Pond levels/u)).toMatchObject({
      dueOn: '2024-02-16',
      places: [{ meetingId, meetingOn: '2024-02-29' }, { meetingOn: '2024-03-06' }],
    })
  })

  it('notes who has a report and since when, and who signed it off', async () => {
    const clerk = await clerkWithAgenda()
    const { reportId } = await clerk.app.operations['reports.ask'](wish)
    const which = { reportId }

    await clerk.app.operations['reports.move']({ which, stage: 'withFinance', heldBy: 'Chief Accountant' })
    await clerk.app.operations['reports.signOff']({ which, kind: 'finance', signedBy: 'C. Accountant' })

    expect(await rowOf(clerk, /^Pond levels/u)).toMatchObject({
      stage: 'withFinance',
      heldBy: 'Chief Accountant',
      signOffs: [{ kind: 'finance', signedBy: 'C. Accountant', signedOn: '2024-02-01' }],
    })
  })

  it('refuses what an agenda cannot print, a day that has passed, a number that is taken, a grammar without a serial', async () => {
    const clerk = await clerkWithAgenda()
    const { operations } = clerk.app
    const first = await operations['reports.ask'](wish)
    const other = await operations['reports.ask']({ ...wish, subject: 'x'.repeat(500) })

    await expect(operations['reports.ask']({ ...wish, subject: 'x'.repeat(501) })).rejects.toMatchObject({
      code: 'subject-too-long',
    })
    await expect(operations['reports.ask']({ ...wish, dueOn: isoDate('2024-01-31') })).rejects.toMatchObject({
      code: 'due-in-the-past',
    })
    await expect(
      operations['reports.change']({ which: { reportId: other.reportId }, reference: first.reference }),
    ).rejects.toMatchObject({ code: 'reference-taken', details: { subject: 'Pond levels' } })
    await expect(
      operations['reports.setForm']({ grammars: ['PK {yy}'], questions: [] }),
    ).rejects.toMatchObject({ code: 'grammar-unclear' })
    expect(await register(clerk)).toHaveLength(5)
  })
})

describe('a report that was asked for', () => {
  it('is the one that comes in for the item of its subject, also by the item’s own button', async () => {
    const clerk = await clerkWithAgenda()
    const { reportId } = await clerk.app.operations['reports.ask']({ ...wish, subject: 'Play areas' })

    const before = await register(clerk)
    await clerk.attaches(clerk.meetingId, 5, 'in at last.docx', coverDocx({ subject: 'Something else' }))

    expect(before.filter(({ subject }) => /^play areas/iu.test(subject))).toMatchObject([
      { reportId, stage: 'askedFor' },
    ])
    expect(await rowOf(clerk, /^play areas/iu)).toMatchObject({
      reportId,
      reference: 'PK 01-24',
      stage: 'received',
      places: [
        {
          itemNumber: '5',
          paper: { version: 1 },
          differences: [{ field: 'subject' }, { field: 'purpose' }, { field: 'reference' }],
        },
        { committeeName: 'Water Board' },
      ],
    })
  })
})

describe('a file that is dropped on the register', () => {
  it('finds its item by its cover, fills the register, and what differs is listed for the clerk', async () => {
    const clerk = await clerkWithAgenda()

    const received = await drops(
      clerk,
      'final v2.docx',
      coverDocx({ subject: 'Play Areas', purpose: 'For Decision', backgroundPapers: 'None' }),
    )

    expect(received).toMatchObject({
      kind: 'filed',
      isSame: false,
      differences: 1,
      places: [{ itemNumber: '5' }],
      publishedOn: [],
    })
    expect(await rowOf(clerk, /^play areas/iu)).toMatchObject({
      stage: 'received',
      reference: 'PK 4-24',
      authors: [{ name: 'Ada Fenn', post: 'Pond Keeper' }],
      backgroundPapers: [],
      places: [
        {
          itemNumber: '5',
          differences: [{ field: 'purpose', agenda: 'For Information', cover: 'For Decision' }],
        },
      ],
    })
    const meeting = (await clerk.app.operations['meetings.list']({}))[0]
    const onAgenda = (await clerk.reads(meeting?.id ?? 0)).items[4]
    expect(onAgenda?.differences).toEqual([
      { field: 'purpose', agenda: 'For Information', cover: 'For Decision' },
    ])
    const before = await clerk.app.operations['home.before']({})
    expect(before?.things.map(({ kind }) => kind)).toContain('coverDisagrees')
  })

  it('is one paper however often it comes', async () => {
    const clerk = await clerkWithAgenda()
    const docx = coverDocx({ subject: 'Play areas' })
    await drops(clerk, 'a.docx', docx)

    expect(await drops(clerk, 'copy of a.docx', docx)).toMatchObject({ kind: 'filed', isSame: true })
    expect((await rowOf(clerk, /^play areas/iu)).places[0]?.paper).toMatchObject({
      version: 1,
      fileName: 'a.docx',
    })
  })

  it('is not filed where its item is not clear: the clerk is asked, and nothing is kept', async () => {
    const clerk = await clerkWithAgenda()

    const received = await drops(clerk, 'something else.docx', coverDocx({ subject: 'Benches' }))

    expect(received).toMatchObject({
      kind: 'unplaced',
      choices: [{ itemNumber: '4' }, { itemNumber: '5' }, { itemNumber: '6' }],
    })
    expect(await register(clerk)).toHaveLength(3)
  })

  it('is refused in plain words when it is no paper', async () => {
    const clerk = await clerkWithAgenda()

    await expect(drops(clerk, 'notes.txt', Buffer.from('Play areas'))).rejects.toMatchObject({
      code: 'not-a-word-file',
    })
  })
})

describe('versions of a paper', () => {
  it('are kept with who took them in and when, and compared paragraph by paragraph', async () => {
    const clerk = await clerkWithAgenda()
    await drops(clerk, 'a.docx', coverDocx({ subject: 'Play areas', text: 'Four swings.' }))
    await drops(clerk, 'b.docx', coverDocx({ subject: 'Play areas', text: 'Five swings.' }))
    const paperId = (await rowOf(clerk, /^play areas/iu)).places[0]?.paper?.paperId ?? 0

    const versions = await clerk.app.operations['papers.versions']({ paperId })
    const { changes } = await clerk.app.operations['papers.compare']({ paperId, older: 1, newer: 2 })

    expect(versions).toEqual([
      { version: 2, fileName: 'b.docx', receivedAt: '2024-02-01T12:00:00.000Z', takenBy: 'Cleo' },
      { version: 1, fileName: 'a.docx', receivedAt: '2024-02-01T12:00:00.000Z', takenBy: 'Cleo' },
    ])
    expect(changes).toMatchObject([
      { kind: 'changed', words: [{ text: 'Four' }, { text: 'Five' }, { text: ' swings.' }] },
    ])
  })
})

describe('a line on which cover and agenda disagree', () => {
  const settle = async (clerk: Clerk, keep: 'agenda' | 'cover', field = /./u) => {
    const place = (await rowOf(clerk, /^play areas/iu)).places[0]
    const difference = place?.differences.find((each) => field.test(each.field))
    if (place?.itemId == null || difference === undefined) throw new Error('nothing to settle')
    return clerk.app.operations['reports.settle']({ itemId: place.itemId, ...difference, keep })
  }

  it('is settled for good when the agenda is kept, until the cover says something new', async () => {
    const clerk = await clerkWithAgenda()
    await drops(clerk, 'a.docx', coverDocx({ subject: 'Play areas', purpose: 'For Decision' }))

    expect(await settle(clerk, 'agenda')).toEqual({ open: 0 })
    await drops(clerk, 'b.docx', coverDocx({ subject: 'Play areas', purpose: 'For Decision', text: 'More.' }))
    expect((await rowOf(clerk, /^play areas/iu)).places[0]?.differences).toEqual([])
    await drops(clerk, 'c.docx', coverDocx({ subject: 'Play areas', purpose: 'For Discussion' }))
    expect((await rowOf(clerk, /^play areas/iu)).places[0]?.differences).toMatchObject([
      { cover: 'For Discussion' },
    ])
  })

  it('changes the agenda when the cover is taken, in the agenda’s own form', async () => {
    const clerk = await clerkWithAgenda()
    await drops(
      clerk,
      'Play areas.docx',
      coverDocx({ subject: 'Play areas and swings', purpose: 'For Information' }),
    )

    await settle(clerk, 'cover', /subject/u)

    const { items } = await clerk.reads(clerk.meetingId)
    expect(items[4]?.item).toMatchObject({ number: 5, title: 'PLAY AREAS AND SWINGS' })
  })

  it('is never settled behind the clerk’s back: a choice made on old words is refused', async () => {
    const clerk = await clerkWithAgenda()
    await drops(clerk, 'a.docx', coverDocx({ subject: 'Play areas', purpose: 'For Decision' }))
    const stale = (await rowOf(clerk, /^play areas/iu)).places[0]
    await settle(clerk, 'cover')

    const again = clerk.app.operations['reports.settle']({
      itemId: stale?.itemId ?? 0,
      field: 'purpose',
      agenda: 'For Information',
      cover: 'For Decision',
      keep: 'agenda',
    })
    await expect(again).rejects.toMatchObject({ code: 'difference-moved-on' })
  })

  it('cannot move a meeting: its day stays the agenda’s', async () => {
    const clerk = await clerkWithAgenda()
    await drops(
      clerk,
      'Play areas.docx',
      coverDocx({ subject: 'Play areas', date: '21 February 2024', purpose: 'For Information' }),
    )

    await expect(settle(clerk, 'cover', /date/u)).rejects.toMatchObject({ code: 'difference-not-ours' })
    expect(await settle(clerk, 'agenda', /date/u)).toEqual({ open: 0 })
  })
})
