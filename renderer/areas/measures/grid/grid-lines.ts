import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import type { RefObject } from 'react'
import type { GridModel, GridRow } from './grid-model.ts'

/** A line of a grid; rows are numbered without the titles. */
export type Line =
  | { readonly kind: 'title'; readonly key: string; readonly title: string }
  | { readonly kind: 'row'; readonly key: string; readonly row: GridRow; readonly at: number }

/** Titles and rows one after another. */
export function linesOf({ groups }: GridModel): readonly Line[] {
  const lines: Line[] = []
  let at = 0
  for (const { title, rows } of groups) {
    if (title !== null) lines.push({ kind: 'title', key: `title ${title}`, title })
    for (const row of rows) lines.push({ kind: 'row', key: row.key, row, at: at++ })
  }
  return lines
}

/** Above so many lines only those in sight are drawn. */
const drawnWhole = 60

/** Lines that are drawn, each with the room that those before it would take, and the room after the last, in pixels. */
interface DrawnLines {
  readonly drawn: readonly { readonly index: number; readonly space: number }[]
  readonly after: number
}

/**
 * Which lines are drawn: all of a short grid, of a long one those in sight and always the row of the Tab key's stop. Without it Tab would
 * pass the grid by, and a cell that is being typed in would close when it is scrolled away.
 */
export function useDrawnLines(
  lines: readonly Line[],
  stopRow: number,
  pane: RefObject<HTMLElement | null>,
): DrawnLines {
  const stop = lines.findIndex((line) => line.kind === 'row' && line.at === stopRow)
  const isVirtual = lines.length > drawnWhole
  // Warned of for React's compiler, which would keep its answers; nothing here is compiled with it.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => pane.current,
    estimateSize: () => 29,
    overscan: 10,
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), stop])].toSorted((a, b) => a - b),
    enabled: isVirtual,
  })
  if (!isVirtual) return { drawn: lines.map((_, index) => ({ index, space: 0 })), after: 0 }
  const items = virtual.getVirtualItems()
  return {
    drawn: items.map(({ index, start }, at) => ({ index, space: start - (items[at - 1]?.end ?? 0) })),
    after: virtual.getTotalSize() - (items.at(-1)?.end ?? 0),
  }
}
