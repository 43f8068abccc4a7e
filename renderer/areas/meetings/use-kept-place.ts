import { type FocusEvent, useEffect, useRef } from 'react'

interface Place {
  /** `null` for what is no item: the form of a new one, the offers of an empty agenda. */
  readonly itemId: number | null
  readonly index: number
}

/** For the element round the list, and for what closes beside it. */
export interface KeptPlace {
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void
  /** Names the item that has the focus next, should it be lost. */
  readonly hold: (itemId: number) => void
}

/**
 * Keeps the keyboard's place in the list. A step may take away the very button that was pressed, with its item or into the
 * other part; the focus then goes to that item's title, or to the one that stands in its place.
 */
export function useKeptPlace(): KeptPlace {
  const kept = useRef<Place | null>(null)
  useEffect(() => {
    // Who points somewhere else leaves the place on purpose.
    const leave = (): void => {
      kept.current = null
    }
    addEventListener('pointerdown', leave)
    return () => removeEventListener('pointerdown', leave)
  }, [])
  useEffect(() => {
    if (document.activeElement !== document.body || kept.current === null) return
    titleAt(kept.current)?.focus()
  })
  return {
    onFocus: ({ target }) => {
      const row = target.closest<HTMLElement>('[data-item]')
      // A menu or dialog that an item opened stands elsewhere on the page; the item is still in hand.
      if (row === null && target.closest('.agenda-scroll') === null) return
      kept.current = row === null ? { itemId: null, index: 0 } : placeOf(row)
    },
    hold: (itemId) => {
      kept.current = { itemId, index: 0 }
    },
  }
}

function placeOf(row: HTMLElement): Place {
  return { itemId: Number(row.dataset['item']), index: rows().indexOf(row) }
}

function titleAt({ itemId, index }: Place): HTMLElement | null {
  const all = rows()
  const row = all.find(({ dataset }) => dataset['item'] === `${itemId}`) ?? all[index] ?? all.at(-1)
  return row?.querySelector<HTMLElement>('[data-item-title]') ?? null
}

function rows(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-item]')]
}
