import { describe, expect, it } from 'vitest'
import { Problem } from '../../shared/problems/problem.ts'
import { allRows, clerkWithReports, originals } from '../helpers/clerk-with-reports.ts'
import type { Clerk } from '../helpers/clerk.ts'
import { plainDocx } from '../helpers/plain-docx.ts'
import { smallCase } from '../helpers/small-case.ts'

const pond = plainDocx('The pond is dry.')
const lease = plainDocx('The rent.')

describe('a meeting’s file from a browser', () => {
  it('brings the reports that were chosen together with it', async () => {
    const clerk = await clerkWithReports()

    const result = await importsTogether(clerk, { 'reports/pond.docx': pond, 'reports/lease.docx': lease })

    expect(result.summary).toContain('2 Word reports')
    const { items } = await clerk.reads(result.meetingId ?? 0)
    const papers = items.flatMap(({ papers: own }) => own.map(({ fileName }) => fileName))
    expect(papers).toEqual(['pond.docx', 'lease.docx'])
  })

  it('is the same meeting when its folder is chosen on the desktop afterwards', async () => {
    const clerk = await clerkWithReports()
    await importsTogether(clerk, { 'pond.docx': pond, 'lease.docx': lease })

    expect((await clerk.importsCase(smallCase())).changed).toBe(false)
  })

  it('brings the meetings an office’s file names, each with its own reports', async () => {
    const clerk = await clerkWithReports()
    const { committee } = smallCase()
    const office = {
      format: 'packwright-office/1',
      authority: { name: committee.organisation, closedDays: [] },
      committees: [{ name: committee.name, shortName: null, members: [] }],
      calendar: [],
      measures: [],
      meetings: ['february/meeting.json'],
    }

    const { app } = clerk
    const file = app.files.offer('office.json', Buffer.from(JSON.stringify(office)))
    app.files.offerBeside(file, 'february/meeting.json', Buffer.from(JSON.stringify(smallCase())))
    app.files.offerBeside(file, 'february/reports/pond.docx', pond)
    app.files.offerBeside(file, 'february/reports/lease.docx', lease)

    expect((await app.operations['office.import']({ file })).summary).toContain('2 Word reports')
  })

  it('says which reports did not come with it, and changes nothing', async () => {
    const clerk = await clerkWithReports()
    const before = allRows(clerk)

    const attempt = importsTogether(clerk, { 'reports/pond.docx': pond })

    await expect(attempt).rejects.toEqual(
      new Problem('named-files-missing', { path: 'meeting.json', missing: 'reports/lease.docx' }),
    )
    await expect(attempt).rejects.toThrow(
      '“meeting.json” names files that did not come with it: reports/lease.docx. Nothing was changed.',
    )
    expect(allRows(clerk)).toEqual(before)
    expect(originals(clerk)).toEqual([])
  })
})

function importsTogether({ app }: Clerk, others: Readonly<Record<string, Uint8Array>>) {
  const file = app.files.offer('meeting.json', Buffer.from(JSON.stringify(smallCase())))
  for (const [place, bytes] of Object.entries(others)) app.files.offerBeside(file, place, bytes)
  return app.operations['office.import']({ file })
}
