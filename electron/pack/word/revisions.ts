import { childOf, childrenOf, elementsOf, endOf, nameOf } from '../xml/attributes.ts'
import { Edits } from '../xml/edits.ts'
import { close, readTape, type Tape } from '../xml/tape.ts'

/**
 * The text of a story as it reads once every tracked change is accepted and every comment mark is gone: what was
 * inserted stays, what was deleted goes, and nobody sees that either happened.
 */
export function acceptRevisions(text: string): string {
  if (!traces.test(text)) return text
  const merged = withoutDeletedMarks(text)
  const tape = readTape(merged)
  const edits = new Edits()
  for (let index = 0; index < tape.count; index++) {
    if (tape.kind[index] === close || (tape.name[index] ?? -1) < 0) continue
    const name = nameOf(tape, index)
    if (name === 'w:tr' && isDeletedRow(tape, index)) remove(tape, edits, index)
    else if (name === 'w:tbl' && rowsLeft(tape, index) === 0) remove(tape, edits, index)
    else if (name === 'w:tc' && isDeletedCell(tape, index)) remove(tape, edits, index)
    else if (gone.has(name)) remove(tape, edits, index)
    else if (unwrapped.has(name)) unwrap(tape, edits, index)
  }
  return edits.apply(merged)
}

const traces =
  /<w:(?:ins|del|move|comment|annotationRef|cell(?:Ins|Del|Merge)|numberingChange|customXml(?:Ins|Del|Move)|\w+Change)/

const unwrapped: ReadonlySet<string> = new Set(['w:ins', 'w:moveTo'])
const gone: ReadonlySet<string> = new Set(
  'del moveFrom moveFromRangeStart moveFromRangeEnd moveToRangeStart moveToRangeEnd rPrChange pPrChange sectPrChange tblPrChange trPrChange tcPrChange tblGridChange tblPrExChange numberingChange cellIns cellDel cellMerge customXmlInsRangeStart customXmlInsRangeEnd customXmlDelRangeStart customXmlDelRangeEnd customXmlMoveFromRangeStart customXmlMoveFromRangeEnd customXmlMoveToRangeStart customXmlMoveToRangeEnd commentRangeStart commentRangeEnd commentReference annotationRef'
    .split(' ')
    .map((name) => `w:${name}`),
)

function remove(tape: Tape, edits: Edits, index: number): void {
  edits.remove(tape.start[index] ?? 0, endOf(tape, index))
}

function unwrap(tape: Tape, edits: Edits, index: number): void {
  const mate = tape.mate[index] ?? index
  edits.remove(tape.start[index] ?? 0, tape.end[index] ?? 0)
  if (mate !== index) edits.remove(tape.start[mate] ?? 0, tape.end[mate] ?? 0)
}

function isDeletedRow(tape: Tape, row: number): boolean {
  const properties = childOf(tape, row, 'w:trPr')
  return properties >= 0 && childOf(tape, properties, 'w:del') >= 0
}

function isDeletedCell(tape: Tape, cell: number): boolean {
  const properties = childOf(tape, cell, 'w:tcPr')
  return properties >= 0 && childOf(tape, properties, 'w:cellDel') >= 0
}

function rowsLeft(tape: Tape, table: number): number {
  let left = 0
  for (const child of childrenOf(tape, table))
    if (
      nameOf(tape, child) !== 'w:tblPr' &&
      nameOf(tape, child) !== 'w:tblGrid' &&
      !(nameOf(tape, child) === 'w:tr' && isDeletedRow(tape, child))
    )
      left++
  return left
}

/**
 * Joins paragraphs whose mark was deleted with the one that follows; the following one's looks win, as in Word. Where
 * none follows directly (a table does, or the cell ends) the mark must stay, but an empty paragraph before a table goes.
 */
function withoutDeletedMarks(text: string): string {
  const tape = readTape(text)
  const edits = new Edits()
  for (const paragraph of elementsOf(tape, 'w:p')) {
    if (!hasDeletedMark(tape, paragraph)) continue
    const mate = tape.mate[paragraph] ?? paragraph
    const next = nextElement(tape, mate)
    const properties = childOf(tape, paragraph, 'w:pPr')
    const ownEnd = endOf(tape, properties)
    if (next >= 0 && nameOf(tape, next) === 'w:p' && tape.mate[next] !== next) {
      const following = childOf(tape, next, 'w:pPr')
      const followingEnd = following < 0 ? (tape.end[next] ?? 0) : endOf(tape, following)
      // Chains of deleted marks: only the last paragraph's properties count, so each one hands on what it holds.
      edits.remove(tape.start[paragraph] ?? 0, ownEnd)
      edits.remove(tape.start[mate] ?? 0, tape.start[next] ?? 0)
      handOn(tape, edits, paragraph, next, followingEnd)
    } else if (!hasContent(tape, paragraph) && next >= 0) remove(tape, edits, paragraph)
  }
  return edits.isEmpty ? text : edits.apply(text)
}

/** Moves the following paragraph's opening before the content that joins it. */
function handOn(tape: Tape, edits: Edits, paragraph: number, next: number, followingEnd: number): void {
  const isChained = hasDeletedMark(tape, next)
  const opening = tape.text.slice(tape.start[next], followingEnd)
  if (!isChained) {
    let first = paragraph
    for (let before = previousJoined(tape, first); before >= 0; before = previousJoined(tape, first))
      first = before
    edits.insert(tape.start[first] ?? 0, opening)
    edits.remove(tape.start[next] ?? 0, followingEnd)
  }
}

function previousJoined(tape: Tape, paragraph: number): number {
  let before = paragraph - 1
  while (before > 0 && (tape.name[before] ?? -1) < 0) before--
  if (tape.kind[before] !== close || nameOf(tape, before) !== 'w:p') return -1
  const start = tape.mate[before] ?? -1
  return hasDeletedMark(tape, start) ? start : -1
}

function hasDeletedMark(tape: Tape, paragraph: number): boolean {
  const properties = childOf(tape, paragraph, 'w:pPr')
  const mark = properties < 0 ? -1 : childOf(tape, properties, 'w:rPr')
  if (mark < 0 || childOf(tape, properties, 'w:sectPr') >= 0) return false
  return childOf(tape, mark, 'w:del') >= 0 || childOf(tape, mark, 'w:moveFrom') >= 0
}

/** The element that follows a closed one among its siblings, -1 when it was the last. */
function nextElement(tape: Tape, closing: number): number {
  for (let index = closing + 1; index < tape.count; index++) {
    if ((tape.name[index] ?? -1) < 0) continue
    if (tape.kind[index] === close) return -1
    if (!transparent.has(nameOf(tape, index))) return index
    index = tape.mate[index] ?? index
  }
  return -1
}

const transparent: ReadonlySet<string> = new Set([
  'w:bookmarkStart',
  'w:bookmarkEnd',
  'w:moveFromRangeEnd',
  'w:moveFromRangeStart',
  'w:commentRangeStart',
  'w:commentRangeEnd',
])

function hasContent(tape: Tape, paragraph: number): boolean {
  for (const child of childrenOf(tape, paragraph))
    if (!['w:pPr', 'w:del', 'w:moveFrom', ...transparent].includes(nameOf(tape, child))) return true
  return false
}
