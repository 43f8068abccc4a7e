import { describe, expect, it } from 'vitest'
import { isoDate } from '../../shared/calendar/iso-date.ts'
import { coverDifferences, type AgendaSide } from '../../shared/reports/cover-differences.ts'
import type { Cover } from '../../shared/reports/cover.ts'
import { coverSaying } from '../helpers/covers.ts'

const agenda: AgendaSide = {
  committeeName: 'Ponds and Ditches Committee',
  heldOn: isoDate('2024-02-22'),
  title: 'SUBJECT: POND LEVELS, Q3',
  reportOf: 'Report of the Warden.',
  purpose: 'For Decision',
  isExempt: false,
}

const going = (
  name: string,
  day: string | null,
  purpose: string | null = null,
): Cover['committees'][number] => ({
  name,
  date: day === null ? null : isoDate(day),
  dateText: day,
  purpose,
})

describe('what is no difference', () => {
  it.each<readonly [string, Partial<Cover>]>([
    ['a cover that says nothing', {}],
    ['capitals, stops and the word “subject”', { subject: 'Pond levels: Q3' }],
    ['“&” and a word in brackets', { committees: [going('Ponds & Ditches (Town) Committee', '2024-02-22')] }],
    ['the longer form of an office', { reportOf: 'Warden of the Town', jointReport: false }],
    ['the officer’s own name after the office', { reportOf: 'Warden, Ada Fenn', jointReport: false }],
    ['the same purpose in other capitals', { purpose: 'For decision' }],
    [
      'another committee’s own purpose',
      {
        committees: [
          going('Ponds and Ditches Committee', '2024-02-22', 'For Decision'),
          going('Board', '2024-03-06', 'For Information'),
        ],
      },
    ],
  ])('%s', (_, said) => {
    expect(coverDifferences(agenda, coverSaying(said))).toEqual([])
  })
})

describe('what is one', () => {
  it('another day for this committee', () => {
    const cover = coverSaying({ committees: [going('Ponds and Ditches Committee', '2024-02-21')] })
    expect(coverDifferences(agenda, cover)).toEqual([
      { field: 'date', agenda: '22 February 2024', cover: '2024-02-21' },
    ])
  })

  it('another committee altogether', () => {
    const cover = coverSaying({ committees: [going('Roads Committee', '2024-02-22')] })
    expect(coverDifferences(agenda, cover)).toEqual([
      { field: 'committee', agenda: 'Ponds and Ditches Committee', cover: 'Roads Committee' },
    ])
  })

  it('a joint report, where the agenda knows one officer', () => {
    const cover = coverSaying({ reportOf: 'Warden & the Clerk', jointReport: true })
    expect(coverDifferences(agenda, cover)).toEqual([
      { field: 'reportOf', agenda: 'Report of the Warden.', cover: 'Joint report of Warden & the Clerk' },
    ])
  })

  it('a cover marked not for publication under public business', () => {
    const cover = coverSaying({ publicOrNonPublic: 'Non-Public', public: false })
    expect(coverDifferences(agenda, cover)).toEqual([
      { field: 'classification', agenda: 'Public', cover: 'Non-Public' },
    ])
  })

  it('a purpose that the agenda does not print at all', () => {
    const cover = coverSaying({ purpose: 'For Information' })
    expect(coverDifferences({ ...agenda, purpose: null }, cover)).toEqual([
      { field: 'purpose', agenda: null, cover: 'For Information' },
    ])
  })
})
