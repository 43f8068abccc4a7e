import { readFileSync } from 'node:fs'
import type { Page } from 'playwright'
import { expect, it } from 'vitest'
import { type Clerk, newClerk } from '../helpers/clerk.ts'
import { pressEnter } from '../helpers/press-enter.ts'
import { smallCase } from '../helpers/small-case.ts'
import { accessibilityFaults, useWindows } from '../helpers/window.ts'
import { readPaper } from '../pack/compose/read-paper.ts'

const openWindow = useWindows()

/** Three meetings of one committee: A was held in November, B is today, C comes in May and has no item of minutes yet. */
async function threeMeetings(): Promise<{ clerk: Clerk; a: number; b: number; c: number }> {
  const clerk = await newClerk({ today: '2024-02-22' })
  const today = smallCase()
  const reports = today.reports.map((report) => ({ ...report, docx: null }))
  await clerk.imports(clerk.writes('february.json', { ...today, reports }))
  const items = today.items
    .filter(({ kind }) => kind !== 'minutes')
    .map((item, place) => ({ ...item, number: place + 1, report: null }))
  const may = { ...today, items, previousMinutes: null, outstandingReferences: null, reports: [] }
  await clerk.imports(clerk.writes('may.json', { ...may, meeting: { ...may.meeting, date: '2024-05-09' } }))
  const meetings = await clerk.app.operations['meetings.list']({})
  const on = (day: string) => meetings.find(({ heldOn }) => heldOn === day)?.id ?? 0
  return { clerk, a: on('2023-11-13'), b: on('2024-02-22'), c: on('2024-05-09') }
}

/** Presses a button that saves a Word file, and reads what it says. */
async function savedWords(page: Page, button: string): Promise<string> {
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: button, exact: true }).click()
  const { paragraphs } = readPaper(readFileSync(await (await saving).path()))
  return paragraphs.map(({ text }) => text).join('\n')
}

async function signs(page: Page, approvedOn: string, by: string): Promise<void> {
  await page.getByRole('button', { name: `Approved on ${approvedOn}` }).click()
  await page.getByRole('button', { name: 'Signed…' }).click()
  await page.getByLabel('Signed by the person presiding').fill(by)
  await page.keyboard.press('Control+Enter')
  await page.getByText('This cannot be taken back').waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByText(`, ${by}`).waitFor()
}

it('takes minutes from draft to the signature over three meetings', { timeout: 600_000 }, async () => {
  const { clerk, a, b, c } = await threeMeetings()
  const { page, goes, complaints } = await openWindow(clerk.app)

  // A: to officers and the Chair as Word files, and a correction is listed.
  await goes(`/meetings/${a}/minutes`)
  expect(await savedWords(page, 'Send to officers (Word file)')).toContain(
    'Draft, to be agreed on 22 February 2024',
  )
  await savedWords(page, 'Send to the Chair (Word file)')
  await page.getByLabel('Correction').fill('Item 1: “were” for “was”.')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Take off: Item 1' }).waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  expect(await page.getByText('Open to inspection until 13 Nov 2029').textContent()).toContain('13 Nov 2027')

  // B: its item of minutes has the right day, and the resolution stands ready with the correction.
  await goes(`/meetings/${b}/room`)
  await page.getByRole('button', { name: 'Open the room' }).click()
  await page.getByRole('button', { name: 'Everybody is here' }).click()
  await page.getByText('2 of 2 members are here').waitFor()
  await page.keyboard.press('Alt+t')
  await page.getByLabel('Minute of item 1', { exact: true }).waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByLabel('Minute of item 2', { exact: true }).waitFor()
  await page.keyboard.press('Alt+r')
  await page
    .getByLabel('Minute of item 2', { exact: true })
    .getByText(
      'RESOLVED, that the public minutes of the meeting held on 13 November 2023, be approved as an accurate record, subject to the following: Item 1: “were” for “was”.',
    )
    .waitFor()
  await page.getByText(', as you type').waitFor()
  await page.getByRole('button', { name: /CAFÉ LEASE/ }).click()
  await page.getByLabel('Minute of item 6', { exact: true }).click()
  await page.keyboard.insertText('The rent would be £31,000.')
  await page.getByText(', as you type').waitFor()
  await page.getByRole('button', { name: 'End meeting…' }).click()
  await page.keyboard.press('Control+Enter')
  await page
    .getByText(/^.*from .* to /)
    .first()
    .waitFor()

  // A is approved at B and signed; from then on nothing of it changes.
  await goes(`/meetings/${a}/minutes`)
  await signs(page, '22 Feb 2024', 'Councillor Ada Fern')
  const agreed = await savedWords(page, 'Copy for signing')
  expect(agreed).toContain('Corrections:\nItem 1: “were” for “was”.')
  expect(agreed).not.toContain('Draft')
  expect(await savedWords(page, 'Public minutes')).toContain('Signed by Councillor Ada Fern')
  await page.getByText('Kept as they were approved and signed').waitFor()
  expect(await page.getByLabel('Held at').isDisabled()).toBe(true)
  await goes(`/meetings/${a}/room`)
  const locked = page.getByLabel('Minute of item 1', { exact: true })
  await locked.click()
  await page.keyboard.type('Something else. ')
  expect(await locked.textContent()).toBe('Apologies were received.')

  // C: its agenda got the items that agree B's minutes by itself, in both parts, with the papers to them.
  await goes(`/meetings/${c}/agenda`)
  for (const [place, words] of [
    'To agree the public minutes of the meeting held on 22 February 2024.',
    'To agree the non-public minutes of the meeting held on 22 February 2024.',
  ].entries()) {
    await page.locator('[data-item-title]').filter({ hasText: 'MINUTES' }).nth(place).click()
    await expect.poll(() => page.getByLabel('Instruction').inputValue()).toBe(words)
  }
  await goes(`/meetings/${c}/papers`)
  await expect.poll(() => page.getByText('From the minutes').count()).toBe(2)

  // B's minutes go the same way, and are approved at C, when it is held.
  expect(complaints).toEqual([])
  await clerk.leaves()
  const inMay = await newClerk({ today: '2024-05-09', folder: clerk.folder })
  await approvesInMay(inMay, { a, b, c })
})

async function approvesInMay(clerk: Clerk, { a, b, c }: { readonly [Meeting in 'a' | 'b' | 'c']: number }) {
  const { page, goes, complaints } = await openWindow(clerk.app)
  await goes(`/meetings/${b}/minutes`)
  // Taken off the agenda of May, the item that agrees them is put back where they wait for it.
  const { operations } = clerk.app
  const [item] = (await operations['agenda.read']({ meetingId: c })).items.filter(
    ({ kind }) => kind === 'minutes',
  )
  await operations['agenda.edit']({ meetingId: c, edit: { kind: 'remove', itemId: item?.id ?? 0 } })
  await page.getByText('has no item to agree the public minutes').waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Put it on that agenda' }).click()
  await page.getByText('has no item to agree').waitFor({ state: 'detached' })

  await savedWords(page, 'Send to the Chair')
  await pressEnter(page.getByRole('button', { name: 'Approved on 9 May 2024' }))
  await page.getByRole('button', { name: 'Not approved after all…' }).waitFor()
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
  await expect.poll(focused).toBe('Where the minutes are')
  // What was kept of an approval goes with it: that is asked.
  await page.getByRole('button', { name: 'Not approved after all…' }).click()
  await page.getByText('The Word files that were kept as approved go').waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: 'Approved on 9 May 2024' }).waitFor()
  await expect.poll(focused).toBe('Where the minutes are')
  await signs(page, '9 May 2024', 'Councillor Ben Moss')
  await goes(`/meetings/${c}/room`)
  await page.getByRole('button', { name: 'Open the room' }).click()
  await page.getByRole('button', { name: /NON-PUBLIC MINUTES/ }).click()
  await page
    .getByText(
      'RESOLVED, that the non-public minutes of the meeting held on 22 February 2024, be approved as an accurate record.',
    )
    .waitFor()
  const chain = await Promise.all(
    [a, b, c].map(async (meetingId) => (await clerk.app.operations['minutes.read']({ meetingId })).minutes),
  )
  expect(chain.map((one) => [one?.state, one?.approvedAt?.heldOn, one?.signedBy])).toEqual([
    ['signed', '2024-02-22', 'Councillor Ada Fern'],
    ['signed', '2024-05-09', 'Councillor Ben Moss'],
    ['draft', undefined, null],
  ])
  expect(complaints).toEqual([])
}
