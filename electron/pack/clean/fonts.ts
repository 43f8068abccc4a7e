import { elementsOf, valueOf } from '../xml/attributes.ts'
import { escapeAttribute } from '../xml/escape.ts'
import type { PartRules } from './clean-part.ts'
import { drop, type Part } from './part.ts'

export const fontRules: PartRules = { texts: new Set(), rules: {} }

/** Leaves out of the font table what no part of the copy names. */
export function leaveOutFonts(part: Part): void {
  const { tape, copy } = part
  for (const font of elementsOf(tape, 'w:font')) {
    const named = `"${escapeAttribute(valueOf(tape, font, 'w:name') ?? '')}"`
    if (copy.written.findLast((text) => text.includes(named)) === undefined) drop(part, font)
  }
}
