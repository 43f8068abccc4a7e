import { describe, expect, it } from 'vitest'
import type { Standing } from '../../shared/minutes/attendance.ts'
import { minuteFrom, minuteLines } from '../../shared/minutes/minute-blocks.ts'
import { apologiesWithoutItem, withNoted } from '../../shared/minutes/noted-items.ts'
import type { TakenItem } from '../../shared/minutes/taken-minutes.ts'
import { member } from '../helpers/member.ts'
import { minuteItem } from '../pack/compose/sample-records.ts'

function taken(lines: readonly string[], kind: 'apologies' | 'report' = 'apologies'): TakenItem {
  const item = minuteItem(1, 'APOLOGIES', kind, [], null)
  const blocks = minuteFrom(lines, null)
  return { ...item, blocks, id: 1, agendaItemId: 1, seen: 0, writer: null, takenAt: null, opened: null }
}

function noted(lines: readonly string[], standings: readonly Standing[], kind?: 'report') {
  const names = ['Councillor Ada Fern', 'Councillor Ben Moss', 'Councillor Cy O’Hara']
  const people = standings.map((standing, place) => member(names[place] ?? '', { standing }))
  return { origin: 'taken', items: [taken(lines, kind)], people, declarations: [] } as const
}

function printed(...given: Parameters<typeof noted>): readonly string[] {
  return withNoted(noted(...given)).flatMap(({ blocks }) => minuteLines(blocks))
}

describe('apologies marked in the room', () => {
  it('are in the minutes though the clerk writes nothing', () => {
    expect(printed([], ['present', 'apologies', 'apologies'])).toEqual([
      'Apologies were received from Councillor Ben Moss and Councillor Cy O’Hara.',
    ])
    expect(printed([], ['present', 'absent', 'unmarked'])).toEqual([])
  })

  it('are not said again, by whichever name the clerk has written them', () => {
    const own = 'Apologies had come from Cllrs Moss and O’Hara.'
    expect(printed([own], ['present', 'apologies', 'apologies'])).toEqual([own])
    // Thanks to somebody are no apologies.
    expect(printed(['Cllr Moss was thanked.'], ['present', 'apologies', 'present'])).toEqual([
      'Cllr Moss was thanked.',
      'Apologies were received from Councillor Ben Moss.',
    ])
  })

  it('are said of each of two members with one surname, and of nobody for an ordinary word', () => {
    const item = taken(['Apologies were received from Anne Smith. It was a long list.'])
    const people = ['Anne Smith', 'Bob Smith', 'Cy Long'].map((name) =>
      member(name, { standing: 'apologies' }),
    )
    const said = withNoted({ origin: 'taken', items: [item], people, declarations: [] })
    expect(said.flatMap(({ blocks }) => minuteLines(blocks)).at(-1)).toBe(
      'Apologies were received from Bob Smith and Cy Long.',
    )
  })

  it('are named among the attendance where the agenda has no item of them', () => {
    const standings = ['present', 'apologies'] as const
    expect(apologiesWithoutItem(noted([], standings, 'report'))).toEqual(['Councillor Ben Moss'])
    expect(apologiesWithoutItem(noted([], standings))).toEqual([])
    expect(printed([], standings, 'report')).toEqual([])
  })

  it('are left as they came in minutes from a file', () => {
    const imported = { ...noted([], ['apologies']), origin: 'imported' } as const
    expect(withNoted(imported).flatMap(({ blocks }) => blocks)).toEqual([])
  })
})
