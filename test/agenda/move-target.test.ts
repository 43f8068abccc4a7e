import { describe, expect, it } from 'vitest'
import { noDecisions, type PlannedItem } from '../../shared/agenda/agenda.ts'
import { dropTarget, stepTarget } from '../../shared/agenda/move-target.ts'

function item(id: number, further: Partial<PlannedItem> = {}): PlannedItem {
  return {
    id,
    number: id,
    part: 1,
    title: `ITEM ${id}`,
    kind: 'report',
    instruction: null,
    reportOf: null,
    purpose: null,
    delivery: 'withAgenda',
    urgentReason: null,
    exemptParagraphs: [],
    recommendation: null,
    ...noDecisions,
    ...further,
  }
}

/** 1, 2, 2(a), 2(b), 3, and 4 in Part 2. */
const agenda = [
  item(1),
  item(2),
  item(21, { number: 2, letter: 'a' }),
  item(22, { number: 2, letter: 'b' }),
  item(3),
  item(4, { part: 2 }),
]

describe('where an item goes', () => {
  it('by one place is past its neighbour with all its sub-items', () => {
    expect(stepTarget(agenda, 1, 1)).toEqual({ before: 3, place: 2, of: 3 })
    expect(stepTarget(agenda, 3, -1)).toEqual({ before: 2, place: 2, of: 3 })
    expect(stepTarget(agenda, 2, 1)).toEqual({ before: null, place: 3, of: 3 })
  })

  it('never is past the edge of its part, nor of its parent', () => {
    expect(stepTarget(agenda, 3, 1)).toBeNull()
    expect(stepTarget(agenda, 4, -1)).toBeNull()
    expect(stepTarget(agenda, 21, -1)).toBeNull()
    expect(stepTarget(agenda, 21, 1)).toEqual({ before: null, place: 2, of: 2 })
  })

  it('by dragging is where it is dropped, if that is in its part', () => {
    expect(dropTarget(agenda, 1, 22)).toEqual({ before: 3, place: 2, of: 3 })
    expect(dropTarget(agenda, 3, 1)).toEqual({ before: 1, place: 1, of: 3 })
    expect(dropTarget(agenda, 3, 4)).toBeNull()
  })
})
