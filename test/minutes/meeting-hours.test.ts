import { describe, expect, it } from 'vitest'
import { type ClockTime, isoDate } from '../../shared/calendar/iso-date.ts'
import { marked, printedPresence } from '../../shared/minutes/attendance.ts'
import { quorumState } from '../../shared/minutes/quorum.ts'
import { areInOrder } from '../../shared/minutes/stays.ts'
import { timeAndDay } from '../../shared/minutes/taken-minutes.ts'
import { member } from '../helpers/member.ts'

const at = (time: string) => time as ClockTime

describe('a meeting that goes on past midnight', () => {
  it('has who leaves then leave later than they came', () => {
    const late = marked(member('Dev', { standing: 'apologies', stays: [] }), 'present', at('22:15'))
    const gone = { ...member('Dev'), ...marked(late, 'left', at('00:20')) }
    expect(printedPresence(gone)).toBe('Dev (from 10.15 pm until 12.20 am)')
    expect(areInOrder(gone.stays)).toBe(true)
    expect(areInOrder([{ from: at('00:20'), until: at('22:15') }])).toBe(false)
  })

  it('loses its quorum at the minute after midnight, not before it began', () => {
    const ada = member('Ada', { stays: [{ from: at('19:00'), until: at('23:40') }] })
    const ben = member('Ben', { stays: [{ from: null, until: at('00:25') }] })
    const people = [ada, ben, member('Cy')]
    expect(quorumState(people, 2)).toMatchObject({ isMet: false, lostAt: '00:25' })
  })

  it('says the day after its own, also where it reconvened on another', () => {
    const sittings = [
      {
        adjournedAt: at('21:00'),
        heldOn: isoDate('2026-12-17'),
        calledFor: null,
        venue: null,
        reconvenedAt: at('18:00'),
      },
    ]
    const evening = { heldOn: isoDate('2026-12-10'), startedAt: at('18:30'), sittings }
    expect(timeAndDay(evening, at('18:10'))).toBe('6.10 pm')
    expect(timeAndDay(evening, at('00:10'))).toBe('12.10 am on 18 December 2026')
  })
})
