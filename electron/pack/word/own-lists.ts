import { childOf, childrenOf, endOf, nameOf } from '../xml/attributes.ts'
import type { Edits } from '../xml/edits.ts'
import { empty, type Tape } from '../xml/tape.ts'
import { treeAt, writeTree } from '../xml/tree.ts'
import { rankAfter, sequences } from './element-sequences.ts'
import { indentsWith, type StyleList } from './style-lists.ts'

// Two reports on one template share its styles, also those that are numbered. Each keeps a list of its own, so that the
// second one's numbers begin anew: its paragraphs name that list themselves.

/** A list as the pack has it. */
export type OwnList = StyleList & { readonly idInPack: string }

/** What a paragraph without properties says to be in a list: what stands before its tab stops, and behind them. */
export function listProperties({ level, idInPack, indents }: OwnList): readonly [string, string] {
  return [numberingOf(level, idInPack), indents === null ? '' : writeTree(indents)]
}

/** Puts a paragraph into a list, unless it names one itself. @param properties its `w:pPr`, not an empty tag */
export function nameList(tape: Tape, edits: Edits, properties: number, { level, idInPack }: OwnList): void {
  const own = childOf(tape, properties, 'w:numPr')
  if (own < 0) edits.insert(placeIn(tape, properties, 'w:pPr', 'w:numPr'), numberingOf(level, idInPack))
  else if (tape.kind[own] === empty)
    edits.replace(tape.start[own] ?? 0, endOf(tape, own), numberingOf(level, idInPack))
  else if (childOf(tape, own, 'w:numId') < 0)
    edits.insert(placeIn(tape, own, 'w:numPr', 'w:numId'), `<w:numId w:val="${idInPack}"/>`)
}

/** Says the indents with which its style won over the list's, unless the paragraph always named its list or level itself. */
export function sayIndents(tape: Tape, edits: Edits, properties: number, { indents }: OwnList): void {
  const list = childOf(tape, properties, 'w:numPr')
  if (indents === null || (list >= 0 && tape.kind[list] !== empty)) return
  const own = childOf(tape, properties, 'w:ind')
  if (own < 0) edits.insert(placeIn(tape, properties, 'w:pPr', 'w:ind'), writeTree(indents))
  else {
    const said = indentsWith(treeAt(tape, own), indents)
    edits.replace(tape.start[own] ?? 0, endOf(tape, own), writeTree(said))
  }
}

function numberingOf(level: string | null, numId: string): string {
  const said = level === null ? '' : `<w:ilvl w:val="${level}"/>`
  return `<w:numPr>${said}<w:numId w:val="${numId}"/></w:numPr>`
}

/** Where a child of that name belongs within an element: before the first that must follow it. */
function placeIn(tape: Tape, index: number, parent: string, name: string): number {
  const sequence = sequences.get(parent) ?? new Map<string, number>()
  const wanted = rankAfter(sequence, name, 0)
  for (const inner of childrenOf(tape, index))
    if (rankAfter(sequence, nameOf(tape, inner), wanted) > wanted) return tape.start[inner] ?? 0
  return tape.start[tape.mate[index] ?? index] ?? 0
}
