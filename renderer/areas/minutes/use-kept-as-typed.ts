import { useEffect, useEffectEvent } from 'react'

/** From the last key until what was typed is kept, in milliseconds: a time is typed in two parts, and not kept half done. */
const rest = 1000

/**
 * Keeps what is typed into a field once the typing rests, and when the field goes, as by a key that leads elsewhere.
 * @param typed  `null` where nothing is. @param keep  called also where nothing is left to keep
 */
export function useKeptAsTyped(typed: string | null, keep: () => void): void {
  const keeps = useEffectEvent(keep)
  useEffect(() => {
    if (typed === null) return undefined
    const resting = setTimeout(() => keeps(), rest)
    return () => clearTimeout(resting)
  }, [typed])
  useEffect(() => () => keeps(), [])
}
