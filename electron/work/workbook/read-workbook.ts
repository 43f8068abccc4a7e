import { Workbook } from '@cj-tech-master/excelts'
import { Problem } from '../../../shared/problems/problem.ts'
import type { GridSheet } from '../../pack/index.ts'
import { readSheet, type ReadSheet } from './read-sheet.ts'

/** A workbook as it goes to paper, and what of it does not. */
export interface ReadWorkbook {
  readonly sheets: readonly GridSheet[]
  readonly leftOut: WorkbookLeftOut
}

export interface WorkbookLeftOut {
  readonly hiddenSheets: number
  readonly hiddenRows: number
  readonly hiddenColumns: number
  readonly hasComments: boolean
  readonly names: number
  /** Pictures and charts. */
  readonly drawings: number
  /** Formulas, which are printed by their stored results. */
  readonly formulas: number
}

const limits = { cells: 30_000, columns: 100 } as const

/**
 * Reads the visible sheets of a workbook that `judgeWorkbook` has let through.
 *
 * @param parts  names of its parts
 * @throws Problem `excel-damaged`, `excel-empty`, `excel-too-large`
 */
export async function readWorkbook(
  xlsx: Uint8Array,
  fileName: string,
  parts: readonly string[],
): Promise<ReadWorkbook> {
  const workbook = await opened(xlsx, fileName)
  const visible = workbook.worksheets.filter(({ state }) => state === 'visible')
  const read = visible.flatMap((worksheet) => readSheet(worksheet) ?? [])
  if (read.length === 0) throw new Problem('excel-empty', { fileName })
  for (const { sheet } of read) refuseLarge(sheet, fileName)
  const total = (of: (sheet: ReadSheet) => number): number => read.reduce((sum, sheet) => sum + of(sheet), 0)
  return {
    sheets: read.map(({ sheet }) => sheet),
    leftOut: {
      hiddenSheets: workbook.worksheets.length - visible.length,
      hiddenRows: total(({ hiddenRows }) => hiddenRows),
      hiddenColumns: total(({ hiddenColumns }) => hiddenColumns),
      hasComments: parts.some((part) => /^xl\/(?:comments|threadedComments\/)[^/]*\.xml$/i.test(part)),
      names: workbook.definedNames.model.length,
      drawings: parts.filter((part) => /^xl\/(?:charts\/chart|media\/)[^/]+$/i.test(part)).length,
      formulas: total(({ formulas }) => formulas),
    },
  }
}

async function opened(xlsx: Uint8Array, fileName: string): Promise<Workbook> {
  try {
    return await new Workbook().xlsx.load(xlsx)
  } catch (cause) {
    throw new Problem('excel-damaged', { fileName }, { cause })
  }
}

function refuseLarge({ name, rows, columnWidthsMm }: GridSheet, fileName: string): void {
  const columns = columnWidthsMm.length
  if (rows.length * columns > limits.cells || columns > limits.columns)
    throw new Problem('excel-too-large', {
      fileName,
      why: `Its sheet “${name}” has ${rows.length} rows and ${columns} columns.`,
    })
}
