import { stampBands } from '../../../shared/pack/stamp-bands.ts'
import type { PicturedPage } from './foreign-paper.ts'
import { paragraph, type Paper, type Section } from './paper.ts'

/**
 * Pages as pictures, each inline on a sheet of its own size between the bands of the stamps: in line with the text, where
 * screen readers find it. Pages of one size share a section.
 */
export function picturePages(pages: readonly PicturedPage[]): Paper {
  const sections: Section[] = []
  for (const [place, { sheet, picture }] of pages.entries()) {
    const current = sections.at(-1)?.sheet
    const isFirst = current === undefined || !isSameSheet(current, sheet)
    const block = paragraph(isFirst ? 'PWPagePicture' : 'PWNextPagePicture', [
      { kind: 'picture', picture, name: `Page ${place + 1}` },
    ])
    const section = isFirst ? undefined : sections.pop()
    sections.push(section ? { ...section, blocks: [...section.blocks, block] } : sectionOf(sheet, block))
  }
  return { sections, lists: [] }
}

function sectionOf(sheet: PicturedPage['sheet'], block: Section['blocks'][number]): Section {
  // A millimetre of play, so that rounding never pushes a picture to the next page. Empty headers stay at the very edge.
  const margins = { top: stampBands.topMm, bottom: stampBands.bottomMm - 1, sides: 25, header: 5, footer: 5 }
  return {
    starts: 'nextPage',
    columns: 1,
    landscape: sheet.widthMm > sheet.heightMm,
    sheet: { ...sheet, marginsMm: margins },
    blocks: [block],
  }
}

/** Scanners turn out sheets that differ by hairs. */
function isSameSheet(one: PicturedPage['sheet'], other: PicturedPage['sheet']): boolean {
  return Math.abs(one.widthMm - other.widthMm) < 0.5 && Math.abs(one.heightMm - other.heightMm) < 0.5
}
