import type { Page } from 'playwright'
import { expect, it } from 'vitest'
import { periodLabel } from '../../shared/measures/period.ts'
import { clerkWithMeasures, type MeasuredClerk, quarterlyMeasure } from '../helpers/measured-clerk.ts'
import { pressEnter } from '../helpers/press-enter.ts'
import { accessibilityFaults, useWindows } from '../helpers/window.ts'

const openWindow = useWindows()
const minutes = 60_000

/** More measures than are drawn at once, each with a figure for Q2 2023/24 and none for Q3. */
function clerkWithLongSheet(): Promise<MeasuredClerk> {
  return clerkWithMeasures(
    Array.from({ length: 75 }, (_, at) => quarterlyMeasure(`Measure ${at + 1}`, { 'Q2 2023/24': at + 1 })),
  )
}

/** A figure in a measure's first series, with what it was before. */
async function figureOf({ app }: MeasuredClerk, measureId = 0, period = 'Q3 2023/24') {
  const { measure } = await app.operations['measures.one']({ measureId, period: null })
  return measure.series[0]?.readings.find((reading) => periodLabel(reading.period) === period)?.value
}

/** What Ctrl+C hands over. */
function copied(page: Page): Promise<string> {
  return page.getByRole('grid').evaluate((grid) => {
    const clipboardData = new DataTransfer()
    grid.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }))
    return clipboardData.getData('text/plain')
  })
}

async function pastes(page: Page, text: string): Promise<void> {
  await page.getByRole('grid').evaluate((grid, block) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', block)
    grid.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)
}

it(
  'a sheet longer than the screen is one grid to the keys: all of it selected, entered from Tab, typed in while it is scrolled',
  async () => {
    const clerk = await clerkWithLongSheet()
    const { page, goes, complaints } = await openWindow(clerk.app)
    await goes('/figures/1/Q3-2023-24')
    const cell = (at: number) => page.getByRole('gridcell', { name: new RegExp(`^Measure ${at}, Q3`, 'u') })
    await cell(1).click()
    await page.keyboard.press('Control+a')
    expect((await copied(page)).split('\n')).toHaveLength(75)
    await page.keyboard.press('Control+c')

    // Typed half-way, then scrolled far away: the cell stays open, and Enter still enters it.
    await cell(1).click()
    await page.keyboard.type('12')
    await page.locator('.grid-pane').evaluate((pane) => pane.scrollTo(0, pane.scrollHeight))
    await cell(75).waitFor()
    await page.keyboard.type('3')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Q3 2023/24: 1 of 75 figures are in.' }).waitFor()
    expect(await figureOf(clerk, clerk.measureIds[0])).toBe(123)

    // The next cell has the keys, wherever the sheet was scrolled to; and Tab finds it again from outside.
    await page.locator('.grid-pane').evaluate((pane) => pane.scrollTo(0, pane.scrollHeight))
    await cell(75).waitFor()
    await page.getByRole('button', { name: 'Quarter after: Q4 2023/24' }).focus()
    for (let presses = 0; presses < 8; presses++) {
      await page.keyboard.press('Tab')
      if (await page.evaluate(() => document.activeElement?.matches('td') === true)) break
    }
    await page.keyboard.type('7')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Q3 2023/24: 2 of 75 figures are in.' }).waitFor()
    expect(await figureOf(clerk, clerk.measureIds[1])).toBe(7)
    expect(complaints).toEqual([])
  },
  4 * minutes,
)

it(
  'figures typed down a column without a pause are all there, however long the records take for each',
  async () => {
    const titles = ['Bins', 'Benches', 'Graffiti', 'Lamps', 'Fly-tips', 'Verges']
    const clerk = await clerkWithMeasures(titles.map((title) => quarterlyMeasure(title, { 'Q2 2023/24': 1 })))
    const { page, goes } = await openWindow(clerk.app)
    // Before anything is read: what is under way when a route is laid may never be answered.
    await page.route('**/call/measures.enter', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 400))
      await route.continue()
    })
    await goes('/figures/1/Q3-2023-24')
    await page.getByRole('gridcell', { name: /^Bins, Q3/u }).click()
    const figures = [431, 401, 22, 1900, 301, 160]
    for (const figure of figures) {
      await page.keyboard.type(String(figure))
      await page.keyboard.press('Enter')
    }
    await page.getByRole('heading', { name: 'Q3 2023/24: all 6 figures are in.' }).waitFor()
    const kept = await Promise.all(clerk.measureIds.map((measureId) => figureOf(clerk, measureId)))
    expect(kept).toEqual(figures)
  },
  2 * minutes,
)

it(
  'one Ctrl+Z more than was meant does not take the plan away unasked',
  async () => {
    const clerk = await clerkWithMeasures([])
    await clerk.imports(
      clerk.writes('plan.json', {
        format: 'packwright-case-measures/1',
        plan: 'Ponds for all',
        committee: null,
        measures: [
          {
            ref: '1.1',
            title: 'Ducks',
            directionOfGood: 'up',
            series: [
              {
                name: 'Ducks',
                unit: 'seen',
                aggregation: 'sum',
                points: [{ period: 'Q2 2023/24', value: 40 }],
              },
            ],
          },
        ],
      }),
    )
    const { page, goes } = await openWindow(clerk.app)
    const { committees } = await clerk.app.operations['measures.read']({ committeeId: null, period: null })
    const of = committees.find(({ measures }) => measures > 0)?.id ?? 0
    await goes(`/figures/${of}/Q3-2023-24`)
    await page.getByRole('gridcell', { name: /^1.1 Ducks, Q3/u }).click()
    await page.keyboard.type('52')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Q3 2023/24: the only figure is in.' }).waitFor()
    await page.keyboard.press('Control+z')
    await page.getByRole('heading', { name: 'Q3 2023/24: the only figure is not in yet.' }).waitFor()
    await page.keyboard.press('Control+z')
    await page.getByText('its measures, figures and words. Redo brings it back.').waitFor()
    await page.keyboard.press('Enter')
    await page.getByText('its measures, figures and words').waitFor({ state: 'detached' })
    await page.getByRole('heading', { name: 'Q3 2023/24: the only figure is not in yet.' }).waitFor()

    await page.keyboard.press('Control+z')
    await page.getByRole('button', { name: 'Undo it' }).click()
    await page.getByText('has no measures yet').waitFor()
    await page.keyboard.press('Control+y')
    await page.getByRole('heading', { name: 'Q3 2023/24: the only figure is not in yet.' }).waitFor()
    const again = await clerk.app.operations['measures.read']({ committeeId: of, period: null })
    expect(again.shown?.measures.map(({ title }) => title)).toEqual(['Ducks'])
  },
  2 * minutes,
)

it(
  'a measure that was taken out comes back by the next key press, however late the screen is; until then it is not counted',
  async () => {
    const clerk = await clerkWithMeasures([
      quarterlyMeasure('Bins missed', { 'Q2 2023/24': 90 }),
      quarterlyMeasure('Graffiti', { 'Q2 2023/24': 44 }),
    ])
    const { page, goes } = await openWindow(clerk.app)
    await goes('/measures')
    await page.getByRole('radio', { name: 'All 2' }).waitFor()
    await goes(`/measure/${clerk.measureIds[0]}/Q2-2023-24`)
    await page.getByRole('button', { name: 'Details…' }).click()
    await page.route('**/call/measures.read', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1500))
      await route.continue()
    })
    await page.getByRole('button', { name: 'Take the measure out' }).click()
    await page.getByRole('radio', { name: 'All 1' }).waitFor()
    // The measure comes back, though its own undoing is not on the screen yet either; and goes, and comes.
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+y')
    await page.keyboard.press('Control+z')
    await page.getByRole('radio', { name: 'All 2' }).waitFor()
    await expect
      .poll(async () => {
        const { shown } = await clerk.app.operations['measures.read']({ committeeId: null, period: null })
        return [shown?.measures.length, shown?.undo?.label, shown?.redo?.label]
      })
      .toEqual([2, 'Enter 44 for Graffiti, Q2 2023/24', 'Remove Bins missed'])
    expect(await page.getByText('changed in another window').count()).toBe(0)
  },
  2 * minutes,
)

it(
  'what is pasted over cells that take no figure is counted and said, never lost unseen',
  async () => {
    const clerk = await clerkWithMeasures([
      quarterlyMeasure('Bins missed', { 'Q2 2023/24': 90 }),
      quarterlyMeasure('Graffiti', { 'Q2 2023/24': 44 }),
    ])
    const { page, goes } = await openWindow(clerk.app)
    await goes('/figures/1/Q3-2023-24')
    await page.getByRole('gridcell', { name: '90' }).click()
    await pastes(page, '91\t81\n45\t52')
    await page.getByText('2 pasted figures were passed over.').waitFor()
    await page.getByRole('heading', { name: 'Q3 2023/24: all 2 figures are in.' }).waitFor()
    expect(await figureOf(clerk, clerk.measureIds[0], 'Q2 2023/24')).toBe(90)

    await page.getByRole('gridcell', { name: '90' }).click()
    await pastes(page, '91\n45')
    await page.getByText('2 pasted figures were passed over. Nothing was entered.').waitFor()
  },
  2 * minutes,
)

it(
  'a cell that is no figure is told on every screen until it is mended or dropped; odd figures are asked about, large blocks measured',
  async () => {
    const clerk = await clerkWithMeasures([
      quarterlyMeasure('Bins missed', { 'Q2 2023/24': 90 }),
      quarterlyMeasure('Graffiti', { 'Q2 2023/24': 44 }),
    ])
    const [bins, graffiti] = clerk.measureIds
    const { page, goes, complaints } = await openWindow(clerk.app)
    await goes('/figures/1/Q3-2023-24')
    await page.getByRole('gridcell', { name: /^Bins missed, Q3/u }).click()
    await page.keyboard.type('4O1')
    await page.keyboard.press('Enter')
    await page.getByText('What was typed into one cell is not entered.').waitFor()
    await page.getByRole('gridcell', { name: /^Graffiti, Q3/u }).click()
    await page.keyboard.type('52')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Q3 2023/24: 1 of 2 figures are in.' }).waitFor()
    await page.getByText('Bins missed, Q3 2023/24: “4O1”').waitFor()

    // Elsewhere it is told as well, and leads back to its cell.
    await goes('/measures')
    await page.getByRole('heading', { name: /1 of 2 measures are in/u }).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'Go to Bins missed, Q3 2023/24' }).click()
    const cell = page.getByLabel('Bins missed, Q3 2023/24', { exact: true })
    await cell.waitFor()
    await expect.poll(() => cell.evaluate((input) => input === document.activeElement)).toBe(true)
    expect(await cell.inputValue()).toBe('4O1')

    // Mended with a digit too many below nought: asked, and not entered.
    await cell.fill('-401')
    await cell.press('Enter')
    await page.getByText('A figure looks odd. Is it meant?').waitFor()
    await page.getByText('Bins missed, Q3 2023/24: −401 is below nought, as no figure before it').waitFor()
    expect(await page.getByText('is not entered.').count()).toBe(0)
    expect(await accessibilityFaults(page)).toEqual([])
    await pressEnter(page.getByRole('button', { name: 'Do not enter it' }))
    expect(await figureOf(clerk, bins)).toBeUndefined()
    await page.keyboard.type('-401')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'It is meant' }).click()
    await page.getByRole('heading', { name: 'Q3 2023/24: all 2 figures are in.' }).waitFor()
    expect(await figureOf(clerk, bins)).toBe(-401)

    // Dropped on purpose, the old figure stands.
    await page.getByRole('gridcell', { name: /^Graffiti, Q3/u }).dblclick()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('about 40')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Drop what was typed for Graffiti, Q3 2023/24' }).click()
    await page.getByRole('gridcell', { name: /^Graffiti, Q3 2023\/24: 52/u }).waitFor()

    await page.getByRole('gridcell', { name: /^Graffiti, Q3/u }).click()
    await pastes(page, '1\t2\n3\t4\n5\t6')
    await page.getByText('The block is 2 rows and 1 column larger than the grid from there.').waitFor()
    expect(await figureOf(clerk, graffiti)).toBe(52)
    expect(complaints).toEqual([])
  },
  3 * minutes,
)

it(
  'a cell that is open while another window enters its figure asks, and a question that waits is not given up for what is typed next',
  async () => {
    const clerk = await clerkWithMeasures([
      quarterlyMeasure('Bins missed', { 'Q2 2023/24': 90 }),
      quarterlyMeasure('Graffiti', { 'Q2 2023/24': 44 }),
    ])
    const { measureIds } = clerk
    const { page, goes } = await openWindow(clerk.app)
    await goes('/figures/1/Q3-2023-24')
    const bins = page.getByRole('gridcell', { name: /^Bins missed, Q3/u })
    await bins.dblclick()
    await page.keyboard.type('80')
    // Another window of the same clerk's: this one hears of it, and shows it everywhere but in the open cell.
    const other = await page.context().newPage()
    await other.goto(page.url())
    await other.getByRole('gridcell', { name: /^Bins missed, Q3/u }).click()
    await other.keyboard.type('85')
    await other.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Q3 2023/24: 1 of 2 figures are in.' }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByText(/Bins missed, Q3 2023\/24 was changed meanwhile and now says 85/u).waitFor()
    expect(await figureOf(clerk, measureIds[0])).toBe(85)
    // What was refused stands where it was typed, and has the keys again. It is told once, and not as if it were no figure.
    const refused = page.getByLabel('Bins missed, Q3 2023/24', { exact: true })
    const hasKeys = () => refused.evaluate((input) => input === document.activeElement)
    await expect.poll(hasKeys, { timeout: minutes }).toBe(true)
    expect(await refused.inputValue()).toBe('80')
    expect(await page.getByRole('alert').count()).toBe(1)
    expect(await page.getByText('Write a figure such as').count()).toBe(0)

    // Undo here asks before it takes the other window's figure; left alone, “enter yours once more” does what it says.
    await page.getByRole('button', { name: /^Undo: Enter 85/u }).click()
    await page.getByText('Undo “Enter 85 for Bins missed, Q3 2023/24”?').waitFor()
    await page.getByRole('button', { name: 'Keep it' }).click()
    await refused.press('Enter')
    await expect.poll(() => figureOf(clerk, measureIds[0]), { timeout: minutes }).toBe(80)
    await page.keyboard.press('Control+z')
    await expect.poll(() => figureOf(clerk, measureIds[0]), { timeout: minutes }).toBe(85)
    expect(await page.getByText('is not entered.').count()).toBe(0)

    // Keys on a quarter that is only compared with are answered.
    await page.getByRole('gridcell', { name: '90', exact: true }).click()
    await page.keyboard.type('91')
    await page.getByText('Q2 2023/24 is only compared with here').waitFor()

    // “n/a” asks why; what is typed elsewhere waits until that is answered.
    await page.getByRole('gridcell', { name: /^Graffiti, Q3/u }).click()
    await page.keyboard.type('n/a')
    await page.keyboard.press('Enter')
    const why = page.getByLabel('Why is there none?')
    await why.waitFor()
    await bins.dblclick()
    await page.keyboard.type('9')
    await page.keyboard.press('Enter')
    await page.getByText('Answer this first. What was typed or pasted since then was not entered.').waitFor()
    expect(await figureOf(clerk, measureIds[0])).toBe(85)
    await why.fill('the counter was ill')
    await why.press('Enter')
    await page.getByRole('heading', { name: 'Q3 2023/24: all 2 figures are in.' }).waitFor()
  },
  2 * minutes,
)

it(
  'words that were being typed when their screen was left are kept, and ask where another window wrote meanwhile',
  async () => {
    const clerk = await clerkWithMeasures([quarterlyMeasure('Bins missed', { 'Q2 2023/24': 90 })])
    const [measureId = 0] = clerk.measureIds
    const { page, goes } = await openWindow(clerk.app)
    const write = (text: string, seen: string) =>
      clerk.app.operations['measures.saveText']({
        measureId,
        period: 'Q2 2023/24',
        field: 'reasons',
        text,
        seen,
      })
    const reasons = async () => {
      const { measure } = await clerk.app.operations['measures.one']({ measureId, period: 'Q2 2023/24' })
      return measure.texts[0]?.reasons
    }
    await goes(`/measure/${measureId}/Q2-2023-24`)
    await page.getByLabel('Reasons', { exact: true }).fill('Ice on the roads.')
    await goes('/measures')
    await expect.poll(reasons).toBe('Ice on the roads.')

    // The line is cut while another window writes: what was typed is there again, beside the other's words.
    await goes(`/measure/${measureId}/Q2-2023-24`)
    await expect
      .poll(() => page.getByLabel('Reasons', { exact: true }).inputValue(), { timeout: minutes })
      .toBe('Ice on the roads.')
    await page.route('**/call/**', (route) => route.abort())
    await page.getByLabel('Reasons', { exact: true }).fill('Ice and snow.')
    await goes('/measures')
    await write('Snow alone.', 'Ice on the roads.')
    await page.unroute('**/call/**')
    await goes(`/measure/${measureId}/Q2-2023-24`)
    await expect.poll(() => page.getByLabel('Reasons', { exact: true }).inputValue()).toBe('Ice and snow.')
    expect(await reasons()).toBe('Snow alone.')
  },
  2 * minutes,
)

it(
  'an address that leads nowhere says so and leads on; a rhythm that would shut figures out is refused where it is chosen',
  async () => {
    const clerk = await clerkWithMeasures([quarterlyMeasure('Bins missed', { 'Q2 2023/24': 90 })])
    const { page, goes, complaints } = await openWindow(clerk.app)
    await goes('/measure/99/Q2-2023-24')
    await page.getByText('There is no such measure here').waitFor()
    await page.getByRole('link', { name: 'All measures' }).click()
    await page.getByRole('heading', { name: 'Q2 2023/24: the only measure is in.' }).waitFor()
    await goes('/figures/99/Q2-2023-24')
    await page.getByText('There is no such committee here').waitFor()

    await goes(`/measure/${clerk.measureIds[0]}/Q2-2023-24`)
    await page.getByRole('button', { name: 'Details…' }).click()
    await page.getByLabel('Kept', { exact: true }).selectOption('By month')
    await page.getByText('It has figures by quarter. To go on by month, add a measure of its own').waitFor()
    const keep = page.getByRole('button', { name: 'Keep the details' })
    expect(await keep.getAttribute('aria-disabled')).toBe('true')
    await page.getByLabel('Kept', { exact: true }).selectOption('By quarter')
    expect(await keep.getAttribute('aria-disabled')).not.toBe('true')
    expect(complaints).toEqual([])
  },
  2 * minutes,
)

it(
  'mended or left by the keyboard, a wrong sentence hands the keys to the next one, at last to the words',
  async () => {
    const clerk = await clerkWithMeasures([
      quarterlyMeasure('Bins missed', { 'Q2 2023/24': 90, 'Q3 2023/24': 60 }),
    ])
    const [measureId = 0] = clerk.measureIds
    const { page, goes } = await openWindow(clerk.app)
    await goes(`/measure/${measureId}/Q3-2023-24`)
    const reasons = page.getByLabel('Reasons', { exact: true })
    await reasons.fill('Bins missed fell by 40. Bins missed fell by 20. Bins missed fell by 50.')
    const hasKeys = async (of: ReturnType<Page['getByRole']>) =>
      await expect
        .poll(() => of.evaluate((one) => one === document.activeElement), { timeout: minutes })
        .toBe(true)
    const wrong = page.getByRole('region', { name: 'Wrong figure' })
    await page.getByText('3 wrong').waitFor()
    await page.keyboard.press('F8')
    await hasKeys(wrong.getByRole('button', { name: /^Write/u }))
    await page.keyboard.press('Enter')
    await page.getByText('2 wrong').waitFor()
    await hasKeys(wrong.getByRole('button', { name: /^Write/u }))

    // From within the words F8 goes on as well, and again after going back.
    for (const _ of [1, 2]) {
      await reasons.focus()
      await page.keyboard.press('F8')
      await hasKeys(wrong.getByRole('button', { name: /^Write/u }))
    }
    await pressEnter(wrong.getByRole('button', { name: 'Leave it…' }))
    await hasKeys(wrong.getByLabel('Why it stays as it is'))
    await page.keyboard.type('The officer is sure.')
    await page.keyboard.press('Enter')
    await page.getByText('1 wrong').waitFor()
    await hasKeys(wrong.getByRole('button', { name: /^Write/u }))
    await page.keyboard.press('Enter')
    await wrong.waitFor({ state: 'detached' })
    await hasKeys(reasons)
  },
  2 * minutes,
)
