import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from '../helpers/fast-check.ts'
import { describe, expect, it } from 'vitest'
import { checkUndo } from '../../electron/cli/undo-check-command.ts'
import type { AgendaView } from '../../shared/contract/agenda-views.ts'
import type { RequestOf } from '../../shared/contract/contract.ts'
import { newClerk, type Clerk } from '../helpers/clerk.ts'
import { plainDocx } from '../helpers/plain-docx.ts'
import { smallCase } from '../helpers/small-case.ts'

type Edit = RequestOf<'agenda.edit'>['edit']

/** A clerk with the small meeting, without its reports. */
async function withAgenda(folder?: string): Promise<{ clerk: Clerk; meetingId: number }> {
  const clerk = await newClerk(folder === undefined ? {} : { folder })
  const { reports: _reports, ...meeting } = smallCase()
  const items = meeting.items.map((each) => ({ ...each, report: null }))
  const { meetingId } = await clerk.imports(clerk.writes('m.json', { ...meeting, items, reports: [] }))
  return { clerk, meetingId: meetingId ?? 0 }
}

/** The clerk's pond report, with an appendix, deferred at the meeting of 22 February. */
async function withDeferredPond() {
  const { clerk, meetingId } = await withAgenda()
  await clerk.attaches(meetingId, 4, 'Pond.docx', plainDocx('The pond is dry.'))
  const pond = (await clerk.reads(meetingId)).items[3]?.item.id ?? 0
  const map = clerk.app.files.offer('Map.docx', plainDocx('A map of the pond.'))
  await clerk.app.operations['appendices.add']({ itemId: pond, file: map })
  const lateness = { urgentReason: null, chairOpinion: null }
  await edits(clerk, meetingId, { kind: 'deliver', itemId: pond, delivery: 'deferred', ...lateness })
  return { clerk, meetingId, pond }
}

/** The agenda of 9 May, begun from the last meeting's. */
async function nextAgenda(clerk: Clerk): Promise<{ readonly view: AgendaView; readonly may: number }> {
  const empty = { ...smallCase(), items: [], reports: [], meeting: { date: '2024-05-09', time: '18:30' } }
  const may = (await clerk.imports(clerk.writes('may.json', empty))).meetingId ?? 0
  const view = await clerk.app.operations['agenda.start']({ meetingId: may, from: 'lastMeeting' })
  return { view, may }
}

const edits = ({ app }: Clerk, meetingId: number, edit: Edit): Promise<AgendaView> =>
  app.operations['agenda.edit']({ meetingId, edit })
const titles = ({ items }: AgendaView): readonly string[] => items.map(({ title }) => title)

describe('the agenda of a meeting', () => {
  it('keeps its steps when the window and the application are closed', async () => {
    const { clerk, meetingId } = await withAgenda()
    const before = await clerk.app.operations['agenda.read']({ meetingId })
    const pond = before.items.find(({ title }) => title === 'POND RESTORATION')?.id ?? 0
    await edits(clerk, meetingId, { kind: 'move', itemId: pond, before: null })
    await clerk.leaves()

    const again = await newClerk({ folder: clerk.folder })
    const { undo } = await again.app.operations['agenda.read']({ meetingId })
    expect(undo?.label).toBe('Move item 4')
    const undone = await again.app.operations['agenda.undo']({ meetingId, stepId: undo?.id ?? 0 })
    expect(undone.items).toEqual(before.items)
    expect(undone.redo?.label).toBe('Move item 4')
  })

  it('brings an item back with its paper when taking it off is undone', async () => {
    const { clerk, meetingId } = await withAgenda()
    await clerk.attaches(meetingId, 4, 'Pond.docx', plainDocx('The pond is dry.'))
    const { items } = await clerk.reads(meetingId)
    const pond = items.find(({ item: { number } }) => number === 4)?.item.id ?? 0
    const { undo } = await edits(clerk, meetingId, { kind: 'remove', itemId: pond })
    expect((await clerk.reads(meetingId)).items).toHaveLength(5)

    await clerk.app.operations['agenda.undo']({ meetingId, stepId: undo?.id ?? 0 })
    const back = (await clerk.reads(meetingId)).items.find(({ item: { id } }) => id === pond)
    expect(back?.papers.map(({ fileName }) => fileName)).toEqual(['Pond.docx'])
  })

  it('does not undo a step that another window took meanwhile', async () => {
    const { clerk, meetingId } = await withAgenda()
    const { items, undo } = await edits(clerk, meetingId, addition('TREES'))
    await edits(clerk, meetingId, { kind: 'remove', itemId: items[0]?.id ?? 0 })
    const asked = clerk.app.operations['agenda.undo']({ meetingId, stepId: undo?.id ?? 0 })
    await expect(asked).rejects.toMatchObject({ code: 'step-elsewhere' })
  })

  it('keeps both texts when two windows change the same title', async () => {
    const { clerk, meetingId } = await withAgenda()
    const [first] = (await clerk.app.operations['agenda.read']({ meetingId })).items
    const change = (title: string): Edit => ({
      kind: 'change',
      itemId: first?.id ?? 0,
      seen: { title: 'APOLOGIES' },
      words: { title },
    })
    await edits(clerk, meetingId, change('APOLOGIES FOR ABSENCE'))
    await expect(edits(clerk, meetingId, change('ABSENCES'))).rejects.toMatchObject({
      code: 'item-changed-elsewhere',
      details: { theirs: 'APOLOGIES FOR ABSENCE' },
    })
  })

  it('begins with the order of business, and asks to agree the minutes of the right day', async () => {
    const { clerk } = await withAgenda()
    const empty = { ...smallCase(), items: [], reports: [], meeting: { date: '2024-05-09', time: '18:30' } }
    const { meetingId } = await clerk.imports(clerk.writes('may.json', empty))
    const view = await clerk.app.operations['agenda.start']({
      meetingId: meetingId ?? 0,
      from: 'orderOfBusiness',
    })
    expect(view.items.map(({ number, kind }) => `${number} ${kind}`)).toEqual([
      '1 apologies',
      '2 declarations',
      '3 minutes',
      '4 outstandingReferences',
      '5 questions',
      '6 urgentBusiness',
      '7 exclusionOfPublic',
      '8 questions',
      '9 urgentBusiness',
    ])
    expect(view.items[2]?.instruction).toContain('held on 22 February 2024.')
    const again = clerk.app.operations['agenda.start']({ meetingId: meetingId ?? 0, from: 'lastMeeting' })
    await expect(again).rejects.toMatchObject({ code: 'agenda-not-empty' })
  })

  it('carries a deferred item over from the last meeting, with its history', async () => {
    const { clerk, meetingId } = await withAgenda()
    const { items } = await clerk.app.operations['agenda.read']({ meetingId })
    const pond = items.find(({ title }) => title === 'POND RESTORATION')?.id ?? 0
    await edits(clerk, meetingId, {
      kind: 'deliver',
      itemId: pond,
      delivery: 'deferred',
      urgentReason: null,
      chairOpinion: null,
    })
    const empty = { ...smallCase(), items: [], reports: [], meeting: { date: '2024-05-09', time: '18:30' } }
    const may = (await clerk.imports(clerk.writes('may.json', empty))).meetingId ?? 0
    const view = await clerk.app.operations['agenda.start']({ meetingId: may, from: 'lastMeeting' })
    expect(titles(view)).toEqual(['APOLOGIES', 'MINUTES', 'OUTSTANDING REFERENCES', 'POND RESTORATION'])
    expect(Object.values(view.history)).toEqual(['Deferred from 22 February 2024, item 4'])
  })

  it('offers what was deferred after the next agenda had begun, until an agenda has taken it up', async () => {
    const { clerk, meetingId } = await withAgenda()
    const { may } = await nextAgenda(clerk)
    const { operations } = clerk.app
    const { items } = await operations['agenda.read']({ meetingId })
    const pond = items.find(({ title }) => title === 'POND RESTORATION')?.id ?? 0
    const sub = await edits(clerk, meetingId, addition('THE FENCE', pond))
    expect((await operations['agenda.read']({ meetingId: may })).waiting).toEqual([])

    const lateness = { urgentReason: null, chairOpinion: null }
    await edits(clerk, meetingId, { kind: 'deliver', itemId: pond, delivery: 'deferred', ...lateness })
    const { waiting } = await operations['agenda.read']({ meetingId: may })
    expect(waiting).toEqual([
      { itemId: pond, title: 'POND RESTORATION', heldOn: '2024-02-22', label: '4', why: 'deferred' },
    ])

    const taken = await operations['agenda.carry']({ meetingId: may, itemId: pond })
    const fence = sub.items.find(({ title }) => title === 'THE FENCE')
    expect(taken.waiting).toEqual([])
    expect(
      taken.items.slice(-2).map(({ title, letter, carriedFrom }) => [title, letter, carriedFrom]),
    ).toEqual([
      ['POND RESTORATION', undefined, pond],
      ['THE FENCE', 'a', fence?.id],
    ])
    await expect(operations['agenda.carry']({ meetingId: may, itemId: pond })).rejects.toMatchObject({
      code: 'nothing-carried',
    })
    const undone = await operations['agenda.undo']({ meetingId: may, stepId: taken.undo?.id ?? 0 })
    expect(taken.undo?.label).toBe('Take up “POND RESTORATION”')
    expect(undone.waiting).toEqual(waiting)
  })

  it('offers the reports of a cancelled meeting to the next one', async () => {
    const { clerk, meetingId } = await withAgenda()
    const { may } = await nextAgenda(clerk)
    await clerk.app.operations['meetings.cancel']({ meetingId, why: 'Snow' })
    const { waiting } = await clerk.app.operations['agenda.read']({ meetingId: may })
    expect(waiting.map(({ label, title, why }) => `${label} ${title} ${why}`)).toEqual([
      '4 POND RESTORATION cancelled',
      '5 PLAY AREAS cancelled',
      '6 CAFÉ LEASE cancelled',
    ])
  })

  it('starts from the last agenda there is, though another meeting is called in between', async () => {
    const { clerk } = await withAgenda()
    const called = (date: string) => ({
      ...smallCase(),
      items: [],
      reports: [],
      meeting: { date, time: '18:30' },
    })
    await clerk.imports(clerk.writes('april.json', called('2024-04-11')))
    const may = (await clerk.imports(clerk.writes('may.json', called('2024-05-09')))).meetingId ?? 0

    const view = await clerk.app.operations['agenda.start']({ meetingId: may, from: 'lastMeeting' })

    expect(titles(view)).toEqual(['APOLOGIES', 'MINUTES', 'OUTSTANDING REFERENCES'])
    // The minutes to agree will be those of the meeting in between; until they are there, the clerk is told.
    expect(view.items[1]?.instruction).toContain('held on 11 April 2024.')
    expect(view.checks.map(({ words }) => words)).toEqual([
      'Item 2 asks to agree the minutes of 11 April 2024; its paper is the minutes of 13 November 2023.',
    ])
  })

  it('offers the paper of a deferred item at the next meeting, and keeps it there without a copy', async () => {
    const { clerk, meetingId, pond } = await withDeferredPond()
    const { operations } = clerk.app
    const [entered] = (await operations['reports.register']({})).rows.filter(({ places }) =>
      places.some(({ itemId }) => itemId === pond),
    )
    const reportId = entered?.reportId ?? 0
    await operations['reports.move']({ which: { reportId }, stage: 'cleared', heldBy: null })
    const { view, may } = await nextAgenda(clerk)
    const carried = view.items.find(({ carriedFrom }) => carriedFrom === pond)?.id ?? 0
    expect(view.carriedPapers).toEqual({
      [carried]: {
        heldOn: '2024-02-22',
        fileName: 'Pond.docx',
        appendices: 1,
        receivedAt: '2024-02-12T12:00:00.000Z',
        clearedOn: '2024-02-12',
        wasExempt: false,
      },
    })
    expect((await clerk.reads(may)).items[3]?.papers).toEqual([])

    await operations['papers.carry']({ itemId: carried, keep: true })

    const kept = (await clerk.reads(may)).items[3]
    expect(kept?.papers.map(({ fileName, version, role }) => [fileName, version, role])).toEqual([
      ['Pond.docx', 1, 'paper'],
      ['Map.docx', 1, 'appendix'],
    ])
    expect((await operations['agenda.read']({ meetingId: may })).carriedPapers).toEqual({})
    expect((await clerk.reads(meetingId)).items[3]?.papers).toHaveLength(2)
    const places = (await operations['reports.register']({})).rows.find((row) => row.reportId === reportId)
    expect(places?.places.map(({ meetingOn }) => meetingOn)).toEqual(['2024-02-22', '2024-05-09'])
    // The same bytes under both meetings, kept once.
    expect(readdirSync(join(clerk.folder, 'originals'))).toHaveLength(2)
  })

  it('offers it once: what the clerk left behind stays behind, and what another window settled is said', async () => {
    const { clerk, pond } = await withDeferredPond()
    const { view, may } = await nextAgenda(clerk)
    const itemId = view.items.find(({ carriedFrom }) => carriedFrom === pond)?.id ?? 0

    await clerk.app.operations['papers.carry']({ itemId, keep: false })

    expect((await clerk.reads(may)).items[3]).toMatchObject({ papers: [], paperState: { kind: 'missing' } })
    expect((await clerk.app.operations['agenda.read']({ meetingId: may })).carriedPapers).toEqual({})
    await expect(clerk.app.operations['papers.carry']({ itemId, keep: true })).rejects.toMatchObject({
      code: 'nothing-carried',
    })
  })

  it('begins the next agenda with the order that an earlier one was kept as', async () => {
    const { clerk, meetingId } = await withAgenda()
    await clerk.app.operations['agenda.keepOrder']({ meetingId })
    const empty = { ...smallCase(), items: [], reports: [], meeting: { date: '2024-05-09', time: '18:30' } }
    const may = (await clerk.imports(clerk.writes('may.json', empty))).meetingId ?? 0
    const view = await clerk.app.operations['agenda.start']({ meetingId: may, from: 'orderOfBusiness' })
    expect(titles(view)).toEqual(['APOLOGIES', 'MINUTES', 'OUTSTANDING REFERENCES'])
  })

  it('lays its pages out anew when it changes, and only then', async () => {
    const { clerk, meetingId } = await withAgenda()
    const pages = () => clerk.app.operations['agenda.preview']({ meetingId, audience: 'members' })
    const before = await pages()
    expect(before.sheets).toBeGreaterThan(1)
    expect(Buffer.from(before.pdf, 'base64').toString('latin1')).toMatch(/^%PDF-/)
    const { undo } = await edits(clerk, meetingId, addition('TREES'))
    expect((await pages()).hash).not.toBe(before.hash)
    await clerk.app.operations['agenda.undo']({ meetingId, stepId: undo?.id ?? 0 })
    expect((await pages()).hash).toBe(before.hash)
  })

  it('undoes and redoes any 500 steps exactly, on the file itself', { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        const { clerk } = await withAgenda()
        expect(await checkUndo(clerk.app, 500, seed)).toMatchObject({
          equalAfterUndo: true,
          equalAfterRedo: true,
          numbersSound: true,
        })
        await clerk.leaves()
      }),
      { numRuns: 1 },
    )
  })
})

function addition(title: string, under: number | null = null): Edit {
  const words = { title, kind: 'report', purpose: null, instruction: null } as const
  return {
    kind: 'add',
    words: { ...words, reportOf: null, recommendation: null },
    part: 1,
    place: 'usual',
    under,
    exemption: null,
  }
}
