import * as fc from '../helpers/fast-check.ts'
import { describe, expect, it } from 'vitest'
import { matchItems, type StandingItem } from '../../electron/services/import/match-items.ts'

describe('an item of a corrected agenda', () => {
  it('is known by its title, also when the title has grown or its capitals have gone', () => {
    const before = [item(44, 4, 'STREET WARDENS', { hasOwnPapers: true })]

    expect(
      matchItems(before, [item(0, 4, 'PARKING CHARGES'), item(0, 5, 'Street Wardens: annual review')]),
    ).toEqual([null, 44])
  })

  it('is known by its number alone while nothing of the clerk’s stands under it', () => {
    const after = [item(0, 4, 'PARKING CHARGES')]

    expect(matchItems([item(44, 4, 'STREET WARDENS')], after)).toEqual([44])
    expect(matchItems([item(44, 4, 'STREET WARDENS', { hasOwnPapers: true })], after)).toEqual([null])
  })

  it('never takes an exempt item’s own papers into the open by its title', () => {
    const exempt = item(9, 9, 'CAMERA CONTRACT', { part: 2, exemptParagraphs: ['3'], hasOwnPapers: true })

    expect(matchItems([exempt], [item(0, 4, 'CAMERA CONTRACT')])).toEqual([null])
    expect(matchItems([{ ...exempt, hasOwnPapers: false }], [item(0, 4, 'CAMERA CONTRACT')])).toEqual([9])
    expect(matchItems([item(4, 4, 'CAMERA CONTRACT', { hasOwnPapers: true })], [exempt])).toEqual([4])
  })

  it('is never two items, and an agenda that did not change keeps all of its own', () => {
    const titles = fc.constantFrom('MINUTES', 'MINUTES OF SEPTEMBER', 'PARKING', 'PARKING CHARGES', 'ROADS')
    const agendas = fc.array(
      fc.record({ title: titles, part: fc.constantFrom(1 as const, 2 as const), own: fc.boolean() }),
    )
    const items = (agenda: readonly { title: string; part: 1 | 2; own: boolean }[]) =>
      agenda.map(({ title, part, own }, index) =>
        item(index + 100, index + 1, title, { part, hasOwnPapers: own }),
      )
    fc.assert(
      fc.property(agendas, agendas, (before, after) => {
        const matched = matchItems(items(before), items(after)).filter((id) => id !== null)
        expect(new Set(matched).size).toBe(matched.length)
        expect(matchItems(items(before), items(before))).toEqual(items(before).map(({ id }) => id))
      }),
    )
  })
})

function item(
  id: number,
  number: number,
  title: string,
  more: Partial<Omit<StandingItem, 'id' | 'number' | 'title'>> = {},
): StandingItem {
  return { id, number, title, part: 1, kind: 'report', exemptParagraphs: [], hasOwnPapers: false, ...more }
}
