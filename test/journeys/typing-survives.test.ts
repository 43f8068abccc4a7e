import { chromium } from 'playwright'
import { expect, it, onTestFinished } from 'vitest'
import { findBrowser } from '../../build/find-browser.ts'
import { prepareRoom } from '../helpers/room-office.ts'
import { startProgram, typeAndKill } from '../helpers/typing-trial.ts'

it('loses less than a second of typing when the program is killed, and no save that was acknowledged', async () => {
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
  await page.goto(program.url())
  await page.getByRole('main').waitFor()
  await page.goto(`${new URL(program.url()).origin}/#/meetings/1/room`)
  await page.getByRole('button', { name: /POND RESTORATION/ }).click()
  await page.getByLabel('Minute of item 4').click()

  // The whole trial of a hundred killings is `node build/typing-trial.ts`.
  const killings = await typeAndKill(page, program, database, 4, Math.random)

  for (const { saved, acknowledged, missingMs, isWhole } of killings) {
    expect(saved).toBeGreaterThanOrEqual(acknowledged)
    expect(missingMs).toBeLessThanOrEqual(1000)
    expect(isWhole).toBe(true)
  }
  expect(killings).toHaveLength(4)
})
