import { type AgendaItem, asksForPaper } from '../../shared/agenda/agenda-item.ts'
import type { Meeting } from '../../shared/agenda/meeting.ts'
import type { PaperState } from '../../shared/contract/views.ts'
import type { Registers } from '../db/registers-repository.ts'

type StatedItem = Pick<AgendaItem, 'kind' | 'part' | 'delivery'>
type StatedMeeting = {
  readonly committee: Pick<Meeting['committee'], 'id'>
  readonly heldOn: Meeting['heldOn']
}

/** Whether an item's paper is there and where it comes from (R42). A Word file stands before what the records can make. */
export function paperState(
  item: StatedItem,
  papers: number,
  meeting: StatedMeeting,
  registers: Registers,
): PaperState {
  if (item.delivery === 'withdrawn' || item.delivery === 'deferred') return { kind: item.delivery }
  if (papers > 0) return { kind: 'in' }
  const from = madeFrom(item, meeting, registers)
  if (from !== null) return { kind: 'generated', from }
  if (item.delivery === 'toFollow') return { kind: 'toFollow' }
  if (item.delivery === 'verbal' || item.kind === 'verbal') return { kind: 'verbal' }
  return asksForPaper(item.kind) ? { kind: 'missing' } : { kind: 'none' }
}

/** Whether the agenda asks for a paper here, and whether it has it. */
export function countsAs({ kind }: PaperState): { readonly wanted: boolean; readonly isIn: boolean } {
  const isIn = kind === 'in' || kind === 'generated'
  return { wanted: isIn || kind === 'missing' || kind === 'toFollow', isIn }
}

function madeFrom(
  item: StatedItem,
  { committee, heldOn }: StatedMeeting,
  registers: Registers,
): 'minutes' | 'references' | 'measures' | null {
  switch (item.kind) {
    case 'minutes': {
      const newest = registers.minutes.find(
        (each) => each.committeeId === committee.id && each.heldOn < heldOn,
      )
      const parts = registers.minutes.filter(
        (each) => each.committeeId === committee.id && each.heldOn === newest?.heldOn,
      )
      return parts.some(({ part }) => part === item.part) ? 'minutes' : null
    }
    case 'outstandingReferences': {
      const isPublic = item.part === 1
      const rows = registers.references.some(
        (each) => each.committeeId === committee.id && each.isPublic === isPublic,
      )
      // The public register prints without rows too, saying that nothing is outstanding.
      return rows || isPublic ? 'references' : null
    }
    case 'performance':
      return registers.measures.has(committee.id) ? 'measures' : null
    default:
      return null
  }
}
