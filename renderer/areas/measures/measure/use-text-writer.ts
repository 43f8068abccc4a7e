import { useEffect, useReducer, useState } from 'react'
import { heldWords } from '../../../client/held-words.ts'
import { createTextWriter, type TextWriter, type TextWriterOutside } from './text-writer.ts'

interface HeldWriter {
  readonly writer: TextWriter
  readonly listeners: Set<() => void>
}

/** Texts that are not in the records yet, by their places. */
const useHeldWriters = heldWords(() => {
  const byPlace = new Map<string, HeldWriter>()
  const waiting = (): readonly HeldWriter[] =>
    [...byPlace.values()].filter(({ writer }) => writer.isWaiting())
  return {
    byPlace,
    isWaiting: () => waiting().length > 0,
    hurry: () => waiting().forEach(({ writer }) => writer.flush()),
  }
})

/**
 * A text that is saved as it is typed, also when its screen is left in the middle of a word. What was refused is there again when the
 * clerk comes back.
 * @param place  tells the text from all others
 */
export function useTextWriter(place: string, value: string, send: TextWriterOutside['send']): TextWriter {
  const { byPlace } = useHeldWriters()
  const [, tell] = useReducer((count: number) => count + 1, 0)
  const [{ writer, listeners }] = useState(() => byPlace.get(place) ?? newWriter(value, send))
  useEffect(() => writer.hear(value), [writer, value])
  useEffect(() => {
    byPlace.set(place, { writer, listeners })
    listeners.add(tell)
    return () => {
      listeners.delete(tell)
      writer.flush()
      // While it waits, or was refused, it is kept for who comes back.
      if (!writer.isWaiting()) byPlace.delete(place)
    }
  }, [byPlace, place, writer, listeners])
  return writer
}

function newWriter(value: string, send: TextWriterOutside['send']): HeldWriter {
  const listeners = new Set<() => void>()
  const writer = createTextWriter(value, {
    send,
    tell: () => listeners.forEach((listener) => listener()),
    later: (act, milliseconds) => setTimeout(act, milliseconds),
  })
  return { writer, listeners }
}
