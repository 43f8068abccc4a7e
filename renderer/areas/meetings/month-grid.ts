import { addDays, type IsoDate, weekdayNumber } from '../../../shared/calendar/iso-date.ts'
import { monthsAfter } from '../../../shared/calendar/recurrence.ts'

/** The weeks that a month touches, Monday to Sunday, days of the months beside it included. @param month  its first day */
export function weeksOf(month: IsoDate): readonly (readonly IsoDate[])[] {
  const next = monthsAfter(month, 1)
  const first = addDays(month, -((weekdayNumber(month) + 6) % 7))
  const weeks: IsoDate[][] = []
  for (let monday = first; monday < next; monday = addDays(monday, 7))
    weeks.push(Array.from({ length: 7 }, (_, place) => addDays(monday, place)))
  return weeks
}
