import { type RefObject, useEffect, useEffectEvent } from 'react'
import type { MinuteEditor } from './editor/minute-editor.ts'

/** Whatever is typed while nothing has the focus goes into the minute: words spoken in the room are not said again. */
export function useTypingGoesInto(editor: RefObject<MinuteEditor | null>): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.key.length !== 1 || event.ctrlKey || event.altKey || event.metaKey) return
    if (document.activeElement !== null && document.activeElement !== document.body) return
    // The letter itself is then typed where the focus is by now.
    editor.current?.focus()
  })
  useEffect(() => {
    addEventListener('keydown', pressed)
    return () => removeEventListener('keydown', pressed)
  }, [])
}
