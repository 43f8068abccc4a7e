import { expect, it, vi } from 'vitest'
import { isoDate } from '../../shared/calendar/iso-date.ts'
import { type Clerk, newClerk } from '../helpers/clerk.ts'
import { fakeLayout } from '../helpers/fake-layout.ts'
import { accessibilityFaults, scrollsSideways, useWindows } from '../helpers/window.ts'
import { pressEnter } from '../helpers/press-enter.ts'

const openWindow = useWindows()
vi.setConfig({ testTimeout: 240_000 })
const zoomed = { width: 683, height: 384 }

async function withCommittee(): Promise<{ readonly clerk: Clerk; readonly meetingId: number }> {
  const clerk = await newClerk({ today: '2026-05-08', layout: fakeLayout() })
  const { operations } = clerk.app
  await operations['office.begin']({ name: 'Borough of Northmere', nation: 'england' })
  const { committeeId } = await operations['committees.add']({ name: 'Parks Committee' })
  const { meetingIds } = await operations['calendar.create']({
    meetings: [{ committeeId, heldOn: isoDate('2026-06-11'), startsAt: null, venue: null }],
  })
  return { clerk, meetingId: meetingIds[0] ?? 0 }
}

it('gives a committee its own order of business from the keyboard, and the next agenda begins with it', async () => {
  const { clerk, meetingId } = await withCommittee()
  const { page, goes, complaints } = await openWindow(clerk.app)
  await goes('/settings/committees')
  const order = page.getByRole('region', { name: 'Order of business' })

  await order.getByRole('button', { name: 'MINUTES', exact: true }).focus()
  await page.keyboard.press('Alt+ArrowUp')
  await order.getByRole('status').filter({ hasText: 'MINUTES, now 2 of 7 in Part 1' }).waitFor()
  await order.getByRole('button', { name: /^OUTSTANDING/ }).focus()
  await page.keyboard.press('Delete')
  await order.getByRole('status').filter({ hasText: 'OUTSTANDING REFERENCES removed' }).waitFor()
  await pressEnter(order.getByRole('button', { name: 'Add business' }))
  await order.getByLabel('Title').fill('PETITIONS')
  await page.keyboard.press('Enter')
  await order.getByRole('status').filter({ hasText: 'PETITIONS added' }).waitFor()
  await pressEnter(order.getByRole('button', { name: 'APOLOGIES' }))
  await order.getByLabel('Title').fill('APOLOGIES FOR ABSENCE')
  await page.keyboard.press('Enter')
  await order.getByRole('status').filter({ hasText: 'APOLOGIES changed' }).waitFor()
  expect(await accessibilityFaults(page)).toEqual([])

  await pressEnter(order.getByRole('button', { name: /^Undo/ }))
  await order.getByRole('status').filter({ hasText: 'Undone: APOLOGIES changed' }).waitFor()
  const agenda = await clerk.app.operations['agenda.start']({ meetingId, from: 'orderOfBusiness' })
  const titles = agenda.items.map(({ title }) => title.split(' ', 1)[0])
  expect(titles.slice(0, 5)).toEqual(['APOLOGIES', 'MINUTES', 'MEMBERS’', 'PETITIONS', 'QUESTIONS'])
  expect(complaints).toEqual([])
})

it('moves business by its handle, and never from the public part into the other', async () => {
  const { clerk } = await withCommittee()
  const { page, goes } = await openWindow(clerk.app, { size: { width: 1366, height: 1400 } })
  await goes('/settings/committees')
  const order = page.getByRole('region', { name: 'Order of business' })
  const row = (name: RegExp) =>
    order.locator('.order-item', { has: page.getByRole('button', { name }) }).first()
  const drags = async (from: RegExp, to: RegExp) => {
    await row(from).locator('.order-handle').hover()
    await page.mouse.down()
    const target = await row(to).boundingBox()
    await page.mouse.move((target?.x ?? 0) + 12, (target?.y ?? 0) + 10, { steps: 12 })
    await page.mouse.up()
  }

  await drags(/^APOLOGIES/, /^MEMBERS/)
  await order.getByRole('status').filter({ hasText: 'APOLOGIES, now 2 of 7 in Part 1' }).waitFor()
  await drags(/^APOLOGIES/, /^ANY OTHER BUSINESS .*EXCLUDED$/)
  await order.getByRole('button', { name: 'MINUTES', exact: true }).press('Alt+ArrowUp')
  await order.getByRole('status').filter({ hasText: 'MINUTES, now 2 of 7 in Part 1' }).waitFor()

  const [committee] = await clerk.app.operations['committees.list']({})
  const committeeId = committee?.id ?? 0
  const { items } = await clerk.app.operations['committees.order']({ committeeId })
  expect(items.map(({ part }) => part)).toEqual([1, 1, 1, 1, 1, 1, 1, 2, 2])
  expect(items[1]?.kind).toBe('minutes')
})

it.each([{}, { dark: true }, { size: zoomed }])('shows both without a fault (%o)', async (look) => {
  const { clerk } = await withCommittee()
  const { page, goes, complaints } = await openWindow(clerk.app, look)
  await goes('/settings/reports')
  await page.getByText('The usual form, until you change anything').waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  expect(await scrollsSideways(page)).toBe(false)
  await goes('/settings/committees')
  await page.getByRole('button', { name: 'MINUTES', exact: true }).click()
  await page.getByText('On the next agenda').or(page.getByText('there was no last meeting')).waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  expect(await scrollsSideways(page)).toBe(false)
  expect(complaints).toEqual([])
})

it('changes how reports are numbered and what covers ask, and sees what the next template carries', async () => {
  const { clerk } = await withCommittee()
  const { operations } = clerk.app
  const [usual] = (await operations['reports.forms']({})).versions
  const questions = usual?.questions.map((one) => ({ ...one })) ?? []
  await operations['reports.setForm']({ grammars: ['PK {serial}-{yy}'], questions })
  await operations['reports.ask']({
    subject: 'Pond levels',
    reportOf: null,
    isJoint: false,
    isPublic: true,
    authors: [],
    committees: [],
    dueOn: null,
    grammar: 'PK {serial}-{yy}',
  })
  const { page, goes, complaints } = await openWindow(clerk.app)
  await goes('/settings/reports')
  const versions = page.getByRole('region', { name: 'Versions of the form' })
  await versions.getByText('1 report carries it.').waitFor()
  await page.getByText('The next report gets PK 02-26.').waitFor()

  await page.getByLabel('Question').nth(2).fill('Price to the borough')
  await page.keyboard.press('Enter')
  await versions.getByText('Version 2, from 8 May 2026').waitFor()
  await pressEnter(page.getByRole('button', { name: 'Leave out, Source of funding' }))
  await page.getByRole('button', { name: 'Source of funding', exact: true }).waitFor()
  await page.getByLabel('References read').fill('PARKS {serial}/{yyyy}')
  await page.keyboard.press('Enter')
  await page.getByText('The next report gets PARKS 01/2026.').waitFor()
  await page.getByLabel('References read').fill('PK {yy}')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').filter({ hasText: 'does not say how references are numbered' }).waitFor()

  expect(await accessibilityFaults(page)).toEqual([])
  expect((await operations['reports.forms']({})).versions).toMatchObject([
    { questions: { length: 4 }, reports: 0 },
    { questions, reports: 1 },
  ])
  expect(complaints).toEqual([])
})
