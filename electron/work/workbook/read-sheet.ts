import type { Cell, Worksheet } from '@cj-tech-master/excelts'
import type { GridCell, GridRow, GridSheet } from '../../pack/index.ts'
import { cellWords } from './cell-words.ts'

/** A sheet as it goes to paper, and what of it does not. */
export interface ReadSheet {
  readonly sheet: GridSheet
  readonly hiddenRows: number
  readonly hiddenColumns: number
  readonly formulas: number
}

/** Rows and columns of a sheet that go to paper, by their numbers in it from 1. */
interface Extent {
  readonly rows: readonly number[]
  readonly columns: readonly number[]
}

/** Reads what a sheet shows; `null` when it shows nothing. */
export function readSheet(worksheet: Worksheet): ReadSheet | null {
  const used = usedCells(worksheet)
  const all = {
    rows: sorted(used.map(({ row }) => row)),
    columns: sorted(used.map(({ col }) => col)),
  }
  const shown: Extent = {
    rows: all.rows.filter((row) => !worksheet.getRow(row).hidden),
    columns: all.columns.filter((column) => !worksheet.getColumn(column).hidden),
  }
  if (shown.rows.length === 0 || shown.columns.length === 0) return null
  const grid = gridOf(worksheet, shown)
  const titles = titleRows(grid)
  const rows = grid.slice(titles.length)
  return {
    sheet: {
      name: worksheet.name,
      titles,
      columnWidthsMm: shown.columns.map((column) => widthMm(worksheet, column)),
      rows,
      headingRows: headingRows(worksheet, shown.rows.slice(titles.length), rows),
    },
    hiddenRows: all.rows.length - shown.rows.length,
    hiddenColumns: all.columns.length - shown.columns.length,
    formulas: used.filter(({ formula }) => formula !== undefined).length,
  }
}

/** Cells with something in them; of merged ones the first. */
function usedCells(worksheet: Worksheet): readonly Cell[] {
  const cells: Cell[] = []
  worksheet.eachRow((row) => {
    row.eachCell((cell) => {
      if (cell.master === cell && cellWords(cell).text !== '') cells.push(cell)
    })
  })
  return cells
}

const sorted = (numbers: readonly number[]): readonly number[] =>
  [...new Set(numbers)].toSorted((a, b) => a - b)

function gridOf(worksheet: Worksheet, { rows, columns }: Extent): readonly GridRow[] {
  const merged = mergedCells(worksheet, { rows, columns })
  return rows.map((row) =>
    columns.map((column): GridCell => {
      const found = merged.get(`${row} ${column}`)
      if (found === 'covered') return null
      const cell = worksheet.getCell(row, column)
      const fill =
        cell.fill?.type === 'pattern' && cell.fill.pattern === 'solid' ? cell.fill.fgColor?.argb : undefined
      return {
        ...cellWords(found === undefined ? cell : worksheet.getCell(found.top, found.left)),
        isBold: cell.font?.bold === true,
        fill: fill !== undefined && /^[\da-f]{8}$/i.test(fill) ? fill.slice(2) : null,
        across: found?.across ?? 1,
        down: found?.down ?? 1,
      }
    }),
  )
}

/** Where merged cells begin among the shown ones, and which they cover, by row and column. */
function mergedCells(worksheet: Worksheet, { rows, columns }: Extent) {
  const cells = new Map<string, { top: number; left: number; across: number; down: number } | 'covered'>()
  for (const { top, left, bottom, right } of worksheet.mergedRegions) {
    const within = {
      rows: rows.filter((row) => row >= top && row <= bottom),
      columns: columns.filter((column) => column >= left && column <= right),
    }
    for (const row of within.rows)
      for (const column of within.columns) cells.set(`${row} ${column}`, 'covered')
    const [row, column] = [within.rows[0], within.columns[0]]
    if (row !== undefined && column !== undefined)
      cells.set(`${row} ${column}`, { top, left, across: within.columns.length, down: within.rows.length })
  }
  return cells
}

/** Lines at the top with one cell only stand above the table: no column of it is their own. */
function titleRows(grid: readonly GridRow[]): readonly string[] {
  const titles: string[] = []
  for (const row of grid) {
    const filled = row.filter((cell) => cell !== null && cell.text !== '')
    const [only] = filled
    const isTitle = filled.length === 1 && only?.isNumber === false && only.down === 1 && row.length > 1
    if (!isTitle || only === undefined || titles.length === grid.length - 1) break
    titles.push(only?.text ?? '')
  }
  return titles
}

/** Rows that Excel repeats or holds in place; else the first, where it has words and no figures. */
function headingRows(worksheet: Worksheet, shown: readonly number[], rows: readonly GridRow[]): number {
  const repeated = /:\$?(\d+)$/.exec(worksheet.pageSetup.printTitlesRow ?? '')?.[1]
  // The library's type leaves out that a sheet may have no views.
  const views = worksheet.views as typeof worksheet.views | undefined
  const frozen = views?.find(({ state }) => state === 'frozen')
  const last = Number(repeated ?? (frozen !== undefined && 'ySplit' in frozen ? frozen.ySplit : 0))
  const held = shown.filter((row) => row <= last).length
  // Headings that take half a page leave no room for what they head.
  if (held > 0 && held <= 6 && held < shown.length) return held
  const [first] = rows
  const isWords = first?.every((cell) => cell === null || (!cell.isNumber && cell.text !== '')) ?? false
  return isWords && rows.length > 1 ? 1 : 0
}

/** Excel's widths count figures of its usual type, seven dots each and five between, at 96 dots an inch. */
function widthMm(worksheet: Worksheet, column: number): number {
  const figures = worksheet.getColumn(column).width ?? worksheet.properties.defaultColWidth ?? 8.43
  return ((figures * 7 + 5) * 25.4) / 96
}
