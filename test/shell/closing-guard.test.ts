import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { guardClosing } from '../../electron/shell/closing-guard.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A window whose page keeps it open until its words are kept, and what became of it. */
function windowThat(keepsWords: () => boolean, leaves: boolean) {
  const happened: string[] = []
  const webContents = new EventEmitter()
  const window = {
    webContents: webContents as never,
    isDestroyed: () => happened.includes('closed'),
    close() {
      let isAllowed = keepsWords()
      if (!isAllowed) webContents.emit('will-prevent-unload', { preventDefault: () => (isAllowed = true) })
      if (isAllowed) happened.push('closed')
    },
  }
  guardClosing(window, () => {
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

it.each([
  [true, ['asked', 'closed']],
  [false, ['asked']],
])('asks where they are not kept after two seconds, and leaves if told so (%s)', async (leaves, expected) => {
  const { window, happened } = windowThat(() => false, leaves)
  window.close()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(happened).toEqual(expected)
})
