import { describe, expect, it } from 'vitest'
import { audienceWords, audiencesFor, printedWords } from '../../renderer/areas/references/audience-words.ts'
import {
  chartedCommittee,
  firstView,
  nobody,
  ownerless,
  raisingMeetings,
  referencesCsv,
  shownReferences,
  stateLooks,
} from '../../renderer/areas/references/reference-rows.ts'
import type { RegisteredReference } from '../../shared/contract/reference-views.ts'
import { registerTitle } from '../../shared/contract/register-audience.ts'
import { isoDate } from '../../shared/calendar/iso-date.ts'
import { readFuzzyDate } from '../../shared/calendar/fuzzy-date.ts'
import { usualNumbering } from '../../shared/references/numbering.ts'
import { ownerlessWords } from '../../shared/references/sheets/owner-sheet.ts'
import type { Standing } from '../../shared/references/standing.ts'
import { reference } from '../pack/compose/sample-records.ts'

const today = isoDate('2026-11-22')

function row(number: string, further: Partial<RegisteredReference> = {}): RegisteredReference {
  const due = further.due ?? null
  const target = due === null ? null : readFuzzyDate(due, { writtenOn: today, meetings: [] })
  return {
    ...reference(number),
    target,
    standing: 'onTime',
    slippage: { times: 0, months: null },
    ageMonths: null,
    ...further,
  }
}

const numbers = (rows: readonly RegisteredReference[]) => rows.map(({ number }) => number)

describe('what the register shows', () => {
  const rows = [
    row('10/2026/P', { action: 'Mend the ladders.', due: 'April/May' }),
    row('9/2026/P', { action: 'Count the moorings.', owners: ['Warden'], due: '1 February 2027' }),
    row('1/2026/P', { standing: 'discharged' }),
    row('2/2026/NP', { standing: 'late', due: 'when answered' }),
  ]

  it('is what is open, numbers as numbers', () => {
    expect(numbers(shownReferences(rows, firstView))).toEqual(['2/2026/NP', '9/2026/P', '10/2026/P'])
    expect(numbers(shownReferences(rows, { ...firstView, question: 'all' }))).toHaveLength(4)
  })

  it('answers to every word typed, in whatever column', () => {
    expect(numbers(shownReferences(rows, { ...firstView, typed: 'warden moor' }))).toEqual(['9/2026/P'])
    expect(numbers(shownReferences(rows, { ...firstView, typed: 'late' }))).toEqual(['2/2026/NP'])
  })

  it('answers to what has no owner, so that it does not fall between', () => {
    const owed = [row('1/2026/P', { owners: [] }), row('2/2026/P'), row('3/2026/P', { owners: [] })]
    const view = { ...firstView, owner: nobody }
    expect(numbers(shownReferences(owed, view))).toEqual(['1/2026/P', '3/2026/P'])
    expect(printedWords(owed.slice(0, 1), view, [], 'public')).toBe('1 reference: open, without an owner.')
    const settled = row('4/2026/P', { owners: [], dischargedOn: today })
    expect(ownerlessWords(numbers(ownerless([...owed, settled])))).toBe(
      '1/2026/P and 3/2026/P have no owner and stand on no sheet.',
    )
  })

  it('is charted of the committee chosen, else of the one that waits for most', () => {
    const view = { shortName: null, held: [], nextMeeting: null, numberings: [usualNumbering] as const }
    const committees = ['Library', 'Parks'].map((name, at) => ({
      ...view,
      id: at + 1,
      name,
      gaps: [],
      counts: [],
    }))
    const references = [2, 2, 1].map((committeeId, at) => row(`${at + 1}/2026/P`, { committeeId }))
    const charted = (chosen: number | null) =>
      chartedCommittee({ today, committees, references, views: [], undo: null, redo: null }, chosen)?.name
    expect([charted(null), charted(1)]).toEqual(['Parks', 'Library'])
  })

  it('is raised by a meeting that was held; by one to come only where a committee has held none', () => {
    const [held, next] = [
      { id: 1, heldOn: isoDate('2026-11-20') },
      { id: 2, heldOn: isoDate('2027-01-19') },
    ]
    const committee = {
      id: 1,
      name: 'Parks',
      shortName: null,
      numberings: [usualNumbering] as const,
      gaps: [],
      counts: [],
    }
    const offered = (meetings: readonly (typeof held)[]) =>
      raisingMeetings({ committees: [{ ...committee, held: meetings, nextMeeting: next }] })
    expect(offered([held]).map(({ words }) => words)).toEqual(['Parks, 20 November 2026'])
    expect(offered([]).map(({ words }) => words)).toEqual(['Parks, 19 January 2027'])
  })

  it('answers to an age, which nobody knows of what has no day', () => {
    const aged = [row('1/2025/P', { ageMonths: 13 }), row('2/2025/P', { ageMonths: 6 }), row('3/2025/P')]
    const olderThan = (age: 3 | 6 | 12) => numbers(shownReferences(aged, { ...firstView, age }))
    expect([olderThan(12), olderThan(6)]).toEqual([['1/2025/P'], ['1/2025/P', '2/2025/P']])
    expect(printedWords(aged.slice(0, 1), { ...firstView, age: 12 }, [], 'public')).toBe(
      '1 reference: open, raised a year and more ago.',
    )
  })

  it('sorts targets by their earliest meaning, what no calendar can place last', () => {
    expect(numbers(shownReferences(rows, { ...firstView, sort: 'due' }))).toEqual([
      '9/2026/P',
      '10/2026/P',
      '2/2026/NP',
    ])
  })
})

it.each([
  ['late', 3, 'Late'],
  ['dueNow', 2, 'Due soon'],
  ['onTime', 2, 'Moved twice'],
  ['onTime', 4, 'Moved 4 times'],
  ['noDate', 1, 'Moved once'],
  ['onTime', 0, 'On time'],
  ['complete', 5, 'Complete proposed'],
] as const)('%s, moved %i times, reads “%s”', (standing: Standing, times, word) => {
  expect(stateLooks({ standing, slippage: { times, months: null } }).word).toBe(word)
})

it('goes to a spreadsheet as text, formulas included', () => {
  const csv = referencesCsv(
    [row('1/2026/P', { action: '=SUM(A1)', status: 'One, "two"' })],
    { committees: [] },
    'public',
  )
  expect(csv.split('\r\n')[1]).toContain(`'=SUM(A1)`)
  expect(csv).toContain('"One, ""two"""')
})

describe('what leaves the application', () => {
  const shown = [
    row('1/2026/P'),
    row('2/2026/NP', { isPublic: false, action: 'Ask the second bidder.', owners: ['Head of Estates'] }),
    row('3/2026/NP', { isPublic: false }),
  ]

  it('is for the public unless the clerk says otherwise, and then says so', () => {
    expect(audiencesFor(shown)).toEqual(['public', 'withNonPublic'])
    expect(audiencesFor(shown.slice(0, 1))).toEqual(['public'])
    expect(audienceWords('public', shown)).toBe('The public reference')
    expect(audienceWords('withNonPublic', shown)).toBe('With the 2 non-public ones')
    expect(registerTitle('public', '2026-11-22')).not.toContain('publication')
    expect(registerTitle('withNonPublic', '2026-11-22')).toContain('not for publication')
  })

  it('holds nothing that is not public, not so much as its number', () => {
    const csv = referencesCsv(shown, { committees: [] }, 'public')
    expect(csv).toContain('1/2026/P')
    expect(csv).not.toMatch(/NP|bidder|Estates/)
    expect(referencesCsv(shown, { committees: [] }, 'withNonPublic')).toContain('Ask the second bidder.')
  })

  it('says on paper how it was filtered and sorted', () => {
    const view = { ...firstView, owner: 'Harbour Master', typed: 'bench ', sort: 'due' } as const
    expect(printedWords(shown, view, [], 'public')).toBe(
      '1 reference: open, owner Harbour Master, with “bench”, by target.',
    )
    expect(printedWords(shown, { ...firstView, question: 'all' }, [], 'withNonPublic')).toBe('3 references.')
  })
})
