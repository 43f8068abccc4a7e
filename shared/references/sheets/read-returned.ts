import type { OutstandingReference } from '../outstanding-reference.ts'
import { byNumberAlone, findReference } from './find-reference.ts'
import { type SaidField, saidFields, sentRow, type SentRow } from './owner-sheet.ts'
import { sameWords } from './same-words.ts'
import { columnKinds, type ColumnKind } from './returned-columns.ts'

/** A workbook that came back, as cells. */
export interface ReturnedBook {
  readonly fileName: string
  readonly rows: readonly (readonly string[])[]
  /** As it was sent: whose it is, and what it said; `null` where that was taken out. */
  readonly sent: { readonly owner: string; readonly rows: readonly SentRow[] } | null
}

/** Something on a sheet that cannot be taken in by itself; its words are kept for the clerk. */
export interface SheetRemark {
  readonly fileName: string
  /** The row in Excel; `null` where the whole sheet is meant. */
  readonly line: number | null
  readonly kind:
    | 'unknown'
    | 'retyped'
    | 'twoAtOnce'
    | 'twice'
    | 'addedWords'
    | 'rewritten'
    | 'leftOut'
    | 'noTable'
    | 'unreadable'
  readonly number: string | null
  /** What stands there. */
  readonly words: string
}

/** What one row says of its reference. */
export interface ReturnedRow {
  readonly fileName: string
  readonly line: number
  readonly referenceId: number
  /** Fields whose column is there, as written. */
  readonly said: { readonly [Field in SaidField]?: string }
  readonly why: string | null
  readonly sent: SentRow | null
}

export interface ReturnedSheet {
  readonly fileName: string
  readonly owner: string
  readonly rows: readonly ReturnedRow[]
  readonly remarks: readonly SheetRemark[]
  /** Rows with anything in them, under the headings. */
  readonly lines: number
}

/** Reads a sheet that came back: rows in any order, headings reworded, columns moved, added or gone, numbers retyped. */
export function readReturned(book: ReturnedBook, known: readonly OutstandingReference[]): ReturnedSheet {
  const owner = book.sent?.owner ?? book.fileName.replace(/\.\w+$/, '')
  const sentNumbers = new Set(book.sent?.rows.map(({ number }) => number))
  const own = sentNumbers.size === 0 ? known : known.filter(({ number }) => sentNumbers.has(number))
  const table = tableOf(book.rows, own.length > 0 ? own : known)
  if (table === null) {
    const words = book.rows.flat().filter(Boolean).join(' | ')
    const remark: SheetRemark = { fileName: book.fileName, line: null, kind: 'noTable', number: null, words }
    return { fileName: book.fileName, owner, rows: [], remarks: [remark], lines: 0 }
  }
  const sentBy = new Map(book.sent?.rows.map((row) => [row.number, row]))
  const numberOf = new Map(known.map(({ id, number }) => [id, number]))
  const lines = table.lines.map(({ line, cells }) => {
    const number = table.number === null ? '' : (cells[table.number] ?? '')
    const found = byNumberAlone(number, known)
    return { line, cells, sent: found === null ? null : (sentBy.get(found.number) ?? sentRow(found)) }
  })
  const columns = columnKinds(table.heads, lines, table.number)
  const rows: ReturnedRow[] = []
  const remarks: SheetRemark[] = []
  for (const { line, cells } of lines) {
    const cell = (kind: ColumnKind): string => (cells[columns.indexOf(kind)] ?? '').trim()
    const found = findReference(cell('number'), cell('action'), own.length > 0 ? own : known)
    const remark = (kind: SheetRemark['kind'], number: string | null, words: string): void => {
      remarks.push({ fileName: book.fileName, line, kind, number, words })
    }
    const everything = cells.filter((text) => text.trim() !== '').join(' | ')
    if (found.kind !== 'found') {
      remark(found.kind, cell('number') || null, everything)
      continue
    }
    const number = numberOf.get(found.id) ?? ''
    if (found.retypedFrom !== null) remark('retyped', number, found.retypedFrom)
    if (rows.some(({ referenceId }) => referenceId === found.id)) remark('twice', number, everything)
    const added = cells.filter((text, at) => columns[at] == null && text.trim() !== '')
    if (added.length > 0) remark('addedWords', number, added.join(' | '))
    // What the committee asked is not the owner's to change; their words are kept for the clerk.
    const asked = sentBy.get(number)?.action ?? known.find(({ id }) => id === found.id)?.action ?? ''
    if (cell('action') !== '' && !sameWords(cell('action'), asked))
      remark('rewritten', number, cell('action'))
    rows.push({
      fileName: book.fileName,
      line,
      referenceId: found.id,
      said: saidIn(columns, cell),
      why: cell('why') || null,
      sent: sentBy.get(number) ?? null,
    })
  }
  const returned = new Set(rows.map(({ referenceId }) => numberOf.get(referenceId)))
  for (const { number, action } of book.sent?.rows ?? [])
    if (!returned.has(number))
      remarks.push({ fileName: book.fileName, line: null, kind: 'leftOut', number, words: action })
  return { fileName: book.fileName, owner, rows, remarks, lines: lines.length }
}

function saidIn(
  columns: readonly (ColumnKind | null)[],
  cell: (kind: ColumnKind) => string,
): ReturnedRow['said'] {
  const there = saidFields.filter((field) => columns.includes(field))
  return Object.fromEntries(there.map((field) => [field, cell(field)]))
}

interface FoundTable {
  readonly heads: readonly string[]
  readonly number: number | null
  readonly lines: readonly { readonly line: number; readonly cells: readonly string[] }[]
}

/** Finds the table on a sheet: from its first row that names a reference, under the row of headings before it. */
function tableOf(
  rows: readonly (readonly string[])[],
  known: readonly OutstandingReference[],
): FoundTable | null {
  const width = Math.max(0, ...rows.map((cells) => cells.length))
  const hits = Array.from(
    { length: width },
    (_, column) => rows.filter((cells) => byNumberAlone(cells[column] ?? '', known) !== null).length,
  )
  const most = Math.max(0, ...hits)
  const number = most === 0 ? null : hits.indexOf(most)
  const first = rows.findIndex((cells) =>
    number === null
      ? cells.some((text) => findReference('', text, known).kind === 'found')
      : byNumberAlone(cells[number] ?? '', known) !== null,
  )
  if (first < 0) return null
  const head = headingsBefore(rows, first, number)
  const lines = rows
    .map((cells, at) => ({ line: at + 1, cells }))
    .filter(({ line, cells }) => line > head.at && cells.some((text) => text.trim() !== ''))
  return { heads: head.cells, number, lines }
}

/** The nearest row above with several short cells is the headings'; a row above the first known number may be a reference, too. */
function headingsBefore(
  rows: readonly (readonly string[])[],
  first: number,
  number: number | null,
): { readonly at: number; readonly cells: readonly string[] } {
  for (let at = first - 1; at >= 0; at -= 1) {
    const cells = rows[at] ?? []
    const filled = cells.filter((text) => text.trim() !== '')
    const hasNumber = number !== null && /\d/.test(cells[number] ?? '')
    if (filled.length > 1 && !hasNumber && filled.every((text) => text.length < 60))
      return { at: at + 1, cells }
  }
  return { at: first, cells: [] }
}
