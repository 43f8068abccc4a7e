import * as fc from '../../helpers/fast-check.ts'
import { prefixes } from '../../../electron/pack/package/namespaces.ts'
import { p, tinyDocx } from '../../helpers/tiny-docx.ts'

/** A report made of anything, and the words that its body must keep in the members' pack. */
export interface AnyReport {
  readonly docx: Uint8Array
  readonly words: readonly string[]
}

const field = (code: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>7</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`
const drawing = (inner: string): string =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="D"/><a:graphic><a:graphicData>${inner}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
const margins = (id: string): string =>
  `<w:headerReference w:type="${id}" r:id="header"/><w:footerReference w:type="${id}" r:id="footer"/>`

/** What stands within a paragraph. Some of it is sound, some is what careless programs write. */
const inlines: readonly string[] = [
  '<w:r><w:footnoteReference w:id="2"/></w:r>',
  '<w:r><w:footnoteReference w:id="3"/><w:footnoteReference w:id="99"/></w:r>',
  '<w:r><w:endnoteReference w:id="2"/></w:r>',
  '<w:commentRangeStart w:id="2"/><w:r><w:t>c</w:t></w:r><w:commentRangeEnd w:id="2"/><w:r><w:commentReference w:id="2"/><w:commentReference w:id="99"/></w:r>',
  '<w:bookmarkStart w:id="1" w:name="A"/><w:bookmarkStart w:id="2" w:name="B"/><w:bookmarkEnd w:id="1"/><w:bookmarkEnd w:id="2"/>',
  '<w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkEnd w:id="9"/><w:bookmarkStart w:name="C"/>',
  ...[
    'REF A',
    'PAGEREF InNote \\h',
    'SEQ Figure',
    'TOC \\b B',
    'NUMPAGES',
    'STYLEREF "heading 1"',
    'HYPERLINK \\l A',
    'A',
    'NOTEREF B',
  ].map(field),
  '<w:hyperlink w:anchor="B"><w:r><w:t>b</w:t></w:r></w:hyperlink><w:hyperlink r:id="lost" w:anchor="Z"/>',
  drawing('<pic:pic><a:blip r:embed="picture"/></pic:pic>'),
  drawing('<c:chart r:id="chart"/>'),
  drawing('<dgm:relIds r:dm="data" r:lo="data" r:qs="lost" r:cs="data"/>'),
  '<w:r><w:object><v:shape id="_x0000_i1025"><v:imagedata r:id="picture"/></v:shape><o:OLEObject ShapeID="_x0000_i1025" r:id="object"/></w:object></w:r>',
  '<w:r><w:pict><v:shape id="Box"><v:textbox style="mso-next-textbox:#Box"><w:txbxContent/></v:textbox></v:shape></w:pict></w:r>',
  '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:docPr id="1" name="E"/></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:rect id="Box"/></w:pict></mc:Fallback></mc:AlternateContent></w:r>',
  '<w:ins w:author="A"><w:r><w:t>i</w:t></w:r></w:ins><w:del w:id="3" w:author="A"><w:r><w:delText>d</w:delText></w:r></w:del>',
  '<w:moveFromRangeStart w:id="5" w:name="m"/><w:moveFrom w:id="6"><w:r><w:t>m</w:t></w:r></w:moveFrom><w:moveFromRangeEnd w:id="5"/><w:moveToRangeEnd w:id="8"/>',
  '<w:permStart w:id="1"/><w:r><w:rPr><w:rStyle w:val="C"/></w:rPr><w:t>s</w:t></w:r>',
  '<w:sdt><w:sdtPr><w:id w:val="5"/><w:dataBinding w:xpath="/x"/></w:sdtPr><w:sdtContent><w:r><w:t>k</w:t></w:r></w:sdtContent></w:sdt>',
]

const paragraphProperties: readonly string[] = [
  '<w:pStyle w:val="H"/>',
  '<w:pStyle w:val="Lost"/><w:jc w:val="right"/><w:keepNext/>',
  '<w:numPr><w:numId w:val="1"/><w:ilvl w:val="0"/></w:numPr><w:pStyle w:val="T"/>',
  '<w:numPr><w:numId w:val="9"/></w:numPr>',
  '<w:rPr><w:del w:id="4" w:author="A"/></w:rPr>',
  `<w:sectPr><w:cols w:num="2"/>${margins('default')}<w:pgSz w:w="16838" w:h="11906"/></w:sectPr>`,
  `<w:sectPr>${margins('first')}${margins('even')}<w:titlePg/><w:type w:val="oddPage"/></w:sectPr>`,
]

const inline = fc.constantFrom(...inlines)
/** A body's element; `#` stands for a word of its own. */
const block: fc.Arbitrary<string> = fc.letrec<{ block: string; paragraph: string; table: string }>((tie) => ({
  paragraph: fc
    .tuple(fc.constantFrom('', ...paragraphProperties), fc.array(inline, { maxLength: 3 }))
    .map(
      ([properties, inner]) =>
        `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>#</w:t></w:r>${inner.join('')}</w:p>`,
    ),
  table: fc
    .tuple(
      fc.constantFrom(
        '',
        '<w:tblPr/><w:tblGrid/>',
        '<w:tblPr><w:tblLook w:val="0"/><w:tblStyle w:val="G"/></w:tblPr>',
      ),
      fc.array(fc.array(fc.oneof({ depthSize: 'small' }, fc.constant(''), tie('block')), { maxLength: 2 }), {
        maxLength: 2,
      }),
    )
    .map(([properties, rows]) => {
      const cells = rows.map((row) => row.map((cell) => `<w:tc>${cell}</w:tc>`).join(''))
      return `<w:tbl>${properties}${cells.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`
    }),
  block: fc.oneof(
    { depthSize: 'small' },
    tie('paragraph'),
    tie('paragraph'),
    fc.constantFrom(
      '<w:p/>',
      '<w:altChunk r:id="lost"/>',
      `<w:sdt><w:sdtContent>${p('#')}</w:sdtContent></w:sdt>`,
    ),
    tie('table'),
  ),
})).block

const style = (type: string, id: string, name: string, inner: string): string =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${inner}</w:style>`
const styles = fc
  .tuple(fc.constantFrom('FF0000', '0000FF'), fc.constantFrom('20', '24'), fc.boolean())
  .map(
    ([colour, size, hasDefault]) =>
      `<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="${size}"/></w:rPr></w:rPrDefault></w:docDefaults>${
        hasDefault
          ? '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>'
          : ''
      }${style('paragraph', 'H', 'heading 1', `<w:basedOn w:val="T"/><w:next w:val="Lost"/><w:link w:val="C"/><w:rPr><w:color w:val="${colour}"/></w:rPr><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>`)}${style('paragraph', 'T', 'Text', '<w:basedOn w:val="H"/>')}${style('character', 'C', 'Char', '<w:link w:val="H"/>')}${style('table', 'G', 'Grid', '<w:tblPr><w:tblInd w:w="9" w:type="dxa"/></w:tblPr>')}${style('numbering', 'L', 'List', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')}`,
  )
const numbering =
  '<w:abstractNum w:abstractNumId="0"><w:styleLink w:val="L"/><w:lvl w:ilvl="0"><w:pStyle w:val="H"/><w:numFmt w:val="decimal"/><w:lvlPicBulletId w:val="0"/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:numPicBullet w:numPicBulletId="0"><w:pict><v:shape id="b"/></w:pict></w:numPicBullet>'
const note = (kind: string, id: number, inner: string): string =>
  `<w:${kind} w:id="${id}" w:author="A"><w:p><w:r><w:t>note</w:t></w:r>${inner}</w:p></w:${kind}>`
const inNote = '<w:bookmarkStart w:id="1" w:name="InNote"/><w:bookmarkEnd w:id="1"/>'
const settings = fc.constantFrom(
  '',
  '<w:evenAndOddHeaders/>',
  '<w:compat><w:compatSetting w:name="compatibilityMode" w:val="15"/></w:compat>',
  '<w:mailMerge/><w:footnotePr><w:numRestart w:val="eachPage"/></w:footnotePr>',
)
const theme = (font: string): string =>
  `<a:theme xmlns:a="${prefixes['a']}" name="T"><a:themeElements><a:clrScheme name="C"><a:accent1><a:srgbClr val="112233"/></a:accent1></a:clrScheme><a:fontScheme name="F"><a:minorFont><a:latin typeface="${font}"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>`
const chart = `<c:chartSpace xmlns:c="${prefixes['c']}" xmlns:r="${prefixes['r']}"><c:chart/><c:externalData r:id="lost"/></c:chartSpace>`
const chartLinks =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="lost" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/package" Target="lost.xlsx"/></Relationships>'

export const anyReport: fc.Arbitrary<AnyReport> = fc
  .record({
    blocks: fc.array(block, { maxLength: 6 }),
    above: fc.array(inline, { maxLength: 2 }),
    inComment: inline.filter((one) => !/footnote|endnote|comment/.test(one)),
    styles,
    settings,
    font: fc.constantFrom('Arial', 'Georgia'),
    hasHeader: fc.boolean(),
  })
  .map(({ blocks, above, inComment, styles: styleText, settings: settingText, font, hasHeader }) => {
    let words = 0
    const body = blocks
      .join('')
      .replaceAll('<w:t>#<', () => `<w:t>word${words++}x<`)
      .replaceAll('>#<', () => `>word${words++}x<`)
    const docx = tinyDocx({
      body,
      styles: styleText,
      numbering,
      settings: settingText,
      footnotes: note('footnote', 2, inNote) + note('footnote', 3, ''),
      endnotes: note('endnote', 2, ''),
      comments: note('comment', 2, inComment),
      ...(hasHeader ? { header: `<w:p>${above.join('')}</w:p>`, footer: '<w:tbl/>' } : {}),
      further: [
        { name: 'word/media/a.png', kind: 'image', id: 'picture', data: Uint8Array.of(1, 2) },
        { name: 'word/embeddings/a.bin', kind: 'oleObject', id: 'object', data: Uint8Array.of(3) },
        { name: 'word/charts/chart1.xml', kind: 'chart', id: 'chart', data: chart },
        { name: 'word/charts/_rels/chart1.xml.rels', kind: 'none', id: 'none', data: chartLinks },
        {
          name: 'word/diagrams/data1.xml',
          kind: 'diagramData',
          id: 'data',
          data: `<dgm:dataModel xmlns:dgm="${prefixes['dgm']}"/>`,
        },
        { name: 'word/theme/theme1.xml', kind: 'theme', id: 'theme', data: theme(font) },
      ],
    })
    return { docx, words: Array.from({ length: words }, (_, number) => `>word${number}x<`) }
  })
