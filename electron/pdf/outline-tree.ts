import type { OutlineEntry } from './pdf-finish.ts'

/** A heading of the laid-out text, as the layout engine put it in the PDF's outline. `level` counts from 1. */
export interface Heading {
  readonly title: string
  readonly level: number
  readonly sheet: number
  /** Height on its page in points from the foot; `null` for the page's top. */
  readonly top: number | null
}

/** A line of the finished outline. A closed one shows its children when the reader opens it. */
export interface OutlineLine {
  readonly title: string
  readonly sheet: number
  readonly top: number | null
  readonly isOpen: boolean
  readonly children: readonly OutlineLine[]
}

/**
 * The pack's outline with each paper's own headings beneath its entry, closed, and before its appendices.
 *
 * @param entries   as asked for, in the order of their pages
 * @param headings  of the whole file, in order
 */
export function outlineTree(
  entries: readonly OutlineEntry[],
  headings: readonly Heading[],
): readonly OutlineLine[] {
  const starts = entries.flatMap(startsOf)
  let place = 0
  const line = (entry: OutlineEntry): OutlineLine => {
    place += 1
    const until = starts[place] ?? Number.POSITIVE_INFINITY
    const { title, sheet, children } = entry
    const own = nested(headings.filter((heading) => heading.sheet >= sheet && heading.sheet < until))
    // What only groups its children, such as a part of the agenda, shows them at once.
    const isOpen = own.length === 0 && children.length > 0
    return { title, sheet, top: null, isOpen, children: [...own, ...children.map(line)] }
  }
  return entries.map(line)
}

function startsOf(entry: OutlineEntry): readonly number[] {
  return [entry.sheet, ...entry.children.flatMap(startsOf)]
}

/** Headings beneath one another by level. A paper may start at any level or leave one out. */
function nested(headings: readonly Heading[]): readonly OutlineLine[] {
  const lines: OutlineLine[] = []
  for (let at = 0; at < headings.length;) {
    const heading = headings[at]
    if (heading === undefined) break
    const next = headings.findIndex(({ level }, index) => index > at && level <= heading.level)
    const end = next === -1 ? headings.length : next
    const { title, sheet, top } = heading
    lines.push({ title, sheet, top, isOpen: false, children: nested(headings.slice(at + 1, end)) })
    at = end
  }
  return lines
}
