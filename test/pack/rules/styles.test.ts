import { describe, expect, it } from 'vitest'
import { p, partOf, tinyDocx } from '../../helpers/tiny-docx.ts'
import { bodyOf, packOf } from '../../helpers/tiny-pack.ts'

const stylesOf = (docx: Uint8Array): string => partOf(docx, 'word/styles.xml')
const style = (id: string, inner = '', attributes = '', type = 'paragraph'): string =>
  `<w:style w:type="${type}" w:styleId="${id}"${attributes}><w:name w:val="${id}"/>${inner}</w:style>`
const asDefault = ' w:default="1"'
/** The pack's style of that id, as text. */
const styleOf = (docx: Uint8Array, id: string): string =>
  new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`).exec(stylesOf(docx))?.[0] ?? ''
const defaults = (run: string, paragraph = ''): string =>
  `<w:docDefaults><w:rPrDefault><w:rPr>${run}</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>${paragraph}</w:pPr></w:pPrDefault></w:docDefaults>`
const table = (properties = ''): string =>
  `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid/><w:tr><w:tc>${p('Cell')}</w:tc></w:tr></w:tbl>`

const plain = tinyDocx({ body: table() + p('Plain'), styles: style('Normal', '', asDefault) })

describe('rule 2: a report’s own default style is named where it is not the pack’s', () => {
  const own = tinyDocx({
    body: p('Text') + table() + p('Named', '<w:pStyle w:val="Other"/>'),
    styles:
      style('Standard', '<w:rPr><w:i/></w:rPr>', asDefault) +
      style('Other') +
      style('Netz', '<w:tblPr><w:tblInd w:w="5" w:type="dxa"/></w:tblPr>', asDefault, 'table'),
  })

  it('on every paragraph and table without a style, and on no other', () => {
    const body = bodyOf(packOf([plain, own]).docx)
    expect(body.match(/w:pStyle w:val="(?:Standard|Other)"/g)).toEqual([
      'w:pStyle w:val="Standard"',
      'w:pStyle w:val="Standard"',
      'w:pStyle w:val="Other"',
    ])
    expect(body).toContain('<w:tblPr><w:tblStyle w:val="Netz"/></w:tblPr>')
  })
})

describe('rule 3: the defaults of a report come along in its root styles', () => {
  it('attribute by attribute for fonts, spacing, indents and language', () => {
    const own = tinyDocx({
      body: p('Text', '<w:pStyle w:val="A"/>'),
      styles:
        defaults(
          '<w:rFonts w:ascii="Georgia" w:hAnsi="Georgia"/><w:lang w:val="cy-GB"/>',
          '<w:spacing w:before="40" w:after="80"/><w:ind w:left="100" w:right="200"/>',
        ) +
        style(
          'A',
          '<w:pPr><w:spacing w:after="0"/><w:ind w:left="0"/></w:pPr><w:rPr><w:rFonts w:hAnsi="Arial"/></w:rPr>',
        ),
    })
    const found = styleOf(packOf([plain, plain, own]).docx, 'A')
    expect(found).toContain('<w:spacing w:after="0" w:before="40" w:line="240" w:lineRule="auto"/>')
    expect(found).toContain('<w:ind w:left="0" w:right="200"/>')
    expect(found).toContain('<w:rFonts w:hAnsi="Arial" w:ascii="Georgia"/>')
    expect(found).toContain('<w:lang w:val="cy-GB"/>')
  })

  it('the space between paragraphs always, which LibreOffice else takes from the report before', () => {
    const silent = tinyDocx({ body: p('Text'), styles: defaults('') + style('Normal', '', asDefault) })
    const spaced = defaults('', '<w:spacing w:after="160" w:line="259" w:lineRule="auto"/>')
    expect(styleOf(packOf([silent, silent]).docx, 'Normal')).toContain(
      '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>',
    )
    const same = tinyDocx({ body: p('Text'), styles: spaced + style('Normal', '', asDefault) })
    expect(styleOf(packOf([same, same]).docx, 'Normal')).toContain(
      '<w:spacing w:before="0" w:after="160" w:line="259" w:lineRule="auto"/>',
    )
  })

  it('but not in a style that is based on another: it would undo what its base says', () => {
    const own = tinyDocx({
      body: p('Text', '<w:pStyle w:val="B"/>'),
      styles:
        defaults('<w:sz w:val="30"/>') +
        style('A', '<w:rPr><w:sz w:val="18"/></w:rPr>') +
        style('B', '<w:basedOn w:val="A"/>'),
    })
    expect(styleOf(packOf([plain, plain, own]).docx, 'B')).not.toContain('w:sz')
  })

  it('beneath a table’s style that names the font of one script, only that script’s font', () => {
    const own = tinyDocx({
      body: table('<w:tblStyle w:val="Grid"/>'),
      styles:
        defaults('<w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:eastAsia="SimSun"/>') +
        style('Normal', '', asDefault) +
        style('Grid', '<w:rPr><w:rFonts w:eastAsia="MS Mincho"/></w:rPr>', '', 'table'),
    })
    const { docx } = packOf([plain, plain, own])
    const [, inTable = ''] = bodyOf(docx).split('w:val="Grid"')
    const [, named = ''] = /<w:pStyle w:val="([^"]*)"/.exec(inTable) ?? []
    expect(styleOf(docx, named)).toContain('<w:rFonts w:ascii="Georgia" w:hAnsi="Georgia"/>')
    expect(styleOf(docx, 'Grid')).toContain('<w:rFonts w:eastAsia="MS Mincho"/>')
  })
})

describe('rule 5: styles that name other styles', () => {
  const own = tinyDocx({
    body:
      p('Text', '<w:pStyle w:val="A"/><w:numPr><w:numId w:val="1"/></w:numPr>') +
      p('Next', '<w:pStyle w:val="N"/>'),
    styles:
      style('A', '<w:basedOn w:val="Base"/><w:next w:val="N"/><w:link w:val="AChar"/>') +
      style('N', '<w:next w:val="Lost"/><w:basedOn w:val="Lost"/><w:link w:val="Lost"/>') +
      style('Base') +
      style('AChar', '<w:link w:val="A"/>', '', 'character') +
      style('List', '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>', '', 'numbering'),
    numbering:
      '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="List"/></w:abstractNum><w:abstractNum w:abstractNumId="1"><w:styleLink w:val="List"/><w:lvl w:ilvl="0"/></w:abstractNum><w:abstractNum w:abstractNumId="2"><w:styleLink w:val="Lost"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>',
  })
  /** Another report has the same ids for styles that look otherwise. */
  const other = tinyDocx({
    body: ['A', 'N', 'Base', 'List'].map((id) => p(id, `<w:pStyle w:val="${id}"/>`)).join(''),
    styles: ['A', 'N', 'Base', 'List'].map((id) => style(id, '<w:rPr><w:b/></w:rPr>')).join(''),
  })

  it('go on naming their own', () => {
    const { docx } = packOf([other, own])
    expect(styleOf(docx, 'A_2')).toMatch(
      /<w:basedOn w:val="Base_2"\/><w:next w:val="N_2"\/><w:link w:val="AChar"\/>/,
    )
  })

  it('that are not there no longer do', () => {
    expect(styleOf(packOf([other, own]).docx, 'N_2')).not.toMatch(/Lost|basedOn|w:link/)
  })

  it('of lists keep both ways of the link', () => {
    const { docx } = packOf([other, own])
    expect(partOf(docx, 'word/numbering.xml')).toMatch(
      /<w:numStyleLink w:val="List_2"\/>.*<w:styleLink w:val="List_2"\/>/,
    )
    expect(styleOf(docx, 'List_2')).toMatch(/<w:numId w:val="2"\/>/)
  })
})

describe('rules 6 and 7: the styles part itself', () => {
  it('lists Word’s hidden styles once, before all styles', () => {
    const latent = tinyDocx({
      body: p('A'),
      styles: `<w:latentStyles w:count="1"/>${style('Normal', '', asDefault)}`,
    })
    expect(stylesOf(packOf([latent, latent]).docx)).toMatch(
      /<\/w:docDefaults><w:latentStyles[^>]*><w:style (?!.*latentStyles)/,
    )
  })

  it('need not be there: such a report reads as Word reads it, in 10-point Times New Roman', () => {
    const large = tinyDocx({
      body: p('A'),
      styles: defaults('<w:sz w:val="30"/>') + style('Normal', '', asDefault),
    })
    const { docx } = packOf([large, large, tinyDocx({ body: p('Bare') })])
    const named = /<w:pStyle w:val="([^"]+)"\/><\/w:pPr><w:r><w:t[^>]*>Bare/.exec(bodyOf(docx))?.[1] ?? ''
    expect(styleOf(docx, named)).toContain('<w:sz w:val="20"/>')
  })
})

describe('what nothing in the text names', () => {
  it('a paragraph style without a name gets one, so that LibreOffice keeps what it says; a table style stays as it is', () => {
    const nameless = (id: string, type: string): string => `<w:style w:type="${type}" w:styleId="${id}"/>`
    const report = tinyDocx({
      body: p('Text', '<w:pStyle w:val="Text"/>') + table('<w:tblStyle w:val="Grid"/>'),
      styles:
        nameless('Ground', 'paragraph') +
        nameless('Grid', 'table') +
        style('Text', '<w:basedOn w:val="Ground"/>'),
    })
    const { docx } = packOf([plain, report])
    expect(styleOf(docx, 'Ground')).toContain('<w:name w:val="Ground"/>')
    expect(stylesOf(docx)).toMatch(/<w:style [^>]*w:styleId="Grid"[^>]*(?:\/>|>(?!<w:name))/)
  })

  it('line numbers keep the font and size of their own report', () => {
    const bill = tinyDocx({
      body: p('Clause 1'),
      section: '<w:pgSz w:w="1000" w:h="2000"/><w:lnNumType w:countBy="5"/>',
      styles: defaults('<w:rFonts w:ascii="Georgia" w:hAnsi="Georgia"/><w:sz w:val="26"/>'),
    })
    const found = styleOf(packOf([plain, bill]).docx, 'LineNumber')
    expect(found).toContain('<w:name w:val="line number"/>')
    expect(found).toMatch(/w:ascii="Georgia".*<w:sz w:val="26"\/>/)
    expect(stylesOf(packOf([plain]).docx)).not.toContain('line number')
    // LibreOffice takes only this name for the style it prints them in.
    const inLibreOffice = styleOf(packOf([plain, plain, bill, bill]).docx, 'PWLineNumbering')
    expect(inLibreOffice).toContain('<w:name w:val="Line Numbering"/>')
    expect(inLibreOffice).toMatch(/w:ascii="Georgia".*<w:sz w:val="26"\/>/)
  })
})
