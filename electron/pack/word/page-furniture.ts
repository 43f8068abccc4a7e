import { childOf, elementsOf, endOf, nameOf, valueOf } from '../xml/attributes.ts'
import type { Edits } from '../xml/edits.ts'
import { escapeText } from '../xml/escape.ts'
import { characters, type Tape } from '../xml/tape.ts'
import { extentOf, fieldsOf, textOf, type Field } from './fields.ts'

/** What a header or footer shows besides its own page number. */
export interface Furniture {
  /** Whether it printed a page number of its own, which was taken out. */
  readonly hadPageNumber: boolean
  /** Whether anything visible is left: text, a picture, a ruled line. */
  readonly isOccupied: boolean
}

/**
 * Takes a report's own page number out of its header or footer: "Page 3 of 17", "- 3 -", "3 | Page". Paragraphs stay
 * and a space keeps each line's height, so that the body does not move. Words beside the number stay too.
 */
export function takeOutPageNumber(tape: Tape, edits: Edits): Furniture {
  const fields = fieldsOf(tape)
  const numbers = fields.filter(({ type }) => isNumber.has(type))
  let isOccupied = pictures.some((name) => !elementsOf(tape, name).next().done)
  for (const paragraph of elementsOf(tape, 'w:p')) {
    const letters = lettersOf(tape, paragraph, numbers)
    const text = letters.map(({ sign }) => sign).join('')
    const gone = text.includes(pageSign) || text.includes(totalSign) ? furnitureIn(text) : []
    for (const { from, to } of gone) takeOut(tape, edits, letters.slice(from, to))
    const left = text
      .split('')
      .filter((_, place) => !gone.some(({ from, to }) => place >= from && place < to))
      .join('')
    if (left.trim() !== '' || hasRule(tape, paragraph)) isOccupied = true
  }
  return { hadPageNumber: numbers.length > 0, isOccupied }
}

const isNumber: ReadonlySet<string> = new Set(['PAGE', 'NUMPAGES', 'SECTIONPAGES'])
/** Private signs that stand for a page field and a total field in a paragraph's text. */
const pageSign = '\ue000'
const totalSign = '\ue001'

/** A page number with the words and strokes that belong to it. "P a g e" is how Word's own gallery spells it. */
const furniture =
  /(?:[-–—|[(]\s*)?(?:\b(?:page|pg\.?|p\.|tudalen)\s*:?\s*)?\ue000(?:\s*(?:of|\/|out of|o)\s*(?:\ue001|\d+))?(?:\s*[-–—\])])?(?:\s*\|\s*(?:p\s?a\s?g\s?e)?)?|(?:\bof\s*)?\ue001(?:\s*pages)?/giu

function furnitureIn(text: string): readonly { readonly from: number; readonly to: number }[] {
  return [...text.matchAll(furniture)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }))
}

/** One letter of a paragraph, or a whole field, and where it stands in the part. */
interface Letter {
  readonly sign: string
  readonly field: Field | null
  /** Token of the letter's text, and its place in that text. */
  readonly token: number
  readonly place: number
}

function lettersOf(tape: Tape, paragraph: number, numbers: readonly Field[]): readonly Letter[] {
  const letters: Letter[] = []
  const last = tape.mate[paragraph] ?? paragraph
  for (let index = paragraph + 1; index < last; index++) {
    const field = numbers.find((number) => extentOf(tape, number).first === index)
    if (field !== undefined) {
      letters.push({ sign: field.type === 'PAGE' ? pageSign : totalSign, field, token: index, place: 0 })
      index = extentOf(tape, field).last
    } else if (tape.kind[index] !== characters) {
      const name = nameOf(tape, index)
      if (name === 'w:p' && tape.kind[index] === 1) index = tape.mate[index] ?? index
      else if (name === 'w:tab' || name === 'w:ptab' || name === 'w:br')
        letters.push({ sign: '\t', field: null, token: index, place: 0 })
    } else if (nameOf(tape, index - 1) === 'w:t') {
      const text = textOf(tape, index - 1)
      for (let place = 0; place < text.length; place++)
        letters.push({ sign: text[place] ?? '', field: null, token: index - 1, place })
    }
  }
  return letters
}

function takeOut(tape: Tape, edits: Edits, letters: readonly Letter[]): void {
  const places = new Map<number, Set<number>>()
  for (const letter of letters) {
    if (letter.field !== null) blank(tape, edits, letter.field)
    else if (letter.sign !== '\t')
      places.set(letter.token, (places.get(letter.token) ?? new Set()).add(letter.place))
  }
  for (const [token, gone] of places) {
    const left = textOf(tape, token)
      .split('')
      .filter((_, place) => !gone.has(place))
      .join('')
    edits.replace(
      tape.start[token] ?? 0,
      endOf(tape, token),
      `<w:t xml:space="preserve">${escapeText(left)}</w:t>`,
    )
  }
}

/** A field becomes one space in the run that showed its result. */
function blank(tape: Tape, edits: Edits, field: Field): void {
  const space = '<w:t xml:space="preserve"> </w:t>'
  if (field.simple >= 0) {
    const run = childOf(tape, field.simple, 'w:r')
    const properties = run < 0 ? -1 : childOf(tape, run, 'w:rPr')
    const kept = properties < 0 ? '' : tape.text.slice(tape.start[properties], endOf(tape, properties))
    edits.replace(tape.start[field.simple] ?? 0, endOf(tape, field.simple), `<w:r>${kept}${space}</w:r>`)
    return
  }
  for (let index = field.begin; index < field.end; index++) {
    if (!ofField.has(nameOf(tape, index)) || tape.kind[index] === 3) continue
    edits.remove(tape.start[index] ?? 0, endOf(tape, index))
  }
  edits.replace(tape.start[field.end] ?? 0, endOf(tape, field.end), space)
}

const ofField: ReadonlySet<string> = new Set(['w:fldChar', 'w:instrText', 'w:t', 'w:tab', 'w:fldSimple'])
const pictures = ['w:drawing', 'w:object', 'w:sym']

function hasRule(tape: Tape, paragraph: number): boolean {
  const properties = childOf(tape, paragraph, 'w:pPr')
  const borders = properties < 0 ? -1 : childOf(tape, properties, 'w:pBdr')
  if (borders < 0) return false
  for (const side of ['w:top', 'w:bottom']) {
    const border = childOf(tape, borders, side)
    if (border >= 0 && !['nil', 'none'].includes(valueOf(tape, border, 'w:val') ?? 'none')) return true
  }
  return false
}
