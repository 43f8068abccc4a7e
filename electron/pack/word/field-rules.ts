import { attributeOf, elementsOf, endOf, nameOf } from '../xml/attributes.ts'
import { escapeAttribute, escapeText } from '../xml/escape.ts'
import { empty } from '../xml/tape.ts'
import { extentOf, fieldsOf, withWord, wordsOf, type Field } from './fields.ts'
import { keepNumberLooks } from './number-looks.ts'
import type { Story } from './paper.ts'
import { removeElement } from './reference-rules.ts'

/** Keeps a document's fields true in the pack: references follow their bookmarks, counters begin anew, totals stay its own. */
export function fieldEdits(story: Story, first: number, last: number): void {
  const { tape } = story
  if (!tape.names.includes('w:fldChar') && !tape.names.includes('w:fldSimple')) return
  const fields = fieldsOf(tape, first, last)
  keepNumberLooks(story, fields, first, last)
  for (const field of fields) {
    const place = extentOf(tape, field)
    if (place.first < first || place.last > last) continue
    const code = codeInPack(story, field)
    const { totalPages: total, planned } = story.paper
    const counts = story.place === 'margin' || planned.ownNumbers !== undefined
    if (field.type === 'NUMPAGES' && counts && total !== null) {
      printInstead(story, field, String(total))
      continue
    }
    if (code === null) {
      freeze(story, field)
      continue
    }
    if (gathering.has(field.type)) lock(story, field)
    if (code !== field.code) writeCode(story, field, code)
  }
}

/** The field's code as it must be in the pack; `null` when only its last result can be true there. */
function codeInPack(story: Story, { code, type }: Field): string | null {
  if (frozen.has(type) && !(type === 'NUMPAGES' && story.place === 'margin')) return null
  const words = wordsOf(code)
  const { bookmarks, sequences, styles } = story.paper
  switch (type) {
    case 'REF':
    case 'PAGEREF':
    case 'GOTOBUTTON':
      return follow(story, code, 1)
    case 'HYPERLINK':
      // Behind an address, it is a place in another file.
      return words[1] === '' || words[1]?.startsWith('\\') === true ? followSwitch(story, code, '\\l') : code
    case 'TOC':
      return followSwitch(story, code, '\\b')
    case 'SEQ': {
      const name = (words[1] ?? '').toLowerCase()
      if (sequences.has(name)) return code
      sequences.add(name)
      return /\\[rsc]\b/i.test(code) ? code : `${code.trimEnd()} \\r 1 `
    }
    case 'STYLEREF': {
      // "STYLEREF 1" means the headings of that level.
      const wanted = (words[1] ?? '').replace(/^[1-9]$/, 'heading $&')
      const name = styles.nameInPack(wanted)
      return name === null ? code : code.replace(/("[^"]*"|(?<=STYLEREF\s+)\S+)/i, () => `"${name}"`)
    }
    default:
      return bookmarks.map(type) === null ? code : follow(story, code, 0)
  }
}

/** The same for a bookmark that a switch names; code without that switch stays. */
function followSwitch(story: Story, code: string, name: string): string | null {
  const place = wordsOf(code).indexOf(name)
  return place < 0 ? code : follow(story, code, place + 1)
}

/** The code with a bookmark's name in the pack, at its place among the words; `null` where the document has no such bookmark. */
function follow({ paper }: Story, code: string, place: number): string | null {
  const name = wordsOf(code)[place]
  if (name === undefined) return null
  const mapped = paper.bookmarks.map(name)
  if (mapped === null) {
    paper.note(
      'repaired',
      'A cross-reference leads to a place that is no longer in it; its last printed text was kept.',
    )
    return null
  }
  return mapped === name ? code : withWord(code, place, mapped)
}

/**
 * What names a note's number, its own file, its own length, its author or the moment: the pack would print its own, or the
 * day's. And an index, for which LibreOffice forgets the paper of a report that is not the file's first.
 */
const frozen: ReadonlySet<string> = new Set(
  'NOTEREF NUMPAGES SECTIONPAGES SECTION NUMWORDS NUMCHARS FILENAME FILESIZE DOCPROPERTY DOCVARIABLE INFO AUTHOR TITLE SUBJECT KEYWORDS COMMENTS LASTSAVEDBY REVNUM EDITTIME TEMPLATE USERNAME USERADDRESS USERINITIALS CREATEDATE SAVEDATE PRINTDATE DATE TIME INCLUDETEXT INCLUDEPICTURE LINK DDE DDEAUTO EMBED MERGEFIELD MERGEREC MERGESEQ NEXT NEXTIF SKIPIF ASK FILLIN SET DATABASE RD AUTOTEXT AUTOTEXTLIST MACROBUTTON INDEX'.split(
    ' ',
  ),
)

/** What gathers from the whole file: brought up to date in the pack, it would list the other reports too. */
const gathering: ReadonlySet<string> = new Set(['TOC', 'TOA', 'BIBLIOGRAPHY'])

/** Keeps a field as it is, so that Word never brings it up to date. */
function lock({ tape, edits }: Story, field: Field): void {
  const mark = field.simple >= 0 ? field.simple : field.begin
  if (attributeOf(tape, mark, 'w:fldLock') !== null) return
  edits.insert((tape.start[mark] ?? 0) + 1 + nameOf(tape, mark).length, ' w:fldLock="1"')
}

/** Leaves a field's last result as plain text. */
export function freeze(story: Story, field: Field): void {
  const { tape, edits } = story
  if (field.simple >= 0) {
    edits.remove(tape.start[field.simple] ?? 0, tape.end[field.simple] ?? 0)
    const mate = tape.mate[field.simple] ?? 0
    if (mate !== field.simple) edits.remove(tape.start[mate] ?? 0, tape.end[mate] ?? 0)
    return
  }
  const until = field.separate < 0 ? field.end : field.separate
  for (let index = field.begin; index <= until; index++)
    if (ofCode.has(nameOf(tape, index))) removeElement(story, index)
  removeElement(story, field.end)
}

/** Leaves other words as plain text in the place of a field's result, in its looks. */
function printInstead(story: Story, field: Field, words: string): void {
  const { tape, edits } = story
  freeze(story, field)
  const from = field.simple >= 0 ? field.simple : Math.max(field.begin, field.separate)
  const until = field.simple >= 0 ? (tape.mate[field.simple] ?? field.simple) : field.end
  const texts = [...elementsOf(tape, 'w:t')].filter((index) => index > from && index < until)
  const written = `<w:t xml:space="preserve">${escapeText(words)}</w:t>`
  for (const [place, index] of texts.entries())
    edits.replace(tape.start[index] ?? 0, endOf(tape, index), place === 0 ? written : '')
  // A field that was never brought up to date has no result yet; its end stands in a run of the same looks.
  if (texts.length === 0 && field.simple < 0) edits.insert(endOf(tape, field.end), written)
}

const ofCode: ReadonlySet<string> = new Set(['w:fldChar', 'w:instrText', 'w:t', 'w:tab', 'w:br'])

function writeCode({ tape, edits }: Story, field: Field, code: string): void {
  if (field.simple >= 0) {
    const instruction = attributeOf(tape, field.simple, 'w:instr')
    if (instruction !== null) edits.replace(instruction.from, instruction.to, escapeAttribute(code))
    return
  }
  for (const [place, index] of field.instructions.entries()) {
    if (tape.kind[index] === empty) continue
    const mate = tape.mate[index] ?? index
    if (place === 0)
      edits.replace(
        tape.start[index] ?? 0,
        tape.start[mate] ?? 0,
        `<w:instrText xml:space="preserve">${escapeText(code)}`,
      )
    else edits.remove(tape.end[index] ?? 0, tape.start[mate] ?? 0)
  }
}
