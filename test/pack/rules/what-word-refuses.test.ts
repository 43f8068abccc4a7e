import * as fc from '../../helpers/fast-check.ts'
import { describe, expect, it } from 'vitest'
import { checkPackage } from '../../../electron/pack/index.ts'
import { sequences } from '../../../electron/pack/word/element-sequences.ts'
import { nodeCodec } from '../../../electron/work/node-codec.ts'
import { publicCopy } from '../../helpers/public-copy.ts'
import { p, partOf, tinyDocx } from '../../helpers/tiny-docx.ts'
import { bodyOf, packOf } from '../../helpers/tiny-pack.ts'

const merged = (body: string): string => bodyOf(packOf([tinyDocx({ body })]).docx)
const table = (inner: string): string => `<w:tbl><w:tblPr/><w:tblGrid/>${inner}</w:tbl>`

describe('elements in an order that Word refuses', () => {
  it('come out of the merge in the standard’s order, whatever order a program wrote them in', () => {
    const holder: Readonly<Record<string, (inner: string) => string>> = {
      'w:pPr': (inner) => `<w:p><w:pPr>${inner}</w:pPr></w:p>`,
      'w:tblPr': (inner) =>
        `<w:tbl><w:tblPr>${inner}</w:tblPr><w:tblGrid/><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>`,
      'w:tcPr': (inner) => table(`<w:tr><w:tc><w:tcPr>${inner}</w:tcPr><w:p/></w:tc></w:tr>`),
      'w:tblPrEx': (inner) => table(`<w:tr><w:tblPrEx>${inner}</w:tblPrEx><w:tc><w:p/></w:tc></w:tr>`),
    }
    const anyOrder = fc.constantFrom(...Object.keys(holder)).chain((name) => {
      const parts = [...(sequences.get(name)?.keys() ?? [])].filter(
        (part) => !/sectPr|Change|cell|Style$/.test(part),
      )
      return fc.record({ name: fc.constant(name), parts: fc.shuffledSubarray(parts) })
    })
    fc.assert(
      fc.property(anyOrder, ({ name, parts }) => {
        const { docx } = packOf([
          tinyDocx({ body: (holder[name] ?? p)(parts.map((part) => `<${part}/>`).join('')) }),
        ])
        expect(checkPackage(docx, nodeCodec)).toEqual([])
        for (const part of parts) expect(bodyOf(docx)).toContain(`<${part}`)
      }),
      { numRuns: 60 },
    )
  })

  it('are put right in styles and lists too', () => {
    const { docx } = packOf([
      tinyDocx({
        body: p('One', '<w:pStyle w:val="A"/><w:numPr><w:numId w:val="1"/><w:ilvl w:val="0"/></w:numPr>'),
        styles:
          '<w:style w:type="paragraph" w:styleId="A"><w:rPr><w:b/></w:rPr><w:pPr><w:jc w:val="left"/><w:keepNext/></w:pPr><w:name w:val="A"/></w:style>',
        numbering:
          '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="%1."/><w:pStyle w:val="A"/><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>',
      }),
    ])
    expect(partOf(docx, 'word/styles.xml')).toMatch(
      /<w:name w:val="A"\/><w:pPr><w:keepNext\/><w:spacing [^>]*\/><w:jc/,
    )
    expect(partOf(docx, 'word/numbering.xml')).toMatch(/<w:numFmt [^>]*\/><w:pStyle [^>]*\/><w:lvlText/)
    expect(bodyOf(docx)).toMatch(/<w:numPr><w:ilvl [^>]*\/><w:numId/)
  })

  it('keep their content where properties stood behind it', () => {
    expect(
      merged('<w:p><w:r><w:t>Text</w:t><w:rPr><w:b/></w:rPr></w:r><w:pPr><w:keepNext/></w:pPr></w:p>'),
    ).toMatch(/<w:p><w:pPr><w:keepNext\/><\/w:pPr>.*<w:r><w:rPr><w:b\/><\/w:rPr><w:t>Text<\/w:t><\/w:r>/)
  })
})

describe('what a table, a cell, a note and a header must have', () => {
  it('a cell that ends with nothing or with a table gets a last paragraph', () => {
    expect(merged(table('<w:tr><w:tc/><w:tc><w:tcPr/></w:tc></w:tr>'))).toContain(
      '<w:tr><w:tc><w:p></w:p></w:tc><w:tc><w:tcPr/><w:p></w:p></w:tc></w:tr>',
    )
    const inner = table(`<w:tr><w:tc>${p('In')}</w:tc></w:tr>`)
    expect(merged(table(`<w:tr><w:tc>${inner}</w:tc></w:tr>`))).toMatch(/<\/w:tbl><w:p><\/w:p><\/w:tc>/)
  })

  it('a table without properties or grid gets them; without rows it goes', () => {
    expect(merged(`<w:tbl><w:tr><w:tc>${p('Cell')}</w:tc></w:tr></w:tbl>`)).toContain(
      '<w:tbl><w:tblPr/><w:tblGrid/><w:tr>',
    )
    expect(merged(`${p('Before')}${table('')}${p('After')}`)).not.toContain('w:tbl>')
    expect(merged(`${p('Before')}${table('<w:tr/>')}${p('After')}`)).not.toContain('w:tbl>')
  })

  it('a public pack’s cells stay cells when tracked deletions empty them', () => {
    const deleted = table(
      '<w:tr><w:tc><w:tcPr><w:cellDel w:id="1" w:author="A"/></w:tcPr><w:p/></w:tc></w:tr>',
    )
    const report = publicCopy(tinyDocx({ body: deleted + p('After') }))
    expect(bodyOf(packOf([report]).docx)).not.toContain('w:tbl>')
  })

  it('a header, a note and a text box without a paragraph get one', () => {
    const { docx } = packOf([
      tinyDocx({
        body: '<w:p><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:pict><v:textbox><w:txbxContent/></v:textbox></w:pict></w:r></w:p>',
        header: '',
        footnotes: '<w:footnote w:id="2"/>',
      }),
    ])
    expect(checkPackage(docx, nodeCodec)).toEqual([])
    expect(partOf(docx, 'word/footnotes.xml')).toContain('<w:footnote w:id="1"><w:p></w:p></w:footnote>')
    expect(bodyOf(docx)).toContain('<w:txbxContent><w:p></w:p></w:txbxContent>')
  })

  it('a section cannot end within a cell, a text box or a note', () => {
    const ending = '<w:p><w:pPr><w:sectPr><w:pgSz w:w="1" w:h="1"/></w:sectPr></w:pPr></w:p>'
    const text = merged(table(`<w:tr><w:tc>${ending}</w:tc></w:tr>`) + p('After'))
    expect(text.match(/<w:sectPr/g)).toHaveLength(1)
    expect(text).not.toContain('w:w="1"')
  })
})
