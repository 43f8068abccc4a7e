import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPdf } from '../../electron/pdf/read-pdf.ts'
import { fakePageMap } from '../helpers/fake-layout.ts'
import { plainDocx } from '../helpers/plain-docx.ts'
import { publisher, type Publisher } from '../helpers/publisher.ts'

describe('publishing a supplement', () => {
  it('locks it with a proof of its own: its items, its days, its files; it stands with the meeting’s others', async () => {
    const later = await withLatePaper(await published())
    const { clerk, meetingId } = later
    const packId = await later.makesSupplement(1)
    const preview = await clerk.app.operations['publications.preview']({ packId })

    const { publication, proofPath } = await later.publishes(packId)

    expect(preview).toMatchObject({
      supplement: 1,
      hindrances: [],
      inPlaceOf: null,
      words: {
        tone: 'warn',
        title: 'Publishing now leaves 3 clear days, and nothing in it is out of time.',
      },
    })
    expect(publication).toMatchObject({
      version: 2,
      supplement: 1,
      countsFrom: '2024-02-16',
      clearDays: 3,
      neededDays: 5,
      lateItems: [],
      inPlaceOf: null,
    })
    expect(publication.files.map(({ name }) => name)).toEqual([
      '2024-02-22 Parks & Open Spaces Committee members supplement 1 v2.pdf',
      '2024-02-22 Parks & Open Spaces Committee members supplement 1 v2.docx',
      '2024-02-22 Parks & Open Spaces Committee public supplement 1 v2.pdf',
      '2024-02-22 Parks & Open Spaces Committee public supplement 1 v2.docx',
    ])
    expect(existsSync(proofPath ?? '')).toBe(true)
    expect(basename(proofPath ?? '')).toContain('public supplement 1 v2, proof of publication')
    const all = await clerk.app.operations['publications.list']({ meetingId })
    expect(all.map(({ version, supplement }) => [version, supplement])).toEqual([
      [2, 1],
      [1, null],
    ])
  })

  it('says on its proof which pack it adds to, and since when each item has been on the agenda', async () => {
    const later = await withLatePaper(await published())
    const { publication } = await later.publishes(await later.makesSupplement(1))

    const { base64 } = await later.clerk.app.operations['publications.proof']({
      publicationId: publication.id,
      form: 'docx',
    })

    const [page] = fakePageMap(Buffer.from(base64, 'base64')).pages
    expect(page?.text).toContain('3, and 5 are required. Nothing in it was out of time.')
    expect(page?.text).toContain('Supplement 1 to version 1, published 14 February 2024')
    expect(page?.text).toContain('Item 5:')
    expect(page?.text).toContain('on the agenda since 14 February 2024')
  })

  it('names a new item as out of time, unless the Chair’s reason for urgency is given (R6)', async () => {
    const later = await (await published()).returns('2024-02-16')
    const itemId = await addsItem(later, 'BRIDGE CLOSURE')
    await attaches(later, itemId)
    const first = await later.makesSupplement(1)

    await expect(later.publishes(first)).rejects.toMatchObject({ code: 'publishing-late' })
    await later.clerk.app.operations['agenda.edit']({
      meetingId: later.meetingId,
      edit: {
        kind: 'deliver',
        itemId,
        delivery: 'lateUrgent',
        urgentReason: 'The bridge closed on Tuesday.',
        chairOpinion: 'It cannot wait for the next meeting.',
      },
    })
    await expect(later.publishes(first)).rejects.toThrow('Make it again')
    const { publication } = await later.publishes(await later.makesSupplement(1))

    expect(publication).toMatchObject({ version: 3, supplement: 1, lateItems: [], inPlaceOf: null })
  })

  it('is refused before its pack is published, and before the supplement whose pages come first', async () => {
    const first = await publisher('2024-02-13')
    await first.builds()
    await first.clerk.attaches(first.meetingId, 5, 'Play areas.docx', plainDocx('Swings.'))
    const one = await first.makesSupplement(1)
    await expect(first.publishes(one)).rejects.toThrow('The pack it adds to is not published yet.')

    const [main] = await first.clerk.app.operations['packs.list']({ meetingId: first.meetingId })
    await first.publishes(main?.id ?? 0)
    await first.clerk.attaches(first.meetingId, 4, 'Pond.docx', plainDocx('The pond is full again.'))
    const two = await first.makesSupplement(2)
    await expect(first.publishes(two)).rejects.toThrow('Supplement 1 is not published yet')
    await first.publishes(one)
    const { publication } = await first.publishes(two)
    expect(publication).toMatchObject({ supplement: 2, version: 3 })
  })

  it('again comes in the place of itself, with its reason; the first stays', async () => {
    const later = await withLatePaper(await published())
    await later.publishes(await later.makesSupplement(1))
    await later.clerk.attaches(later.meetingId, 5, 'Play areas.docx', plainDocx('Swings and slides.'))
    const again = await later.makesSupplement(1)

    await expect(later.publishes(again)).rejects.toMatchObject({
      code: 'reissue-without-reason',
      details: { name: 'Supplement 1' },
    })
    const { publication } = await later.publishes(again, { reason: 'A page was missing.' })

    expect(publication).toMatchObject({
      supplement: 1,
      inPlaceOf: { version: 2, reason: 'A page was missing.' },
    })
    expect(
      await later.clerk.app.operations['publications.list']({ meetingId: later.meetingId }),
    ).toHaveLength(3)
  })

  it('brings the meeting up to date, and its reports are published with it', async () => {
    const later = await withLatePaper(await published())
    const { clerk, meetingId } = later
    expect((await clerk.reads(meetingId)).packState).toMatchObject({ kind: 'outOfDate' })

    await later.publishes(await later.makesSupplement(1))

    expect((await clerk.reads(meetingId)).packState).toEqual({ kind: 'current', version: 1 })
    const { rows } = await clerk.app.operations['reports.register']({})
    expect(rows.map(({ stage }) => stage)).toEqual(['published', 'published', 'published'])
  })
})

it('prints above a late sub-item the item it stands under', async () => {
  const first = await publisher('2024-02-14')
  const { clerk, meetingId } = first
  const { items } = await clerk.app.operations['agenda.read']({ meetingId })
  const itemId = items.find(({ title }) => title === 'PLAY AREAS')?.id ?? 0
  await clerk.app.operations['agenda.edit']({ meetingId, edit: { kind: 'nest', itemId, isSub: true } })
  await first.builds()
  await clerk.app.operations['papers.attach']({
    itemId,
    file: clerk.app.files.offer('Play areas.docx', plainDocx('Swings.')),
  })

  const pack = await clerk.app.operations['packs.read']({ packId: await first.makesSupplement(1) })

  const [front] = (await readPdf(readFileSync(pack.editions[0]?.pdfPath ?? ''))).pages
  expect(front?.text).toMatch(/Part 1.* POND RESTORATION .*PLAY AREAS .*\(Pages 13 - 14\)/u)
  expect(front?.text).not.toContain('OUTSTANDING REFERENCES')
})

describe('the next supplement offered', () => {
  it('is the same again while nobody has been sent the last, and the one after it from then on', async () => {
    const later = await withLatePaper(await published())
    const { clerk, meetingId } = later
    const offered = async () =>
      (await clerk.app.operations['packs.change']({ meetingId }))?.supplement?.number
    const one = await later.makesSupplement(1)
    await clerk.attaches(meetingId, 4, 'Pond.docx', plainDocx('The pond is full again.'))
    await expect.poll(offered, { timeout: 60_000 }).toBe(1)

    await later.publishes(await later.makesSupplement(1))
    await expect(later.publishes(one)).rejects.toThrow('was made again as version 3')
    await clerk.attaches(meetingId, 4, 'Pond.docx', plainDocx('The pond is dry again.'))

    await expect.poll(offered, { timeout: 60_000 }).toBe(2)
  })
})

/** The pack of 22 February, published in time on the 14th; the paper for item 5 is to follow. */
async function published(): Promise<Publisher> {
  const clerk = await publisher('2024-02-14')
  await clerk.publishes(await clerk.builds())
  return clerk
}

/** Two days later, with the paper that was to follow. */
async function withLatePaper(before: Publisher): Promise<Publisher> {
  const later = await before.returns('2024-02-16')
  await later.clerk.attaches(later.meetingId, 5, 'Play areas.docx', plainDocx('Swings.'))
  return later
}

async function addsItem({ clerk, meetingId }: Publisher, title: string): Promise<number> {
  const { items } = await clerk.app.operations['agenda.edit']({
    meetingId,
    edit: {
      kind: 'add',
      words: {
        title,
        kind: 'report',
        instruction: null,
        reportOf: 'Head of Parks',
        purpose: 'For Decision',
        recommendation: null,
      },
      part: 1,
      place: 'end',
      under: null,
      exemption: null,
    },
  })
  return items.find((item) => item.title === title)?.id ?? 0
}

async function attaches({ clerk }: Publisher, itemId: number): Promise<void> {
  await clerk.app.operations['papers.attach']({
    itemId,
    file: clerk.app.files.offer('bridge.docx', plainDocx('The bridge is closed.')),
  })
}
