import { type Addition, packageOf, paragraph, run } from './marked-report.ts'
import { chartPart, drawingOf, pictureOf } from './marked-drawings.ts'

/** A kind of place where words lie in a Word file. */
export interface HidingPlace {
  readonly name: string
  /**
   * Whether a reader of the paper sees it: only in exempt papers is that a secret. What no reader sees must not go out with a
   * public paper either.
   */
  readonly isSeen: boolean
  put(marker: string): Addition
}

const seen = (name: string, put: HidingPlace['put']): HidingPlace => ({ name, isSeen: true, put })
const unseen = (name: string, put: HidingPlace['put']): HidingPlace => ({ name, isSeen: false, put })
const inBody = (body: string): Addition => ({ body })
const author = (marker: string): string => `w:author="${marker}" w:date="2026-01-05T10:00:00Z"`
const field = (code: string, result: string): string =>
  `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`
const properties = 'http://schemas.openxmlformats.org/officeDocument/2006'

/** Names of people, of the file and of its makers. */
const ofTheFile: readonly HidingPlace[] = [
  unseen('title, subject, keywords and people in the properties', (marker) => ({
    parts: [
      {
        name: 'docProps/core.xml',
        kind: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
        id: 'core',
        from: 'package',
        contentType: 'application/vnd.openxmlformats-package.core-properties+xml',
        data: `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${marker}</dc:title><dc:subject>${marker}</dc:subject><dc:creator>${marker}</dc:creator><cp:keywords>${marker}</cp:keywords><dc:description>${marker}</dc:description><cp:lastModifiedBy>${marker}</cp:lastModifiedBy><cp:category>${marker}</cp:category></cp:coreProperties>`,
      },
    ],
  })),
  unseen('company and manager', (marker) => ({
    parts: [
      {
        name: 'docProps/app.xml',
        kind: 'extended-properties',
        id: 'app',
        from: 'package',
        contentType: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
        data: `<Properties xmlns="${properties}/extended-properties"><Manager>${marker}</Manager><Company>${marker}</Company><Template>${marker}.dotx</Template></Properties>`,
      },
    ],
  })),
  unseen('a custom property and its name', (marker) => ({
    parts: [
      {
        name: 'docProps/custom.xml',
        kind: 'custom-properties',
        id: 'custom',
        from: 'package',
        contentType: 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
        data: `<Properties xmlns="${properties}/custom-properties" xmlns:vt="${properties}/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="${marker}"><vt:lpwstr>${marker}</vt:lpwstr></property></Properties>`,
      },
    ],
  })),
  unseen('a thumbnail', (marker) => ({
    parts: [
      {
        name: 'docProps/thumbnail.png',
        kind: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail',
        id: 'thumbnail',
        from: 'package',
        data: pictureOf(marker),
      },
    ],
  })),
  unseen('custom XML', (marker) => ({
    parts: [
      {
        name: 'customXml/item1.xml',
        kind: 'customXml',
        id: 'data',
        data: `<a><!--${marker}--><b c="${marker}">${marker}</b></a>`,
      },
    ],
  })),
  unseen('people', (marker) => ({
    parts: [
      {
        name: 'word/people.xml',
        kind: 'http://schemas.microsoft.com/office/2011/relationships/people',
        id: 'people',
        contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.people+xml',
        data: `<w15:people xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:person w15:author="${marker}"/></w15:people>`,
      },
    ],
  })),
  unseen('a glossary of building blocks', (marker) => ({
    parts: [
      {
        name: 'word/glossary/document.xml',
        kind: 'glossaryDocument',
        id: 'glossary',
        contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.glossary+xml',
        data: `<w:glossaryDocument xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docParts><w:docPart><w:docPartBody>${paragraph(marker)}</w:docPartBody></w:docPart></w:docParts></w:glossaryDocument>`,
      },
    ],
  })),
  unseen('a part that nothing leads to', (marker) => ({
    parts: [{ name: 'word/left-behind.xml', kind: null, id: '', data: `<left>${marker}</left>` }],
  })),
  unseen('the settings of a printer', (marker) => ({
    parts: [
      {
        name: 'word/printerSettings1.bin',
        kind: 'printerSettings',
        id: 'printer',
        data: `\u0001${marker}\u0002`,
      },
    ],
  })),
  unseen('document variables', (marker) => ({
    stories: { settings: `<w:docVars><w:docVar w:name="${marker}" w:val="${marker}"/></w:docVars>` },
  })),
  unseen('the path of a template', (marker) => ({
    links: [{ id: 'template', kind: 'attachedTemplate', target: `file:///S:/${marker}.dotm` }],
  })),
]

/** What stands beside the text, or comes and goes with it. */
const besideTheText: readonly HidingPlace[] = [
  seen('a header', (marker) => ({ stories: { header: paragraph(marker) } })),
  seen('a footer', (marker) => ({ stories: { footer: paragraph(marker) } })),
  unseen('a header for even pages, which are not set apart', (marker) => ({
    stories: { evenHeader: paragraph(marker) },
  })),
  unseen('a header for a first page, which is not set apart', (marker) => ({
    stories: { firstHeader: paragraph(marker) },
  })),
  seen('a footnote', (marker) => ({
    body: '<w:p><w:r><w:footnoteReference w:id="2"/></w:r></w:p>',
    stories: { footnotes: `<w:footnote w:id="2">${paragraph(marker)}</w:footnote>` },
  })),
  unseen('a footnote that nothing refers to', (marker) => ({
    stories: { footnotes: `<w:footnote w:id="9">${paragraph(marker)}</w:footnote>` },
  })),
  seen('an endnote', (marker) => ({
    body: '<w:p><w:r><w:endnoteReference w:id="2"/></w:r></w:p>',
    stories: { endnotes: `<w:endnote w:id="2">${paragraph(marker)}</w:endnote>` },
  })),
  unseen('a comment and its author', (marker) => ({
    body: `<w:p><w:commentRangeStart w:id="7"/>${run('Commented.')}<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r></w:p>`,
    stories: {
      comments: `<w:comment w:id="7" ${author(marker)} w:initials="${marker}">${paragraph(marker)}</w:comment>`,
    },
  })),
  unseen('a deleted passage', (marker) =>
    inBody(
      `<w:p>${run('Kept.')}<w:del w:id="11" ${author('A')}><w:r><w:delText>${marker}</w:delText></w:r></w:del></w:p>`,
    ),
  ),
  unseen('the author of a change', (marker) =>
    inBody(`<w:p><w:ins w:id="12" ${author(marker)}>${run('Put in.')}</w:ins></w:p>`),
  ),
  seen('an inserted passage', (marker) =>
    inBody(`<w:p><w:ins w:id="13" ${author('A')}>${run(marker)}</w:ins></w:p>`),
  ),
  unseen('a passage moved away', (marker) =>
    inBody(`<w:p>${run('Stays.')}<w:moveFrom w:id="14" ${author('A')}>${run(marker)}</w:moveFrom></w:p>`),
  ),
  unseen('a change of looks and who made it', (marker) =>
    inBody(
      `<w:p><w:r><w:rPr><w:b/><w:rPrChange w:id="15" ${author(marker)}><w:rPr/></w:rPrChange></w:rPr><w:t>Bold.</w:t></w:r></w:p>`,
    ),
  ),
  unseen('the name of a style', (marker) => ({
    body: paragraph('Styled.', `<w:pPr><w:pStyle w:val="Odd"/></w:pPr>`),
    stories: {
      styles: `<w:style w:type="paragraph" w:customStyle="1" w:styleId="Odd"><w:name w:val="${marker}"/></w:style>`,
    },
  })),
  unseen('the name of a style that nothing uses', (marker) => ({
    stories: {
      styles: `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${marker}"><w:name w:val="${marker}"/></w:style>`,
    },
  })),
  seen('the number of a list', (marker) => ({
    body: paragraph('Listed.', '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr></w:pPr>'),
    stories: { numbering: listOf('3', marker) },
  })),
]

/** Within the text itself. */
const withinTheText: readonly HidingPlace[] = [
  seen('the text', (marker) => inBody(paragraph(`The tender of ${marker} was the lowest.`))),
  seen('a heading', (marker) => inBody(paragraph(marker, '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'))),
  seen('a table’s cell', (marker) =>
    inBody(
      `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="4000"/></w:tblGrid><w:tr><w:tc>${paragraph(marker)}</w:tc></w:tr></w:tbl>`,
    ),
  ),
  seen('runs that split a word', (marker) =>
    inBody(
      `<w:p>${run(marker.slice(0, 5))}${run(marker.slice(5, 9), '<w:kern w:val="2"/>')}${run(marker.slice(9))}</w:p>`,
    ),
  ),
  seen('a text box', (marker) =>
    inBody(
      `<w:p><w:r><w:pict><v:shape id="box" style="width:90pt;height:30pt"><v:textbox><w:txbxContent>${paragraph(marker)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`,
    ),
  ),
  seen('the result of a field', (marker) => inBody(field('QUOTE "other"', marker))),
  unseen('the code of a field', (marker) =>
    inBody(field(`INCLUDETEXT "S:\\\\${marker}\\\\a.docx"`, 'Included.')),
  ),
  unseen('a question of a field', (marker) => inBody(field(`ASK ${marker} "${marker}"`, 'Asked.'))),
  unseen('hidden text', (marker) => inBody(`<w:p>${run('Shown.')}${run(marker, '<w:vanish/>')}</w:p>`)),
  unseen('text hidden by its style', (marker) => ({
    body: `<w:p>${run('Shown.')}${run(marker, '<w:rStyle w:val="Gone"/>')}</w:p>`,
    stories: {
      styles:
        '<w:style w:type="character" w:customStyle="1" w:styleId="Gone"><w:name w:val="Gone"/><w:rPr><w:vanish/></w:rPr></w:style>',
    },
  })),
  unseen('a hidden row of a table', (marker) =>
    inBody(
      `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="4000"/></w:tblGrid><w:tr><w:tc>${paragraph('Shown.')}</w:tc></w:tr><w:tr><w:trPr><w:hidden/></w:trPr><w:tc><w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>${run(marker, '<w:vanish/>')}</w:p></w:tc></w:tr></w:tbl>`,
    ),
  ),
  unseen('white text', (marker) =>
    inBody(`<w:p>${run('Black.')}${run(marker, '<w:color w:val="FFFFFF"/>')}</w:p>`),
  ),
  unseen('text of half a point', (marker) =>
    inBody(`<w:p>${run('Large.')}${run(marker, '<w:sz w:val="1"/>')}</w:p>`),
  ),
  unseen('the name of a bookmark', (marker) =>
    inBody(
      `<w:p><w:bookmarkStart w:id="21" w:name="${marker}"/>${run('Marked.')}<w:bookmarkEnd w:id="21"/></w:p>`,
    ),
  ),
  unseen('a link to a file', (marker) => ({
    body: `<w:p><w:hyperlink r:id="folder">${run('See there.')}</w:hyperlink></w:p>`,
    links: [{ id: 'folder', kind: 'hyperlink', target: `file:///S:/Legal/${marker}.docx` }],
  })),
  unseen('the name and tag of a content control', (marker) =>
    inBody(
      `<w:sdt><w:sdtPr><w:alias w:val="${marker}"/><w:tag w:val="${marker}"/><w:id w:val="77"/></w:sdtPr><w:sdtContent>${paragraph('Filled in.')}</w:sdtContent></w:sdt>`,
    ),
  ),
  unseen('what a content control is bound to', (marker) =>
    inBody(
      `<w:sdt><w:sdtPr><w:dataBinding w:xpath="/a/${marker}" w:storeItemID="{0}"/><w:id w:val="78"/></w:sdtPr><w:sdtContent>${paragraph('Bound.')}</w:sdtContent></w:sdt>`,
    ),
  ),
  unseen('a smart tag', (marker) =>
    inBody(
      `<w:p><w:smartTag w:uri="urn:${marker}" w:element="person"><w:smartTagPr><w:attr w:name="who" w:val="${marker}"/></w:smartTagPr>${run('Somebody.')}</w:smartTag></w:p>`,
    ),
  ),
  unseen('who may edit a passage', (marker) =>
    inBody(`<w:p><w:permStart w:id="31" w:ed="${marker}"/>${run('Open.')}<w:permEnd w:id="31"/></w:p>`),
  ),
  unseen('a comment in the markup', (marker) => inBody(`<!-- ${marker} -->${paragraph('Plain.')}`)),
  unseen('an instruction in the markup', (marker) => inBody(`<?note ${marker}?>${paragraph('Plain.')}`)),
]

/** Pictures, charts and files within the file. */
const ofPictures: readonly HidingPlace[] = [
  seen('the description of a picture', (marker) => drawingOf({ description: marker })),
  unseen('the name of a picture', (marker) => drawingOf({ name: marker })),
  unseen('the words within a picture’s file', (marker) => drawingOf({ inside: marker })),
  unseen('the name of a picture’s file', (marker) => drawingOf({ file: marker })),
  seen('the title of a chart', (marker) => chartPart({ title: marker })),
  seen('the series and categories of a chart', (marker) => chartPart({ series: marker, category: marker })),
  unseen('a hidden sheet of the workbook behind a chart', (marker) =>
    chartPart({
      workbook: packageOf({
        'xl/workbook.xml': `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><definedNames><definedName name="${marker}">A1</definedName></definedNames></workbook>`,
        'xl/sharedStrings.xml': `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>${marker}</t></si></sst>`,
      }),
    }),
  ),
  unseen('the workbook that a chart was drawn from', (marker) =>
    chartPart({ formula: `'[${marker}.xlsx]Sheet1'!$A$1` }),
  ),
  unseen('an embedded object', (marker) => ({
    parts: [
      {
        name: 'word/embeddings/oleObject1.bin',
        kind: 'oleObject',
        id: 'object',
        data: Buffer.concat([
          Buffer.from('D0CF11E0A1B11AE1', 'hex'),
          Buffer.from(marker),
          Buffer.from(marker, 'utf16le'),
        ]),
      },
    ],
  })),
  unseen('a document within the document', (marker) => ({
    parts: [
      {
        name: 'word/embeddings/within.docx',
        kind: 'package',
        id: 'within',
        contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        data: packageOf({ 'word/document.xml': `<a>${marker}</a>` }),
      },
    ],
  })),
  seen('the summary of a table', (marker) =>
    inBody(
      `<w:tbl><w:tblPr><w:tblCaption w:val="${marker}"/><w:tblDescription w:val="${marker}"/></w:tblPr><w:tblGrid><w:gridCol w:w="4000"/></w:tblGrid><w:tr><w:tc>${paragraph('Cell.')}</w:tc></w:tr></w:tbl>`,
    ),
  ),
]

/** Every kind of place; in one report each has a marker of its own. */
export const hidingPlaces: readonly HidingPlace[] = [
  ...ofTheFile,
  ...besideTheText,
  ...withinTheText,
  ...ofPictures,
]

function listOf(id: string, text: string): string {
  return `<w:abstractNum w:abstractNumId="${id}"><w:name w:val="List"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="${text} %1"/></w:lvl></w:abstractNum><w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`
}
