import { type NoticeRule, publicationDeadline, whyNotCounted } from './clear-days.ts'
import { addDays, type ClockTime, type IsoDate } from './iso-date.ts'
import { recurringDays, type Recurrence } from './recurrence.ts'

/** What a meeting's day runs into. */
export type Clash =
  | { readonly kind: 'closed'; readonly why: string }
  | { readonly kind: 'recess'; readonly name: string }
  | { readonly kind: 'past' }
  /** Its agenda can no longer be published in time. */
  | { readonly kind: 'late'; readonly publishBy: IsoDate }
  /** The committee meets that day already. */
  | { readonly kind: 'sameCommittee' }
  /** Another committee meets that day at that time, or in that place. */
  | { readonly kind: 'sameTime'; readonly committeeName: string }
  | { readonly kind: 'samePlace'; readonly committeeName: string; readonly venue: string }

/** A meeting as far as others may run into it. */
export interface Slot {
  readonly committeeId: number
  readonly committeeName: string
  readonly heldOn: IsoDate
  readonly startsAt: ClockTime | null
  readonly venue: string | null
}

/** The days a meeting should keep clear of. */
export interface DaysToAvoid {
  readonly today: IsoDate
  readonly rule: NoticeRule
  readonly recesses: readonly { readonly name: string; readonly from: IsoDate; readonly until: IsoDate }[]
}

/** A meeting that a recurrence would make. */
export interface PlannedMeeting extends Slot {
  readonly clashes: readonly Clash[]
  /** Nothing on that day keeps it from being held. */
  readonly canBeHeld: boolean
  /** The same weekday of a later week on which it can; `null` when it can be held as it is, or none is near. */
  readonly instead: IsoDate | null
}

/** How a committee's meetings of a year are to come round. */
export interface Round extends Omit<Slot, 'heldOn'> {
  /** From when it is counted. */
  readonly from: IsoDate
  readonly recurrence: Recurrence
  /** The committee's own; `null` for its council's. */
  readonly clearDays: number | null
}

/** Weeks within which another day is looked for. */
const nearWeeks = 4

/**
 * Every meeting that the rounds make between two days, in order, with what each runs into: closed days and recesses, the
 * past, meetings that are there, and one another.
 */
export function planMeetings(
  rounds: readonly Round[],
  { from, until }: { readonly from: IsoDate; readonly until: IsoDate },
  there: readonly Slot[],
  avoid: DaysToAvoid,
): readonly PlannedMeeting[] {
  const wanted = rounds.flatMap(({ recurrence, from: begins, clearDays, ...slot }) =>
    recurringDays(recurrence, begins > from ? begins : from, until).map((heldOn) => ({
      slot: { ...slot, heldOn },
      avoid: clearDays === null ? avoid : { ...avoid, rule: { ...avoid.rule, clearDays } },
    })),
  )
  const all = [...there, ...wanted.map(({ slot }) => slot)]
  return wanted
    .map((each) => planned(each.slot, all, each.avoid))
    .toSorted((a, b) => (a.heldOn < b.heldOn ? -1 : a.heldOn > b.heldOn ? 1 : 0))
}

/** What a meeting runs into on its day, among the others. It does not run into itself. */
export function clashesOf(slot: Slot, others: readonly Slot[], avoid: DaysToAvoid): readonly Clash[] {
  const closed = whyNotCounted(slot.heldOn, avoid.rule)
  const sameDay = others.filter((other) => other !== slot && other.heldOn === slot.heldOn)
  return [
    ...(slot.heldOn < avoid.today ? [{ kind: 'past' } as const] : []),
    ...(closed === null ? [] : [{ kind: 'closed', why: closed } as const]),
    ...avoid.recesses
      .filter(({ from, until }) => from <= slot.heldOn && slot.heldOn <= until)
      .map(({ name }) => ({ kind: 'recess', name }) as const),
    ...sameDay.flatMap((other) => clashOf(slot, other)),
  ]
}

/** Whether a clash keeps a meeting from its day; two committees at one time are only worth a look. */
export function forbids({ kind }: Clash): boolean {
  return kind !== 'sameTime' && kind !== 'samePlace'
}

function planned(slot: Slot, all: readonly Slot[], avoid: DaysToAvoid): PlannedMeeting {
  const clashes = hindrancesOf(slot, all, avoid)
  const canBeHeld = !clashes.some(forbids)
  return { ...slot, clashes, canBeHeld, instead: canBeHeld ? null : laterDay(slot, all, avoid) }
}

function laterDay(slot: Slot, all: readonly Slot[], avoid: DaysToAvoid): IsoDate | null {
  const others = all.filter((other) => other !== slot)
  for (let weeks = 1; weeks <= nearWeeks; weeks += 1) {
    const heldOn = addDays(slot.heldOn, 7 * weeks)
    if (hindrancesOf({ ...slot, heldOn }, others, avoid).length === 0) return heldOn
  }
  return null
}

/** What a meeting that is yet to be called runs into: its notice must still be given, too. */
export function hindrancesOf(slot: Slot, others: readonly Slot[], avoid: DaysToAvoid): readonly Clash[] {
  const clashes = clashesOf(slot, others, avoid)
  const publishBy = publicationDeadline(slot.heldOn, avoid.rule).latest
  if (slot.heldOn < avoid.today || publishBy >= avoid.today) return clashes
  return [{ kind: 'late', publishBy }, ...clashes]
}

function clashOf(slot: Slot, other: Slot): readonly Clash[] {
  const { committeeName, venue } = other
  if (other.committeeId === slot.committeeId) return [{ kind: 'sameCommittee' }]
  if (slot.startsAt !== null && slot.startsAt === other.startsAt) return [{ kind: 'sameTime', committeeName }]
  if (venue !== null && venue === slot.venue && isNear(slot.startsAt, other.startsAt))
    return [{ kind: 'samePlace', committeeName, venue }]
  return []
}

/** Whether two meetings begin within two hours, so that they may want one room at once. */
function isNear(one: ClockTime | null, other: ClockTime | null): boolean {
  if (one === null || other === null) return true
  return Math.abs(minutesOf(one) - minutesOf(other)) < 120
}

function minutesOf(time: ClockTime): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}
