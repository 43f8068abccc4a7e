interface Wish {
  readonly work: () => Promise<void>
  readonly signal: AbortSignal
}

/**
 * Runs pieces of work in order, at most `limit` at a time. Work whose signal was aborted before its turn, as of a page
 * that was scrolled by, is never begun.
 */
export function drawingQueue(limit: number): (work: () => Promise<void>, signal: AbortSignal) => void {
  const waiting: Wish[] = []
  let running = 0

  function next(): void {
    while (running < limit) {
      const wish = waiting.shift()
      if (wish === undefined) return
      if (wish.signal.aborted) continue
      running += 1
      void wish.work().finally(() => {
        running -= 1
        next()
      })
    }
  }

  return (work, signal) => {
    waiting.push({ work, signal })
    next()
  }
}
