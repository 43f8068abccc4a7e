import { useState } from 'react'
import { type HeldWords, heldWords } from '../../client/held-words.ts'

interface TypedCorrections extends HeldWords {
  readonly of: (meetingId: number) => string
  readonly put: (meetingId: number, words: string) => void
}

const useTypedCorrections = heldWords((): TypedCorrections => {
  const typed = new Map<number, string>()
  return {
    isWaiting: () => [...typed.values()].some((words) => words.trim() !== ''),
    of: (meetingId) => typed.get(meetingId) ?? '',
    put: (meetingId, words) => void typed.set(meetingId, words),
  }
})

/** What is typed as a correction of a meeting's minutes and not added yet: it is there again when the clerk comes back to them. */
export function useTypedCorrection(meetingId: number): readonly [string, (words: string) => void] {
  const corrections = useTypedCorrections()
  const [typed, type] = useState(() => corrections.of(meetingId))
  return [
    typed,
    (words) => {
      corrections.put(meetingId, words)
      type(words)
    },
  ]
}
