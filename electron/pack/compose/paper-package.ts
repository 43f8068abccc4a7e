import type { PaperIdentity } from '../../../shared/pack/papers.ts'
import type { Codec } from '../engine.ts'
import { writePackage } from '../zip/write-zip.ts'
import { houseNumbering } from './house-numbering.ts'
import { houseStyles } from './house-styles.ts'
import type { Paper } from './paper.ts'
import {
  appProperties,
  contentTypes,
  coreProperties,
  documentRelationships,
  fontTable,
  packageRelationships,
  settings,
} from './paper-parts.ts'
import { newResources } from './resources.ts'
import { documentXml } from './write-document.ts'

/** Writes a paper as a Word file of its own; the same paper gives the same bytes. */
export function paperPackage(
  paper: Paper,
  identity: PaperIdentity,
  codec: Codec,
  styles: string = houseStyles(),
): Uint8Array {
  const resources = newResources()
  const body = documentXml(paper.sections, resources)
  const parts: readonly (readonly [string, string])[] = [
    ['[Content_Types].xml', contentTypes(resources.pictures.length > 0)],
    ['_rels/.rels', packageRelationships],
    ['word/document.xml', body],
    ['word/_rels/document.xml.rels', documentRelationships(resources)],
    ['word/styles.xml', styles],
    ['word/numbering.xml', houseNumbering(paper.lists)],
    ['word/settings.xml', settings],
    ['word/fontTable.xml', fontTable],
    ['docProps/core.xml', coreProperties(identity)],
    ['docProps/app.xml', appProperties],
  ]
  const utf8 = new TextEncoder()
  const entries = [
    ...parts.map(([name, xml]) => ({ name, data: utf8.encode(xml) })),
    ...resources.pictures.map(({ part, image }) => ({ name: `word/${part}`, data: image })),
  ]
  return writePackage(entries, codec, identity.dated)
}
