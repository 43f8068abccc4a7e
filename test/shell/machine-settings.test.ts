import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from '../helpers/fast-check.ts'
import { expect, it, onTestFinished } from 'vitest'
import {
  parseMachineSettings,
  reachablePlace,
  readMachineSettings,
  usualDataFolder,
  writeMachineSettings,
} from '../../electron/shell/machine-settings.ts'

const defaults = {
  window: { width: 1366, height: 768, position: null, isMaximized: false },
  dataFolder: null,
}

it('starts from defaults', () => {
  expect(parseMachineSettings(null)).toEqual(defaults)
})

it('keeps the settings that can be read when another cannot', () => {
  expect(parseMachineSettings('{"dataFolder":"D:\\\\Records","window":{"width":-5}}')).toEqual({
    ...defaults,
    dataFolder: 'D:\\Records',
  })
})

it('reads defaults or settings from whatever is in the file', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      const { window } = parseMachineSettings(text)
      expect(window.width).toBeGreaterThanOrEqual(400)
    }),
  )
})

it('finds again what it wrote, and leaves nothing beside it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'packwright-machine-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const path = join(folder, 'machine.json')
  const settings = {
    window: { width: 1920, height: 1080, position: { x: -1920, y: 0 }, isMaximized: true },
    dataFolder: 'D:\\Records',
  }
  writeMachineSettings(path, settings)
  expect(readMachineSettings(path)).toEqual(settings)
  expect(readdirSync(folder)).toEqual(['machine.json'])
})

const laptop = { x: 0, y: 0, width: 1366, height: 768 }
const left = { x: -1920, y: 0, width: 1920, height: 1080 }

it('opens on the second screen while it is there, and lets the system choose once it is unplugged', () => {
  const kept = { ...defaults.window, position: { x: -1800, y: 40 } }
  expect(reachablePlace(kept, [laptop, left])).toEqual(kept)
  expect(reachablePlace(kept, [laptop]).position).toBeNull()
})

it('always leaves a piece of the title bar on a screen', () => {
  const coordinate = fc.integer({ min: -5000, max: 5000 })
  fc.assert(
    fc.property(coordinate, coordinate, (x, y) => {
      const { position, width } = reachablePlace({ ...defaults.window, position: { x, y } }, [laptop])
      if (position === null) return
      expect(position.y).toBeGreaterThanOrEqual(0)
      expect(position.y).toBeLessThan(768)
      expect(position.x + width).toBeGreaterThan(0)
      expect(position.x).toBeLessThan(1366)
    }),
  )
})

it('keeps records out of the roaming profile on Windows', () => {
  expect(
    usualDataFolder('C:\\Users\\clerk\\AppData\\Local', 'C:\\Users\\clerk\\AppData\\Roaming\\packwright'),
  ).toBe('C:\\Users\\clerk\\AppData\\Local\\Packwright\\records')
  expect(usualDataFolder(undefined, '/home/clerk/.config/packwright')).toBe(
    '/home/clerk/.config/packwright/records',
  )
})
