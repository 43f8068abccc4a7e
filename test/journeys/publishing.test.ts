import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { newClerk, type Clerk } from '../helpers/clerk.ts'
import { plainDocx } from '../helpers/plain-docx.ts'
import { smallCase } from '../helpers/small-case.ts'
import { accessibilityFaults, useWindows } from '../helpers/window.ts'

const openWindow = useWindows()

/** A clerk whose pack for 22 February 2024 is built; the last lawful day to publish is Wednesday 14 February. */
async function clerkWithPack(today: string): Promise<{ readonly clerk: Clerk; readonly meetingId: number }> {
  const clerk = await newClerk({ today })
  mkdirSync(join(clerk.folder, 'reports'))
  clerk.writes('reports/pond.docx', plainDocx('The pond has been dry since the summer before last.'))
  clerk.writes(
    'reports/lease.docx',
    plainDocx('The rent offered by the present tenant is four thousand pounds.'),
  )
  const { meetingId } = await clerk.imports(clerk.writes('meeting.json', smallCase()))
  await clerk.builds(meetingId ?? 0)
  return { clerk, meetingId: meetingId ?? 0 }
}

it('publishes a pack in time: the days are counted, the version is locked, its proof is printed', async () => {
  const { clerk, meetingId } = await clerkWithPack('2024-02-14')
  const { page, goes, complaints } = await openWindow(clerk.app)
  await goes(`/meetings/${meetingId}/pack`)
  await page.getByText('the papers are open for 5 clear days').waitFor()
  await page.getByRole('button', { name: 'Count the days' }).click()
  await page.getByText('Thursday, 15 February 2024').waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Publish…' }).click()
  await page.getByText('It cannot be unpublished').waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Publish version 1' }).click()

  await page.getByText('Version 1 is published, 14 February 2024').waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Print the proof' }).click()
  expect((await saving).suggestedFilename()).toBe(
    '2024-02-22 Parks & Open Spaces Committee public pack v1, proof of publication.pdf',
  )
  expect(await page.getByRole('button', { name: 'Publish…' }).count()).toBe(0)
  expect(complaints).toEqual([])
})

it('publishes late only when the clerk says they know, and says which items are out of time', async () => {
  const { clerk, meetingId } = await clerkWithPack('2024-02-15')
  const { page, goes } = await openWindow(clerk.app)
  await goes(`/meetings/${meetingId}/pack`)

  await page.getByRole('button', { name: 'Publish…' }).click()
  await page.getByText('Publishing now leaves 4 clear days; 5 are needed.').waitFor()
  await page.getByText('All 6 items may then be taken only if the Chair').waitFor()
  expect(await page.getByRole('button', { name: 'Publish version 1' }).isEnabled()).toBe(false)
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByLabel('I know; publish all the same').check()
  await page.getByRole('button', { name: 'Publish version 1' }).click()

  await page.getByText('Version 1 is published, 15 February 2024').waitFor()
  expect((await clerk.app.operations['publications.list']({ meetingId }))[0]?.lateItems).toHaveLength(6)
})
