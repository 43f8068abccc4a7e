import { child, valueOfChild, type Element } from '../xml/tree.ts'
import { numberFormat } from './number-format.ts'
import { forNewerReaders, toEach } from './older-readers.ts'
import type { Section } from './sections.ts'

/**
 * The numbers of one document's footnotes, written out as marks. Left to themselves they would run on through the whole
 * pack: LibreOffice knows no restart between sections (told to restart, 7.4 numbers all notes 0).
 */
export class FootnoteMarks {
  private readonly format: string
  private readonly first: number
  private readonly restarts: readonly number[]
  private next: number
  private past = 0
  private readonly marks = new Map<string, string>()

  /** @param restarts places on the body's tape from which on they are numbered anew, in order */
  constructor(format: string, first: number, restarts: readonly number[]) {
    this.format = format
    this.first = first
    this.restarts = restarts
    this.next = first
  }

  /**
   * The mark of a note, numbered in the order of first reference.
   *
   * @param id    the note's number in the pack
   * @param place of the reference, on the body's tape
   */
  markOf(id: string, place: number): string {
    const known = this.marks.get(id)
    if (known !== undefined) return known
    for (; place > (this.restarts[this.past] ?? Infinity); this.past++) this.next = this.first
    const mark = numberFormat(this.next++, this.format)
    this.marks.set(id, mark)
    return mark
  }

  /** The mark if the note has one. */
  find(id: string): string | null {
    return this.marks.get(id) ?? null
  }
}

/**
 * Marks for a document with these footnote settings; `null` where notes begin anew on each page: which number a note then
 * has, only the layout knows.
 */
export function footnoteMarks(settings: Element | null, sections: readonly Section[]): FootnoteMarks | null {
  const own = sections.map(({ properties }) => child(properties, 'w:footnotePr'))
  const said = (name: string): string | null =>
    [settings, ...own].map((one) => valueOfChild(one, name)).find((value) => value !== null) ?? null
  // What only the settings say of it holds for no section.
  const restarts = own.map((one) =>
    one === null ? null : (valueOfChild(one, 'w:numRestart') ?? valueOfChild(settings, 'w:numRestart')),
  )
  if (restarts.includes('eachPage')) return null
  const anew = sections.flatMap(({ end }, place) => (restarts[place + 1] === 'eachSect' ? [end] : []))
  return new FootnoteMarks(said('w:numFmt') ?? 'decimal', Number(said('w:numStart') ?? 1), anew)
}

/**
 * The mark at its place in the text. LibreOffice takes the first text after the reference as the note's label, and
 * of that only one sign; the others stand beside it and look the same.
 */
export function markInText(mark: string): string {
  return Array.from(mark, (sign) => `<w:t>${sign}</w:t>`).join('')
}

/**
 * The mark at the head of its note: Word prints nothing there itself, LibreOffice 24.8 prints the label's one sign, and
 * 7.4 the signs beside it as well.
 */
export function markInNote(mark: string): string {
  const rest = mark.length > 1 ? forNewerReaders(`<w:t>${mark.slice(1)}</w:t>`) : ''
  return toEach(`<w:t>${mark}</w:t>`, rest)
}
