import { childOf, childrenOf, nameOf } from '../xml/attributes.ts'
import { close, type Tape } from '../xml/tape.ts'
import { drop, type Part } from './part.ts'

/**
 * Leaves out a paragraph whose text and mark are all hidden, as it takes no room on a page. It stays, empty, where its
 * section or cell would be lost with it or two tables would run together.
 *
 * @param byStyle whether its style hides its mark
 */
export function dropHiddenParagraph(part: Part, paragraph: number, byStyle: boolean): void {
  const { tape, gone } = part
  const properties = childOf(tape, paragraph, 'w:pPr')
  if (!hidesMark(tape, properties, byStyle)) return
  let dropped = 0
  for (const child of childrenOf(tape, paragraph)) {
    if (child === properties || between.has(nameOf(tape, child))) continue
    if (gone[child] === 0) return
    dropped++
  }
  const isNeeded = properties >= 0 && childOf(tape, properties, 'w:sectPr') >= 0
  if (dropped > 0 && !isNeeded && isFollowedByParagraph(tape, paragraph)) drop(part, paragraph)
}

/** `w:specVanish` marks a heading that runs into its paragraph: its text is seen. */
function hidesMark(tape: Tape, properties: number, byStyle: boolean): boolean {
  const mark = properties < 0 ? -1 : childOf(tape, properties, 'w:rPr')
  if (mark < 0) return byStyle
  if (childOf(tape, mark, 'w:specVanish') >= 0) return false
  const vanish = childOf(tape, mark, 'w:vanish')
  return vanish < 0
    ? byStyle
    : !/"(?:0|false|off)"/.test(tape.text.slice(tape.start[vanish], tape.end[vanish]))
}

function isFollowedByParagraph(tape: Tape, paragraph: number): boolean {
  for (let index = (tape.mate[paragraph] ?? paragraph) + 1; index < tape.count; index++) {
    if ((tape.name[index] ?? -1) < 0) continue
    if (tape.kind[index] === close) return false
    if (!between.has(nameOf(tape, index))) return nameOf(tape, index) === 'w:p'
    index = tape.mate[index] ?? index
  }
  return false
}

const between: ReadonlySet<string> = new Set(
  'bookmarkStart bookmarkEnd proofErr commentRangeStart commentRangeEnd permStart permEnd'
    .split(' ')
    .map((name) => `w:${name}`),
)
