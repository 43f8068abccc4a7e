import { attributeOf, childrenOf, elementsOf, nameOf, valueOf } from '../xml/attributes.ts'
import { escapeAttribute, escapeText } from '../xml/escape.ts'
import { characters, close, empty, type Tape } from '../xml/tape.ts'
import { fieldsOf, type Field } from '../word/fields.ts'
import type { PartRule } from './clean-part.ts'
import { codeForPublic, pageCounts } from './field-codes.ts'
import { drop, unwrap, type Part } from './part.ts'
import { parentOf } from './restore-properties.ts'

/**
 * Decides on every field of a part: those that print the page's own numbers, or lead to places of the report, keep their
 * code; of all others (links to files, properties, questions, conditions) what they last printed stays as plain text.
 * Halves of fields and hidden ones go.
 */
export function leaveOutFields(part: Part): void {
  const { tape, gone, fields } = part
  const complete = fieldsOf(tape).filter((field) => gone[markOf(field)] === 0)
  for (const field of complete) {
    const code = holdsOthers(part, field) ? null : codeForPublic(part.copy, field)
    if (isHidden(part, field)) dropRange(part, field.begin, field.end)
    else if (code === null) freeze(part, field)
    else fields.push(field)
  }
  const kept = new Set(
    fields.flatMap(({ begin, separate, end, instructions }) => [begin, separate, end, ...instructions]),
  )
  for (const index of elementsOf(tape, 'w:fldChar', 'w:instrText')) if (!kept.has(index)) drop(part, index)
}

/** Writes the codes of those that stay, now that all places and styles have their names. */
export function writeFields(part: Part): void {
  const { gone } = part
  for (const field of part.fields) {
    if (gone[markOf(field)] === 1) continue
    const code = codeForPublic(part.copy, field)
    if (code === null) freeze(part, field)
    else if (code !== field.code) writeCode(part, field, code)
  }
}

export const fieldRules: Readonly<Record<string, PartRule>> = {
  'w:fldData': drop,
  // A tick box is drawn from these; its name, its help and its macros are not.
  'w:ffData': (part, index) => {
    for (const child of childrenOf(part.tape, index))
      if (!['w:enabled', 'w:calcOnExit', 'w:checkBox'].includes(nameOf(part.tape, child))) drop(part, child)
  },
}

const markOf = ({ simple, begin }: Field): number => (simple >= 0 ? simple : begin)

function isHidden({ tape, hidden }: Part, field: Field): boolean {
  return field.simple < 0 && hidden.has(parentOf(tape, field.begin))
}

/** Whether the code is more than words: other fields, or text that nobody sees. Sums over page numbers may hold those. */
function holdsOthers({ tape, fields }: Part, { begin, separate, end, simple, type }: Field): boolean {
  if (simple >= 0) return false
  const until = separate < 0 ? end : separate
  const inner = fields.filter((field) => field.begin > begin && field.end < until)
  if (type === '=' && inner.every((field) => pageCounts.has(field.type))) return false
  for (let index = (tape.mate[begin] ?? begin) + 1; index < until; index++)
    if (['w:fldChar', 'w:fldSimple', 'w:t', 'w:drawing', 'w:pict'].includes(nameOf(tape, index))) return true
  return false
}

function freeze(part: Part, field: Field): void {
  const { tape, copy, edits } = part
  copy.tally.add(field.type.startsWith('FORM') ? 'controls' : 'field-codes')
  if (field.simple >= 0) {
    unwrap(part, field.simple)
    return
  }
  const chosen = field.type === 'FORMDROPDOWN' && !hasResult(tape, field) ? chosenEntry(tape, field) : null
  dropRange(part, field.begin, field.separate < 0 ? field.end : field.separate)
  if (chosen !== null)
    edits.insert(tape.start[field.begin] ?? 0, `<w:t xml:space="preserve">${escapeText(chosen)}</w:t>`)
  drop(part, field.end)
}

/** Word draws a list from its entries, and writes what it shows beside them only now and then. */
function hasResult(tape: Tape, { separate, end }: Field): boolean {
  for (let index = separate < 0 ? end : separate; index < end; index++)
    if (tape.kind[index] === characters) return true
  return false
}

/** What a list to choose from shows: the entry chosen, else the one it begins with. */
function chosenEntry(tape: Tape, { begin }: Field): string | null {
  const last = tape.mate[begin] ?? begin
  const inside = (name: string): number[] =>
    [...elementsOf(tape, name)].filter((index) => index > begin && index < last)
  const number = (name: string): number => {
    const [found] = inside(name)
    return found === undefined ? Number.NaN : Number(valueOf(tape, found, 'w:val') ?? 0)
  }
  const place = [number('w:result'), number('w:default'), 0].find((each) => !Number.isNaN(each)) ?? 0
  const entry = inside('w:listEntry')[place]
  return entry === undefined ? null : valueOf(tape, entry, 'w:val')
}

/** Leaves out what runs hold from one mark of a field to another, both included; paragraphs stay as they are. */
function dropRange(part: Part, from: number, to: number): void {
  const { tape } = part
  for (let index = from; index <= to; index++) {
    const name = nameOf(tape, index)
    if (name === '' || tape.kind[index] === close || framework.has(name)) continue
    if (name === 'w:r' && (tape.mate[index] ?? index) > to) continue
    drop(part, index)
    index = Math.max(index, tape.mate[index] ?? index)
  }
}

/** What holds runs and their looks. */
const framework: ReadonlySet<string> = new Set(
  'p pPr rPr hyperlink fldSimple sdt sdtPr sdtContent smartTag customXml tbl tr tc tblPr tblGrid trPr tcPr bookmarkStart bookmarkEnd'
    .split(' ')
    .map((name) => `w:${name}`),
)

function writeCode({ tape, edits }: Part, field: Field, code: string): void {
  if (field.simple >= 0) {
    const instruction = attributeOf(tape, field.simple, 'w:instr')
    if (instruction !== null) edits.replace(instruction.from, instruction.to, escapeAttribute(code))
    return
  }
  const filled = field.instructions.filter((index) => tape.kind[index] !== empty)
  for (const [place, index] of filled.entries()) {
    const mate = tape.mate[index] ?? index
    const text = place === 0 ? `<w:instrText xml:space="preserve">${escapeText(code)}` : '<w:instrText>'
    edits.replace(tape.start[index] ?? 0, tape.start[mate] ?? 0, text)
  }
}
