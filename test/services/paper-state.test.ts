import { describe, expect, it } from 'vitest'
import { countsAs, paperState } from '../../electron/services/paper-state.ts'
import type { Registers } from '../../electron/db/registers-repository.ts'
import type { AgendaItem } from '../../shared/agenda/agenda-item.ts'
import { isoDate } from '../../shared/calendar/iso-date.ts'

const meeting = { committee: { id: 1 }, heldOn: isoDate('2024-02-22') }
const registers: Registers = {
  minutes: [
    { committeeId: 1, heldOn: isoDate('2024-05-16'), part: 2 },
    { committeeId: 2, heldOn: isoDate('2024-01-30'), part: 2 },
    { committeeId: 1, heldOn: isoDate('2023-11-13'), part: 1 },
    { committeeId: 1, heldOn: isoDate('2023-09-05'), part: 2 },
  ],
  references: [{ committeeId: 2, isPublic: false }],
  measures: new Set([1]),
}

function stateOf(item: Partial<AgendaItem>, papers = 0): string {
  const state = paperState(
    { kind: 'report', part: 1, delivery: 'withAgenda', ...item },
    papers,
    meeting,
    registers,
  )
  return state.kind === 'generated' ? `from ${state.from}` : state.kind
}

describe('whether an item’s paper is there', () => {
  it.each<[string, Partial<AgendaItem>, number, string]>([
    ['a report without a file', {}, 0, 'missing'],
    ['a report with one', {}, 1, 'in'],
    ['a report that is to follow', { delivery: 'toFollow' }, 0, 'toFollow'],
    ['a report that has followed', { delivery: 'toFollow' }, 1, 'in'],
    ['a withdrawn report, its file still there', { delivery: 'withdrawn' }, 1, 'withdrawn'],
    ['a report given by word of mouth', { delivery: 'verbal' }, 0, 'verbal'],
    ['an item of that kind', { kind: 'verbal' }, 0, 'verbal'],
    ['apologies', { kind: 'apologies' }, 0, 'none'],
    ['minutes of the meeting before', { kind: 'minutes' }, 0, 'from minutes'],
    ['minutes that an officer sent as a file', { kind: 'minutes' }, 1, 'in'],
    ['non-public minutes where the meeting before had none', { kind: 'minutes', part: 2 }, 0, 'missing'],
    [
      'the public register, which prints when it is empty too',
      { kind: 'outstandingReferences' },
      0,
      'from references',
    ],
    ['a non-public register without rows', { kind: 'outstandingReferences', part: 2 }, 0, 'missing'],
    ['the performance report', { kind: 'performance' }, 0, 'from measures'],
  ])('%s', (_, item, papers, expected) => {
    expect(stateOf(item, papers)).toBe(expected)
  })

  it('counts what the agenda asks for, and not what was withdrawn or is only said', () => {
    const kinds = ['none', 'in', 'missing', 'toFollow', 'verbal', 'withdrawn'] as const

    expect(kinds.filter((kind) => countsAs({ kind }).wanted)).toEqual(['in', 'missing', 'toFollow'])
    expect(kinds.filter((kind) => countsAs({ kind }).isIn)).toEqual(['in'])
    expect(countsAs({ kind: 'generated', from: 'minutes' })).toEqual({ wanted: true, isIn: true })
  })
})
