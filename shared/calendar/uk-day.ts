import { isoDate, type IsoDate } from './iso-date.ts'

/** The day it is in the council's offices at an instant: UK time, whatever the computer's own zone says. */
export function ukDay(instant: Date): IsoDate {
  // sv-SE writes days as ISO 8601 does.
  return isoDate(new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' }).format(instant))
}
