import type { LaidOutPage, PageMap } from '../../shared/pack/pack-plan.ts'
import { bookmarkName } from './destination-names.ts'
import { reading, type PDFDocumentProxy } from './open-reader.ts'

/**
 * What stands where in a PDF: sizes and texts of its pages, and the pages its named destinations lead to.
 *
 * @throws when the bytes are not a PDF that can be read
 */
export function readPdf(pdf: Uint8Array): Promise<PageMap> {
  return reading(pdf, async (document) => {
    const pages: LaidOutPage[] = []
    for (let sheet = 1; sheet <= document.numPages; sheet += 1) pages.push(await readPage(document, sheet))
    return { pages, bookmarks: await readBookmarks(document) }
  })
}

async function readPage(document: PDFDocumentProxy, sheet: number): Promise<LaidOutPage> {
  const page = await document.getPage(sheet)
  const { width, height } = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent()
  page.cleanup()
  // Gaps between words are items of their own; only the end of a line has no character.
  const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('')
  return {
    widthMm: millimetres(width),
    heightMm: millimetres(height),
    text: text.replaceAll(/\s+/gu, ' ').trim(),
  }
}

/** Points to millimetres, to a tenth: what a layout engine rounds differently is the same paper. */
function millimetres(points: number): number {
  return Math.round((points / 72) * 254) / 10
}

async function readBookmarks(document: PDFDocumentProxy): Promise<Readonly<Record<string, number>>> {
  const bookmarks: Record<string, number> = {}
  for (const [destination, place] of await document.getDestinations()) {
    const page: unknown = place[0]
    if (isPageReference(page)) bookmarks[bookmarkName(destination)] = (await document.getPageIndex(page)) + 1
  }
  return bookmarks
}

function isPageReference(value: unknown): value is { num: number; gen: number } {
  return typeof value === 'object' && value !== null && 'num' in value && 'gen' in value
}
