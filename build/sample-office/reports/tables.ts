import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type IBorderOptions,
} from 'docx'
import type { TableWords } from './blocks.ts'
import { inline, type Notes } from './inline.ts'

/** How an officer rules tables. */
export interface TableLook {
  readonly headFill: string
  readonly headInk: string
  readonly rule: string
  /** Fill of every second row; none where left out. */
  readonly band?: string
  /** Without upright rules where set. */
  readonly open?: boolean
}

/** A table of data whose header row is repeated on every page and whose rows are not split. */
export function dataTable(words: TableWords, look: TableLook, notes: Notes = {}): Table {
  const figures = words.figures ?? []
  const widths = words.widths.map(convertMillimetersToTwip)
  const cell = (text: string, column: number, fill: string | null, ink?: string) =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      ...(fill ? { shading: { fill } } : {}),
      children: [
        new Paragraph({
          style: 'TableText',
          alignment: figures.includes(column) ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children: ink ? [new TextRun({ text, bold: true, color: ink })] : inline(text, notes),
        }),
      ],
    })
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: words.header.map((text, column) => cell(text, column, look.headFill, look.headInk)),
  })
  const rows = words.rows.map(
    (row, index) =>
      new TableRow({
        cantSplit: true,
        children: row.map((text, column) => cell(text, column, index % 2 === 1 ? (look.band ?? null) : null)),
      }),
  )
  return new Table({ ...frame(widths, look), rows: [head, ...rows] })
}

/** The cover grid at the head of a report: one row per pair, no header row. */
export function coverGrid(
  pairs: readonly (readonly [string, string])[],
  widthsMm: readonly [number, number],
  look: TableLook,
): Table {
  const widths = widthsMm.map(convertMillimetersToTwip)
  const rows = pairs.map(
    (pair) =>
      new TableRow({
        cantSplit: true,
        children: pair.map(
          (text, column) =>
            new TableCell({
              width: { size: widths[column] ?? 0, type: WidthType.DXA },
              ...(column === 0 && look.band ? { shading: { fill: look.band } } : {}),
              children: text
                .split('\n')
                .map((line) => new Paragraph({ style: 'CoverCell', children: inline(line) })),
            }),
        ),
      }),
  )
  return new Table({ ...frame(widths, look), rows })
}

function frame(widths: readonly number[], look: TableLook) {
  const rule: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: look.rule }
  const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  return {
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { top: 50, bottom: 50, left: 90, right: 90 },
    borders: {
      top: rule,
      bottom: rule,
      insideHorizontal: rule,
      left: look.open ? none : rule,
      right: look.open ? none : rule,
      insideVertical: look.open ? none : rule,
    },
  }
}
