import { describe, expect, it } from 'vitest'
import type { ItemKind } from '../../shared/agenda/agenda-item.ts'
import { type ClockTime, isoDate } from '../../shared/calendar/iso-date.ts'
import { decisionsOf } from '../../shared/minutes/decisions.ts'
import { minuteFrom, type MinuteBlock, wordsBlock } from '../../shared/minutes/minute-blocks.ts'
import type { MinuteItem } from '../../shared/minutes/minutes.ts'
import { actionsSpec, decisionsSpec } from '../../shared/pack/decisions-spec.ts'
import { minutes, minuteItem, reference } from '../pack/compose/sample-records.ts'

const late = 'This item was not on the agenda as it was published. The tender closed yesterday.'

const decided = (kind: ItemKind, resolution: string | null) => {
  const [{ before, verb, after }] = decisionsOf({
    ...minuteItem(5, 'PONDS', kind, [], resolution),
    takenOrder: 5,
  })
  return `${before}*${verb}*${after}`
}

describe('a sheet of decisions', () => {
  it.each<[ItemKind, string | null, string]>([
    ['report', 'RESOLVED, that the report be noted.', 'Report *noted*'],
    ['report', null, 'None**'],
    [
      'minutes',
      'RESOLVED, that the public minutes and non-public summary of the meeting held on 5 September 2023, be approved as an accurate record.',
      'Public minutes and non-public summary of 5 September 2023 *approved*',
    ],
    [
      'minutes',
      'RESOLVED, that the non-public minutes of the meeting held on 5 September 2023, be approved as an accurate record, subject to the following: item 4: “Fern”.',
      'Non-public minutes of 5 September 2023 *approved*, subject to corrections',
    ],
    [
      'minutes',
      'RESOLVED, that the public minutes and the non-public summary of the meeting held on 11 June 2026, subject to the correction above, be approved as an accurate record.',
      'Public minutes and the non-public summary of 11 June 2026 *approved*, subject to corrections',
    ],
    [
      'report',
      'RESOLVED, that the plan, subject to the change of its first aim, be adopted.',
      'Plan, subject to the change of its first aim, *adopted*',
    ],
    [
      'report',
      'RESOLVED, that the plan for roads, parks and ponds be adopted.',
      'Plan for roads, parks and ponds *adopted*',
    ],
    [
      'exclusionOfPublic',
      'RESOLVED, that under Section 100A(4) of the Local Government Act 1972, the public be excluded from the meeting for items 14 and 15.',
      'Public *excluded* for exempt business',
    ],
  ])('says of %s in a few words what was resolved: %s', (kind, resolution, words) => {
    expect(decided(kind, resolution)).toBe(words)
  })

  it('says of a withheld item only that it was decided in private', () => {
    const item = minuteItem(14, 'LEASE', 'report', ['The rent.'], 'RESOLVED, that £31,000 be accepted.')
    expect(decisionsOf({ ...item, part: 2, exemptParagraphs: ['3'] })).toMatchObject([
      { before: 'Decided in private', verb: '' },
    ])
  })

  it.each<[Partial<MinuteItem>, string]>([
    [{ takenOrder: 4 }, 'Considered in private'],
    [{ blocks: minuteFrom(['Members asked about the rent.'], null) }, 'Considered in private'],
    [{ blocks: minuteFrom([late], null) }, 'Not taken'],
    [{ takenOrder: 4, blocks: minuteFrom([late], null) }, 'Considered in private'],
    [{ blocks: minuteFrom(['This item was deferred.'], null) }, 'None'],
  ])(
    'says of an exempt item without a decision whether it came before the committee: %o',
    (further, words) => {
      const item = minuteItem(14, 'LEASE', 'report', ['The rent.'], null)
      const exempt = { part: 2, exemptParagraphs: ['3'] } as const
      const blocks = further.blocks ?? minuteFrom([late], null)
      expect(decisionsOf({ ...item, ...exempt, ...further, blocks })[0].before).toBe(words)
    },
  )

  it('says of business that the meeting did not reach that it was not taken', () => {
    const item = minuteItem(9, 'PONDS', 'report', [], null)
    expect(decisionsOf({ ...item, takenOrder: null })[0].before).toBe('Not taken')
    expect(decisionsOf({ ...item, takenOrder: 9 })[0].before).toBe('None')
  })

  it('tells a resolution in two parts whole', () => {
    const collection =
      'the later collection be made permanent from 1 October 2026, and that the Monday collection cease'
    const item = minuteItem(6, 'BINS', 'report', [], `RESOLVED, that ${collection}.`)
    expect(decisionsOf(item)).toEqual([{ before: `T${collection.slice(1)}`, verb: '', after: '' }])
  })

  it('says each of several resolutions by itself', () => {
    const item = minuteItem(
      5,
      'REFERENCES',
      'outstandingReferences',
      [],
      'RESOLVED, that the report be noted.',
    )
    const discharged = wordsBlock(
      'resolution',
      'RESOLVED, that references 3/2026/P and 7/2026/P be discharged.',
    )
    expect(decisionsOf({ ...item, blocks: [...item.blocks, discharged] })).toEqual([
      { before: 'Report ', verb: 'noted', after: '' },
      { before: 'References 3/2026/P and 7/2026/P ', verb: 'discharged', after: '' },
    ])
  })

  it('tells of a recorded vote that no resolution says, but not of one on an amendment', () => {
    const vote = {
      kind: 'vote',
      mover: null,
      seconder: null,
      for: [],
      against: [],
      abstained: [],
      tally: { for: 6, against: 2, abstained: 0 },
      carried: true,
    } as const
    const said = (...blocks: readonly MinuteBlock[]) =>
      decisionsOf({ ...minuteItem(5, 'PONDS', 'report', [], null), blocks })[0].before
    expect(said(vote)).toBe('Recorded vote: carried')
    expect(said({ ...vote, onAmendment: true })).toBe('None')
  })

  it('says on which days a meeting was held that was adjourned to another', () => {
    const sitting = {
      adjournedAt: '20:40' as ClockTime,
      heldOn: isoDate('2026-12-17'),
      calledFor: null,
      venue: null,
      reconvenedAt: '19:02' as ClockTime,
      attendance: minutes,
    }
    const { meeting } = decisionsSpec({
      minutes: {
        ...minutes,
        heldOn: isoDate('2026-12-10'),
        startedAt: '18:26' as ClockTime,
        sittings: [sitting],
      },
      authority: 'Borough of Saltmouth',
      raised: [],
      issuedOn: isoDate('2026-12-18'),
      enquiries: null,
    })
    expect(meeting).toBe(
      'Thursday, 10 December 2026 at 6.26 pm, adjourned to Thursday, 17 December 2026 at 7.02 pm',
    )
  })

  it('names an owner once', () => {
    const said = (action: string, owners: readonly string[]) =>
      decisionsSpec({
        minutes: { ...minutes, items: [minuteItem(2, 'FISH MARKET', 'report', [], null)] },
        authority: 'Borough of Saltmouth',
        raised: [{ ...reference('1/2026/P'), raisedAtItem: '2', action, owners }],
        issuedOn: isoDate('2026-09-11'),
        enquiries: null,
      }).rows[0]?.actions
    const owner = 'Head of Town Centres (Acting)'
    expect(said('The Head of Town Centres (Acting) undertook to circulate the plan.', [owner])).toEqual([
      `${owner}: Circulate the plan (1/2026/P)`,
    ])
    for (const name of ['Head of Policy & Performance', 'Vice-Chair', 'Miss O’Brien, Solicitor'])
      expect(said(`${name} undertook to write.`, [name])).toEqual([`${name}: Write (1/2026/P)`])
    expect(said('Members asked that the plan be circulated.', [owner])).toEqual([
      `${owner}: Members asked that the plan be circulated (1/2026/P)`,
    ])
    expect(
      said('Members asked that the Head of Town Centres (Acting) write to every shop.', [owner]),
    ).toEqual([`${owner}: Write to every shop (1/2026/P)`])
    expect(said('Circulate the plan.', [])).toEqual(['Circulate the plan (1/2026/P)'])
  })

  it.each([
    'Head of Policy & Performance',
    'Vice-Chair',
    'Children’s Services Director',
    'Place (North, acting)',
  ])('names an owner with signs in the name: %s', (owner) => {
    const raised = [
      { ...reference('1/2026/P'), raisedAtItem: '2', owners: [owner], action: `${owner} agreed to write.` },
    ]
    const [row] = decisionsSpec({
      minutes: { ...minutes, items: [minuteItem(2, 'FISH MARKET', 'report', [], null)] },
      authority: 'Borough of Saltmouth',
      raised,
      issuedOn: isoDate('2026-09-11'),
      enquiries: null,
    }).rows
    expect(row?.actions).toEqual([`${owner}: Write (1/2026/P)`])
  })

  it('has the actions of each item, however the register writes where they were raised', () => {
    const raised = [
      { ...reference('1/2026/P'), raisedAtItem: 'Item 2 - Fish market' },
      { ...reference('2/2026/P'), raisedAtItem: '2' },
      { ...reference('3/2026/NP'), raisedAtItem: 'Item 2 - Fish market', isPublic: false },
    ]
    const ground = {
      minutes: { ...minutes, items: [minuteItem(2, 'FISH MARKET', 'report', [], null)] },
      authority: 'Borough of Saltmouth',
      raised,
      issuedOn: isoDate('2026-09-11'),
      enquiries: null,
    }
    const [row] = decisionsSpec(ground).rows
    expect(row?.actions.map((line) => line.match(/\((.+)\)$/)?.[1])).toEqual(['1/2026/P', '2/2026/P'])
    expect(actionsSpec(ground, true).rows.map(({ item }) => item)).toEqual(['2', '2'])
    expect(actionsSpec(ground, false)).toMatchObject({
      heading: 'Non-public actions',
      rows: [{ number: '3/2026/NP', item: '2' }],
    })
  })
})
