import { Problem } from '../../shared/problems/problem.ts'
import { reading, type PDFDocumentProxy } from '../pdf/open-reader.ts'
import { saidPages } from '../pdf/said-pages.ts'
import { pagePicture, sizeOf, type PagePicture } from './page-picture.ts'

/** Pages of a PDF as pictures, and what the file holds besides them. */
export interface RasterisedPdf {
  readonly pages: readonly PagePicture[]
  readonly leftOut: LeftOut
}

/** Things in a PDF that no picture of its pages shows. */
export interface LeftOut {
  readonly formFields: number
  readonly notes: number
  readonly attachments: number
  readonly scripts: boolean
  readonly hiddenLayers: number
}

const limits = { pages: 300, pictureBytes: 200 * 1024 * 1024, sideMm: 5_080 } as const

/**
 * Draws every page of a PDF, one after another, so that only one page's dots are in memory at a time. Nothing in the file is
 * run and nothing it names is fetched.
 *
 * @throws Problem `pdf-encrypted`, `pdf-damaged`, `pdf-lacks-pages`, `pdf-too-large`
 */
export async function rasterisePdf(
  pdf: Uint8Array,
  fileName: string,
  onPage: (done: number, of: number) => void = () => undefined,
): Promise<RasterisedPdf> {
  if (!isWhole(pdf)) throw new Problem('pdf-damaged', { fileName })
  const said = await saidPages(pdf)
  try {
    return await reading(pdf, async (document) => {
      // The reader mends what it can; pages that it could not find again must not be missing unsaid.
      if (said !== null && document.numPages < said)
        throw new Problem('pdf-lacks-pages', { fileName, said, found: document.numPages })
      refuseLarge(document.numPages > limits.pages, fileName, `It has ${document.numPages} pages.`)
      const leftOut = await leftOutOf(document)
      const pages: PagePicture[] = []
      let bytes = 0
      let notes = 0
      for (let sheet = 1; sheet <= document.numPages; sheet++) {
        onPage(sheet - 1, document.numPages)
        const page = await document.getPage(sheet)
        const { widthMm, heightMm } = sizeOf(page)
        refuseLarge(
          Math.max(widthMm, heightMm) > limits.sideMm,
          fileName,
          `Page ${sheet} is over 5 metres long.`,
        )
        notes += await notesOn(page)
        const picture = await pagePicture(document, page)
        page.cleanup()
        pages.push(picture)
        bytes += picture.image.length
        refuseLarge(bytes > limits.pictureBytes, fileName, 'Its pages would take more than 200 MB.')
      }
      return { pages, leftOut: { ...leftOut, notes } }
    })
  } catch (error) {
    throw inPlainWords(error, fileName)
  }
}

/** A PDF says at its end where its table of contents lies; one that was cut short does not, and lacks pages. */
function isWhole(pdf: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(pdf.subarray(-2048)).includes('startxref')
}

function refuseLarge(isTooLarge: boolean, fileName: string, why: string): void {
  if (isTooLarge) throw new Problem('pdf-too-large', { fileName, why })
}

/** Whatever a hostile or broken file makes the reader throw, the clerk can only ask for a better one. */
function inPlainWords(error: unknown, fileName: string): Problem {
  if (error instanceof Problem) return error
  const code = error instanceof Error && error.name === 'PasswordException' ? 'pdf-encrypted' : 'pdf-damaged'
  return new Problem(code, { fileName }, { cause: error })
}

async function leftOutOf(document: PDFDocumentProxy): Promise<Omit<LeftOut, 'notes'>> {
  const fields = await document.getFieldObjects()
  const attachments = await document.getAttachments()
  const layers = await document.getOptionalContentConfig({ intent: 'display' })
  let hiddenLayers = 0
  for (const [, layer] of layers) if (!layer.visible) hiddenLayers += 1
  return {
    formFields: fields?.size ?? 0,
    attachments: attachments?.size ?? 0,
    scripts: (await document.getJSActions()) !== null,
    hiddenLayers,
  }
}

/** Notes, stamps and marks laid over a page; links and form fields are none. */
async function notesOn(page: Awaited<ReturnType<PDFDocumentProxy['getPage']>>): Promise<number> {
  const annotations = await page.getAnnotations()
  return annotations.filter(
    ({ subtype }) => subtype !== 'Link' && subtype !== 'Widget' && subtype !== 'Popup',
  ).length
}
