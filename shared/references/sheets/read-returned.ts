import type { OutstandingReference } from '../outstanding-reference.ts'
import { completeness } from './completeness.ts'
import { byNumberAlone, findReference } from './find-reference.ts'
import { contextOf, isOurs, type SaidField, saidFields, sentRow, type SentRow } from './owner-sheet.ts'
import { sameWords } from './same-words.ts'
import { columnKinds, type ColumnKind } from './returned-columns.ts'

/** Headings of the register as a table to take away, and of no owner's sheet. */
const registerAlone = ['Public', 'Moved', 'Discharged']

type Rows = readonly (readonly string[])[]

/** A file that came back, as cells. */
export interface ReturnedBook {
  readonly fileName: string
  /** Every sheet that people see, in order; of a Word file one, with all its tables. */
  readonly tables: readonly Rows[]
  /** What is written about the tables and not in them: comments, and in Word what stands above. */
  readonly asides: readonly string[]
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
    | 'aside'
    | 'ownRegister'
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

/**
 * Reads a sheet that came back: rows in any order, headings reworded, columns moved, added or gone, numbers retyped.
 * @param committees  names by id
 */
export function readReturned(
  book: ReturnedBook,
  known: readonly OutstandingReference[],
  committees: ReadonlyMap<number, string>,
): ReturnedSheet {
  const owner = book.sent?.owner ?? book.fileName.replace(/\.\w+$/, '')
  const sentNumbers = new Set(book.sent?.rows.map(({ number }) => number))
  const own = sentNumbers.size === 0 ? known : known.filter(({ number }) => sentNumbers.has(number))
  const tables = book.tables.map((rows) => tableOf(rows, own.length > 0 ? own : known))
  const shown = tables.findIndex((found) => found !== null)
  const table = tables[shown] ?? null
  if (table === null) {
    const words = [...book.tables.flat(2), ...book.asides].filter(Boolean).join(' | ')
    const remark: SheetRemark = { fileName: book.fileName, line: null, kind: 'noTable', number: null, words }
    return { fileName: book.fileName, owner, rows: [], remarks: [remark], lines: 0 }
  }
  if (registerAlone.every((heading) => table.heads.some((head) => sameWords(head, heading)))) {
    const remark: SheetRemark = {
      fileName: book.fileName,
      line: null,
      kind: 'ownRegister',
      number: null,
      words: '',
    }
    return { fileName: book.fileName, owner, rows: [], remarks: [remark], lines: 0 }
  }
  const sentBy = new Map(book.sent?.rows.map((row) => [row.number, row]))
  const byId = new Map(known.map((reference) => [reference.id, reference]))
  const lines = table.lines.map(({ line, cells }) => {
    const number = table.number === null ? '' : (cells[table.number] ?? '')
    const found = byNumberAlone(number, known)
    return { line, cells, sent: found === null ? null : (sentBy.get(found.number) ?? sentRow(found)) }
  })
  const columns = columnKinds(table.heads, lines, table.number)
  const rows: ReturnedRow[] = []
  const remarks: SheetRemark[] = writtenAside(book, shown, table.above, owner)
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
    const reference = byId.get(found.id)
    const number = reference?.number ?? ''
    if (found.retypedFrom !== null) remark('retyped', number, found.retypedFrom)
    if (rows.some(({ referenceId }) => referenceId === found.id)) remark('twice', number, everything)
    const context = reference === undefined ? [] : contextOf(reference, committees)
    const isUnclear = completeness(cell('complete')) === null
    const added = cells.filter(
      (text, at) =>
        text.trim() !== '' &&
        (columns[at] == null ||
          (columns[at] === 'complete' && isUnclear) ||
          (columns[at] === 'context' && !context.some((words) => sameWords(words, text)))),
    )
    if (added.length > 0) remark('addedWords', number, added.join(' | '))
    // What the committee asked is not the owner's to change; their words are kept for the clerk.
    const asked = sentBy.get(number)?.action ?? reference?.action ?? ''
    if (cell('action') !== '' && !sameWords(cell('action'), asked))
      remark('rewritten', number, cell('action'))
    rows.push({
      fileName: book.fileName,
      line,
      referenceId: found.id,
      said: saidIn(isUnclear ? columns.filter((kind) => kind !== 'complete') : columns, cell),
      why: cell('why') || null,
      sent: sentBy.get(number) ?? null,
    })
  }
  const returned = new Set(rows.map(({ referenceId }) => byId.get(referenceId)?.number))
  for (const { number, action } of book.sent?.rows ?? [])
    if (!returned.has(number))
      remarks.push({ fileName: book.fileName, line: null, kind: 'leftOut', number, words: action })
  return { fileName: book.fileName, owner, rows, remarks, lines: lines.length }
}

/** What somebody wrote elsewhere than in the table: above it, on another sheet, in a comment. */
function writtenAside(
  { fileName, tables, asides }: ReturnedBook,
  shown: number,
  above: Rows,
  owner: string,
): SheetRemark[] {
  const wordsOf = (cells: readonly string[]): string => cells.filter((text) => text.trim() !== '').join(' | ')
  const remark = (words: string, line: number | null): SheetRemark => ({
    fileName,
    line,
    kind: 'aside',
    number: null,
    words,
  })
  const others = tables.filter((_, at) => at !== shown).flatMap((rows) => rows.map(wordsOf))
  return [
    ...above.map((cells, at) => remark(wordsOf(cells), at + 1)),
    ...[...others, ...asides].map((words) => remark(words, null)),
  ].filter(({ words }) => words !== '' && !isOurs(words, owner))
}

function saidIn(
  columns: readonly (ColumnKind | null)[],
  cell: (kind: ColumnKind) => string,
): ReturnedRow['said'] {
  const there = saidFields.filter((field) => columns.includes(field))
  return Object.fromEntries(there.map((field) => [field, cell(field)]))
}

interface FoundTable {
  /** The rows over its headings. */
  readonly above: Rows
  readonly heads: readonly string[]
  readonly number: number | null
  readonly lines: readonly { readonly line: number; readonly cells: readonly string[] }[]
}

/** Finds the table on a sheet: from its first row that names a reference, under the row of headings before it. */
function tableOf(rows: Rows, known: readonly OutstandingReference[]): FoundTable | null {
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
  return {
    above: rows.slice(0, head.cells.length > 0 ? head.at - 1 : head.at),
    heads: head.cells,
    number,
    lines,
  }
}

/** The nearest row above with several short cells is the headings'; a row above the first known number may be a reference, too. */
function headingsBefore(
  rows: Rows,
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
