import { join } from 'node:path'
import { expect, it } from 'vitest'
import { appWindowCommand, type Computer } from '../../electron/browser-window.ts'
import { placesFrom } from '../../electron/places.ts'

it('finds the same files from the source and from the bundle', () => {
  expect(placesFrom(join('/program', 'dist', 'electron'))).toEqual(placesFrom(join('/program', 'electron')))
  expect(placesFrom('/program/electron')).toMatchObject({
    page: join('/program/dist/renderer'),
    preload: join('/program/dist/electron/preload.cjs'),
    sampleOffice: join('/program/dist/sample/office.json'),
  })
})

it('finds what lies beside the archive of the installed program', () => {
  const places = placesFrom('/installed/resources/app.asar/dist/electron', '/installed/resources')
  expect(places).toMatchObject({
    page: join('/installed/resources/app.asar/dist/renderer'),
    sampleOffice: join('/installed/resources/sample/office.json'),
    layoutFolder: join('/installed/resources/layout'),
  })
})

const debian: Computer = {
  platform: 'linux',
  environment: { DISPLAY: ':0' },
  isRoot: false,
  exists: (path) => path === '/usr/bin/chromium',
}

it('opens a window of its own, with a profile of its own', () => {
  expect(appWindowCommand('http://127.0.0.1:1/#ticket=a', '/records/browser', debian)).toEqual({
    program: '/usr/bin/chromium',
    programArguments: [
      '--app=http://127.0.0.1:1/#ticket=a',
      '--user-data-dir=/records/browser',
      '--no-first-run',
      '--no-default-browser-check',
    ],
  })
})

it('opens none without a screen or a browser', () => {
  expect(appWindowCommand('http://a', '/b', { ...debian, environment: {} })).toBeNull()
  expect(appWindowCommand('http://a', '/b', { ...debian, exists: () => false })).toBeNull()
})

it('takes Edge on Windows, which every Windows has', () => {
  const windows: Computer = {
    platform: 'win32',
    environment: { ProgramFiles: 'C:\\Program Files' },
    isRoot: false,
    exists: (path) => path.endsWith('.exe'),
  }
  expect(appWindowCommand('http://a', 'C:\\b', windows)?.program).toMatch(/msedge\.exe$/)
})
