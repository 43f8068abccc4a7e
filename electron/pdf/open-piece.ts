import { takeHeadings } from './outline-objects.ts'
import type { Heading } from './outline-tree.ts'
import { dictionaryAt, listAt, openPdf, PDFDict, PDFName, PDFRef, streamText } from './pdf-objects.ts'
import { pruneTags } from './prune-tags.ts'
import { fontsOf, type TextRun, textRuns } from './text-runs.ts'

/** A page's content, and the text that is drawn in it. */
export interface DrawnPage {
  readonly content: string
  readonly runs: readonly TextRun[]
}

/** A laid-out document open for joining, without the pages that are left out. Joining copies from it and changes nothing in it. */
export interface OpenPiece {
  readonly catalog: PDFDict
  readonly pages: readonly PDFRef[]
  /** Pages of the file that are not taken. */
  readonly dropped: ReadonlySet<PDFRef>
  readonly headings: readonly Heading[]
  /** What its pages draw, read when first asked for. */
  drawn(): readonly DrawnPage[]
}

/**
 * Opens a document for joining.
 * @param pages  how many of its pages to take, from the first on
 * @throws when the bytes are not a PDF
 */
export async function openPiece(pdf: Uint8Array, pages: number): Promise<OpenPiece> {
  const open = await openPdf(pdf)
  const { document } = open
  const taken = document.getPages().slice(0, pages)
  const dropped = new Set(open.pages.slice(pages).map(({ ref }) => ref))
  const headings = takeHeadings(open).filter(({ sheet }) => sheet <= pages)
  pruneTags(open, dropped)
  letGoOfRoot(document.catalog)
  let drawn: readonly DrawnPage[] | null = null
  return {
    catalog: document.catalog,
    pages: taken.map(({ ref }) => ref),
    dropped,
    headings,
    drawn: () => (drawn ??= drawnOn(taken.map(({ node }) => node))),
  }
}

/** Takes the way from the first elements up to the tree's root away: a copy of them would take the root along. */
function letGoOfRoot(catalog: PDFDict): void {
  const root = dictionaryAt(catalog, 'StructTreeRoot')
  if (root === null) return
  for (const kid of listAt(root, 'K'))
    if (kid instanceof PDFRef) catalog.context.lookup(kid, PDFDict).delete(PDFName.of('P'))
}

function drawnOn(pages: readonly PDFDict[]): readonly DrawnPage[] {
  const known = new Map<PDFDict | null, ReturnType<typeof fontsOf>>()
  return pages.map((page) => {
    const resources = dictionaryAt(page, 'Resources')
    const fonts = known.get(resources) ?? fontsOf(resources)
    known.set(resources, fonts)
    const content = streamText(page.lookup(PDFName.of('Contents')))
    return { content, runs: textRuns(content, fonts) }
  })
}
