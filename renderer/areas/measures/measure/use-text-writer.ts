import { useEffect, useReducer, useState } from 'react'
import { createTextWriter, type TextWriter, type TextWriterOutside } from './text-writer.ts'

/** A text that is saved as it is typed, also when its screen is left in the middle of a word. */
export function useTextWriter(value: string, send: TextWriterOutside['send']): TextWriter {
  const [, tell] = useReducer((count: number) => count + 1, 0)
  const [writer] = useState(() =>
    createTextWriter(value, { send, tell, later: (act, milliseconds) => setTimeout(act, milliseconds) }),
  )
  useEffect(() => writer.hear(value), [writer, value])
  useEffect(() => {
    const hold = (event: Event): void => {
      if (writer.isWaiting()) event.preventDefault()
    }
    addEventListener('beforeunload', hold)
    return () => {
      removeEventListener('beforeunload', hold)
      writer.flush()
    }
  }, [writer])
  return writer
}
