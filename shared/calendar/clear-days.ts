import { addDays, weekdayNumber, type IsoDate } from './iso-date.ts'

/** How an office counts its notice: by law a number of clear days, by its own custom which days count (R1, R2). */
export interface NoticeRule {
  readonly clearDays: number
  readonly saturdaysCount: boolean
  /** Bank holidays and the office's own closed days, with their names. */
  readonly closedDays: ReadonlyMap<IsoDate, string>
}

/** A day that does not count, and why. */
export interface ExcludedDay {
  readonly date: IsoDate
  readonly why: string
}

/** The last lawful day of publication and why (R1-R3). */
export interface PublicationDeadline {
  readonly latest: IsoDate
  readonly clearDays: number
  /** Every day between publication and meeting that does not count, and why; in order. */
  readonly excluded: readonly ExcludedDay[]
}

/** So many days back, an office that is always closed is a mistake in its settings. */
const furthest = 366

/**
 * Works out the last day on which an agenda may be published. The clear days lie between publication and meeting and
 * hold neither (R v Swansea CC ex p Elitestone, 1993); publication itself falls on a day that counts.
 *
 * @throws RangeError when the rule leaves no day within a year
 */
export function publicationDeadline(meetingOn: IsoDate, rule: NoticeRule): PublicationDeadline {
  const excluded: ExcludedDay[] = []
  let wanted = rule.clearDays
  for (let back = 1; back <= furthest; back += 1) {
    const date = addDays(meetingOn, -back)
    const why = whyNotCounted(date, rule)
    if (why !== null) excluded.unshift({ date, why })
    else if (wanted === 0) return { latest: date, clearDays: rule.clearDays, excluded }
    else wanted -= 1
  }
  throw new RangeError(`no day of publication within a year before ${meetingOn}`)
}

/** How many clear days lie between publication and meeting; 0 when published on the day of the meeting or after it. */
export function clearDaysBetween(publishedOn: IsoDate, meetingOn: IsoDate, rule: NoticeRule): number {
  let count = 0
  for (let day = addDays(publishedOn, 1); day < meetingOn; day = addDays(day, 1))
    if (whyNotCounted(day, rule) === null) count += 1
  return count
}

/** Why a day is no clear day: "Saturday", "Good Friday"; `null` when it counts. */
export function whyNotCounted(day: IsoDate, { saturdaysCount, closedDays }: NoticeRule): string | null {
  const closed = closedDays.get(day)
  if (closed !== undefined) return closed
  const weekday = weekdayNumber(day)
  if (weekday === 0) return 'Sunday'
  return weekday === 6 && !saturdaysCount ? 'Saturday' : null
}
