import { useEffect, useEffectEvent, useRef } from 'react'

/** From a key until what was typed is kept, in milliseconds: words are to be safe within a second, the way to the records with it. */
const rest = { words: 400, time: 1000 } as const

/**
 * Keeps what is typed into a field, and what is left when the field goes, as by a key that leads elsewhere.
 * @param typed  `null` where nothing is. @param keep  called also where nothing is left to keep
 * @param isOnTheWay  the words before are: what came since waits for their answer, or it would contradict them
 * @param kind  words are kept while the typing goes on; a time is typed in two parts, and not kept half done: once the typing rests
 */
export function useKeptAsTyped(
  typed: string | null,
  keep: () => void,
  kind: keyof typeof rest,
  isOnTheWay = false,
): void {
  const keeps = useEffectEvent(keep)
  const onTheWay = useEffectEvent(() => isOnTheWay)
  const waiting = useRef<ReturnType<typeof setTimeout> | null>(null)
  useEffect(() => {
    if (typed === null || isOnTheWay || (kind === 'words' && waiting.current !== null)) return
    clearTimeout(waiting.current ?? undefined)
    waiting.current = setTimeout(() => {
      waiting.current = null
      if (!onTheWay()) keeps()
    }, rest[kind])
  }, [typed, kind, isOnTheWay])
  useEffect(
    () => () => {
      clearTimeout(waiting.current ?? undefined)
      waiting.current = null
      keeps()
    },
    [],
  )
}
