import { array, assert, boolean, constantFrom, date, integer, property } from '../helpers/fast-check.ts'
import { describe, expect, it } from 'vitest'
import { readFuzzyDate } from '../../shared/calendar/fuzzy-date.ts'
import { isoDate } from '../../shared/calendar/iso-date.ts'
import {
  type GivenNumber,
  nextNumber,
  numberGaps,
  usualNumbering,
} from '../../shared/references/numbering.ts'
import { slippageOf, slippageWords, targetMoves } from '../../shared/references/slippage.ts'
import { standingOf } from '../../shared/references/standing.ts'

const today = isoDate('2025-11-20')
const nextMeeting = isoDate('2025-12-18')
const fuzzy = (text: string, writtenOn = today) => readFuzzyDate(text, { writtenOn, meetings: [nextMeeting] })

/** Numbers of which nobody knows when they were given. */
const numbers = (...given: readonly string[]): GivenNumber[] =>
  given.map((number) => ({ number, raisedOn: null }))

describe('the number of a reference', () => {
  it('is never one that was given, and leaves no gap, in whatever order public and non-public ones come', () => {
    assert(
      property(array(boolean(), { maxLength: 40 }), integer({ min: 2023, max: 2090 }), (kinds, year) => {
        const given = numbers('3/2023/P')
        for (const isPublic of kinds)
          given.push(...numbers(nextNumber([usualNumbering], isPublic, year, given)))
        expect(new Set(given.map(({ number }) => number)).size).toBe(given.length)
        expect(numberGaps([usualNumbering], given)).toEqual([])
      }),
    )
  })

  it('shows which were never used between the first and the last of each year', () => {
    const given = numbers('7/2023/P', '8/2023/P', '10/2023/NP', 'HM-4', '3/2024/P', '1/2024/NP')
    expect(numberGaps([usualNumbering], given)).toEqual(['9/2023/P', '2/2024/P'])
    expect(nextNumber([usualNumbering], true, 2023, given)).toBe('11/2023/P')
    expect(nextNumber([usualNumbering], false, 2025, given)).toBe('1/2025/NP')
  })

  it('is asked for from 1 in every year but the first that the records know', () => {
    const given = numbers('11/2025/P', '13/2025/P', '2/2026/P')
    expect(numberGaps([usualNumbering], given)).toEqual(['12/2025/P', '1/2026/P'])
  })

  it('goes on counting where the year began to be written another way, and still asks for what was left out', () => {
    const present = { public: 'CSEC-{yy}-{serial}', nonPublic: 'CSX-{yy}-{serial}' }
    const between = { ...usualNumbering, public: present.public }
    const numberings = [present, between, usualNumbering] as const
    const given = numbers('3/2026/P', '5/2026/NP', 'CSEC-26-8')
    expect(numberGaps(numberings, given)).toEqual(['4/2026/P', '6/2026/P', '7/2026/P'])
    expect(nextNumber(numberings, false, 2026, given)).toBe('CSX-26-9')
    expect(numberGaps(numberings, [...given, ...numbers('CSEC-26-10')]).at(-1)).toBe('CSEC-26-9')
  })

  it('is read as of the year in which it was raised, where two ways could have made it', () => {
    const before = { public: '{serial}/{yy} P', nonPublic: '{serial}/{yy} NP' }
    const numberings = [{ public: '{yy}/{serial} P', nonPublic: '{yy}/{serial} NP' }, before] as const
    const given = [
      { number: '10/24 P', raisedOn: isoDate('2024-03-05') },
      { number: '12/24 P', raisedOn: isoDate('2024-06-11') },
      { number: '24/13 P', raisedOn: isoDate('2024-09-10') },
    ]
    expect(numberGaps(numberings, given)).toEqual(['11/24 P'])
    expect(nextNumber(numberings, true, 2024, given)).toBe('24/14 P')
  })

  it('follows the committee’s own grammar', () => {
    const numbering = { public: 'CS {serial}-{yy}', nonPublic: 'CSX {serial}-{yy}' }
    expect(nextNumber([numbering], false, 2026, numbers('CS 4-26', '9/2026/P'))).toBe('CSX 5-26')
  })
})

describe('where a reference stands', () => {
  it.each([
    ['inProgress', 'October 2025', 'late'],
    ['inProgress', 'November 2025', 'dueNow'],
    ['inProgress', 'next meeting', 'dueNow'],
    ['inProgress', 'Nov/Dec', 'onTime'],
    ['inProgress', 'when answered', 'noDate'],
    ['inProgress', null, 'noDate'],
    ['overdue', null, 'late'],
    ['complete', 'October 2025', 'complete'],
  ] as const)('%s, target %s: %s', (state, due, standing) => {
    const target = due === null ? null : fuzzy(due)
    expect(standingOf({ state, dischargedOn: null }, target, { today, nextMeeting })).toBe(standing)
  })

  it('is discharged whatever else is said of it', () => {
    const discharged = { state: 'overdue', dischargedOn: today } as const
    expect(standingOf(discharged, fuzzy('2020'), { today, nextMeeting: null })).toBe('discharged')
  })
})

describe('how far a target has slipped', () => {
  const slipped = (...texts: string[]) =>
    slippageWords(slippageOf(targetMoves(texts.map((text) => ({ on: today, target: fuzzy(text) })))))

  it.each([
    [['April 2026'], null],
    [['April 2026', 'September 2026'], 'Target moved once, 5 months.'],
    [['April/May 2026', 'September 2026', 'January 2027'], 'Target moved twice, 9 months in all.'],
    [['April 2026', 'when answered', 'May 2026'], 'Target moved twice, 1 month in all.'],
    [['April 2026', 'March 2026'], null],
    [['when answered', 'TBC'], 'Target moved once.'],
  ])('%j: %s', (texts, words) => {
    expect(slipped(...texts)).toBe(words)
  })

  it('is counted once for each move back, and as months from the first to the last', () => {
    const days = date({ min: new Date('2024-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
    assert(
      property(array(days, { minLength: 1, maxLength: 10 }), constantFrom(today), (written, on) => {
        const texts = written.map((day) => day.toISOString().slice(0, 10))
        const { times, months } = slippageOf(targetMoves(texts.map((text) => ({ on, target: fuzzy(text) }))))
        expect(times).toBe(texts.filter((text, at) => at > 0 && text > (texts[at - 1] ?? '')).length)
        expect(months === null).toBe(texts.length === 1)
      }),
    )
  })
})
