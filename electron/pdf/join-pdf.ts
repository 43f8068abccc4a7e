import { bookmarkName } from './destination-names.ts'
import { findLinkPlaces } from './find-words.ts'
import { finishOpen } from './finish-pdf.ts'
import { JoinedTags } from './joined-tags.ts'
import { openPiece, type OpenPiece } from './open-piece.ts'
import type { Heading } from './outline-tree.ts'
import { type NumberFont, numberFont, renumbered } from './page-numbers.ts'
import type { PdfFinish } from './pdf-finish.ts'
import {
  dictionaryAt,
  openPdf,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFObjectCopier,
  PDFRef,
  type OpenPdf,
} from './pdf-objects.ts'

/** A document of a pack, laid out by itself. */
export interface PdfPiece {
  readonly pdf: Uint8Array
  /** How many of its pages to take, from the first on. */
  readonly pages: number
  /** The number its first page was laid out with, and the one it is to bear. */
  readonly laidFrom: number
  readonly printsFrom: number
  /** Named places of it that the joined file keeps: as they are called here, and there. */
  readonly places: Readonly<Record<string, string>>
}

/** @see joinPdf */
export type JoinedPdf =
  | { readonly kind: 'joined'; readonly pdf: Uint8Array }
  /** Places of pieces, from 0, on which the page numbers cannot be told: they must be laid out with their true ones. */
  | { readonly kind: 'unnumbered'; readonly pieces: readonly number[] }

/**
 * Joins documents laid out each by itself into one finished PDF, front sheet first: page numbers are drawn anew where a
 * document stands elsewhere than when it was laid out; tags, headings, links and places come along. The same pieces give
 * the same bytes.
 *
 * @param digits  a PDF numbered from 1 to 10, for the font of its page numbers
 * @param opened  opens a piece; one that is open already may be given again
 * @throws when a piece is not a PDF
 */
export async function joinPdf(
  pieces: readonly PdfPiece[],
  digits: Uint8Array,
  finish: PdfFinish,
  opened: typeof openPiece = openPiece,
): Promise<JoinedPdf> {
  const join = new Join(
    await PDFDocument.create({ updateMetadata: false }),
    numberFont(await openPdf(digits)),
  )
  const unnumbered: number[] = []
  for (const [place, piece] of pieces.entries())
    if (!join.add(piece, await opened(piece.pdf, piece.pages))) unnumbered.push(place)
  if (unnumbered.length > 0) return { kind: 'unnumbered', pieces: unnumbered }
  const open = join.end()
  const front = pieces[0]
  const places =
    front === undefined || finish.links === undefined ? [] : await findLinkPlaces(front.pdf, finish.links)
  return { kind: 'joined', pdf: await finishOpen(open, finish, join.headings, places) }
}

class Join {
  readonly headings: Heading[] = []
  private readonly document: PDFDocument
  private readonly digits: NumberFont | null
  private readonly tags: JoinedTags
  private readonly pages: PDFRef[] = []
  private readonly places = new Map<string, PDFArray>()
  private digitsRef: PDFRef | null = null

  constructor(document: PDFDocument, digits: NumberFont | null) {
    this.document = document
    this.digits = digits
    this.tags = new JoinedTags(document)
  }

  /** @returns whether its page numbers could be made right */
  add(piece: PdfPiece, open: OpenPiece): boolean {
    const contents = piece.laidFrom === piece.printsFrom ? null : this.numbered(open, piece)
    if (contents?.includes(null)) return false
    const { catalog } = open
    this.headings.push(
      ...open.headings.map((heading) => ({ ...heading, sheet: heading.sheet + this.pages.length })),
    )
    const copier = PDFObjectCopier.for(catalog.context, this.document.context)
    const refs = open.pages.map((ref) => copier.copy(ref))
    const pages = refs.map((ref) => this.document.context.lookup(ref, PDFDict))
    for (const [at, page] of pages.entries()) {
      const content = contents?.[at]
      if (content !== null && content !== undefined) this.draw(page, content)
    }
    this.tags.add(catalog, pages, copier)
    for (const [name, place] of dictionaryAt(catalog, 'Dests')?.entries() ?? []) {
      const kept = piece.places[bookmarkName(name.decodeText())]
      const target = place instanceof PDFRef ? catalog.context.lookup(place) : place
      if (kept === undefined || !(target instanceof PDFArray)) continue
      const isHere = !open.dropped.has(target.get(0) as PDFRef)
      this.places.set(
        kept,
        isHere ? copier.copy(target) : this.document.context.obj([...refs.slice(-1), 'Fit']),
      )
    }
    this.pages.push(...refs)
    return true
  }

  /** Each page's content with its true number; `null` where it cannot be told from other words. */
  private numbered(open: OpenPiece, { laidFrom, printsFrom }: PdfPiece): readonly (string | null)[] {
    const { digits } = this
    return open
      .drawn()
      .map(({ content, runs }, at) =>
        digits === null ? null : renumbered(content, runs, laidFrom + at, printsFrom + at, digits),
      )
  }

  private draw(page: PDFDict, content: string): void {
    const { context } = this.document
    page.set(PDFName.of('Contents'), context.register(context.flateStream(Buffer.from(content, 'latin1'))))
    const resources = dictionaryAt(page, 'Resources')
    const fonts = resources === null ? null : dictionaryAt(resources, 'Font')
    fonts?.set(PDFName.of('PWNumbers'), this.numberFontHere())
  }

  private numberFontHere(): PDFRef {
    const { digits } = this
    if (digits === null) throw new Error('there is no font for page numbers')
    this.digitsRef ??= PDFObjectCopier.for(digits.dictionary.context, this.document.context).copy(digits.ref)
    return this.digitsRef
  }

  /** The joined document, ready to be finished. */
  end(): OpenPdf {
    const { context, catalog } = this.document
    const tree = catalog.Pages()
    tree.set(PDFName.of('Kids'), context.obj([...this.pages]))
    tree.set(PDFName.of('Count'), context.obj(this.pages.length))
    for (const ref of this.pages)
      context.lookup(ref, PDFDict).set(PDFName.of('Parent'), catalog.get(PDFName.of('Pages')) as PDFRef)
    const names = [...this.places].toSorted(([one], [other]) => (one < other ? -1 : 1))
    catalog.set(PDFName.of('Dests'), context.obj(Object.fromEntries(names)))
    this.tags.finish()
    return {
      document: this.document,
      pages: this.document.getPages().map((page) => ({ ref: page.ref, top: page.getHeight() })),
    }
  }
}
