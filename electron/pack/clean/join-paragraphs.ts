import { childOf, childrenOf, elementsOf, endOf, nameOf } from '../xml/attributes.ts'
import { Edits } from '../xml/edits.ts'
import { close, readTape, type Tape } from '../xml/tape.ts'

/**
 * Joins paragraphs whose mark goes with the one that follows; the following one's looks win, as in Word. Where none
 * follows directly (a table does, or the cell ends) the mark must stay, but an empty paragraph before a table goes.
 *
 * @param goes names of the elements that say of a paragraph's mark that it goes: "w:del"
 */
export function joinParagraphs(text: string, goes: readonly string[]): string {
  const tape = readTape(text)
  const marks = new Marks(tape, goes)
  const edits = new Edits()
  for (const paragraph of elementsOf(tape, 'w:p')) {
    if (!marks.goes(paragraph)) continue
    const mate = tape.mate[paragraph] ?? paragraph
    const next = nextElement(tape, mate)
    const ownEnd = endOf(tape, childOf(tape, paragraph, 'w:pPr'))
    if (next >= 0 && nameOf(tape, next) === 'w:p' && tape.mate[next] !== next) {
      const following = childOf(tape, next, 'w:pPr')
      const followingEnd = following < 0 ? (tape.end[next] ?? 0) : endOf(tape, following)
      // In a chain only the last paragraph's properties count, so each one hands on what it holds.
      edits.remove(tape.start[paragraph] ?? 0, ownEnd)
      edits.remove(tape.start[mate] ?? 0, tape.start[next] ?? 0)
      if (marks.goes(next)) continue
      const opening = tape.text.slice(tape.start[next], followingEnd)
      edits.insert(tape.start[marks.firstOfChain(paragraph)] ?? 0, opening)
      edits.remove(tape.start[next] ?? 0, followingEnd)
    } else if (!hasContent(tape, paragraph) && next >= 0)
      edits.remove(tape.start[paragraph] ?? 0, endOf(tape, paragraph))
  }
  return edits.isEmpty ? text : edits.apply(text)
}

/** Which paragraphs end in a mark that goes. */
class Marks {
  private readonly tape: Tape
  private readonly names: readonly string[]

  constructor(tape: Tape, names: readonly string[]) {
    this.tape = tape
    this.names = names
  }

  goes(paragraph: number): boolean {
    const { tape } = this
    const properties = childOf(tape, paragraph, 'w:pPr')
    const mark = properties < 0 ? -1 : childOf(tape, properties, 'w:rPr')
    // A mark that ends a section stays: without it the section would change its paper.
    if (mark < 0 || childOf(tape, properties, 'w:sectPr') >= 0) return false
    return this.names.some((name) => childOf(tape, mark, name) >= 0)
  }

  /** The first of the paragraphs that run together into this one. */
  firstOfChain(paragraph: number): number {
    let first = paragraph
    for (let before = this.before(first); before >= 0; before = this.before(first)) first = before
    return first
  }

  private before(paragraph: number): number {
    const { tape } = this
    for (let index = paragraph - 1; index > 0; index--) {
      if ((tape.name[index] ?? -1) < 0) continue
      const name = nameOf(tape, index)
      if (transparent.has(name)) continue
      const start = tape.mate[index] ?? -1
      return tape.kind[index] === close && name === 'w:p' && this.goes(start) ? start : -1
    }
    return -1
  }
}

/** The element that follows a closed one among its siblings, -1 when it was the last. */
function nextElement(tape: Tape, closing: number): number {
  for (let index = closing + 1; index < tape.count; index++) {
    if ((tape.name[index] ?? -1) < 0) continue
    if (tape.kind[index] === close) return -1
    if (!transparent.has(nameOf(tape, index))) return index
    index = tape.mate[index] ?? index
  }
  return -1
}

/** What stands between paragraphs and is none. */
const transparent: ReadonlySet<string> = new Set(
  'bookmarkStart bookmarkEnd moveFromRangeStart moveFromRangeEnd moveToRangeStart moveToRangeEnd commentRangeStart commentRangeEnd proofErr'
    .split(' ')
    .map((name) => `w:${name}`),
)

function hasContent(tape: Tape, paragraph: number): boolean {
  for (const child of childrenOf(tape, paragraph))
    if (!['w:pPr', 'w:del', 'w:ins', 'w:moveFrom', 'w:moveTo', ...transparent].includes(nameOf(tape, child)))
      return true
  return false
}
