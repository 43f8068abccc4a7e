import { longDate, type IsoDate } from '../../calendar/iso-date.ts'
import type { OutstandingReference } from '../outstanding-reference.ts'
import { wordsInList } from '../../words/in-lists.ts'
import { raisedAtNumber, raisedLines } from '../reference-words.ts'
import { sameWords } from './same-words.ts'

/** What an owner can say on a sheet, as text. */
export const saidFields = ['status', 'due', 'complete'] as const
export type SaidField = (typeof saidFields)[number]

/** How each is called in sentences to the clerk. */
export const saidWords: Readonly<Record<SaidField, string>> = {
  status: 'status',
  due: 'target',
  complete: 'word on completeness',
}

/** A row as it was sent: what the owner's words are compared with when the sheet comes back. */
export type SentRow = Readonly<Record<'number' | 'action' | SaidField, string>>

/** One owner's sheet: only their references, without the app. */
export interface OwnerSheet {
  readonly owner: string
  readonly title: string
  readonly instructions: readonly string[]
  /** That it holds what is not for the public; `null` where it does not. */
  readonly warning: string | null
  readonly rows: readonly (readonly string[])[]
  readonly sent: readonly SentRow[]
}

/** The headings of a sheet, each with the width of its column: in Excel in characters, in Word in millimetres, 257 in all: “113/2026/NP” has room. */
export const sheetColumns = [
  ['No.', 12, 30],
  ['Committee', 20, 29],
  ['Raised', 24, 26],
  ['Action', 48, 46],
  ['Status', 48, 46],
  ['Target', 18, 26],
  ['Complete?', 12, 27],
  ['Reason for a new target', 30, 27],
] as const

const titleOf = (owner: string, isPublic: boolean): string =>
  `Outstanding references${isPublic ? '' : ', not for publication'}: ${owner}`

/** Whose sheet a line says that it heads; `null` for any other line. */
export function ownerTitled(line: string): string | null {
  return /^Outstanding references(?:, not for publication)?: (\S.*)$/u.exec(line.trim())?.[1] ?? null
}

const instructionsOf = (sentOn: string): readonly string[] => [
  `As the register stood on ${sentOn}. Change the status and the target where they have changed; write “yes” where it is complete.`,
  'If a target moves, say why. Rows may be sorted; please leave the numbers.',
]

/** Who may read a sheet is the clerk's care: one with non-public references says so in its title and on every page. */
const notForPublic = 'Not for publication: this sheet holds non-public references.'

/**
 * A sheet for each owner with what is open, in order of their names. What several owe stands on each one's sheet; what nobody is named
 * for stands on none.
 * @param committees  names by id
 */
export function ownerSheets(
  references: readonly OutstandingReference[],
  committees: ReadonlyMap<number, string>,
  sentOn: IsoDate,
): readonly OwnerSheet[] {
  const open = references.filter(({ dischargedOn }) => dischargedOn === null)
  const owners = [...new Set(open.flatMap((reference) => reference.owners))]
  return owners
    .toSorted((a, b) => a.localeCompare(b, 'en-GB'))
    .map((owner) => {
      const own = open.filter((reference) => reference.owners.includes(owner))
      const isPublic = own.every((reference) => reference.isPublic)
      return {
        owner,
        title: titleOf(owner, isPublic),
        instructions: instructionsOf(longDate(sentOn)),
        warning: isPublic ? null : notForPublic,
        rows: own.map((reference) => cellsOf(reference, committees)),
        sent: own.map(sentRow),
      }
    })
}

/** "9/2026/P and 10/2026/P have no owner and stand on no sheet." @param numbers  at least one */
export function ownerlessWords(numbers: readonly string[]): string {
  return numbers.length === 1
    ? `${numbers[0]} has no owner and stands on no sheet.`
    : `${wordsInList(numbers)} have no owner and stand on no sheet.`
}

/** What a reference says on a sheet, field by field. */
export function sentRow({ number, action, status, due, state }: OutstandingReference): SentRow {
  return { number, action, status, due: due ?? '', complete: state === 'complete' ? 'yes' : '' }
}

/** Whether a line above or beside a table is as it was sent, of whichever day. */
export function isOurs(line: string, owner: string): boolean {
  const [day = ''] = line.match(/\d{1,2} \p{L}+ \d{4}/u) ?? []
  return [titleOf(owner, true), titleOf(owner, false), ...instructionsOf(day), notForPublic].some((ours) =>
    sameWords(line, ours),
  )
}

/** Where a reference comes from, as its row says it: nothing that its owner is asked about. */
export function contextOf(
  reference: OutstandingReference,
  committees: ReadonlyMap<number, string>,
): readonly [committee: string, raised: string] {
  const { raisedOn } = reference
  const item = raisedAtNumber(reference)
  // The item's title would make a row of two lines one of ten; what was asked says what it was about.
  const raised =
    raisedOn !== null && item !== null ? [longDate(raisedOn), `item ${item}`] : raisedLines(reference)
  return [committees.get(reference.committeeId) ?? '', raised.join(', ')]
}

function cellsOf(
  reference: OutstandingReference,
  committees: ReadonlyMap<number, string>,
): readonly string[] {
  const { number, action, status, due, complete } = sentRow(reference)
  return [number, ...contextOf(reference, committees), action, status, due, complete, '']
}
