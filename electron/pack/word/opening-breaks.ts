import { childOf, childrenOf, elementsOf, elementsWithin, endOf, nameOf, valueOf } from '../xml/attributes.ts'
import type { Edits } from '../xml/edits.ts'
import type { Tape } from '../xml/tape.ts'
import { toEach } from './older-readers.ts'

/**
 * A page break that opens a paragraph with text behind it. After any footnote whose mark is written out, LibreOffice lets
 * it wait for the next paragraph, and the heading stays on the page before. So LibreOffice is told to begin the
 * paragraph on a new page, which is what it makes of such a break elsewhere; Word keeps the break.
 *
 * @param from  place on the tape behind which footnotes have come: before it all readers break alike
 * @returns what the paragraphs' properties take on, by their place on the tape
 */
export function openingBreaks(tape: Tape, edits: Edits, from: number): ReadonlyMap<number, string> {
  const properties = new Map<number, string>()
  for (const paragraph of breakingParagraphs(tape)) {
    if (paragraph < from) continue
    const found = openingBreak(tape, paragraph)
    if (found < 0) continue
    const written = tape.text.slice(tape.start[found], endOf(tape, found))
    edits.replace(tape.start[found] ?? 0, endOf(tape, found), toEach(written, ''))
    properties.set(paragraph, toEach('', '<w:pageBreakBefore/>'))
  }
  return properties
}

/** Paragraphs of the body with a page break, but the first of a section: what begins a page anyway breaks it again. */
function* breakingParagraphs(tape: Tape): Generator<number> {
  if (!tape.names.includes('w:br')) return
  const breaks = [...elementsOf(tape, 'w:br')].filter((index) => valueOf(tape, index, 'w:type') === 'page')
  let next = 0
  let beginsSection = true
  for (let index = 0; index < tape.count && next < breaks.length; index++) {
    const name = nameOf(tape, index)
    if (name !== 'w:p' && !confining.has(name)) continue
    const last = tape.mate[index] ?? index
    let holds = false
    for (; (breaks[next] ?? Infinity) <= last; next++) holds = true
    if (name === 'w:p') {
      if (holds && !beginsSection) yield index
      const properties = childOf(tape, index, 'w:pPr')
      beginsSection = properties >= 0 && childOf(tape, properties, 'w:sectPr') >= 0
    } else beginsSection = false
    index = last
  }
}

/** Where pages do not break. */
const confining: ReadonlySet<string> = new Set(['w:tbl', 'w:txbxContent'])

/** The paragraph's page break where nothing stands before it and text behind it, else -1. */
function openingBreak(tape: Tape, paragraph: number): number {
  for (const run of childrenOf(tape, paragraph)) {
    const name = nameOf(tape, run)
    if (unseen.test(name)) continue
    if (name !== 'w:r') return -1
    for (const child of childrenOf(tape, run)) {
      if (unseen.test(nameOf(tape, child))) continue
      const opens = nameOf(tape, child) === 'w:br' && valueOf(tape, child, 'w:type') === 'page'
      return opens && hasTextAfter(tape, child, paragraph) ? child : -1
    }
  }
  return -1
}

const unseen = /^w:(?:pPr|rPr|bookmark\w+|proofErr|comment\w+|perm\w+|lastRenderedPageBreak)$/

function hasTextAfter(tape: Tape, index: number, paragraph: number): boolean {
  const first = (tape.mate[index] ?? index) + 1
  return !elementsWithin(tape, first, tape.mate[paragraph] ?? paragraph, 'w:t').next().done
}
