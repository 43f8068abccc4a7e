import { valueOfChild, type Element } from '../xml/tree.ts'
import { numberFormat } from './number-format.ts'
import { forNewerReaders, toEach } from './older-readers.ts'

/**
 * The numbers of one document's footnotes, written out as marks. Left to themselves they would run on through the whole
 * pack: LibreOffice knows no restart between sections (told to restart, 7.4 numbers all notes 0).
 */
export class FootnoteMarks {
  private readonly format: string
  private next: number
  private readonly marks = new Map<string, string>()

  constructor(format: string, first: number) {
    this.format = format
    this.next = first
  }

  /** The mark of a note, numbered in the order of first reference. @param id the note's number in the pack */
  markOf(id: string): string {
    const known = this.marks.get(id)
    if (known !== undefined) return known
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
 * Marks for a document with these footnote settings; `null` where notes begin anew on each page or in each section:
 * which number a note then has, only the layout knows.
 */
export function footnoteMarks(settings: Element | null, sections: readonly Element[]): FootnoteMarks | null {
  const all = [settings, ...sections]
  const restarts = all.some((one) => !['continuous', null].includes(valueOfChild(one, 'w:numRestart')))
  if (restarts && sections.length > 0) return null
  const said = (name: string): string | null =>
    all.map((one) => valueOfChild(one, name)).find((value) => value !== null) ?? null
  return new FootnoteMarks(said('w:numFmt') ?? 'decimal', Number(said('w:numStart') ?? 1))
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
