import { array, assert, constantFrom, option, property, record, subarray } from '../helpers/fast-check.ts'
import { describe, expect, it } from 'vitest'
import { addDays, isoDate } from '../../shared/calendar/iso-date.ts'
import { meetingCounts } from '../../shared/references/meeting-counts.ts'
import { awaitedAt } from '../../shared/references/outstanding-reference.ts'

const meetings = ['2026-01-15', '2026-03-12', '2026-05-14', '2026-07-09'].map(isoDate)
const [january, march, may, july] = meetings
const heldOn = isoDate('2026-09-10')
const asked = (raisedOn: typeof january, dischargedOn: typeof january | null = null) => ({
  raisedOn: raisedOn ?? null,
  dischargedOn: dischargedOn ?? null,
})

describe('a register meeting by meeting', () => {
  it('tells what was open after each, what was new at it and what it discharged', () => {
    const register = [asked(january, march), asked(january), asked(march, july), asked(may), asked(july)]
    expect(meetingCounts(register, meetings, heldOn)).toEqual([
      { heldOn: january, open: 2, raised: 2, discharged: 0 },
      { heldOn: march, open: 2, raised: 1, discharged: 1 },
      { heldOn: may, open: 3, raised: 1, discharged: 0 },
      { heldOn: july, open: 3, raised: 1, discharged: 1 },
    ])
  })

  it('begins with the meeting from which the register knows, and knows nothing of what comes later', () => {
    const register = [asked(may), { raisedOn: null, dischargedOn: null }, asked(heldOn)]
    expect(meetingCounts(register, meetings, heldOn)).toEqual([
      { heldOn: may, open: 2, raised: 1, discharged: 0 },
      { heldOn: july, open: 2, raised: 0, discharged: 0 },
    ])
    expect(meetingCounts([{ raisedOn: null, dischargedOn: null }], meetings, heldOn)).toEqual([])
  })

  it('always balances: open before, plus new, less discharged, is open; the last is what the next meeting awaits', () => {
    const days = [...meetings, addDays(heldOn, -30), heldOn, addDays(heldOn, 20)]
    const day = constantFrom(...days)
    const reference = record({ raisedOn: day, dischargedOn: option(day) })
    assert(
      property(array(reference, { minLength: 1 }), subarray(meetings, { minLength: 1 }), (drawn, held) => {
        const register = drawn.filter(
          ({ raisedOn, dischargedOn }) => dischargedOn === null || dischargedOn >= raisedOn,
        )
        const counts = meetingCounts(register, held, heldOn)
        const open = counts.slice(1).map((count) => count.open)
        const balance = counts
          .slice(1)
          .map(({ raised, discharged }, place) => (counts[place]?.open ?? 0) + raised - discharged)
        expect(open).toEqual(balance)
        expect(counts.at(-1)?.open ?? 0).toBe(awaitedAt(heldOn, register).length)
      }),
    )
  })
})
