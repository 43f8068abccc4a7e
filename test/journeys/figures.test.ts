import { Workbook } from '@cj-tech-master/excelts'
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright'
import { expect, it } from 'vitest'
import { type Clerk, newClerk } from '../helpers/clerk.ts'
import { accessibilityFaults, scrollsSideways, useWindows } from '../helpers/window.ts'
import { pressEnter } from '../helpers/press-enter.ts'

const openWindow = useWindows()
const minutes = 60_000

/** A clerk with two measures, one figure of each. */
async function clerkWithPonds(): Promise<Clerk> {
  const clerk = await newClerk({ today: '2024-05-02' })
  const measure = (ref: string, title: string, value: number) => ({
    ref,
    title,
    owner: 'Head of Ponds',
    directionOfGood: 'up',
    series: [{ name: title, unit: 'seen', aggregation: 'sum', points: [{ period: 'Q3 2023/24', value }] }],
  })
  await clerk.imports(
    clerk.writes('plan.json', {
      format: 'packwright-case-measures/1',
      plan: 'Ponds for all',
      committee: null,
      measures: [measure('1.1', 'Ducks', 40), measure('1.2', 'Herons', 8)],
    }),
  )
  return clerk
}

/** A return as somebody keeps it: a second sheet, headings in row 3, and what is in the herons' cell. */
async function returned(herons: string | number): Promise<Buffer> {
  const book = new Workbook()
  const sheet = book.addWorksheet('Return')
  sheet.addRows([
    ['Return of the ponds'],
    [],
    ['Measure', 'Q3 2023/24', 'Q4 2023/24', 'Q4 2033/34'],
    ['1.1 Ducks', 41, 52, -5],
    ['1.2 Herons', 8, herons],
    ['Geese', 3, 4],
  ])
  book.addWorksheet('Notes').addRow(['Counted at dawn.'])
  return Buffer.from(await book.xlsx.writeBuffer())
}

async function chooses(page: Page, button: string, files: readonly { name: string; buffer: Buffer }[]) {
  const chooser = page.waitForEvent('filechooser')
  await pressEnter(page.getByRole('button', { name: button }))
  const given = files.map((file) => ({ ...file, mimeType: 'application/octet-stream' }))
  await (await chooser).setFiles(given)
}

async function faultsOf(page: Page): Promise<readonly string[]> {
  return [
    ...(await accessibilityFaults(page)),
    ...((await scrollsSideways(page)) ? ['scrolls sideways'] : []),
  ]
}

it(
  'a return is read, refused for one cell, mended and taken in, from the keyboard; the next one is known at once',
  { timeout: 3 * minutes },
  async () => {
    const clerk = await clerkWithPonds()
    const { page, goes, complaints } = await openWindow(clerk.app)
    await goes('/measures')
    await pressEnter(page.getByRole('button', { name: 'Bring in figures…' }))
    const dialog = page.getByRole('dialog', { name: 'Bring in figures' })
    await chooses(page, 'Choose files…', [{ name: 'Return.xlsx', buffer: await returned('about nine') }])

    await dialog.getByText('C5 says “about nine”, which is no figure.').waitFor()
    const take = dialog.getByRole('button', { name: /^Bring in \d/ })
    expect(await take.getAttribute('aria-disabled')).toBe('true')
    await dialog.getByText('One cell has to be mended in the file first').waitFor()
    expect(await faultsOf(page)).toEqual([])

    await chooses(page, 'Read again…', [{ name: 'Return.xlsx', buffer: await returned(9) }])
    const left = '2 new figures and 1 restated; 1 as it was. One that looks odd is left out.'
    await dialog.getByText(`${left} Nothing is changed yet.`).waitFor()
    // What looks odd is taken in only when somebody says that it is meant.
    const odd = dialog.getByRole('checkbox', { name: '1.1 Ducks, Q4 2033/34' })
    expect(await odd.isChecked()).toBe(false)
    await dialog.getByText('is below nought, as no figure before it').waitFor()
    await odd.press('Space')
    await dialog.getByRole('button', { name: 'Bring in 4 figures' }).waitFor()
    await odd.press('Space')
    await dialog
      .getByText('Sheet “Return”, headings in row 3: measure in A, a column for each period.')
      .waitFor()
    // Geese are nobody's: left out, or one of ours when the clerk says so.
    expect(await dialog.getByLabel('A6: Geese').inputValue()).toBe('')
    await pressEnter(dialog.getByRole('button', { name: 'Read it otherwise' }))
    await dialog.getByLabel('Headings are in').waitFor()
    expect(await faultsOf(page)).toEqual([])

    await dialog.getByLabel('Why are figures restated?').fill('One duck came late')
    await page.keyboard.press('Control+Enter')
    await dialog.getByText('3 figures are brought in.').waitFor()

    await chooses(page, 'Choose files…', [{ name: 'Return of May.xlsx', buffer: await returned(9) }])
    await dialog.getByText('Nothing is ticked; 4 as they were. One that looks odd is left out.').waitFor()
    await dialog.getByText('Read as last time.').waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    expect(complaints).toEqual([])
  },
)

it('forms go out to owners and come back filled in, in the dark too', { timeout: 3 * minutes }, async () => {
  const clerk = await clerkWithPonds()
  const { page, goes } = await openWindow(clerk.app, { dark: true })
  await goes('/measures')
  await pressEnter(page.getByRole('button', { name: 'Quarter after: Q4 2023/24' }))
  await page.getByRole('heading', { name: /^Q4 2023\/24/ }).waitFor()
  await pressEnter(page.getByRole('button', { name: 'Forms and files' }))
  const download = page.waitForEvent('download')
  await pressEnter(page.getByRole('menuitem', { name: 'Make return forms for Q4 2023/24' }))
  const form = await download
  expect(form.suggestedFilename()).toBe('Figures Q4 2023-24, Head of Ponds.xlsx')

  const book = new Workbook()
  await book.xlsx.load(await readFile(await form.path()))
  const [sheet] = book.worksheets
  sheet?.eachRow((row, number) => {
    if (row.getCell(1).value === 1) sheet.getCell(number, 6).value = 52
    if (row.getCell(1).value === 2) sheet.getCell(number, 7).value = 'The herons were away'
  })
  const answer = Buffer.from(await book.xlsx.writeBuffer())

  await pressEnter(page.getByRole('button', { name: 'Bring in figures…' }))
  const dialog = page.getByRole('dialog', { name: 'Bring in figures' })
  await chooses(page, 'Choose files…', [{ name: 'sent back.xlsx', buffer: answer }])
  await dialog.getByText('1 new figure and 1 missing, with the reason. Nothing is changed yet.').waitFor()
  await dialog.getByText('A return form, answered in full.').waitFor()
  expect(await faultsOf(page)).toEqual([])
  await pressEnter(dialog.getByRole('button', { name: 'Bring in 1 figure and 1 reason' }))
  await dialog.getByText('1 figure and 1 reason are brought in.').waitFor()
})
