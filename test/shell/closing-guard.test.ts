import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { guardClosing } from '../../electron/shell/closing-guard.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A window whose page keeps it open until its words are kept, and what became of it. */
function windowThat(keepsWords: () => boolean, leaves: boolean) {
  const happened: string[] = []
  const webContents = Object.assign(new EventEmitter(), { reload: () => unloads('loaded anew') })
  const unloads = (what: string): void => {
    let isAllowed = keepsWords()
    if (!isAllowed) webContents.emit('will-prevent-unload', { preventDefault: () => (isAllowed = true) })
    if (isAllowed) happened.push(what)
  }
  const window = Object.assign(new EventEmitter(), {
    webContents,
    isDestroyed: () => happened.includes('closed'),
    close() {
      window.emit('close')
      unloads('closed')
    },
  })
  guardClosing(window as never, () => {
    happened.push('asked')
    return leaves
  })
  return { window, happened }
}

it('closes by itself once the words are kept', async () => {
  let isKept = false
  const { window, happened } = windowThat(() => isKept, false)
  window.close()
  await vi.advanceTimersByTimeAsync(600)
  expect(happened).toEqual([])
  isKept = true
  await vi.advanceTimersByTimeAsync(600)
  expect(happened).toEqual(['closed'])
})

it('loads a page anew that asked for it, and does not close its window', async () => {
  let isKept = false
  const { window, happened } = windowThat(() => isKept, false)
  window.webContents.reload()
  isKept = true
  await vi.advanceTimersByTimeAsync(600)
  expect(happened).toEqual(['loaded anew'])
})

it.each([
  [true, ['asked', 'closed']],
  [false, ['asked']],
])('asks where they are not kept after two seconds, and leaves if told so (%s)', async (leaves, expected) => {
  const { window, happened } = windowThat(() => false, leaves)
  window.close()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(happened).toEqual(expected)
})
