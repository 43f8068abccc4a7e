import { PDFArray, PDFDocument, PDFHexString, PDFName, PDFString } from '@pdfme/pdf-lib'
import { chartPart, drawingOf, pictureOf } from './marked-drawings.ts'
import { type Addition, packageOf, paragraph, run } from './marked-report.ts'

/** What the exempt paper of these meetings says, and nobody else may. */
export const secret =
  'the lowest tender was two hundred and twelve thousand pounds below the officers estimate'

/** Parts of a Word file by name, to be changed in place. */
export type Parts = Record<string, Uint8Array>

/** A build with one step spoiled, so that words of the exempt paper get into the public files. */
export type LeakyBuild = { readonly name: string } & (
  | { readonly kind: 'report'; readonly pasted: Addition }
  | { readonly kind: 'sources'; readonly replaced: 'placeholder' | 'publicPaper' }
  | { readonly kind: 'docx'; readonly spoil: (parts: Parts) => void }
  | { readonly kind: 'file'; readonly spoil: (docx: Buffer) => Uint8Array }
  | { readonly kind: 'pdf'; readonly spoil: (pdf: PDFDocument) => Promise<void> | void }
  | { readonly kind: 'pdfFile'; readonly spoil: (pdf: Buffer) => Uint8Array }
)

const words = secret.split(' ')
const letters = Array.from(secret)
const backwards = letters.toReversed().join('')

/** An officer pastes the words into a public paper. */
const pasted: readonly LeakyBuild[] = (
  [
    ['pasted as they are', { body: paragraph(`So ${secret}.`) }],
    ['in capitals, with other punctuation', { body: paragraph(words.join(', ').toUpperCase()) }],
    ['with one word changed', { body: paragraph(secret.replace('thousand', 'million')) }],
    ['half the sentence', { body: paragraph(words.slice(0, 8).join(' ')) }],
    ['a run for every letter', { body: `<w:p>${letters.map((letter) => run(letter)).join('')}</w:p>` }],
    [
      'a run for every letter, each other one in another size',
      {
        body: `<w:p>${letters.map((letter, nth) => run(letter, `<w:sz w:val="${22 + (nth % 2)}"/>`)).join('')}</w:p>`,
      },
    ],
    ['a space after every letter', { body: paragraph(letters.join(' ')) }],
    ['a word in each paragraph', { body: words.map((word) => paragraph(word)).join('') }],
    [
      'a word in each cell of a table',
      {
        body: `<w:tbl><w:tblPr/><w:tblGrid>${words.map(() => '<w:gridCol w:w="600"/>').join('')}</w:tblGrid><w:tr>${words.map((word) => `<w:tc>${paragraph(word)}</w:tc>`).join('')}</w:tr></w:tbl>`,
      },
    ],
    ['with soft hyphens', { body: paragraph(words.map((word) => word.split('').join('\u00ad')).join(' ')) }],
    [
      'with hyphens and line breaks amid its words',
      {
        body: `<w:p>${run('the low- ')}<w:r><w:br/></w:r>${run(`est ${words.slice(2, 10).join(' ')}`)}</w:p>`,
      },
    ],
    [
      'with spaces that do not break and signs without width',
      { body: paragraph(words.join('\u00a0\u200b')) },
    ],
    ['written backwards and turned round on the page', { body: paragraph(`\u202e${backwards}\u202c`) }],
    [
      'as numbers of characters',
      { body: paragraph(letters.map((letter) => `&#x${letter.charCodeAt(0).toString(16)};`).join('')) },
    ],
    [
      'in a footnote',
      {
        body: '<w:p><w:r><w:footnoteReference w:id="2"/></w:r></w:p>',
        stories: { footnotes: `<w:footnote w:id="2">${paragraph(secret)}</w:footnote>` },
      },
    ],
    ['in a header', { stories: { header: paragraph(secret) } }],
    [
      'in a text box',
      {
        body: `<w:p><w:r><w:pict><v:shape id="box" style="width:90pt;height:30pt"><v:textbox><w:txbxContent>${paragraph(secret)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`,
      },
    ],
    ['in the description of a picture', drawingOf({ description: secret })],
    ['in the title of a chart', chartPart({ title: secret })],
    ['in a cell of a chart', chartPart({ category: secret })],
    [
      'in the result of a field',
      { body: `<w:p><w:fldSimple w:instr=" QUOTE x ">${run(secret)}</w:fldSimple></w:p>` },
    ],
    [
      'in an inserted passage',
      {
        body: `<w:p><w:ins w:id="5" w:author="A" w:date="2026-01-01T00:00:00Z">${run(secret)}</w:ins></w:p>`,
      },
    ],
    ['the name of a person alone', { body: paragraph('It was raised with Mr Pellworthy.') }],
    ['a sum alone', { body: paragraph('About 184250 pounds.') }],
    ['a telephone number alone', { body: paragraph('Ring 07700-900-417.') }],
  ] satisfies readonly (readonly [string, Addition])[]
).map(([name, addition]) => ({ name: `in a public paper: ${name}`, kind: 'report', pasted: addition }))

/** A step of the program goes wrong: the wrong file, or something left in. */
const ofSteps: readonly LeakyBuild[] = [
  { name: 'the exempt paper in place of its placeholder', kind: 'sources', replaced: 'placeholder' },
  { name: 'the exempt paper passed as a public one', kind: 'sources', replaced: 'publicPaper' },
]

const intoDocument = (change: (xml: string) => string) => (parts: Parts) =>
  put(parts, 'word/document.xml', change(textOf(parts, 'word/document.xml')))
const intoPart = (name: string, data: string | Uint8Array) => (parts: Parts) => put(parts, name, data)

/** What the finished Word file holds besides what a reader sees. */
const inTheFile: readonly LeakyBuild[] = (
  [
    ['its title', intoPart('docProps/core.xml', `<a><title>${secret}</title></a>`)],
    ['a custom property', intoPart('docProps/custom.xml', `<a><b c="${secret}"/></a>`)],
    ['custom XML in UTF-16', intoPart('customXml/item9.xml', utf16(`<a>${secret}</a>`))],
    ['a comments part', intoPart('word/comments9.xml', `<a>${secret}</a>`)],
    [
      'a deleted passage',
      intoDocument((xml) =>
        before(xml, `<w:p><w:del w:id="1"><w:r><w:delText>${secret}</w:delText></w:r></w:del></w:p>`),
      ),
    ],
    [
      'a field’s code',
      intoDocument((xml) =>
        before(xml, `<w:p><w:r><w:instrText>QUOTE "${secret}"</w:instrText></w:r></w:p>`),
      ),
    ],
    ['a comment in the markup', intoDocument((xml) => before(xml, `<!--${secret}-->`))],
    ['an instruction in the markup', intoDocument((xml) => before(xml, `<?note ${secret}?>`))],
    [
      'a bookmark’s name',
      intoDocument((xml) =>
        before(xml, `<w:bookmarkStart w:id="9999" w:name="${words.join('')}"/><w:bookmarkEnd w:id="9999"/>`),
      ),
    ],
    ['the name of a part', intoPart(`word/media/${words.join('-')}.bin`, 'x')],
    [
      'the address of a link',
      intoPart('word/_rels/other.xml.rels', `<a><b Target="file:///S:/${encodeURIComponent(secret)}"/></a>`),
    ],
    ['a picture’s description of itself', intoPart('word/media/image99.png', pictureOf(secret))],
    [
      'a workbook behind a chart',
      intoPart(
        'word/embeddings/a.xlsx',
        packageOf({ 'xl/sharedStrings.xml': `<sst><si><t>${secret}</t></si></sst>` }),
      ),
    ],
    [
      'a file within an object',
      intoPart(
        'word/embeddings/oleObject9.bin',
        Buffer.concat([Buffer.alloc(512, 1), packageOf({ 'a.xml': `<a>${secret}</a>` })]),
      ),
    ],
    [
      'bytes of two a letter',
      intoPart('word/embeddings/oleObject8.bin', Buffer.from(`\u0001${secret}`, 'utf16le')),
    ],
    ['base64', intoPart('word/flat.xml', `<a>${Buffer.from(secret).toString('base64')}</a>`)],
  ] satisfies readonly (readonly [string, (parts: Parts) => void])[]
).map(([name, spoil]) => ({ name: `in the Word file: ${name}`, kind: 'docx', spoil }))

/** What the finished PDF holds besides its pages. */
const inThePdf: readonly LeakyBuild[] = [
  { name: 'in the PDF: its title', kind: 'pdf', spoil: (pdf) => pdf.setTitle(secret) },
  { name: 'in the PDF: its keywords', kind: 'pdf', spoil: (pdf) => pdf.setKeywords([secret]) },
  {
    name: 'in the PDF: an attached file',
    kind: 'pdf',
    spoil: (pdf) => pdf.attach(new TextEncoder().encode(secret), 'a.txt', {}),
  },
  {
    name: 'in the PDF: an attached Word file',
    kind: 'pdf',
    spoil: (pdf) => pdf.attach(packageOf({ 'word/document.xml': `<a>${secret}</a>` }), 'a.docx', {}),
  },
  {
    name: 'in the PDF: a note on a page',
    kind: 'pdf',
    spoil: (pdf) => annotate(pdf, PDFString.of(secret)),
  },
  {
    name: 'in the PDF: a note in UTF-16',
    kind: 'pdf',
    spoil: (pdf) => annotate(pdf, PDFHexString.fromText(secret)),
  },
  {
    name: 'in the PDF: the description of a picture',
    kind: 'pdf',
    spoil: (pdf) =>
      pdf.catalog.set(
        PDFName.of('StructTreeRoot'),
        pdf.context.obj({ K: { S: 'Figure', Alt: PDFHexString.fromText(secret) } }),
      ),
  },
  {
    name: 'in the PDF: its description in XML',
    kind: 'pdf',
    spoil: (pdf) =>
      pdf.catalog.set(
        PDFName.of('Metadata'),
        pdf.context.register(pdf.context.flateStream(`<a>${secret}</a>`)),
      ),
  },
  {
    name: 'in the PDF: an object that nothing leads to',
    kind: 'pdf',
    spoil: (pdf) => void pdf.context.register(pdf.context.flateStream(secret)),
  },
  {
    name: 'in the PDF: behind its end',
    kind: 'pdfFile',
    spoil: (pdf) => Buffer.concat([pdf, Buffer.from(`\n% ${secret}\n`)]),
  },
]

const inTheZip: LeakyBuild = {
  name: 'in the Word file: a note in its table of contents',
  kind: 'file',
  spoil: (docx) => {
    const noted = Buffer.concat([docx, Buffer.from(secret)])
    noted.writeUInt16LE(secret.length, docx.length - 2)
    return noted
  },
}

/** Every leaky build; each must be held back, and nothing of it written. */
export const leakyBuilds: readonly LeakyBuild[] = [...pasted, ...ofSteps, ...inTheFile, inTheZip, ...inThePdf]

function annotate(pdf: PDFDocument, contents: PDFString | PDFHexString): void {
  const note = pdf.context.register(
    pdf.context.obj({ Type: 'Annot', Subtype: 'Text', Rect: [0, 0, 9, 9], Contents: contents }),
  )
  const annotations = PDFArray.withContext(pdf.context)
  annotations.push(note)
  pdf.getPage(0).node.set(PDFName.of('Annots'), annotations)
}

function put(parts: Parts, name: string, data: string | Uint8Array): void {
  parts[name] = typeof data === 'string' ? new TextEncoder().encode(data) : data
}

const textOf = (parts: Parts, name: string): string => new TextDecoder().decode(parts[name])

/** Before the last section's properties, where a paragraph may stand. */
function before(xml: string, added: string): string {
  const at = xml.lastIndexOf('<w:sectPr')
  return xml.slice(0, at) + added + xml.slice(at)
}

function utf16(text: string): Uint8Array {
  return Buffer.from(`\ufeff${text}`, 'utf16le')
}
