import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { expect, it } from 'vitest'
import { readPdf } from '../../electron/pdf/read-pdf.ts'
import { readTables } from '../../electron/work/workbook/read-tables.ts'
import { writeBook } from '../../electron/work/workbook/write-book.ts'
import { newClerk, type Clerk } from '../helpers/clerk.ts'
import { smallCase } from '../helpers/small-case.ts'
import { accessibilityFaults, scrollsSideways, useWindows } from '../helpers/window.ts'

const openWindow = useWindows()
const minutes = 60_000

/** Three meetings of one committee: two held, the third to come. */
async function clerkOfThreeMeetings(): Promise<Clerk> {
  const clerk = await newClerk({ today: '2024-03-25' })
  const items = smallCase().items.filter(({ report }) => report === null)
  const given = { ...smallCase(), items, reports: [], previousMinutes: null, outstandingReferences: null }
  for (const date of ['2024-01-18', '2024-03-21', '2024-05-16'])
    await clerk.imports(clerk.writes('meeting.json', { ...given, meeting: { ...given.meeting, date } }))
  return clerk
}

/** What is not in order on the screen as it stands; nothing is what there should be. */
async function faultsOf(page: Page): Promise<readonly string[]> {
  return [
    ...(await accessibilityFaults(page)),
    ...((await scrollsSideways(page)) ? ['scrolls sideways'] : []),
  ]
}

/** What of the register scrolls up and down: one thing, or the wheel does now this and now that. */
function scrolling(page: Page): Promise<readonly string[]> {
  return page
    .locator('.register, .register *')
    .evaluateAll((all) =>
      all
        .filter(
          (one) =>
            one.scrollHeight > one.clientHeight + 1 &&
            ['auto', 'scroll'].includes(getComputedStyle(one).overflowY),
        )
        .map(({ className }) => className),
    )
}

async function adds(page: Page, meeting: RegExp, action: string, owner: string): Promise<void> {
  await page.keyboard.press('Alt+n')
  const dialog = page.getByRole('dialog')
  const choice = dialog.getByLabel('Raised at the meeting')
  const option = choice.locator('option').filter({ hasText: meeting })
  await choice.selectOption((await option.getAttribute('value')) ?? '')
  await dialog.getByLabel('What is asked for').fill(action)
  await dialog.getByLabel('Owner').fill(owner)
  await dialog.getByLabel('Target').fill('April 2024')
  await dialog.getByRole('button', { name: 'Add it' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: `Action of` }).filter({ hasText: action }).waitFor()
}

/** The owner's workbook with another status for one reference. */
async function answered(clerk: Clerk, number: string, status: string): Promise<string> {
  const [sheet] = await clerk.app.operations['references.sheets']({ form: 'excel' })
  const bytes = new Uint8Array(Buffer.from(sheet?.base64 ?? '', 'base64'))
  const tables = await readTables(bytes, 'sheet.xlsx')
  const book = await writeBook({
    title: 'Returned',
    author: 'Owner',
    sheets: tables.map(({ name, rows }, at) => ({
      name,
      isHidden: at > 0,
      title: rows[0]?.[0] ?? '',
      lines: [],
      columns: (rows[1] ?? []).map((heading) => ({ heading, width: 12 })),
      rows: rows
        .slice(2)
        .map((cells) =>
          at === 0 && cells[0] === number
            ? cells.map((cell, column) => (column === 4 ? status : cell))
            : cells,
        ),
    })),
  })
  const path = join(clerk.folder, 'Parks.xlsx')
  writeFileSync(path, book)
  return path
}

it(
  'raises, updates, sends out, reads back and discharges references across three meetings',
  async () => {
    const clerk = await clerkOfThreeMeetings()
    const { page, goes, complaints } = await openWindow(clerk.app)
    await goes('/references')
    await page.getByText('Nothing is outstanding').waitFor()
    expect(await faultsOf(page)).toEqual([])

    await adds(page, /18 January 2024/, 'Mend the sluice.', 'Parks')
    await adds(page, /21 March 2024/, 'Count the ducks.', 'Parks')
    await page.getByRole('heading', { name: '2/2024/P' }).waitFor()
    expect(await faultsOf(page)).toEqual([])

    // In place, by the keyboard alone.
    await page.getByRole('button', { name: /^Target of 1\/2024\/P/ }).focus()
    await page.keyboard.press('F2')
    await page.keyboard.press('Control+a')
    await page.keyboard.type('September 2024')
    await page.keyboard.press('Enter')
    await page.getByText('Moved once').waitFor()
    await page.keyboard.press('Control+z')
    await page.getByText('Moved once').waitFor({ state: 'detached' })
    await page.keyboard.press('Control+y')
    await page.getByText('Moved once').waitFor()
    // A dialog that is given up gives the focus back.
    const opener = page.getByRole('button', { name: '1/2024/P', exact: true })
    await opener.focus()
    await page.keyboard.press('Alt+n')
    await page.getByRole('dialog', { name: 'Add a reference' }).waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => opener.evaluate((element) => element === document.activeElement)).toBe(true)
    await opener.click()
    await page.getByText('Target moved once, 5 months. Today is the black line.').waitFor()
    await page.getByRole('definition').getByText('September 2024').waitFor()
    expect(await faultsOf(page)).toEqual([])

    await page.getByRole('button', { name: 'Owners’ sheets…' }).click()
    const sheets = page.getByRole('dialog')
    await sheets.locator('input[type=file]').setInputFiles(await answered(clerk, '2/2024/P', 'Forty-one.'))
    await sheets.getByText('2 rows read: 1 as it was, 1 change,').waitFor()
    expect(await faultsOf(page)).toEqual([])
    await sheets.getByRole('button', { name: 'Take the changes in' }).click()
    await sheets.getByText('One change is taken in.').waitFor()
    await sheets.getByRole('button', { name: 'Close' }).click()
    await page.getByRole('button', { name: /^Status of 2\/2024\/P: Forty-one/ }).waitFor()

    // Both at once: proposed by their owner, then discharged by the committee.
    await page.getByRole('button', { name: '1/2024/P', exact: true }).focus()
    await page.keyboard.press('Control+a')
    await page.getByRole('button', { name: 'Propose complete' }).last().click()
    await page.getByText('Complete proposed', { exact: true }).nth(1).waitFor()
    await page.getByRole('button', { name: 'Discharge…' }).last().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('21 March 2024').waitFor({ state: 'attached' })
    await dialog
      .getByRole('option', { name: /OUTSTANDING REFERENCES$/, selected: true })
      .waitFor({ state: 'attached' })
    await dialog.getByRole('button', { name: 'Discharge', exact: true }).click()
    await page.getByText('No reference answers to that').waitFor()
    // What is out of sight is no longer selected with what is seen.
    await page.getByText('2 selected').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: /^All 2/ }).click()
    await page.getByText('Discharged', { exact: true }).first().waitFor()

    const { references, undo } = await clerk.app.operations['references.register']({})
    expect(
      references.map(({ number, dischargedOn, dischargedAt }) => [number, dischargedOn, dischargedAt]),
    ).toEqual([
      ['1/2024/P', '2024-03-21', 'Item 3'],
      ['2/2024/P', '2024-03-21', 'Item 3'],
    ])
    expect(undo?.label).toBe('Discharge 2 references')
    expect(complaints).toEqual([])
  },
  4 * minutes,
)

it.each([{}, { dark: true }, { size: { width: 683, height: 384 } }])(
  'shows three hundred references without a fault, those in sight alone (%o)',
  async (look) => {
    const clerk = await newClerk({ today: '2024-02-12' })
    const rows = Array.from({ length: 300 }, (_, at) => ({
      reference: `${at + 1}/2023/${at % 9 === 0 ? 'NP' : 'P'}`,
      action: `Report on bench ${at + 1}, its slats and its feet.`,
      owner: `Owner ${at % 20}`,
      status: 'In progress.',
      state: at % 5 === 0 ? 'complete' : 'inProgress',
      public: at % 9 !== 0,
      meetingDateAndItem: null,
      raisedAtMeeting: '2023-09-05',
      raisedAtItem: '5',
      due: 'next meeting',
    }))
    const items = smallCase().items.filter(({ report }) => report === null)
    const content = { ...smallCase(), items, reports: [], outstandingReferences: { rows } }
    await clerk.imports(clerk.writes('meeting.json', content))
    const { page, goes, complaints } = await openWindow(clerk.app, look)
    await goes('/references')
    await page.getByText('300 of 300 shown').waitFor({ state: 'attached' })

    expect(await page.locator('.ref-row').count()).toBeLessThan(100)
    expect(await scrolling(page)).toHaveLength(1)
    expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe('301')
    expect(await faultsOf(page)).toEqual([])
    await page.getByRole('button', { name: '1/2023/NP', exact: true }).focus()
    // A key held down: sixty presses, wherever the rows in sight end.
    for (let press = 0; press < 60; press += 1) await page.keyboard.press('ArrowDown')
    await page.locator('[data-row="60"]:focus').waitFor()
    // Typing opens a cell, and goes on behind its first letter.
    for (let press = 0; press < 4; press += 1) await page.keyboard.press('ArrowRight')
    await page.keyboard.type('Easter 2027')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: /^Target of .*: Easter 2027$/ }).waitFor()
    await page.getByLabel('Select 60/2023/P').click()
    await page.getByLabel('Select 63/2023/P').click({ modifiers: ['Shift'] })
    await page.getByText('4 selected').waitFor()
    // A change of many ends among the rows, where it is undone.
    await page.getByLabel('Target of all').fill('May 2027')
    await page.keyboard.press('Enter')
    await page.getByText('4 references are saved.').waitFor({ state: 'attached' })
    await page.locator('[data-row]:focus').waitFor()
    await page.keyboard.press('Control+z')
    await page.getByText(/^Undone: /).waitFor({ state: 'attached' })
    await page.getByRole('button', { name: 'Clear', exact: true }).click()
    await page.getByLabel('Type to filter').fill('bench 299')
    await page.getByText('1 of 300 shown').waitFor({ state: 'attached' })
    expect(complaints).toEqual([])
  },
  2 * minutes,
)

it(
  'prints for the public unless the clerk says otherwise, also by the browser’s own menu',
  async () => {
    const clerk = await clerkOfThreeMeetings()
    const { page, goes, complaints } = await openWindow(clerk.app)
    const longAction = `Mend the sluice. ${'Say what every part of it costs. '.repeat(12)}Ask the tenants.`
    const raises = (action: string, isPublic = true) =>
      clerk.app.operations['references.raise']({
        meetingId: 1,
        agendaItemId: null,
        minuteText: null,
        action,
        owner: isPublic ? 'Parks' : 'Estates',
        due: null,
        isPublic,
      })
    await raises(longAction)
    await raises('Ask the second bidder again.', false)
    for (let nth = 1; nth <= 20; nth += 1) await raises(`Mend bridge ${nth}.`)
    await goes('/references')
    await page.getByText('Ask the second bidder again.').waitFor()

    const paper = await readPdf(new Uint8Array(await page.pdf({ preferCSSPageSize: true })))
    const pages = paper.pages.map(({ text }) => text)
    const open = pages.join(' ')
    expect(open).toContain('Mend the sluice.')
    // The screen shows three lines of a cell; paper must have all of them.
    expect(open).toContain('Ask the tenants.')
    expect(open).toContain('21 references: open.')
    expect(open).not.toMatch(/bidder|Estates|NP|publication/)

    // Each page stands alone.
    expect(pages.length).toBeGreaterThan(1)
    for (const [at, text] of pages.entries()) {
      expect(text).toMatch(/No\..*Action.*Owner.*Status.*Target.*State/)
      expect(text).toContain(`Page ${at + 1} of ${pages.length}`)
    }

    // The browser's dialog cannot be answered here: it is held open until the page is looked at.
    await page.evaluate(() => {
      globalThis.print = () => document.body.setAttribute('data-printing', '')
    })
    await page.getByRole('button', { name: 'Print…' }).click()
    await page.getByRole('menuitem', { name: 'With the non-public one' }).click()
    await page.locator('[data-printing]').waitFor()
    expect(await page.locator('.refs-for-public').count()).toBe(0)
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))
    await page.locator('.refs-for-public').waitFor()
    // Black on white, whatever the window looks like.
    await page.emulateMedia({ colorScheme: 'dark' })
    const ink = () => page.evaluate(() => getComputedStyle(document.body).getPropertyValue('--ink'))
    await expect.poll(ink, { timeout: 60_000 }).toBe('#f1f3f5')
    await page.emulateMedia({ media: 'print' })
    expect(await ink()).toBe('#1a1e23')
    expect(complaints).toEqual([])
  },
  2 * minutes,
)

it(
  'loses nothing that is typed into a cell: not to another window, not to a reload',
  async () => {
    const clerk = await clerkOfThreeMeetings()
    const { page, goes, complaints } = await openWindow(clerk.app)
    await goes('/references')
    await page.getByText('Nothing is outstanding').waitFor()
    await adds(page, /18 January 2024/, 'Mend the sluice.', 'Parks')
    const opening = page.waitForEvent('popup')
    await page.evaluate(() => void window.open(location.href))
    const other = await opening
    const statusOf = async () => (await clerk.app.operations['references.register']({})).references[0]?.status
    const opens = async (window: Page, words: string): Promise<void> => {
      await window.getByRole('button', { name: /^Status of 1\/2024\/P/ }).press('F2')
      await window.keyboard.press('Control+a')
      await window.keyboard.type(words)
    }
    const field = page.getByRole('textbox', { name: 'Status of 1/2024/P' })

    await opens(page, 'Divers are booked.')
    await opens(other, 'Waits for spring.')
    await other.keyboard.press('Enter')
    await expect.poll(statusOf, { timeout: minutes }).toBe('Waits for spring.')
    await field.press('Enter')
    await page.getByRole('alert').waitFor()
    expect(await field.inputValue()).toBe('Divers are booked.')
    expect(await statusOf()).toBe('Waits for spring.')
    expect(await faultsOf(page)).toEqual([])
    await field.press('Enter')
    await expect.poll(statusOf, { timeout: minutes }).toBe('Divers are booked.')

    await field.waitFor({ state: 'detached' })
    await opens(page, 'The sluice is mended.')
    const asked: string[] = []
    page.on('dialog', (dialog) => {
      asked.push(dialog.type())
      void dialog.dismiss()
    })
    await page.evaluate(() => location.reload())
    await expect.poll(() => asked, { timeout: minutes }).toEqual(['beforeunload'])
    expect(await field.inputValue()).toBe('The sluice is mended.')
    await field.press('Enter')
    await expect.poll(statusOf, { timeout: minutes }).toBe('The sluice is mended.')

    // A word that stands in the register is not denied because a chip is on.
    await page.getByRole('button', { name: /^Late/ }).click()
    await page.getByLabel('Type to filter').fill('sluice')
    await page.getByText('None of those chosen says that, but 1 other reference does.').waitFor()
    expect(await faultsOf(page)).toEqual([])
    await page.getByRole('button', { name: 'Search all' }).click()
    await page.getByRole('button', { name: '1/2024/P', exact: true }).waitFor()
    await page.getByRole('button', { name: 'Views' }).click()
    await page.getByRole('menuitem', { name: 'Keep this view…' }).click()
    await page.getByLabel('Name', { exact: true }).fill('Sluices')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'View: Sluices' }).waitFor()
    await page.getByText('The view “Sluices” is kept.').waitFor({ state: 'attached' })
    await page.locator('button:focus', { hasText: 'View: Sluices' }).waitFor()
    expect(complaints).toEqual([])
  },
  5 * minutes,
)

it(
  'says why an action cannot be emptied, and has what was typed into a cell again when the window was ended over it',
  async () => {
    const clerk = await clerkOfThreeMeetings()
    const { page, goes, complaints } = await openWindow(clerk.app)
    await goes('/references')
    await page.getByText('Nothing is outstanding').waitFor()
    await adds(page, /18 January 2024/, 'Mend the sluice.', 'Parks')
    const action = page.getByRole('button', { name: /^Action of 1\/2024\/P/ })

    await action.press('F2')
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Delete')
    await page.keyboard.press('Enter')
    await page.getByText('the action of 1/2024/P stays as it was').waitFor()
    expect(await faultsOf(page)).toEqual([])
    // Drawing comes late on a busy computer: it must not take the keys from the cell that is open by then.
    await page.evaluate(() => {
      const drawn = requestAnimationFrame
      globalThis.requestAnimationFrame = (act) => drawn(() => setTimeout(act, 300))
    })
    await page.getByRole('textbox', { name: 'Action of 1/2024/P' }).press('Escape')
    expect(await action.innerText()).toBe('Mend the sluice.')

    await page.getByRole('button', { name: /^Status of 1\/2024\/P/ }).press('F2')
    await page.keyboard.type('Divers are booked.', { delay: 40 })
    const [context, address] = [page.context(), page.url()]
    await page.close({ runBeforeUnload: false })
    expect((await clerk.app.operations['references.register']({})).references[0]?.status).toBe('')
    const other = await context.newPage()
    await other.goto(address)
    const field = other.getByRole('textbox', { name: 'Status of 1/2024/P' })
    await field.waitFor()
    expect(await field.inputValue()).toBe('Divers are booked.')
    await field.press('Enter')
    await other.getByRole('button', { name: 'Status of 1/2024/P: Divers are booked.' }).waitFor()
    await other.reload()
    await other.getByRole('button', { name: 'Status of 1/2024/P: Divers are booked.' }).waitFor()
    expect(complaints).toEqual([])
  },
  5 * minutes,
)
