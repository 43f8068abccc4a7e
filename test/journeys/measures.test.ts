import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { expect, it } from 'vitest'
import { writeBook } from '../../electron/work/workbook/write-book.ts'
import { periodLabel } from '../../shared/measures/period.ts'
import { clerkWithMeasures, type MeasuredClerk, quarterlyMeasure } from '../helpers/measured-clerk.ts'
import { accessibilityFaults, scrollsSideways, useWindows } from '../helpers/window.ts'

const openWindow = useWindows()
const minutes = 60_000

/** Three measures with figures up to Q2 2023/24; it is February 2024, so that the third quarter is to be asked for. */
function clerkBeforeTheRound(): Promise<MeasuredClerk> {
  return clerkWithMeasures([
    quarterlyMeasure('Bins missed', { 'Q3 2022/23': 120, 'Q1 2023/24': 100, 'Q2 2023/24': 90 }),
    quarterlyMeasure('Graffiti', { 'Q1 2023/24': 40, 'Q2 2023/24': 44 }),
    quarterlyMeasure('Fly-tips', { 'Q1 2023/24': 7, 'Q2 2023/24': 9 }),
  ])
}

/** What a service returned: the third quarter's figures, and another one for the second. */
async function returned(folder: string): Promise<string> {
  const book = await writeBook({
    title: 'Returns',
    author: 'Street Services',
    sheets: [
      {
        name: 'Returns',
        isHidden: false,
        title: 'Returns of Street Services',
        lines: [],
        columns: ['Measure', 'Period', 'Figure', 'Reason'].map((heading) => ({ heading, width: 20 })),
        rows: [
          ['Bins missed', 'Q3 2023/24', '81', ''],
          ['Graffiti', 'Q2 2023/24', '46', ''],
          ['Graffiti', 'Q3 2023/24', '52', ''],
        ],
      },
    ],
  })
  const path = join(folder, 'Returns.xlsx')
  writeFileSync(path, book)
  return path
}

async function faultsOf(page: Page): Promise<readonly string[]> {
  return [
    ...(await accessibilityFaults(page)),
    ...((await scrollsSideways(page)) ? ['scrolls sideways'] : []),
  ]
}

async function types(page: Page, cell: RegExp | string, text: string): Promise<void> {
  await page.getByRole('gridcell', { name: cell }).click()
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

it(
  'takes a quarter from its opening to its report',
  async () => {
    const clerk = await clerkBeforeTheRound()
    const { page, goes, complaints } = await openWindow(clerk.app)
    await goes('/measures')
    await page.getByRole('button', { name: 'Open Q3 2023/24' }).click()
    await page.getByRole('heading', { name: 'Q3 2023/24: 0 of 3 measures are in.' }).waitFor()
    expect(await faultsOf(page)).toEqual([])

    // Returns come as a workbook: two figures are new, one is restated.
    await page.getByRole('button', { name: 'Bring in figures…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.locator('input[type=file]').setInputFiles(await returned(clerk.folder))
    await dialog.getByLabel('Why are figures restated?').fill('Late reports')
    await dialog.getByRole('button', { name: 'Bring in 3 figures' }).click()
    await dialog.getByText('3 figures are brought in.').waitFor()
    await dialog.getByRole('button', { name: 'Close', exact: true }).first().click()
    await page.getByRole('heading', { name: 'Q3 2023/24: 2 of 3 measures are in.' }).waitFor()

    // The third has no figure, and says why.
    await page.getByRole('link', { name: 'Enter figures' }).click()
    await types(page, /^Fly-tips, Q3 2023\/24/, 'n/a')
    await page.getByLabel('Why is there none?').fill('the weighbridge was closed')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Q3 2023/24: all 3 figures are in.' }).waitFor()
    expect(await faultsOf(page)).toEqual([])

    // A second restatement, in the measure's own sheet; Esc there leaves the old one.
    await page.getByRole('link', { name: 'Bins missed' }).click()
    await types(page, /^Bins missed, Q1 2023\/24/, '98')
    await page.getByLabel('Why is it restated?').press('Escape')
    await page.getByRole('gridcell', { name: 'Bins missed, Q1 2023/24: 100', exact: true }).waitFor()
    await types(page, /^Bins missed, Q1 2023\/24/, '98')
    await page.getByText(/Q1 2023\/24: 98 instead of 100/u).waitFor()
    expect(await faultsOf(page)).toEqual([])
    await page.getByLabel('Why is it restated?').fill('Two streets counted twice')
    await page.keyboard.press('Enter')
    await page.getByRole('gridcell', { name: /98, restated, was 100/ }).waitFor()

    // Words, and what they claim: two slips, mended by F8 and Enter.
    await page.getByLabel('Reasons', { exact: true }).fill('Bins missed fell by 11% (-9) from Q2 to Q3.')
    await page
      .getByLabel('Response', { exact: true })
      .fill('This is 32% lower than the same quarter last year.\nTwo lorries more.')
    await page.getByText('11% should be 10%').waitFor()
    expect(await faultsOf(page)).toEqual([])
    await page.keyboard.press('F8')
    await page.keyboard.press('Enter')
    await page.getByText('32% should be 33%').waitFor()
    await page.keyboard.press('F8')
    await page.keyboard.press('Enter')
    await page.getByRole('region', { name: 'Wrong figure' }).waitFor({ state: 'detached' })
    expect(await page.getByLabel('Reasons', { exact: true }).inputValue()).toBe(
      'Bins missed fell by 10% (-9) from Q2 to Q3.',
    )

    await page.getByRole('button', { name: 'Override' }).click()
    await page.getByLabel('Why').fill('The snow of December')
    await page.getByRole('button', { name: 'Keep this judgement' }).click()
    await page.getByText('Judged by the office: The snow of December').waitFor()

    // Undone and done again by the keys.
    await page.getByRole('gridcell', { name: /^Bins missed, Q3 2023\/24/ }).click()
    await page.keyboard.press('Control+z')
    await page.getByText('Proposed:').waitFor()
    await page.keyboard.press('Control+y')
    await page.getByText('Judged by the office').waitFor()

    await page.getByRole('link', { name: 'Measures' }).last().click()
    await page.getByRole('heading', { name: 'Q3 2023/24: all 3 measures are in.' }).waitFor()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Build the report' }).click()
    await page.getByText('“Performance report Q3 2023-24.docx” is with your downloads').waitFor()
    expect((await download).suggestedFilename()).toBe('Performance report Q3 2023-24.docx')

    const { measure } = await clerk.app.operations['measures.one']({
      measureId: clerk.measureIds[0] ?? 0,
      period: null,
    })
    expect(
      measure.series[0]?.readings.map(({ period, value, restatements }) => [
        periodLabel(period),
        value,
        restatements.map(({ value: was, why }) => `${was}: ${why}`),
      ]),
    ).toEqual([
      ['Q3 2022/23', 120, []],
      ['Q1 2023/24', 98, ['100: Two streets counted twice']],
      ['Q2 2023/24', 90, []],
      ['Q3 2023/24', 81, []],
    ])
    expect(measure.texts.map(({ response }) => response)).toEqual([
      'This is 33% lower than the same quarter last year.\nTwo lorries more.',
    ])
    expect(complaints).toEqual([])
  },
  4 * minutes,
)

it(
  'shows what a report would say wrongly before it is built',
  async () => {
    const clerk = await clerkBeforeTheRound()
    const said = { measureId: clerk.measureIds[0] ?? 0, period: 'Q2 2023/24', seen: '' }
    await clerk.app.operations['measures.saveText']({
      ...said,
      field: 'overview',
      text: 'Bins missed fell by 11% (-10) from Q1 to Q2.',
    })
    const { page, goes, complaints } = await openWindow(clerk.app)
    await goes('/measures')
    await page.getByRole('heading', { name: /^Q2 2023\/24/ }).waitFor()
    await page.getByRole('button', { name: 'Build the report' }).click()
    const dialog = page.getByRole('dialog', { name: 'One sentence says a wrong figure' })
    await dialog.getByText('The figures say 10% (−10) (divided by the new figure).').waitFor()
    expect(await faultsOf(page)).toEqual([])

    const download = page.waitForEvent('download')
    await dialog.getByRole('button', { name: 'Build it all the same' }).click()
    await page.getByText('“Performance report Q2 2023-24.docx” is with your downloads').waitFor()
    await page.getByText('One sentence says a wrong figure in it.').waitFor()
    await download

    await page.getByRole('button', { name: 'Build the report' }).click()
    await dialog.getByRole('link', { name: 'Mend Bins missed' }).click()
    await page.getByText('11% should be 10%').waitFor()
    expect(complaints).toEqual([])
  },
  3 * minutes,
)

it(
  'begins in an office without a plan, and takes a block from Excel',
  async () => {
    const clerk = await clerkWithMeasures([])
    const { page, goes, complaints } = await openWindow(clerk.app)
    await goes('/measures')
    await page.getByText('This committee has no measures yet').waitFor()
    expect(await faultsOf(page)).toEqual([])

    await page.getByRole('button', { name: 'Plan and measures' }).click()
    await page.getByRole('menuitem', { name: 'Write the plan and its priorities…' }).click()
    await page.getByLabel('What it is called').fill('Clean streets')
    await page.getByLabel('Priority 1', { exact: true }).fill('Tidy')
    await page.getByLabel('Kind of priority 1').selectOption('Operational')
    expect(await faultsOf(page)).toEqual([])
    await page.getByRole('button', { name: 'Keep the plan' }).click()
    await page.getByText('Clean streets · ').waitFor()

    await page.keyboard.press('Alt+n')
    await page.getByLabel('Title').fill('Benches mended')
    await page.getByLabel('Targets').fill('30 for Easter')
    await page.getByText('“30 for Easter” is not a target').waitFor()
    await page.getByLabel('Targets').fill('30')
    expect(await faultsOf(page)).toEqual([])
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { name: 'Benches mended', exact: true }).waitFor()

    await page.getByRole('gridcell', { name: /^Benches mended, Q1 2022\/23/ }).click()
    await pastes(page, '1,021\t1,100\tn/a\t–\t4,000\r\n1,200\t\tabout 9\t')
    await page.getByText('Benches mended, Q3 2023/24: “about 9”').waitFor()
    await pastes(page, '1,021\t1,100\tn/a\t–\t4,000\r\n1,200\t1,300\t1,250\t')
    await page.getByRole('gridcell', { name: 'Benches mended, Q3 2023/24: 1,250' }).waitFor()
    await page.getByText('the target of 30 is met').first().waitFor()
    expect(await faultsOf(page)).toEqual([])
    expect(complaints).toEqual([])
  },
  3 * minutes,
)

/** Puts a block into the grid as Ctrl+V does. */
async function pastes(page: Page, text: string): Promise<void> {
  await page.getByRole('grid').evaluate((grid, block) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', block)
    grid.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)
}

it.each([{}, { dark: true }, { size: { width: 683, height: 384 } }])(
  'shows measures without a fault (%o)',
  async (look) => {
    const clerk = await clerkBeforeTheRound()
    await clerk.app.operations['measures.saveText']({
      measureId: clerk.measureIds[0] ?? 0,
      period: 'Q2 2023/24',
      field: 'reasons',
      text: 'Bins missed fell by 11% (-10) from Q1. Twenty bins more.',
      seen: '',
    })
    const { page, goes, complaints } = await openWindow(clerk.app, look)
    await goes('/measures')
    await page.getByText('One sentence says a wrong figure').waitFor()
    expect(await faultsOf(page)).toEqual([])
    await page.getByRole('link', { name: 'Bins missed' }).click()
    await page.getByText('11% should be 10%').waitFor()
    expect(await faultsOf(page)).toEqual([])
    await page.getByRole('button', { name: 'Details…' }).click()
    await page.getByRole('button', { name: 'Keep the details' }).waitFor()
    expect(await faultsOf(page)).toEqual([])
    expect(complaints).toEqual([])
  },
  2 * minutes,
)
