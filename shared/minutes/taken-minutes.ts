import type { Contact } from '../agenda/meeting.ts'
import { addDays, type ClockTime, clockTimeText, type IsoDate, longDate } from '../calendar/iso-date.ts'
import type { Nation } from '../calendar/nations.ts'
import { type Person, printedPresence } from './attendance.ts'
import { type Declaration, declarationSentence } from './declaration.ts'
import { type Minute, minuteLines, wordsBlock } from './minute-blocks.ts'
import type { Approval, MinutesState } from './minutes-states.ts'
import type { MinuteItem, Minutes } from './minutes.ts'
import { orderNotes } from './order-taken.ts'

export const timeKinds = ['adjourned', 'resumed', 'excluded', 'readmitted'] as const
export type TimeKind = (typeof timeKinds)[number]

/** A time of the meeting that the record keeps besides start and end. */
export interface MeetingTime {
  readonly kind: TimeKind
  readonly at: ClockTime
  /** The item during which it was; `null` for none. */
  readonly itemId: number | null
}

/** A decision that the public may read an exempt minute. */
export interface Opening {
  readonly decidedBy: string
  readonly why: string
  /** ISO 8601, UTC. */
  readonly notedAt: string
}

/** A minute as the records keep it. */
export interface TakenItem extends MinuteItem {
  readonly id: number
  readonly agendaItemId: number | null
  /** Counts the writes. */
  readonly seen: number
  /** The window that wrote last; `null` before one has. */
  readonly writer: string | null
  readonly takenAt: ClockTime | null
  /** Who opened it though it is exempt; `null` where nobody has. */
  readonly opened: Opening | null
}

/** What a window wrote of a minute that another had changed meanwhile: kept beside it until somebody chooses. */
export interface TextBeside {
  readonly itemId: number
  readonly writer: string
  readonly blocks: Minute
  /** Counts its writes. */
  readonly seen: number
  /** ISO 8601, UTC. */
  readonly keptAt: string
}

/** A meeting's minutes as the records keep them. */
export interface TakenMinutes {
  readonly id: number
  readonly meetingId: number
  /** As the committee and its council are called; once minutes are approved, as they were called then. */
  readonly committeeName: string
  readonly authority: string
  readonly nation: Nation
  readonly heldOn: IsoDate
  readonly origin: 'imported' | 'taken'
  readonly state: MinutesState
  readonly startedAt: ClockTime | null
  readonly endedAt: ClockTime | null
  readonly venue: string | null
  readonly signatureLine: string
  readonly contact: Contact | null
  /** The minute of the item in hand. */
  readonly inHand: number | null
  readonly corrections: readonly string[]
  readonly approvedAt: Approval | null
  readonly signedBy: string | null
  readonly signedOn: IsoDate | null
  readonly people: readonly Person[]
  readonly items: readonly TakenItem[]
  readonly times: readonly MeetingTime[]
  readonly declarations: readonly Declaration[]
  readonly textsBeside: readonly TextBeside[]
}

/** Minutes as they are printed: who was there by kind, each item moved by the Chair saying so. */
export function printedMinutes(taken: TakenMinutes): Minutes {
  const there = taken.people.filter(({ standing }) => standing === 'present')
  const others = (kind: Person['kind']) =>
    there
      .filter((person) => person.kind === kind)
      .map((person) => ({ name: printedPresence(person), affiliation: person.affiliation }))
  return {
    committeeName: taken.committeeName,
    nation: taken.nation,
    heldOn: taken.heldOn,
    startedAt: taken.startedAt,
    endedAt: taken.endedAt,
    venue: taken.venue,
    members: there
      .filter(({ kind }) => kind === 'member')
      .map((person) => ({
        printed: printedPresence(person),
        name: person.name,
        role: person.role ?? 'Member',
      })),
    officers: others('officer'),
    inAttendance: others('other'),
    observingOnline: taken.people
      .filter(({ standing }) => standing === 'observingOnline')
      .map(({ printed }) => printed),
    items: withOrderNotes(withDeclarations(taken)),
    signatureLine: taken.signatureLine,
    contactOfficer: taken.contact,
    corrections: taken.corrections,
  }
}

/**
 * The minutes' items with every declaration that was noted (R27): under the business of declarations, or under the item it
 * concerns where the agenda has none. What the clerk has written of a declaration in its own words is not said again.
 */
export function withDeclarations({
  items,
  declarations,
}: Pick<TakenMinutes, 'items' | 'declarations'>): readonly TakenItem[] {
  const business = items.find(({ kind, part }) => kind === 'declarations' && part === 1)
  return items.map((item) => {
    const here = declarations.filter(({ itemId }) => (business?.id ?? itemId) === item.id)
    const written = minuteLines(item.blocks).join('\n')
    const unsaid = here
      .map((declaration) => ({ declaration, about: items.find(({ id }) => id === declaration.itemId) }))
      .filter(({ declaration, about }) => !isWritten(written, declaration, about))
      .map(({ declaration, about }) => declarationSentence(declaration, about ? itemLabelOf(about) : ''))
    if (unsaid.length === 0) return item
    return { ...item, blocks: [...item.blocks, ...unsaid.map((words) => wordsBlock('paragraph', words))] }
  })
}

function isWritten(written: string, { member }: Declaration, about: TakenItem | undefined): boolean {
  const label = about === undefined ? '' : itemLabelOf(about).replaceAll(/[()]/gu, String.raw`\$&`)
  const named = new RegExp(`item ${label}(?![\\d(])`, 'iu')
  return written.split('\n').some((line) => line.includes(member) && named.test(line))
}

/** "8", or "3(a)" for a sub-item. */
export function itemLabelOf({ number, letter }: Pick<TakenItem, 'number' | 'letter'>): string {
  return letter === null ? `${number}` : `${number}(${letter})`
}

function withOrderNotes(items: readonly TakenItem[]): readonly MinuteItem[] {
  const notes = orderNotes(items)
  return items.map((item, place): MinuteItem => {
    const note = notes[place] ?? null
    const { number, letter, part, title, kind, exemptParagraphs, publicity, summary, takenOrder } = item
    const blocks = note === null ? item.blocks : [wordsBlock('paragraph', note), ...item.blocks]
    const printed = { number, letter, part, title, kind, exemptParagraphs, publicity, blocks, summary }
    return { ...printed, takenOrder, ...(item.hasTwoTexts && { hasTwoTexts: true }) }
  })
}

/** Whether the meeting goes on: begun, and not ended. */
export function isRunning({ startedAt, endedAt }: Pick<TakenMinutes, 'startedAt' | 'endedAt'>): boolean {
  return startedAt !== null && endedAt === null
}

/**
 * The time it is, as the minutes say when a meeting stopped and went on: "12.20 am on 11 December 2026" where it goes on past
 * midnight, which a clock that has turned back shows.
 */
export function timeAndDay(
  { heldOn, startedAt, times }: Pick<TakenMinutes, 'heldOn' | 'startedAt' | 'times'>,
  now: ClockTime,
): string {
  const isNextDay = [startedAt, ...times.map(({ at }) => at)].some((at) => at !== null && at > now)
  return isNextDay ? `${clockTimeText(now)} on ${longDate(addDays(heldOn, 1))}` : clockTimeText(now)
}

/** Whether the meeting stands adjourned, and whether the public are excluded, by the last time that says so. */
export function meetingStands(times: readonly MeetingTime[]): {
  readonly isAdjourned: boolean
  readonly isPrivate: boolean
} {
  const last = (kinds: readonly TimeKind[]): TimeKind | undefined =>
    times.findLast(({ kind }) => kinds.includes(kind))?.kind
  return {
    isAdjourned: last(['adjourned', 'resumed']) === 'adjourned',
    isPrivate: last(['excluded', 'readmitted']) === 'excluded',
  }
}
