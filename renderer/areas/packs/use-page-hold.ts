import { useState } from 'react'
import type { PackPage } from './pack-pages.ts'

/** A wish to bring a page into view; a new object each time, so that asking twice for the same page is heard. */
export interface ShowWish {
  readonly number: number
  /** Whether the focus goes along. */
  readonly focus: boolean
}

export interface PageHold {
  /** The page in hand: where the arrow keys start. */
  readonly page: PackPage | null
  readonly wish: ShowWish | null
  /** The page shown large, or `null`. */
  readonly enlarged: PackPage | null
  /** Takes a page in hand and brings it into view, focus and all. */
  readonly go: (number: number) => void
  /** Brings a page into view without taking the focus. */
  readonly show: (number: number) => void
  /** Goes `by` pages on or, if negative, back. */
  readonly step: (by: number) => void
  readonly enlarge: (number: number) => void
  /** While one is enlarged: turns to the page `by` on. */
  readonly turn: (by: number) => void
  readonly reduce: () => void
}

/** Which page of the pack is in hand, and whether it is shown large. */
export function usePageHold(pages: readonly PackPage[]): PageHold {
  const [held, hold] = useState<number | null>(null)
  const [wish, setWish] = useState<ShowWish | null>(null)
  const [isLarge, setLarge] = useState(false)
  const index = Math.max(
    0,
    pages.findIndex(({ number }) => number === held),
  )
  const page = pages[index] ?? null
  const take = (number: number, focus: boolean): void => {
    hold(number)
    setWish({ number, focus })
  }
  const at = (by: number): PackPage | undefined => pages[Math.min(pages.length - 1, Math.max(0, index + by))]
  return {
    page,
    wish,
    enlarged: isLarge ? page : null,
    go: (number) => take(number, true),
    show: (number) => take(number, false),
    step: (by) => {
      const next = at(by)
      if (next) take(next.number, true)
    },
    enlarge: (number) => {
      hold(number)
      setLarge(true)
    },
    turn: (by) => {
      const next = at(by)
      if (next) take(next.number, false)
    },
    reduce: () => {
      setLarge(false)
      if (page) setWish({ number: page.number, focus: true })
    },
  }
}
