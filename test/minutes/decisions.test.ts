import { describe, expect, it } from 'vitest'
import type { ItemKind } from '../../shared/agenda/agenda-item.ts'
import { isoDate } from '../../shared/calendar/iso-date.ts'
import { decisionOf } from '../../shared/minutes/decisions.ts'
import { actionsSpec, decisionsSpec } from '../../shared/pack/decisions-spec.ts'
import { minutes, minuteItem, reference } from '../pack/compose/sample-records.ts'

const decided = (kind: ItemKind, resolution: string | null) => {
  const { before, verb, after } = decisionOf(minuteItem(5, 'PONDS', kind, [], resolution))
  return `${before}*${verb}*${after}`
}

describe('a sheet of decisions', () => {
  it.each<[ItemKind, string | null, string]>([
    ['report', 'RESOLVED, that the report be noted.', 'Report *noted*'],
    ['report', null, 'None**'],
    [
      'minutes',
      'RESOLVED, that the public minutes and non-public summary of the meeting held on 5 September 2023, be approved as an accurate record.',
      'Public minutes and non-public summary of 5 September 2023 *approved*',
    ],
    [
      'minutes',
      'RESOLVED, that the non-public minutes of the meeting held on 5 September 2023, be approved as an accurate record, subject to the following: item 4: “Fern”.',
      'Non-public minutes of 5 September 2023 *approved*, subject to corrections',
    ],
    [
      'exclusionOfPublic',
      'RESOLVED, that under Section 100A(4) of the Local Government Act 1972, the public be excluded from the meeting for items 14 and 15.',
      'Public *excluded* for exempt business',
    ],
  ])('says of %s in a few words what was resolved: %s', (kind, resolution, words) => {
    expect(decided(kind, resolution)).toBe(words)
  })

  it('says of a withheld item only that it was decided in private', () => {
    const item = minuteItem(14, 'LEASE', 'report', ['The rent.'], 'RESOLVED, that £31,000 be accepted.')
    expect(decisionOf({ ...item, part: 2, exemptParagraphs: ['3'] })).toMatchObject({
      before: 'Decided in private',
      verb: '',
    })
  })

  it('has the actions of each item, however the register writes where they were raised', () => {
    const raised = [
      { ...reference('1/2026/P'), raisedAtItem: 'Item 2 - Fish market' },
      { ...reference('2/2026/P'), raisedAtItem: '2' },
      { ...reference('3/2026/NP'), raisedAtItem: 'Item 2 - Fish market', isPublic: false },
    ]
    const ground = {
      minutes: { ...minutes, items: [minuteItem(2, 'FISH MARKET', 'report', [], null)] },
      authority: 'Borough of Saltmouth',
      raised,
      issuedOn: isoDate('2026-09-11'),
      enquiries: null,
    }
    const [row] = decisionsSpec(ground).rows
    expect(row?.actions.map((line) => line.match(/\((.+)\)$/)?.[1])).toEqual(['1/2026/P', '2/2026/P'])
    expect(actionsSpec(ground, true).rows.map(({ item }) => item)).toEqual(['2', '2'])
    expect(actionsSpec(ground, false)).toMatchObject({
      heading: 'Non-public actions',
      rows: [{ number: '3/2026/NP', item: '2' }],
    })
  })
})
