import { expect, it } from 'vitest'
import { clerkWithReferences } from '../helpers/clerk-with-references.ts'
import { accessibilityFaults, useWindows } from '../helpers/window.ts'

const openWindow = useWindows()
const minutes = 60_000

it(
  'leads from a sheet with a day that is none through the open choice to what is taken in, by the keys alone',
  async () => {
    const clerk = await clerkWithReferences()
    const { page, goes, complaints } = await openWindow(clerk.app)
    await goes('/references')
    const [reference] = await clerk.app.operations['references.register']({}).then(
      ({ references }) => references,
    )
    const { number = '', action = '', due = '' } = reference ?? {}
    await page.getByRole('button', { name: 'Owners’ sheets…' }).click()
    const dialog = page.getByRole('dialog')
    const sheet = clerk.writes(
      'Parks.csv',
      `No.,Action,Status,Target\r\n${number},"${action}",All forty-one counted.,31/04/2027\r\n`,
    )
    await dialog.locator('input[type=file]').setInputFiles(sheet)

    const target = dialog.getByRole('region', { name: `${number}, target` })
    await target.getByText('No calendar has this day: the register stays.').waitFor()
    expect(await target.getByRole('radio', { name: /Take “31\/04\/2027”/ }).isDisabled()).toBe(true)
    await dialog.getByText('One choice is open.').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])

    // What is pressed too early says what is missing, and goes there.
    const focused = () => page.evaluate(() => document.activeElement?.closest('section')?.ariaLabel ?? null)
    await dialog.getByRole('button', { name: 'Take the changes in' }).click()
    await expect.poll(focused).toBe(`${number}, status`)
    await page.keyboard.press('ArrowDown')
    await dialog.getByText('One choice is open.').waitFor({ state: 'detached' })
    await page.keyboard.press('Control+Enter')
    await dialog.getByText('One change is taken in.').waitFor()
    // The keys stay in the dialog: Escape closes it.
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Close')
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })

    const { references } = await clerk.app.operations['references.register']({})
    expect(references.find((one) => one.number === number)).toMatchObject({
      status: 'All forty-one counted.',
      due,
    })
    expect(complaints).toEqual([])
  },
  5 * minutes,
)
