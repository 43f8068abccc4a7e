import type { Codec } from '../engine.ts'
import type { ForeignPaper } from './foreign-paper.ts'
import { houseStyles } from './house-styles.ts'
import { paperPackage } from './paper-package.ts'
import { picturePages } from './picture-pages.ts'
import { sheetTables } from './sheet-tables.ts'
import { foreignStyles } from './styles-of-foreign.ts'

/** A paper written as a Word document, and what the clerk should know of how it came out. */
export interface ComposedForeign {
  readonly docx: Uint8Array
  readonly notes: readonly string[]
}

/**
 * Writes a paper that came as a PDF or a workbook as a Word document, which is then merged like any other: the same paper
 * gives the same bytes. Its file's name, title and author stay out: they may say more than the council wants said.
 */
export function composeForeign(foreign: ForeignPaper, codec: Codec): ComposedForeign {
  const { paper, notes } =
    foreign.kind === 'pictures'
      ? { paper: picturePages(foreign.pages), notes: [] }
      : sheetTables(foreign.sheets)
  return { docx: paperPackage(paper, identity, codec, houseStyles(foreignStyles)), notes }
}

const identity = { documentTitle: 'Paper', authority: 'Packwright', dated: '2000-01-01T00:00:00Z' } as const
