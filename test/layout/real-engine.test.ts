import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, expect, it } from 'vitest'
import type { LayoutProcess } from '../../electron/layout/layout-messages.ts'
import { startLayout } from '../../electron/layout/start-layout.ts'
import { wasmEngine } from '../../electron/layout/wasm-engine.ts'
import { assemblePiece, groundOf } from '../../electron/pack/index.ts'
import { finishPdf } from '../../electron/pdf/finish-pdf.ts'
import { nodeCodec as codec } from '../../electron/work/node-codec.ts'
import { pieceOf } from '../helpers/piece-plan.ts'
import { caseFolder, needs } from '../helpers/shared-cases.ts'
import { aPack } from './a-pack.ts'
import { breaksPack } from './breaks-pack.ts'
import { endnotesPack } from './endnotes-pack.ts'
import { pageBreak, paragraph, smallDocx, text } from './small-docx.ts'

// The true engine, started once for all of these: it takes seconds to start and 1.4 GB.
const processes: LayoutProcess[] = []
const engine = wasmEngine({
  begin: 'when-needed',
  hedgeAfterMs: null,
  start: () => {
    const process = startLayout()
    processes.push(process)
    return process
  },
})
afterAll(() => engine.close())
const patience = 180_000
const finish = {
  title: 'Pack',
  author: 'Council',
  language: 'en-GB',
  dated: '2024-02-22T00:00:00Z',
  outline: [],
  labels: [],
}

it(
  'finds every page and bookmark of a pack, and numbers the agenda anew',
  { timeout: patience },
  async () => {
    const { map } = await engine.layOut(aPack, { subject: 'Pack' })

    expect(map.pages.map((page) => page.text)).toEqual([
      'Agenda 5. Car parks (Pages 2 - 4) End of the agenda',
      'Car parks: café and Tŷ Hywel Recommendation',
      'Table of fees First side',
      'Second side',
    ])
    expect(map.pages.map(({ widthMm, heightMm }) => [widthMm, heightMm])).toEqual([
      [210, 297],
      [210, 297],
      [297, 210],
      [297, 210],
    ])
    expect(map.bookmarks).toMatchObject({ _pack_001: 2, _pack_002: 3, _pack_002_end: 4 })
  },
)

it('leaves no heading behind on the page before its chapter', { timeout: patience }, async () => {
  const { map } = await engine.layOut(breaksPack(), { subject: 'Pack' })

  expect(map.pages.slice(1).map((page) => page.text)).toEqual(['Preface', 'Chapter Its text'])
})

it(
  'leaves no heading behind in a report that is laid out by itself, without pages more than it has',
  { timeout: patience },
  async (context) => {
    const report = readFileSync(
      join(needs(context, caseFolder), 'reports/item-07-peel-requires-improvement.docx'),
    )
    const source = new Uint8Array(report)
    const { docx } = assemblePiece(pieceOf('Item 7'), source, {
      codec,
      ground: groundOf([source], [], codec),
    })
    const { map } = await engine.layOut(docx, { subject: 'Item 7' })

    expect(map.pages[1]?.text).toMatch(/Public Protection Unit\. Page 2$/u)
    expect(map.pages[2]?.text).toMatch(/^.{0,60}Area for improvement: The force should make sure/u)
    expect(map.pages).toHaveLength(6)
    expect(map.pages[5]?.text).toContain('intentionally left blank')
  },
)

it('finds where a report with endnotes ends', { timeout: patience }, async () => {
  const { map } = await engine.layOut(endnotesPack(), { subject: 'Pack' })

  expect(map.pages.map((page) => page.text)).toEqual([
    expect.stringMatching(/^Fees Reviewed\..*At prices of last April\.$/u),
    'Next report',
  ])
  expect(map.bookmarks).toMatchObject({ _pack_001: 1, _pack_001_end: 1, _pack_002: 2, _pack_002_end: 2 })
})

it(
  'links each page range on the agenda to its paper, though the engine drops some',
  { timeout: patience },
  async () => {
    const { pdf } = await engine.layOut(aPack, { subject: 'Pack' })
    const fromSheets = { first: 1, last: 1 }

    const finished = await finishPdf(pdf, {
      ...finish,
      links: [{ fromSheets, text: '(Pages 2 - 4)', toSheet: 2 }],
    })

    const opening = getDocument({ data: finished.slice() })
    const document = await opening.promise
    const links = await (await document.getPage(1)).getAnnotations()
    const sheets = await Promise.all(
      links.map(async ({ dest }) => (await document.getPageIndex(dest[0])) + 1),
    )
    await opening.destroy()
    expect(sheets).toEqual([2])
  },
)

it('gives the same finished bytes whenever it lays out', { timeout: patience }, async () => {
  const hash = async () => {
    const { pdf } = await engine.layOut(aPack, { subject: 'Pack' })
    return createHash('sha256')
      .update(await finishPdf(pdf, finish))
      .digest('hex')
  }
  const first = await hash()
  // The layout engine writes the second of the day into its PDF.
  await new Promise((resolve) => setTimeout(resolve, 1_100))

  expect(await hash()).toBe(first)
})

it('brings a document back although its process is killed at work', { timeout: patience }, async () => {
  await engine.layOut(aPack, { subject: 'Pack' })
  const pages = 400
  const long = smallDocx(
    paragraph(text('A side of a long report')) +
      paragraph(pageBreak + text('The next side')).repeat(pages - 1),
  )
  const running = engine.layOut(long, { subject: 'Item 5' })
  const before = processes.length
  await new Promise((resolve) => setTimeout(resolve, 50))

  processes.at(-1)?.kill()

  expect((await running).map.pages).toHaveLength(pages)
  expect(processes.length).toBeGreaterThan(before)
})

it(
  'sets a report in Verdana in the nearest font it has, and one it does not know as wide as Arial',
  { timeout: patience },
  async () => {
    const inFont = (name: string) =>
      paragraph(`<w:r><w:rPr><w:rFonts w:ascii="${name}" w:hAnsi="${name}"/></w:rPr><w:t>${name}</w:t></w:r>`)
    const { pdf } = await engine.layOut(
      smallDocx(['Verdana', 'Tahoma', 'Georgia', 'Borough Grotesk'].map(inFont).join('')),
      { subject: 'Item 5' },
    )

    expect(fontsOf(pdf)).toEqual(['Caladea', 'DejaVuSans', 'DejaVuSansCondensed', 'LiberationSans'])
  },
)

it('refuses an empty file without losing its process', { timeout: patience }, async () => {
  await engine.layOut(aPack, { subject: 'Pack' })
  const before = processes.length

  const refused = engine.layOut(new Uint8Array(), { subject: 'Item 5' })

  await expect(refused).rejects.toMatchObject({ code: 'layout-refused' })
  expect(processes).toHaveLength(before)
})

/** Names of the fonts in a PDF, as its plain objects say them; subsets have six letters and a plus before. */
function fontsOf(pdf: Uint8Array): readonly string[] {
  const content = Buffer.from(pdf).toString('latin1')
  const names = [...content.matchAll(/\/FontName\s*\/(?:[A-Z]{6}\+)?([^\s/]+)/gu)].map(
    ([, name]) => name ?? '',
  )
  return [...new Set(names)].map((name) => name.replace(/-(Regular|Roman|Book)$/u, '')).toSorted()
}
