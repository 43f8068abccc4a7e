import type { PaperChart, Picture } from '../../../shared/pack/paper-blocks.ts'
import type { GridRow } from './foreign-paper.ts'
import type { ListStart } from './house-numbering.ts'
import type { SheetPoints } from './styles-of-foreign.ts'

/** A paper as sections of paragraphs and tables, before it is written as WordprocessingML. */
export interface Paper {
  readonly sections: readonly Section[]
  /** Lists begun afresh in this paper. */
  readonly lists: readonly ListStart[]
  /** Whether it prints page numbers of its own; in a pack a paper gets the pack's. */
  readonly isNumbered?: true
  /** Over those page numbers on every page: that it is not for the public. */
  readonly foot?: string | null
  /** What a sheet to be filled in says when it is sent, row by row, for the program that reads it back. */
  readonly asSent?: readonly (readonly string[])[]
}

/** `starts`: how the section begins, on a new page or where the one before ended. */
export interface Section {
  readonly starts: 'nextPage' | 'continuous'
  readonly columns: 1 | 2
  readonly landscape: boolean
  /** Paper and margins of its own; else A4 with the house's. */
  readonly sheet?: Sheet
  /** Ends with a paragraph unless it is the last: Word keeps a section's properties in its last paragraph. */
  readonly blocks: readonly Block[]
}

/** Paper and margins in millimetres; `sides` is both of them, `header` and `footer` their distances from the edge. */
export interface Sheet {
  readonly widthMm: number
  readonly heightMm: number
  readonly marginsMm: Readonly<Record<'top' | 'bottom' | 'sides' | 'header' | 'footer', number>>
}

export type Block = Paragraph | Table | Grid

export interface Paragraph {
  readonly kind: 'paragraph'
  /** Id of a house style. */
  readonly style: string
  readonly content: readonly Inline[]
  /** Overrides the style: `true` binds to the next paragraph, `false` lets go. */
  readonly keepNext?: boolean
  readonly numId?: number
  /** Of its list, from 0; the first unless said. */
  readonly listLevel?: number
}

export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly style?: 'Strong' | 'Emphasis' | 'Hyperlink' }
  | { readonly kind: 'tab' }
  | { readonly kind: 'link'; readonly address: string; readonly text: string }
  | { readonly kind: 'jump'; readonly bookmark: string; readonly content: readonly Inline[] }
  | { readonly kind: 'pageOf'; readonly bookmark: string; readonly page: number }
  | { readonly kind: 'bookmark'; readonly name: string; readonly content: readonly Inline[] }
  | ({ readonly kind: 'answer' } & Answer)
  | { readonly kind: 'picture'; readonly picture: Picture; readonly name: string }
  | { readonly kind: 'chart'; readonly chart: PaperChart; readonly name: string }

/** A place for an author's answer: a content control of plain text that shows its prompt until it is filled in. */
export interface Answer {
  /** For programs: "subject", "committee-1". */
  readonly tag: string
  /** For the author: "Subject". */
  readonly title: string
  /** `null` while there is none. */
  readonly text: string | null
  readonly prompt: string
}

/** A ruled table with a header row that repeats. Columns in millimetres; the last stands on the margin. */
export interface Table {
  readonly kind: 'table'
  readonly caption: string
  readonly description: string
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  /** Boxed cells without a header row: a cover sheet. */
  readonly isCover?: true
}

/** A table as a spreadsheet has it: cells may be merged and filled, and the type is as small as `points`. */
export interface Grid {
  readonly kind: 'grid'
  readonly caption: string
  readonly description: string
  readonly widthsMm: readonly number[]
  readonly headingRows: number
  readonly points: SheetPoints
  readonly rows: readonly GridRow[]
}

export interface Column {
  readonly widthMm: number
  readonly header: string
  /** `centre` only under a chart, where figures stand below their columns. */
  readonly align: 'left' | 'centre'
}

export interface Row {
  readonly cells: readonly (readonly Paragraph[])[]
  /** Only a row taller than half a page may break across pages. */
  readonly mayBreak: boolean
  /** Binds the row to what follows. */
  readonly keepNext: boolean
}

export function text(words: string): Inline {
  return { kind: 'text', text: words }
}

export function strong(words: string): Inline {
  return { kind: 'text', text: words, style: 'Strong' }
}

export const tab: Inline = { kind: 'tab' }

/** A paragraph in a house style; `content` may be plain words. */
export function paragraph(
  style: string,
  content: string | readonly Inline[],
  further: Pick<Paragraph, 'keepNext' | 'numId' | 'listLevel'> = {},
): Paragraph {
  return {
    kind: 'paragraph',
    style,
    content: typeof content === 'string' ? [text(content)] : content,
    ...further,
  }
}

/** A portrait section of one column that begins on a new page. */
export function portrait(blocks: readonly Block[]): Section {
  return { starts: 'nextPage', columns: 1, landscape: false, blocks }
}

/** The same paragraphs, each but the last bound to the next; the last is let go where its style would bind it. */
export function keptTogether(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  return paragraphs.map((one, place) => {
    if (place < paragraphs.length - 1) return { ...one, keepNext: true }
    return bindingStyles.has(one.style) ? { ...one, keepNext: false } : one
  })
}

/** Styles used as last paragraphs that bind to the next by themselves. */
const bindingStyles: ReadonlySet<string> = new Set(['PWAgendaItem', 'PWSignatureLabel'])
