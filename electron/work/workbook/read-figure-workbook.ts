import { type Cell, Workbook, type Worksheet } from '@cj-tech-master/excelts'
import { isoDate } from '../../../shared/calendar/iso-date.ts'
import type { FigureCell, FigureRow, FigureSheet } from '../../../shared/measures/sheets/figure-sheet.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { judgeFile, judgeWorkbook } from '../../pack/index.ts'
import { nodeCodec } from '../node-codec.ts'
import { asInBritain, cellWords } from './cell-words.ts'

/**
 * Reads the sheets of a workbook of figures, hidden ones too, as what their cells hold and show.
 * @throws Problem `excel-…`, `word-file-encrypted`, `figures-unreadable`
 */
export async function readFigureWorkbook(
  xlsx: Uint8Array,
  fileName: string,
): Promise<readonly FigureSheet[]> {
  refuseOthers(xlsx, fileName)
  judgeWorkbook(xlsx, fileName, nodeCodec)
  const workbook = await new Workbook().xlsx.load(xlsx).catch((cause: unknown) => {
    throw new Problem('excel-damaged', { fileName }, { cause })
  })
  return workbook.worksheets.map((worksheet) => ({
    name: worksheet.name,
    isHidden: worksheet.state !== 'visible',
    rows: rowsOf(worksheet),
    merged: worksheet.mergedRegions.map(({ top, left, bottom, right }) => ({ top, left, bottom, right })),
    hiddenColumns: (worksheet.columns ?? []).flatMap(({ hidden }, column) => (hidden ? [column] : [])),
  }))
}

/** What is wrong with a workbook is said as such; any other kind of file is none. */
function refuseOthers(file: Uint8Array, fileName: string): void {
  try {
    if (judgeFile(file, fileName, nodeCodec) === 'xlsx') return
  } catch (problem) {
    const isOfWorkbook = problem instanceof Problem && /^excel-|-encrypted$/u.test(problem.code)
    if (isOfWorkbook || !(problem instanceof Problem)) throw problem
  }
  throw new Problem('figures-unreadable', { fileName })
}

function rowsOf(worksheet: Worksheet): readonly FigureRow[] {
  const rows: FigureRow[] = []
  worksheet.eachRow((row, number) => {
    const cells: (FigureCell | null)[] = []
    row.eachCell((cell, column) => {
      const read = cell.master === cell ? figureCell(cell) : null
      if (read === null) return
      while (cells.length < column - 1) cells.push(null)
      cells[column - 1] = read
    })
    if (cells.length > 0) rows.push({ number, isHidden: row.hidden, cells })
  })
  return rows
}

function figureCell(cell: Cell): FigureCell | null {
  const isFormula = cell.formula !== undefined
  const value: unknown = isFormula ? cell.result : cell.value
  if (value === null || value === undefined) return isFormula ? { kind: 'unknown' } : null
  const { text } = cellWords(cell)
  if (value instanceof Date)
    return Number.isNaN(value.getTime())
      ? { kind: 'fault', text: 'a day that there is not' }
      : { kind: 'date', text, day: isoDate(value.toISOString().slice(0, 10)) }
  if (typeof value === 'number') return { kind: 'number', text, value: shareOrFigure(value, cell) }
  if (typeof value === 'object' && 'error' in value) return { kind: 'fault', text: String(value.error) }
  return text === '' ? null : { kind: 'words', text }
}

/** 0.95 in the form of a percentage is 95%. */
function shareOrFigure(value: number, { numFmt }: Cell): number {
  const code = asInBritain((typeof numFmt === 'object' ? numFmt.formatCode : numFmt) ?? '')
  return code.includes('%') ? Number((value * 100).toPrecision(12)) : value
}
