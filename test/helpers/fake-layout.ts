import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import type { LaidOut, LayoutEngine, LayOutOptions } from '../../electron/layout/layout-engine.ts'
import type { LaidOutPage, PageMap } from '../../shared/pack/pack-plan.ts'
import type { LayoutState } from '../../shared/pack/pack-view.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { marginText, type MarginReferences, type MarginText, totalSign } from './fake-margins.ts'
import { plainPdf } from './plain-pdf.ts'

export interface FakeLayoutOptions {
  /** Awaited before each document, e.g. to cancel a build at that moment or to let one fail. */
  readonly before?: (options: LayOutOptions) => Promise<void> | void
  readonly state?: LayoutState
}

export interface FakeLayout extends LayoutEngine {
  /** Subjects of the documents laid out so far, in order. */
  readonly subjects: readonly string[]
}

/**
 * Stands in for the layout engine where a test is not about layout. It turns pages only where the file says so (page
 * breaks, `pageBreakBefore` on a paragraph, sections); a page never overflows, styles are not looked at, and fields of
 * the body keep their stored results. Headers and footers stand on their pages, with the page's own number.
 */
export function fakeLayout(options: FakeLayoutOptions = {}): FakeLayout {
  const subjects: string[] = []
  return {
    name: 'fake-1',
    subjects,
    state: () => options.state ?? { kind: 'ready', engine: 'fake-1' },
    onState: () => () => undefined,
    async layOut(docx: Uint8Array, asked: LayOutOptions): Promise<LaidOut> {
      await options.before?.(asked)
      if (asked.signal?.aborted) throw new Problem('pack-cancelled', {})
      subjects.push(asked.subject)
      const map = fakePageMap(docx)
      return { map, pdf: plainPdf(map) }
    },
    close: () => Promise.resolve(),
  }
}

/** The page map of a Word file by its explicit breaks alone. */
export function fakePageMap(docx: Uint8Array): PageMap {
  const files = unzipSync(docx, {
    filter: ({ name }) => name.startsWith('word/') && !name.startsWith('word/media/'),
  })
  const part = files['word/document.xml']
  if (part === undefined) throw new Error('not a Word file: it has no word/document.xml')
  return turnPages(readBody(strFromU8(part)), marginText(files))
}

interface Section {
  readonly start: string
  /** Number of its first page, where it does not run on. */
  readonly firstNumber: number | null
  readonly firstPageDiffers: boolean
  readonly margins: MarginReferences
  readonly widthMm: number
  readonly heightMm: number
  readonly content: readonly Content[]
}

type Content =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'bookmark'; readonly name: string }
  | 'page'

/** The body as sections of text, bookmarks and page breaks. A section's properties stand at its end. */
function readBody(xml: string): readonly Section[] {
  const sections: Section[] = []
  let content: Content[] = []
  let waiting: Content[] = []
  let properties:
    (Writable<Omit<Section, 'content' | 'margins'>> & { margins: Record<string, string> }) | null = null
  let inText = false
  let fallbacks = 0
  // A bookmark between paragraphs belongs to what follows it, even over a `pageBreakBefore`.
  const settle = () => {
    content.push(...waiting)
    waiting = []
  }
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'mc:Fallback') fallbacks += 1
    if (fallbacks > 0) return
    inText = name === 'w:t'
    if (name === 'w:r') settle()
    if (name === 'w:bookmarkStart') waiting.push({ kind: 'bookmark', name: attributes['w:name'] ?? '' })
    if (name === 'w:pageBreakBefore' && attributes['w:val'] !== '0' && content.length > 0)
      content.push('page')
    if (name === 'w:br' && attributes['w:type'] === 'page') content.push('page')
    if (name === 'w:tab') content.push({ kind: 'text', text: ' ' })
    if (name === 'w:sectPr') properties = { ...plainSection, margins: {} }
    if (properties !== null && (name === 'w:headerReference' || name === 'w:footerReference')) {
      properties.margins[`${name.slice(2, 8)}-${attributes['w:type'] ?? 'default'}`] =
        attributes['r:id'] ?? ''
    }
    if (name === 'w:titlePg' && properties !== null)
      properties.firstPageDiffers = !['0', 'false'].includes(attributes['w:val'] ?? '')
    if (name === 'w:pgNumType' && properties !== null && attributes['w:start'])
      properties.firstNumber = Number(attributes['w:start'])
    if (name === 'w:type' && properties !== null) properties.start = attributes['w:val'] ?? 'nextPage'
    if (name === 'w:pgSz' && properties !== null) {
      properties.widthMm = millimetres(attributes['w:w'])
      properties.heightMm = millimetres(attributes['w:h'])
    }
  })
  parser.on('text', (text) => {
    if (inText && fallbacks === 0) content.push({ kind: 'text', text })
  })
  parser.on('closetag', ({ name }) => {
    inText = false
    if (name === 'mc:Fallback') fallbacks -= 1
    if (name === 'w:p' || name === 'w:body') {
      settle()
      content.push({ kind: 'text', text: ' ' })
    }
    if (properties !== null && (name === 'w:p' || name === 'w:body')) {
      sections.push({ ...properties, content })
      content = []
      properties = null
    }
  })
  parser.write(xml).close()
  // A document may end without properties of its own: it is then A4 portrait.
  if (sections.length === 0) sections.push({ ...plainSection, content })
  return sections
}

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] }

const plainSection = {
  start: 'nextPage',
  firstNumber: null,
  firstPageDiffers: false,
  margins: {},
  widthMm: 210,
  heightMm: 297,
} as const satisfies Omit<Section, 'content'>

function millimetres(twips: string | undefined): number {
  return (Number(twips) / 1440) * 25.4
}

/** Lays the sections' content on pages; a start on one side, said or by its number, leaves the page before it blank where it must. */
function turnPages(sections: readonly Section[], margins: MarginText): PageMap {
  const pages: LaidOutPage[] = []
  const bookmarks: Record<string, number> = {}
  let inherited: MarginReferences = {}
  let number = 0
  for (const { start, firstNumber, firstPageDiffers, margins: own, widthMm, heightMm, content } of sections) {
    inherited = { ...inherited, ...own }
    const turn = (isFirst: boolean, text: string = margins(inherited, { isFirst, number: (number += 1) })) =>
      pages.push({ widthMm, heightMm, text: squeezedSpaces(text) })
    const parity =
      { oddPage: 0, evenPage: 1 }[start] ?? (firstNumber === null ? undefined : (firstNumber + 1) % 2)
    if (parity !== undefined && pages.length > 0 && pages.length % 2 !== parity) {
      number += 1
      turn(false, '')
    }
    if (start !== 'continuous' || pages.length === 0) {
      if (firstNumber !== null) number = firstNumber - 1
      turn(firstPageDiffers)
    }
    for (const piece of content) {
      if (piece === 'page') turn(false)
      else if (piece.kind === 'bookmark') bookmarks[piece.name] = pages.length
      else {
        const text = `${pages.at(-1)?.text ?? ''}${piece.text}`
        pages[pages.length - 1] = { widthMm, heightMm, text: squeezedSpaces(text) }
      }
    }
  }
  const total = String(pages.length)
  return {
    pages: pages.map((page) => ({ ...page, text: page.text.trim().replaceAll(totalSign, total) })),
    bookmarks,
  }
}

/** The words as they are seen: what has no width is on no page of a layout engine's. */
function squeezedSpaces(text: string): string {
  return text.replaceAll('\u200b', '').replaceAll(/\s+/gu, ' ')
}
