import { formatCellValue, type Cell } from '@cj-tech-master/excelts'

/** What a cell shows: its stored result, formatted as Excel shows it in the United Kingdom. */
export interface CellWords {
  readonly text: string
  readonly isNumber: boolean
}

/** Formulas are never worked out anew: what the officer saw is what the meeting sees. */
export function cellWords(cell: Cell): CellWords {
  const value: unknown = cell.formula === undefined ? cell.value : cell.result
  if (typeof value === 'number' || value instanceof Date) return { text: shown(value, cell), isNumber: true }
  if (typeof value === 'string') return { text: shown(value, cell), isNumber: false }
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE', isNumber: false }
  if (value === null || value === undefined) return { text: '', isNumber: false }
  if (typeof value === 'object' && 'error' in value) return { text: String(value.error), isNumber: false }
  return { text: tidy(cell.text), isNumber: false }
}

function shown(value: number | Date | string, { numFmt }: Cell): string {
  const code = (typeof numFmt === 'object' ? numFmt.formatCode : numFmt) ?? 'General'
  if (typeof value === 'string' && (code === 'General' || code === '@')) return tidy(value)
  if (value instanceof Date && code === 'General') return tidy(formatCellValue(value, 'dd/mm/yyyy'))
  const ours = asInBritain(code)
  // One section for all numbers: Excel puts the minus before everything, the library before the first figure.
  const isPlainNegative = typeof value === 'number' && value < 0 && code !== 'General' && !ours.includes(';')
  return isPlainNegative ? `-${tidy(formatCellValue(-value, ours))}` : tidy(formatCellValue(value, ours))
}

/**
 * A number format without its marks for languages: `[$£-809]` is a pound sign, and the built-in dates, which every Excel
 * shows in its own country's order, stand in ours (ISO 29500-1, 18.8.30, ids 14 and 22).
 */
export function asInBritain(code: string): string {
  const ours = builtInDates.get(code) ?? code
  return ours.replaceAll(/\[\$([^\]-]*)(?:-[^\]]*)?\]/g, (_, sign: string) =>
    sign === '' ? '' : `"${sign}"`,
  )
}

const builtInDates: ReadonlyMap<string, string> = new Map([
  ['mm-dd-yy', 'dd/mm/yyyy'],
  ['m/d/yy', 'dd/mm/yyyy'],
  ['m/d/yy h:mm', 'dd/mm/yyyy hh:mm'],
])

/** Line breaks stay; the blanks that align figures in accounts do not. */
const tidy = (text: string): string => text.replaceAll(/[ \t\u00a0]+/g, ' ').trim()
