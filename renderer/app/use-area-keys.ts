import { useEffect, useEffectEvent } from 'react'
import { type Address, goTo } from '../parts/address.ts'

/** Alt+1 to Alt+9 go to the places of the navigation, in its order. */
export function useAreaKeys(places: readonly Address[]): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (!event.altKey || event.ctrlKey || event.shiftKey || !/^Digit[1-9]$/.test(event.code)) return
    const place = places[Number(event.code.slice(-1)) - 1]
    if (place === undefined) return
    event.preventDefault()
    goTo(place)
  })
  useEffect(() => {
    addEventListener('keydown', pressed)
    return () => removeEventListener('keydown', pressed)
  }, [])
}
