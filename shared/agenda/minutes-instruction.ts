import { type IsoDate, longDate } from '../calendar/iso-date.ts'
import type { Part } from './agenda-item.ts'

/** The house's words on an agenda for agreeing the minutes of the meeting before. */
export function minutesInstruction(part: Part, heldOn: IsoDate): string {
  const which = part === 1 ? 'public minutes and non-public summary' : 'non-public minutes'
  return `To agree the ${which} of the meeting held on ${longDate(heldOn)}.`
}
