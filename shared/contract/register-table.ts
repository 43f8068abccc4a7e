import { longDate } from '../calendar/iso-date.ts'
import { ownerWords } from '../references/outstanding-reference.ts'
import { raisedLines } from '../references/reference-words.ts'
import { slippageWords } from '../references/slippage.ts'
import { standingWords } from '../references/standing.ts'
import type { RegisteredReference } from './reference-views.ts'

/** The columns of the register as a table to take away, each with its width in characters. */
export const registerHeadings = [
  ['No.', 12],
  ['Committee', 24],
  ['Public', 10],
  ['Raised', 26],
  ['Action', 50],
  ['Owner', 24],
  ['Status', 50],
  ['Target', 18],
  ['State', 18],
  ['Moved', 24],
  ['Discharged', 20],
] as const

/** A reference as a line of it. @param committees  names by id */
export function registerLine(
  reference: RegisteredReference,
  committees: ReadonlyMap<number, string>,
): readonly string[] {
  const { number, committeeId, isPublic, action, owners, status, due, standing, slippage } = reference
  const { dischargedOn, dischargedAt } = reference
  return [
    number,
    committees.get(committeeId) ?? '',
    isPublic ? 'yes' : 'no',
    raisedLines(reference).join(', '),
    action,
    ownerWords(owners),
    status,
    due ?? '',
    standingWords[standing],
    slippageWords(slippage) ?? '',
    [dischargedOn === null ? null : longDate(dischargedOn), dischargedAt]
      .filter((part) => part !== null)
      .join(', '),
  ]
}
