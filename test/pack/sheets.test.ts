import { expect, it } from 'vitest'
import { p, partOf, tinyDocx } from '../helpers/tiny-docx.ts'
import { bodyOf, packOf } from '../helpers/tiny-pack.ts'
import type { SheetPlace } from '../../shared/pack/sheet-places.ts'

/** A cover, then a report that counts its own pages from 1. */
const coverAndReport = tinyDocx({
  body: p('Cover', '<w:sectPr><w:type w:val="nextPage"/></w:sectPr>') + p('Page one'),
  section: '<w:type w:val="nextPage"/><w:pgNumType w:start="1"/>',
})
const even =
  '<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
  p('On even pages') +
  '</w:hdr>'
const bothSides = tinyDocx({
  body: p('Text'),
  header: p('On odd pages'),
  settings: '<w:evenAndOddHeaders/>',
  section:
    '<w:headerReference w:type="default" r:id="header"/><w:headerReference w:type="even" r:id="even"/>',
  further: [{ name: 'even.xml', kind: 'header', id: 'even', data: even }],
})

const sectionsOf = (docx: Uint8Array): readonly string[] =>
  bodyOf(docx).match(/<w:sectPr>.*?<\/w:sectPr>/g) ?? []
const merged = (report: Uint8Array, sheets?: SheetPlace): Uint8Array =>
  packOf([report], {}, sheets === undefined ? [] : [{ sheets }]).docx

it('tells Word the side on which numbers that began anew belong, whichever side the report begins on', () => {
  const [, onOdd] = sectionsOf(merged(coverAndReport, { firstPage: 7, restarts: [] }))
  const [, onEven] = sectionsOf(merged(coverAndReport, { firstPage: 8, restarts: [] }))

  expect(onOdd).toContain('<mc:Choice Requires="w15"><w:type w:val="oddPage"/></mc:Choice>')
  expect(onEven).toContain('<mc:Choice Requires="w15"><w:type w:val="evenPage"/></mc:Choice>')
  expect(onEven).not.toMatch(/pgNumType|nextPage/)
})

it('tells LibreOffice the page it begins on where a blank one stands before', () => {
  const [, section] = sectionsOf(merged(coverAndReport, { firstPage: 8, restarts: [10] }))

  expect(section).toContain('<mc:Fallback><w:pgNumType w:start="10"/></mc:Fallback>')
})

it('marks where it begins, so that a layout can tell', () => {
  const body = partOf(merged(coverAndReport, { firstPage: 8, restarts: [] }), 'word/document.xml')

  expect(body).toMatch(/<w:bookmarkStart w:id="\d+" w:name="_pack_001_same1"\/><w:r><w:t [^>]*>Page one/)
})

it('shows even pages’ headers on odd pages where the report begins on an even one', () => {
  expect(headersOf(merged(bothSides, { firstPage: 3, restarts: [] }))).toEqual({
    default: 'On odd pages',
    even: 'On even pages',
  })
  expect(headersOf(merged(bothSides, { firstPage: 4, restarts: [] }))).toEqual({
    default: 'On even pages',
    even: 'On odd pages',
  })
})

it('leaves all as it is where documents begin odd', () => {
  expect(partOf(merged(coverAndReport), 'word/document.xml')).not.toMatch(/oddPage|evenPage|_same1/)
  expect(headersOf(merged(bothSides))).toMatchObject({ default: 'On odd pages' })
})

it('turns the side that a section asks for itself', () => {
  const report = tinyDocx({
    body: p('Cover', '<w:sectPr/>') + p('Text'),
    section: '<w:type w:val="oddPage"/>',
  })

  expect(sectionsOf(merged(report, { firstPage: 2, restarts: [] })).at(-1)).toContain('w:val="evenPage"')
})

function headersOf(docx: Uint8Array): Record<string, string> {
  const links = partOf(docx, 'word/_rels/document.xml.rels')
  const references = [
    ...(sectionsOf(docx)[0] ?? '').matchAll(/headerReference w:type="(default|even)" r:id="(\w+)"/g),
  ]
  return Object.fromEntries(
    references.map(([, page = '', id = '']) => {
      const target = new RegExp(`Id="${id}"[^>]*Target="/([^"]+)"`).exec(links)?.[1] ?? ''
      return [
        page,
        partOf(docx, target)
          .replace(/<[^>]+>/g, '')
          .trim(),
      ]
    }),
  )
}
