import { type ClockTime, clockTimeText } from '../calendar/iso-date.ts'
import { byTheClock } from './meeting-hours.ts'

/** A time in which somebody was in the room without a break. */
export interface Stay {
  /** `null` when they were there from the start. */
  readonly from: ClockTime | null
  /** `null` while they are there, or when they stayed to the end. */
  readonly until: ClockTime | null
}

/** From the start to the end. */
export const throughout: readonly Stay[] = [{ from: null, until: null }]

/** Whether somebody is in the room now. @param stays  in order */
export function isStaying(stays: readonly Stay[]): boolean {
  return stays.at(-1)?.until === null
}

/** Whether somebody was in the room at a time of day; at the minute they leave they are gone. */
export function stayedAt(stays: readonly Stay[], at: ClockTime): boolean {
  return stays.some(
    ({ from, until }) =>
      (from === null || byTheClock(from, at) <= 0) && (until === null || byTheClock(at, until) < 0),
  )
}

/** Every time of day at which somebody came or went, in order. */
export function momentsOf(stays: readonly Stay[]): readonly ClockTime[] {
  return stays.flatMap(({ from, until }) => [from, until]).filter((at) => at !== null)
}

/**
 * Whether stays can be what happened: each begins before it ends, and after the one before it; only the first is from the start
 * and only the last to the end.
 */
export function areInOrder(stays: readonly Stay[]): boolean {
  const moments = momentsOf(stays)
  const open = stays.flatMap(({ from, until }) => [from, until]).slice(1, -1)
  return (
    open.every((at) => at !== null) &&
    moments.every((at, place) => byTheClock(at, moments[place - 1] ?? at) >= 0)
  )
}

/** Whether somebody came and went at the same times. */
export function areSame(some: readonly Stay[], others: readonly Stay[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ from, until }, place) => from === others[place]?.from && until === others[place].until)
  )
}

/** Comes in, or comes back. Whoever left in this very minute never left. @param at  `null` before the meeting has begun */
export function arriving(stays: readonly Stay[], at: ClockTime | null): readonly Stay[] {
  const last = stays.at(-1)
  if (last === undefined) return [{ from: at, until: null }]
  if (last.until === null) return stays
  const back = later(stays, at)
  if (back === null || back === last.until) return [...stays.slice(0, -1), { ...last, until: null }]
  return [...stays, { from: back, until: null }]
}

/** Goes. @param at  `null` before the meeting has begun, when nobody can have left it */
export function leaving(stays: readonly Stay[], at: ClockTime | null): readonly Stay[] {
  const last = stays.at(-1)
  const gone = later(stays, at)
  if (last === undefined || last.until !== null || gone === null) return stays
  return [...stays.slice(0, -1), { ...last, until: gone }]
}

/** A clock that was put back makes nobody leave before they came. */
function later(stays: readonly Stay[], at: ClockTime | null): ClockTime | null {
  const last = momentsOf(stays).at(-1)
  return at !== null && last !== undefined && byTheClock(last, at) > 0 ? last : at
}

/**
 * When somebody was there, for the minutes: "from 2.14 pm, out from 2.40 pm to 3.00 pm, until 4.00 pm"; empty for whoever was
 * there throughout.
 */
export function stayWords(stays: readonly Stay[]): string {
  const [first] = stays
  const last = stays.at(-1)
  const came = first?.from ? `from ${clockTimeText(first.from)}` : ''
  const went = last?.until ? `until ${clockTimeText(last.until)}` : ''
  const out = gapsOf(stays).map(([from, to]) => `from ${clockTimeText(from)} to ${clockTimeText(to)}`)
  if (out.length === 0) return [came, went].filter(Boolean).join(' ')
  return [came, `out ${out.join(' and ')}`, went].filter(Boolean).join(', ')
}

/** When somebody was away between two stays. */
function gapsOf(stays: readonly Stay[]): readonly (readonly [from: ClockTime, to: ClockTime])[] {
  return stays.flatMap(({ until }, place) => {
    const back = stays[place + 1]?.from ?? null
    return until === null || back === null ? [] : [[until, back] as const]
  })
}
