import { type IsoDate, shortDate } from '../../../shared/calendar/iso-date.ts'

/** "since 1 May 2026", "1 May 2025 to 30 Apr 2026"; empty where neither day is known. */
export function timeText({
  from,
  until,
}: {
  readonly from: IsoDate | null
  readonly until: IsoDate | null
}): string {
  if (from === null) return until === null ? '' : `until ${shortDate(until)}`
  return until === null ? `since ${shortDate(from)}` : `${shortDate(from)} to ${shortDate(until)}`
}
