import * as fc from '../helpers/fast-check.ts'
import { describe, expect, it } from 'vitest'
import type { ClockTime } from '../../shared/calendar/iso-date.ts'
import {
  type AttendanceMark,
  isHere,
  marked,
  type Person,
  printedPresence,
  type Standing,
  wasHereAt,
} from '../../shared/minutes/attendance.ts'
import { quorumState } from '../../shared/minutes/quorum.ts'
import { areInOrder, type Stay, throughout } from '../../shared/minutes/stays.ts'
import { membersGathered } from '../../shared/minutes/taking-part.ts'
import { member } from '../helpers/member.ts'

const at = (time: string) => time as ClockTime
const stay = (from: string | null, until: string | null): Stay => ({
  from: from === null ? null : at(from),
  until: until === null ? null : at(until),
})

/** Somebody after all that the clerk marked of them, one a minute from 2 pm on. */
function after(...marks: readonly AttendanceMark[]): Person {
  return marks.reduce(
    (person, mark, minute) => ({ ...person, ...marked(person, mark, minuteAt(minute)) }),
    member('Dev', { standing: 'unmarked', stays: [] }),
  )
}

const minuteAt = (minute: number): ClockTime => at(`14:${String(minute).padStart(2, '0')}`)

describe('who comes and goes', () => {
  it('may leave and come back as often as they like', () => {
    const dev = after('present', 'left', 'back', 'left', 'back')
    expect(dev.stays).toEqual([stay(null, '14:01'), stay('14:02', '14:03'), stay('14:04', null)])
    expect(isHere(dev)).toBe(true)
    expect(printedPresence(dev)).toBe('Dev (out from 2.01 pm to 2.02 pm and from 2.03 pm to 2.04 pm)')
  })

  it('came late when they had sent apologies, and was there from the start when nobody had marked them', () => {
    expect(after('apologies', 'present').stays).toEqual([stay('14:01', null)])
    expect(after('present').stays).toEqual(throughout)
  })

  it('is not late for a meeting that has not begun', () => {
    expect(marked(member('Dev', { standing: 'apologies', stays: [] }), 'present', null).stays).toEqual(
      throughout,
    )
    expect(marked(member('Dev'), 'left', null).stays).toEqual(throughout)
  })

  it('never left when they come back in the same minute', () => {
    const gone = marked(member('Dev'), 'left', at('14:40'))
    expect(marked(gone, 'back', at('14:40')).stays).toEqual(throughout)
  })

  it.each([
    [[stay(null, null)], 'Dev'],
    [[stay('14:14', null)], 'Dev (from 2.14 pm)'],
    [[stay(null, '14:40')], 'Dev (until 2.40 pm)'],
    [[stay('14:14', '14:40')], 'Dev (from 2.14 pm until 2.40 pm)'],
    [[stay(null, '14:40'), stay('15:00', null)], 'Dev (out from 2.40 pm to 3.00 pm)'],
    [
      [stay('14:14', '14:40'), stay('15:00', '15:30')],
      'Dev (from 2.14 pm, out from 2.40 pm to 3.00 pm, until 3.30 pm)',
    ],
  ])('is printed with their times: %j', (stays, printed) => {
    expect(printedPresence(member('Dev', { stays }))).toBe(printed)
  })

  it('has stays in order, whatever is marked and however the clock is put', () => {
    const marks = fc.constantFrom<AttendanceMark>('present', 'left', 'back', 'apologies', 'absent')
    const steps = fc.array(fc.record({ mark: marks, minute: fc.nat(59) }), { maxLength: 12 })
    fc.assert(
      fc.property(steps, (some) => {
        const dev = some.reduce<Person>(
          (person, { mark, minute }) => ({ ...person, ...marked(person, mark, minuteAt(minute)) }),
          member('Dev', { standing: 'unmarked', stays: [] }),
        )
        expect(areInOrder(dev.stays)).toBe(true)
        expect(dev.stays.length > 0).toBe(dev.standing === 'present')
      }),
    )
  })

  it.each([
    [[stay('14:40', '14:14')]],
    [[stay(null, '14:40'), stay('14:30', null)]],
    [[stay(null, null), stay('14:30', null)]],
    [[stay(null, '14:30'), stay(null, '15:00')]],
  ])('cannot have been there like this: %j', (stays) => {
    expect(areInOrder(stays)).toBe(false)
  })
})

describe('who has come before the meeting', () => {
  it('is one of a member and whoever sits in their place', () => {
    const seat = (id: number, standing: Standing, substituteFor: number | null = null) => ({
      id,
      kind: 'member' as const,
      votes: true,
      standing,
      stays: standing === 'present' ? throughout : [],
      substituteFor,
    })
    const people = [seat(1, 'present'), seat(2, 'apologies'), seat(3, 'unmarked'), seat(4, 'present', 2)]
    expect(membersGathered(people)).toMatchObject({ members: 3, here: 2, unmarked: [{ id: 3 }] })
    // Who sat for a member on an earlier day is waited for no more.
    const later = [seat(1, 'present'), seat(2, 'unmarked'), seat(4, 'unmarked', 2)]
    expect(membersGathered(later)).toMatchObject({ members: 2, here: 1, unmarked: [{ id: 2 }] })
  })
})

describe('the quorum', () => {
  it('counts voting members in the room, and nobody else', () => {
    const people = [
      member('Ada'),
      member('Ben', { standing: 'observingOnline', stays: [] }),
      member('Cy', { votes: false }),
      member('Dee', { standing: 'apologies', stays: [] }),
      member('Eve', { kind: 'officer' }),
      member('Fay', { stays: [stay(null, '15:10')] }),
    ]
    expect(quorumState(people, 1)).toMatchObject({ here: 1, voting: 4, isMet: true, lostAt: null })
  })

  it('is lost at the minute the last of those it needs leaves, and stays so until enough are back', () => {
    const cy = member('Cy', { stays: [stay(null, '15:12')] })
    const people = [member('Ada'), member('Ben', { stays: [stay(null, '14:50')] }), cy]
    expect(quorumState(people, 2)).toMatchObject({ here: 1, isMet: false, lostAt: '15:12' })
    const back = [member('Ada'), member('Ben', { stays: [stay(null, '14:50'), stay('15:20', null)] }), cy]
    expect(quorumState(back, 2)).toMatchObject({ here: 2, isMet: true, lostAt: null })
    const again = [member('Ada'), member('Ben', { stays: [stay(null, '14:50'), stay('15:20', '15:40')] }), cy]
    expect(quorumState(again, 2)).toMatchObject({ here: 1, isMet: false, lostAt: '15:40' })
  })

  it('was never lost where it never was there', () => {
    const late = member('Ada', { stays: [stay('14:10', null)] })
    expect(quorumState([late], 2)).toMatchObject({ here: 1, isMet: false, lostAt: null })
  })

  it('says of the comings and goings what counting by the minute says', () => {
    const marks = fc.array(
      fc.record({
        who: fc.nat(4),
        mark: fc.constantFrom<AttendanceMark>('present', 'left', 'back', 'apologies'),
      }),
      { maxLength: 40 },
    )
    const votes = fc.array(fc.boolean(), { minLength: 5, maxLength: 5 })
    fc.assert(
      fc.property(marks, votes, fc.integer({ min: 1, max: 6 }), (some, may, needed) => {
        const people = may.map((vote) => member('x', { votes: vote }))
        // One mark a minute, so that each minute has one count.
        for (const [minute, { who, mark }] of some.entries())
          people[who] = {
            ...people[who],
            ...marked(people[who] as Person, mark, minuteAt(minute + 1)),
          } as Person
        const voting = people.filter((one) => one.votes)
        const state = quorumState(people, needed)
        const countAt = (minute: number) => voting.filter((one) => wasHereAt(one, minuteAt(minute))).length
        expect(state.here).toBe(countAt(59))
        expect(state.isMet).toBe(state.here >= needed)
        const enough = Array.from({ length: 60 }, (_, minute) => minute).findLast(
          (minute) => countAt(minute) >= needed,
        )
        const lost = state.isMet || enough === undefined ? null : minuteAt(enough + 1)
        expect(state.lostAt).toBe(lost)
      }),
    )
  })
})
