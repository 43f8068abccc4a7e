import { useEffect, useState } from 'react'

/**
 * Gives the focus back, once a dialog is gone, to what had it when the dialog opened: the next key would go nowhere else. Where the
 * act has moved the focus, or taken that away, it stays as it is.
 */
export function useFocusBack(): void {
  const [had] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      // The dialog itself lets go of the focus first.
      requestAnimationFrame(() => {
        if (document.activeElement === document.body && had instanceof HTMLElement && had.isConnected)
          had.focus()
      })
    },
    [had],
  )
}
