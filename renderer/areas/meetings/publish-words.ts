import {
  addDays,
  daysBetween,
  type IsoDate,
  longDate,
  shortDate,
  weekdayName,
} from '../../../shared/calendar/iso-date.ts'
import type { PublicationDeadline } from '../../../shared/calendar/clear-days.ts'

/** The line about publishing: how pressing it is, in words. */
export interface PublishWords {
  readonly urgency: 'calm' | 'pressing' | 'past' | 'held' | 'published'
  /** "Publish by tomorrow" */
  readonly headline: string
  /** "Wed 10 Sep 2025" */
  readonly day: string
}

/**
 * How the last lawful day of publication reads today: pressing with one day or none to go.
 * @param lastDay  on which the meeting goes on, where it was adjourned
 */
export function publishWords(
  deadline: PublicationDeadline,
  heldOn: IsoDate,
  today: IsoDate,
  publishedOn: IsoDate | null = null,
  lastDay: IsoDate = heldOn,
): PublishWords {
  const day = `${weekdayName(deadline.latest).slice(0, 3)} ${shortDate(deadline.latest)}`
  const left = daysBetween(today, deadline.latest)
  if (today > heldOn)
    return {
      urgency: 'held',
      headline: today > lastDay ? 'This meeting was held' : 'This meeting is adjourned',
      day,
    }
  if (publishedOn !== null)
    return { urgency: 'published', headline: `Published on ${longDate(publishedOn)}`, day }
  if (left < 0) return { urgency: 'past', headline: 'The last lawful day to publish has passed', day }
  if (left === 0) return { urgency: 'pressing', headline: 'Publish today', day }
  if (left === 1) return { urgency: 'pressing', headline: 'Publish by tomorrow', day }
  return { urgency: 'calm', headline: `Publish within ${left} days`, day }
}

/** A day between publication and meeting, and whether it counts. */
export interface CountedDay {
  readonly date: IsoDate
  /** "Thursday, 11 September 2025" */
  readonly text: string
  /** 1 for the first clear day; `null` when it does not count. */
  readonly number: number | null
  /** Why it does not count: "Saturday", "Early May bank holiday". */
  readonly why: string | null
}

/** Every day between the last day of publication and the meeting, the clear ones numbered. */
export function countedDays(
  { latest, excluded }: PublicationDeadline,
  heldOn: IsoDate,
): readonly CountedDay[] {
  const why = new Map(excluded.map((day) => [day.date, day.why]))
  const days: CountedDay[] = []
  let number = 0
  for (let date = addDays(latest, 1); date < heldOn; date = addDays(date, 1)) {
    const reason = why.get(date) ?? null
    if (reason === null) number += 1
    const text = `${weekdayName(date)}, ${longDate(date)}`
    days.push({ date, text, number: reason === null ? number : null, why: reason })
  }
  return days
}
