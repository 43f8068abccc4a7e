import { wordType } from '../package/content-types.ts'
import { RelationshipList, type WrittenPackage } from '../package/output-package.ts'
import { declaration, officeType } from '../package/relationships.ts'
import { escapeText } from '../xml/escape.ts'
import { rootAttributes, rootWith } from '../word/root.ts'
import { writeSettings } from './common-ground.ts'
import type { PackInProgress, StoryPart } from './pack-in-progress.ts'

/** Writes all that the documents share, and the file itself. */
export function finishPack(pack: PackInProgress): WrittenPackage {
  const { plan, output, relationships, written, common } = pack
  const main = relationships.document
  const add = (kind: string, text: string, list: RelationshipList | null = null): void => {
    const name = `word/${kind}.xml`
    output.add(name, wordType(kind), declaration + text, list)
    main.add(officeType(kind), name)
  }
  const root = rootWith(pack.namespaces)
  const addGrown = (kind: StoryPart, opening: string, closing: string): void => {
    const name = `word/${kind}.xml`
    const around = [`${declaration}<w:${kind}${root}>${opening}`, `${closing}</w:${kind}>`] as const
    const type = wordType(kind === 'document' ? 'document.main' : kind)
    output.addGrown(name, type, written[kind], around, relationships[kind])
    if (kind !== 'document') main.add(officeType(kind), name)
  }
  add('styles', pack.styles.write(rootAttributes))
  if (!pack.numbering.isEmpty) add('numbering', pack.numbering.write(rootAttributes), relationships.numbering)
  const hasNotes = !written.footnotes.isEmpty
  add('settings', writeSettings(common, hasNotes, pack.fonts.hasEmbedded))
  add('fontTable', pack.fonts.write(rootAttributes), relationships.fontTable)
  if (hasNotes) addGrown('footnotes', separators, '')
  if (!written.comments.isEmpty) addGrown('comments', '', '')
  addThreads(pack)
  if (common.theme !== null) {
    output.add(
      'word/theme/theme1.xml',
      'application/vnd.openxmlformats-officedocument.theme+xml',
      common.theme.text,
    )
    main.add(officeType('theme'), 'word/theme/theme1.xml')
  }
  addGrown('document', '<w:body>', '</w:body>')
  addProperties(pack)
  return output.write(plan.dated)
}

/** Lines between text and footnotes; the same for all documents. */
const separators = [
  ['-1', 'separator'],
  ['0', 'continuationSeparator'],
]
  .map(
    ([id, kind]) =>
      `<w:footnote w:type="${kind}" w:id="${id}"><w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:${kind}/></w:r></w:p></w:footnote>`,
  )
  .join('')

function addThreads({ threads, people, output, relationships }: PackInProgress): void {
  const microsoft = 'http://schemas.microsoft.com/office/2011/relationships'
  const add = (name: string, root: string, items: readonly string[]): void => {
    if (items.length === 0) return
    output.add(
      `word/${name}.xml`,
      wordType(name),
      `${declaration}<w15:${root}${rootAttributes}>${items.join('')}</w15:${root}>`,
    )
    relationships.document.add(`${microsoft}/${name}`, `word/${name}.xml`)
  }
  add('commentsExtended', 'commentsEx', threads)
  add('people', 'people', [...people.values()])
}

/** Who made the pack and when, as the plan says: no person's name, no moment of its making. */
function addProperties({ plan, output }: PackInProgress): void {
  const authority = escapeText(plan.authority)
  const core = `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeText(plan.title)}</dc:title><dc:creator>${authority}</dc:creator><cp:lastModifiedBy>${authority}</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">${plan.dated}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${plan.dated}</dcterms:modified><dc:language>${escapeText(plan.language)}</dc:language></cp:coreProperties>`
  const app = `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Packwright</Application><Company>${authority}</Company></Properties>`
  output.add(
    'docProps/core.xml',
    'application/vnd.openxmlformats-package.core-properties+xml',
    declaration + core,
  )
  output.add(
    'docProps/app.xml',
    'application/vnd.openxmlformats-officedocument.extended-properties+xml',
    declaration + app,
  )
  const list = new RelationshipList()
  list.add(officeType('officeDocument'), 'word/document.xml')
  list.add(
    'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    'docProps/core.xml',
  )
  list.add(officeType('extended-properties'), 'docProps/app.xml')
  output.addRelationships('', list)
}
