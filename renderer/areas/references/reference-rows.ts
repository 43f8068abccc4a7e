import { type IsoDate, longDate } from '../../../shared/calendar/iso-date.ts'
import type {
  ReferenceRegister,
  RegisterAge,
  RegisterColumn,
  RegisterCommittee,
  RegisteredReference,
  RegisterQuestion,
  RegisterView,
} from '../../../shared/contract/reference-views.ts'
import { readableBy, type RegisterAudience } from '../../../shared/contract/register-audience.ts'
import { registerHeadings, registerLine } from '../../../shared/contract/register-table.ts'
import { ownerWords } from '../../../shared/references/outstanding-reference.ts'
import { compareReferenceNumbers } from '../../../shared/references/reference-order.ts'
import { slippageWords } from '../../../shared/references/slippage.ts'
import { type Standing, standings, standingWords } from '../../../shared/references/standing.ts'
import { csvText } from '../../parts/csv.ts'
import type { Shape, Tone } from '../../parts/marks.tsx'

/** The register as it opens. */
export const firstView: RegisterView = {
  typed: '',
  question: 'open',
  committeeId: null,
  owner: null,
  age: null,
  sort: 'number',
  descending: false,
}

/** The owner that a view asks for where it asks for what has none. */
export const nobody = ''

/** The common questions, each as a chip with its count. */
export const questionWords: Readonly<Record<RegisterQuestion, string>> = {
  open: 'Open',
  due: 'Due or late',
  late: 'Late',
  complete: 'Complete proposed',
  all: 'All',
}

const answers: Readonly<Record<RegisterQuestion, readonly Standing[]>> = {
  open: ['late', 'dueNow', 'onTime', 'noDate', 'complete'],
  due: ['late', 'dueNow'],
  late: ['late'],
  complete: ['complete'],
  all: standings,
}

/** Those that a question asks for, of the committee, the owner and the age chosen. */
export function answering(
  references: readonly RegisteredReference[],
  { committeeId, owner, age }: Pick<RegisterView, 'committeeId' | 'owner' | 'age'>,
  question: RegisterQuestion,
): readonly RegisteredReference[] {
  return references.filter(
    (reference) =>
      answers[question].includes(reference.standing) &&
      (committeeId === null || reference.committeeId === committeeId) &&
      (owner === null ||
        (owner === nobody ? reference.owners.length === 0 : reference.owners.includes(owner))) &&
      (age === null || (reference.ageMonths ?? 0) >= age),
  )
}

/** What a view shows, in its order: every word typed stands somewhere in the row. */
export function shownReferences(
  references: readonly RegisteredReference[],
  view: RegisterView,
): readonly RegisteredReference[] {
  const wanted = view.typed.toLowerCase().split(/\s+/).filter(Boolean)
  const found = answering(references, view, view.question).filter((reference) => {
    const text = searchText(reference)
    return wanted.every((word) => text.includes(word))
  })
  return found.toSorted((a, b) => (view.descending ? -1 : 1) * compare(a, b, view.sort) || byNumber(a, b))
}

function searchText(reference: RegisteredReference): string {
  const { number, action, owners, status, due } = reference
  return [number, action, ...owners, status, due ?? '', stateLooks(reference).word].join(' ').toLowerCase()
}

const byNumber = (a: RegisteredReference, b: RegisteredReference): number =>
  compareReferenceNumbers(a.number, b.number)

function compare(a: RegisteredReference, b: RegisteredReference, column: RegisterColumn): number {
  switch (column) {
    case 'number':
      return byNumber(a, b)
    case 'action':
      return a.action.localeCompare(b.action, 'en-GB')
    case 'owners':
      return ownerWords(a.owners).localeCompare(ownerWords(b.owners), 'en-GB')
    case 'status':
      return a.status.localeCompare(b.status, 'en-GB')
    case 'due':
      // What no calendar can place comes last.
      return (a.target?.earliest ?? '9').localeCompare(b.target?.earliest ?? '9')
    case 'standing':
      return (
        standings.indexOf(a.standing) - standings.indexOf(b.standing) || b.slippage.times - a.slippage.times
      )
  }
}

/** The state as a mark: what is wrong comes before how often it moved. */
export function stateLooks({ standing, slippage }: Pick<RegisteredReference, 'standing' | 'slippage'>): {
  readonly shape: Shape
  readonly tone: Tone
  readonly word: string
} {
  const word = standingWords[standing]
  if (standing === 'late') return { shape: 'cross', tone: 'bad', word }
  if (standing === 'complete') return { shape: 'tick', tone: 'ok', word }
  if (standing === 'discharged') return { shape: 'ring', tone: 'none', word }
  if (standing === 'dueNow') return { shape: 'alert', tone: 'warn', word }
  if (slippage.times > 1)
    return {
      shape: 'cross',
      tone: 'bad',
      word: slippage.times === 2 ? 'Moved twice' : `Moved ${slippage.times} times`,
    }
  if (slippage.times === 1) return { shape: 'alert', tone: 'warn', word: 'Moved once' }
  return standing === 'onTime'
    ? { shape: 'half', tone: 'info', word }
    : { shape: 'toCome', tone: 'none', word }
}

/** "Community Safety: 17 open. 4 raised, 3 settled since the last meeting." */
export function firstLine(register: ReferenceRegister, committeeId: number | null): string {
  const { references, committees } = register
  const own = references.filter((each) => committeeId === null || each.committeeId === committeeId)
  const lastOf = new Map(committees.map(({ id, held }) => [id, held[0]?.heldOn ?? null]))
  const since = (day: string | null, { committeeId: id }: RegisteredReference): boolean => {
    const last = lastOf.get(id) ?? null
    return day !== null && last !== null && day >= last
  }
  const open = own.filter(({ dischargedOn }) => dischargedOn === null).length
  const raised = own.filter((each) => since(each.raisedOn, each)).length
  const settled = own.filter((each) => since(each.dischargedOn, each)).length
  const name = committees.find(({ id }) => id === committeeId)?.name ?? 'All committees'
  return `${name}: ${open} open. ${raised} raised, ${settled} settled at or since the last meeting.`
}

/** Whose register a chart shows: the committee chosen, else the one that waits for most. */
export function chartedCommittee(
  { references, committees }: ReferenceRegister,
  committeeId: number | null,
): RegisterCommittee | null {
  const open = references.filter(({ dischargedOn }) => dischargedOn === null)
  const waits = (id: number): number => open.filter((each) => each.committeeId === id).length
  const busiest = committees.toSorted((a, b) => waits(b.id) - waits(a.id))[0]
  return committees.find(({ id }) => id === committeeId) ?? busiest ?? null
}

/** Meetings kept in a choice, of each committee. */
const meetingsOffered = 12

/** The meetings that can have asked for something: those held, newest first; one still to come only where a committee has held none. */
export function raisingMeetings({ committees }: Pick<ReferenceRegister, 'committees'>): readonly {
  readonly id: number
  readonly heldOn: IsoDate
  readonly words: string
}[] {
  return committees.flatMap(({ name, shortName, held, nextMeeting }) =>
    (held.length === 0 && nextMeeting !== null ? [nextMeeting] : held)
      .slice(0, meetingsOffered)
      .map(({ id, heldOn }) => ({ id, heldOn, words: `${shortName ?? name}, ${longDate(heldOn)}` })),
  )
}

/** What is open and names nobody who owes it. */
export function ownerless(references: readonly RegisteredReference[]): readonly RegisteredReference[] {
  return references.filter(({ dischargedOn, owners }) => dischargedOn === null && owners.length === 0)
}

/** Everybody named as an owner of something open, by name. */
export function ownersOf(references: readonly RegisteredReference[]): readonly string[] {
  const open = references.filter(({ dischargedOn }) => dischargedOn === null)
  return [...new Set(open.flatMap(({ owners }) => owners))].toSorted((a, b) => a.localeCompare(b, 'en-GB'))
}

/** Owners as they are typed in one cell: several are parted by semicolons. */
export function readOwners(text: string): readonly string[] {
  return text
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

export function ownersText(owners: readonly string[]): string {
  return owners.join('; ')
}

/** The rows shown as a table for a spreadsheet, as far as its readers may know them. */
export function referencesCsv(
  shown: readonly RegisteredReference[],
  { committees }: Pick<ReferenceRegister, 'committees'>,
  audience: RegisterAudience,
): string {
  const names = new Map(committees.map(({ id, name }) => [id, name]))
  return csvText([
    registerHeadings.map(([heading]) => heading),
    ...readableBy(audience, shown).map((each) => registerLine(each, names)),
  ])
}

/** "3 months and more", "a year and more" */
export function ageWords(age: RegisterAge): string {
  return `${age === 12 ? 'a year' : `${age} months`} and more`
}

/** What a screen reader and the clerk hear of a target that moved. */
export function movedWords(reference: Pick<RegisteredReference, 'slippage'>): string {
  return slippageWords(reference.slippage) ?? 'The target has not moved back.'
}
