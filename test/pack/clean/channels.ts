import { p, type TinyDocx } from '../../helpers/tiny-docx.ts'
import { jpegWith, pngWith } from './pictures.ts'

/** A place in a Word file where words may hide: the smallest report that hides `canary` there. */
export type Channel = (canary: string) => Partial<TinyDocx>

const r = (inner: string, properties = ''): string =>
  `<w:p><w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${inner}</w:r></w:p>`
const t = (text: string): string => `<w:t>${text}</w:t>`
const field = (code: string, result = 'Shown'): string =>
  `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r>${t(result)}</w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`
const part = (name: string, kind: string, data: string | Uint8Array, id = 'x1') => ({ name, kind, id, data })
const style = (id: string, name: string, inner = '', type = 'paragraph'): string =>
  `<w:style w:type="${type}" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/>${inner}</w:style>`
const cell = (text: string): string => `<w:tc>${p(text)}</w:tc>`
const row = (text: string, properties = ''): string => `<w:tr>${properties}${cell(text)}</w:tr>`
const table = (rows: string, properties = ''): string =>
  `<w:tbl><w:tblPr>${properties}</w:tblPr>${rows}</w:tbl>`
const hiding = (condition: string, looks: string): string =>
  `<w:tblStylePr w:type="${condition}"><w:rPr>${looks}</w:rPr></w:tblStylePr>`
/** A table whose style has looks of its own where a condition holds. */
const conditional = (
  condition: string,
  look: string,
  rows: string,
  looks = '<w:vanish/>',
): Partial<TinyDocx> => ({
  body: table(rows, `<w:tblStyle w:val="Secret"/>${look}`) + p(''),
  styles: style('Secret', 'Secret', hiding(condition, looks), 'table'),
})
const inline = (graphic: string, name = 'Picture 1', descr = ''): string =>
  `<w:p><w:r><w:drawing><wp:inline><wp:extent cx="9" cy="9"/><wp:docPr id="1" name="${name}" descr="${descr}"/><a:graphic><a:graphicData uri="u">${graphic}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`
const picture = (name = 'a', extra = ''): string =>
  inline(
    `<pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="${name}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="x1"${extra}/></pic:blipFill><pic:spPr/></pic:pic>`,
  )
const namespace = (prefix: string, uri: string): string => ` xmlns:${prefix}="${uri}"`
const chartSpaces =
  namespace('c', 'http://schemas.openxmlformats.org/drawingml/2006/chart') +
  namespace('a', 'http://schemas.openxmlformats.org/drawingml/2006/main') +
  namespace('r', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships')
const chart = (inner: string, after = ''): Partial<TinyDocx> => ({
  body: inline('<c:chart r:id="x1"/>'),
  further: [
    part(
      'word/charts/chart1.xml',
      'chart',
      `<c:chartSpace${chartSpaces}><c:chart><c:plotArea>${inner}</c:plotArea></c:chart>${after}</c:chartSpace>`,
    ),
  ],
})

/** Hidden on every page: none of these may come through. */
export const channels: Readonly<Record<string, Channel>> = {
  'a comment and its author': (c) => ({
    body: `<w:p><w:commentRangeStart w:id="1"/><w:r>${t('Text')}</w:r><w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r></w:p>`,
    comments: `<w:comment w:id="1" w:author="${c}" w:initials="${c}">${p(c)}</w:comment>`,
  }),
  'the people behind comments': (c) => ({ further: [part('word/people.xml', 'people', `<p>${c}</p>`)] }),
  'a tracked deletion and its author': (c) => ({
    body: `<w:p><w:del w:id="1" w:author="${c}"><w:r><w:delText>${c}</w:delText></w:r></w:del></w:p>`,
  }),
  'the author of an insertion': (c) => ({
    body: `<w:p><w:ins w:id="1" w:author="${c}"><w:r>${t('Text')}</w:r></w:ins></w:p>`,
  }),
  'a moved passage’s name': (c) => ({
    body: `<w:p><w:moveToRangeStart w:id="1" w:name="${c}" w:author="${c}"/><w:moveTo w:id="2" w:author="${c}"><w:r>${t('Text')}</w:r></w:moveTo><w:moveToRangeEnd w:id="1"/></w:p>`,
  }),
  'a tracked change of looks': (c) => ({
    body: `<w:p><w:pPr><w:pPrChange w:id="1" w:author="${c}"><w:pPr><w:pStyle w:val="${c}"/></w:pPr></w:pPrChange></w:pPr></w:p>`,
  }),
  'hidden text': (c) => ({ body: r(t(c), '<w:vanish/>') }),
  'hidden text with its mark': (c) => ({
    body: `<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:rPr><w:vanish/></w:rPr>${t(c)}</w:r></w:p>`,
  }),
  'text hidden by its paragraph’s style': (c) => ({
    body: p(c, '<w:pStyle w:val="Child"/>'),
    styles:
      style('Parent', 'Parent', '<w:rPr><w:vanish/></w:rPr>') +
      style('Child', 'Child', '<w:basedOn w:val="Parent"/>'),
  }),
  'text hidden by its letters’ style': (c) => ({
    body: r(t(c), '<w:rStyle w:val="Secret"/>'),
    styles: style('Secret', 'Secret', '<w:rPr><w:vanish/></w:rPr>', 'character'),
  }),
  'text hidden by its table’s style': (c) => ({
    body: table(row(c), '<w:tblStyle w:val="Secret"/>') + p(''),
    styles: style('Secret', 'Secret', '<w:rPr><w:vanish/></w:rPr>', 'table'),
  }),
  'text hidden in the first row by its table’s style': (c) =>
    conditional('firstRow', '<w:tblLook w:val="0020"/>', row(c) + row('Kept') + row('There')),
  'text hidden in the last row, as single attributes say': (c) =>
    conditional('lastRow', '<w:tblLook w:val="0000" w:lastRow="1"/>', row('Kept') + row('There') + row(c)),
  'text hidden in every other band, where no look is chosen': (c) =>
    conditional('band2Horz', '', row('Kept') + row(c) + row('There')),
  'text hidden in the second band after a first row': (c) =>
    conditional('band2Horz', '<w:tblLook w:val="0020"/>', row('Kept') + row('There') + row(c)),
  'text hidden in the first column': (c) =>
    conditional('firstCol', '<w:tblLook w:val="0080"/>', `<w:tr>${cell(c)}${cell('Kept')}</w:tr>`),
  'text hidden in a corner': (c) =>
    conditional(
      'seCell',
      '<w:tblLook w:val="0140"/>',
      `<w:tr>${cell('Kept')}${cell('There')}</w:tr><w:tr>${cell('Shown')}${cell(c)}</w:tr>`,
    ),
  'text in white on white in the first row': (c) =>
    conditional('firstRow', '<w:tblLook w:val="0020"/>', row(c) + row('Kept'), '<w:color w:val="FFFFFF"/>'),
  'text that a table’s style hides by the style it is based on': (c) => ({
    body: table(row(c) + row('Kept'), '<w:tblStyle w:val="Child"/><w:tblLook w:val="0020"/>') + p(''),
    styles:
      style('Secret', 'Secret', hiding('firstRow', '<w:vanish/>'), 'table') +
      style('Child', 'Child', '<w:basedOn w:val="Secret"/>', 'table'),
  }),
  'a hidden table row': (c) => ({
    body: table(row('Kept') + row(c, '<w:trPr><w:hidden/></w:trPr>')) + p(''),
  }),
  'a hidden index entry': (c) => ({
    body: `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> XE "${c}" </w:instrText></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
  }),
  'white text': (c) => ({ body: r(t(c), '<w:color w:val="FFFFFF"/>') }),
  'text white by the theme': (c) => ({
    body: r(t(c), '<w:color w:val="FFFFFF" w:themeColor="background1"/>'),
  }),
  'text of one point': (c) => ({ body: r(t(c), '<w:sz w:val="2"/>') }),
  'hidden text in a header': (c) => ({ header: r(t(c), '<w:vanish/>') }),
  'hidden text in a text box': (c) => ({
    body: r(
      `<w:pict><v:shape><v:textbox><w:txbxContent>${r(t(c), '<w:vanish/>')}</w:txbxContent></v:textbox></v:shape></w:pict>`,
    ),
  }),
  'document properties': (c) => ({
    further: [part('docProps/core.xml', 'core-properties', `<p><title>${c}</title></p>`)],
  }),
  'custom XML': (c) => ({ further: [part('customXml/item1.xml', 'customXml', `<a>${c}<!--${c}--></a>`)] }),
  'a form control’s tag, alias, choices and binding': (c) => ({
    body: `<w:sdt><w:sdtPr><w:alias w:val="${c}"/><w:tag w:val="${c}"/><w:dataBinding w:xpath="${c}" w:storeItemID="${c}"/><w:dropDownList><w:listItem w:displayText="${c}" w:value="${c}"/></w:dropDownList></w:sdtPr><w:sdtContent>${p('Shown')}</w:sdtContent></w:sdt>`,
  }),
  'a smart tag': (c) => ({
    body: `<w:p><w:smartTag w:uri="${c}" w:element="${c}"><w:smartTagPr><w:attr w:name="${c}" w:val="${c}"/></w:smartTagPr><w:r>${t('Shown')}</w:r></w:smartTag></w:p>`,
  }),
  'document variables': (c) => ({
    settings: `<w:docVars><w:docVar w:name="${c}" w:val="${c}"/></w:docVars>`,
  }),
  'a mail merge’s source': (c) => ({ settings: `<w:mailMerge><w:query w:val="${c}"/></w:mailMerge>` }),
  'save numbers': (c) => ({
    settings: `<w:rsids><w:rsid w:val="${c}"/></w:rsids>`,
    body: `<w:p w:rsidR="${c}" w14:paraId="${c}"/>`,
  }),
  ...Object.fromEntries(
    [
      'INCLUDETEXT "C:\\\\x\\\\#.docx"',
      'LINK Excel.Sheet "#"',
      'DOCPROPERTY #',
      'DOCVARIABLE #',
      'ASK x "#"',
      'FILLIN "#"',
      'MERGEFIELD #',
      'INCLUDEPICTURE "#"',
      'HYPERLINK "file://#"',
      'QUOTE "#"',
      'IF 1 = 1 "Shown" "#"',
      'SET x "#"',
      'COMMENTS "#"',
      'MACROBUTTON #',
      'PAGE # ',
    ].map((code): [string, Channel] => [
      `the field ${code.split(' ')[0] ?? ''}`,
      (c) => ({ body: field(code.replace('#', c)) }),
    ]),
  ),
  'a simple field': (c) => ({
    body: `<w:p><w:fldSimple w:instr=" DOCPROPERTY ${c} "><w:fldData>${c}</w:fldData><w:r>${t('Shown')}</w:r></w:fldSimple></w:p>`,
  }),
  'half a field': (c) => ({
    body: `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${c}</w:instrText></w:r></w:p>`,
  }),
  'a form field’s name, help and choices': (c) => ({
    body: `<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="${c}"/><w:helpText w:val="${c}"/><w:ddList><w:result w:val="1"/><w:listEntry w:val="${c}"/><w:listEntry w:val="Chosen"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMDROPDOWN </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
  }),
  'a link’s tip that names a file': (c) => ({
    body: `<w:p><w:hyperlink w:anchor="Place" w:tooltip="C:\\${c}" w:tgtFrame="${c}"><w:r>${t('Shown')}</w:r></w:hyperlink></w:p>`,
  }),
  'an object put inside': (c) => ({
    body: r(
      `<w:object><v:shape id="${c}"><v:imagedata r:id="x1" o:title="${c}"/></v:shape><o:OLEObject ProgID="${c}" r:id="x2"/></w:object>`,
    ),
    further: [
      part('word/media/image1.png', 'image', pngWith({})),
      part('word/embeddings/oleObject1.bin', 'oleObject', c, 'x2'),
    ],
  }),
  'a file put inside': (c) => ({
    body: '<w:altChunk r:id="x1"/>',
    further: [part('word/afchunk1.html', 'aFChunk', c)],
  }),
  'the formulas and files behind a chart': (c) =>
    chart(`<c:ser><c:f>'[${c}.xlsx]${c}'!$A$1:$B$2</c:f></c:ser>`),
  'what a chart prints when alone': (c) =>
    chart(
      '',
      `<c:printSettings><c:headerFooter><c:oddHeader>${c}</c:oddHeader></c:headerFooter></c:printSettings>`,
    ),
  'a series that a chart filters away': (c) =>
    chart(
      `<c:extLst><c:ext uri="u"><c15:filteredLineSeries xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart"><c15:ser><c:v>${c}</c:v></c15:ser></c15:filteredLineSeries></c:ext></c:extLst>`,
    ),
  'the workbook behind a chart': (c) => {
    const made = chart('', '<c:externalData r:id="b1"/>')
    return {
      ...made,
      further: [...(made.further ?? []), part('word/embeddings/book1.xlsx', 'package', c, 'x2')],
    }
  },
  'a picture’s name': (c) => ({
    body: picture(c),
    further: [part(`word/media/${c}.png`, 'image', pngWith({}))],
  }),
  'a file’s name in a description': (c) => ({ body: inline('', 'Picture 1', `C:\\Users\\${c}\\plan.jpg`) }),
  'a PNG’s texts': (c) => ({
    body: picture(),
    further: [part('word/media/a.png', 'image', pngWith({ text: c }))],
  }),
  'bytes after a PNG’s end': (c) => ({
    body: picture(),
    further: [part('word/media/a.png', 'image', pngWith({ after: c }))],
  }),
  'a JPEG’s camera data': (c) => ({
    body: picture(),
    further: [part('word/media/a.jpg', 'image', jpegWith(c))],
  }),
  'an old shape’s store of its newer twin': (c) => ({
    body: r(`<w:pict><v:shape id="${c}" o:gfxdata="${c}" href="file://${c}" target="${c}"/></w:pict>`),
  }),
  'a bookmark’s name': (c) => ({
    body: `<w:p><w:bookmarkStart w:id="1" w:name="${c}"/><w:r>${t('Text')}</w:r><w:bookmarkEnd w:id="1"/></w:p>${field(`REF ${c} \\h`)}<w:p><w:hyperlink w:anchor="${c}"><w:r>${t('There')}</w:r></w:hyperlink></w:p>`,
  }),
  'a header for first pages that are like all others': (c) => ({
    section: '<w:headerReference w:type="first" r:id="x1"/>',
    further: [
      part(
        'word/header9.xml',
        'header',
        `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${p(c)}</w:hdr>`,
      ),
    ],
  }),
  'a note that nothing refers to': (c) => ({
    footnotes: `<w:footnote w:id="7">${p(c)}</w:footnote>`,
    endnotes: `<w:endnote w:id="7">${p(c)}</w:endnote>`,
  }),
  'building blocks': (c) => ({
    further: [part('word/glossary/document.xml', 'glossaryDocument', `<g>${c}</g>`)],
  }),
  'a style nobody uses, and its aliases': (c) => ({ styles: style(c, c, `<w:aliases w:val="${c}"/>`) }),
  'the name of a style in use': (c) => ({ body: p('Text', `<w:pStyle w:val="${c}"/>`), styles: style(c, c) }),
  'a list nobody uses': (c) => ({
    numbering: `<w:abstractNum w:abstractNumId="1"><w:name w:val="${c}"/><w:lvl w:ilvl="0"><w:lvlText w:val="${c}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`,
  }),
  'a level of a list that no paragraph is at': (c) => ({
    body: p('Text', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
    numbering: `<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:lvlText w:val="${c}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`,
  }),
  'a font nobody uses': (c) => ({
    further: [
      part(
        'word/fontTable.xml',
        'fontTable',
        `<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:font w:name="${c}"/></w:fonts>`,
      ),
    ],
  }),
  'a theme’s name': (c) => ({
    further: [
      part(
        'word/theme/theme1.xml',
        'theme',
        `<a:theme name="${c}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="${c}"/></a:themeElements></a:theme>`,
      ),
    ],
  }),
  'a part that nothing leads to': (c) => ({ further: [part('word/orphan.xml', 'unheardOf', `<x>${c}</x>`)] }),
  macros: (c) => ({ further: [part('word/vbaProject.bin', 'vbaProject', c)] }),
  'ink and controls': (c) => ({
    body: r(`<w:control w:name="${c}" r:id="x1"/><w:contentPart r:id="x1"/>`),
    further: [part('word/activeX/activeX1.xml', 'control', `<x>${c}</x>`)],
  }),
  'printer settings': (c) => ({
    section: '<w:printerSettings r:id="x1"/>',
    further: [part('word/printerSettings/p1.bin', 'printerSettings', c)],
  }),
  'XML comments and instructions': (c) => ({
    body: `<w:p><!--${c}--><?${c} ${c}?><w:r>${t('Text')}</w:r></w:p>`,
  }),
  'text where no text belongs': (c) => ({ body: `<w:p>${c}<w:r>${c}${t('Text')}</w:r></w:p>` }),
  'namespaces nobody knows': (c) => ({
    body: `<w:p xmlns:q="urn:${c}" q:a="${c}"><q:b>${c}</q:b><w:r>${t('Text')}</w:r></w:p>`,
  }),
  'who may edit a passage': (c) => ({
    body: `<w:p><w:permStart w:id="1" w:ed="${c}"/><w:r>${t('Text')}</w:r><w:permEnd w:id="1"/></w:p>`,
  }),
}
