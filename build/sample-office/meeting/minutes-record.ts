import {
  clockTimeText,
  isClockTime,
  isoDate,
  longDateWithWeekday,
  type ClockTime,
} from '../../../shared/calendar/iso-date.ts'
import { authority } from '../office/authority.ts'
import type { SampleCommittee, SampleMember } from '../office/committees.ts'

/** What was recorded under one item. */
export interface SampleMinute {
  readonly number: number
  readonly part: 1 | 2
  readonly title: string
  readonly kind: string
  readonly paragraphs: readonly string[]
  readonly resolution: string | null
}

/** One meeting's minutes, before the committee's own facts are added. */
export interface SampleMinutes {
  readonly day: string
  /** Members who sent apologies; all others were there. */
  readonly absent: readonly string[]
  readonly observingOnline: readonly string[]
  readonly officers: readonly { readonly name: string; readonly affiliation: string }[]
  readonly items: readonly SampleMinute[]
  /** On a 24-hour clock. */
  readonly endedAt: string
}

/** Minutes as both file formats bring them. */
export function minutesRecord(committee: SampleCommittee, minutes: SampleMinutes) {
  const date = isoDate(minutes.day)
  const dateText = longDateWithWeekday(date)
  const start = timeOfDay(committee.startsAt)
  const end = timeOfDay(minutes.endedAt)
  return {
    heading: `${committee.name.toUpperCase()} ${dateText}`,
    intro: `Minutes of the meeting of the ${committee.name} held at the ${committee.venue} on ${dateText} at ${clockTimeText(start)}`,
    date,
    dateText,
    startTime: start,
    startTimeText: clockTimeText(start),
    venue: `the ${committee.venue}`,
    present: { members: membersPresent(committee, minutes.absent), officers: minutes.officers },
    apologies: { absent: minutes.absent, observingOnline: minutes.observingOnline },
    items: minutes.items,
    endText: `The meeting ended at ${clockTimeText(end)}`,
    endTime: end,
    signatureLine: 'Chair',
    contactOfficer: authority.clerk,
  }
}

/** @throws RangeError for a time that is none: a slip in the sample. */
export function timeOfDay(text: string): ClockTime {
  if (!isClockTime(text)) throw new RangeError(`not a time of day: ${text}`)
  return text
}

function membersPresent({ members }: SampleCommittee, absent: readonly string[]): readonly SampleMember[] {
  const stranger = absent.find((name) => !members.some((member) => member.name === name))
  if (stranger !== undefined) throw new RangeError(`apologies from someone who is not a member: ${stranger}`)
  return members.filter((member) => !absent.includes(member.name))
}
