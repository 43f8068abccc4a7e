import { sectionless } from '../word/mend-story.ts'
import { nameOf } from '../xml/attributes.ts'
import type { Tape } from '../xml/tape.ts'
import type { Check, Look, Watch } from './check.ts'

/** Things that stand where Word knows none of their kind: sections that end in a cell or a box, notes to notes. */
export function placeCheck(): Check {
  const found: string[] = []
  // Of the tape in hand: a part may come in pieces, each with a tape of its own.
  let confined: { readonly tape: Tape | null; readonly until: number } = { tape: null, until: -1 }
  const confine: Look = (_, tape, index) => {
    const before = confined.tape === tape ? confined.until : -1
    confined = { tape, until: Math.max(before, tape.mate[index] ?? index) }
  }
  const mayEndSection: Look = (part, tape, index) => {
    if (confined.tape === tape && index < confined.until)
      found.push(`${part}: a section ends where none can end`)
  }
  const mustBeInBody: Look = (part, tape, index) => {
    if (nameOf(tape, 0) !== 'w:document')
      found.push(`${part}: ${nameOf(tape, index)} stands where no note can be`)
  }
  return {
    watches: [
      ...[...sectionless].map((name): Watch => [name, confine]),
      ['w:sectPr', mayEndSection],
      ['w:footnoteReference', mustBeInBody],
      ['w:endnoteReference', mustBeInBody],
    ],
    faults: () => found,
  }
}
