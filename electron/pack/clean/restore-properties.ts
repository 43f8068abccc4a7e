import { childOf, childrenOf, endOf, nameOf } from '../xml/attributes.ts'
import type { Edits } from '../xml/edits.ts'
import { close, empty, type Tape } from '../xml/tape.ts'

/**
 * Puts back the properties that stood before a tracked change of looks. `w:rPrChange`, `w:pPrChange` and their like lie
 * inside the present properties and hold the earlier ones whole, but for what `stays` names (ISO/IEC 29500-1, 17.13.5).
 */
export function restoreProperties(tape: Tape, edits: Edits, change: number): void {
  const remove = (index: number): void => edits.remove(tape.start[index] ?? 0, endOf(tape, index))
  const name = nameOf(tape, change)
  const parent = parentOf(tape, change)
  const earlier = childOf(tape, change, name.slice(0, -'Change'.length))
  if (parent < 0 || earlier < 0) {
    remove(change)
    return
  }
  const kept = stays[name] ?? []
  for (const child of childrenOf(tape, parent)) if (!kept.includes(nameOf(tape, child))) remove(child)
  const inner =
    tape.kind[earlier] === empty
      ? ''
      : tape.text.slice(tape.end[earlier], tape.start[tape.mate[earlier] ?? earlier])
  // Paragraph properties come before what stays, section properties after their headers.
  if (name === 'w:sectPrChange') edits.insert(tape.start[tape.mate[parent] ?? parent] ?? 0, inner)
  else edits.insert(tape.end[parent] ?? 0, inner)
}

/** What the earlier properties leave out because it is no part of them. */
const stays: Readonly<Record<string, readonly string[]>> = {
  'w:pPrChange': ['w:rPr', 'w:sectPr'],
  'w:sectPrChange': ['w:headerReference', 'w:footerReference'],
}

/** Index of the element round the one at `index`, -1 for the root. */
export function parentOf(tape: Tape, index: number): number {
  for (let at = index - 1; at >= 0; at--) {
    if ((tape.name[at] ?? -1) < 0) continue
    if (tape.kind[at] === close) at = tape.mate[at] ?? at
    else if ((tape.mate[at] ?? at) > index) return at
  }
  return -1
}
