import { childrenOf, elementsOf, endOf, nameOf } from '../xml/attributes.ts'
import { empty, type Tape } from '../xml/tape.ts'

/** Where the bookmark at a document's end opens and closes, as places in its text. */
export interface EndPlace {
  readonly opens: number
  readonly closes: number
}

/**
 * Where the end of a document is marked: at the end of its last paragraph, as an empty bookmark. LibreOffice 24.8 needs
 * two exceptions: it drops an empty bookmark behind a hyperlink, which is therefore enclosed; and it takes an empty last
 * paragraph behind a table for a mere section end, its bookmark going to the next page, so the table's own end is marked.
 *
 * @param last    the last element of the body, a paragraph
 * @param before  the one before it, -1 where there is none
 */
export function endPlace(tape: Tape, last: number, before: number): EndPlace {
  const endsTable = before >= 0 && nameOf(tape, before) === 'w:tbl' && !holds(tape, last, 'w:r')
  const paragraph = endsTable ? lastParagraph(tape, before, last) : last
  const end = tape.start[tape.mate[paragraph] ?? 0] ?? 0
  const child = [...childrenOf(tape, paragraph)].at(-1) ?? -1
  const opens =
    child >= 0 && nameOf(tape, child) === 'w:hyperlink' && endOf(tape, child) === end
      ? (tape.start[child] ?? end)
      : end
  return { opens, closes: end }
}

function holds(tape: Tape, index: number, name: string): boolean {
  const mate = tape.mate[index] ?? index
  return [...elementsOf(tape, name)].some((place) => place > index && place < mate)
}

/** The last paragraph with room for a bookmark within a table, else `otherwise`. */
function lastParagraph(tape: Tape, table: number, otherwise: number): number {
  const mate = tape.mate[table] ?? table
  const within = [...elementsOf(tape, 'w:p')].filter(
    (place) => place > table && place < mate && tape.kind[place] !== empty,
  )
  return within.at(-1) ?? otherwise
}
