import { readdirSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { newClerk, type Clerk } from '../helpers/clerk.ts'
import { plainDocx } from '../helpers/plain-docx.ts'
import { smallCase } from '../helpers/small-case.ts'
import { standInWork } from '../helpers/stand-in-work.ts'

const item = { playAreas: 5, pond: 4 }

/** A clerk whose meeting has an agenda, and its id. */
async function clerkWithMeeting(): Promise<{ readonly clerk: Clerk; readonly meetingId: number }> {
  const clerk = await newClerk({ today: '2024-02-12', work: standInWork() })
  mkdirSync(join(clerk.folder, 'reports'))
  clerk.writes('reports/pond.docx', plainDocx('The pond is dry.'))
  clerk.writes('reports/lease.docx', plainDocx('The rent.'))
  const { meetingId } = await clerk.imports(clerk.writes('meeting.json', smallCase()))
  return { clerk, meetingId: meetingId ?? 0 }
}

describe('a Word file for an agenda item', () => {
  it('becomes the paper that was to follow', async () => {
    const { clerk, meetingId } = await clerkWithMeeting()

    const paper = await clerk.attaches(meetingId, item.playAreas, 'Play areas.docx', plainDocx('Swings.'))

    expect(paper).toMatchObject({
      fileName: 'Play areas.docx',
      version: 1,
      role: 'paper',
      receivedAt: '2024-02-12T12:00:00.000Z',
    })
    const { items } = await clerk.reads(meetingId)
    expect(items[4]).toMatchObject({ paperState: { kind: 'in' }, papers: [{ id: paper.id }] })
  })

  it('replaces the one before as its next version', async () => {
    const { clerk, meetingId } = await clerkWithMeeting()

    const paper = await clerk.attaches(
      meetingId,
      item.pond,
      'Pond final.docx',
      plainDocx('The pond is full.'),
    )

    expect(paper).toMatchObject({ fileName: 'Pond final.docx', version: 2 })
  })

  it('is the paper that is there already when it arrives a second time', async () => {
    const { clerk, meetingId } = await clerkWithMeeting()
    const first = await clerk.attaches(meetingId, item.playAreas, 'Play areas.docx', plainDocx('Swings.'))

    const again = await clerk.attaches(
      meetingId,
      item.playAreas,
      'Copy of Play areas.docx',
      plainDocx('Swings.'),
    )

    expect(again).toEqual(first)
  })

  it('is refused when it is broken, and nothing changes', async () => {
    const { clerk, meetingId } = await clerkWithMeeting()
    const before = await clerk.reads(meetingId)
    const kept = readdirSync(join(clerk.folder, 'originals'))

    const attempt = clerk.attaches(meetingId, item.pond, 'Broken.docx', Buffer.from('no Word file'))

    await expect(attempt).rejects.toMatchObject({
      code: 'word-file-damaged',
      details: { fileName: 'Broken.docx' },
    })
    expect(await clerk.reads(meetingId)).toEqual(before)
    expect(readdirSync(join(clerk.folder, 'originals'))).toEqual(kept)
  })

  it('can be taken off again, and brought back', async () => {
    const { clerk, meetingId } = await clerkWithMeeting()
    const { items } = await clerk.reads(meetingId)
    const itemId = items[3]?.item.id ?? 0

    const left = await clerk.app.operations['papers.remove']({ itemId })

    expect(left).toEqual(items[3]?.item)
    expect((await clerk.reads(meetingId)).items[3]).toMatchObject({
      paperState: { kind: 'missing' },
      papers: [],
    })
    expect(readdirSync(join(clerk.folder, 'originals'))).toHaveLength(2)
    await clerk.attaches(meetingId, item.pond, 'pond.docx', plainDocx('The pond is dry.'))
    expect((await clerk.reads(meetingId)).items[3]?.papers).toHaveLength(1)
  })

  it('for an item that is no longer there is refused', async () => {
    const { clerk } = await clerkWithMeeting()
    const file = clerk.app.files.offer('Late.docx', plainDocx('Late.'))

    await expect(clerk.app.operations['papers.attach']({ itemId: 999, file })).rejects.toMatchObject({
      code: 'no-such-item',
    })
    await expect(
      clerk.app.operations['papers.attach']({ itemId: 1, file: 'x'.repeat(32) }),
    ).rejects.toMatchObject({
      code: 'file-token-unknown',
    })
  })
})

describe('an agenda that cannot be packed yet', () => {
  it('opens all the same: an exempt item names no paragraph so far', async () => {
    const clerk = await newClerk({ work: standInWork() })
    mkdirSync(join(clerk.folder, 'reports'))
    clerk.writes('reports/pond.docx', plainDocx('The pond is dry.'))
    clerk.writes('reports/lease.docx', plainDocx('The rent.'))
    const content = smallCase()
    const items = content.items.map((each) => ({ ...each, exemptParagraphs: [] }))
    const { meetingId } = await clerk.imports(clerk.writes('meeting.json', { ...content, items }))

    const detail = await clerk.reads(meetingId ?? 0)

    expect(detail.items.map(({ range }) => range)).toEqual([null, null, null, null, null, null])
  })
})

describe('the list of meetings', () => {
  it('counts the papers that are in and those the agenda asks for', async () => {
    const { clerk, meetingId } = await clerkWithMeeting()
    const counts = async () => {
      const meetings = await clerk.app.operations['meetings.list']({})
      return meetings
        .filter(({ id }) => id === meetingId)
        .map(({ papersIn, papersWanted }) => [papersIn, papersWanted])
    }

    expect(await counts()).toEqual([[4, 5]])
    await clerk.attaches(meetingId, item.playAreas, 'Play areas.docx', plainDocx('Swings.'))
    expect(await counts()).toEqual([[5, 5]])
  })
})

describe('the office', () => {
  it('is empty at first, and knows what day it is', async () => {
    const clerk = await newClerk({ work: standInWork() })
    const office = await clerk.app.operations['office.read']({})

    expect(office).toEqual({
      authority: null,
      meetingCount: 0,
      sampleAvailable: false,
      today: '2024-02-12',
      lastSavedAt: null,
    })
  })

  it('finds everything again after it was closed', async () => {
    const { clerk, meetingId } = await clerkWithMeeting()
    const before = await clerk.reads(meetingId)
    await clerk.leaves()

    const back = await newClerk({ today: '2024-02-13', folder: clerk.folder, work: standInWork() })

    expect(await back.reads(meetingId)).toEqual(before)
    expect(await back.app.operations['office.read']({})).toMatchObject({
      authority: 'Borough of Northmere',
      meetingCount: 2,
      today: '2024-02-13',
    })
  })

  it('has no sample to load where none was made', async () => {
    const clerk = await newClerk({ work: standInWork() })

    await expect(clerk.app.operations['office.loadSample']({})).rejects.toMatchObject({
      code: 'sample-not-there',
    })
  })

  it('does not know a meeting that never was', async () => {
    const clerk = await newClerk({ work: standInWork() })

    await expect(clerk.reads(7)).rejects.toMatchObject({ code: 'no-such-meeting' })
  })
})

describe('with the real judge of Word files', () => {
  it('a whole file is taken and a torn one refused by name', async () => {
    const clerk = await newClerk()
    mkdirSync(join(clerk.folder, 'reports'))
    clerk.writes('reports/pond.docx', plainDocx('The pond is dry.'))
    clerk.writes('reports/lease.docx', plainDocx('The rent.'))
    const { meetingId } = await clerk.imports(clerk.writes('meeting.json', smallCase()))
    const torn = plainDocx('Swings.').subarray(0, 400)

    const paper = await clerk.attaches(
      meetingId ?? 0,
      item.playAreas,
      'Play areas.docx',
      plainDocx('Swings.'),
    )

    expect(paper.version).toBe(1)
    await expect(clerk.attaches(meetingId ?? 0, item.playAreas, 'Torn.docx', torn)).rejects.toMatchObject({
      code: 'word-file-damaged',
      details: { fileName: 'Torn.docx' },
    })
  })
})
