import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { newClerk } from '../helpers/clerk.ts'
import { allRows, clerkWithReports } from '../helpers/clerk-with-reports.ts'
import { caseFolder, needs } from '../helpers/shared-cases.ts'
import { smallCase } from '../helpers/small-case.ts'
import { standInWork } from '../helpers/stand-in-work.ts'

describe('importing a meeting', () => {
  it('brings in the agenda, the papers, the minutes and the references', async () => {
    const clerk = await clerkWithReports()

    const result = await clerk.importsCase(smallCase())

    expect(result).toMatchObject({ changed: true, unknownFields: [] })
    expect(result.summary).toEqual([
      '6 agenda items',
      '2 Word reports',
      '2 outstanding references',
      'minutes of 13 November 2023',
    ])
    const { meeting, items, deadline } = await clerk.reads(result.meetingId ?? 0)
    expect(meeting).toMatchObject({
      heldOn: '2024-02-22',
      startsAt: '18:30',
      committee: { name: 'Parks & Open Spaces Committee', authority: 'Borough of Northmere' },
      notices: [{ heading: 'Coming to the meeting', paragraphs: ['Everyone is welcome.'] }],
      signatory: { name: 'Dee Marsh', post: 'Chief Executive' },
    })
    expect(meeting.members.map(({ role }) => role)).toEqual(['Chair', 'Member'])
    expect(items.map(({ paperState }) => paperState)).toEqual([
      { kind: 'none' },
      { kind: 'generated', from: 'minutes' },
      { kind: 'generated', from: 'references' },
      { kind: 'in' },
      { kind: 'toFollow' },
      { kind: 'in' },
    ])
    expect(items[5]?.item).toMatchObject({ part: 2, exemptParagraphs: ['3'] })
    expect(deadline.latest).toBe('2024-02-14')
  })

  it('twice changes nothing', async () => {
    const clerk = await clerkWithReports()
    const first = await clerk.importsCase(smallCase())
    const before = allRows(clerk)

    const again = await clerk.importsCase(smallCase())

    expect(again).toEqual({ ...first, changed: false })
    expect(allRows(clerk)).toEqual(before)
  })

  it('twice at once, by an impatient hand, brings it in once', async () => {
    const clerk = await clerkWithReports()

    const results = await Promise.all([clerk.importsCase(smallCase()), clerk.importsCase(smallCase())])

    expect(results.map(({ changed }) => changed)).toEqual([true, false])
  })

  it('does not mind in which order the fields are written', async () => {
    const clerk = await clerkWithReports()
    await clerk.importsCase(smallCase())

    const turned = Object.fromEntries(Object.entries(smallCase()).toReversed())

    expect(await clerk.importsCase(turned)).toMatchObject({ changed: false })
  })

  it('keeps the minutes as those of the meeting they record', async () => {
    const clerk = await clerkWithReports()
    await clerk.importsCase(smallCase())

    const meetings = await clerk.app.operations['meetings.list']({})

    expect(meetings.map(({ heldOn, itemCount }) => [heldOn, itemCount])).toEqual([
      ['2024-02-22', 6],
      ['2023-11-13', 0],
    ])
  })

  it('keeps and names fields it does not know', async () => {
    const clerk = await clerkWithReports()
    const content = smallCase()
    const odd = {
      ...content,
      weather: 'rain',
      items: content.items.map((item, index) => (index === 3 ? { ...item, mood: 'good' } : item)),
      reports: [{ ...content.reports[0], oddity: { colour: 'green' } }, content.reports[1]],
    }

    const result = await clerk.importsCase(odd)

    expect(result.unknownFields).toEqual(['items[3].mood', 'reports[0].oddity', 'weather'])
    expect(JSON.stringify(allRows(clerk))).toContain('green')
    expect(JSON.stringify(allRows(clerk))).toContain('rain')
  })
})

describe('the meeting of 22 February 2024', () => {
  it('comes in whole: eighteen items in two parts, nine reports', async (context) => {
    const folder = needs(context, caseFolder)
    const clerk = await newClerk({ work: standInWork() })

    const result = await clerk.imports(join(folder, 'meeting.json'))

    expect(result).toMatchObject({ changed: true, unknownFields: [] })
    const { meeting, items, deadline } = await clerk.reads(result.meetingId ?? 0)
    expect(meeting.committee).toMatchObject({ shortName: 'SPPC', authority: 'City of London Corporation' })
    expect(items.map(({ item }) => item.number)).toEqual(Array.from({ length: 18 }, (_, index) => index + 1))
    expect(items.filter(({ item }) => item.part === 2).map(({ item }) => item.number)).toEqual([
      15, 16, 17, 18,
    ])
    expect(items.filter(({ papers }) => papers.length === 1).map(({ item }) => item.number)).toEqual([
      5, 6, 7, 8, 9, 10, 11, 15, 16,
    ])
    expect(items[2]?.paperState).toEqual({ kind: 'generated', from: 'minutes' })
    expect(deadline).toMatchObject({ latest: '2024-02-14', clearDays: 5 })
    expect(await clerk.imports(join(folder, 'meeting.json'))).toMatchObject({ changed: false })
  })

  it('reads the same from a copy of its folder', async (context) => {
    const folder = needs(context, caseFolder)
    const clerk = await newClerk({ work: standInWork() })
    cpSync(folder, join(clerk.folder, 'copy'), { recursive: true })
    await clerk.imports(join(folder, 'meeting.json'))
    // A file system may keep a copy read-only; the content alone decides.
    writeFileSync(join(clerk.folder, 'copy', 'note.txt'), 'beside it')

    expect(await clerk.imports(join(clerk.folder, 'copy', 'meeting.json'))).toMatchObject({ changed: false })
  })
})
