import { documentBookmark } from './pack-document.ts'
import type { PageMap } from './pack-plan.ts'
import type { Edition } from './plan-edition.ts'

/**
 * How many sides each document of a finished pack really has, without fillers: from where its first text stands to
 * where the next document's does.
 *
 * @returns in pack order, or `null` when a document's bookmark is missing or the order is not that of the plan
 */
export function sidesFound({ documents }: Edition, { bookmarks, pages }: PageMap): readonly number[] | null {
  const starts = documents.map(({ document }) => bookmarks[documentBookmark(document.place)])
  const found: number[] = []
  for (const [index, { fillers }] of documents.entries()) {
    const start = starts[index]
    const next = index + 1 < starts.length ? starts[index + 1] : pages.length + 1
    if (start === undefined || next === undefined || next - start - fillers < 1) return null
    found.push(sidesBetween(pages, start, next, fillers))
  }
  return starts[0] === 1 ? found : null
}

/**
 * Sides of a document that begins on one physical page and, with its fillers, ends before another. Where it is longer or
 * shorter than planned, the layout engine leaves a page with nothing on it, not even a number, to reach the filler's even
 * one: no side of the document.
 */
export function sidesBetween(pages: PageMap['pages'], start: number, next: number, fillers: number): number {
  const sides = next - start - fillers
  const isBlank = fillers > 0 && pages[start + sides - 2]?.text === ''
  return isBlank ? sides - 1 : sides
}

/** Whether every document has as many sides as were planned for it. */
export function isSettled({ documents }: Edition, found: readonly number[] | null): boolean {
  return found !== null && documents.every(({ sides }, index) => sides === found[index])
}
