import { describe, expect, it } from 'vitest'
import { p, partOf, tinyDocx } from '../helpers/tiny-docx.ts'
import { packOf } from '../helpers/tiny-pack.ts'

const documentOf = (docx: Uint8Array): string => partOf(docx, 'word/document.xml')
/** A pack of this report and another one, up to where the first report is marked as ended. */
const upToEnd = (body: string): string =>
  documentOf(packOf([tinyDocx({ body }), tinyDocx({ body: p('Next report') })]).docx).replace(
    /(w:name="_pack_001_end"\/><w:bookmarkEnd[^>]*>).*/,
    '$1',
  )
const row = (cell: string): string => `<w:tr><w:tc>${cell}</w:tc></w:tr>`

describe('the end of a report, where the agenda’s last page number points', () => {
  it('is the end of its last paragraph, behind its text', () => {
    expect(upToEnd(p('First') + p('Last'))).toMatch(/>Last<\/w:t><\/w:r><w:bookmarkStart [^>]*_end"/)
  })

  it('encloses a link that stands last, since an empty bookmark behind a link is lost in LibreOffice', () => {
    const linked =
      '<w:p><w:r><w:t>See </w:t></w:r><w:hyperlink w:anchor="_top"><w:r><w:t>top</w:t></w:r></w:hyperlink></w:p>'
    const text = documentOf(packOf([tinyDocx({ body: linked })]).docx)
    expect(text).toMatch(
      /<w:bookmarkStart [^>]*_pack_001_end"\/><w:hyperlink .*<\/w:hyperlink><w:bookmarkEnd/,
    )
  })

  it('stands before an empty last paragraph, which LibreOffice counts to the next page', () => {
    const table = `<w:tbl><w:tblPr/>${row(p('Total'))}</w:tbl>`
    const empty = '<w:p></w:p>'
    expect(upToEnd(p('First') + table + empty)).toMatch(/>Total<\/w:t><\/w:r><w:bookmarkStart [^>]*_end"/)
    expect(upToEnd(p('First') + p('Last') + empty)).toMatch(/>Last<\/w:t><\/w:r><w:bookmarkStart [^>]*_end"/)
    expect(upToEnd(table + p('Source: the council'))).toMatch(
      /council<\/w:t><\/w:r><w:bookmarkStart [^>]*_end"/,
    )
  })

  it('lies within a content control that ends the report', () => {
    const control = `<w:sdt><w:sdtContent>${p('Signed')}</w:sdtContent></w:sdt>`
    expect(upToEnd(control)).toMatch(/>Signed<\/w:t><\/w:r>.*<w:bookmarkStart [^>]*_end"/)
  })

  it('is marked even where a report ends on a note that is not there', () => {
    const lost = '<w:p><w:r><w:endnoteReference w:id="9"/></w:r></w:p>'
    const { docx } = packOf([
      tinyDocx({ body: lost, endnotes: '<w:endnote w:id="1"><w:p/></w:endnote>' }),
      tinyDocx({ body: p('Next report') }),
    ])
    expect(documentOf(docx).match(/w:name="_pack_001_end"/g)).toHaveLength(1)
  })

  it('is its last filler page where the plan gives it some', () => {
    const { docx } = packOf([tinyDocx({ body: p('Text') })], {}, [{ fillers: 2 }])
    const [before = '', after = ''] = documentOf(docx).split('_pack_001_end')
    expect(before.match(/intentionally left blank/g)).toHaveLength(1)
    expect(after.match(/intentionally left blank/g)).toHaveLength(1)
  })
})

describe('the section at the end of a report', () => {
  const table = (properties: string): string =>
    `<w:tbl><w:tblPr>${properties}</w:tblPr>${row(p('Cell'))}</w:tbl>`
  const lastOf = (body: string): string => {
    const text = documentOf(packOf([tinyDocx({ body }), tinyDocx({ body: p('Next report') })]).docx)
    const end = text.indexOf('</w:sectPr>')
    return text.slice(text.lastIndexOf('<w:p>', end), end)
  }

  it('ends with its last paragraph', () => {
    expect(lastOf(p('First') + p('Last'))).toContain('<w:pPr><w:sectPr>')
    expect(lastOf(table('') + p('Source: the council'))).not.toContain('PWHairline')
  })

  it('ends on a line of its own where that stands beside a floating table, which LibreOffice would set in the text', () => {
    expect(lastOf(table('<w:tblpPr w:tblpX="10" w:tblpY="10"/>') + p('Text beside it'))).toContain(
      'PWHairline',
    )
  })
})

describe('a page number on the agenda', () => {
  const agenda = (bookmark: string): Uint8Array =>
    tinyDocx({
      body: `<w:p><w:fldSimple w:instr=" PAGEREF ${bookmark} \\h "><w:r><w:t>13</w:t></w:r></w:fldSimple></w:p>`,
    })

  it('stays a live field to a place that the pack itself marks, in whatever document it lies', () => {
    for (const bookmark of ['_pack_002', '_pack_002_end']) {
      const { docx, notes } = packOf([agenda(bookmark), tinyDocx({ body: p('Report') })])
      expect(documentOf(docx)).toContain(`<w:fldSimple w:instr=" PAGEREF ${bookmark} \\h ">`)
      expect(notes).toEqual([])
    }
  })

  it('to a place that no document of the pack has keeps what it last said', () => {
    const { docx, notes } = packOf([agenda('_pack_007'), tinyDocx({ body: p('Report') })])
    expect(documentOf(docx)).not.toContain('PAGEREF')
    expect(documentOf(docx)).toContain('<w:t>13</w:t>')
    expect(notes.map(({ kind }) => kind)).toEqual(['repaired'])
  })
})
