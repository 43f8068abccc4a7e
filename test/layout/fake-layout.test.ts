import { expect, it } from 'vitest'
import { readPdf } from '../../electron/pdf/read-pdf.ts'
import { fakeLayout } from '../helpers/fake-layout.ts'
import { aPack } from './a-pack.ts'
import { paragraph, section, smallDocx, text } from './small-docx.ts'

it('turns pages where the file says so, and knows where its bookmarks are', async () => {
  const { map } = await fakeLayout().layOut(aPack, { subject: 'Pack' })

  expect(map.pages.map((page) => page.text)).toEqual([
    'Agenda 5. Car parks (Pages 7 - 9) End of the agenda',
    'Car parks: café and Tŷ Hywel Recommendation',
    'Table of fees First side',
    'Second side',
  ])
  expect(map.pages.map(({ widthMm }) => Math.round(widthMm))).toEqual([210, 210, 297, 297])
  expect(map.bookmarks).toEqual({ _pack_001: 2, _Toc_of_an_officer: 2, _pack_002: 3, _pack_002_end: 4 })
})

it('leaves a blank page before an odd start, and none before a continuous section', async () => {
  const docx = smallDocx(
    [
      paragraph(text('one'), section()),
      paragraph(text('three'), section({ start: 'oddPage' })),
      paragraph(text('still three')),
      section({ start: 'continuous' }),
    ].join(''),
  )

  const { map } = await fakeLayout().layOut(docx, { subject: 'Item 5' })

  expect(map.pages.map((page) => page.text)).toEqual(['one', '', 'three still three'])
})

it('gives a PDF that reads as its page map does', async () => {
  const { map, pdf } = await fakeLayout().layOut(aPack, { subject: 'Pack' })

  const read = await readPdf(pdf)

  expect(read.bookmarks).toEqual(map.bookmarks)
  expect(read.pages.map((page) => page.text)).toEqual(map.pages.map((page) => page.text))
  for (const [index, page] of read.pages.entries())
    expect(page.widthMm).toBeCloseTo(map.pages[index]?.widthMm ?? 0, 0)
})

it('shows no sign without a width, as no engine does', async () => {
  const docx = smallDocx([paragraph(text('\u200b before')), paragraph(text('after'))].join(''))

  const { map, pdf } = await fakeLayout().layOut(docx, { subject: 'Item 5' })

  expect(map.pages.map((page) => page.text)).toEqual(['before after'])
  expect((await readPdf(pdf)).pages.map((page) => page.text)).toEqual(['before after'])
})
