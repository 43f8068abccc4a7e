import type { Page } from 'playwright'
import { expect, it } from 'vitest'
import { newClerk, type Clerk } from '../helpers/clerk.ts'
import { plainDocx } from '../helpers/plain-docx.ts'
import { smallCase } from '../helpers/small-case.ts'
import { accessibilityFaults, type OpenWindow, useWindows } from '../helpers/window.ts'
import { pressEnter } from '../helpers/press-enter.ts'

const openWindow = useWindows()

interface AtAgenda extends OpenWindow {
  readonly clerk: Clerk
  readonly meetingId: number
}

/** A clerk at the agenda of the small meeting, whose reports are not in. */
async function atAgenda(): Promise<AtAgenda> {
  const clerk = await newClerk({ today: '2024-02-12' })
  const meeting = smallCase()
  const reports = meeting.reports.map((report) => ({ ...report, docx: null }))
  const meetingId = (await clerk.imports(clerk.writes('m.json', { ...meeting, reports }))).meetingId ?? 0
  const window = await openWindow(clerk.app)
  await window.goes(`/meetings/${meetingId}/agenda`)
  await titleOf(window.page, 'POND RESTORATION').waitFor()
  return { ...window, clerk, meetingId }
}

const titleOf = (page: Page, title: string) =>
  page.locator('[data-item-title]').filter({ hasText: title }).first()

const titlesOf = async (page: Page): Promise<readonly string[]> =>
  (await page.locator('[data-item-title] .item-words').allTextContents()).map((title) => title.trim())

/** Drags an item by its handle onto another, slowly enough for the list to follow. */
async function drags(page: Page, from: string, to: string): Promise<void> {
  const rowOf = (title: string) => page.locator('[data-item]').filter({ hasText: title }).first()
  await rowOf(from).locator('.item-handle').hover()
  await page.mouse.down()
  const target = await rowOf(to).boundingBox()
  if (target === null) throw new Error(`“${to}” is not on the page`)
  await page.mouse.move(target.x + 20, target.y + target.height / 2, { steps: 12 })
  await page.mouse.up()
}

it('moves an item by dragging, and keeps exempt business out of the public part', async () => {
  const { page, clerk, meetingId, complaints } = await atAgenda()
  const items = async () => (await clerk.app.operations['agenda.read']({ meetingId })).items

  await drags(page, 'PLAY AREAS', 'MINUTES')
  await page.getByText('Item 5, now 2 of 5 in Part 1').waitFor({ state: 'attached' })
  await expect
    .poll(() => titlesOf(page))
    .toEqual([
      'APOLOGIES',
      'PLAY AREAS',
      'MINUTES',
      'OUTSTANDING REFERENCES',
      'POND RESTORATION',
      'CAFÉ LEASE',
    ])

  await drags(page, 'CAFÉ LEASE', 'MINUTES')
  await page.getByText('Item 6 stays in its part').first().waitFor()
  expect((await items()).at(-1)).toMatchObject({ title: 'CAFÉ LEASE', part: 2 })

  // Into Part 2 an item goes with its reasons only: the panel asks for them, and nothing has moved yet.
  await drags(page, 'POND RESTORATION', 'CAFÉ LEASE')
  await page.getByRole('dialog').getByText('Choose at least one paragraph.').waitFor()
  expect((await items())[4]).toMatchObject({ title: 'POND RESTORATION', part: 1 })
  expect(complaints).toEqual([])
})

it('undoes and redoes after the window was closed, each step by its name', async () => {
  const { page, clerk, meetingId } = await atAgenda()
  const before = await clerk.app.operations['agenda.read']({ meetingId })
  await titleOf(page, 'PLAY AREAS').press('Alt+ArrowUp')
  await page.getByText('now 4 of 5 in Part 1').waitFor({ state: 'attached' })
  await titleOf(page, 'PLAY AREAS').press('Delete')
  await page.getByText('Item 4 is withdrawn').waitFor({ state: 'attached' })
  const after = await clerk.app.operations['agenda.read']({ meetingId })
  await page.close()

  const { page: again, goes } = await openWindow(clerk.app)
  await goes(`/meetings/${meetingId}/agenda`)
  await again.getByText('Undo: Withdraw item 4').waitFor()
  await titleOf(again, 'APOLOGIES').focus()
  await again.keyboard.press('Control+z')
  await again.keyboard.press('Control+z')
  await again.getByText('Undone: Move item 5').waitFor({ state: 'attached' })
  expect((await clerk.app.operations['agenda.read']({ meetingId })).items).toEqual(before.items)
  await again.keyboard.press('Control+y')
  await again.keyboard.press('Control+y')
  await again.getByText('Done again: Withdraw item 4').waitFor({ state: 'attached' })
  expect((await clerk.app.operations['agenda.read']({ meetingId })).items).toEqual(after.items)
})

it('shows both texts when two windows write the same title, and saves the one that is chosen', async () => {
  const { page } = await atAgenda()
  const opening = page.waitForEvent('popup')
  await page.evaluate(() => void window.open(location.href))
  const other = await opening
  for (const window of [page, other]) {
    await titleOf(window, 'POND RESTORATION').click()
    await window.getByLabel('Title, as printed').fill(window === page ? 'POND WORKS' : 'THE POND')
  }
  await other.getByLabel('Title, as printed').press('Enter')
  await titleOf(page, 'THE POND').waitFor()

  await page.getByLabel('Title, as printed').press('Enter')
  await page.getByText('Item 4 was changed in another window while you typed').waitFor()
  expect(await page.getByLabel('Title, as printed').inputValue()).toBe('POND WORKS')
  expect(await accessibilityFaults(page)).toEqual([])

  await page.getByRole('button', { name: 'Save mine' }).click()
  await titleOf(other, 'POND WORKS').waitFor()
})

it('keeps a title that is too long in its field until it is shortened', async () => {
  const { page, clerk, meetingId } = await atAgenda()
  await titleOf(page, 'POND RESTORATION').click()
  const field = page.getByLabel('Title, as printed')
  await field.fill('P'.repeat(501))
  await field.press('Enter')
  await page.getByText('The title has 501 characters; the agenda has room for 500').first().waitFor()
  expect(await field.inputValue()).toHaveLength(501)
  expect((await clerk.reads(meetingId)).items[3]?.item.title).toBe('POND RESTORATION')

  await field.fill('P'.repeat(500))
  await field.press('Enter')
  await expect.poll(async () => (await clerk.reads(meetingId)).items[3]?.item.title).toBe('P'.repeat(500))
  expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false)
  expect(await accessibilityFaults(page)).toEqual([])
})

it('says of an exempt title which words name somebody of the committee', async () => {
  const { page } = await atAgenda()
  await titleOf(page, 'CAFÉ LEASE').click()
  await page.getByLabel('Title, as printed').fill('CAFÉ LEASE OF B. MOSS')
  await page.getByLabel('Title, as printed').press('Enter')
  await page.getByText('its title seems to name a person: “B. MOSS”').waitFor()
  await page.getByRole('button', { name: 'Why it is exempt…' }).click()
  await page.getByRole('dialog').getByText('The title seems to name a person: “B. MOSS”').waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
})

it('takes an item as urgent only with both reasons, by a form that Esc closes alone', async () => {
  const { page, clerk, meetingId } = await atAgenda()
  await titleOf(page, 'POND RESTORATION').focus()
  await page.keyboard.press('Enter')
  const isLate = async (): Promise<void> => {
    await pressEnter(page.getByRole('button', { name: 'More for item 4' }))
    await pressEnter(page.getByRole('menuitem', { name: 'Late and urgent…' }))
    await page.getByLabel('Special circumstances').waitFor()
  }
  await isLate()
  await page.keyboard.type('The dam')
  await page.keyboard.press('Escape')
  await page.getByLabel('Special circumstances').waitFor({ state: 'detached' })
  expect(await page.getByLabel('Title, as printed').isVisible()).toBe(true)

  await isLate()
  await page.keyboard.type('The dam leaks since Monday.')
  await page.keyboard.press('Tab')
  await page.keyboard.type('It cannot wait until May.')
  expect(await accessibilityFaults(page)).toEqual([])
  await pressEnter(page.getByRole('button', { name: 'Take it as urgent' }))
  await page.getByText('Item 4 is late and urgent').waitFor({ state: 'attached' })
  expect((await clerk.app.operations['agenda.read']({ meetingId })).items[3]).toMatchObject({
    delivery: 'lateUrgent',
    urgentReason: 'The dam leaks since Monday.',
    chairOpinion: 'It cannot wait until May.',
  })
})

it('offers the paper of a deferred item at the next meeting, and the clerk keeps it', async () => {
  const { page, goes, clerk, meetingId } = await atAgenda()
  await clerk.attaches(meetingId, 4, 'Pond.docx', plainDocx('The pond is dry.'))
  await titleOf(page, 'POND RESTORATION').click()
  await page.getByRole('button', { name: 'More for item 4' }).click()
  await page.getByRole('menuitem', { name: 'Defer to the next meeting' }).click()
  await page.getByText('Item 4 is deferred to the next meeting').waitFor({ state: 'attached' })
  const empty = { ...smallCase(), items: [], reports: [], meeting: { date: '2024-05-09', time: '18:30' } }
  const may = (await clerk.imports(clerk.writes('may.json', empty))).meetingId
  await goes(`/meetings/${may}/agenda`)
  await page.getByRole('button', { name: 'Start from the last meeting' }).click()

  await titleOf(page, 'POND RESTORATION').click()
  await page.getByText('Deferred from 22 February 2024, item 4').waitFor()
  await page
    .getByText('From the meeting of 22 February 2024: “Pond.docx”, received 12 February 2024.')
    .waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Keep it here' }).click()

  await page.getByText('Item 4 keeps its paper').waitFor()
  await page.getByText('Pond.docx · version 1').waitFor()
  expect(await page.getByRole('button', { name: 'Keep it here' }).count()).toBe(0)
})
