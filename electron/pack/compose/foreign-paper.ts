import type { Picture } from '../../../shared/pack/paper-blocks.ts'

/** A paper that came as something else than a Word document, read and ready to be written as one. */
export type ForeignPaper =
  | { readonly kind: 'pictures'; readonly pages: readonly PicturedPage[] }
  | { readonly kind: 'workbook'; readonly sheets: readonly GridSheet[] }

/** A page as one picture, on a sheet of its own size in millimetres. */
export interface PicturedPage {
  readonly sheet: { readonly widthMm: number; readonly heightMm: number }
  readonly picture: Picture
}

/** A visible sheet of a workbook: what its cells show, without those that are hidden or empty at its edges. */
export interface GridSheet {
  readonly name: string
  /** Lines that stand alone above its table. */
  readonly titles: readonly string[]
  /** As wide as the sheet shows them, in millimetres. */
  readonly columnWidthsMm: readonly number[]
  readonly rows: readonly GridRow[]
  /** How many rows at the top are headings, repeated on every page. */
  readonly headingRows: number
}

export type GridRow = readonly GridCell[]

/** A cell in its place; one that a merged cell covers is `null`. */
export type GridCell = {
  readonly text: string
  readonly isNumber: boolean
  readonly isBold: boolean
  /** Fill as RRGGBB, `null` without one. */
  readonly fill: string | null
  /** How many columns and rows it covers, itself included. */
  readonly across: number
  readonly down: number
} | null
