import { describe, expect, it } from 'vitest'
import type { ClockTime } from '../../shared/calendar/iso-date.ts'
import { takenBehindClosedDoors } from '../../shared/minutes/closed-doors.ts'
import { minuteFrom } from '../../shared/minutes/minute-blocks.ts'
import type { TakenItem, TimeKind } from '../../shared/minutes/taken-minutes.ts'
import { minuteItem } from '../pack/compose/sample-records.ts'

/** Item 1 is public, 2 excludes the public, 3 is exempt, 4 and 5 are public again; taken in this order, 5 not at all. */
function meeting(said: Readonly<Record<number, string>> = {}): readonly TakenItem[] {
  return [1, 2, 3, 4, 5].map((number) => ({
    ...minuteItem(number, 'BUSINESS', number === 2 ? 'exclusionOfPublic' : 'report', []),
    blocks: minuteFrom([said[number] ?? 'It was discussed.'], null),
    exemptParagraphs: number === 3 ? ['3'] : [],
    takenOrder: number === 5 ? null : number,
    takenAt: null,
    id: number,
    agendaItemId: null,
    seen: 0,
    writer: null,
    opened: null,
  }))
}

const time = (kind: TimeKind, itemId: number) => ({ kind, itemId, at: '19:00' as ClockTime })

describe('public business after the public were excluded', () => {
  it('is told, unless they were let in again by then', () => {
    const items = meeting()
    expect(takenBehindClosedDoors({ items, times: [time('excluded', 2)] })).toEqual([4])
    for (const itemId of [3, 4])
      expect(
        takenBehindClosedDoors({ items, times: [time('excluded', 2), time('readmitted', itemId)] }),
      ).toEqual([])
  })

  it('is in order where the minute says so in the clerk’s words, or nobody was excluded', () => {
    const items = meeting({ 4: 'The public were then readmitted.' })
    expect(takenBehindClosedDoors({ items, times: [time('excluded', 2)] })).toEqual([])
    expect(takenBehindClosedDoors({ items: meeting(), times: [] })).toEqual([])
  })

  it('is not what was let in before and shut out after', () => {
    const times = [time('excluded', 1), time('readmitted', 2), time('excluded', 3)]
    expect(takenBehindClosedDoors({ items: meeting(), times })).toEqual([4])
  })
})
