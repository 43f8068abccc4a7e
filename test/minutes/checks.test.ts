import * as fc from '../helpers/fast-check.ts'
import { describe, expect, it } from 'vitest'
import type { Purpose } from '../../shared/agenda/agenda-item.ts'
import { type ClockTime, isoDate } from '../../shared/calendar/iso-date.ts'
import { wrongDays } from '../../shared/minutes/dates-of-minutes.ts'
import { mended } from '../../shared/minutes/mend-minute.ts'
import { minuteFrom, minuteLines } from '../../shared/minutes/minute-blocks.ts'
import { type CheckedItem, minutesChecks } from '../../shared/minutes/minutes-checks.ts'
import { placeholdersIn } from '../../shared/minutes/placeholders.ts'
import { minuteItem } from '../pack/compose/sample-records.ts'

const at = (time: string) => time as ClockTime
const held = [isoDate('2023-09-05'), isoDate('2023-11-13')]

/** What the rules say of one item of a meeting that is otherwise in order. */
function checksOf(
  lines: readonly string[],
  resolution: string | null,
  further: Partial<CheckedItem> = {},
): readonly string[] {
  const item = {
    ...minuteItem(5, 'POND RESTORATION', 'report', lines, resolution),
    id: 1,
    purpose: null,
    recommendation: null,
    ...further,
  }
  return minutesChecks([item], {
    earlierMeetings: held,
    hasMembers: true,
    endedAt: at('12:57'),
    agreed: null,
    approvedWithout: [],
    unclearCorrections: [],
    unmarked: [],
    beganAt: null,
    behindClosedDoors: [],
  }).map(({ rule, severity, words }) => `${rule} ${severity}: ${words}`)
}

describe('words that were meant to be filled in (R33)', () => {
  it.each([
    ['held on DATE at the Guildhall', 'DATE'],
    ['Officers would come back with figures (OR).', '(OR)'],
    ['at a cost of £XX', 'XX'],
    ['at a cost of £XXX,XXX', 'XXX'],
    ['be approved, subject to...', 'subject to...'],
    ['be approved, subject to…', 'subject to…'],
    ['Lorem ipsum', 'Lorem'],
    ['held in [insert venue]', '[insert venue]'],
    ['the [name] undertook', '[name]'],
    ['The learning intention of this lesson is to understand', 'The learning intention of this lesson is to'],
    ['the fee is ???', '???'],
    ['signed by ______', '______'],
  ])('keep minutes back: %s', (line, words) => {
    expect(checksOf([line], null)[0]).toBe(`R33 settle: Item 5 still says “${words}”.`)
  })

  it.each([
    'approved as an accurate record, subject to the following: item 4.',
    'subject to planning permission',
    'the date of the next meeting is TBC',
    'Update on the XXth Games', // a numeral with letters round it is a word
    'The Mayor asked about Lorelei.',
    'the Date was noted',
  ])('are not seen in the words of law and of everyday: %s', (line) => {
    expect(checksOf([line], null)).toEqual([])
  })

  it('are TBC, and not DATE, in a title', () => {
    expect(placeholdersIn('DATE OF NEXT MEETING', true)).toEqual([])
    // An office may write its instructions in capitals as well.
    expect(placeholdersIn('TO NOTE THE DATE OF THE NEXT MEETING')).toEqual([])
    expect(placeholdersIn('PHASE XX', true)).toEqual([])
    expect(placeholdersIn('To note the DATE of the next meeting')).toHaveLength(1)
    expect(checksOf(['Noted.'], null, { title: 'UPDATE TBC' })).toEqual([
      'R33 settle: Item 5 still has “TBC” in its title.',
    ])
  })

  it('are found in a summary too, and where they stand', () => {
    expect(checksOf(['Noted.'], null, { summary: 'XX' })).toEqual(['R33 settle: Item 5 still says “XX”.'])
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('XXX', '[insert venue]', 'Lorem'), (before, gap) => {
        const text = `${before} ${gap}.`
        const last = placeholdersIn(text).at(-1)
        expect(text.slice(last?.start)).toBe(`${gap}.`)
      }),
    )
  })
})

describe('the day of minutes that are agreed (R34)', () => {
  const agrees = (day: string) =>
    `RESOLVED, that the public minutes and non-public summary of the meeting held on ${day}, be approved as an accurate record.`

  it.each([
    ['13 November 2023', []],
    ['Monday, 13 November 2023', []],
    ['5 September 2023', []],
    ['4 May 2023', []], // before the records begin they cannot judge
    ['23 November 2023', ['23 November 2023']],
    ['Thursday, 23 November 2023', ['23 November 2023']],
    ['31 November 2023', ['31 November 2023']],
  ])('is one on which the committee met: %s', (day, wrong) => {
    expect(wrongDays(agrees(day), held, isoDate('2023-11-13')).map(({ words }) => words)).toEqual(wrong)
  })

  it('is put right with one key, and nothing else of the minute with it', () => {
    const blocks = minuteItem(
      3,
      'MINUTES',
      'minutes',
      ['On 23 November 2023 it rained.'],
      agrees('23 November 2023'),
    ).blocks
    const item = {
      ...minuteItem(3, 'MINUTES', 'minutes', []),
      blocks,
      id: 1,
      purpose: null,
      recommendation: null,
    }
    const [check] = minutesChecks([item], {
      earlierMeetings: held,
      hasMembers: true,
      endedAt: at('12:57'),
      agreed: null,
      approvedWithout: [],
      unclearCorrections: [],
      unmarked: [],
      beganAt: null,
      behindClosedDoors: [],
    })
    expect(check).toMatchObject({
      rule: 'R34',
      severity: 'settle',
      words:
        'Item 3 agrees the minutes of 23 November 2023; the Committee did not meet on that day. Its last meeting was on 13 November 2023.',
    })
    const lines = minuteLines(mended(blocks, check?.mend ?? { from: '', to: '', line: '' }))
    expect(lines).toEqual(['On 23 November 2023 it rained.', agrees('13 November 2023')])
  })
})

describe('the meeting as a whole', () => {
  const ground = {
    earlierMeetings: held,
    hasMembers: true,
    endedAt: at('17:00'),
    agreed: null,
    approvedWithout: [],
    unclearCorrections: [],
    unmarked: [],
    beganAt: at('18:21'),
    behindClosedDoors: [],
  }
  const said = (further: Partial<typeof ground>) =>
    minutesChecks([], { ...ground, ...further }).map(({ severity, words }) => [severity, words])

  it('ended after it began, also past midnight (R25)', () => {
    const wrong = 'The meeting is said to have ended at 5.00 pm, before it began at 6.21 pm.'
    expect(said({})).toEqual([['settle', wrong]])
    expect(said({ endedAt: at('00:20') })).toEqual([])
  })

  it('says of every member whether they came (R30)', () => {
    const ended = { endedAt: at('19:00') }
    expect(minutesChecks([], { ...ground, ...ended, unmarked: ['Councillor Ben Moss'] })).toMatchObject([
      {
        severity: 'look',
        words: 'Councillor Ben Moss is not marked, as here or as away: the minutes do not name them.',
      },
    ])
  })
})

describe('what was resolved (R35)', () => {
  it.each<[Purpose, string, boolean]>([
    ['For Decision', 'RESOLVED, that the plan be approved.', true],
    ['For Decision', 'RESOLVED, that the plan be rejected.', true],
    ['For Decision', 'RESOLVED, that reference 1/2024/P be discharged.', true],
    ['For Decision', 'RESOLVED, that the report be noted.', false],
    ['For Information', 'RESOLVED, that the report be noted.', true],
    ['For Information', 'RESOLVED, that the report be received.', true],
    ['For Discussion', 'RESOLVED, that the plan be approved.', false],
  ])('goes with what the item was for: %s, %s', (purpose, resolution, goes) => {
    const said = checksOf([], resolution, { purpose })
    const doubt = `R35 look: Item 5 was ${purpose.toLowerCase()}`
    expect(said.map((words) => words.startsWith(doubt))).toEqual(goes ? [] : [true])
  })

  it.each([
    ['Members are asked to note the report.', 'RESOLVED, that the report be noted.', true],
    ['Members are asked to approve the plan.', 'RESOLVED, that the plan be approved, as amended.', true],
    [
      'Members are asked to discharge references 1/2024/P and 2/2024/P.',
      'RESOLVED, that the report be noted and that references 1/2024/P and 2/2024/P be discharged.',
      true,
    ],
    ['Members are asked to approve the plan.', 'RESOLVED, that the decision be deferred to March.', false],
  ])('is compared with what the report asked: %s', (recommendation, resolution, same) => {
    const said = checksOf([], resolution, { recommendation })
    expect(said).toEqual(
      same
        ? []
        : [
            'R35 look: Item 5 resolved otherwise than its report asked: “RESOLVED, that the plan be approved.”',
          ],
    )
  })
})

describe('minutes that are agreed (R32)', () => {
  const line =
    'RESOLVED, that the public minutes of the meeting held on 13 November 2023, be approved as an accurate record.'
  const agreed = {
    heldOn: isoDate('2023-11-13'),
    hasSummary: false,
    corrections: { 1: ['Item 4: “Fern” for “Fenn”.'], 2: ['Item 15: £31,000 for £30,000.'] },
  }
  const ground = {
    earlierMeetings: held,
    hasMembers: true,
    endedAt: at('12:57'),
    agreed,
    approvedWithout: [],
    unclearCorrections: [],
    unmarked: [],
    beganAt: null,
    behindClosedDoors: [],
  }
  const checked = (resolution: string, kind: 'minutes' | 'report' = 'minutes') => {
    const item = {
      ...minuteItem(3, 'MINUTES', kind, [], resolution),
      id: 1,
      purpose: null,
      recommendation: null,
    }
    return { item, checks: minutesChecks([item], ground) }
  }

  it('are approved with what was listed after the resolution was kept, at a press', () => {
    const { item, checks } = checked(line)
    expect(checks.map(({ rule, severity }) => [rule, severity])).toEqual([['R32', 'look']])
    const mend = checks[0]?.mend
    expect(mend && minuteLines(mended(item.blocks, mend))).toEqual([
      `${line.slice(0, -1)}, subject to the following: Item 4: “Fern” for “Fenn”.`,
    ])
    expect(mend && checked(mend.to).checks).toEqual([])
  })

  it('are not looked at where the item is about something else', () => {
    expect(checked(line.replace('13 November', '5 September')).checks).toEqual([])
    expect(checked(line, 'report').checks).toEqual([])
  })

  it('are looked at from their own side too', () => {
    const approvedWithout = [
      {
        heldOn: isoDate('2024-02-22'),
        item: { number: 3, letter: null },
        corrections: agreed.corrections[1],
      },
    ]
    expect(minutesChecks([], { ...ground, approvedWithout }).map(({ words }) => words)).toEqual([
      'Item 3 of the minutes of 22 February 2024 approves these and says nothing of what is listed to be corrected: Item 4: “Fern” for “Fenn”.',
    ])
  })
})

describe('a line that there were none', () => {
  it.each([
    ['declarations', 'There were no declarations.', 'Ada Fern declared an interest in item 5.', 'R27'],
    ['apologies', 'There were no apologies.', 'Apologies were received from Ben Moss.', 'R30'],
  ] as const)('of %s is looked at beside one that names some', (kind, none, some, rule) => {
    expect(checksOf([none], null, { kind })).toEqual([])
    expect(checksOf([none, some], null, { kind })[0]).toContain(`${rule} look:`)
  })
})

describe('a vote (R28)', () => {
  const vote = {
    kind: 'vote',
    mover: null,
    seconder: null,
    for: [],
    against: [],
    abstained: [],
    tally: { for: 2, against: 0, abstained: 0 },
    carried: true,
  } as const
  const told = 'R28 look: Item 5 records a vote that was carried, and no resolution says what was.'

  it('that was carried stands beside what was', () => {
    expect(checksOf([], null, { blocks: [vote] })).toContain(told)
    expect(checksOf([], null, { blocks: [{ ...vote, onAmendment: true }] })).not.toContain(told)
    expect(checksOf([], null, { blocks: [{ ...vote, carried: false }] })).not.toContain(told)
    const resolution = minuteFrom([], 'RESOLVED, that the report be noted.')
    expect(checksOf([], null, { blocks: [...resolution, vote] })).not.toContain(told)
  })
})
