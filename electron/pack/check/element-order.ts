import { endsWithParagraph, holdsParagraph, orderTests } from '../word/mend-story.ts'
import { childOf, childrenOf, nameOf, valueOf } from '../xml/attributes.ts'
import type { Tape } from '../xml/tape.ts'
import type { Check, Look, Watch } from './check.ts'

/**
 * Elements whose children do not stand in the order of ISO/IEC 29500-1, Annex A, or lack what it makes them have: Word
 * calls such a file unreadable where LibreOffice says nothing. Sources are mended before they are merged
 * (`mend-story.ts`), so that whatever is found here is the engine's own fault.
 */
export function orderCheck(): Check {
  const found: string[] = []
  const must =
    (holds: (tape: Tape, index: number) => boolean, fault: string): Look =>
    (part, tape, index) => {
      if (!holds(tape, index)) found.push(`${part}: ${nameOf(tape, index)} ${fault}`)
    }
  const inOrder = [...orderTests].map(([name, isInOrder]): Watch => [
    name,
    must(isInOrder, 'holds its parts in an order that Word refuses'),
  ])
  return {
    watches: [
      ...inOrder,
      ['w:tbl', must(hasGrid, 'has no properties or no grid')],
      ['w:tc', must(endsWithParagraph, 'does not end with a paragraph')],
      ['w:sectPr', must(namesEachMarginOnce, 'names two headers or footers for one kind of page')],
      ...withParagraph.map((name): Watch => [name, must(hasText, 'has no paragraph')]),
    ],
    faults: () => found,
  }
}

const withParagraph = 'w:hdr w:ftr w:footnote w:endnote w:comment w:txbxContent'.split(' ')

function hasGrid(tape: Tape, table: number): boolean {
  return childOf(tape, table, 'w:tblPr') >= 0 && childOf(tape, table, 'w:tblGrid') >= 0
}

/** In the settings, a footnote is only the number of a separator. */
function hasText(tape: Tape, index: number): boolean {
  return nameOf(tape, 0) === 'w:settings' || holdsParagraph(tape, index)
}

function namesEachMarginOnce(tape: Tape, section: number): boolean {
  const named = [...childrenOf(tape, section)]
    .filter((child) => /^w:(?:header|footer)Reference$/.test(nameOf(tape, child)))
    .map((child) => `${nameOf(tape, child)} ${valueOf(tape, child, 'w:type') ?? 'default'}`)
  return new Set(named).size === named.length
}
