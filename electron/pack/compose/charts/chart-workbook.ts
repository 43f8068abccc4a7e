import type { Codec } from '../../engine.ts'
import { escapeText } from '../../xml/escape.ts'
import { writePackage } from '../../zip/write-zip.ts'
import { relationshipType, xmlDeclaration } from '../namespaces.ts'
import { type ChartCells, chartSheet } from './chart-cells.ts'

const sheets = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/**
 * The workbook behind a chart ("Edit data" in Word): one sheet that holds the plotted cells and no others, without names,
 * properties or styles (ISO 29500-1, 12; R47). A missing figure is an empty cell.
 */
export function chartWorkbook(cells: ChartCells, codec: Codec, dated: string): Uint8Array {
  const utf8 = new TextEncoder()
  const parts: readonly (readonly [string, string])[] = [
    [
      '[Content_Types].xml',
      `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
        `<Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/>` +
        `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheetType}.worksheet+xml"/></Types>`,
    ],
    ['_rels/.rels', relationship('officeDocument', 'xl/workbook.xml')],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${sheets}" xmlns:r="${relationshipType('').slice(0, -1)}"><sheets><sheet name="${chartSheet}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    ['xl/_rels/workbook.xml.rels', relationship('worksheet', 'worksheets/sheet1.xml')],
    ['xl/worksheets/sheet1.xml', sheetXml(cells)],
  ]
  return writePackage(
    parts.map(([name, xml]) => ({ name, data: utf8.encode(xmlDeclaration + xml) })),
    codec,
    dated,
  )
}

function relationship(kind: string, target: string): string {
  return `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relationshipType(kind)}" Target="${target}"/></Relationships>`
}

function sheetXml({ periods, series, lines }: ChartCells): string {
  const columns = [...series, ...lines]
  const head = columns.map(({ letter, label }) => wordCell(`${letter}1`, label)).join('')
  const rows = periods.map((period, place) => {
    const number = place + 2
    const figures = columns.map(({ letter, values }) =>
      figureCell(`${letter}${number}`, values[place] ?? null),
    )
    return row(number, wordCell(`A${number}`, period) + figures.join(''))
  })
  return `<worksheet xmlns="${sheets}"><sheetData>${row(1, head)}${rows.join('')}</sheetData></worksheet>`
}

const row = (number: number, inner: string): string => `<row r="${number}">${inner}</row>`

const wordCell = (place: string, words: string): string =>
  `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escapeText(words)}</t></is></c>`

const figureCell = (place: string, value: number | null): string =>
  value === null ? '' : `<c r="${place}"><v>${value}</v></c>`
