import { impossibleDay } from '../../calendar/fuzzy-times.ts'
import type { OutstandingReference } from '../outstanding-reference.ts'
import type { ReferenceFields } from '../reference-edit.ts'
import { type SaidField, saidFields, sentRow } from './owner-sheet.ts'
import type { ReturnedRow, ReturnedSheet, SheetRemark } from './read-returned.ts'
import { completeness } from './completeness.ts'
import { sameWords } from './same-words.ts'

/** What an owner says of a field, and where. */
export interface SheetWord {
  readonly owner: string
  readonly fileName: string
  readonly line: number
  readonly value: string
  readonly why: string | null
}

/** A field that an owner has changed and nobody else. */
export interface SheetChange extends SheetWord {
  readonly referenceId: number
  readonly number: string
  readonly field: SaidField
  readonly was: string
}

/** A field of which two say something else; the clerk chooses. */
export interface SheetConflict {
  readonly referenceId: number
  readonly number: string
  readonly field: SaidField
  /** Changed in the register too, on two sheets or in two rows of one, emptied, not as sent, no day at all, or of a reference discharged meanwhile. */
  readonly kind:
    'changedHere' | 'twoSheets' | 'twoRows' | 'emptied' | 'notAsSent' | 'noSuchDay' | 'discharged'
  readonly inRegister: string
  readonly said: readonly SheetWord[]
}

/** Whether the register stays whatever the clerk would choose. */
export function isSettled({ kind }: SheetConflict): boolean {
  return kind === 'discharged' || kind === 'noSuchDay'
}

/** Why a word that a sheet says of a field cannot be taken; `null` where it can. */
export function whyNotTaken({ field }: Pick<SheetConflict, 'field'>, { value }: SheetWord): string | null {
  return field === 'due' && impossibleDay(value) !== null ? 'no calendar has this day' : null
}

/** What sheets that came back would change; nothing is changed by reading them. */
export interface SheetsReading {
  readonly changes: readonly SheetChange[]
  readonly conflicts: readonly SheetConflict[]
  readonly remarks: readonly SheetRemark[]
  /** Rows that say what the register says. */
  readonly unchanged: number
  /** All rows of all sheets: each is in one of the lists above, or unchanged. */
  readonly rows: number
}

/** Compares what came back with what was sent and with what the register says now. */
export function mergeReturned(
  sheets: readonly ReturnedSheet[],
  known: readonly OutstandingReference[],
): SheetsReading {
  const byId = new Map(known.map((reference) => [reference.id, reference]))
  const said = new Map<number, { readonly row: ReturnedRow; readonly owner: string }[]>()
  for (const { owner, rows } of sheets)
    for (const row of rows) said.set(row.referenceId, [...(said.get(row.referenceId) ?? []), { row, owner }])
  const changes: SheetChange[] = []
  const conflicts: SheetConflict[] = []
  const touched = new Set<ReturnedRow>()
  for (const [referenceId, rows] of said) {
    const reference = byId.get(referenceId)
    if (reference === undefined) continue
    for (const field of saidFields) {
      const news = rows.filter(({ row }) => isNews(row, reference, field))
      if (news.length === 0) continue
      for (const { row } of news) touched.add(row)
      const outcome = settle(reference, field, news)
      if ('kind' in outcome) conflicts.push(outcome)
      else changes.push(outcome)
    }
  }
  const rows = [...said.values()].flat().map(({ row }) => row)
  // A reason for nothing that moved is news of another kind.
  const reasons = rows.flatMap((row): readonly SheetRemark[] => {
    const { fileName, line, referenceId, why } = row
    const number = byId.get(referenceId)?.number ?? null
    return why === null || touched.has(row)
      ? []
      : [{ fileName, line, kind: 'addedWords', number, words: why }]
  })
  return {
    changes,
    conflicts,
    remarks: [...sheets.flatMap(({ remarks }) => remarks), ...reasons],
    unchanged: rows.filter((row) => !touched.has(row)).length,
    rows: sheets.reduce((sum, { lines }) => sum + lines, 0),
  }
}

/** Whether a row says of a field what neither the sheet as sent nor the register says. */
function isNews({ said, sent }: ReturnedRow, reference: OutstandingReference, field: SaidField): boolean {
  const value = said[field]
  if (value === undefined || isSameWord(field, value, sentRow(reference)[field])) return false
  return sent === null || !isSameWord(field, value, sent[field])
}

function settle(
  reference: OutstandingReference,
  field: SaidField,
  news: readonly { readonly row: ReturnedRow; readonly owner: string }[],
): SheetChange | SheetConflict {
  const { id: referenceId, number, dischargedOn } = reference
  const inRegister = sentRow(reference)[field]
  const words = news.map(({ row, owner }) => ({
    owner,
    fileName: row.fileName,
    line: row.line,
    value: row.said[field] ?? '',
    why: row.why,
  }))
  const [first] = words
  const sent = news[0]?.row.sent ?? null
  const kind = ((): SheetConflict['kind'] | null => {
    if (dischargedOn !== null) return 'discharged'
    if (field === 'due' && words.every(({ value }) => impossibleDay(value) !== null)) return 'noSuchDay'
    if (words.some(({ value }) => !isSameWord(field, value, first?.value ?? '')))
      return words.every(({ fileName }) => fileName === first?.fileName) ? 'twoRows' : 'twoSheets'
    if (sent === null || (field === 'due' && words.some(({ value }) => isNoDay(value)))) return 'notAsSent'
    if (!isSameWord(field, sent[field], inRegister)) return 'changedHere'
    return first?.value === '' && field !== 'complete' ? 'emptied' : null
  })()
  if (kind !== null || first === undefined)
    return { referenceId, number, field, kind: kind ?? 'notAsSent', inRegister, said: words }
  return { ...first, referenceId, number, field, was: inRegister }
}

/**
 * A day as Excel numbers it, in a cell that does not show days ("46082"), or one that no calendar has ("31/04/2027"). Which was meant is
 * the clerk's to say.
 */
const isNoDay = (text: string): boolean =>
  /^[3-6]\d{4}(?:\.\d+)?$/u.test(text.trim()) || impossibleDay(text) !== null

/** "Yes" and "done" are one word; so are "no" and nothing. */
function isSameWord(field: SaidField, one: string, other: string): boolean {
  return field === 'complete' ? completeness(one) === completeness(other) : sameWords(one, other)
}

/** What the register takes over from a word on a sheet. */
export function fieldsOfWord(field: SaidField, value: string): ReferenceFields {
  switch (field) {
    case 'status':
      return { status: value }
    case 'due':
      return { due: value === '' ? null : value }
    case 'complete':
      return { state: completeness(value) === true ? 'complete' : 'inProgress' }
  }
}
