import { getDocument, GlobalWorkerOptions, type PDFDocumentLoadingTask, TextLayer } from 'pdfjs-dist'
// `?worker` is the bundler's: it makes the default export, a class that starts the worker.
// oxlint-disable-next-line import/default
import PdfWorker from 'pdfjs-dist/build/pdf.worker.min.mjs?worker'

GlobalWorkerOptions.workerPort = new PdfWorker()

/** Documents kept open: both copies of the pack in hand, and those of the one before. */
const mostOpen = 4
const open = new Map<string, PDFDocumentLoadingTask>()

/** Documents that came as bytes, by the name they are shown under; the newest few. */
const held = new Map<string, Uint8Array>()

/** Holds a document that has no address, to be shown under a name. */
export function holdDocument(name: string, bytes: Uint8Array): void {
  held.set(name, bytes)
  const [oldest] = held.keys()
  if (held.size > mostOpen && oldest !== undefined) held.delete(oldest)
}

function documentAt(url: string): PDFDocumentLoadingTask {
  const known = open.get(url)
  if (known) return known
  // WebAssembly decoders would need a wider content security policy; the pictures in a pack are PNG and JPEG.
  const bytes = held.get(url)
  // The reader takes the bytes it is given away.
  const source = bytes === undefined ? { url } : { data: new Uint8Array(bytes) }
  const task = getDocument({ ...source, useWasm: false })
  open.set(url, task)
  task.promise.catch(() => open.delete(url))
  const [oldest] = open.keys()
  if (open.size > mostOpen && oldest !== undefined) {
    void open.get(oldest)?.destroy()
    open.delete(oldest)
  }
  return task
}

/** What a page is drawn into. */
export interface PageTarget {
  readonly canvas: HTMLCanvasElement
  /** Gets the page's text, to select and copy; `null` for a small picture of a page. */
  readonly textLayer: HTMLElement | null
  readonly widthPx: number
  /** The paper's colour. */
  readonly background: string
}

/**
 * Draws a page of a PDF at a width of `widthPx`, sharp on this screen.
 *
 * @param sheet  physical page, from 1
 */
export async function drawPage(
  url: string,
  sheet: number,
  target: PageTarget,
  signal: AbortSignal,
): Promise<void> {
  const pdf = await documentAt(url).promise
  const page = await pdf.getPage(sheet)
  signal.throwIfAborted()
  const { canvas, textLayer, widthPx, background } = target
  const scale = widthPx / page.getViewport({ scale: 1 }).width
  const viewport = page.getViewport({ scale: scale * devicePixelRatio })
  canvas.width = Math.round(viewport.width)
  canvas.height = Math.round(viewport.height)
  const drawing = page.render({ canvas, viewport, background })
  signal.addEventListener('abort', () => drawing.cancel(), { once: true })
  await drawing.promise
  if (textLayer === null) return
  textLayer.replaceChildren()
  textLayer.style.setProperty('--total-scale-factor', `${scale}`)
  const layer = new TextLayer({
    textContentSource: page.streamTextContent(),
    container: textLayer,
    viewport: page.getViewport({ scale }),
  })
  await layer.render()
}

/** A line of a page's text and where it stands, in parts of the page's width and height from the top left. */
export interface PlacedText {
  readonly text: string
  readonly left: number
  readonly top: number
}

/** The text of a page with its places, in reading order. */
export async function placedText(url: string, sheet: number): Promise<readonly PlacedText[]> {
  const pdf = await documentAt(url).promise
  const page = await pdf.getPage(sheet)
  const { width, height } = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent()
  return items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return []
    // A PDF counts from the bottom, at the line's foot; the transform's fourth number is the height of its letters.
    const [, , , letters, x, y] = item.transform as readonly number[]
    return [{ text: item.str, left: (x ?? 0) / width, top: 1 - ((y ?? 0) + (letters ?? 0)) / height }]
  })
}
