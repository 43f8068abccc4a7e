import type { Contact } from '../agenda/meeting.ts'
import { addDays, type ClockTime, clockTimeText, type IsoDate, longDate } from '../calendar/iso-date.ts'
import type { Nation } from '../calendar/nations.ts'
import type { Person } from './attendance.ts'
import type { Declaration } from './declaration.ts'
import type { Minute } from './minute-blocks.ts'
import type { Approval, MinutesState } from './minutes-states.ts'
import { isPastMidnight } from './meeting-hours.ts'
import type { MinuteItem } from './minutes.ts'
import { lastSitting, type Sitting, sittingAwaited } from './sittings.ts'

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
  /** The days on which it went on after the first, in order; none for nearly all meetings. */
  readonly sittings: readonly Sitting[]
  readonly declarations: readonly Declaration[]
  readonly textsBeside: readonly TextBeside[]
}

/** "8", or "3(a)" for a sub-item. */
export function itemLabelOf({ number, letter }: Pick<TakenItem, 'number' | 'letter'>): string {
  return letter === null ? `${number}` : `${number}(${letter})`
}

/** Whether the meeting goes on: begun, and not ended. */
export function isRunning({ startedAt, endedAt }: Pick<TakenMinutes, 'startedAt' | 'endedAt'>): boolean {
  return startedAt !== null && endedAt === null
}

/** Whether people gather: before the meeting begins, and before it goes on another day. Nobody comes late then, or leaves. */
export function isGathering({ startedAt, sittings }: Pick<TakenMinutes, 'startedAt' | 'sittings'>): boolean {
  return startedAt === null || sittingAwaited(sittings) !== null
}

/** The day of the sitting that goes on, or was the last. */
export function currentDay({ heldOn, sittings }: Pick<TakenMinutes, 'heldOn' | 'sittings'>): IsoDate {
  return lastSitting(sittings)?.heldOn ?? heldOn
}

type Days = Pick<TakenMinutes, 'heldOn' | 'startedAt' | 'sittings'>

/** The day on which it was a time of the last sitting: the next one where that went on past midnight. */
export function dayAt(minutes: Days, at: ClockTime): IsoDate {
  const began = lastSitting(minutes.sittings)?.reconvenedAt ?? minutes.startedAt
  const day = currentDay(minutes)
  return isPastMidnight(at, began) ? addDays(day, 1) : day
}

/**
 * A time of the last sitting, as the minutes say when a meeting stopped and went on: "12.20 am on 11 December 2026" where it went on
 * past midnight.
 */
export function timeAndDay(minutes: Days, at: ClockTime): string {
  const day = dayAt(minutes, at)
  return day === currentDay(minutes) ? clockTimeText(at) : `${clockTimeText(at)} on ${longDate(day)}`
}

/**
 * Since when the item in hand is under way without a break: it was taken then, or the meeting went on with it. `null` while nothing is
 * under way, as the meeting has ended or stands adjourned, for an item that is only looked at, and for one that was gone
 * back to: nobody noted when.
 */
export function underWaySince(
  minutes: Pick<TakenMinutes, 'startedAt' | 'endedAt' | 'inHand' | 'sittings' | 'times'> & {
    readonly items: readonly Pick<TakenItem, 'takenOrder'>[]
  },
  { id, takenAt, takenOrder }: Pick<TakenItem, 'id' | 'takenAt' | 'takenOrder'>,
): ClockTime | null {
  if (minutes.items.some((other) => (other.takenOrder ?? 0) > (takenOrder ?? 0))) return null
  const isStill = sittingAwaited(minutes.sittings) !== null || meetingStands(minutes.times).isAdjourned
  if (!isRunning(minutes) || isStill || minutes.inHand !== id) return null
  const resumed = minutes.times.findLast(({ kind, itemId }) => kind === 'resumed' && itemId === id)
  return resumed?.at ?? takenAt
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
