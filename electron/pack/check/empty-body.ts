import { elementsOf } from '../xml/attributes.ts'
import type { Tape } from '../xml/tape.ts'
import { textOf } from '../word/fields.ts'

/**
 * Whether a main document shows nothing of its own: no letter, no table, no picture. What stands in its margins does not
 * count, as a letterhead alone is no report. Such a file would still fill a page, and give its item a range.
 */
export function isEmptyBody(tape: Tape): boolean {
  for (const _ of elementsOf(tape, ...shown)) return false
  for (const index of elementsOf(tape, 'w:t', 'w:delText', 'm:t'))
    if (textOf(tape, index).trim() !== '') return false
  return true
}

const shown = [
  'w:tbl',
  'w:drawing',
  'w:pict',
  'w:object',
  'w:sym',
  'w:altChunk',
  'w:footnoteReference',
] as const
