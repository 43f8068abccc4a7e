import {
  attributeOf,
  childOf,
  childrenOf,
  elementsWithin,
  endOf,
  nameOf,
  valueOf,
} from '../xml/attributes.ts'
import { empty, type Tape } from '../xml/tape.ts'
import { child, treeAt, valueOfChild, type Element } from '../xml/tree.ts'
import { toNewerAndOlder } from './older-readers.ts'
import type { Story } from './paper.ts'

/**
 * Keeps tables where they stood. In a document laid out for Word 2010 or before, a table's first text lines up with its
 * indent and the middle of the border hangs out by the cell's margin; from Word 2013 on the border's outer edge stands at
 * the indent. A pack is laid out for the newest version among its documents, and the indent of others makes up for it.
 * Tables within tables are alike in both. So it is with tables that float, as LibreOffice has it from Word.
 *
 * @param first,last the stretch of the tape, both included
 */
export function tableEdgeEdits(story: Story, first: number, last: number): void {
  const { tape, paper } = story
  if (!paper.hangsTables) return
  let past = first - 1
  for (const table of elementsWithin(tape, first, last, 'w:tbl')) {
    if (table <= past) continue
    past = tape.mate[table] ?? table
    const properties = childOf(tape, table, 'w:tblPr')
    if (properties >= 0 && tape.kind[properties] !== empty) shift(story, table, properties)
  }
}

function shift(story: Story, table: number, properties: number): void {
  const { tape, edits, paper } = story
  const own = treeAt(tape, properties)
  const styles = paper.styles.tableStyles(valueOfChild(own, 'w:tblStyle'))
  const levels = [own, ...styles.flatMap((style) => child(style, 'w:tblPr') ?? [])]
  const margin = nearest(levels, leftCellMargin) ?? usualCellMargin
  const place = childOf(tape, properties, 'w:tblpPr')
  if (place >= 0) {
    if (child(own, rightToLeft) === null) moveFloat(story, place, margin)
    return
  }
  if (!startsAtLeft.has(nearest(levels, (level) => valueOfChild(level, 'w:jc')) ?? 'left')) return
  const indent = nearest(levels, (level) => widthOf(child(level, 'w:tblInd'))) ?? 0
  const border = [firstCell(tape, table), ...levels.map((level) => child(level, 'w:tblBorders'))]
  const half = (nearest(border, leftBorder) ?? 0) / 2
  // The text never begins on the border: of a margin narrower than half the border, that half takes the place.
  const moved = Math.round(Math.max(margin, half) + half)
  const written = `<w:tblInd w:w="${indent - moved}" w:type="dxa"/>`
  const before = childOf(tape, properties, 'w:tblInd')
  if (before >= 0) edits.replace(tape.start[before] ?? 0, endOf(tape, before), written)
  else edits.insert(placeForIndent(tape, properties), written)
}

/** LibreOffice 7.4 lets floating tables of every version hang out. */
function moveFloat({ tape, edits }: Story, place: number, margin: number): void {
  if (attributeOf(tape, place, 'w:tblpXSpec') !== null) return
  const [start, end] = [tape.start[place] ?? 0, endOf(tape, place)]
  const own = tape.text.slice(start, end)
  const moved = ` w:tblpX="${Number(valueOf(tape, place, 'w:tblpX') ?? 0) - margin}"`
  const elsewhere = own.replace(/\sw:tblpX="[^"]*"/, '').replace('<w:tblpPr', `$&${moved}`)
  edits.replace(start, end, toNewerAndOlder(elsewhere, own))
}

/** Tables that run so begin at the right, and what is called left of them stands there; where they float, other rules hold. */
const rightToLeft = 'w:bidiVisual'
const startsAtLeft: ReadonlySet<string> = new Set(['left', 'start'])
/** Word's own, in twips, where neither table nor style says one. */
const usualCellMargin = 108

/** Borders that the table's first cell says of its own. */
function firstCell(tape: Tape, table: number): Element | null {
  const row = childOf(tape, table, 'w:tr')
  const properties = row < 0 ? -1 : childOf(tape, childOf(tape, row, 'w:tc'), 'w:tcPr')
  return properties < 0 ? null : child(treeAt(tape, properties), 'w:tcBorders')
}

/** Width in twips of the left one of these borders; it is said in eighths of a point for each of its lines. */
function leftBorder(borders: Element | null): number | null {
  const border = child(borders, 'w:left') ?? child(borders, 'w:start')
  if (border === null) return null
  const kind = border.attributes.get('w:val') ?? 'nil'
  const width = Number.parseInt(border.attributes.get('w:sz') ?? '', 10)
  if (kind === 'nil' || kind === 'none' || !Number.isFinite(width)) return 0
  return width * 2.5 * (kind === 'double' ? 3 : 1)
}

function nearest<L, T>(levels: readonly L[], read: (level: L) => T | null): T | null {
  for (const level of levels) {
    const found = read(level)
    if (found !== null) return found
  }
  return null
}

function leftCellMargin(level: Element): number | null {
  const margins = child(level, 'w:tblCellMar')
  return widthOf(child(margins, 'w:left') ?? child(margins, 'w:start'))
}

function widthOf(element: Element | null): number | null {
  if ((element?.attributes.get('w:type') ?? 'dxa') !== 'dxa') return null
  const value = Number.parseInt(element?.attributes.get('w:w') ?? '', 10)
  return Number.isFinite(value) ? value : null
}

/** Before what follows an indent in CT_TblPr (ISO/IEC 29500-1, 17.4.59). */
function placeForIndent(tape: Tape, properties: number): number {
  for (const index of childrenOf(tape, properties))
    if (afterIndent.has(nameOf(tape, index))) return tape.start[index] ?? 0
  return tape.start[tape.mate[properties] ?? properties] ?? 0
}

const afterIndent: ReadonlySet<string> = new Set(
  'tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription tblPrChange'
    .split(' ')
    .map((name) => `w:${name}`),
)
