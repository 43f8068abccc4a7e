import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { throttled } from '../../electron/services/throttled.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('tells the first news at once and the rest together after the pause, however many there are', () => {
  const tell = vi.fn<() => void>()
  const news = throttled(tell, 500)

  for (let paper = 0; paper < 20; paper += 1) {
    news.ask()
    vi.advanceTimersByTime(100)
  }

  // Every 500 ms from 0 to 2000; nothing came since.
  expect(tell).toHaveBeenCalledTimes(5)
  vi.advanceTimersByTime(5_000)
  expect(tell).toHaveBeenCalledTimes(5)
  news.ask()
  expect(tell).toHaveBeenCalledTimes(6)
})

it('leaves nothing untold at the end, and tells nothing twice', () => {
  const tell = vi.fn<() => void>()
  const news = throttled(tell, 500)
  news.ask()
  news.ask()

  news.flush()
  news.flush()
  vi.advanceTimersByTime(5_000)

  expect(tell).toHaveBeenCalledTimes(2)
})
