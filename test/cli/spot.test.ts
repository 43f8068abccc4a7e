import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { runCommand } from '../../electron/cli/run-command.ts'
import { newFolder } from '../helpers/new-folder.ts'
import { worldWithout } from './world-without.ts'

it('finds what the minutes of a meeting ask for, without opening any records', async () => {
  const file = join(newFolder(), 'minutes.txt')
  writeFileSync(
    file,
    'Members received a report.\r\nThe Head of Parks undertook to bring a map to the next meeting.\r\n',
  )
  const world = worldWithout()

  expect(await runCommand(['spot', file], world)).toBe(0)

  expect(JSON.parse(world.said())).toEqual([
    {
      sentence: 'The Head of Parks undertook to bring a map to the next meeting.',
      owner: 'Head of Parks',
      due: 'next meeting',
    },
  ])
})

it('says when there is no such file', async () => {
  const world = worldWithout()
  expect(await runCommand(['spot', join(newFolder(), 'none.txt')], world)).toBe(1)
  expect(world.noted()).toContain('There is no file at')
})
