import { childOf, childrenOf, nameOf, valueOf } from '../xml/attributes.ts'
import type { Tape } from '../xml/tape.ts'
import { over, type Looks, type TableStyleLooks } from './looks.ts'

/**
 * The looks that a table's style gives each cell in which a condition of it holds: first row, bands and so on. Columns are
 * counted as cells of their row (ISO/IEC 29500-1, 17.7.6 and 17.4.56). Word goes by the table's own choice, `w:tblLook`, and
 * not by what a cell says of itself.
 *
 * @param table  index of a `w:tbl`
 * @returns by index of `w:tc`; cells of tables within it are theirs
 */
export function looksOfCells(tape: Tape, table: number, style: TableStyleLooks): ReadonlyMap<number, Looks> {
  const looks = new Map<number, Looks>()
  if (style.conditions.size === 0) return looks
  const chosen = choiceOf(tape, table)
  const rows = descendants(tape, table, 'w:tr')
  for (const [nth, row] of rows.entries()) {
    const cells = descendants(tape, row, 'w:tc')
    const down: Run = { nth, count: rows.length, band: style.rowBand }
    for (const [column, cell] of cells.entries()) {
      const across: Run = { nth: column, count: cells.length, band: style.columnBand }
      const holding = conditionsAt(down, across, chosen).flatMap((name) => style.conditions.get(name) ?? [])
      if (holding.length > 0) looks.set(cell, over(...holding, style.whole))
    }
  }
  return looks
}

/** A place among the rows of a table or the cells of a row. */
interface Run {
  readonly nth: number
  readonly count: number
  /** How many make a band. */
  readonly band: number
}

/** Names of the conditions that hold, strongest first. */
function conditionsAt(down: Run, across: Run, chosen: Choice): readonly string[] {
  const isTop = chosen.firstRow && down.nth === 0
  const isBottom = chosen.lastRow && down.nth === down.count - 1
  const isLeft = chosen.firstColumn && across.nth === 0
  const isRight = chosen.lastColumn && across.nth === across.count - 1
  const isBandedRow = chosen.rowBands && !isTop && !isBottom
  const isBandedColumn = chosen.columnBands && !isLeft && !isRight
  const holding: readonly (readonly [name: string, holds: boolean])[] = [
    ['nwCell', isTop && isLeft],
    ['neCell', isTop && isRight],
    ['swCell', isBottom && isLeft],
    ['seCell', isBottom && isRight],
    ['firstCol', isLeft],
    ['lastCol', isRight],
    ['firstRow', isTop],
    ['lastRow', isBottom],
    [`band${bandOf(down, chosen.firstRow)}Horz`, isBandedRow],
    [`band${bandOf(across, chosen.firstColumn)}Vert`, isBandedColumn],
  ]
  return holding.flatMap(([name, holds]) => (holds ? [name] : []))
}

/** Bands alternate after the first row or column, where that is one of its own. */
function bandOf({ nth, band }: Run, hasFirst: boolean): 1 | 2 {
  return Math.floor((nth - (hasFirst ? 1 : 0)) / band) % 2 === 0 ? 1 : 2
}

/** Which conditions a table lets hold. */
interface Choice {
  readonly firstRow: boolean
  readonly lastRow: boolean
  readonly firstColumn: boolean
  readonly lastColumn: boolean
  readonly rowBands: boolean
  readonly columnBands: boolean
}

/** As single attributes, or by the bits of the older form. */
function choiceOf(tape: Tape, table: number): Choice {
  const properties = childOf(tape, table, 'w:tblPr')
  const look = properties < 0 ? -1 : childOf(tape, properties, 'w:tblLook')
  const bits = look < 0 ? 0 : Number.parseInt(valueOf(tape, look, 'w:val') ?? '0', 16)
  const says = (name: string, bit: number): boolean => {
    const said = look < 0 ? null : valueOf(tape, look, `w:${name}`)
    return said === null ? (bits & bit) !== 0 : ['1', 'true', 'on'].includes(said)
  }
  return {
    firstRow: says('firstRow', 0x20),
    lastRow: says('lastRow', 0x40),
    firstColumn: says('firstColumn', 0x80),
    lastColumn: says('lastColumn', 0x100),
    rowBands: !says('noHBand', 0x200),
    columnBands: !says('noVBand', 0x400),
  }
}

/** Rows of a table or cells of a row, also where a control or a change stands round them. */
function descendants(tape: Tape, index: number, name: 'w:tr' | 'w:tc'): readonly number[] {
  return [...childrenOf(tape, index)].flatMap((child) =>
    nameOf(tape, child) === name
      ? [child]
      : holders.has(nameOf(tape, child))
        ? descendants(tape, child, name)
        : [],
  )
}

const holders: ReadonlySet<string> = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo'])
