// Is every keystroke safe within a second? Types minutes in a browser and kills the program, a hundred times:
//   node build/typing-trial.ts [--times 100]
// Prints what each killing cost and the worst of them. The exit code is 1 when more than a second was missing, when a save
// that was acknowledged was gone, or when words were not sent again.
import { rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright'
import { prepareRoom } from '../test/helpers/room-office.ts'
import { startProgram, typeAndKill } from '../test/helpers/typing-trial.ts'
import { findBrowser } from './find-browser.ts'

const { values } = parseArgs({ options: { times: { type: 'string', default: '100' } } })
const say = (line: string): boolean => process.stdout.write(`${line}\n`)
const database = await prepareRoom()
const program = await startProgram(database)
const executablePath = findBrowser()
if (executablePath === null) throw new Error('no browser is installed')
const browser = await chromium.launch({
  executablePath,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
})
const page = await (await browser.newContext()).newPage()
await page.goto(program.url())
await page.getByRole('main').waitFor()
await page.goto(`${new URL(program.url()).origin}/#/meetings/1/room`)
await page.getByRole('button', { name: /POND RESTORATION/ }).click()
await page.getByLabel('Minute of item 4').click()

const killings = await typeAndKill(page, program, database, Number(values.times), Math.random, (killing) => {
  const { typed, saved, acknowledged, missingMs } = killing
  say(`typed ${typed}, saved ${saved}, acknowledged ${acknowledged}, oldest missing ${missingMs} ms`)
})
await browser.close()
await program.kill()
rmSync(dirname(database), { recursive: true, force: true })

const missing = killings.map(({ missingMs }) => missingMs).toSorted((a, b) => a - b)
const gone = killings.filter(({ saved, acknowledged }) => saved < acknowledged).length
const notWhole = killings.filter(({ isWhole }) => !isWhole).length
const late = missing.filter((ms) => ms > 1000).length
say(
  `${killings.length} killings: oldest missing word ${missing[Math.floor(missing.length / 2)] ?? 0} ms in the middle, ` +
    `${missing.at(-1) ?? 0} ms at worst; ${late} over a second; ${gone} acknowledged saves gone; ${notWhole} not sent again.`,
)
process.exitCode = late + gone + notWhole > 0 ? 1 : 0
