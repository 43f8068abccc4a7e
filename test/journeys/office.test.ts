import { join } from 'node:path'
import type { Page } from 'playwright'
import { expect, it, vi } from 'vitest'
import { writeSampleOffice } from '../../build/sample-office/write-sample-office.ts'
import { isoDate } from '../../shared/calendar/iso-date.ts'
import { type Clerk, newClerk } from '../helpers/clerk.ts'
import { fakeLayout } from '../helpers/fake-layout.ts'
import { newFolder } from '../helpers/new-folder.ts'
import { accessibilityFaults, type OpenWindow, scrollsSideways, useWindows } from '../helpers/window.ts'
import { pressEnter } from '../helpers/press-enter.ts'

const openWindow = useWindows()
vi.setConfig({ testTimeout: 120_000 })
const zoomed = { width: 683, height: 384 }

async function sampleClerk(today = '2026-11-21'): Promise<Clerk> {
  const sample = newFolder()
  await writeSampleOffice(sample)
  const clerk = await newClerk({ today, layout: fakeLayout(), sampleOffice: join(sample, 'office.json') })
  await clerk.app.operations['office.loadSample']({})
  return clerk
}

/** Opens the calendar of December, in which the sample's committees meet. */
async function opensDecember({ page, goes }: Pick<OpenWindow, 'page' | 'goes'>): Promise<void> {
  await goes('/calendar')
  await page.getByRole('heading', { name: 'November 2026' }).waitFor()
  await page.keyboard.press('Alt+PageDown')
  await page.getByRole('heading', { name: 'December 2026' }).waitFor()
}

async function expectNoFaults(page: Page): Promise<void> {
  expect(await accessibilityFaults(page)).toEqual([])
  expect(await scrollsSideways(page)).toBe(false)
}

it('makes the year’s calendar from an empty office, with every clash seen before', async () => {
  const clerk = await newClerk({ today: '2026-04-20', layout: fakeLayout() })
  const { page, goes, complaints } = await openWindow(clerk.app)

  await goes('/settings/office')
  await page.getByLabel('Council').fill('Borough of Northmere')
  await page.getByRole('button', { name: 'Begin' }).click()
  await page.getByRole('heading', { name: 'Notice' }).waitFor()
  await page.getByRole('tab', { name: 'Committees' }).click()
  await page.getByText('No committees yet').waitFor()
  await expectNoFaults(page)
  await page.getByLabel('New committee').fill('Parks Committee')
  await page.keyboard.press('Enter')
  await page.getByLabel('Usual time').fill('18:30')
  await page.keyboard.press('Enter')
  await page.getByLabel('Usual place').fill('Town Hall')
  await page.keyboard.press('Enter')
  await goes('/calendar')
  await page.getByRole('heading', { name: 'April 2026' }).waitFor()
  await page.keyboard.press('Alt+n')
  const dialog = page.getByRole('dialog', { name: 'Make the calendar' })
  await dialog.getByLabel('Civic year').selectOption('2026')
  await dialog.getByLabel(/^Which week/).selectOption('first')
  await dialog.getByLabel(/^Weekday/).selectOption('Monday')
  await dialog.getByLabel(/^How often/).selectOption('every month')
  await dialog.getByRole('button', { name: /^Months without a meeting/ }).click()
  await page.getByRole('menuitemcheckbox', { name: 'August' }).click()
  await page.keyboard.press('Escape')
  await dialog.getByRole('button', { name: /not in August$/ }).waitFor()
  await dialog.getByText('Early May bank holiday').waitFor()
  await expectNoFaults(page)
  await dialog.getByRole('button', { name: /^Take Monday, 11 May 2026 instead/ }).click()
  await dialog.getByRole('button', { name: /^Make \d+ meetings$/ }).click()

  await page.getByRole('heading', { name: 'May 2026' }).waitFor()
  await page.getByRole('link', { name: /^Parks Committee.*Monday, 11 May 2026$/ }).waitFor()
  await expectNoFaults(page)
  const meetings = await clerk.app.operations['meetings.list']({})
  expect(meetings).toHaveLength(11)
  expect(meetings.every(({ venue }) => venue === 'Town Hall')).toBe(true)
  expect(complaints).toEqual([])
})

it('moves a meeting by a week from the keyboard: every date that follows is named, and Undo brings it back', async () => {
  const clerk = await sampleClerk()
  const { page, goes } = await openWindow(clerk.app)
  await opensDecember({ page, goes })

  await page.getByRole('button', { name: 'More for CSEC, 10 Dec 2026' }).focus()
  await page.keyboard.press('Enter')
  await pressEnter(page.getByRole('menuitem', { name: 'Move to another day…' }))
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Nothing has changed yet.').waitFor()
  await dialog
    .getByRole('row', { name: 'Last lawful day to publish Wed 2 Dec 2026 Wed 9 Dec 2026' })
    .waitFor()
  await expectNoFaults(page)
  await pressEnter(dialog.getByRole('button', { name: 'Move the meeting' }))

  const notice = page.getByRole('status').filter({ hasText: 'meets on Thursday, 17 December 2026 now' })
  await notice.getByRole('row', { name: 'Reports due Fri 27 Nov 2026 Fri 4 Dec 2026' }).waitFor()
  await page.getByText('Moved from 10 Dec 2026').waitFor()
  await expectNoFaults(page)
  await pressEnter(notice.getByRole('button', { name: /^Undo/ }))
  await page.getByRole('link', { name: /^CSEC.*Thursday, 10 December 2026$/ }).waitFor()
  const { meetings } = await clerk.app.operations['calendar.read']({
    from: isoDate('2026-12-01'),
    until: isoDate('2026-12-31'),
  })
  expect(meetings.map(({ heldOn }) => heldOn)).toEqual(['2026-12-10', '2026-12-14'])
})

it('moves a meeting by dragging it to another day', async () => {
  const clerk = await sampleClerk()
  const { page, goes, complaints } = await openWindow(clerk.app)
  await opensDecember({ page, goes })
  const meeting = page.locator('.month-meeting', { hasText: 'AGC' })

  await meeting.dragTo(page.locator('.month-day', { hasText: 'Wednesday, 16 December 2026' }))

  await page.getByRole('dialog').getByText('to Wednesday, 16 December 2026').waitFor()
  await page.getByRole('button', { name: 'Move the meeting' }).click()
  await page.getByText('meets on Wednesday, 16 December 2026 now').waitFor()
  expect(complaints).toEqual([])
})

it('calls a special meeting from the list, with what its day runs into said before', async () => {
  const clerk = await sampleClerk()
  const { page, goes, complaints } = await openWindow(clerk.app)
  const [held] = await clerk.app.operations['meetings.list']({})
  const committeeId = held?.committeeId ?? 0
  const { startsAt, venue } = (await clerk.app.operations['committees.list']({})).find(
    ({ id }) => id === committeeId,
  ) ?? { startsAt: null, venue: null }

  await goes('/meetings')
  await page.getByRole('heading', { name: 'Meetings' }).waitFor()
  await page.keyboard.press('Alt+n')
  const dialog = page.getByRole('dialog', { name: 'Call a meeting' })
  await dialog.getByLabel('Committee').selectOption(String(committeeId))
  await dialog.getByLabel('Day').fill('2026-11-25')
  await dialog.getByText(/^Too soon: its agenda had to be out by/u).waitFor()
  await dialog.getByLabel('Day').fill('2026-12-25')
  await dialog.getByText('Christmas Day').waitFor()
  await expectNoFaults(page)
  await dialog.getByLabel('Day').fill('2026-12-22')
  await dialog.getByText(/to be published by/u).waitFor()
  await page.keyboard.press('Control+Enter')

  await page.getByText(/Tuesday, 22 December 2026/u).waitFor()
  await page.getByText('This meeting has no agenda yet.').waitFor()
  const called = (await clerk.app.operations['meetings.list']({})).find(
    ({ heldOn }) => heldOn === isoDate('2026-12-22'),
  )
  expect(called).toMatchObject({ committeeId, startsAt, venue })
  expect(complaints).toEqual([])
})

it('says in words why a meeting cannot go to a day that has passed', async () => {
  const clerk = await sampleClerk()
  const { page, goes, complaints } = await openWindow(clerk.app)
  await opensDecember({ page, goes })
  await page.getByRole('button', { name: 'More for AGC, 14 Dec 2026' }).click()
  await page.getByRole('menuitem', { name: 'Move to another day…' }).click()

  await page.getByLabel('New day').fill('2026-11-02')

  await expect
    .poll(() => page.getByRole('dialog').getByRole('alert').innerText())
    .toContain('2 November 2026 has passed already')
  expect(complaints).toEqual([])
})

it('cancels a meeting, keeps it listed, and takes that back', async () => {
  const clerk = await sampleClerk()
  const { page, goes, complaints } = await openWindow(clerk.app)
  await opensDecember({ page, goes })
  await page.getByRole('button', { name: 'More for AGC, 14 Dec 2026' }).click()
  await page.getByRole('menuitem', { name: 'Cancel the meeting…' }).click()
  await page.getByLabel('Why').fill('No business to transact')
  await expectNoFaults(page)
  await page.getByRole('button', { name: 'Cancel the meeting' }).click()
  await page.getByText('Cancelled: No business to transact').waitFor()
  await expectNoFaults(page)

  await page.getByRole('button', { name: 'More for AGC, 14 Dec 2026' }).click()
  await page.getByRole('menuitem', { name: 'Take the cancellation back' }).click()
  await page.getByText('Cancelled: No business').waitFor({ state: 'detached' })
  expect(complaints).toEqual([])
})

it.each([
  ['/home', /overdue\. The next meeting is on/],
  ['/calendar', 'November 2026'],
  ['/settings/committees', 'Settings'],
  ['/settings/members', 'Settings'],
  ['/settings/office', 'Settings'],
] as const)('shows %s without a fault in light and dark, and at 200 %%', async (address, heading) => {
  const clerk = await sampleClerk()
  for (const look of [{}, { dark: true }, { size: zoomed }]) {
    const { page, goes, complaints } = await openWindow(clerk.app, look)
    await goes(address)
    await page.getByRole('heading', { name: heading, level: 1 }).waitFor()
    await expectNoFaults(page)
    expect(complaints).toEqual([])
  }
})

it('names a new Chair for meetings to come, and says how many print it', async () => {
  const clerk = await sampleClerk()
  const { page, goes, complaints } = await openWindow(clerk.app)
  await goes('/settings/members')
  await page.getByLabel('Filter the members').fill('wrenfield')
  await page.getByRole('button', { name: /^Councillor Tobias Wrenfield/ }).click()

  await page.getByLabel('Letters after the name').fill('OBE')
  await page.keyboard.press('Enter')

  await page.getByRole('heading', { name: 'Councillor Tobias Wrenfield, OBE' }).waitFor()
  await page.getByText(/^\d+ meetings to come will print it\.$/).waitFor()
  await expectNoFaults(page)
  expect(complaints).toEqual([])
})
