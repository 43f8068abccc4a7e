import { readFileSync } from 'node:fs'
import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import { readReport } from '../../electron/pack/index.ts'
import { nodeCodec } from '../../electron/work/node-codec.ts'
import { clerkBeforeReports, reportFiles } from '../helpers/clerk-before-reports.ts'
import { newClerk } from '../helpers/clerk.ts'
import { coverDocx } from '../helpers/cover-docx.ts'
import { dropFiles } from '../helpers/drop-files.ts'
import { caseFolder, needs } from '../helpers/shared-cases.ts'
import { smallCase } from '../helpers/small-case.ts'
import { accessibilityFaults, scrollsSideways, useWindows } from '../helpers/window.ts'

const openWindow = useWindows()
/** The small meeting before any of its reports is in. */
function withoutReports() {
  const meeting = smallCase()
  return { ...meeting, reports: meeting.reports.map((report) => ({ ...report, docx: null })) }
}

/** What is not in order on the screen as it stands; nothing is what there should be. */
async function faultsOf(page: Page): Promise<readonly string[]> {
  return [
    ...(await accessibilityFaults(page)),
    ...((await scrollsSideways(page)) ? ['scrolls sideways'] : []),
  ]
}

describe('the register, in a real browser', () => {
  it('takes the nine reports of February, each to its item, and the clerk settles the two differences', async (context) => {
    const folder = needs(context, caseFolder)
    const clerk = await clerkBeforeReports(folder, '2024-02-08')
    const { page, goes, complaints } = await openWindow(clerk.app)
    await goes('/reports')
    await page.getByText('9 reports for 1 meeting').waitFor()
    await dropFiles(page, '.reports', reportFiles(folder))

    await page.getByText('9 of 9 files found their item').waitFor({ timeout: 60_000 })
    expect(await page.getByText('differences to settle').count()).toBe(1)
    expect(await faultsOf(page)).toEqual([])
    await page.getByRole('button', { name: 'Put away' }).click()
    await page.getByRole('button', { name: 'Needs me' }).click()
    await page.getByText('2 differences').waitFor()
    await page.getByRole('button', { name: /improving communications/iu }).click()
    await page.getByText('Cover and agenda disagree').waitFor()
    expect(await faultsOf(page)).toEqual([])

    await page.getByRole('button', { name: 'Report of: take the cover’s' }).click()
    await page.getByRole('button', { name: 'Report of: take the cover’s' }).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Purpose: keep the agenda’s' }).click()
    await page.getByText('Cover and agenda disagree').waitFor({ state: 'detached' })

    const [meeting] = await clerk.app.operations['meetings.list']({})
    const { items } = await clerk.reads(meeting?.id ?? 0)
    expect(items.filter(({ papers }) => papers.length === 1)).toHaveLength(9)
    expect(items[7]?.item).toMatchObject({
      reportOf: 'Joint report of the Commissioner of Police & the Police Authority Director.',
      purpose: 'For Discussion',
    })
    expect(complaints).toEqual([])
  })

  it('asks for a report, gives its author a Word file, chases, and receives it', async () => {
    const clerk = await newClerk({ today: '2024-02-12' })
    await clerk.imports(clerk.writes('meeting.json', withoutReports()))
    const { page, goes, complaints } = await openWindow(clerk.app)
    await goes('/reports')
    await page.getByText('3 reports for 1 meeting').waitFor()

    await page.keyboard.press('Alt+n')
    await page.getByLabel('Subject').fill('Play areas')
    await page.getByLabel('For the meeting').selectOption({ index: 1 })
    await page.getByLabel('Report of').fill('Head of Parks')
    await page.getByLabel('Author').fill('Ada Fenn')
    await page.getByLabel('Post').fill('Play Officer')
    await page.getByLabel('E-mail').fill('ada@northmere.example')
    expect(await faultsOf(page)).toEqual([])
    await page.getByRole('button', { name: 'Ask for it' }).click()
    await page.getByText('Report 01-24 is asked for').waitFor()
    expect(await faultsOf(page)).toEqual([])

    const saving = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save the author’s Word file' }).click()
    const template = readFileSync(await (await saving).path())
    expect(
      readReport(template, 'template.docx', nodeCodec, { prefixes: ['Report'], questions: [] }),
    ).toMatchObject({
      subject: 'Play areas',
      policeReference: 'Report 01-24',
      authors: [{ name: 'Ada Fenn', post: 'Play Officer' }],
      committees: [{ name: 'Parks & Open Spaces Committee', date: '2024-02-22' }],
    })

    await page.getByRole('button', { name: 'Chase 1 author…' }).click()
    await page
      .getByText('Report 01-24, Play areas (Parks & Open Spaces Committee, 22 February 2024): was due on')
      .waitFor()
    expect(await faultsOf(page)).toEqual([])
    const draft = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save as a draft' }).click()
    expect(readFileSync(await (await draft).path(), 'utf8')).toContain(
      'To: Ada Fenn <ada@northmere.example>\r\n',
    )
    await page.getByRole('button', { name: 'Close', exact: true }).click()

    await dropFiles(page, '.reports', [
      { name: 'notes.docx', bytes: Buffer.from('no Word file at all') },
      { name: 'ducks.docx', bytes: coverDocx({ subject: 'Ducks on the quay' }) },
      {
        name: 'final FINAL.docx',
        bytes: coverDocx({ subject: 'Play areas', reportOf: 'Head of Parks', purpose: 'For Information' }),
      },
    ])
    await page.getByText('1 of 3 files found its item').waitFor()
    await page.getByText('Which item is it for?').waitFor()
    expect(await page.locator('.received li').first().innerText()).toMatch(
      /“notes.docx” .*Nothing was changed/su,
    )
    expect(await faultsOf(page)).toEqual([])
    await page
      .getByRole('combobox', { name: 'Item' })
      .selectOption({ label: '22 Feb 2024, Parks & Open Spaces Committee: 4. POND RESTORATION' })
    await page.getByRole('button', { name: 'File it' }).click()
    await page.getByText('2 of 3 files found their item').waitFor()
    expect(complaints).toEqual([])
  })

  it('is in order in the dark, and at twice the size', async () => {
    const clerk = await newClerk({ today: '2024-02-12' })
    await clerk.imports(clerk.writes('meeting.json', withoutReports()))
    for (const options of [{ dark: true }, { size: { width: 683, height: 384 } }]) {
      const { page, goes } = await openWindow(clerk.app, options)
      await goes('/reports')
      await page.getByRole('button', { name: /pond restoration/iu }).click()
      await page.getByText('Goes to').waitFor()
      expect(await faultsOf(page)).toEqual([])
    }
  })

  it('says how to begin where there is nothing', async () => {
    const { page, goes } = await openWindow((await newClerk()).app)
    await goes('/reports')
    await page.getByText('No reports asked for').waitFor()
    expect(await faultsOf(page)).toEqual([])
  })
})
