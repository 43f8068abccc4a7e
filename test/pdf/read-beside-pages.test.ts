import { expect, it } from 'vitest'
import { finishPdf } from '../../electron/pdf/finish-pdf.ts'
import { readBesidePages } from '../../electron/pdf/read-beside-pages.ts'
import { pdfFile, streamOf } from '../helpers/plain-pdf.ts'
import { laidOutPdf } from './laid-out-pdf.ts'

it('reads what a finished PDF says in its outline and its properties', async () => {
  const pdf = await finishPdf(laidOutPdf(), {
    title: 'The public pack',
    author: 'Borough of Northmere',
    language: 'en-GB',
    dated: '2026-12-10T00:00:00Z',
    outline: [{ title: 'Part 1', sheet: 1, children: [{ title: 'Street trees', sheet: 1, children: [] }] }],
    labels: [{ fromSheet: 1, firstNumber: 1 }],
  })

  const places = new Map((await readBesidePages(pdf)).map(({ where, texts }) => [where, texts]))

  expect(places.get('the PDF’s outline')).toEqual(expect.arrayContaining(['Part 1', 'Street trees']))
  expect(places.get('the PDF’s properties')).toEqual(
    expect.arrayContaining(['The public pack', 'Borough of Northmere']),
  )
})

it('reads what no page shows: descriptions of pictures, files within, what is said aloud instead', async () => {
  const page = `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>`
  const pdf = pdfFile([
    '<< /Type /Catalog /Pages 2 0 R /StructTreeRoot 5 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    page,
    streamOf('/Span << /ActualText <FEFF0053006500630072006500740031> >> BDC EMC'),
    '<< /Type /StructTreeRoot /K [6 0 R] >>',
    '<< /Type /StructElem /S /Figure /P 5 0 R /Alt (A chart of the lowest tender) >>',
    streamOf('Words of a file within'),
  ])

  const hidden = (await readBesidePages(pdf)).find(({ where }) => where === 'the PDF’s hidden parts')

  expect(hidden?.texts).toEqual(expect.arrayContaining(['Secret1', 'A chart of the lowest tender']))
  const bytes = (hidden?.data ?? []).map((each) => new TextDecoder('latin1').decode(each))
  expect(bytes).toContain('Words of a file within')
})
