import type { PaperIdentity } from '../../../shared/pack/papers.ts'
import type { Codec } from '../engine.ts'
import { writePackage } from '../zip/write-zip.ts'
import { asSentParts } from './as-sent.ts'
import { chartCells } from './charts/chart-cells.ts'
import { chartWorkbook } from './charts/chart-workbook.ts'
import { chartXml } from './charts/chart-xml.ts'
import { houseNumbering } from './house-numbering.ts'
import { houseStyles } from './house-styles.ts'
import { pageNumberFooter } from './page-number-footer.ts'
import type { Paper } from './paper.ts'
import {
  appProperties,
  chartRelationships,
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
  const body = documentXml(paper, resources)
  const { isNumbered, foot = null, asSent } = paper
  const parts: readonly (readonly [string, string])[] = [
    ['[Content_Types].xml', contentTypes(resources, paper)],
    ['_rels/.rels', packageRelationships],
    ['word/document.xml', body],
    ['word/_rels/document.xml.rels', documentRelationships(resources, paper)],
    ['word/styles.xml', styles],
    ['word/numbering.xml', houseNumbering(paper.lists)],
    ['word/settings.xml', settings],
    ['word/fontTable.xml', fontTable],
    ...(isNumbered === true ? [['word/footer.xml', pageNumberFooter(foot)] as const] : []),
    ['docProps/core.xml', coreProperties(identity)],
    ['docProps/app.xml', appProperties],
    ...(asSent === undefined ? [] : asSentParts(asSent)),
    ...resources.charts.flatMap(
      ({ part, chart: { chart, widthMm, heightMm } }): readonly (readonly [string, string])[] => [
        [`word/charts/${part}.xml`, chartXml(chart, { widthMm, heightMm })],
        [`word/charts/_rels/${part}.xml.rels`, chartRelationships(part)],
      ],
    ),
  ]
  const utf8 = new TextEncoder()
  const entries = [
    ...parts.map(([name, xml]) => ({ name, data: utf8.encode(xml) })),
    ...resources.pictures.map(({ part, image }) => ({ name: `word/${part}`, data: image })),
    ...resources.charts.map(({ part, chart: { chart } }) => ({
      name: `word/embeddings/${part}.xlsx`,
      data: chartWorkbook(chartCells(chart), codec, identity.dated),
    })),
  ]
  return writePackage(entries, codec, identity.dated)
}
