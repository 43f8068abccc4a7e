import type { OutstandingReference } from '../outstanding-reference.ts'
import { raisedLines } from '../reference-words.ts'
import { completeness } from './completeness.ts'
import { findReference, numbered, onlyOne } from './find-reference.ts'
import { findTable, type FoundTable, type Rows } from './found-table.ts'
import {
  contextOf,
  isOurs,
  ownerTitled,
  type SaidField,
  saidFields,
  sentRow,
  type SentRow,
} from './owner-sheet.ts'
import { sameWords } from './same-words.ts'
import { columnKinds, type ColumnKind } from './returned-columns.ts'

/** Headings of the register as a table to take away, and of no owner's sheet. */
const registerAlone = ['Public', 'Moved', 'Discharged']

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
    | 'notSent'
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
    | 'cellInError'
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
 * Reads a file that came back: its owner's sheet, and each other one that somebody copied beside it, of which nothing says what was sent.
 * @param committees  names by id
 */
export function readReturned(
  book: ReturnedBook,
  known: readonly OutstandingReference[],
  committees: ReadonlyMap<number, string>,
): readonly ReturnedSheet[] {
  const sent = sentById(book.sent?.rows ?? [], known)
  const own = sent.size === 0 ? known : known.filter(({ id }) => sent.has(id))
  const main = book.tables.findIndex((rows) => findTable(rows, own) !== null)
  const copied = book.tables.filter((rows, at) => main >= 0 && at !== main && isSheet(rows, known))
  const owners = book.tables.filter((rows) => !copied.includes(rows))
  return [
    readSheet({ ...book, tables: owners }, known, committees),
    ...copied.map((rows) => {
      const owner = rows.flat().reduce<string | null>((found, text) => found ?? ownerTitled(text), null)
      const fileName = owner === null ? book.fileName : `${book.fileName}, ${owner}`
      return readSheet({ fileName, tables: [rows], asides: [], sent: null, owner }, known, committees)
    }),
  ]
}

/** Whether a sheet has the columns of an owner's: a number that somebody wrote down on another one makes it none. */
function isSheet(rows: Rows, known: readonly OutstandingReference[]): boolean {
  const table = findTable(rows, known)
  if (table === null || table.number === null) return false
  const columns = columnsOf(table, known, new Map())
  return table.heads.length > 0 && saidFields.some((field) => columns.includes(field))
}

/** Rows in any order, headings reworded, columns moved, added or gone, numbers retyped. */
function readSheet(
  book: ReturnedBook & { readonly owner?: string | null },
  known: readonly OutstandingReference[],
  committees: ReadonlyMap<number, string>,
): ReturnedSheet {
  const { fileName } = book
  const owner = book.owner ?? book.sent?.owner ?? fileName.replace(/\.\w+$/, '')
  const sent = sentById(book.sent?.rows ?? [], known)
  const own = sent.size === 0 ? known : known.filter(({ id }) => sent.has(id))
  const tables = book.tables.map((rows) => findTable(rows, own))
  const shown = tables.findIndex((found) => found !== null)
  const table = tables[shown] ?? null
  const nothing = (kind: SheetRemark['kind'], words: string): ReturnedSheet => ({
    fileName,
    owner,
    rows: [],
    remarks: [{ fileName, line: null, kind, number: null, words }],
    lines: 0,
  })
  if (table === null)
    return nothing('noTable', [...book.tables.flat(2), ...book.asides].filter(Boolean).join(' | '))
  if (registerAlone.every((heading) => table.heads.some((head) => sameWords(head, heading))))
    return nothing('ownRegister', '')
  const columns = columnsOf(table, own, sent)
  const remarks = writtenAside(book, shown, table.above, owner)
  const rows: ReturnedRow[] = []
  for (const { line, cells } of table.lines) {
    const read = readRow(line, cells, { fileName, columns, own, known, sent, committees })
    if (read.row !== null && rows.some(({ referenceId }) => referenceId === read.row?.referenceId))
      remarks.push({ fileName, line, kind: 'twice', number: read.number, words: everythingIn(cells) })
    remarks.push(...read.remarks)
    if (read.row !== null) rows.push(read.row)
  }
  const returned = new Set(rows.map(({ referenceId }) => referenceId))
  for (const [id, { number, action }] of sent)
    if (!returned.has(id)) remarks.push({ fileName, line: null, kind: 'leftOut', number, words: action })
  return { fileName, owner, rows, remarks, lines: table.lines.length }
}

/** What was sent of each reference, by its id. */
function sentById(
  rows: readonly SentRow[],
  known: readonly OutstandingReference[],
): ReadonlyMap<number, SentRow> {
  const found = rows.flatMap((row): [number, SentRow][] => {
    const reference = onlyOne(
      known.filter(({ number }) => number === row.number),
      row.action,
    )
    return reference === null ? [] : [[reference.id, row]]
  })
  return new Map(found)
}

function columnsOf(
  { heads, lines, number }: FoundTable,
  own: readonly OutstandingReference[],
  sent: ReadonlyMap<number, SentRow>,
): readonly (ColumnKind | null)[] {
  const told = lines.map(({ cells }) => {
    const found = number === null ? [] : numbered(cells[number] ?? '', own)
    const [only] = found.length === 1 ? found : []
    return { cells, sent: only === undefined ? null : (sent.get(only.id) ?? sentRow(only)) }
  })
  return columnKinds(heads, told, number)
}

interface RowGrounds {
  readonly fileName: string
  readonly columns: readonly (ColumnKind | null)[]
  readonly known: readonly OutstandingReference[]
  /** Those of the known ones that the sheet can mean. */
  readonly own: readonly OutstandingReference[]
  readonly sent: ReadonlyMap<number, SentRow>
  readonly committees: ReadonlyMap<number, string>
}

interface ReadRow {
  readonly row: ReturnedRow | null
  readonly number: string | null
  readonly remarks: readonly SheetRemark[]
}

/** Those of the committee that a cell of the row names, each committee counting for itself; all where none is named. */
function ofCommitteeNamed(
  cells: readonly string[],
  own: readonly OutstandingReference[],
  committees: ReadonlyMap<number, string>,
): readonly OutstandingReference[] {
  const named = [...committees].filter(([, name]) => cells.some((text) => sameWords(text, name)))
  if (named.length === 0) return own
  return own.filter(({ committeeId }) => named.some(([id]) => id === committeeId))
}

/** What one row says, and what of it cannot be taken in by itself. */
function readRow(line: number, cells: readonly string[], grounds: RowGrounds): ReadRow {
  const { fileName, columns, own, known, sent, committees } = grounds
  const cell = (kind: ColumnKind): string => (cells[columns.indexOf(kind)] ?? '').trim()
  const found = findReference(cell('number'), cell('action'), ofCommitteeNamed(cells, own, committees))
  const reference = found.kind === 'found' ? own.find(({ id }) => id === found.id) : undefined
  const remarks: SheetRemark[] = []
  const remark = (kind: SheetRemark['kind'], number: string | null, words: string): void => {
    remarks.push({ fileName, line, kind, number, words })
  }
  if (found.kind !== 'found' || reference === undefined) {
    const number = cell('number') || null
    const others = ofCommitteeNamed(cells, known, committees)
    const isAnothers = findReference(cell('number'), cell('action'), others).kind === 'found'
    const strange = isAnothers ? 'notSent' : 'unknown'
    remark(found.kind === 'twoAtOnce' ? found.kind : strange, number, everythingIn(cells))
    return { row: null, number, remarks }
  }
  const { number } = reference
  if (found.retypedFrom !== null) remark('retyped', number, found.retypedFrom)
  const isUnclear = completeness(cell('complete')) === null && !isError(cell('complete'))
  // A sheet that is out may have the item’s title, too.
  const context = [...contextOf(reference, committees), raisedLines(reference).join(', ')]
  const added = cells.filter((text, at) => {
    const kind = columns[at] ?? null
    const isElse = kind === 'context' && !context.some((words) => sameWords(words, text))
    return text.trim() !== '' && (kind === null || isElse || (kind === 'complete' && isUnclear))
  })
  if (added.length > 0) remark('addedWords', number, added.join(' | '))
  const asSent = sent.get(reference.id) ?? null
  // What the committee asked is not the owner's to change; their words are kept for the clerk.
  if (cell('action') !== '' && !sameWords(cell('action'), asSent?.action ?? reference.action))
    remark('rewritten', number, cell('action'))
  const inError = saidFields.filter((field) => columns.includes(field) && isError(cell(field)))
  if (inError.length > 0) remark('cellInError', number, inError.map(cell).join(' | '))
  const told = columns.filter(
    (kind) => !(isUnclear && kind === 'complete') && !inError.some((field) => field === kind),
  )
  const said = saidIn(told, cell)
  const row = {
    fileName,
    line,
    referenceId: reference.id,
    said,
    why: isError(cell('why')) ? null : cell('why') || null,
    sent: asSent,
  }
  return { row, number, remarks }
}

/** What Excel shows where a formula leads nowhere; nobody wrote it. */
const isError = (text: string): boolean =>
  /^#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!)$/u.test(text)

const everythingIn = (cells: readonly string[]): string =>
  cells.filter((text) => text.trim() !== '').join(' | ')

/** What somebody wrote elsewhere than in the table: above it, on another sheet, in a comment. */
function writtenAside(
  { fileName, tables, asides }: ReturnedBook,
  shown: number,
  above: Rows,
  owner: string,
): SheetRemark[] {
  const remark = (words: string, line: number | null): SheetRemark => ({
    fileName,
    line,
    kind: 'aside',
    number: null,
    words,
  })
  const others = tables.filter((_, at) => at !== shown).flatMap((rows) => rows.map(everythingIn))
  return [
    ...above.map((cells, at) => remark(everythingIn(cells), at + 1)),
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
