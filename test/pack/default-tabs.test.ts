import { describe, expect, it } from 'vitest'
import { p, partOf, tinyDocx } from '../helpers/tiny-docx.ts'
import { bodyOf, packOf } from '../helpers/tiny-pack.ts'

const everyHalfInch = tinyDocx({ body: p('Plain'), settings: '<w:defaultTabStop w:val="720"/>' })
const tabbed = (properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}<w:r><w:t>(a)</w:t><w:tab/><w:t>Text</w:t></w:r></w:p>`
/** A report whose tabs reach every two centimetres, among others whose tabs do not. */
const merged = (body: string, further: Partial<Parameters<typeof tinyDocx>[0]> = {}): string => {
  const own = tinyDocx({ body, settings: '<w:defaultTabStop w:val="1134"/>', ...further })
  return bodyOf(packOf([everyHalfInch, everyHalfInch, own]).docx)
}
const stopsIn = (body: string): readonly number[] =>
  [...body.matchAll(/<w:tab w:val="left" w:pos="(\d+)"\/>/g)].map(([, place]) => Number(place))

describe('default tab stops, whose distance a Word file has only once', () => {
  it('are set where a paragraph has a tab, as far as the line reaches', () => {
    // A4 with inch margins: a line of 9,026 twips.
    expect(stopsIn(merged(tabbed()))).toEqual([1134, 2268, 3402, 4536, 5670, 6804, 7938])
  })

  it('begin behind the last stop that the paragraph or its style sets', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Clause"><w:name w:val="Clause"/><w:pPr><w:tabs><w:tab w:val="center" w:pos="4000"/></w:tabs></w:pPr></w:style>'
    const named = '<w:pStyle w:val="Clause"/>'
    expect(stopsIn(merged(tabbed(named), { styles }))).toEqual([4536, 5670, 6804, 7938])
    const cleared = `${named}<w:tabs><w:tab w:val="clear" w:pos="4000"/><w:tab w:val="right" w:pos="6000"/></w:tabs>`
    expect(stopsIn(merged(tabbed(cleared), { styles }))).toEqual([6804, 7938])
  })

  it('begin behind a hanging indent, which is a stop itself', () => {
    expect(stopsIn(merged(tabbed('<w:ind w:left="2300" w:hanging="2300"/>')))[0]).toBe(3402)
    expect(stopsIn(merged(tabbed('<w:ind w:left="2300" w:firstLine="0"/>')))[0]).toBe(1134)
  })

  it('are set in lists, whose numbers end in a tab', () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:pPr><w:ind w:left="1200" w:hanging="600"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    const item = p('Item', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
    expect(stopsIn(merged(item, { numbering }))[0]).toBe(2268)
  })

  it('stay as they are without a tab, within tables, and where reports agree', () => {
    expect(stopsIn(merged(p('No tab')))).toEqual([])
    const table = `<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>${tabbed()}</w:tc></w:tr></w:tbl>`
    expect(stopsIn(merged(table))).toEqual([])
    const { docx } = packOf([everyHalfInch, tinyDocx({ body: tabbed() })])
    expect(partOf(docx, 'word/document.xml')).not.toContain('<w:tabs>')
  })

  it('stand among a paragraph’s properties where Word wants them', () => {
    const body = merged(tabbed('<w:keepNext/><w:spacing w:after="0"/>'), {
      styles: '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="30"/></w:rPr></w:rPrDefault></w:docDefaults>',
    })
    expect(body).toMatch(/<w:pStyle [^>]*\/><w:keepNext\/><w:tabs>.*?<\/w:tabs><w:spacing w:after="0"\/>/)
  })
})
