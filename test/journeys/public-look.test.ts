import { expect, it } from 'vitest'
import { newClerk } from '../helpers/clerk.ts'
import { fakeLayout } from '../helpers/fake-layout.ts'
import { accessibilityFaults, scrollsSideways, useWindows } from '../helpers/window.ts'
import { changedReport, meetingFile } from '../services/pack-office.ts'

const openWindow = useWindows()

it('asks who looked through the public copy before its folder opens, and says so from then on', async () => {
  const clerk = await newClerk({ today: '2026-11-21', layout: fakeLayout() })
  const { meetingId } = await clerk.imports(clerk.writes('meeting.json', meetingFile()))
  if (meetingId === null) throw new Error('the meeting was not imported')
  await clerk.attaches(meetingId, 4, 'wardens.docx', changedReport('Wardens'))
  const { state } = await clerk.builds(meetingId)
  expect(state.kind).toBe('done')
  const { page, goes, complaints } = await openWindow(clerk.app)
  await goes(`/meetings/${meetingId}/pack`)

  await page.getByText('To look through before the public copy goes out').waitFor()
  await expectNoFaults()
  await page.getByRole('button', { name: 'Open folder' }).first().click()
  const dialog = page.getByRole('dialog', { name: 'Nobody has looked through the public copy yet' })
  await dialog.waitFor()
  await expectNoFaults()
  await dialog.getByLabel('Looked through by').fill('Priya Shah')
  await page.keyboard.press('Enter')

  await page.getByText(/^Looked through by Priya Shah, /).waitFor({ state: 'attached' })
  await page.getByRole('dialog', { name: 'The pack is in this folder' }).waitFor()
  expect(complaints).toEqual([])

  async function expectNoFaults(): Promise<void> {
    expect(await accessibilityFaults(page)).toEqual([])
    expect(await scrollsSideways(page)).toBe(false)
  }
})
