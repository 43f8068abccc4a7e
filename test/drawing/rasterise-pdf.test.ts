import { loadImage } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import { rasterisePdf } from '../../electron/drawing/rasterise-pdf.ts'
import { line, shownPdf, type ShownPage } from '../helpers/shown-pdf.ts'

const drawn = (...pages: readonly ShownPage[]) => rasterisePdf(shownPdf(pages), 'Annex.pdf')
/** Type all over the middle of a page. */
const middle = line('Harbour dues', 72, 500)

describe('the pages of a PDF', () => {
  it('become pictures at 200 dots an inch on sheets of their own size, turned as they are read', async () => {
    const { pages } = await drawn({ drawing: middle }, { drawing: middle, width: 1190.55, turned: 90 })

    expect(pages.map(({ sheet }) => [Math.round(sheet.widthMm), Math.round(sheet.heightMm)])).toEqual([
      [210, 297],
      [297, 420],
    ])
    const { width } = await loadImage(Buffer.from(pages[0]?.image ?? []))
    expect(width).toBe(Math.round((595.28 / 72) * 200))
  })

  it('keep their size where the bands of the stamps are blank, and shrink between them where not', async () => {
    const { pages } = await drawn({ drawing: middle }, { drawing: `${middle} ${line('A header', 72, 815)}` })

    expect(pages.map(({ isShrunk, size }) => [isShrunk, Math.round(size.widthMm)])).toEqual([
      [false, 210],
      [true, 187],
    ])
    for (const { size } of pages) expect(size.heightMm).toBeLessThanOrEqual(265.1)
  })

  it('stand on paper that Word knows and stamps fit on, however large or small they are', async () => {
    const { pages } = await drawn(
      { drawing: middle, width: 2384, height: 3370 },
      { drawing: line('Card', 10, 40), width: 150, height: 100 },
    )

    expect(pages.map(({ sheet }) => [Math.round(sheet.widthMm), Math.round(sheet.heightMm)])).toEqual([
      [395, 558],
      [297, 210],
    ])
  })

  it('are small files where there is nothing but type', async () => {
    const { pages } = await drawn({
      drawing: Array.from({ length: 40 }, (_, at) =>
        line('Members are asked to note', 72, 150 + at * 15),
      ).join(' '),
    })
    expect(pages[0]?.image.length).toBeLessThan(120_000)
  })
})

describe('what a page does not show', () => {
  it.each([
    ['under a black box', `${line('Reserve MERIDIAN price', 72, 500)} 118 495 65 16 re f`],
    ['in white on white', `1 1 1 rg ${line('MERIDIAN', 72, 520)} 0 0 0 rg ${line('Reserve price', 72, 500)}`],
    [
      'on a layer that is off',
      `/OC /Layer BDC ${line('MERIDIAN', 72, 520)} EMC ${line('Reserve price', 72, 500)}`,
    ],
    ['beside the sheet', `${line('MERIDIAN', 72, -40)} ${line('Reserve price', 72, 500)}`],
    [
      'in no ink at all',
      `BT 3 Tr /F 12 Tf 72 520 Td (MERIDIAN) Tj ET 0 Tr ${line('Reserve price', 72, 500)}`,
    ],
  ])('is not read out either: words %s', async (_, drawing) => {
    const { pages } = await drawn({ drawing })
    expect(pages[0]?.text).toBe('Reserve price')
  })

  it('is counted by the word', async () => {
    const { pages } = await drawn({ drawing: `1 1 1 rg ${line('Reserve MERIDIAN price', 72, 520)}` })
    expect(pages[0]).toMatchObject({ text: '', hiddenWords: 3 })
  })

  it('does not take away words that it shows, in any size', async () => {
    const sizes = [5, 7, 9, 12, 24]
    const { pages } = await drawn({
      drawing: sizes
        .map((size, at) => line('The Illicit Will: 1,250 mm of fill', 40, 700 - at * 60, size))
        .join(' '),
    })
    expect(pages[0]).toMatchObject({
      text: sizes.map(() => 'The Illicit Will: 1,250 mm of fill').join(' '),
      hiddenWords: 0,
    })
  })

  it('is counted: notes, layers', async () => {
    const note = '<< /Type /Annot /Subtype /Text /Rect [300 700 320 720] /Contents (MERIDIAN) >>'
    const { leftOut, pages } = await drawn({ drawing: middle, notes: [note] })
    expect(leftOut).toEqual({ formFields: 0, notes: 1, attachments: 0, scripts: false, hiddenLayers: 1 })
    expect(pages[0]?.text).toBe('Harbour dues')
  })
})

describe('a PDF that cannot be taken', () => {
  it.each([
    ['cut short', shownPdf([{ drawing: middle }]).subarray(0, 600)],
    ['with no pages in it', new TextEncoder().encode('%PDF-1.7\nstartxref\n0\n%%EOF')],
  ])('is called damaged: %s', async (_, pdf) => {
    await expect(rasterisePdf(pdf, 'Annex.pdf')).rejects.toMatchObject({
      code: 'pdf-damaged',
      details: { fileName: 'Annex.pdf' },
    })
  })

  it.each([1, 2])('lacks a page that it says it has: the %s. of three', async (nth) => {
    const pdf = Buffer.from(shownPdf([1, 2, 3].map((page) => ({ drawing: line(`Page ${page}`, 72, 500) }))))
    const from = [...pdf.toString('latin1').matchAll(/\d+ 0 obj\s<< \/Type \/Page /g)][nth - 1]?.index ?? 0
    pdf.fill(' ', from, pdf.indexOf('endobj', from) + 'endobj'.length)
    await expect(rasterisePdf(pdf, 'Annex.pdf')).rejects.toMatchObject({
      code: 'pdf-lacks-pages',
      details: { said: 3, found: expect.any(Number) as number },
    })
  })

  it('is called locked when it wants a password', async () => {
    const lock = `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'00'.repeat(32)}> /U <${'11'.repeat(32)}> >>`
    const pdf = shownPdf([{ drawing: middle }], '', `/Encrypt ${lock} /ID [<00> <00>]`)
    await expect(rasterisePdf(pdf, 'Annex.pdf')).rejects.toMatchObject({ code: 'pdf-encrypted' })
  })

  it('is too large with more than 300 pages', async () => {
    const pdf = shownPdf(Array.from({ length: 301 }, () => ({ drawing: '' })))
    await expect(rasterisePdf(pdf, 'Annex.pdf')).rejects.toMatchObject({
      code: 'pdf-too-large',
      details: { why: 'It has 301 pages.' },
    })
  })
})
