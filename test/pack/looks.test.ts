import { describe, expect, it } from 'vitest'
import { checkPackage } from '../../electron/pack/index.ts'
import { prefixes } from '../../electron/pack/package/namespaces.ts'
import { nodeCodec } from '../../electron/work/node-codec.ts'
import { p, partNames, partOf, tinyDocx } from '../helpers/tiny-docx.ts'
import { packOf } from '../helpers/tiny-pack.ts'

const documentOf = (docx: Uint8Array): string => partOf(docx, 'word/document.xml')

describe('a chart in a report whose theme is not the pack’s', () => {
  const theme = (accent: string, font: string): string =>
    `<a:theme xmlns:a="${prefixes['a']}" name="T"><a:themeElements><a:clrScheme name="C"><a:accent1><a:srgbClr val="${accent}"/></a:accent1></a:clrScheme><a:fontScheme name="F"><a:majorFont><a:latin typeface="${font}"/></a:majorFont><a:minorFont><a:latin typeface="${font}"/></a:minorFont></a:fontScheme><a:fmtScheme name="E"/></a:themeElements></a:theme>`
  const chart = (style: string): string =>
    `<c:chartSpace xmlns:c="${prefixes['c']}" xmlns:a="${prefixes['a']}">${style}<c:chart><c:plotArea><c:barChart><c:varyColors val="0"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val/></c:ser></c:barChart></c:plotArea></c:chart></c:chartSpace>`
  const report = (accent: string, font: string, style = ''): Uint8Array =>
    tinyDocx({
      body: `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="Chart"/><c:chart r:id="rId5"/></wp:inline></w:drawing></w:r></w:p>`,
      further: [
        { name: 'word/charts/chart1.xml', kind: 'chart', id: 'rId5', data: chart(style) },
        { name: 'word/theme/theme1.xml', kind: 'theme', id: 'rId6', data: theme(accent, font) },
      ],
    })
  const chartsOf = (docx: Uint8Array): readonly string[] =>
    partNames(docx)
      .filter((name) => /charts\/chart\d+\.xml$/.test(name))
      .map((name) => partOf(docx, name))

  it('keeps its own: Word is told by an override, LibreOffice by colours and font spelt out', () => {
    const { docx } = packOf([report('112233', 'Arial'), report('AA0000', 'Georgia')])
    const overrides = partNames(docx).filter(
      (name) => name.includes('themeOverride') && !name.includes('_rels'),
    )
    expect(overrides.map((name) => partOf(docx, name))).toEqual([
      expect.stringMatching(/<a:themeOverride .*AA0000.*Georgia.*<\/a:themeOverride>/s),
    ])
    const [first = '', second = ''] = chartsOf(docx)
    expect(second).toMatch(/<c:clrMapOvr [^>]*\/><c:chart>/)
    expect(second).toMatch(/<c:order val="0"\/><c:spPr [^>]*><a:solidFill><a:srgbClr val="AA0000"\/>/)
    expect(second).toMatch(/<\/c:chart><c:txPr .*typeface="Georgia"/)
    expect(first).not.toMatch(/clrMapOvr|spPr|txPr/)
    expect(checkPackage(docx, nodeCodec)).toEqual([])
  })

  it('of another style keeps the colours that the style picks', () => {
    const { docx } = packOf([report('112233', 'Arial'), report('AA0000', 'Georgia', '<c:style val="8"/>')])
    expect(chartsOf(docx)[1]).not.toContain('c:spPr')
  })
})

describe('text in a table of a report whose defaults are not the pack’s', () => {
  const defaults = (after: number): string =>
    `<w:docDefaults><w:rPrDefault/><w:pPrDefault><w:pPr><w:spacing w:after="${after}" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>`
  const grid = (says: string): string =>
    `<w:style w:type="table" w:styleId="Grid"><w:name w:val="Table Grid"/>${says}</w:style>`
  const table = (content: string): string =>
    `<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/></w:tblPr><w:tr><w:tc>${content}</w:tc></w:tr></w:tbl>`
  const packed = (body: string, styles: string): { text: string; style: (id: string) => string } => {
    const plain = tinyDocx({ body: p('Text'), styles: defaults(160) })
    const { docx } = packOf([plain, plain, tinyDocx({ body, styles })])
    const all = partOf(docx, 'word/styles.xml').match(/<w:style .*?<\/w:style>/gs) ?? []
    return {
      text: documentOf(docx),
      style: (id) => all.find((style) => style.includes(`w:styleId="${id}"`)) ?? '',
    }
  }
  const styleOf = (text: string, word: string): string =>
    new RegExp(`w:pStyle w:val="([^"]+)"/></w:pPr>(?:<w:bookmarkStart[^>]*/>)?<w:r><w:t[^>]*>${word}<`).exec(
      text,
    )?.[1] ?? ''

  it('goes by what the table’s style says and not by the defaults, which outside the table hold', () => {
    const close = '<w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>'
    const { text, style } = packed(p('Outside') + table(p('Inside')), defaults(200) + grid(close))
    expect(style(styleOf(text, 'Outside'))).toContain('w:after="200"')
    expect(style(styleOf(text, 'Inside'))).not.toContain('w:spacing')
  })

  it('goes by the defaults where the table’s style says part of it', () => {
    const { text, style } = packed(
      table(p('Inside')),
      defaults(200) + grid('<w:pPr><w:spacing w:line="240" w:lineRule="auto"/></w:pPr>'),
    )
    expect(style(styleOf(text, 'Inside'))).not.toContain('w:spacing')
    expect(style('Grid')).toContain('<w:spacing w:line="240" w:lineRule="auto" w:before="0" w:after="200"/>')
  })

  it('in a text box within the table, or in a table within it, does not', () => {
    const close = '<w:pPr><w:spacing w:after="0"/></w:pPr>'
    const box = `<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p('Boxed')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`
    const inner = `<w:tbl><w:tblPr/><w:tr><w:tc>${p('Within')}</w:tc></w:tr></w:tbl>`
    const { text, style } = packed(table(box + inner + p('After')), defaults(200) + grid(close))
    expect(style(styleOf(text, 'Boxed'))).toContain('w:after="200"')
    expect(style(styleOf(text, 'Within'))).toContain('w:after="200"')
    expect(style(styleOf(text, 'After'))).not.toContain('w:after')
  })

  it('in the default style yields its 12 points to the table’s style, as Word had it up to 2007', () => {
    const normal = '<w:rPr><w:sz w:val="24"/></w:rPr></w:style>'
    const { text, style } = packed(
      table(p('Inside')) + p('Outside'),
      defaults(160).replace('</w:style>', normal) + grid('<w:rPr><w:sz w:val="18"/></w:rPr>'),
    )
    expect(style(styleOf(text, 'Inside'))).not.toContain('w:sz')
    expect(style(styleOf(text, 'Outside'))).toContain('<w:sz w:val="24"/>')
  })
})

describe('a table in a report laid out for another version of Word', () => {
  const version = (mode: number): string =>
    `<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="${mode}"/></w:compat>`
  const table = (properties: string, cell = p('Cell')): string =>
    `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tr><w:tc>${cell}</w:tc></w:tr></w:tbl>`
  const packed = (mode: number, packMode: number, body: string, styles = ''): string => {
    const plain = tinyDocx({ body: p('Text'), settings: version(packMode) })
    return documentOf(packOf([plain, plain, tinyDocx({ body, settings: version(mode), styles })]).docx)
  }
  const indents = (text: string): readonly number[] =>
    [...text.matchAll(/<w:tblInd w:w="(-?\d+)"/g)].map(([, value]) => Number(value))
  const named = '<w:tblStyle w:val="Grid"/><w:tblW w:w="0" w:type="auto"/><w:tblLook w:val="04A0"/>'
  const grid =
    '<w:style w:type="table" w:styleId="Grid"><w:name w:val="Grid"/><w:tblPr><w:tblInd w:w="50" w:type="dxa"/><w:tblCellMar><w:left w:w="200" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'

  it('stands where it stood: its edge hung out by a cell’s margin before Word 2013', () => {
    expect(indents(packed(14, 15, table('<w:tblW w:w="0" w:type="auto"/>')))).toEqual([-108])
    expect(indents(packed(15, 14, table('<w:tblW w:w="0" w:type="auto"/>')))).toEqual([])
    expect(indents(packed(14, 15, table('<w:tblInd w:w="300" w:type="dxa"/>')))).toEqual([192])
    expect(indents(packed(15, 15, table('<w:tblW w:w="0" w:type="auto"/>')))).toEqual([])
  })

  it('is read in the newest version of Word that a report of the pack is laid out for', () => {
    const report = (mode: number): Uint8Array => tinyDocx({ body: p('Text'), settings: version(mode) })
    const { docx } = packOf([report(14), report(15), report(14)])
    expect(partOf(docx, 'word/settings.xml')).toContain('w:val="15"')
  })

  it('hangs out by half its border as well, and by a whole one where the margin is narrower than half', () => {
    const bordered = (margin: number): string =>
      `<w:tblBorders><w:left w:val="single" w:sz="12"/></w:tblBorders><w:tblCellMar><w:left w:w="${margin}" w:type="dxa"/></w:tblCellMar>`
    expect(indents(packed(14, 15, table(bordered(108))))).toEqual([-123])
    expect(indents(packed(14, 15, table(bordered(0))))).toEqual([-30])
  })

  it('goes by the margin and indent of its style, and the indent stands in its proper place', () => {
    const text = packed(14, 15, table(named), grid)
    expect(indents(text)).toEqual([-150])
    expect(text).toMatch(/<w:tblW [^>]*\/><w:tblInd [^>]*\/><w:tblLook/)
  })

  it('that floats moves out by the cell’s margin alone, unless it is placed by a side', () => {
    const places = (properties: string): readonly string[] =>
      packed(14, 15, table(properties)).match(/<w:tblpPr[^>]*>/g) ?? []
    const [inWord, inLibreOffice7] = places('<w:tblpPr w:tblpX="300" w:tblpY="10"/>')
    expect(inWord).toBe('<w:tblpPr w:tblpX="192" w:tblpY="10"/>')
    expect(inLibreOffice7).toBe('<w:tblpPr w:tblpX="300" w:tblpY="10"/>')
    expect(places('<w:tblpPr w:tblpY="10"/>')[0]).toBe('<w:tblpPr w:tblpX="-108" w:tblpY="10"/>')
    expect(places('<w:tblpPr w:tblpXSpec="right"/>')).toEqual(['<w:tblpPr w:tblpXSpec="right"/>'])
    expect(packed(15, 15, table('<w:tblpPr w:tblpX="300"/>'))).toContain('w:tblpX="300"')
  })

  it('hangs out at its right where it runs from right to left, as its indent is counted from there', () => {
    expect(indents(packed(14, 15, table('<w:bidiVisual/><w:tblInd w:w="84" w:type="dxa"/>')))).toEqual([-24])
    expect(packed(14, 15, table('<w:tblpPr w:tblpX="300"/><w:bidiVisual/>'))).toContain('w:tblpX="300"')
  })

  it('is left alone when centred or within another table', () => {
    expect(indents(packed(14, 15, table('<w:jc w:val="center"/>')))).toEqual([])
    expect(indents(packed(14, 15, table('<w:tblLayout/>', table('<w:tblLayout/>') + p(''))))).toEqual([-108])
  })
})

describe('mirrored margins, which a Word file has or has not', () => {
  const margins = (left: number, right: number): string =>
    `<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:left="${left}" w:right="${right}" w:gutter="0"/>`
  const even = tinyDocx({ body: p('Even'), section: margins(900, 900) })
  const uneven = tinyDocx({ body: p('Uneven'), section: margins(900, 600) })
  const mirrored = tinyDocx({ body: p('Book'), section: margins(900, 600), settings: '<w:mirrorMargins/>' })
  const isMirrored = (docx: Uint8Array): boolean =>
    partOf(docx, 'word/settings.xml').includes('mirrorMargins')

  it('are kept for the one report that has them, where all others have as much on both sides', () => {
    const { docx, notes } = packOf([even, even, mirrored])
    expect(isMirrored(docx)).toBe(true)
    expect(notes).toEqual([])
  })

  it('are as most have them of those with uneven margins, and the others are told of', () => {
    const { docx, notes } = packOf([even, mirrored, uneven])
    expect(isMirrored(docx)).toBe(false)
    expect(isMirrored(packOf([uneven, mirrored, mirrored]).docx)).toBe(true)
    expect(notes.map(({ document }) => document)).toEqual(['Item 2'])
  })
})

describe('what LibreOffice does otherwise in a pack than with a report alone', () => {
  const noted = tinyDocx({
    body: '<w:p><w:r><w:t>Noted</w:t><w:footnoteReference w:id="1"/></w:r></w:p>',
    footnotes: `<w:footnote w:id="1">${p('Note')}</w:footnote>`,
  })

  it('keeps the empty paragraph that ends a report', () => {
    const report = tinyDocx({ body: `${p('Text')}<w:p><w:pPr><w:keepNext/></w:pPr></w:p>` })
    const text = documentOf(packOf([report, tinyDocx({ body: p('Next') })]).docx)
    expect(text).toMatch(
      /<w:keepNext\/>.*?<w:sectPr>.*?<mc:Choice Requires="w15"\/><mc:Fallback><w:t>\u200b<\/w:t>/,
    )
  })

  it('keeps its own paper when it begins with a frame, a floating table or a table within a table', () => {
    const line =
      /<\/w:sectPr><\/w:pPr>.*<mc:Fallback><w:p><w:pPr><w:pStyle w:val="PWHairline"\/><w:spacing w:line="1" w:lineRule="exact"\/><\/w:pPr><\/w:p><\/mc:Fallback>/
    const table = (properties: string, cell: string): string =>
      `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid/><w:tr><w:tc>${cell}</w:tc></w:tr></w:tbl>`
    const before = tinyDocx({ body: p('Before') })
    const opening = (body: string): string =>
      documentOf(packOf([before, tinyDocx({ body: body + p('Text') })]).docx)
    expect(opening(p('Framed', '<w:framePr w:w="2000"/>'))).toMatch(line)
    expect(opening(table('<w:tblpPr w:tblpX="1"/>', p('Cell')))).toMatch(line)
    expect(opening(table('', table('', p('Cell')) + p('')))).toMatch(line)
    expect(opening(table('', p('Cell')))).not.toMatch(line)
    expect(opening(p('Text'))).not.toMatch(line)
  })

  it('centres a page on its line grid, though another report has footnotes', () => {
    const section = (top: number): string =>
      `<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="${top}" w:right="1440" w:bottom="1440" w:left="1440"/><w:docGrid w:type="lines" w:linePitch="360"/>`
    const text = documentOf(packOf([noted, tinyDocx({ body: p('Grid'), section: section(1440) })]).docx)
    // 13,958 twips of body hold 38 lines of 360; of the 278 left over, half go above; below two less, or a rounded body holds 37.
    expect(text).toMatch(
      /<mc:Choice Requires="w15"><w:pgMar w:top="1440"[^>]*\/><\/mc:Choice><mc:Fallback><w:pgMar w:top="1579" w:right="1440" w:bottom="1577"/,
    )
    const alone = tinyDocx({ body: p('Grid'), section: section(1440) })
    expect(documentOf(packOf([alone, alone]).docx)).not.toContain('mc:Choice')
  })
})
