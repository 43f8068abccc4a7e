import { type RefObject, useEffect, useRef, useState } from 'react'

/** The width of an element's inside in pixels, kept up to date; 0 before it is first measured. */
export function useWidth<Shown extends HTMLElement>(): readonly [RefObject<Shown | null>, number] {
  const element = useRef<Shown>(null)
  const [widthPx, measured] = useState(0)
  useEffect(() => {
    const shown = element.current
    if (shown === null) return undefined
    const watch = new ResizeObserver(([entry]) => {
      if (entry) measured(Math.floor(entry.contentRect.width))
    })
    watch.observe(shown)
    return () => watch.disconnect()
  }, [])
  return [element, widthPx]
}
