import { readEveryObject } from './read-every-object.ts'
import { reading, type PDFDocumentProxy } from './open-reader.ts'

/** Words of a PDF that are on none of its pages. */
export interface BesidePages {
  /** How the clerk reads the place: "the PDF’s outline", "page 7", where a note or link is. */
  readonly where: string
  readonly texts: readonly string[]
  /** Contents that are no text. */
  readonly data?: readonly Uint8Array[]
}

/**
 * What a PDF says beside its pages: its outline, its properties, its named places, the notes and links laid over pages, and
 * whatever else stands in any of its objects.
 * @throws when the bytes are not a PDF that can be read
 */
export async function readBesidePages(pdf: Uint8Array): Promise<readonly BesidePages[]> {
  const places = await reading(pdf, async (document) => [
    { where: 'the PDF’s outline', texts: outlineTitles((await document.getOutline()) ?? []) },
    { where: 'the PDF’s properties', texts: await properties(document) },
    { where: 'the PDF’s named places', texts: [...(await document.getDestinations()).keys()] },
    { where: 'the PDF’s attachments', texts: [...((await document.getAttachments())?.keys() ?? [])] },
    ...(await notes(document)),
  ])
  return [...places, { where: 'the PDF’s hidden parts', ...(await readEveryObject(pdf)) }]
}

interface OutlineLine {
  readonly title: string
  readonly items: readonly OutlineLine[]
}

function outlineTitles(lines: readonly OutlineLine[]): readonly string[] {
  return lines.flatMap(({ title, items }) => [title, ...outlineTitles(items)])
}

async function properties(document: PDFDocumentProxy): Promise<readonly string[]> {
  const { info, metadata } = await document.getMetadata()
  // The file's own description in XML, where it has one besides its properties.
  return [...textsIn(info), ...textsIn(metadata === null ? [] : Array.from<unknown>(metadata))]
}

async function notes(document: PDFDocumentProxy): Promise<readonly BesidePages[]> {
  const found: BesidePages[] = []
  for (let sheet = 1; sheet <= document.numPages; sheet += 1) {
    const page = await document.getPage(sheet)
    const texts = textsIn(await page.getAnnotations())
    page.cleanup()
    if (texts.length > 0) found.push({ where: `page ${sheet}`, texts })
  }
  return found
}

/** Every text within a value, however deep. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (value === null || typeof value !== 'object' || ArrayBuffer.isView(value)) return []
  return Object.values(value).flatMap(textsIn)
}
