import * as fc from '../helpers/fast-check.ts'
import { describe, expect, it } from 'vitest'
import {
  filledPattern,
  lineAtNext,
  minutesPattern,
  patternOf,
} from '../../shared/agenda/instruction-pattern.ts'
import { defaultOrder, orderOf, startingItems } from '../../shared/agenda/order-of-business.ts'
import {
  changedAt,
  inParts,
  movedTo,
  type OrderOfBusiness,
  placeOf,
  placeWords,
  withAdded,
  withoutAt,
} from '../../shared/agenda/order-edits.ts'
import { isoDate } from '../../shared/calendar/iso-date.ts'

const days = { thisMeeting: isoDate('2024-02-22'), lastMeeting: isoDate('2023-11-13') }
const first = { ...days, lastMeeting: null }
const titles = (order: OrderOfBusiness) => order.map(({ title }) => title)

describe('an instruction that names days', () => {
  it('names those of the meeting it is for', () => {
    expect(filledPattern('Held {last meeting}, agreed {this meeting}.', days)).toBe(
      'Held 13 November 2023, agreed 22 February 2024.',
    )
  })

  it('is left out where it names a last meeting and there was none', () => {
    expect(filledPattern(minutesPattern, first)).toBeNull()
    expect(filledPattern('To note.', first)).toBe('To note.')
  })

  it('becomes a pattern again when an agenda is kept as the order', () => {
    const line = filledPattern(minutesPattern, days)
    expect(patternOf(line ?? '', days)).toBe(minutesPattern)
    expect(patternOf('As of 13 November 2023.', first)).toBe('As of 13 November 2023.')
  })
})

describe('a line of the last meeting’s agenda', () => {
  const next = { thisMeeting: isoDate('2024-05-09'), lastMeeting: days.thisMeeting }
  const at = (kind: 'minutes' | 'questions', part: 1 | 2, instruction: string | null) =>
    lineAtNext({ kind, part, instruction }, days, next)

  it('names the days of the next, in the clerk’s own words', () => {
    expect(at('questions', 1, 'Put between 13 November 2023 and 22 February 2024.')).toBe(
      'Put between 22 February 2024 and 9 May 2024.',
    )
    expect(at('questions', 1, null)).toBeNull()
    // Which meeting that was the records may not know.
    expect(at('minutes', 2, 'To agree the non-public minutes of Monday, 4 September 2023.')).toBe(
      'To agree the non-public minutes of 22 February 2024.',
    )
  })

  it('asks in Part 2 for no public minutes', () => {
    expect(at('minutes', 1, null)).toContain('the public minutes and non-public summary')
    expect(at('minutes', 2, 'To agree the minutes.')).toBe(
      'To agree the non-public minutes of the meeting held on 22 February 2024.',
    )
  })
})

describe('the order of business', () => {
  it('begins an agenda with its own words, the days of its meeting in place', () => {
    const words = 'To sign the minutes of {last meeting}.'
    const order = changedAt(defaultOrder, 2, { instruction: words })

    const items = startingItems(order, days)

    expect(items[2]?.words.instruction).toBe('To sign the minutes of 13 November 2023.')
    expect(startingItems(defaultOrder, days)[2]?.words.instruction).toContain('held on 13 November 2023.')
  })

  it('brings business of Part 2 with the paragraphs for which it is exempt at every meeting', () => {
    const minutes = { ...defaultOrder[2]!, part: 2 as const, title: 'NON-PUBLIC MINUTES', paragraphs: ['3'] }
    const begun = startingItems(withAdded(defaultOrder, minutes), days).find(({ part }) => part === 2)

    expect(begun).toMatchObject({ words: { title: 'NON-PUBLIC MINUTES' }, exemption: { paragraphs: ['3'] } })
    expect(begun?.words.instruction).toBe(
      'To agree the non-public minutes of the meeting held on 13 November 2023.',
    )
  })

  it('keeps of an agenda what every meeting has, days as days of each', () => {
    const [item] = startingItems(defaultOrder.slice(2, 3), days)
    const kept = orderOf([{ ...item!.words, part: 1, exemptParagraphs: [] }], days)

    expect(kept).toEqual([{ ...defaultOrder[2], instruction: minutesPattern }])
  })

  it('takes new business in where its kind usually stands', () => {
    const report = { ...defaultOrder[0]!, kind: 'performance' as const, title: 'PERFORMANCE' }

    expect(titles(withAdded(defaultOrder, report)).indexOf('PERFORMANCE')).toBe(4)
    expect(placeOf([], { part: 2, kind: 'report' })).toBe(0)
  })

  it('moves business within its part, never into the other', () => {
    const last = defaultOrder.length - 1

    expect(titles(movedTo(defaultOrder, 0, 1) ?? []).slice(0, 2)).toEqual([
      defaultOrder[1]?.title,
      'APOLOGIES',
    ])
    expect(movedTo(defaultOrder, 0, last)).toBeNull()
    expect(movedTo(defaultOrder, 0, -1)).toBeNull()
    expect(placeWords(defaultOrder, last)).toBe('2 of 2 in Part 2')
  })

  it('has Part 2 last after any edits, and loses nothing it was not told to', () => {
    const edit = fc.tuple(fc.constantFrom('move', 'remove', 'part', 'add'), fc.nat(12), fc.nat(12))
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 40 }), (edits) => {
        let order: OrderOfBusiness = defaultOrder
        for (const [what, at, to] of edits) {
          const before = order.length
          if (what === 'move') order = movedTo(order, at, to) ?? order
          else if (what === 'remove') order = withoutAt(order, at)
          else if (what === 'part') order = changedAt(order, at, { part: to % 2 === 0 ? 1 : 2 })
          else order = withAdded(order, defaultOrder[at % defaultOrder.length]!)
          const gone = what === 'remove' && at < before ? 1 : 0
          expect(order).toHaveLength(before - gone + (what === 'add' ? 1 : 0))
          expect(order).toEqual(inParts(order))
        }
      }),
    )
  })
})
