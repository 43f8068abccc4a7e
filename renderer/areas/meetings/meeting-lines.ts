import type { FurtherDay } from '../../../shared/agenda/further-day.ts'
import type { IsoDate } from '../../../shared/calendar/iso-date.ts'
import type { MeetingSummary } from '../../../shared/contract/views.ts'

/** A line of the list: a meeting on its own day, or on one that it was adjourned to. */
export type MeetingLine = OwnLine | FurtherLine

interface OwnLine {
  readonly meeting: MeetingSummary
  readonly heldOn: IsoDate
  readonly adjournedFrom: null
}

export interface FurtherLine extends FurtherDay {
  readonly meeting: MeetingSummary
}

/** The lines to come, nearest first, and those that were, newest first. */
export function meetingLines(
  meetings: readonly MeetingSummary[],
  today: IsoDate,
): { readonly toCome: readonly MeetingLine[]; readonly held: readonly MeetingLine[] } {
  const byDay = meetings
    .flatMap((meeting): readonly MeetingLine[] => [
      { meeting, heldOn: meeting.heldOn, adjournedFrom: null },
      ...meeting.furtherDays.map((day) => ({ meeting, ...day })),
    ])
    .toSorted((a, b) => a.heldOn.localeCompare(b.heldOn))
  return {
    toCome: byDay.filter(({ heldOn }) => heldOn >= today),
    held: byDay.filter(({ heldOn }) => heldOn < today).toReversed(),
  }
}
