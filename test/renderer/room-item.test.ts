import { expect, it } from 'vitest'
import { leftOpen, type RoomItem } from '../../renderer/areas/minutes/room-item.ts'
import type { ClockTime } from '../../shared/calendar/iso-date.ts'
import { throughout } from '../../shared/minutes/stays.ts'
import { minuteItem } from '../pack/compose/sample-records.ts'
import { member } from '../helpers/member.ts'

function room(number: number, takenAt: string | null): RoomItem {
  const item = {
    ...minuteItem(number, 'PONDS', 'report', [], null),
    id: number,
    agendaItemId: number,
    seen: 0,
    writer: null,
    takenAt: takenAt as ClockTime | null,
    opened: null,
  }
  return { item, onAgenda: null }
}

it('says before a meeting is ended what would stay open', () => {
  const items = [room(1, '18:30'), room(2, null), room(3, null)]
  const here = member('Ada', { standing: 'present', stays: throughout })
  const unmarked = member('Ben', { standing: 'unmarked', stays: [] })
  expect(leftOpen(items, [here, { ...unmarked, id: 2 }])).toEqual([
    'Items 2 and 3 were not taken.',
    'Ben is not marked, as here or as away.',
  ])
  expect(leftOpen(items.slice(0, 1), [here])).toEqual([])
  const others = [2, 3, 4, 5].map((id) => ({ ...unmarked, id }))
  expect(leftOpen([...items, room(4, null)], [here, ...others])).toEqual([
    'Items 2 to 4 were not taken.',
    '4 of 5 members are not marked, as here or as away.',
  ])
})
