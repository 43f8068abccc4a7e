import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useEffectEvent, useRef } from 'react'
import { useWidth } from '../../parts/use-width.ts'
import type { Copy } from './copies.ts'
import { type PackPage, pageRows, pagesPerRow } from './pack-pages.ts'
import { PageRowView } from './page-row-view.tsx'
import type { PageHold } from './use-page-hold.ts'
import './page-track.css'

interface Props {
  readonly packId: number
  readonly pages: readonly PackPage[]
  readonly copy: Copy
  readonly hold: PageHold
  /** Told which printed numbers are in view. */
  readonly onInView: (inView: { readonly first: number; readonly last: number } | null) => void
}

const sidePx = 64
const wantedPx: Readonly<Record<'both' | 'one', number>> = { both: 66, one: 104 }
/** Heights within a row, in pixels: its bands, and under each page its number; a page is as high as A4. */
const bandPx = 28
const numberPx = 18
const a4 = 297 / 210

/** The pages in rows of leaves under their items' bands. Only rows near the view exist; pages are drawn as they come. */
export function PageTrack({ packId, pages, copy, hold, onInView }: Props) {
  const [frame, widthPx] = useWidth<HTMLDivElement>()
  const scroller = useRef<HTMLDivElement>(null)
  const kind = copy === 'both' ? 'both' : 'one'
  const room = Math.max(0, widthPx - (kind === 'both' ? sidePx : 0))
  const perRow = pagesPerRow(room, wantedPx[kind])
  const pagePx = Math.floor(room / perRow)
  const rows = pageRows(pages, perRow)
  const rowHeight = bandPx + (kind === 'both' ? 2 : 1) * (Math.ceil((pagePx - 6) * a4) + numberPx)
  // Warned of for React's compiler, which would keep its answers; nothing here is compiled with it.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 1,
    gap: 10,
    paddingStart: 8,
    paddingEnd: 16,
    scrollPaddingStart: 8,
    scrollPaddingEnd: 16,
  })
  const shown = virtual.getVirtualItems()

  useEffect(() => virtual.measure(), [rowHeight, virtual])

  const { wish } = hold
  const bringIntoView = useEffectEvent((number: number) => {
    const row = rows.findIndex((one) => one.pages.some((page) => page.number === number))
    if (row >= 0) virtual.scrollToIndex(row, { align: 'auto' })
  })
  useEffect(() => {
    if (wish !== null) bringIntoView(wish.number)
  }, [wish])

  const range = virtual.range
  const first = rows[range?.startIndex ?? 0]?.pages[0]?.number
  const last = rows[range?.endIndex ?? 0]?.pages.at(-1)?.number
  useEffect(() => {
    onInView(first === undefined || last === undefined ? null : { first, last })
  }, [first, last, onInView])

  return (
    <div
      ref={scroller}
      className="track"
      role="group"
      aria-label="Pages of the pack. Arrow keys go from page to page, Enter enlarges."
    >
      <div
        ref={frame}
        role="presentation"
        className="track-rows"
        style={{ height: virtual.getTotalSize() }}
        onKeyDown={(event) => walk(event, hold, perRow)}
      >
        {widthPx > 0 &&
          shown.map(({ index, key, start }) => {
            const row = rows[index]
            return (
              row && (
                <div
                  key={key}
                  className="track-row"
                  style={{ transform: `translateY(${start}px)`, height: rowHeight }}
                >
                  <PageRowView
                    row={row}
                    packId={packId}
                    copy={copy}
                    perRow={perRow}
                    pagePx={pagePx}
                    hold={hold}
                  />
                </div>
              )
            )
          })}
      </div>
    </div>
  )
}

function walk(event: KeyboardEvent, hold: PageHold, perRow: number): void {
  const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: perRow, ArrowUp: -perRow, Home: -1e6, End: 1e6 }[
    event.key
  ]
  if (step === undefined || event.altKey || event.ctrlKey) return
  event.preventDefault()
  hold.step(step)
}
