import { createCanvas, DOMMatrix, Path2D, type Canvas } from '@napi-rs/canvas'
import { stampBands } from '../../shared/pack/stamp-bands.ts'
import { loadReader, type PDFDocumentProxy } from '../pdf/open-reader.ts'
import { fitted, roomOn, sheetFor, type SizeMm } from './page-sheet.ts'
import { visibleWords, type Lightness, type TextItem } from './visible-words.ts'
import { writeGreyPng } from './write-grey-png.ts'

/** A page of a PDF as it goes into a Word document. */
export interface PagePicture {
  readonly sheet: SizeMm
  /** PNG or JPEG. */
  readonly image: Uint8Array
  readonly size: SizeMm
  /** What can be read on it; empty for a scan. */
  readonly text: string
  /** Words in the file that the page does not show. */
  readonly hiddenWords: number
  /** Drawn smaller than it was, to leave the stamps their white bands or to fit Word's largest sheet. */
  readonly isShrunk: boolean
}

type Page = Awaited<ReturnType<PDFDocumentProxy['getPage']>>

// The reader, which is loaded later, draws with these.
Object.assign(globalThis, { DOMMatrix, Path2D })

const dotsPerInch = 200
const dotsOf = (mm: number): number => Math.round((mm / 25.4) * dotsPerInch)

/**
 * Draws a page at 200 dots an inch as it shows itself on opening: without form fields, notes and layers that are off. Where
 * the bands of the stamps are blank anyway they are cut off and the rest keeps its size; else the page shrinks between them.
 */
export async function pagePicture(document: PDFDocumentProxy, page: Page): Promise<PagePicture> {
  const paper = sizeOf(page)
  const sheet = sheetFor(paper)
  // A page too large for Word is drawn as small as it will stand there: its dots stay bounded.
  const scale = Math.min(1, sheet.widthMm / paper.widthMm)
  const viewport = page.getViewport({ scale: (dotsPerInch / 72) * scale })
  const { AnnotationMode } = await loadReader()
  const canvas = createCanvas(
    Math.max(1, Math.round(viewport.width)),
    Math.max(1, Math.round(viewport.height)),
  )
  await page.render({
    // The canvas is the page's in all that pdf.js uses of it; only its type is another.
    canvas: canvas as unknown as HTMLCanvasElement,
    viewport,
    annotationMode: AnnotationMode.DISABLE,
    optionalContentConfigPromise: document.getOptionalContentConfig({ intent: 'display' }),
  }).promise
  const dots = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
  const { text, hidden } = visibleWords(await textItems(page, viewport.transform), lightnessOf(dots))
  const top = dotsOf(stampBands.topMm)
  const bottom = canvas.height - dotsOf(stampBands.bottomMm)
  const isBlankThere = bottom > top && isBlank(dots, 0, top) && isBlank(dots, bottom, canvas.height)
  const drawn = { widthMm: paper.widthMm * scale, heightMm: paper.heightMm * scale }
  const whole = isBlankThere ? { ...drawn, heightMm: ((bottom - top) / dotsPerInch) * 25.4 } : drawn
  const size = fitted(whole, roomOn(sheet))
  return {
    sheet,
    image: imageOf(isBlankThere ? rows(canvas, top, bottom) : canvas),
    size,
    text,
    hiddenWords: hidden,
    isShrunk: scale < 1 || size.widthMm < whole.widthMm - 0.5,
  }
}

/** The sheet as it lies before the reader: turned, and in its own unit. */
export function sizeOf(page: Page): SizeMm {
  const { width, height } = page.getViewport({ scale: 1 })
  return { widthMm: (width / 72) * 25.4, heightMm: (height / 72) * 25.4 }
}

async function textItems(page: Page, onPicture: readonly number[]): Promise<readonly TextItem[]> {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = onPicture
  const { items } = await page.getTextContent()
  return items.flatMap((item): TextItem[] => {
    if (!('str' in item)) return []
    const [right = 1, rise = 0, lean = 0, high = 1, x = 0, y = 0] = item.transform as readonly number[]
    const way = (dx: number, dy: number, length: number) => {
      const unit = length / (Math.hypot(dx, dy) || 1)
      return { x: (a * dx + c * dy) * unit, y: (b * dx + d * dy) * unit }
    }
    return [
      {
        text: item.str,
        origin: { x: a * x + c * y + e, y: b * x + d * y + f },
        along: way(right, rise, item.width),
        up: way(lean, high, item.height),
        endsLine: item.hasEOL,
      },
    ]
  })
}

interface DotData {
  readonly data: Uint8ClampedArray
  readonly width: number
  readonly height: number
}

function lightnessOf({ data, width, height }: DotData): Lightness {
  return (x, y) => {
    if (x < 0 || y < 0 || x >= width || y >= height) return null
    const at = (y * width + x) * 4
    return ((data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0)) / 3
  }
}

/** Whether rows of dots are white, but for what no eye sees. */
function isBlank({ data, width }: DotData, from: number, to: number): boolean {
  for (let at = from * width * 4; at < to * width * 4; at++) if ((data[at] ?? 255) < 245) return false
  return true
}

function rows(canvas: Canvas, from: number, to: number): Canvas {
  const part = createCanvas(canvas.width, to - from)
  part.getContext('2d').drawImage(canvas, 0, -from)
  return part
}

/** JPEG only where it is much smaller: it blurs type a little. */
const jpegShare = 0.7
const jpegQuality = 90

/** The smaller of PNG and JPEG; a page of black type on white is PNG in shades of grey. */
function imageOf(canvas: Canvas): Uint8Array {
  const { data, width, height } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
  if (isType(data)) return writeGreyPng(data, width, height)
  const png = canvas.toBuffer('image/png')
  const jpeg = canvas.toBuffer('image/jpeg', jpegQuality)
  return new Uint8Array(jpeg.length < png.length * jpegShare ? jpeg : png)
}

/** Whether a picture has no colours, and few greys: those at the edges of letters. */
function isType(data: Uint8ClampedArray): boolean {
  const most = (data.length / 4) * 0.15
  let greys = 0
  for (let at = 0; at < data.length; at += 4) {
    const red = data[at] ?? 0
    if (red !== data[at + 1] || red !== data[at + 2]) return false
    if (red > 8 && red < 247) greys += 1
  }
  return greys <= most
}
