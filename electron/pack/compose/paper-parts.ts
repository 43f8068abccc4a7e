import type { PaperIdentity } from '../../../shared/pack/papers.ts'
import { escapeAttribute, escapeText } from '../xml/escape.ts'
import { asSentRelationship, asSentType } from './as-sent.ts'
import { relationshipType, wordNamespace, xmlDeclaration } from './namespaces.ts'
import { footerRelationship } from './page-number-footer.ts'
import type { Paper } from './paper.ts'
import type { Resources } from './resources.ts'

const packageNamespace = 'http://schemas.openxmlformats.org/package/2006'
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const chartType = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'

const wordParts = ['styles', 'numbering', 'settings', 'fontTable'] as const

/** `[Content_Types].xml` */
export function contentTypes({ pictures, charts }: Resources, { isNumbered, asSent }: Paper): string {
  const override = (part: string, type: string): string =>
    `<Override PartName="/${part}" ContentType="${type}"/>`
  return (
    `${xmlDeclaration}<Types xmlns="${packageNamespace}/content-types">` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
    (pictures.length > 0
      ? '<Default Extension="png" ContentType="image/png"/><Default Extension="jpeg" ContentType="image/jpeg"/>'
      : '') +
    (charts.length > 0 ? `<Default Extension="xlsx" ContentType="${workbookType}"/>` : '') +
    override('word/document.xml', `${wordType}.document.main+xml`) +
    wordParts.map((part) => override(`word/${part}.xml`, `${wordType}.${part}+xml`)).join('') +
    (isNumbered === true ? override('word/footer.xml', `${wordType}.footer+xml`) : '') +
    charts.map(({ part }) => override(`word/charts/${part}.xml`, chartType)).join('') +
    (asSent !== undefined ? override(asSentType.part, asSentType.type) : '') +
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
    override('docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml') +
    '</Types>'
  )
}

/** `_rels/.rels` */
export const packageRelationships = relationships([
  { id: 'rId1', type: relationshipType('officeDocument'), target: 'word/document.xml' },
  {
    id: 'rId2',
    type: `${packageNamespace}/relationships/metadata/core-properties`,
    target: 'docProps/core.xml',
  },
  { id: 'rId3', type: relationshipType('extended-properties'), target: 'docProps/app.xml' },
])

/** `word/_rels/document.xml.rels`, with the links, pictures and charts met while writing the body. */
export function documentRelationships(
  { links, pictures, charts }: Resources,
  { isNumbered, asSent }: Paper,
): string {
  return relationships([
    ...wordParts.map((part, place) => ({
      id: `rId${place + 1}`,
      type: relationshipType(part),
      target: `${part}.xml`,
    })),
    ...(isNumbered === true
      ? [{ id: footerRelationship, type: relationshipType('footer'), target: 'footer.xml' }]
      : []),
    ...[...links].map(([address, id]) => ({
      id,
      type: relationshipType('hyperlink'),
      target: address,
      outside: true,
    })),
    ...pictures.map(({ relationship, part }) => ({
      id: relationship,
      type: relationshipType('image'),
      target: part,
    })),
    ...charts.map(({ relationship, part }) => ({
      id: relationship,
      type: relationshipType('chart'),
      target: `charts/${part}.xml`,
    })),
    ...(asSent !== undefined ? [asSentRelationship] : []),
  ])
}

/** `word/charts/_rels/chart1.xml.rels`: the workbook behind a chart. */
export function chartRelationships(part: string): string {
  return relationships([
    { id: 'rId1', type: relationshipType('package'), target: `../embeddings/${part}.xlsx` },
  ])
}

export const settings =
  `${xmlDeclaration}<w:settings ${wordNamespace}><w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/><w:autoHyphenation w:val="0"/>` +
  '<w:characterSpacingControl w:val="doNotCompress"/>' +
  '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>' +
  '<w:themeFontLang w:val="en-GB"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>'

/** Arial; where it is missing, the face of the same widths, so that pages stay where they are. */
export const fontTable =
  `${xmlDeclaration}<w:fonts ${wordNamespace}><w:font w:name="Arial"><w:altName w:val="Liberation Sans"/><w:panose1 w:val="020B0604020202020204"/>` +
  '<w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>'

export const appProperties = `${xmlDeclaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Packwright</Application></Properties>`

/** `docProps/core.xml`: the council is the author, never a person (R47). */
export function coreProperties({ documentTitle, authority, dated }: PaperIdentity): string {
  const moment = escapeText(dated)
  return (
    `${xmlDeclaration}<cp:coreProperties xmlns:cp="${packageNamespace}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"` +
    ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeText(documentTitle)}</dc:title><dc:creator>${escapeText(authority)}</dc:creator><dc:language>en-GB</dc:language>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${moment}</dcterms:modified></cp:coreProperties>`
  )
}

interface Relationship {
  readonly id: string
  readonly type: string
  readonly target: string
  readonly outside?: boolean
}

function relationships(all: readonly Relationship[]): string {
  const one = ({ id, type, target, outside }: Relationship): string =>
    `<Relationship Id="${id}" Type="${type}" Target="${escapeAttribute(target)}"${outside ? ' TargetMode="External"' : ''}/>`
  return `${xmlDeclaration}<Relationships xmlns="${packageNamespace}/relationships">${all.map(one).join('')}</Relationships>`
}
