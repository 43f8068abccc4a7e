import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { type ClockTime, isClockTime } from '../../../shared/calendar/iso-date.ts'
import type { MinutesView } from '../../../shared/contract/minutes-views.ts'
import { minutesSinceDawn } from '../../../shared/minutes/meeting-hours.ts'
import type { Problem } from '../../../shared/problems/problem.ts'
import type { Call } from '../../client/call.ts'
import { useClient } from '../../client/packwright-context.ts'
import { keyOf } from '../../client/query-cache.ts'

/** What the clerk can do with a meeting's minutes besides writing them. */
export interface MinutesWork {
  readonly isBusy: boolean
  readonly problem: Problem | null
  readonly forget: () => void
  /** Asks for a change; its answer is shown at once. */
  readonly ask: (change: (call: Call) => Promise<MinutesView>, after?: (view: MinutesView) => void) => void
}

/** Changes to a meeting's minutes, one at a time. */
export function useMinutesWork(meetingId: number): MinutesWork {
  const { call } = useClient()
  const cache = useQueryClient()
  const work = useMutation<MinutesView, Problem, (call: Call) => Promise<MinutesView>>({
    mutationFn: (change) => change(call),
    onSuccess: (view) => cache.setQueryData(keyOf('minutes.read', { meetingId }), view),
  })
  // What was written here goes into other meetings' packs: their screens read again when the clerk comes to them.
  useEffect(() => () => void cache.invalidateQueries({ refetchType: 'none' }), [cache])
  return {
    isBusy: work.isPending,
    problem: work.error,
    forget: work.reset,
    // Of each its own: the library calls back for the last one only. Its problem is shown by `problem`.
    ask: (change, after) => void work.mutateAsync(change).then(after, () => {}),
  }
}

/** The time of day by this computer's clock, as it goes on. */
export function useClock(): ClockTime {
  const [time, setTime] = useState(clockNow)
  useEffect(() => {
    const ticking = setInterval(() => setTime(clockNow()), 1000)
    return () => clearInterval(ticking)
  }, [])
  return time
}

function clockNow(): ClockTime {
  const text = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London', timeStyle: 'short' }).format(
    new Date(),
  )
  if (!isClockTime(text)) throw new RangeError(`not a time: ${text}`)
  return text
}

/** How many minutes have passed from one time of a day to another. */
export function minutesBetween(from: ClockTime, until: ClockTime): number {
  return Math.max(0, minutesSinceDawn(until) - minutesSinceDawn(from))
}
