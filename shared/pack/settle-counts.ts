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
    found.push(next - start - fillers)
  }
  return starts[0] === 1 ? found : null
}

/** Whether every document has as many sides as were planned for it. */
export function isSettled({ documents }: Edition, found: readonly number[] | null): boolean {
  return found !== null && documents.every(({ sides }, index) => sides === found[index])
}
