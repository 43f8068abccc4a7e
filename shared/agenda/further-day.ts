import { type IsoDate, longDate } from '../calendar/iso-date.ts'
import type { Slot } from '../calendar/plan-meetings.ts'

/** A day that a meeting was adjourned to: the same meeting goes on, of which notice was given once. */
export interface FurtherDay extends Slot {
  readonly meetingId: number
  readonly committeeShortName: string | null
  /** The day on which it was adjourned. */
  readonly adjournedFrom: IsoDate
}

/** The last day on which a meeting is, or goes on. */
export function lastDayOf({
  heldOn,
  furtherDays,
}: {
  readonly heldOn: IsoDate
  readonly furtherDays: readonly Pick<FurtherDay, 'heldOn'>[]
}): IsoDate {
  return furtherDays.at(-1)?.heldOn ?? heldOn
}

/** "Adjourned from 22 February 2024", as papers have it */
export function adjournedFromWords({ adjournedFrom }: Pick<FurtherDay, 'adjournedFrom'>): string {
  return `Adjourned from ${longDate(adjournedFrom)}`
}
