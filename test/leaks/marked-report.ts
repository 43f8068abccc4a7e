import { writePackage } from '../../electron/pack/index.ts'
import { prefixes } from '../../electron/pack/package/namespaces.ts'
import { nodeCodec } from '../../electron/work/node-codec.ts'

/** What a hiding place adds to a report. Each field goes where its name says; several places add to the same one. */
export interface Addition {
  readonly body?: string
  /** The text of a part beside the body, within its root. */
  readonly stories?: Readonly<Partial<Record<Story, string>>>
  /** Further parts, with the relationship that leads to each from the main part or from the package. */
  readonly parts?: readonly AddedPart[]
  /** Addresses outside the file, by relationship id. */
  readonly links?: readonly { readonly id: string; readonly kind: string; readonly target: string }[]
}

type Story = keyof typeof stories

export interface AddedPart {
  readonly name: string
  readonly data: string | Uint8Array
  /** Last step of the relationship's type; `null` for a part that nothing leads to. */
  readonly kind: string | null
  readonly id: string
  /** `package` for properties; the main part unless said. */
  readonly from?: 'package' | 'document'
  readonly contentType?: string
}

const stories = {
  styles: 'w:styles',
  numbering: 'w:numbering',
  settings: 'w:settings',
  footnotes: 'w:footnotes',
  endnotes: 'w:endnotes',
  comments: 'w:comments',
  header: 'w:hdr',
  firstHeader: 'w:hdr',
  evenHeader: 'w:hdr',
  footer: 'w:ftr',
} as const

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const spaces = Object.entries(prefixes)
  .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
  .join('')

/** A Word report with these additions, none of which knows of another. The same additions give the same bytes. */
export function markedReport(additions: readonly Addition[]): Uint8Array {
  const parts: { name: string; data: Uint8Array }[] = []
  const types: string[] = []
  const links: string[] = []
  const rootLinks: string[] = []
  for (const [name, root] of Object.entries(stories)) {
    const content = additions.map((each) => each.stories?.[name as Story] ?? '').join('')
    if (content === '') continue
    const kind = name.endsWith('Header') ? 'header' : name
    parts.push({ name: `word/${name}.xml`, data: bytes(`<${root}${spaces}>${content}</${root}>`) })
    types.push(override(`word/${name}.xml`, `${wordType}.${kind}+xml`))
    links.push(relationship(name, `${office}/${kind}`, `/word/${name}.xml`))
  }
  for (const { name, data, kind, id, from, contentType } of additions.flatMap((each) => each.parts ?? [])) {
    parts.push({ name, data: typeof data === 'string' ? bytes(data) : data })
    if (contentType !== undefined) types.push(override(name, contentType))
    if (kind === null) continue
    const type = kind.includes('/') ? kind : `${office}/${kind}`
    ;(from === 'package' ? rootLinks : links).push(relationship(id, type, `/${name}`))
  }
  for (const { id, kind, target } of additions.flatMap((each) => each.links ?? []))
    links.push(relationship(id, `${office}/${kind}`, target, ' TargetMode="External"'))
  const body = additions.map((each) => each.body ?? '').join('')
  const margins = (['header', 'firstHeader', 'evenHeader', 'footer'] as const)
    .filter((name) => additions.some((each) => each.stories?.[name] !== undefined))
    .map(
      (name) =>
        `<w:${name === 'footer' ? 'footer' : 'header'}Reference w:type="${whichOf[name]}" r:id="${name}"/>`,
    )
  const section = `<w:sectPr>${margins.join('')}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>`
  return writePackage(
    [
      { name: '[Content_Types].xml', data: bytes(`${typesHead}${types.join('')}</Types>`) },
      { name: '_rels/.rels', data: bytes(relationships([mainLink, ...rootLinks])) },
      {
        name: 'word/document.xml',
        data: bytes(`<w:document${spaces}><w:body>${body}${section}</w:body></w:document>`),
      },
      { name: 'word/_rels/document.xml.rels', data: bytes(relationships(links)) },
      ...parts,
    ],
    nodeCodec,
    '2026-01-01T00:00:00Z',
  )
}

/** A zip package of these parts: a workbook behind a chart, a file within a file. */
export function packageOf(parts: Readonly<Record<string, string>>): Uint8Array {
  const entries = Object.entries(parts).map(([name, text]) => ({ name, data: bytes(text) }))
  return writePackage(entries, nodeCodec, '2026-01-01T00:00:00Z')
}

export const paragraph = (text: string, properties = ''): string => `<w:p>${properties}${run(text)}</w:p>`
export const run = (text: string, looks = ''): string =>
  `<w:r>${looks === '' ? '' : `<w:rPr>${looks}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`

const whichOf = { header: 'default', firstHeader: 'first', evenHeader: 'even', footer: 'default' } as const
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const override = (name: string, type: string): string =>
  `<Override PartName="/${name}" ContentType="${type}"/>`
const relationship = (id: string, type: string, target: string, mode = ''): string =>
  `<Relationship Id="${id}" Type="${type}" Target="${target}"${mode}/>`
const relationships = (links: readonly string[]): string =>
  `<Relationships xmlns="${packages}/relationships">${links.join('')}</Relationships>`
const mainLink = relationship('main', `${office}/officeDocument`, '/word/document.xml')
const defaults = [
  ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
  ['xml', 'application/xml'],
  ['png', 'image/png'],
  ['bin', 'application/vnd.openxmlformats-officedocument.oleObject'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
]
const typesHead = `<Types xmlns="${packages}/content-types">${defaults
  .map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`)
  .join('')}${override('word/document.xml', `${wordType}.document.main+xml`)}`
