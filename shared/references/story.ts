import { type FuzzyContext, type FuzzyDate, readFuzzyDate } from '../calendar/fuzzy-date.ts'
import type { IsoDate } from '../calendar/iso-date.ts'
import type { OutstandingReference } from './outstanding-reference.ts'
import type { ReferenceRecord } from './reference-edit.ts'
import { slippageOf, type Slippage, targetMoves, type TargetMove } from './slippage.ts'

/** A change of a reference as its history keeps it: what was, what became, when, by whom and why. */
export interface StoryChange {
  readonly takenAt: string
  readonly takenOn: IsoDate
  readonly takenBy: string
  readonly why: string | null
  readonly meetingId: number | null
  readonly was: Partial<ReferenceRecord>
  readonly now: Partial<ReferenceRecord>
}

/** A reference's target as its words stand: read against the day they were written. */
export function readTarget(
  { due, dueWrittenOn, raisedOn }: Pick<OutstandingReference, 'due' | 'dueWrittenOn' | 'raisedOn'>,
  today: IsoDate,
  meetings: FuzzyContext['meetings'],
): FuzzyDate | null {
  if (due === null || due.trim() === '') return null
  return readFuzzyDate(due, { writtenOn: dueWrittenOn ?? raisedOn ?? today, meetings })
}

/**
 * Every target a reference has had, and how it moved.
 * @param changes  of that reference, oldest first
 * @param meetings  days of its committee's meetings, in order
 */
export function movesOf(
  reference: OutstandingReference,
  changes: readonly StoryChange[],
  meetings: FuzzyContext['meetings'],
): { readonly moves: readonly TargetMove[]; readonly slippage: Slippage } {
  const dueChanges = changes.filter(({ now }) => now.due !== undefined)
  const first = dueChanges[0]
  const begin = first === undefined ? reference : { ...reference, ...pickTarget(first.was) }
  const written = [
    { on: begin.dueWrittenOn ?? begin.raisedOn, due: begin.due },
    ...dueChanges.map(({ takenOn, now }) => ({ on: takenOn, due: now.due ?? null })),
  ]
  const targets = written.flatMap(({ on, due }) =>
    due === null || on === null ? [] : [{ on, target: readFuzzyDate(due, { writtenOn: on, meetings }) }],
  )
  const moves = targetMoves(targets)
  return { moves, slippage: slippageOf(moves) }
}

function pickTarget({ due, dueWrittenOn }: Partial<ReferenceRecord>) {
  return { due: due ?? null, ...(dueWrittenOn !== undefined && { dueWrittenOn }) }
}
