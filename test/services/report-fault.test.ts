import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { contract } from '../../shared/contract/contract.ts'
import { longestStack } from '../../shared/contract/fault.ts'
import { newClerk } from '../helpers/clerk.ts'

const fault = {
  number: '482913',
  screen: 'meeting-pack',
  errorName: 'TypeError',
  stack: '    at drawMap (http://127.0.0.1:4021/assets/index-a1.js:3:14)',
} as const

it('finds a fallen screen in the day’s log by the number the clerk quotes', async () => {
  const clerk = await newClerk()

  await clerk.app.operations['office.reportFault'](fault)

  const folder = join(clerk.folder, 'log')
  const lines = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
  expect(lines.map((line): unknown => JSON.parse(line))).toEqual([
    {
      at: '2024-02-12T12:00:00.000Z',
      operation: 'screen meeting-pack',
      elapsedMs: 0,
      outcome: 'unexpected',
      number: '482913',
      errorName: 'TypeError',
      stack: ['at drawMap (index-a1.js:3:14)'],
    },
  ])
})

it('lets nothing else into the log', () => {
  const { request } = contract['office.reportFault']
  expect(request.safeParse(fault).success).toBe(true)
  for (const wrong of [
    { ...fault, number: 'Pay of J. Evans' },
    { ...fault, screen: 'Pay of J. Evans' },
    { ...fault, errorName: 'Pay of J. Evans' },
    { ...fault, stack: 'a'.repeat(longestStack + 1) },
    { ...fault, title: 'Pay of J. Evans' },
  ])
    expect(request.safeParse(wrong).success).toBe(false)
})
