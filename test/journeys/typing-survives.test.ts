import { chromium } from 'playwright'
import { expect, it, onTestFinished } from 'vitest'
import { findBrowser } from '../../build/find-browser.ts'
import { prepareRoom } from '../helpers/room-office.ts'
import { startProgram, typeAndKill } from '../helpers/typing-trial.ts'

// How much time is missing is measured by `node build/typing-trial.ts`, a hundred killings with the machine to itself; here the
// machine is shared, and a second says nothing. What must hold under any load: nothing acknowledged is gone, and all comes back.
it(
  'loses no save that was acknowledged when the program is killed, and sends all that was typed when it is back',
  { timeout: 600_000 },
  async () => {
    const database = await prepareRoom()
    const program = await startProgram(database)
    onTestFinished(async () => void (await program.kill()))
    const executablePath = findBrowser()
    if (executablePath === null) throw new Error('no browser for the tests')
    const browser = await chromium.launch({
      executablePath,
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    })
    onTestFinished(() => browser.close())
    const page = await (await browser.newContext()).newPage()
    page.setDefaultTimeout(120_000)
    await page.goto(program.url())
    await page.getByRole('main').waitFor()
    await page.goto(`${new URL(program.url()).origin}/#/meetings/1/room`)
    await page.getByRole('button', { name: /POND RESTORATION/ }).click()
    await page.getByLabel('Minute of item 4').click()
    await page.keyboard.type('Members asked. ')
    await page.getByText(', as you type').waitFor()

    const killings = await typeAndKill(page, program, database, 2, Math.random)

    for (const { saved, acknowledged, isWhole } of killings) {
      expect(saved).toBeGreaterThanOrEqual(acknowledged)
      expect(isWhole).toBe(true)
    }
    expect(killings).toHaveLength(2)
  },
)
