import { existsSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { RequestOf } from '../../shared/contract/contract.ts'
import { type ClockTime, isoDate } from '../../shared/calendar/iso-date.ts'
import { coverDocx } from '../helpers/cover-docx.ts'
import { fakePageMap } from '../helpers/fake-layout.ts'
import { plainDocx } from '../helpers/plain-docx.ts'
import { publisher } from '../helpers/publisher.ts'

describe('publishing a pack', () => {
  it('locks the version: what was in it, the hash of every file, the days, and a proof beside it', async () => {
    const { clerk, meetingId, builds, publishes } = await publisher('2024-02-14')
    const packId = await builds()
    const preview = await clerk.app.operations['publications.preview']({ packId })

    const { publication, proofPath } = await publishes(packId)

    expect(preview).toMatchObject({
      hindrances: [],
      words: { tone: 'ok', title: 'Publishing now leaves 5 clear days; 5 are needed.' },
    })
    expect(preview.days.map(({ counted }) => counted)).toEqual([null, 1, 2, null, null, 3, 4, 5, null])
    expect(publication).toMatchObject({
      version: 1,
      clearDays: 5,
      neededDays: 5,
      publishedBy: 'Cleo',
      countsFrom: '2024-02-14',
      lateItems: [],
    })
    expect(publication.files.map(({ name }) => name)).toEqual([
      '2024-02-22 Parks & Open Spaces Committee members pack v1.pdf',
      '2024-02-22 Parks & Open Spaces Committee members pack v1.docx',
      '2024-02-22 Parks & Open Spaces Committee public pack v1.pdf',
      '2024-02-22 Parks & Open Spaces Committee public pack v1.docx',
    ])
    expect(publication.files.every(({ sha256 }) => /^[0-9a-f]{64}$/u.test(sha256))).toBe(true)
    expect(existsSync(proofPath ?? '')).toBe(true)
    expect(await clerk.app.operations['publications.list']({ meetingId })).toEqual([publication])
  })

  it('one day late says so, names the items, and is done only when the clerk says they know', async () => {
    const { clerk, builds, publishes } = await publisher('2024-02-15')
    const packId = await builds()

    await expect(publishes(packId)).rejects.toMatchObject({ code: 'publishing-late' })
    const { words } = await clerk.app.operations['publications.preview']({ packId })
    const { publication } = await publishes(packId, { acceptsLate: true })

    expect(words).toMatchObject({ tone: 'bad', title: 'Publishing now leaves 4 clear days; 5 are needed.' })
    expect(words.sentences.join(' ')).toContain('matter of urgency')
    expect(publication).toMatchObject({ clearDays: 4, lateItems: ['1', '2', '3', '4', '5', '6'] })
  })

  it('asks no notice for an item put off to another meeting, and names sub-items as printed', async () => {
    const { clerk, meetingId, builds, publishes } = await publisher('2024-02-15')
    const { items } = await clerk.app.operations['agenda.read']({ meetingId })
    const idOf = (title: string) => items.find((item) => item.title === title)?.id ?? 0
    const edits = (edit: RequestOf<'agenda.edit'>['edit']) =>
      clerk.app.operations['agenda.edit']({ meetingId, edit })
    await edits({
      kind: 'deliver',
      itemId: idOf('PLAY AREAS'),
      delivery: 'deferred',
      urgentReason: null,
      chairOpinion: null,
    })
    await edits({ kind: 'nest', itemId: idOf('POND RESTORATION'), isSub: true })

    const packId = await builds()
    const { words } = await clerk.app.operations['publications.preview']({ packId })

    const now = await clerk.app.operations['meetings.publishing']({ meetingId })
    const { publication } = await publishes(packId, { acceptsLate: true })

    expect(now).toEqual({ ...words, isLate: true })
    expect(words.sentences.join(' ')).toContain('All 5 items may then be taken only if')
    expect(publication.lateItems).toEqual(['1', '2', '3', '3(a)', '5'])
  })

  it('is refused while the agenda says something else, and when a file was changed by another program', async () => {
    const { clerk, meetingId, builds, publishes } = await publisher('2024-02-12')
    const old = await builds()
    await clerk.attaches(meetingId, 5, 'Play areas.docx', plainDocx('Swings.'))

    await expect(publishes(old)).rejects.toMatchObject({ code: 'not-ready-to-publish' })
    const packId = await builds()
    const { pdfPath } = (await clerk.app.operations['packs.read']({ packId })).editions[0] ?? { pdfPath: '' }
    writeFileSync(pdfPath, 'something else')
    await expect(publishes(packId)).rejects.toThrow('changed by another program')
    expect(await clerk.app.operations['publications.list']({ meetingId })).toEqual([])
  })

  it('again is a version in the place of another, with its reason; the first stays', async () => {
    const first = await publisher('2024-02-13')
    const one = await first.builds()
    await first.publishes(one)
    await expect(first.publishes(one)).rejects.toMatchObject({ code: 'published-already' })
    await first.clerk.leaves()

    const later = await publisher('2024-02-16', first.clerk.folder)
    await later.clerk.attaches(later.meetingId, 5, 'Play areas.docx', plainDocx('Swings.'))
    const two = await later.builds()
    await expect(later.publishes(two, { acceptsLate: true })).rejects.toMatchObject({
      code: 'reissue-without-reason',
    })
    const { publication } = await later.publishes(two, { acceptsLate: true, reason: 'Item 5 was to follow.' })

    expect(publication).toMatchObject({
      version: 2,
      inPlaceOf: { version: 1, reason: 'Item 5 was to follow.' },
    })
    // Every item was on the first agenda: open since then (R5).
    expect(publication.lateItems).toEqual([])
    const { base64 } = await later.clerk.app.operations['publications.proof']({
      publicationId: publication.id,
      form: 'docx',
    })
    expect(fakePageMap(Buffer.from(base64, 'base64')).pages[0]?.text).toContain(
      'This version was 2 days late. Each of its items was open in time before it, or is urgent.',
    )
    expect(
      await later.clerk.app.operations['publications.list']({ meetingId: later.meetingId }),
    ).toHaveLength(2)
  })

  it('makes its reports “published”, and tells whoever drops another that it comes after', async () => {
    const { clerk, builds, publishes } = await publisher('2024-02-13')
    const drops = (text: string) =>
      clerk.app.operations['reports.receive']({
        file: clerk.app.files.offer('Play areas.docx', coverDocx({ subject: 'Play areas', text })),
      })
    await drops('Swings.')
    await publishes(await builds())

    const { rows } = await clerk.app.operations['reports.register']({})
    const again = await drops('Swings and slides.')

    expect(rows.map(({ stage }) => stage)).toEqual(['published', 'published', 'published'])
    expect(again).toMatchObject({ kind: 'filed', publishedOn: ['2024-02-13'] })

    const [place] = again.kind === 'filed' ? again.places : []
    const named = await clerk.app.operations['reports.receive']({
      file: clerk.app.files.offer('scan.docx', plainDocx('No cover.')),
      itemId: place?.itemId,
    })
    expect(named).toMatchObject({ kind: 'filed', places: [place], publishedOn: ['2024-02-13'] })
  })

  it('names an item as out of time that was urgent once and prints no reason any more', async () => {
    const { clerk, meetingId } = await publisher('2024-02-15')
    const { items } = await clerk.app.operations['agenda.read']({ meetingId })
    const itemId = items.find(({ title }) => title === 'POND RESTORATION')?.id ?? 0
    const reasons = { urgentReason: 'The pond burst.', chairOpinion: 'It cannot wait.' }
    const lateWords = async (delivery: 'lateUrgent' | 'withAgenda') => {
      const edit = { kind: 'deliver', itemId, delivery, ...reasons } as const
      await clerk.app.operations['agenda.edit']({ meetingId, edit })
      return (await clerk.app.operations['meetings.publishing']({ meetingId })).sentences.join(' ')
    }

    expect(await lateWords('lateUrgent')).toContain('Items 1, 2, 3, 5 and 6 may then be taken only if')
    expect(await lateWords('withAgenda')).toContain('All 6 items may then be taken only if')
  })

  it('proves the day that the meeting had when it was published, though it is moved later', async () => {
    const { clerk, meetingId, builds, publishes } = await publisher('2024-02-14')
    const { publication } = await publishes(await builds())
    const proof = async () => {
      const wish = { publicationId: publication.id, form: 'docx' } as const
      const { fileName, base64 } = await clerk.app.operations['publications.proof'](wish)
      return { fileName, text: fakePageMap(Buffer.from(base64, 'base64')).pages[0]?.text }
    }
    const before = await proof()
    await clerk.app.operations['meetings.move']({
      meetingId,
      heldOn: isoDate('2024-02-29'),
      startsAt: '09:00' as ClockTime,
    })

    expect(before.text).toContain('Thursday, 22 February 2024 at')
    expect(await proof()).toEqual(before)
  })

  it('can print its proof again at any time', async () => {
    const { clerk, builds, publishes } = await publisher('2024-02-14')
    const { publication, proofPath } = await publishes(await builds())

    const proof = await clerk.app.operations['publications.proof']({
      publicationId: publication.id,
      form: 'docx',
    })

    expect(proof.fileName).toBe(
      '2024-02-22 Parks & Open Spaces Committee public pack v1, proof of publication.docx',
    )
    expect(dirname(proofPath ?? '')).toBe(join(clerk.folder, 'packs'))
    expect(Buffer.from(proof.base64, 'base64').subarray(0, 2).toString()).toBe('PK')
  })
})

it('keeps a pack back while a placeholder stands in the minutes that it holds', async () => {
  const { clerk, builds, publishes } = await publisher('2024-02-12')
  const { operations } = clerk.app
  const before =
    (await operations['meetings.list']({})).find(({ heldOn }) => heldOn === '2023-11-13')?.id ?? 0
  const { minutes } = await operations['minutes.read']({ meetingId: before })
  const [item] = minutes?.items ?? []
  const write = (text: string, seen: number) =>
    operations['minutes.write']({
      itemId: item?.id ?? 0,
      seen,
      writer: 'window',
      blocks: [{ kind: 'paragraph', runs: [{ text }] }],
    })
  await write('The roof would cost £XX.', 0)

  const packId = await builds()
  expect((await operations['publications.preview']({ packId })).hindrances.join()).toContain(
    'The minutes of 13 November 2023: Item 1 still says “XX”. Settle it in the Minutes tab of that meeting',
  )
  await expect(publishes(packId)).rejects.toMatchObject({ code: 'not-ready-to-publish' })

  await write('The roof would cost £3,000.', 1)
  expect((await operations['publications.preview']({ packId: await builds() })).hindrances).toEqual([])
})
