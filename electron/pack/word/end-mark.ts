import { childrenOf, elementsWithin, endOf, nameOf } from '../xml/attributes.ts'
import { empty, type Tape } from '../xml/tape.ts'

/** Where the bookmark at a document's end opens and closes, as places in its text. */
export interface EndPlace {
  readonly opens: number
  readonly closes: number
}

/** The tags of that bookmark; empty where filler pages end the document's range instead. */
export interface EndMarks {
  readonly opening: string
  readonly closing: string
}

/**
 * Where the end of a document is marked: at the end of its last paragraph, as an empty bookmark. LibreOffice 24.8 needs
 * two exceptions: it drops an empty bookmark behind a hyperlink, which is therefore enclosed; and it takes an empty last
 * paragraph for a mere section end, its bookmark going to the next page, so the end of what stands before is marked.
 *
 * @param last    the last element of the body, a paragraph
 * @param before  the one before it, -1 where there is none
 */
export function endPlace(tape: Tape, last: number, before: number): EndPlace {
  const paragraph = holds(tape, last, 'w:r') ? last : paragraphBefore(tape, before, last)
  const end = tape.start[tape.mate[paragraph] ?? 0] ?? 0
  const child = [...childrenOf(tape, paragraph)].at(-1) ?? -1
  const opens =
    child >= 0 && nameOf(tape, child) === 'w:hyperlink' && endOf(tape, child) === end
      ? (tape.start[child] ?? end)
      : end
  return { opens, closes: end }
}

/** Whether the element at `index` holds one of this name. */
export function holds(tape: Tape, index: number, name: string): boolean {
  return !elementsWithin(tape, index + 1, (tape.mate[index] ?? index) - 1, name).next().done
}

/** The same for a body whose last element is no paragraph: the end of the last one within it; `null` where it has none. */
export function endWithin(tape: Tape, last: number): EndPlace | null {
  const paragraph = paragraphBefore(tape, last, -1)
  const end = tape.start[tape.mate[paragraph] ?? -1]
  return nameOf(tape, last) === 'w:p' || end === undefined ? null : { opens: end, closes: end }
}

/** The last paragraph with room for a bookmark that is `before` or within it; else `otherwise`. */
function paragraphBefore(tape: Tape, before: number, otherwise: number): number {
  if (!withText.has(nameOf(tape, before))) return otherwise
  const within = elementsWithin(tape, before, (tape.mate[before] ?? before) - 1, 'w:p')
  return [...within].findLast((place) => tape.kind[place] !== empty) ?? otherwise
}

const withText: ReadonlySet<string> = new Set(['w:p', 'w:tbl', 'w:sdt'])
