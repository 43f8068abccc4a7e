import { describe, expect, it } from 'vitest'
import { p, partOf, tinyDocx } from '../../helpers/tiny-docx.ts'
import { bodyOf, packOf } from '../../helpers/tiny-pack.ts'

const field = (code: string, result = '1'): string =>
  `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>${result}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`
const place = (name: string): string =>
  `<w:p><w:bookmarkStart w:id="1" w:name="${name}"/><w:r><w:t>x</w:t></w:r><w:bookmarkEnd w:id="1"/></w:p>`
const codesOf = (docx: Uint8Array): readonly string[] =>
  [...bodyOf(docx).matchAll(/<w:instrText[^>]*>([^<]*)/g)].map(([, code]) => code?.trim() ?? '')
const textOf = (xml: string): string => xml.replace(/<w:instrText.*?<\/w:instrText>|<[^>]+>/g, '')

describe('rule 37: a reference follows its place', () => {
  it('by the place’s name alone, whatever letters the field’s own words have', () => {
    const report = tinyDocx({ body: place('R') + field('REF R \\h') + field('R') })
    expect(codesOf(packOf([report, report]).docx)).toEqual(['REF R \\h', 'R', 'REF R_2 \\h', 'R_2'])
  })
})

describe('rule 42: figures', () => {
  it('of each kind count from 1 in each report, in text and notes alike, but not where a report says otherwise', () => {
    const report = tinyDocx({
      body: field('SEQ Figure') + field('SEQ Table') + field('SEQ Figure') + field('SEQ Map \\r 7'),
    })
    const codes = ['SEQ Figure \\r 1', 'SEQ Table \\r 1', 'SEQ Figure', 'SEQ Map \\r 7']
    expect(codesOf(packOf([report, report]).docx)).toEqual([...codes, ...codes])
  })
})

describe('rule 43: a contents list', () => {
  it('stays as it was printed, its entries leading to their own report’s pages', () => {
    const contents =
      '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r></w:p>' +
      field('PAGEREF _Toc1 \\h', '4') +
      '<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    const report = tinyDocx({ body: contents + place('_Toc1') })
    const { docx } = packOf([report, report])
    expect(codesOf(docx)).toEqual(['TOC \\o', 'PAGEREF _Toc1 \\h', 'TOC \\o', 'PAGEREF _Toc1_2 \\h'])
    expect(bodyOf(docx).match(/w:fldLock="1"/g)).toHaveLength(2)
  })

  it('and an index stays as text', () => {
    const body = bodyOf(packOf([tinyDocx({ body: field('INDEX \\c "2"', 'Bins, 4') })]).docx)
    expect(textOf(body)).toBe('Bins, 4')
    expect(body).not.toContain('INDEX')
  })
})

describe('rule 44: what a field would take from the file', () => {
  it.each([
    'FILENAME \\p',
    'DOCPROPERTY Owner',
    'NOTEREF n',
    'AUTHOR',
    'SECTIONPAGES',
    'SAVEDATE',
    'DOCVARIABLE v',
    'MERGEFIELD Name',
  ])('%s keeps what it last said in the report', (code) => {
    const body = bodyOf(packOf([tinyDocx({ body: field(code, 'as printed') })]).docx)
    expect(textOf(body)).toBe('as printed')
    expect(body).not.toMatch(/fldChar|instrText/)
  })

  it('a heading repeated in a header is still found when its style has another name in the pack', () => {
    const report = (colour: string): Uint8Array =>
      tinyDocx({
        body: p('Title', '<w:pStyle w:val="H"/>'),
        header: field('STYLEREF &quot;Heading 1&quot;') + field('STYLEREF 1'),
        styles: `<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/><w:rPr><w:color w:val="${colour}"/></w:rPr></w:style>`,
      })
    const { docx } = packOf([report('FF0000'), report('00FF00')])
    expect(partOf(docx, 'word/styles.xml')).toContain('w:val="heading 1 (2)"')
    const headers = [
      ...partOf(docx, 'word/_rels/document.xml.rels').matchAll(/Target="\/(word\/header[^"]+)"/g),
    ]
    const codes = headers.flatMap(([, name]) => partOf(docx, name ?? '').match(/STYLEREF "[^"]*"/g) ?? [])
    expect(codes.filter((code) => code === 'STYLEREF "heading 1 (2)"')).toHaveLength(2)
  })
})

describe('rule 45: a content control bound to a property', () => {
  it('shows the words it had, bound to nothing: Word would fill in the pack’s', () => {
    const body = bodyOf(
      packOf([
        tinyDocx({
          body: `<w:sdt><w:sdtPr><w:placeholder><w:docPart w:val="A"/></w:placeholder><w:dataBinding w:xpath="/x" w:storeItemID="{6C3C8BC8-F283-45AE-878A-BAB7291924A1}"/></w:sdtPr><w:sdtContent>${p('Housing report')}</w:sdtContent></w:sdt>`,
        }),
      ]).docx,
    )
    expect(textOf(body)).toBe('Housing report')
    expect(body).not.toMatch(/dataBinding|placeholder/)
  })
})
