import { describe, expect, it } from 'vitest'
import { p, partOf, tinyDocx } from '../helpers/tiny-docx.ts'
import { packOf } from '../helpers/tiny-pack.ts'

const style = (id: string, properties: string): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:pPr>${properties}</w:pPr></w:style>`
const styles =
  '<w:style w:type="table" w:styleId="Inset"><w:name w:val="Inset"/><w:pPr><w:ind w:left="300"/></w:pPr></w:style>' +
  style('Quote', '<w:ind w:left="567"/>') +
  style('Bullet', '<w:numPr><w:numId w:val="1"/></w:numPr>')

/** The indents of a report's paragraphs in the pack. */
function indentsOf(body: string): string[] {
  const { docx } = packOf([tinyDocx({ body: p('Agenda') }), tinyDocx({ body, styles })])
  return [...partOf(docx, 'word/document.xml').matchAll(/<w:ind [^>]*>/g)].map(([tag]) => tag)
}

describe('a paragraph that says only some of its indent', () => {
  it('says the rest too, which LibreOffice would take from another report', () => {
    expect(indentsOf(p('Text', '<w:ind w:firstLine="720"/>'))).toEqual([
      '<w:ind w:left="0" w:right="0" w:firstLine="720"/>',
    ])
    expect(indentsOf(p('Text', '<w:ind w:startChars="100" w:hanging="200"/>'))).toEqual([
      '<w:ind w:right="0" w:startChars="100" w:hanging="200"/>',
    ])
  })

  it('leaves it to its style and its list', () => {
    const said = ['<w:pStyle w:val="Bullet"/>', '<w:numPr><w:numId w:val="3"/></w:numPr>']
    for (const properties of said)
      expect(indentsOf(p('Text', `${properties}<w:ind w:right="100"/>`))).toEqual(['<w:ind w:right="100"/>'])
  })

  it('says what its style does not', () => {
    expect(indentsOf(p('Text', '<w:pStyle w:val="Quote"/><w:ind w:right="100"/>'))).toEqual([
      '<w:ind w:firstLine="0" w:right="100"/>',
    ])
  })

  it('leaves it to the style of the table it stands in, where that says an indent', () => {
    const cell = p('Cell', '<w:ind w:right="100"/>')
    const table = (named: string): string =>
      `<w:tbl><w:tblPr>${named}</w:tblPr><w:tblGrid/><w:tr><w:tc>${cell}</w:tc></w:tr></w:tbl>${p('Text')}`
    expect(indentsOf(table('<w:tblStyle w:val="Inset"/>'))).toEqual(['<w:ind w:right="100"/>'])
    expect(indentsOf(table(''))).toEqual(['<w:ind w:left="0" w:firstLine="0" w:right="100"/>'])
  })
})
