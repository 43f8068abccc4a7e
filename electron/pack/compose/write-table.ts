import { escapeAttribute } from '../xml/escape.ts'
import type { Column, Paragraph, Row, Table } from './paper.ts'
import { paragraph } from './paper.ts'
import { twips } from './units.ts'

/** A table in style PW Table: fixed widths, header row that repeats, caption and description for screen readers. A cover is PW Grid. */
export function tableXml(table: Table, paragraphXml: (one: Paragraph) => string): string {
  const widths = table.columns.map(({ widthMm }) => twips(widthMm))
  const total = widths.reduce((sum, width) => sum + width, 0)
  const isCover = table.isCover === true
  const properties =
    `<w:tblPr><w:tblStyle w:val="${isCover ? 'PWGrid' : 'PWTable'}"/><w:tblW w:w="${total}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/>` +
    `<w:tblLook ${isCover ? coverLook : headedLook} w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="${isCover ? 1 : 0}" w:noVBand="1"/>` +
    `<w:tblCaption w:val="${escapeAttribute(table.caption)}"/><w:tblDescription w:val="${escapeAttribute(table.description)}"/></w:tblPr>`
  const grid = `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`
  const row = (one: Row, isHeader: boolean): string =>
    rowXml(one, isHeader, isCover ? null : table.columns.length - 1, table.columns, paragraphXml)
  const header = isCover ? '' : row(headerRow(table.columns), true)
  return `<w:tbl>${properties}${grid}${header}${table.rows.map((one) => row(one, false)).join('')}</w:tbl>`
}

const headedLook = 'w:val="0420" w:firstRow="1"'
const coverLook = 'w:val="0600" w:firstRow="0"'

function headerRow(columns: readonly Column[]): Row {
  const cells = columns.map(({ header, align }) => [
    paragraph(align === 'centre' ? 'PWTableHeadingCentre' : 'PWTableHeading', header),
  ])
  return { cells, mayBreak: false, keepNext: false }
}

/** @param openEnd  place of the column that stands on the margin, without padding; `null` where all are boxed */
function rowXml(
  row: Row,
  isHeader: boolean,
  openEnd: number | null,
  columns: readonly Column[],
  paragraphXml: (one: Paragraph) => string,
): string {
  const marks = (row.mayBreak ? '' : '<w:cantSplit/>') + (isHeader ? '<w:tblHeader/>' : '')
  const cells = columns.map((column, place) => {
    const paragraphs = (row.cells[place] ?? []).map((one) =>
      row.keepNext ? { ...one, keepNext: true } : one,
    )
    return `<w:tc>${cellProperties(column, place === openEnd, isHeader)}${paragraphs.map(paragraphXml).join('')}</w:tc>`
  })
  return `<w:tr>${marks === '' ? '' : `<w:trPr>${marks}</w:trPr>`}${cells.join('')}</w:tr>`
}

function cellProperties({ widthMm, align }: Column, isLast: boolean, isHeader: boolean): string {
  const left = align === 'centre' ? '<w:left w:w="0" w:type="dxa"/>' : ''
  const right = align === 'centre' || isLast ? '<w:right w:w="0" w:type="dxa"/>' : ''
  return (
    `<w:tcPr><w:tcW w:w="${twips(widthMm)}" w:type="dxa"/>` +
    (left + right === '' ? '' : `<w:tcMar>${left}${right}</w:tcMar>`) +
    (isHeader ? '<w:vAlign w:val="bottom"/>' : '') +
    '</w:tcPr>'
  )
}
