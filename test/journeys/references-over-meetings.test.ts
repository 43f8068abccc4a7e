import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { expect, it } from 'vitest'
import { paragraphsOf } from '../../electron/pack/index.ts'
import { nodeCodec } from '../../electron/work/node-codec.ts'
import { minuteLines } from '../../shared/minutes/minute-blocks.ts'
import { type Clerk, newClerk } from '../helpers/clerk.ts'
import { returnedSheet } from '../helpers/returned-sheet.ts'
import { smallCase } from '../helpers/small-case.ts'
import { accessibilityFaults, scrollsSideways, useWindows } from '../helpers/window.ts'

const openWindow = useWindows()
const minutes = 60_000

const asked =
  'Members asked that the Head of Parks report on the sluice in April 2024, with what it costs to mend.'

/** Meetings 1 to 4 of a committee; the first has its agenda. Nothing is awaited yet. */
async function fourMeetings(): Promise<string> {
  const clerk = await newClerk({ today: '2024-01-18' })
  const { items, ...given } = smallCase()
  const plain = { ...given, reports: [], previousMinutes: null, outstandingReferences: null }
  const [apologies, , list] = items
  const pond = { ...apologies, number: 3, title: 'POND', kind: 'verbal' }
  for (const [nth, date] of ['2024-01-18', '2024-03-21', '2024-05-16', '2024-07-11'].entries()) {
    const agenda = nth === 0 ? [apologies, { ...list, number: 2 }, pond] : []
    const meeting = { ...given.meeting, date }
    await clerk.imports(clerk.writes('meeting.json', { ...plain, items: agenda, meeting }))
  }
  await clerk.leaves()
  return clerk.folder
}

/** What is not in order on the screen as it stands; nothing is what there should be. */
async function faultsOf(page: Page): Promise<readonly string[]> {
  return [
    ...(await accessibilityFaults(page)),
    ...((await scrollsSideways(page)) ? ['scrolls sideways'] : []),
  ]
}

/** Starts a meeting's agenda in the window, as a clerk does, and gives the titles on it. */
async function startsAgenda(page: Page, goes: (address: string) => Promise<void>, meetingId: number) {
  await goes(`/meetings/${meetingId}/agenda`)
  await page.getByRole('button', { name: 'Start from the last meeting' }).click()
  await page.getByText('OUTSTANDING REFERENCES').first().waitFor()
}

/** What the meeting's paper of outstanding references says, paragraph by paragraph, once its pack is built. */
async function paperOf(clerk: Clerk, meetingId: number): Promise<string> {
  const { state } = await clerk.builds(meetingId)
  if (state.kind !== 'done') throw new Error(JSON.stringify(state))
  const { editions } = await clerk.app.operations['packs.read']({ packId: state.packId })
  const path = editions.find(({ audience }) => audience === 'public')?.docxPath ?? ''
  return paragraphsOf(readFileSync(path), nodeCodec).join('\n')
}

async function movesTarget(page: Page, to: string, then: string): Promise<void> {
  await page.getByRole('button', { name: /^Target of 1\/2024\/P/ }).focus()
  await page.keyboard.press('F2')
  await page.keyboard.press('Control+a')
  await page.keyboard.type(to)
  await page.keyboard.press('Enter')
  await page.getByText(then, { exact: true }).waitFor()
}

it(
  'follows what a committee asked for from the minute that raised it to the minute that discharged it, over four meetings',
  { timeout: 8 * minutes },
  async () => {
    const folder = await fourMeetings()

    // The first meeting: a sentence of its minutes asks for something.
    const first = await newClerk({ folder, today: '2024-01-18' })
    const room = await openWindow(first.app)
    await room.goes('/meetings/1/room')
    await room.page.getByRole('button', { name: 'Open the room' }).click()
    await room.page.getByText('Who has come?').waitFor()
    await room.page.keyboard.press('Alt+t')
    for (const item of [1, 2]) {
      await room.page.getByLabel(`Minute of item ${item}`, { exact: true }).click()
      await room.page.keyboard.press('Control+Enter')
    }
    await room.page.getByLabel('Minute of item 3', { exact: true }).click()
    await room.page.keyboard.insertText(asked)
    await room.page.getByText('This sentence asks for something.').waitFor()
    await room.page.keyboard.press('Alt+a')
    await room.page.getByText('This sentence asks for something.').waitFor({ state: 'detached' })
    await expect
      .poll(async () => (await first.app.operations['references.register']({})).references)
      .toMatchObject([
        { number: '1/2024/P', owners: ['Head of Parks'], due: 'April 2024', raisedAtItem: 'Item 3 - POND' },
      ])
    // The window keeps what is not written down yet; the application is closed once it is.
    await expect
      .poll(async () => {
        const { minutes: taken } = await first.app.operations['minutes.read']({ meetingId: 1 })
        return minuteLines(taken?.items.find(({ number }) => number === 3)?.blocks ?? [])
      })
      .toEqual([asked])
    expect(room.complaints).toEqual([])
    await first.leaves()

    // Before the second: it stands in the agenda's paper by itself; its target moves for the first time.
    const second = await newClerk({ folder, today: '2024-03-04' })
    const march = await openWindow(second.app)
    await startsAgenda(march.page, march.goes, 2)
    expect(await faultsOf(march.page)).toEqual([])
    const inMarch = await paperOf(second, 2)
    expect(inMarch).toContain('1 reference: 1 in progress. Since 18 January 2024: 1 new (1/2024/P).')
    expect(inMarch).toContain('Since the last meeting: new.')
    await march.goes('/references')
    await movesTarget(march.page, 'June 2024', 'Moved once')
    expect(await faultsOf(march.page)).toEqual([])
    expect(march.complaints).toEqual([])
    await second.leaves()

    // Before the third: it moves again, and its owner's sheet comes back and calls it complete.
    const third = await newClerk({ folder, today: '2024-04-30' })
    const april = await openWindow(third.app)
    await startsAgenda(april.page, april.goes, 3)
    await april.goes('/references')
    await movesTarget(april.page, 'September 2024', 'Moved twice')
    await april.page.getByRole('button', { name: '1/2024/P', exact: true }).click()
    await april.page.getByText('Target moved twice, 5 months in all. Today is the black line.').waitFor()
    expect(await faultsOf(april.page)).toEqual([])
    await april.page.getByRole('button', { name: 'Owners’ sheets…' }).click()
    const sheets = april.page.getByRole('dialog')
    const saving = april.page.waitForEvent('download')
    await sheets.getByRole('button', { name: 'Save as Word files' }).click()
    const sent = await saving
    expect(sent.suggestedFilename()).toBe('Head of Parks.docx')
    const answered = returnedSheet(readFileSync(await sent.path()), (table) =>
      table.map((row) =>
        row[0] === '1/2024/P'
          ? row.map((cell, at) => (at === 4 ? 'Reported on 12 April.' : at === 6 ? 'yes' : cell))
          : row,
      ),
    )
    const path = join(folder, 'Head of Parks.docx')
    writeFileSync(path, answered)
    await sheets.locator('input[type=file]').setInputFiles(path)
    await sheets.getByText('1 row read: 0 as they were, 2 changes').waitFor()
    expect(await faultsOf(april.page)).toEqual([])
    await sheets.getByRole('button', { name: 'Take the changes in' }).click()
    await sheets.getByText('2 changes are taken in.').waitFor()
    await sheets.getByRole('button', { name: 'Close' }).click()
    await april.page
      .getByRole('grid', { name: 'Outstanding references' })
      .getByText('Complete proposed', { exact: true })
      .waitFor()
    const inMay = await paperOf(third, 3)
    expect(inMay).toContain('The Committee is asked to discharge the complete reference.')
    expect(inMay).toContain('target moved from June 2024 to September 2024; was in progress.')
    expect(inMay).toContain('Reported on 12 April.')
    expect(april.complaints).toEqual([])
    await third.leaves()

    // The third meeting confirms it.
    const fourth = await newClerk({ folder, today: '2024-05-16' })
    const may = await openWindow(fourth.app)
    await fourth.app.operations['minutes.begin']({ meetingId: 3 })
    await may.goes('/references')
    await may.page.getByRole('button', { name: '1/2024/P', exact: true }).click()
    await may.page.getByRole('button', { name: 'Discharge…' }).last().click()
    const dialog = may.page.getByRole('dialog')
    await dialog
      .getByRole('option', { name: /OUTSTANDING REFERENCES$/, selected: true })
      .waitFor({ state: 'attached' })
    await may.page.keyboard.press('Control+Enter')
    await may.page.getByText('No reference answers to that').waitFor()
    expect(may.complaints).toEqual([])
    await fourth.leaves()

    // Gone from the fourth meeting's paper, and told from beginning to end in the register.
    const fifth = await newClerk({ folder, today: '2024-06-20' })
    const june = await openWindow(fifth.app)
    await startsAgenda(june.page, june.goes, 4)
    const inJuly = await paperOf(fifth, 4)
    expect(inJuly).toContain('There are no outstanding references.')
    expect(inJuly).not.toContain('1/2024/P')
    await june.goes('/references')
    await june.page.getByRole('button', { name: /^All 1/ }).click()
    await june.page.getByRole('button', { name: '1/2024/P', exact: true }).click()
    const story = june.page.getByRole('complementary', { name: 'Reference 1/2024/P' })
    await story.getByText('Discharged by the committee').waitFor()
    await story.getByText('Target moved from June 2024 to September 2024.').waitFor()
    await story.getByText('Head of Parks, sheet read by Cleo').first().waitFor()
    await june.page.getByRole('button', { name: 'Chart', exact: true }).click()
    await june.page
      .getByRole('img', { name: /^Column chart of references open, new and discharged/ })
      .waitFor()
    expect(await faultsOf(june.page)).toEqual([])
    await story.getByRole('link', { name: 'Minutes of 16 May 2024' }).waitFor()
    await story.getByRole('link', { name: 'Minutes of 18 January 2024, item' }).click()
    await june.page.getByText(asked).waitFor()
    expect(await june.page.locator('tr[aria-current]').getByText(asked).isVisible()).toBe(true)
    expect(june.complaints).toEqual([])
  },
)

it('gives a committee its own way to number what it asks for, with the next number and the clerk’s reasons', async () => {
  const clerk = await newClerk({ today: '2024-02-12' })
  const items = smallCase().items.filter(({ report }) => report === null)
  await clerk.imports(clerk.writes('meeting.json', { ...smallCase(), items, reports: [] }))
  const { page, goes, complaints } = await openWindow(clerk.app)
  await goes('/settings/committees')
  const numbers = page.getByRole('region', { name: 'Numbers of outstanding references' })
  await numbers.getByText('The next public reference of 2024 gets 1/2024/P.').waitFor()
  expect(await faultsOf(page)).toEqual([])

  await numbers.getByLabel('Public references', { exact: true }).fill('PK {serial}-{yy}')
  await page.keyboard.press('Enter')
  await numbers.getByText('The next public reference of 2024 gets PK 1-24.').waitFor()
  await numbers.getByLabel('Non-public references').fill('without a place')
  await page.keyboard.press('Enter')
  await numbers.getByText('does not say how references are numbered').waitFor()
  await numbers.getByLabel('Public references', { exact: true }).fill('{serial}/{yyyy}/P')
  await page.keyboard.press('Enter')
  await numbers.getByLabel('Why there is no 2/2023/P').fill('Raised twice by mistake.')
  await page.keyboard.press('Enter')
  await expect
    .poll(async () => (await clerk.app.operations['references.register']({})).committees[0]?.gaps)
    .toEqual([{ number: '2/2023/P', why: 'Raised twice by mistake.' }])
  expect(complaints).toEqual([])
}, 120_000)
