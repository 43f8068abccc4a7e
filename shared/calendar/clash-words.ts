import { shortDate, weekdayName } from './iso-date.ts'
import type { Clash } from './plan-meetings.ts'

/** What a meeting's day runs into, in words: "Good Friday", "Planning Committee meets at the same time". */
export function clashWords(clash: Clash): string {
  switch (clash.kind) {
    case 'closed':
      return clash.why
    case 'recess':
      return clash.name
    case 'past':
      return 'This day has passed'
    case 'late':
      return `Too soon: its agenda had to be out by ${weekdayName(clash.publishBy).slice(0, 3)} ${shortDate(clash.publishBy)}`
    case 'sameCommittee':
      return 'The committee meets that day already'
    case 'sameTime':
      return `${clash.committeeName} meets at the same time`
    case 'samePlace':
      return `${clash.committeeName} meets in ${clash.venue} about that time`
    default:
      return clash satisfies never
  }
}
