import { prefixes } from '../package/namespaces.ts'
import { attributesOf, nameOf } from '../xml/attributes.ts'
import { close, type Tape } from '../xml/tape.ts'

/** Namespaces that it takes to print a page, beyond those that the engine gives a prefix. */
const further: readonly string[] = [
  'http://schemas.microsoft.com/office/drawing/2008/diagram',
  'http://schemas.openxmlformats.org/drawingml/2006/chartDrawing',
  'http://schemas.microsoft.com/office/drawing/2007/8/2/chart',
  'http://schemas.microsoft.com/office/drawing/2012/chart',
  'http://schemas.microsoft.com/office/drawing/2010/main',
  'http://schemas.microsoft.com/office/drawing/2017/decorative',
]
/** Those that Word writes and that print nothing: ink, key maps, the history of a text. */
const unneeded: ReadonlySet<string> = new Set(
  ['wpi', 'wne', 'w16cex', 'w16cid', 'w16', 'w16du', 'w16sdtdh'].map((prefix) => prefixes[prefix] ?? ''),
)
const needed: ReadonlySet<string> = new Set(
  [...Object.values(prefixes), ...further].filter((uri) => !unneeded.has(uri)),
)

/** What a part's prefixes stand for: `kept` those it needs, `foreign` all others that it declares. */
export interface Spaces {
  readonly kept: ReadonlySet<string>
  readonly foreign: ReadonlySet<string>
}

/** Reads a part's declarations. A prefix that stands for several namespaces is foreign if one of them is. */
export function spacesOf(tape: Tape): Spaces {
  const kept = new Set(['xml'])
  const foreign = new Set<string>()
  let past = -1
  for (let at = tape.text.indexOf('xmlns:'); at >= 0; at = tape.text.indexOf('xmlns:', at + 1)) {
    const tag = tagAt(tape, at)
    if (tag <= past) continue
    past = tag
    for (const { name, from, to } of attributesOf(tape, tag))
      if (name.startsWith('xmlns:'))
        (needed.has(tape.text.slice(from, to)) ? kept : foreign).add(name.slice('xmlns:'.length))
  }
  for (const prefix of foreign) kept.delete(prefix)
  return { kept, foreign }
}

/** Whether the tag at `index` stands in a namespace that goes along. */
export function isKept({ kept }: Spaces, tape: Tape, index: number): boolean {
  const name = nameOf(tape, index)
  return kept.has(name.slice(0, Math.max(0, name.indexOf(':'))))
}

/** Index of the start tag round a place in the text, -1 where it lies in none. */
function tagAt(tape: Tape, place: number): number {
  let low = 0
  let high = tape.count - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((tape.start[middle] ?? 0) <= place) low = middle
    else high = middle - 1
  }
  const isTag = (tape.name[low] ?? -1) >= 0 && tape.kind[low] !== close
  return isTag && place < (tape.end[low] ?? 0) ? low : -1
}
