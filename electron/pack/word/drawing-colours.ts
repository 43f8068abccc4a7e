import { attributeOf, elementsWithin } from '../xml/attributes.ts'
import { escapeAttribute } from '../xml/escape.ts'
import type { Edits } from '../xml/edits.ts'
import type { Tape } from '../xml/tape.ts'
import type { Theme } from './theme.ts'

/** Names the colours and fonts of drawings and charts that were given by their place in the theme; shades stay shades. */
export function drawingColourEdits(
  tape: Tape,
  edits: Edits,
  theme: Theme,
  first = 0,
  last = tape.count - 1,
): void {
  for (const index of elementsWithin(tape, first, last, 'a:latin', 'a:ea', 'a:cs')) {
    const face = attributeOf(tape, index, 'typeface')
    const part = face === null ? undefined : fontParts.get(tape.text.slice(face.from, face.to))
    const font = part === undefined ? undefined : theme.fonts.get(part)
    if (face !== null && font !== undefined) edits.replace(face.from, face.to, escapeAttribute(font))
  }
  for (const index of elementsWithin(tape, first, last, 'a:schemeClr')) {
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

/** How DrawingML calls a theme's fonts, and how WordprocessingML does (ISO/IEC 29500-1, 20.1.10.81 and 17.18.96). */
const fontParts: ReadonlyMap<string, string> = new Map([
  ['+mj-lt', 'majorHAnsi'],
  ['+mn-lt', 'minorHAnsi'],
  ['+mj-ea', 'majorEastAsia'],
  ['+mn-ea', 'minorEastAsia'],
  ['+mj-cs', 'majorBidi'],
  ['+mn-cs', 'minorBidi'],
])
