import { useEffect, useReducer, useState } from 'react'
import { createTextWriter, type TextWriter, type TextWriterOutside } from './text-writer.ts'

interface HeldWriter {
  readonly writer: TextWriter
  readonly listeners: Set<() => void>
}

/** Texts that are not in the records yet, by their places: they outlive their screen, so that no word is lost with it. */
const held = new Map<string, HeldWriter>()

addEventListener('beforeunload', (event) => {
  const waiting = [...held.values()].filter(({ writer }) => writer.isWaiting())
  if (waiting.length === 0) return
  event.preventDefault()
  for (const { writer } of waiting) writer.flush()
})

/**
 * A text that is saved as it is typed, also when its screen is left in the middle of a word. What was refused is there again when the
 * clerk comes back.
 * @param place  tells the text from all others
 */
export function useTextWriter(place: string, value: string, send: TextWriterOutside['send']): TextWriter {
  const [, tell] = useReducer((count: number) => count + 1, 0)
  const [{ writer, listeners }] = useState(() => held.get(place) ?? newWriter(value, send))
  useEffect(() => writer.hear(value), [writer, value])
  useEffect(() => {
    held.set(place, { writer, listeners })
    listeners.add(tell)
    return () => {
      listeners.delete(tell)
      writer.flush()
      // While it waits, or was refused, it is kept for who comes back.
      if (!writer.isWaiting()) held.delete(place)
    }
  }, [place, writer, listeners])
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
