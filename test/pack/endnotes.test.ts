import * as fc from '../helpers/fast-check.ts'
import { describe, expect, it } from 'vitest'
import { checkPackage } from '../../electron/pack/index.ts'
import { nodeCodec } from '../../electron/work/node-codec.ts'
import { p, partOf, tinyDocx } from '../helpers/tiny-docx.ts'
import { packOf } from '../helpers/tiny-pack.ts'

const documentOf = (docx: Uint8Array): string => partOf(docx, 'word/document.xml')
const reference = (id: number): string => `<w:r><w:endnoteReference w:id="${id}"/></w:r>`
const endnote = (id: number, text: string): string =>
  `<w:endnote w:id="${id}"><w:p><w:r><w:endnoteRef/></w:r><w:r><w:t>${text}</w:t></w:r></w:p></w:endnote>`
const reported = (...texts: readonly string[]): Uint8Array =>
  tinyDocx({
    body: `<w:p>${texts.map((_, place) => reference(place + 1)).join('')}</w:p>${p('Last words')}`,
    endnotes: texts.map((text, place) => endnote(place + 1, text)).join(''),
  })
/** What Word and LibreOffice 24.8 read of a text that says something else to older readers, and what those read. */
const newer = (xml: string): string =>
  xml.replace(
    /<mc:AlternateContent><mc:Choice Requires="wpc"(?:\/>|>(.*?)<\/mc:Choice>)<mc:Fallback(?:\/>|>.*?<\/mc:Fallback>)<\/mc:AlternateContent>/g,
    '$1',
  )
const older = (xml: string): string =>
  xml.replace(
    /<mc:AlternateContent><mc:Choice Requires="wpc"(?:\/>|>.*?<\/mc:Choice>)<mc:Fallback(?:\/>|>(.*?)<\/mc:Fallback>)<\/mc:AlternateContent>/g,
    '$1',
  )
const long = 'A long explanation of how the figures were arrived at. '.repeat(50)

describe('endnotes', () => {
  it('follow their report’s last words under a short rule, numbered i, ii, iii in each report', () => {
    const text = newer(documentOf(packOf([reported('One', 'Two'), reported('Three')]).docx))
    expect(text).toMatch(/Last words.*<w:top .*>i<.*>One<.*>ii<.*>Two<.*Last words.*>i<.*>Three</)
    expect(text).not.toMatch(/endnoteReference|framePr|pageBreakBefore|<w:br/)
  })

  it('get a page of their own from LibreOffice 7.4, in its corner or, when long, from its top', () => {
    const short = older(documentOf(packOf([reported('One', 'Two')]).docx))
    expect(short.match(/<w:framePr [^>]*w:x="1134" w:y="1134"\/>/g)).toHaveLength(2)
    expect(short).toMatch(/>Two<.*<w:pageBreakBefore\/>/)
    const whole = older(documentOf(packOf([reported(long)]).docx))
    expect(whole).toMatch(/<w:br w:type="page"\/>.*A long explanation/)
    expect(whole).not.toContain('framePr')
  })

  it('with tracked changes keep to the page’s text: in its corner struck-out words would read as if they stood', () => {
    const struck = `<w:endnote w:id="1"><w:p><w:del w:id="5" w:author="Pat"><w:r><w:delText>Not this</w:delText></w:r></w:del></w:p></w:endnote>`
    const report = tinyDocx({ body: `<w:p>${reference(1)}</w:p>`, endnotes: struck })
    expect(older(documentOf(packOf([report]).docx))).toMatch(/<w:br w:type="page"\/>(?!.*framePr).*Not this/)
  })

  it('end their report: its range on the agenda ends on the page of the last note', () => {
    const { docx } = packOf([reported('One', 'Two'), tinyDocx({ body: p('Next report') })])
    expect(newer(documentOf(docx))).toMatch(/>Two<\/w:t><\/w:r><w:bookmarkStart [^>]*_pack_001_end"/)
    expect(older(documentOf(docx))).toMatch(
      /<w:pageBreakBefore\/><\/w:pPr><w:bookmarkStart [^>]*_pack_001_end"/,
    )
  })

  it('stand alike whether their report is alone, last, or has others behind it', () => {
    const notesOf = (docx: Uint8Array): string =>
      /Last words.*?_pack_001_end"\/>/.exec(documentOf(docx))?.[0].replace(/w:id="\d+"/g, '') ?? ''
    const alone = notesOf(packOf([reported('One')]).docx)
    expect(alone).toContain('>One<')
    expect(notesOf(packOf([reported('One'), reported('Two')]).docx)).toBe(alone)
  })

  it('leave a sound pack and one end of each report, whatever they are made of', () => {
    const parts = fc.constantFrom(
      p('Note'),
      '<w:p/>',
      '<w:p><w:pPr><w:jc w:val="left"/></w:pPr></w:p>',
      '<w:p><w:pPr/><w:r><w:endnoteRef/></w:r></w:p>',
      `<w:tbl><w:tblPr/><w:tr><w:tc>${p('Cell')}</w:tc></w:tr></w:tbl>`,
      p(long),
    )
    fc.assert(
      fc.property(fc.array(fc.array(parts, { maxLength: 3 }), { minLength: 1, maxLength: 3 }), (notes) => {
        const source = tinyDocx({
          body: `<w:p>${notes.map((_, place) => reference(place + 1)).join('')}</w:p>`,
          endnotes: notes
            .map((note, place) => `<w:endnote w:id="${place + 1}">${note.join('')}</w:endnote>`)
            .join(''),
          styles: '<w:style w:type="paragraph" w:default="1" w:styleId="Own"><w:name w:val="Own"/></w:style>',
        })
        const { docx } = packOf([tinyDocx({ body: p('First') }), source])
        expect(checkPackage(docx, nodeCodec)).toEqual([])
        for (const read of [newer, older])
          expect(read(documentOf(docx)).match(/w:name="_pack_002_end"/g)).toHaveLength(1)
        expect(documentOf(docx)).not.toMatch(/<\/w:pPr><w:pPr/)
      }),
      { numRuns: 60 },
    )
  })
})
