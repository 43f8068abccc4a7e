import { unescape } from '../xml/escape.ts'
import { attributeOf, elementsWithin, nameOf } from '../xml/attributes.ts'
import { characters, close, type Tape } from '../xml/tape.ts'

/** A field as it stands on the tape. */
export interface Field {
  /** What Word reads: ` PAGEREF _Toc1 \h `. */
  readonly code: string
  /** First word of the code, upper case: "PAGEREF". */
  readonly type: string
  /** Tags with the field's marks: `w:fldSimple`, or the `w:fldChar`s begin, separate (-1 where it has none) and end. */
  readonly simple: number
  readonly begin: number
  readonly separate: number
  readonly end: number
  /** `w:instrText` elements, in order; empty for a simple field. */
  readonly instructions: readonly number[]
}

/** All fields that begin and end in the part, or in a stretch of it (both ends included), inner ones before outer ones. */
export function fieldsOf(tape: Tape, first = 0, last = tape.count - 1): readonly Field[] {
  const found: Field[] = []
  const open: { begin: number; separate: number; instructions: number[] }[] = []
  for (const index of elementsWithin(tape, first, last, 'w:fldChar', 'w:instrText', 'w:fldSimple')) {
    const name = nameOf(tape, index)
    if (name === 'w:fldSimple') {
      const code = valueAt(tape, index, 'w:instr')
      found.push({
        code,
        type: typeOf(code),
        simple: index,
        begin: -1,
        separate: -1,
        end: -1,
        instructions: [],
      })
      continue
    }
    const current = open.at(-1)
    if (name === 'w:instrText') {
      if (current !== undefined && current.separate < 0) current.instructions.push(index)
      continue
    }
    const kind = valueAt(tape, index, 'w:fldCharType')
    if (kind === 'begin') open.push({ begin: index, separate: -1, instructions: [] })
    else if (kind === 'separate' && current !== undefined) current.separate = index
    else if (kind === 'end' && current !== undefined) {
      open.pop()
      const code = current.instructions.map((at) => textOf(tape, at)).join('')
      found.push({ code, type: typeOf(code), simple: -1, end: index, ...current })
    }
  }
  return found
}

/** Text inside the element at `index`. */
export function textOf(tape: Tape, index: number): string {
  let text = ''
  const last = tape.mate[index] ?? index
  for (let at = index + 1; at < last; at++)
    if (tape.kind[at] === characters)
      text += unescape(tape.text.slice(tape.start[at], tape.end[at]).replace(/^<!\[CDATA\[|\]\]>$/g, ''))
  return text
}

/** Place of a field among its part's tags: where it begins, and where it is over. */
export function extentOf(tape: Tape, field: Field): { readonly first: number; readonly last: number } {
  return field.simple >= 0
    ? { first: field.simple, last: tape.mate[field.simple] ?? field.simple }
    : { first: field.begin, last: field.end }
}

/** The words of a field code; quoted ones are one word, without their quotes. */
export function wordsOf(code: string): readonly string[] {
  return [...code.matchAll(word)].map((match) => match[1] ?? match[2] ?? '')
}

/** The code with another word at a place; quotes round it stay. */
export function withWord(code: string, place: number, instead: string): string {
  let at = -1
  return code.replace(word, (whole, quoted?: string) => {
    at++
    if (at !== place) return whole
    return quoted === undefined ? instead : `"${instead}"`
  })
}

const word = /"([^"]*)"|(\S+)/g

function typeOf(code: string): string {
  return (/^\s*(=|[^\s\\"]+)/.exec(code)?.[1] ?? '').toUpperCase()
}

function valueAt(tape: Tape, index: number, name: string): string {
  if (tape.kind[index] === close) return ''
  const found = attributeOf(tape, index, name)
  return found === null ? '' : unescape(tape.text.slice(found.from, found.to))
}
