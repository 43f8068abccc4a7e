import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openDayLog } from '../../electron/files/day-log.ts'
import { newFolder } from '../helpers/new-folder.ts'

it('tells what was done and how it ended, and nothing of whom it was about', () => {
  const folder = newFolder()
  const log = openDayLog(folder, () => new Date('2024-02-12T10:00:00Z'))
  const stack =
    'Error: cannot read Pay of J. Evans.docx\n    at read (file:///home/jevans/packwright/read.ts:12:5)\n    at run (/home/jevans/run.ts:3:1)'

  log({ operation: 'papers.attach', elapsedMs: 12.4, outcome: 'ok' })
  log({
    operation: 'papers.attach',
    elapsedMs: 3,
    outcome: 'unexpected',
    unexpected: { number: '123456', stack },
  })
  log({ operation: 'papers.attach', elapsedMs: 3, outcome: 'work-stopped', stack })

  const text = readFileSync(join(folder, '2024-02-12.log'), 'utf8')
  expect(text).not.toContain('vans')
  const [first, second, third] = text
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line))
  expect(first).toEqual({
    at: '2024-02-12T10:00:00.000Z',
    operation: 'papers.attach',
    elapsedMs: 12,
    outcome: 'ok',
  })
  const places = ['at read (read.ts:12:5)', 'at run (run.ts:3:1)']
  expect(second).toMatchObject({ number: '123456', stack: places })
  expect(third).toMatchObject({ outcome: 'work-stopped', stack: places })
})

it('keeps a fortnight', () => {
  const folder = newFolder()
  let day = 0
  const log = openDayLog(folder, () => new Date(Date.UTC(2024, 1, 1 + day, 9)))
  for (; day < 30; day += 1) log({ operation: 'office.read', elapsedMs: 1, outcome: 'ok' })

  const kept = readdirSync(folder).toSorted()
  expect(kept).toHaveLength(14)
  expect(kept.at(-1)).toBe('2024-03-01.log')
})

it('never stops the work for want of a place to write', () => {
  const blocked = join(newFolder(), 'a file')
  writeFileSync(blocked, '')
  const log = openDayLog(join(blocked, 'log'), () => new Date('2024-02-12T10:00:00Z'))

  expect(() => log({ operation: 'office.read', elapsedMs: 1, outcome: 'ok' })).not.toThrow()
})
