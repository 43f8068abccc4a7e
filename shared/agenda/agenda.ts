import type { AgendaItem } from './agenda-item.ts'

/** What is decided about an item and printed on no page of the agenda. */
export interface ItemDecisions {
  /** Why the public interest favours keeping it exempt (R15, Schedule 12A paragraph 10). */
  readonly publicInterest: string | null
  /** When the exemption is looked at again: an ISO day, or the clerk's words ("when the contract is signed"). */
  readonly reviewOn: string | null
  /** Who decided that it is exempt. */
  readonly decidedBy: string | null
  /** The chair's opinion that a late item should be considered as a matter of urgency, s.100B(4)(b) (R6). */
  readonly chairOpinion: string | null
  /** The item of an earlier meeting that was deferred to this one. */
  readonly carriedFrom: number | null
}

export const noDecisions: ItemDecisions = {
  publicInterest: null,
  reviewOn: null,
  decidedBy: null,
  chairOpinion: null,
  carriedFrom: null,
}

/** An agenda item with all that is known of it while the agenda is being made. */
export type PlannedItem = AgendaItem & ItemDecisions

/** A meeting's agenda as a value: its items in order, Part 1 before Part 2, each sub-item after its parent. */
export type Agenda = readonly PlannedItem[]

/** A main item or heading with the sub-items under it: what moves together. */
export type Block = readonly [PlannedItem, ...PlannedItem[]]

/** The agenda as blocks, in order. */
export function blocksOf(agenda: Agenda): readonly Block[] {
  const blocks: [PlannedItem, ...PlannedItem[]][] = []
  for (const item of agenda) {
    const last = blocks.at(-1)
    if (item.letter !== undefined && last !== undefined) last.push(item)
    else blocks.push([item])
  }
  return blocks
}
