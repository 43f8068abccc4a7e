import type { Settlement } from '../../../shared/pack/removals.ts'
import { childOf, childrenOf, endOf, nameOf, valueOf } from '../xml/attributes.ts'
import { Edits } from '../xml/edits.ts'
import { close, readTape, type Tape } from '../xml/tape.ts'
import { joinParagraphs } from './join-paragraphs.ts'
import { parentOf, restoreProperties } from './restore-properties.ts'

/**
 * The text of a part as it reads once every tracked change is accepted, or every one refused: nobody sees that there
 * ever was one. Accepted, what was inserted stays and what was deleted goes; refused, the other way round, and earlier
 * looks return. Source: ISO/IEC 29500-1, 17.13.5.
 */
export function settleRevisions(text: string, settlement: Settlement): string {
  if (!traces.test(text)) return text
  const ways = waysOf[settlement]
  const joined = joinParagraphs(text, ways.goes)
  const tape = readTape(joined)
  const edits = new Edits()
  for (let index = 0; index < tape.count; index++) {
    if (tape.kind[index] === close || (tape.name[index] ?? -1) < 0) continue
    const name = nameOf(tape, index)
    if (name.endsWith('Change')) {
      if (settlement === 'refuse') restoreProperties(tape, edits, index)
      else remove(tape, edits, index)
    } else if (name === 'w:tr' && goesWith(tape, index, 'w:trPr', ways.row)) remove(tape, edits, index)
    else if (name === 'w:tbl' && rowsLeft(tape, index, ways.row) === 0) remove(tape, edits, index)
    else if (name === 'w:tc' && goesWith(tape, index, 'w:tcPr', ways.cell)) remove(tape, edits, index)
    else if (name === 'w:cellMerge') mergeCell(tape, edits, index, ways.merge)
    else if (name === 'w:numPr' && ways.undoesLists && childOf(tape, index, 'w:ins') >= 0)
      remove(tape, edits, index)
    else if (marks.has(name) || ways.goes.includes(name)) remove(tape, edits, index)
    else if (ways.stays.includes(name)) unwrap(tape, edits, index)
    else if (name === 'w:delText' || name === 'w:delInstrText') rename(tape, edits, index, name)
  }
  return edits.apply(joined)
}

const traces =
  /<w:(?:(?:ins|del)[\s/>]|move(?:From|To)|cell(?:Ins|Del|Merge)|customXml(?:Ins|Del|Move)|\w+Change[\s/>])/

/** What each settlement does to the marks of a change. */
const waysOf: Readonly<Record<Settlement, Ways>> = {
  accept: {
    goes: ['w:del', 'w:moveFrom'],
    stays: ['w:ins', 'w:moveTo'],
    row: 'w:del',
    cell: 'w:cellDel',
    merge: 'w:vMerge',
    undoesLists: false,
  },
  refuse: {
    goes: ['w:ins', 'w:moveTo'],
    stays: ['w:del', 'w:moveFrom'],
    row: 'w:ins',
    cell: 'w:cellIns',
    merge: 'w:vMergeOrig',
    undoesLists: true,
  },
}

interface Ways {
  /** Elements that go with what they hold, and those that leave it behind. */
  readonly goes: readonly string[]
  readonly stays: readonly string[]
  /** What says of a row or a cell that it goes. */
  readonly row: string
  readonly cell: string
  /** The attribute that tells how a cell is merged in the end. */
  readonly merge: string
  readonly undoesLists: boolean
}

/** Marks that hold nothing themselves. */
const marks: ReadonlySet<string> = new Set(
  'moveFromRangeStart moveFromRangeEnd moveToRangeStart moveToRangeEnd cellIns cellDel customXmlInsRangeStart customXmlInsRangeEnd customXmlDelRangeStart customXmlDelRangeEnd customXmlMoveFromRangeStart customXmlMoveFromRangeEnd customXmlMoveToRangeStart customXmlMoveToRangeEnd'
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

/** Deleted text that returns is text like any other. */
function rename(tape: Tape, edits: Edits, index: number, name: string): void {
  const wanted = name === 'w:delText' ? 'w:t' : 'w:instrText'
  const mate = tape.mate[index] ?? index
  const start = tape.start[index] ?? 0
  edits.replace(start + 1, start + 1 + name.length, wanted)
  if (mate !== index) edits.replace(tape.start[mate] ?? 0, tape.end[mate] ?? 0, `</${wanted}>`)
}

/** A cell merged or split downwards under tracking: `cont` goes on with the cell above, `rest` begins anew. */
function mergeCell(tape: Tape, edits: Edits, index: number, attribute: string): void {
  const properties = parentOf(tape, index)
  remove(tape, edits, index)
  const value = valueOf(tape, index, attribute)
  if (value === null || properties < 0) return
  const present = childOf(tape, properties, 'w:vMerge')
  if (present >= 0) remove(tape, edits, present)
  const following = [...childrenOf(tape, properties)].find((child) => !beforeMerge.has(nameOf(tape, child)))
  const merge = `<w:vMerge w:val="${value === 'cont' ? 'continue' : 'restart'}"/>`
  edits.insert(tape.start[following ?? index] ?? 0, merge)
}

/** What stands before `w:vMerge` in a cell's properties (ISO/IEC 29500-1, 17.4.69). */
const beforeMerge: ReadonlySet<string> = new Set([
  'w:cnfStyle',
  'w:tcW',
  'w:gridSpan',
  'w:hMerge',
  'w:vMerge',
])

function goesWith(tape: Tape, index: number, properties: string, mark: string): boolean {
  const found = childOf(tape, index, properties)
  return found >= 0 && childOf(tape, found, mark) >= 0
}

function rowsLeft(tape: Tape, table: number, mark: string): number {
  let left = 0
  for (const child of childrenOf(tape, table)) {
    const name = nameOf(tape, child)
    const isRow = name !== 'w:tblPr' && name !== 'w:tblGrid' && !name.endsWith('RangeStart')
    if (isRow && !(name === 'w:tr' && goesWith(tape, child, 'w:trPr', mark))) left++
  }
  return left
}
