import { expect, it } from 'vitest'
import { finishPdf } from '../../electron/pdf/finish-pdf.ts'
import { readBesidePages } from '../../electron/pdf/read-beside-pages.ts'
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
