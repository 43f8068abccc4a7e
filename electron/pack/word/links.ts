import { attributesOf, endOf, nameOf } from '../xml/attributes.ts'
import type { Edits } from '../xml/edits.ts'
import { unescape } from '../xml/escape.ts'
import type { Tape } from '../xml/tape.ts'

/**
 * What says nothing without the part that it leads to by a relationship: Word refuses the file in which it leads nowhere.
 * Source: ISO/IEC 29500-1, where `r:id` is required on these.
 */
export const emptyWithoutLink: ReadonlySet<string> = new Set(
  'w:altChunk w:subDoc w:headerReference w:footerReference w:control w:embedRegular w:embedBold w:embedItalic w:embedBoldItalic c:externalData c:userShapes a:hlinkClick a:hlinkHover o:OLEObject'.split(
    ' ',
  ),
)

/** What a drawing consists of: without it, the whole drawing goes. */
const wholeDrawing: ReadonlySet<string> = new Set(['c:chart', 'cx:chart', 'dgm:relIds'])

/** Whether an attribute holds the id of a relationship. Names are as Word writes them. */
export function isLink(name: string): boolean {
  return name.startsWith('r:') || name === 'o:relid'
}

/**
 * Renews the relationship ids on one tag.
 *
 * @param idInPack `null` where a relationship leads nowhere in the pack: then the id goes, or all that is nothing without it
 */
export function renewLinks(
  tape: Tape,
  edits: Edits,
  index: number,
  idInPack: (id: string) => string | null,
): void {
  for (const { name, start, from, to } of attributesOf(tape, index)) {
    if (!isLink(name) || from === to) continue
    const id = idInPack(unescape(tape.text.slice(from, to)))
    const owner = id === null ? ownerOf(tape, index) : -1
    if (id !== null) edits.replace(from, to, id)
    else if (owner >= 0) edits.remove(tape.start[owner] ?? 0, endOf(tape, owner))
    else edits.remove(start - 1, to + 1)
  }
}

/** What must go with a link that leads nowhere, -1 where only the link does. */
function ownerOf(tape: Tape, index: number): number {
  const name = nameOf(tape, index)
  if (emptyWithoutLink.has(name)) return index
  if (!wholeDrawing.has(name)) return -1
  for (let around = index - 1; around >= 0; around--)
    if (nameOf(tape, around) === 'w:drawing' && (tape.mate[around] ?? 0) > index) return around
  return -1
}
