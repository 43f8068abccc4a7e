import { childOf, childrenOf, elementsWithin, endOf, nameOf } from '../xml/attributes.ts'
import { Edits } from '../xml/edits.ts'
import { close, deepest, empty, readTape, type Tape } from '../xml/tape.ts'
import { rankAfter, sequences, type Sequence } from './element-sequences.ts'

/**
 * A story (body, notes, header) with that put right what other programs write, LibreOffice forgives and Word does not:
 * properties out of order, tables without a grid, cells, notes and headers without a paragraph, section ends where
 * no section can end. Nearly all stories need nothing and come back as they are.
 */
export function mendStory(story: Tape): Tape {
  let tape = story
  // What lies inside a mended element is mended in the next round.
  for (let round = 0; round < deepest; round++) {
    const edits = mendsOf(tape)
    if (edits.isEmpty) break
    tape = readTape(edits.apply(tape.text))
  }
  return tape
}

function mendsOf(tape: Tape): Edits {
  const edits = new Edits()
  const rules = tape.names.map((name) => ({
    sequence: sequences.get(name),
    isInOrder: orderTests.get(name),
    mend: mends.get(name),
  }))
  const confining = tape.names.map((name) => sectionless.has(name))
  let confinedUntil = -1
  for (let index = 0; index < tape.count; index++) {
    const name = tape.name[index] ?? -1
    if (name < 0 || tape.kind[index] === close) continue
    const { sequence, isInOrder, mend } = rules[name] ?? noRule
    if (sequence !== undefined && isInOrder?.(tape, index) === false) sort(tape, edits, index, sequence)
    mend?.(tape, edits, index)
    if (confining[name] === true) confinedUntil = Math.max(confinedUntil, tape.mate[index] ?? index)
    else if (index < confinedUntil && tape.names[name] === 'w:sectPr') remove(tape, edits, index)
  }
  return edits
}

const noRule = { sequence: undefined, isInOrder: undefined, mend: undefined }

/** Where no section can end. */
export const sectionless: ReadonlySet<string> = new Set(
  'w:tc w:txbxContent w:hdr w:ftr w:footnote w:endnote w:comment'.split(' '),
)

type Mend = (tape: Tape, edits: Edits, index: number) => void

const mends: ReadonlyMap<string, Mend> = new Map<string, Mend>([
  ['w:tbl', mendTable],
  ['w:tr', (tape, edits, row) => holdsChild(tape, row, inRow) || remove(tape, edits, row)],
  ['w:tc', (tape, edits, cell) => endsWithParagraph(tape, cell) || addParagraph(tape, edits, cell)],
  ...['w:hdr', 'w:ftr', 'w:footnote', 'w:endnote', 'w:comment', 'w:txbxContent'].map(
    (name): [string, Mend] => [
      name,
      (tape, edits, index) => holdsParagraph(tape, index) || addParagraph(tape, edits, index),
    ],
  ),
])

/** What stands for cells in a row, and for rows in a table, besides themselves: what encloses some. */
const enclosing = 'w:sdt w:customXml w:ins w:del w:moveFrom w:moveTo mc:AlternateContent'.split(' ')
const inRow: ReadonlySet<string> = new Set(['w:tc', ...enclosing])
const inTable: ReadonlySet<string> = new Set(['w:tr', ...enclosing])

function mendTable(tape: Tape, edits: Edits, table: number): void {
  if (!holdsChild(tape, table, inTable)) {
    remove(tape, edits, table)
    return
  }
  const properties = childOf(tape, table, 'w:tblPr')
  const start = tape.end[table] ?? 0
  if (properties < 0) edits.insert(start, '<w:tblPr/>')
  if (childOf(tape, table, 'w:tblGrid') < 0)
    edits.insert(properties < 0 ? start : endOf(tape, properties), '<w:tblGrid/>')
}

function holdsChild(tape: Tape, index: number, names: ReadonlySet<string>): boolean {
  for (const child of childrenOf(tape, index)) if (names.has(nameOf(tape, child))) return true
  return false
}

/** Whether there is any paragraph within the element at `index`. */
export function holdsParagraph(tape: Tape, index: number): boolean {
  return !elementsWithin(tape, index, tape.mate[index] ?? index, 'w:p').next().done
}

/** Whether the last thing within a cell is a paragraph, be it one that a content control or a mark of reviewing encloses. */
export function endsWithParagraph(tape: Tape, index: number): boolean {
  let last = -1
  for (const child of childrenOf(tape, index)) if (!isMark.test(nameOf(tape, child))) last = child
  const name = nameOf(tape, last)
  return name === 'w:p' || (last >= 0 && encloses.has(name) && endsWithParagraph(tape, last))
}

const isMark = /^w:(?:bookmark|comment|perm|proofErr|moveFromRange|moveToRange|customXml\w+Range)/
const encloses: ReadonlySet<string> = new Set([...enclosing, 'w:sdtContent', 'mc:Choice', 'mc:Fallback'])

function addParagraph(tape: Tape, edits: Edits, index: number): void {
  const paragraph = '<w:p></w:p>'
  if (tape.kind[index] !== empty) edits.insert(tape.start[tape.mate[index] ?? index] ?? 0, paragraph)
  else {
    const end = tape.end[index] ?? 0
    edits.replace(end - 2, end, `>${paragraph}</${nameOf(tape, index)}>`)
  }
}

function remove(tape: Tape, edits: Edits, index: number): void {
  edits.remove(tape.start[index] ?? 0, endOf(tape, index))
}

/** Tells whether the children of an element stand in its sequence. */
export type OrderTest = (tape: Tape, index: number) => boolean

/** Asked of every paragraph and run, it looks up the ranks of a part's tag names once, and walks without `childrenOf`. */
function orderTest(sequence: Sequence): OrderTest {
  let ranked: readonly string[] = []
  let ranks: readonly number[] = []
  return (tape, index) => {
    const { names, name, mate } = tape
    if (names !== ranked || names.length > ranks.length) {
      ranked = names
      ranks = names.map((one) => rankAfter(sequence, one, anyRank))
    }
    let before = 0
    const last = mate[index] ?? index
    for (let child = index + 1; child < last; child++) {
      const number = name[child] ?? -1
      if (number < 0) continue
      const rank = ranks[number] ?? anyRank
      if (rank !== anyRank && rank < before) return false
      if (rank !== anyRank) before = rank
      child = mate[child] ?? child
    }
    return true
  }
}

/** Of what goes with whatever stands before it. */
const anyRank = -1

/** The test of each element that has a sequence, by its name. */
export const orderTests: ReadonlyMap<string, OrderTest> = new Map(
  [...sequences].map(([name, sequence]) => [name, orderTest(sequence)]),
)

function sort(tape: Tape, edits: Edits, index: number, sequence: Sequence): void {
  let before = 0
  const children = [...childrenOf(tape, index)].map((child) => {
    before = rankAfter(sequence, nameOf(tape, child), before)
    return { rank: before, text: tape.text.slice(tape.start[child], endOf(tape, child)) }
  })
  const sorted = children.toSorted((a, b) => a.rank - b.rank).map(({ text }) => text)
  edits.replace(tape.end[index] ?? 0, tape.start[tape.mate[index] ?? index] ?? 0, sorted.join(''))
}
