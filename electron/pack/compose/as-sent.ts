import { escapeText } from '../xml/escape.ts'
import { relationshipType, xmlDeclaration } from './namespaces.ts'

/** What a sheet said when it was sent, row by row, in a part that Word keeps and shows to nobody (ISO 29500-1, 22.5). */
export const asSentNamespace = 'urn:packwright:as-sent'

const dataStore = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml'
/** Names the part within its document; it need differ from nothing else there. */
const itemId = '{6B0E7A52-3C1D-4E8B-9C55-0A4F6D1E2B77}'

export const asSentType = {
  part: 'customXml/itemProps1.xml',
  type: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
} as const

/** From the main document. */
export const asSentRelationship = {
  id: 'rIdAsSent',
  type: relationshipType('customXml'),
  target: '../customXml/item1.xml',
} as const

export function asSentParts(rows: readonly (readonly string[])[]): readonly (readonly [string, string])[] {
  const cells = (row: readonly string[]): string =>
    row.map((words) => `<cell xml:space="preserve">${escapeText(words)}</cell>`).join('')
  return [
    [
      'customXml/item1.xml',
      `${xmlDeclaration}<sheet xmlns="${asSentNamespace}">${rows.map((row) => `<row>${cells(row)}</row>`).join('')}</sheet>`,
    ],
    [
      asSentType.part,
      `${xmlDeclaration}<ds:datastoreItem xmlns:ds="${dataStore}" ds:itemID="${itemId}"><ds:schemaRefs><ds:schemaRef ds:uri="${asSentNamespace}"/></ds:schemaRefs></ds:datastoreItem>`,
    ],
    [
      'customXml/_rels/item1.xml.rels',
      `${xmlDeclaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationshipType('customXmlProps')}" Target="itemProps1.xml"/></Relationships>`,
    ],
  ]
}
