import { type IsoDate, longDate } from '../calendar/iso-date.ts'
import type { Part } from './agenda-item.ts'

/** The house's words on an agenda for agreeing the minutes of the meeting before. */
export function minutesInstruction(part: Part, heldOn: IsoDate, hasSummary: boolean): string {
  return `To agree the ${minutesNamed(part, hasSummary)} of the meeting held on ${longDate(heldOn)}.`
}

/** What a part agrees: the public minutes, with the summary of what is not public where somebody wrote one. */
export function minutesNamed(part: Part, hasSummary: boolean): string {
  if (part === 2) return 'non-public minutes'
  return hasSummary ? 'public minutes and non-public summary' : 'public minutes'
}

/** Whether a line is the house's own for these minutes, whatever it says of a summary: it may follow what there is. */
export function isHouseInstruction(line: string, part: Part, heldOn: IsoDate): boolean {
  const bare = line.trim().replace(' and the non-public summary', ' and non-public summary')
  return [true, false].some((hasSummary) => bare === minutesInstruction(part, heldOn, hasSummary))
}
