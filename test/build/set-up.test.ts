import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const run = join(import.meta.dirname, '../../build/run.mjs')

it('names the tasks there are when asked for one there is not', () => {
  const { status, stderr } = spawnSync(process.execPath, [run, 'pakc'], { encoding: 'utf8' })
  expect(status).toBe(1)
  expect(stderr).toContain('There is no task “pakc”')
  for (const task of ['demo', 'test', 'start', 'packwright', 'bench']) expect(stderr).toContain(task)
})

it('refuses a Node that is too old in plain words before anything is installed', () => {
  const pretendOldNode = `data:text/javascript,Object.defineProperty(process.versions,'node',{value:'18.20.0'})`
  const { status, stderr } = spawnSync(process.execPath, ['--import', pretendOldNode, run, 'demo'], {
    encoding: 'utf8',
  })
  expect(status).toBe(1)
  expect(stderr).toBe(
    'Packwright needs Node 20.19 or newer to set itself up; this is 18.20.0. Nothing was installed.\n',
  )
})
