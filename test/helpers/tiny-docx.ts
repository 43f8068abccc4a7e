import { nodeCodec } from '../../electron/work/node-codec.ts'
import { writePackage } from '../../electron/pack/index.ts'
import { prefixes } from '../../electron/pack/package/namespaces.ts'
import { readZip, unpack } from '../../electron/pack/zip/read-zip.ts'

/** A Word file in as few parts as its peculiarity needs. Texts are what stands inside each part's root. */
export interface TinyDocx {
  readonly body: string
  /** Properties of the last section; A4 with inch margins by default. */
  readonly section?: string
  readonly styles?: string
  readonly numbering?: string
  readonly settings?: string
  readonly footnotes?: string
  readonly endnotes?: string
  readonly comments?: string
  readonly header?: string
  readonly footer?: string
  /** Further parts with their relationship to the main part: name, kind, content. */
  readonly further?: readonly {
    readonly name: string
    readonly kind: string
    readonly id: string
    readonly data: string | Uint8Array
  }[]
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
const spaces = Object.entries(prefixes)
  .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
  .join('')
const roots = {
  styles: 'w:styles',
  numbering: 'w:numbering',
  settings: 'w:settings',
  footnotes: 'w:footnotes',
  endnotes: 'w:endnotes',
  comments: 'w:comments',
  header: 'w:hdr',
  footer: 'w:ftr',
} as const
const a4 =
  '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"/>'

/** A paragraph of plain text. */
export const p = (text: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`

export function tinyDocx(tiny: TinyDocx): Uint8Array {
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
  const parts: { name: string; data: Uint8Array }[] = []
  const relationships: string[] = []
  for (const [kind, root] of Object.entries(roots)) {
    const content = tiny[kind as keyof typeof roots]
    if (content === undefined) continue
    parts.push({ name: `word/${kind}.xml`, data: encode(`<${root}${spaces}>${content}</${root}>`) })
    relationships.push(`<Relationship Id="${kind}" Type="${office}${kind}" Target="${kind}.xml"/>`)
  }
  for (const { name, kind, id, data } of tiny.further ?? []) {
    parts.push({ name, data: typeof data === 'string' ? encode(data) : data })
    relationships.push(`<Relationship Id="${id}" Type="${office}${kind}" Target="/${name}"/>`)
  }
  const references = (['header', 'footer'] as const)
    .filter((kind) => tiny[kind] !== undefined)
    .map((kind) => `<w:${kind}Reference w:type="default" r:id="${kind}"/>`)
  const document = `<w:document${spaces}><w:body>${tiny.body}<w:sectPr>${references.join('')}${tiny.section ?? a4}</w:sectPr></w:body></w:document>`
  return writePackage(
    [
      { name: '[Content_Types].xml', data: encode(contentTypes) },
      {
        name: '_rels/.rels',
        data: encode(
          `<Relationships xmlns="${packageSpace}"><Relationship Id="rId1" Type="${office}officeDocument" Target="word/document.xml"/></Relationships>`,
        ),
      },
      { name: 'word/document.xml', data: encode(document) },
      {
        name: 'word/_rels/document.xml.rels',
        data: encode(`<Relationships xmlns="${packageSpace}">${relationships.join('')}</Relationships>`),
      },
      ...parts,
    ],
    nodeCodec,
    '2026-01-01T00:00:00Z',
  )
}

const packageSpace = 'http://schemas.openxmlformats.org/package/2006/relationships'
const contentTypes =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'

/** Text of one part of a file, '' where it has none. */
export function partOf(docx: Uint8Array, name: string): string {
  const entry = readZip(docx).find((one) => one.name === name)
  return entry === undefined ? '' : new TextDecoder().decode(unpack(entry, nodeCodec))
}

/** Names of all parts, and all XML run together, for looking whether something is anywhere. */
export function partNames(docx: Uint8Array): readonly string[] {
  return readZip(docx).map(({ name }) => name)
}

export function allText(docx: Uint8Array): string {
  return partNames(docx)
    .map((name) => partOf(docx, name))
    .join('\n')
}
