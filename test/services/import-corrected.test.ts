import { describe, expect, it } from 'vitest'
import { clerkWithReports, originals } from '../helpers/clerk-with-reports.ts'
import { plainDocx } from '../helpers/plain-docx.ts'
import { smallCase } from '../helpers/small-case.ts'

describe('a corrected file of the same meeting', () => {
  it('changes what it corrects, and items keep their ids and papers', async () => {
    const clerk = await clerkWithReports()
    const { meetingId } = await clerk.importsCase(smallCase())
    const before = await clerk.reads(meetingId ?? 0)
    const content = smallCase()
    const corrected = {
      ...content,
      committee: { ...content.committee, name: 'Parks and Open Spaces Committee' },
      meeting: { ...content.meeting, venue: 'Library' },
      // Items 4 and 5 have changed places.
      items: [
        ...content.items.slice(0, 3),
        { ...content.items[4], number: 4 },
        { ...content.items[3], number: 5 },
        content.items[5],
      ],
      reports: [{ ...content.reports[0], item: 5 }, content.reports[1]],
    }

    const result = await clerk.importsCase(corrected)

    expect(result).toMatchObject({ changed: true, meetingId })
    const after = await clerk.reads(meetingId ?? 0)
    expect(after.meeting).toMatchObject({
      venue: 'Library',
      committee: { name: 'Parks and Open Spaces Committee' },
    })
    const idOf = (detail: typeof after, title: string) =>
      detail.items.find(({ item }) => item.title === title)?.item.id
    for (const title of ['POND RESTORATION', 'PLAY AREAS', 'CAFÉ LEASE'])
      expect(idOf(after, title)).toBe(idOf(before, title))
    expect(after.items.map(({ item }) => item.title).slice(3)).toEqual([
      'PLAY AREAS',
      'POND RESTORATION',
      'CAFÉ LEASE',
    ])
    expect(after.items[4]?.papers.map(({ version }) => version)).toEqual([1])
    expect(await clerk.app.operations['meetings.list']({})).toHaveLength(2)
  })

  it('takes a changed report as its next version', async () => {
    const clerk = await clerkWithReports()
    const { meetingId } = await clerk.importsCase(smallCase())
    clerk.writes('reports/pond.docx', plainDocx('The pond is full.'))

    await clerk.importsCase(smallCase())

    const { items } = await clerk.reads(meetingId ?? 0)
    expect(items[3]?.papers).toMatchObject([{ fileName: 'pond.docx', version: 2 }])
    expect(items[5]?.papers).toMatchObject([{ fileName: 'lease.docx', version: 1 }])
    expect(originals(clerk)).toHaveLength(3)
  })

  it('takes off items and references it no longer has, and leaves the clerk’s own paper', async () => {
    const clerk = await clerkWithReports()
    const { meetingId } = await clerk.importsCase(smallCase())
    await clerk.attaches(meetingId ?? 0, 5, 'Play areas.docx', plainDocx('Swings.'))
    const content = smallCase()

    await clerk.importsCase({
      ...content,
      items: content.items.slice(0, 5),
      reports: content.reports.slice(0, 1),
      outstandingReferences: { rows: content.outstandingReferences.rows.slice(1) },
    })

    const { items } = await clerk.reads(meetingId ?? 0)
    expect(items.map(({ item }) => item.number)).toEqual([1, 2, 3, 4, 5])
    expect(items[4]).toMatchObject({ paperState: { kind: 'in' }, papers: [{ fileName: 'Play areas.docx' }] })
  })
})

describe('papers that the clerk attached', () => {
  it('follow their item’s title, not its number, when a corrected agenda puts another item in its place', async () => {
    const { clerk, meetingId, agenda } = await clerkWithOwnPaper('STREET WARDENS')

    await clerk.importsCase(agenda(['PARKING CHARGES', 'STREET WARDENS: ANNUAL REVIEW']))

    const { items } = await clerk.reads(meetingId)
    expect(items.map(({ item, papers }) => [item.title, papers.map(({ fileName }) => fileName)])).toEqual([
      ['PARKING CHARGES', []],
      ['STREET WARDENS: ANNUAL REVIEW', ['Wardens.docx']],
    ])
  })

  it('are named when their item is gone', async () => {
    const { clerk, meetingId, agenda } = await clerkWithOwnPaper('STREET WARDENS')

    const { summary } = await clerk.importsCase(agenda(['PARKING CHARGES']))

    expect(summary).toContain('“Wardens.docx” taken off with the former item 1')
    expect((await clerk.reads(meetingId)).items[0]?.papers).toEqual([])
  })

  it('stay where a report is named without its Word file', async () => {
    const clerk = await clerkWithReports()
    const content = smallCase()
    const withoutFile = { ...content, reports: [{ item: 4, id: 'pond' }, content.reports[1]] }
    const { meetingId } = await clerk.importsCase(withoutFile)
    await clerk.attaches(meetingId ?? 0, 4, 'Pond.docx', plainDocx('The pond.'))

    await clerk.importsCase({ ...withoutFile, meeting: { ...content.meeting, venue: 'Library' } })

    expect((await clerk.reads(meetingId ?? 0)).items[3]?.papers).toMatchObject([{ fileName: 'Pond.docx' }])
  })

  it('stay in the place of an imported one when the file beside a corrected agenda is the old one', async () => {
    const clerk = await clerkWithReports()
    const content = smallCase()
    const { meetingId } = await clerk.importsCase(content)
    await clerk.attaches(meetingId ?? 0, 4, 'Pond, corrected.docx', plainDocx('The pond is half full.'))

    await clerk.importsCase({ ...content, meeting: { ...content.meeting, venue: 'Library' } })

    const { items } = await clerk.reads(meetingId ?? 0)
    expect(items[3]?.papers).toMatchObject([{ fileName: 'Pond, corrected.docx', version: 2 }])
  })

  it.each(['pond.docx', 'Pond, corrected.docx'])(
    'are named when a paper of the corrected file takes their place: %s',
    async (fileName) => {
      const clerk = await clerkWithReports()
      const content = smallCase()
      const { meetingId } = await clerk.importsCase(content)
      await clerk.attaches(meetingId ?? 0, 4, fileName, plainDocx('The pond is half full.'))
      if (fileName !== 'pond.docx') clerk.writes('reports/pond.docx', plainDocx('The pond is full.'))

      const corrected = { ...content, meeting: { ...content.meeting, venue: 'Library' } }
      const { summary } = await clerk.importsCase(corrected)

      expect(summary).toContain(`“${fileName}” of item 4 replaced by the imported paper`)
      expect((await clerk.reads(meetingId ?? 0)).items[3]?.papers).toMatchObject([
        { fileName: 'pond.docx', version: 3 },
      ])
    },
  )
})

/** A meeting whose agenda is one item, to which the clerk has attached a paper. */
async function clerkWithOwnPaper(title: string) {
  const clerk = await clerkWithReports()
  const content = smallCase()
  const agenda = (titles: readonly string[]) => ({
    ...content,
    items: titles.map((each, index) => ({ ...content.items[4], number: index + 1, title: each })),
    reports: [],
  })
  const meetingId = (await clerk.importsCase(agenda([title]))).meetingId ?? 0
  await clerk.attaches(meetingId, 1, 'Wardens.docx', plainDocx('The wardens.'))
  return { clerk, meetingId, agenda }
}
