import { useEffect, useEffectEvent } from 'react'

interface Chord {
  readonly key: string
  readonly alt?: boolean
  readonly ctrl?: boolean
  readonly shift?: boolean
  /** Leaves the keys to a field in which they mean something of its own, as Ctrl+Z does. */
  readonly leavesFields?: boolean
  /** Comes before the same keys of the screen around it, as in a form that stands on a screen. */
  readonly isFirst?: boolean
}

/**
 * Does `act` when the keys are pressed anywhere in the window. Letters are compared without regard to case; Ctrl is
 * the Command key on a Mac. A dialog that is open keeps the keys to itself.
 */
export function useShortcut(
  { key, alt = false, ctrl = false, shift = false, leavesFields = false, isFirst = false }: Chord,
  act: () => void,
): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== key.toLowerCase() || event.defaultPrevented) return
    if (event.altKey !== alt || (event.ctrlKey || event.metaKey) !== ctrl || event.shiftKey !== shift) return
    if (document.querySelector('[role="dialog"][aria-modal="true"], [role="alertdialog"]') !== null) return
    if (leavesFields && document.activeElement?.matches('input, textarea, select') === true) return
    event.preventDefault()
    act()
  })
  useEffect(() => {
    addEventListener('keydown', pressed, isFirst)
    return () => removeEventListener('keydown', pressed, isFirst)
  }, [isFirst])
}
