import { attributeOf, elementsOf } from '../xml/attributes.ts'
import type { Edits } from '../xml/edits.ts'
import type { Tape } from '../xml/tape.ts'
import type { Theme } from './theme.ts'

/** Names the colours of drawings and charts that were given by their place in the theme; shades of them stay shades. */
export function drawingColourEdits(
  tape: Tape,
  edits: Edits,
  theme: Theme,
  first = 0,
  last = tape.count,
): void {
  for (const index of elementsOf(tape, 'a:schemeClr')) {
    if (index < first || index > last) continue
    const value = attributeOf(tape, index, 'val')
    const colour = value === null ? undefined : theme.colours.get(tape.text.slice(value.from, value.to))
    if (value === null || colour === undefined) continue
    const start = tape.start[index] ?? 0
    edits.replace(start, start + '<a:schemeClr'.length, '<a:srgbClr')
    edits.replace(value.from, value.to, colour)
    const mate = tape.mate[index] ?? index
    if (mate !== index) edits.replace(tape.start[mate] ?? 0, tape.end[mate] ?? 0, '</a:srgbClr>')
  }
}
