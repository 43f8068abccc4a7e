import { childOf, elementsOf, valueOf } from '../xml/attributes.ts'
import { characters, type Tape } from '../xml/tape.ts'

/**
 * Whether a header or footer shows anything of the report's own: text, a picture, a ruled line. Its page numbers stay and
 * show the pack's: taken out, they would move what stands beside them, and the body where a footer is taller than its margin.
 */
export function isOccupied(tape: Tape): boolean {
  if (!elementsOf(tape, 'w:drawing', 'w:object', 'w:pict', 'w:sym').next().done) return true
  for (const index of elementsOf(tape, 'w:t'))
    if (
      tape.kind[index + 1] === characters &&
      tape.text.slice(tape.start[index + 1], tape.end[index + 1]).trim() !== ''
    )
      return true
  for (const borders of elementsOf(tape, 'w:pBdr')) if (isRuled(tape, borders)) return true
  return false
}

function isRuled(tape: Tape, borders: number): boolean {
  return ['w:top', 'w:bottom'].some((side) => {
    const border = childOf(tape, borders, side)
    return border >= 0 && !['nil', 'none'].includes(valueOf(tape, border, 'w:val') ?? 'none')
  })
}
