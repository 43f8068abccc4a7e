import { useEffect, useEffectEvent, useState } from 'react'

/**
 * Gives the focus back, once a dialog or form is gone, to what had it when that opened: the next key would go nowhere else. Where
 * the act has moved the focus it stays as it is.
 *
 * @param focusElsewhere  for where what had it is gone, as a button is that stood in the form's place
 */
export function useFocusBack(focusElsewhere?: () => void): void {
  const [had] = useState(() => document.activeElement)
  const elsewhere = useEffectEvent(() => focusElsewhere?.())
  useEffect(
    () => () => {
      // The dialog itself lets go of the focus first.
      requestAnimationFrame(() => {
        if (document.activeElement !== document.body) return
        if (had instanceof HTMLElement && had.isConnected) had.focus()
        else elsewhere()
      })
    },
    [had],
  )
}
