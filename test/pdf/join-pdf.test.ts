import * as fc from '../helpers/fast-check.ts'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, it } from 'vitest'
import { joinPdf, type PdfPiece } from '../../electron/pdf/join-pdf.ts'
import { numberFont, renumbered } from '../../electron/pdf/page-numbers.ts'
import { openPdf } from '../../electron/pdf/pdf-objects.ts'
import { readPdf } from '../../electron/pdf/read-pdf.ts'
import { joinRemembered } from '../../electron/work/join-remembered.ts'
import { plainPdf } from '../helpers/plain-pdf.ts'
import { everythingIn } from './look-into.ts'
import { taggedPdf } from './tagged-pdf.ts'

const finish = {
  title: 'Pack',
  author: 'Borough',
  language: 'en-GB',
  dated: '2026-01-01T00:00:00Z',
  outline: [{ title: 'Front sheet', sheet: 1, children: [] }],
  labels: [{ fromSheet: 1, firstNumber: 1 }],
}

it('gives each document the numbers of its place, and leaves out a filler page that is not needed', async () => {
  const joined = await join([piece(['Agenda', 'Items'], 2), piece(['Wardens', 'Costs', 'blank'], 2, 41)])

  const { pages, bookmarks } = await readPdf(joined)
  expect(pages.map(({ text }) => text)).toEqual([
    'Agenda Page 1',
    'Items Page 2',
    'Wardens Page 41',
    'Costs Page 42',
  ])
  expect(bookmarks).toEqual({ _pack_001: 1, _pack_001_end: 2, _pack_041: 3, _pack_041_end: 4 })
})

it('says which documents bear no number that it could change', async () => {
  const unnumbered = { ...piece(['Wardens'], 1, 7), pdf: plainPdf(mapOf(['Wardens'])) }

  expect(await joinPdf([piece(['Agenda'], 1), unnumbered], digits, finish)).toEqual({
    kind: 'unnumbered',
    pieces: [1],
  })
})

it('changes no number where two could be the page’s own', async () => {
  const font = numberFont(await openPdf(digits))
  if (font === null) throw new Error('the digits have no font')
  const run = { text: 'Page 1', left: 280, right: 310, baseline: 20, size: 12 }
  const [own, other] = [
    { ...run, from: 0, to: 4 },
    { ...run, from: 5, to: 9 },
  ]

  expect(renumbered('OWN! NEXT', [own, other], 1, 7, font)).toBeNull()
  expect(renumbered('OWN! NEXT', [own], 1, 7, font)).toMatch(
    /^BT [\d.]+ 20 Td \/PWNumbers 12 Tf <.+> Tj ET NEXT$/u,
  )
})

it('keeps what assistive software reads of every page, and nothing of a page that is left out', async () => {
  const pieces = [tagged('Bar chart of fines', 'Agenda', 2), tagged('Map of the ward', 'a secret picture', 1)]

  const joined = await join(pieces)

  expect(await altTexts(joined)).toEqual([['Bar chart of fines'], ['Agenda'], ['Map of the ward']])
  expect(everythingIn(joined)).not.toContain('a secret picture')
})

it('gives the same bytes for the same pieces', async () => {
  const pieces = [piece(['Agenda'], 1), piece(['Wardens'], 1, 3)]

  expect(Buffer.from(await join(pieces)).equals(Buffer.from(await join(pieces)))).toBe(true)
})

it('gives the same bytes whichever documents are open from an earlier pack, in whatever order they stood', async () => {
  const papers = [
    piece(['Agenda'], 1),
    piece(['Wardens', 'Costs', 'blank'], 2, 41),
    tagged('Bar chart of fines', 'Agenda', 2),
    {
      ...tagged('Bar chart of fines', 'Agenda', 1),
      pdf: taggedPdf(['Bar chart of fines', 'Agenda'], 'Formula'),
    },
    tagged('Bar chart of fines', 'Agenda', 1),
  ]
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(papers, { minLength: 1 }), async (pieces) => {
      const remembered = await joinRemembered(pieces, digits, finish)
      const fresh = await join(pieces)
      expect(remembered.kind === 'joined' && Buffer.from(fresh).equals(remembered.pdf)).toBe(true)
    }),
    { numRuns: 60 },
  )
})

const digits = plainPdf(mapOf(Array.from({ length: 10 }, (_, at) => `blank Page ${at + 1}`)))

async function join(pieces: readonly PdfPiece[]): Promise<Uint8Array> {
  const joined = await joinPdf(pieces, digits, finish)
  if (joined.kind !== 'joined') throw new Error(JSON.stringify(joined))
  return joined.pdf
}

/** A document of these pages, laid out from 1, of which `pages` are taken. */
function piece(texts: readonly string[], pages: number, printsFrom = 1): PdfPiece {
  const name = `_pack_${String(printsFrom).padStart(3, '0')}`
  return {
    pdf: plainPdf(mapOf(texts.map((text, at) => `${text} Page ${at + 1}`))),
    pages,
    laidFrom: 1,
    printsFrom,
    places: { _pack_001: name, _pack_001_end: `${name}_end` },
  }
}

function tagged(first: string, second: string, pages: number): PdfPiece {
  return { pdf: taggedPdf([first, second]), pages, laidFrom: 1, printsFrom: 1, places: {} }
}

function mapOf(texts: readonly string[]) {
  const pages = texts.map((text) => ({ widthMm: 210, heightMm: 297, text }))
  return { pages, bookmarks: { _pack_001: 1, _pack_001_end: texts.length } }
}

/** The alternative texts of each page, as a reader's program finds them. */
async function altTexts(pdf: Uint8Array): Promise<readonly (readonly string[])[]> {
  const opening = getDocument({ data: pdf.slice(), verbosity: 0 })
  const document = await opening.promise
  const found: string[][] = []
  for (let sheet = 1; sheet <= document.numPages; sheet += 1) {
    const tree = JSON.stringify(await (await document.getPage(sheet)).getStructTree())
    found.push([...tree.matchAll(/"alt":"([^"]*)"/gu)].map(([, alt = '']) => alt))
  }
  await opening.destroy()
  return found
}
