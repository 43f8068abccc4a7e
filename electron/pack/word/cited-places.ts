import { elementsWithin, valueOf } from '../xml/attributes.ts'
import type { Tape } from '../xml/tape.ts'

/**
 * Whether a place ends in the paragraph whose name stands elsewhere too, as in a cross-reference: LibreOffice takes its last
 * letter from it where the paragraph ends a section.
 */
export function endsCitedPlace(tape: Tape, paragraph: number): boolean {
  const last = tape.mate[paragraph] ?? paragraph
  const ends = new Set(
    [...elementsWithin(tape, paragraph, last, 'w:bookmarkEnd')].map((end) => valueOf(tape, end, 'w:id')),
  )
  if (ends.size === 0) return false
  for (const start of elementsWithin(tape, 0, last, 'w:bookmarkStart')) {
    const name = valueOf(tape, start, 'w:name') ?? ''
    if (name !== '' && ends.has(valueOf(tape, start, 'w:id')) && isTwiceIn(tape.text, name)) return true
  }
  return false
}

const isTwiceIn = (text: string, words: string): boolean => text.indexOf(words) !== text.lastIndexOf(words)
