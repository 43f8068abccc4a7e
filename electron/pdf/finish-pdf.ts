import { createHash } from 'node:crypto'
import { findLinkPlaces, type LinkPlace } from './find-words.ts'
import { nameLinks, putLinks } from './links.ts'
import { keepOwnNames, putLabels } from './names-and-labels.ts'
import { putOutline, takeHeadings } from './outline-objects.ts'
import { type Heading, outlineTree } from './outline-tree.ts'
import type { PdfFinish } from './pdf-finish.ts'
import { dropUnreachable, openPdf, PDFHexString, type OpenPdf } from './pdf-objects.ts'
import { putProperties } from './properties.ts'

/**
 * Gives a laid-out pack its outline (with each paper's own headings beneath its entry), page labels, title, author and
 * language, in place: the tags that assistive software reads stay. The same input gives the same bytes, whenever and
 * wherever it was laid out.
 *
 * @throws when the bytes are not a PDF
 */
export async function finishPdf(pdf: Uint8Array, finish: PdfFinish): Promise<Uint8Array> {
  const open = await openPdf(pdf)
  const places = finish.links === undefined ? [] : await findLinkPlaces(pdf, finish.links)
  return finishOpen(open, finish, takeHeadings(open), places)
}

/**
 * The same for a PDF that is open, whose own outline has been taken out.
 * @param headings  of the whole file, in order
 * @param places    where the words of the links stand
 */
export async function finishOpen(
  open: OpenPdf,
  finish: PdfFinish,
  headings: readonly Heading[],
  places: readonly LinkPlace[],
): Promise<Uint8Array> {
  putOutline(open, outlineTree(finish.outline, headings))
  putLabels(open, finish.labels)
  putLinks(open, places)
  nameLinks(open, finish.labels)
  keepOwnNames(open)
  putProperties(open, finish)
  dropUnreachable(open.document)
  return saveUnderOwnHash(open)
}

/** A file's identity has 16 bytes. These stand in its place while the rest is hashed. */
const noIdentity = '00'.repeat(16)

/** Saves with an identity made from the content, where a clock or chance would make every file another. */
async function saveUnderOwnHash({ document }: OpenPdf): Promise<Uint8Array> {
  const { context } = document
  context.trailerInfo.ID = context.obj([PDFHexString.of(noIdentity), PDFHexString.of(noIdentity)])
  const saved = Buffer.from(
    await document.save({
      addDefaultPage: false,
      updateFieldAppearances: false,
      objectsPerTick: Number.POSITIVE_INFINITY,
    }),
  )
  const identity = createHash('sha256').update(saved).digest('hex').slice(0, noIdentity.length)
  // It stands in the trailer twice: as made, and as last changed.
  for (const _ of ['made', 'changed']) saved.write(identity, saved.lastIndexOf(noIdentity), 'latin1')
  return new Uint8Array(saved.buffer, saved.byteOffset, saved.byteLength)
}
