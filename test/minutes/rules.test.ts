import * as fc from '../helpers/fast-check.ts'
import { describe, expect, it } from 'vitest'
import { addMonths, type ClockTime, isoDate } from '../../shared/calendar/iso-date.ts'
import { apologiesSentence, presidingSentence } from '../../shared/minutes/attendance.ts'
import { declarationSentence, needsLook } from '../../shared/minutes/declaration.ts'
import { isAmended, type RecordedVote, voteLines } from '../../shared/minutes/minute-blocks.ts'
import { orderNotes } from '../../shared/minutes/order-taken.ts'
import { phrasesFor, receivedReport } from '../../shared/minutes/phrases.ts'
import { publicMinutes } from '../../shared/minutes/minutes-forms.ts'
import { isWithheld } from '../../shared/minutes/publicity.ts'
import { asAmended, fromRecommendation, readyResolution } from '../../shared/minutes/resolution-words.ts'
import { retentionOf } from '../../shared/minutes/retention.ts'
import { longAbsences } from '../../shared/minutes/six-months.ts'
import {
  meetingStands,
  type MeetingTime,
  timeAndDay,
  underWaySince,
} from '../../shared/minutes/taken-minutes.ts'
import { member } from '../helpers/member.ts'
import { minutes, minuteItem } from '../pack/compose/sample-records.ts'

const at = (time: string) => time as ClockTime

describe('what the public may read', () => {
  const item = (paragraphs: readonly string[], resolution: string | null = null) => ({
    ...minuteItem(14, 'TENDERS', 'report', paragraphs, resolution),
    part: 2 as const,
    exemptParagraphs: ['3'],
  })

  it('is every word of Part 1, and of Part 2 only what a form says', () => {
    expect(isWithheld(minuteItem(1, 'PONDS', 'report', ['A Member asked about the price.']))).toBe(false)
    expect(isWithheld(item(['There were no questions.']))).toBe(false)
    expect(
      isWithheld(item(['The meeting was adjourned at 3.05 pm.', 'The meeting resumed at 3.20 pm.'])),
    ).toBe(false)
    const adjourned = 'The meeting was adjourned at 3.05 pm to 12 March 2024'
    expect(isWithheld(item([`${adjourned}.`, `${adjourned} at 6.00 pm.`]))).toBe(false)
    expect(isWithheld(item(['The meeting reconvened at 6.04 pm on 12 March 2024.']))).toBe(false)
    const others = [`${adjourned}, at Town Hall.`, `${adjourned} for the price.`, 'It was adjourned.']
    expect(others.filter((words) => !isWithheld(item([words])))).toEqual([])
    const approved =
      'RESOLVED, that the non-public minutes of the meeting held on 5 September 2023, be approved as an accurate record.'
    expect(isWithheld(item([], approved))).toBe(false)
    expect(isWithheld(item(['There were no questions. The lowest tender was £2m.']))).toBe(true)
    expect(isWithheld(item([], `${approved} The price was noted.`))).toBe(true)
    expect(isWithheld({ ...item(['There were no questions.']), publicity: 'closed' })).toBe(true)
  })

  it('has a sentence of the law in place of a withheld minute, and no word of it', () => {
    const words = fc.string({ minLength: 12 }).map((text) => `The tender of ${text}`)
    fc.assert(
      fc.property(fc.array(words, { minLength: 1 }), (said) => {
        const open = publicMinutes({ ...minutes, items: [item(said, 'RESOLVED, that it be accepted.')] })
        expect(JSON.stringify(open)).not.toContain('The tender of')
        expect(open.items[0]?.title).toBe('TENDERS')
        expect(JSON.stringify(open)).toContain('paragraph 3 of Part 1 of Schedule 12A')
      }),
    )
  })
})

describe('the resolution that stands ready', () => {
  it.each([
    ['Members are asked to note the report.', 'RESOLVED, that the report be noted.'],
    ['It is recommended that Members note the report.', 'RESOLVED, that the report be noted.'],
    [
      'The Committee is asked to approve the plan and note the risks.',
      'RESOLVED, that the plan be approved; and the risks be noted.',
    ],
    [
      'Members are asked to note the report and comment on its figures.',
      'RESOLVED, that the report be noted.',
    ],
    ['Members are asked to consider and comment on the plan.', 'RESOLVED, that the plan be considered.'],
    ['Members are asked to agree that the fee be £5.', 'RESOLVED, that Members agree that the fee be £5.'],
  ])('follows the report: %s', (recommendation, resolution) => {
    expect(fromRecommendation(recommendation)).toBe(resolution)
  })

  it('makes no resolution of what is there to be talked about, and notes such a report (R35)', () => {
    const recommendation =
      'Members are asked to comment on the partnership’s first year and on its aims for the second.'
    expect(fromRecommendation(recommendation)).toBeNull()
    const item = { kind: 'report', part: 1, purpose: 'For Discussion', recommendation } as const
    expect(readyResolution({ ...item, agrees: null })).toBe('RESOLVED, that the report be noted.')
  })

  it('leaves the discharge of references to where the register settles them, too', () => {
    const recommendation = 'Members are asked to discharge reference 7/2023/P.'
    const item = { kind: 'outstandingReferences', part: 1, purpose: 'For Decision', recommendation } as const
    expect(readyResolution({ ...item, agrees: null })).toBe('RESOLVED, that the report be noted.')
  })

  it('approves the minutes of the right day, with what was corrected', () => {
    const item = { kind: 'minutes', part: 1, purpose: 'For Decision', recommendation: null } as const
    const agrees = { heldOn: isoDate('2023-11-13'), hasSummary: true, corrections: { 1: [], 2: [] } }
    expect(readyResolution({ ...item, agrees })).toBe(
      'RESOLVED, that the public minutes and non-public summary of the meeting held on 13 November 2023, be approved as an accurate record.',
    )
    expect(readyResolution({ ...item, agrees: { ...agrees, hasSummary: false } })).toBe(
      'RESOLVED, that the public minutes of the meeting held on 13 November 2023, be approved as an accurate record.',
    )
    const corrections = { 1: ['item 4: “Fern” for “Fenn”.'], 2: ['Item 15: £31,000 for £30,000.'] }
    const corrected = { ...agrees, corrections }
    expect(readyResolution({ ...item, agrees: corrected })).toMatch(
      /record, subject to the following: item 4: “Fern” for “Fenn”\.$/,
    )
    expect(readyResolution({ ...item, part: 2, agrees: corrected })).toMatch(
      /^RESOLVED, that the non-public minutes .* subject to the following: Item 15: £31,000 for £30,000\.$/,
    )
    expect(readyResolution({ ...item, agrees: null })).toBeNull()
  })
})

describe('the phrase bank', () => {
  it('fills in the item’s own words', () => {
    expect(
      receivedReport({
        kind: 'report',
        title: 'QUARTERLY HMICFRS INSPECTIONS UPDATE',
        reportOf: 'Report of the Commissioner.',
      }),
    ).toBe('Members received a report of the Commissioner regarding quarterly HMICFRS inspections update.')
    expect(
      receivedReport({
        kind: 'outstandingReferences',
        title: 'PUBLIC OUTSTANDING REFERENCES',
        reportOf: 'Joint report of the Commissioner and the Town Clerk.',
      }),
    ).toBe(
      'Members received a joint report of the Commissioner and the Town Clerk regarding the Committee’s outstanding references.',
    )
  })

  it('has the apologies as the attendance has them', () => {
    const people = [
      member('Alderman Tim Hailes', { standing: 'apologies' }),
      member('Andrew Lentin', { standing: 'observingOnline' }),
      member('Munsur Ali', { standing: 'observingOnline' }),
    ]
    const apologies = apologiesSentence(people)
    expect(apologies).toBe(
      'Apologies were received from Alderman Tim Hailes. Andrew Lentin and Munsur Ali also issued apologies and were observing the meeting online.',
    )
    const [first] = phrasesFor({
      kind: 'apologies',
      title: 'APOLOGIES',
      reportOf: null,
      apologies,
      presiding: null,
      declarations: [],
    })
    expect(first?.text).toBe(apologies)
  })
})

describe('the rest of the record', () => {
  it('offers who took the Chair while the Chair is away', () => {
    const chair = member('Councillor Ada Fern (Chair)', { role: 'Chair', standing: 'apologies', stays: [] })
    const here = { standing: 'present', stays: [{ from: null, until: null }] } as const
    const deputy = member('Councillor Ben Moss (Deputy Chair)', { role: 'Deputy Chair', ...here })
    expect(presidingSentence([chair, deputy])).toBe(
      'In the absence of the Chair, Councillor Ben Moss, the Deputy Chair, took the Chair.',
    )
    expect(presidingSentence([chair])).toBe('In the absence of the Chair, the Chair was taken by ')
    expect(presidingSentence([{ ...chair, ...here }, deputy])).toBeNull()
  })

  it('says the day where a meeting goes on past midnight, also to the public', () => {
    const evening = { heldOn: isoDate('2026-12-10'), startedAt: at('18:00'), sittings: [] }
    expect(timeAndDay(evening, at('18:43'))).toBe('6.43 pm')
    const resumed = timeAndDay(evening, at('00:20'))
    expect(resumed).toBe('12.20 am on 11 December 2026')
    const exempt = {
      ...minuteItem(14, 'TENDERS', 'report', [`The meeting resumed at ${resumed}.`]),
      part: 2 as const,
    }
    expect(isWithheld(exempt)).toBe(false)
  })

  it('says of a declaration what the member did, and doubts who stays with money at stake', () => {
    const declared = {
      member: 'Cllr Moss',
      interest: 'dpi',
      nature: 'as owner of the café',
      action: 'left',
    } as const
    expect(declarationSentence(declared, '6')).toBe(
      'Cllr Moss declared a disclosable pecuniary interest in item 6, as owner of the café, and left the meeting for that item.',
    )
    expect(needsLook(declared)).toBe(false)
    expect(needsLook({ ...declared, action: 'stayed' })).toBe(true)
  })

  it('knows whether the meeting goes on, and who may be in the room', () => {
    const time = (kind: MeetingTime['kind']): MeetingTime => ({ kind, at: at('15:00'), itemId: null })
    expect(meetingStands([])).toEqual({ isAdjourned: false, isPrivate: false })
    expect(meetingStands([time('adjourned'), time('resumed'), time('excluded')])).toEqual({
      isAdjourned: false,
      isPrivate: true,
    })
  })

  it('times the item in hand since it was taken, or since the meeting went on with it, and no other', () => {
    const item = { id: 1, takenAt: at('18:30'), takenOrder: 1 }
    const going = {
      startedAt: at('18:30'),
      endedAt: null,
      inHand: 1,
      items: [item],
      sittings: [],
      times: [],
    }
    const time = (kind: MeetingTime['kind'], when: string): MeetingTime => ({ kind, at: at(when), itemId: 1 })
    const away = { adjournedAt: at('19:00'), heldOn: isoDate('2024-03-12'), calledFor: null, venue: null }
    const adjourned = time('adjourned', '18:40')
    expect(underWaySince(going, item)).toBe('18:30')
    expect(underWaySince({ ...going, times: [adjourned] }, item)).toBeNull()
    expect(underWaySince({ ...going, times: [adjourned, time('resumed', '18:50')] }, item)).toBe('18:50')
    expect(underWaySince({ ...going, sittings: [{ ...away, reconvenedAt: null }] }, item)).toBeNull()
    expect(underWaySince({ ...going, endedAt: at('19:00') }, item)).toBeNull()
    expect(underWaySince({ ...going, inHand: 2 }, item)).toBeNull()
    expect(underWaySince({ ...going, items: [item, { takenOrder: 2 }] }, item)).toBeNull()
  })

  it('says of the fewest items that they were moved', () => {
    const order = (taken: readonly (number | null)[]) =>
      orderNotes(taken.map((takenOrder, place) => ({ number: place + 1, letter: null, takenOrder })))
    expect(order([1, 2, 3])).toEqual([null, null, null])
    expect(order([1, 4, 2, 3])).toEqual([null, 'This item was taken after item 4.', null, null])
    expect(order([2, 3, 1])).toEqual([null, null, 'This item was taken first.'])
    expect(order([1, null, 2])).toEqual([null, null, null])
    // Moved together, they follow one another as on the agenda: only what stands before them is worth saying.
    expect(order([1, 2, 5, 6, 7, 3, null, 4])).toEqual([
      null,
      null,
      null,
      null,
      null,
      'This item was taken after item 2.',
      null,
      'This item was taken with item 6, after item 2.',
    ])
    expect(order([3, 4, 5, 1, 2])).toEqual([
      null,
      null,
      null,
      'This item was taken first.',
      'This item was taken with item 4, before the others.',
    ])
  })

  it('prints a recorded vote with its names, or its count', () => {
    const vote = {
      mover: 'Ada',
      seconder: null,
      for: ['Ada', 'Ben'],
      against: [],
      abstained: [],
      tally: null,
      carried: true,
    }
    expect(voteLines(vote).map(({ label, text }) => `${label}: ${text}`)).toEqual([
      'Moved by: Ada',
      'For (2): Ada, Ben',
      'Against: None',
      'Abstained: None',
      'Result: Carried',
    ])
    expect(voteLines({ ...vote, tally: { for: 7, against: 2, abstained: 1 } })[1]).toEqual({
      label: 'For',
      text: '7',
    })
  })

  it('says what an amendment came to, and that the Chair decided', () => {
    const vote = {
      mover: null,
      seconder: null,
      for: [],
      against: [],
      abstained: [],
      tally: { for: 5, against: 5, abstained: 0 },
      carried: false,
    }
    const result = (said: Partial<RecordedVote>) => voteLines({ ...vote, ...said }).at(-1)?.text
    expect(result({})).toBe('Lost')
    expect(result({ onAmendment: true, carried: true })).toBe('Amendment carried')
    expect(result({ byCastingVote: true })).toBe('Lost by the Chair’s casting vote')
    expect(isAmended([{ kind: 'vote', ...vote, onAmendment: true, carried: true }])).toBe(true)
    expect(isAmended([{ kind: 'vote', ...vote, carried: true }])).toBe(false)
    expect(asAmended('RESOLVED, that the plan be approved.')).toBe(
      'RESOLVED, that the plan be approved, as amended.',
    )
  })

  it('is kept for six years, its background papers for four', () => {
    expect(retentionOf(isoDate('2024-02-29'))).toEqual({
      papersUntil: '2030-02-28',
      backgroundUntil: '2028-02-29',
    })
  })

  it('lets an absence be that the council approved in time, and as long as it said (R29)', () => {
    const away = (approvedOn: string, untilOn: string | null) =>
      longAbsences(
        [
          {
            memberId: 1,
            name: 'Ada',
            attendedOn: [isoDate('2023-08-31')],
            missedOn: [isoDate('2024-01-10')],
            approvals: [
              {
                approvedOn: isoDate(approvedOn),
                untilOn: untilOn === null ? null : isoDate(untilOn),
                why: 'Illness',
              },
            ],
          },
        ],
        isoDate('2024-03-10'),
      ).map(({ approved }) => approved !== null)
    expect(away('2024-01-20', null)).toEqual([true])
    expect(away('2024-01-20', '2024-05-09')).toEqual([true])
    expect(away('2024-01-20', '2024-03-01')).toEqual([false])
    expect(away('2024-03-01', null)).toEqual([false])
    expect(away('2023-05-01', null)).toEqual([false])
  })

  it('warns from four months after a councillor’s last attendance', () => {
    const councillor = (name: string, ...days: string[]) => ({
      memberId: 1,
      name,
      attendedOn: days.map(isoDate),
      missedOn: [isoDate('2024-01-10')],
      approvals: [],
    })
    const away = longAbsences(
      [
        councillor('Ada', '2023-08-31'),
        councillor('Ben', '2023-11-01'),
        councillor('Cy', '2023-09-15', '2023-01-02'),
        councillor('Dee'),
      ],
      isoDate('2024-02-12'),
    )
    expect(away.map(({ name, months, endsOn }) => [name, months, endsOn])).toEqual([
      ['Ada', 5, '2024-02-29'],
      ['Cy', 4, '2024-03-15'],
    ])
    expect(addMonths(isoDate('2023-12-31'), 2)).toBe('2024-02-29')
  })
})
