import { readFileSync } from 'node:fs'
import type { Page } from 'playwright'
import { expect, it, vi } from 'vitest'
import { clerkBeforeReports, reportFiles } from '../helpers/clerk-before-reports.ts'
import { coverDocx } from '../helpers/cover-docx.ts'
import { dropFiles } from '../helpers/drop-files.ts'
import { fakePageMap } from '../helpers/fake-layout.ts'
import { publisher } from '../helpers/publisher.ts'
import { caseFolder, needs } from '../helpers/shared-cases.ts'
import { accessibilityFaults, scrollsSideways, useWindows } from '../helpers/window.ts'
import { pressEnter } from '../helpers/press-enter.ts'

const openWindow = useWindows()
const longBuild = { timeout: 200_000 }
// A whole cycle of nine reports, on a machine with other work.
vi.setConfig({ testTimeout: 400_000 })

it('takes the nine reports of February from their files to a published pack', async (context) => {
  const folder = needs(context, caseFolder)
  const clerk = await clerkBeforeReports(folder, '2024-02-14')
  const { page, goes, complaints } = await openWindow(clerk.app)
  await goes('/reports')
  await page.getByText('9 reports for 1 meeting').waitFor()

  await dropFiles(page, '.reports', reportFiles(folder))
  await page.getByText('9 of 9 files found their item').waitFor({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Needs me' }).click()
  await page.getByRole('button', { name: /improving communications/iu }).click()
  await pressEnter(page.getByRole('button', { name: 'Report of: take the cover’s' }))
  await page.getByRole('button', { name: 'Report of: take the cover’s' }).waitFor({ state: 'detached' })
  await pressEnter(page.getByRole('button', { name: 'Purpose: keep the agenda’s' }))
  await page.getByText('Cover and agenda disagree').waitFor({ state: 'detached' })
  await page
    .getByRole('complementary', { name: /^Report: /u })
    .getByRole('link')
    .first()
    .press('Enter')

  await page.getByRole('tab', { name: /^Papers (\d+) of \1$/u }).waitFor()
  await page.keyboard.press('Alt+b')
  await page.getByText('To look through before the public copy goes out').waitFor(longBuild)
  await page.getByText('Nothing exempt is in the public copy').waitFor()
  await pressEnter(page.getByRole('button', { name: 'I have looked through it' }))
  await page.getByText(/^Looked through by Cleo, /u).waitFor()
  await page.getByText(/checks? (is|are) to come/u).waitFor({ state: 'detached', ...longBuild })
  await pressEnter(page.getByRole('button', { name: 'Publish…' }))
  await page.getByText('Publishing now leaves 5 clear days; 5 are needed.').waitFor()
  expect(await faultsOf(page)).toEqual([])
  await pressEnter(page.getByRole('button', { name: 'Publish version 1' }))
  await page.getByText('Version 1 is published, 14 February 2024').waitFor()
  expect(await faultsOf(page)).toEqual([])

  await goes('/reports')
  await page.getByRole('button', { name: /^9 Published/u }).waitFor()
  expect(complaints).toEqual([])
})

it('adds an urgent item to a published agenda, and publishes it as a supplement with its sheet for members', async () => {
  const before = await publisher('2024-02-14')
  await before.publishes(await before.builds())
  const { clerk, meetingId } = await before.returns('2024-02-19')
  const { page, goes, complaints } = await openWindow(clerk.app)
  await goes(`/meetings/${meetingId}/agenda`)
  await page.getByText('Version 1 of this agenda is published').waitFor()

  await page.keyboard.press('Alt+n')
  const form = page.getByRole('form', { name: 'New item' })
  await form.getByLabel('Title').fill('BRIDGE CLOSURE')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /^Item 6, bridge closure/iu }).waitFor()
  await pressEnter(form.getByRole('button', { name: 'Close' }))
  await pressEnter(page.getByRole('button', { name: /^Item 6, bridge closure/iu }))
  await pressEnter(page.getByRole('button', { name: 'More for item 6' }))
  await pressEnter(page.getByRole('menuitem', { name: 'Late and urgent…' }))
  await page.getByLabel('Special circumstances').fill('The bridge closed on Tuesday.')
  await page.getByLabel('The Chair’s opinion that it is urgent').fill('It cannot wait until March.')
  await pressEnter(page.getByRole('button', { name: 'Take it as urgent' }))
  await page.getByLabel('Special circumstances').waitFor({ state: 'detached' })

  await goes('/reports')
  await dropFiles(page, '.reports', [
    { name: 'bridge.docx', bytes: coverDocx({ subject: 'Bridge closure', text: 'The bridge is closed.' }) },
  ])
  await page.getByText('1 of 1 file found its item').waitFor()
  await goes(`/meetings/${meetingId}/pack`)
  await pressEnter(page.getByRole('button', { name: 'See what would move' }))
  await page.getByRole('heading', { name: 'A late paper has come for item 6' }).waitFor(longBuild)
  await pressEnter(page.getByRole('button', { name: 'Make Supplement 1' }))

  await page.getByRole('radio', { name: /^Supplement 1, pages/u, checked: true }).waitFor(longBuild)
  await page.getByText(/checks? (is|are) to come/u).waitFor({ state: 'detached', ...longBuild })
  await page.getByText('and nothing in it is out of time').first().waitFor()
  expect(await faultsOf(page)).toEqual([])
  await pressEnter(page.getByRole('button', { name: 'Publish…' }))
  await pressEnter(page.getByRole('button', { name: 'Publish Supplement 1' }))
  await page.getByText('Supplement 1 is published, 19 February 2024').waitFor()
  expect(await faultsOf(page)).toEqual([])

  const saving = page.waitForEvent('download')
  await pressEnter(page.getByRole('button', { name: 'Save “what changed” for members' }))
  const [sheet] = fakePageMap(readFileSync(await (await saving).path())).pages
  expect(sheet?.text).toMatch(/Add pages \d+ - \d+ \(Supplement 1\) behind page \d+\./u)
  expect(sheet?.text).toContain('BRIDGE CLOSURE')
  expect(complaints).toEqual([])
})

it('moves a meeting by a week, and every date of its reports follows', async () => {
  const { clerk } = await publisher('2024-02-05')
  const { page, goes } = await openWindow(clerk.app)
  await goes('/reports')
  await pressEnter(page.getByRole('button', { name: /pond restoration/iu }))
  await page.getByText('22 February 2024, item 4').waitFor()

  await goes('/calendar')
  await pressEnter(
    page.getByRole('button', { name: /^More for Parks & Open Spaces Committee, 22 Feb 2024/u }),
  )
  await pressEnter(page.getByRole('menuitem', { name: 'Move to another day…' }))
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('New day').fill('2024-02-29')
  await dialog.getByText('Thursday, 29 February 2024').waitFor()
  await dialog
    .getByRole('row', { name: 'Last lawful day to publish Wed 14 Feb 2024 Wed 21 Feb 2024' })
    .waitFor()
  await pressEnter(dialog.getByRole('button', { name: 'Move the meeting' }))
  await page.getByRole('status').filter({ hasText: 'meets on Thursday, 29 February 2024 now' }).waitFor()

  await goes('/reports')
  await pressEnter(page.getByRole('button', { name: /pond restoration/iu }))
  await page.getByText('29 February 2024, item 4').waitFor()
  expect(await page.getByText('22 February 2024').count()).toBe(0)
  await goes('/home')
  await page.getByRole('img', { name: /^Publish by Wednesday 21 February 2024/u }).waitFor()
  expect(await faultsOf(page)).toEqual([])
})

/** What is not in order on the screen as it stands; nothing is what there should be. */
async function faultsOf(page: Page): Promise<readonly string[]> {
  return [
    ...(await accessibilityFaults(page)),
    ...((await scrollsSideways(page)) ? ['scrolls sideways'] : []),
  ]
}
