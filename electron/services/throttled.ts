/** Something that is done at most once in a while, however often it is asked for. */
export interface Throttled {
  /** Does it now, or as soon as the pause since the last time is over. */
  ask(): void
  /** Does at once what is still to be done. */
  flush(): void
}

/** @param pauseMs  the least time between one time and the next, in milliseconds */
export function throttled(run: () => void, pauseMs: number): Throttled {
  let pause: NodeJS.Timeout | null = null
  let isAsked = false

  function runAndPause(): void {
    isAsked = false
    // What still waits when the application ends is not worth keeping it open for.
    pause = setTimeout(afterPause, pauseMs).unref()
    run()
  }

  function afterPause(): void {
    pause = null
    if (isAsked) runAndPause()
  }

  return {
    ask() {
      if (pause === null) runAndPause()
      else isAsked = true
    },
    flush() {
      if (pause !== null) clearTimeout(pause)
      pause = null
      if (isAsked) run()
      isAsked = false
    },
  }
}
