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
