import { expect, it } from 'vitest'
import { asCalled, type MeetingStanding } from '../../shared/agenda/meeting.ts'
import { isoDate } from '../../shared/calendar/iso-date.ts'
import { supplementFrontSpec } from '../../shared/pack/front-sheet-spec.ts'
import type { PackedDocument } from '../../shared/pack/pack-view.ts'
import { type HeldPack, whatChangedSpec } from '../../shared/pack/what-changed-spec.ts'

const meeting = {
  id: 1,
  committee: {
    id: 1,
    name: 'Parks Committee',
    shortName: null,
    parentBody: null,
    authority: 'Northmere',
    nation: 'england' as const,
  },
  heldOn: isoDate('2024-02-22'),
  startsAt: null,
  venue: null,
  members: [],
  enquiries: null,
  notices: [],
  signatory: null,
}
const first = held(1, null, [
  [null, 1, 4],
  [5, 5, 10],
  [6, 11, 14],
])

it('tells a member to put a supplement behind the pack and to keep every page of it', () => {
  const supplement = held(2, 1, [
    [null, 15, 16],
    [7, 17, 20],
  ])

  const sheet = whatChangedSpec(meeting, { main: first, supplements: [] }, supplement)

  expect(words(sheet)).toEqual([
    'Add pages 15 - 20 (Supplement 1) behind page 14.',
    'Keep everything else. No other page or page number has changed.',
  ])
  expect(sheet).toMatchObject({
    have: 'Version 1 of 14 February 2024',
    now: 'the same, and Supplement 1 of 14 February 2024',
    rows: [{ item: '7', word: 'Added', by: null, pages: '17 - 20' }],
    closing: { bold: 'Nothing has been withdrawn.' },
  })
})

it('tells which pages of a new version to replace, add and remove', () => {
  const second = held(2, null, [
    [null, 1, 4],
    [7, 5, 8],
    [6, 9, 12],
  ])

  const sheet = whatChangedSpec(meeting, { main: first, supplements: [] }, second)

  expect(words(sheet)).toEqual([
    'Replace pages 1 - 4 (front sheet and agenda) with the new ones.',
    'Add pages 5 - 8 (item 7) behind page 4.',
    'Replace pages 11 - 14 (item 6): their numbers are now 9 - 12.',
    'Remove pages 5 - 10 (item 5).',
    'Keep everything else. No other page or page number has changed.',
  ])
  expect(sheet.rows.map(({ word }) => word)).toEqual(['Added', 'New page numbers', 'Withdrawn'])
  expect(sheet.closing.bold).toBe('A paper has been withdrawn.')
})

it('tells with a second supplement also of the first, which a member may not have put in yet', () => {
  const one = held(2, 1, [
    [null, 15, 16],
    [7, 17, 20],
  ])
  const two = held(3, 2, [
    [null, 21, 22],
    [8, 23, 24],
  ])

  const sheet = whatChangedSpec(meeting, { main: first, supplements: [one] }, two)

  expect(words(sheet)).toEqual([
    'Check that you have Supplement 1, pages 15 - 20, behind page 14.',
    'Add pages 21 - 24 (Supplement 2) behind page 20.',
    'Keep everything else. No other page or page number has changed.',
  ])
  expect(sheet).toMatchObject({
    have: 'Version 1 of 14 February 2024 and Supplement 1 of 14 February 2024',
    now: 'the same, and Supplement 2 of 14 February 2024',
  })
  expect(sheet.rows).toEqual([
    { item: '7', title: 'ITEM 7', word: 'Added', by: 'Supplement 1, sent before', pages: '17 - 20' },
    { item: '8', title: 'ITEM 8', word: 'Added', by: 'Supplement 2', pages: '23 - 24' },
  ])
})

it('tells to take a supplement out when the pack is published again with what it brought', () => {
  const one = held(2, 1, [
    [null, 15, 16],
    [7, 17, 20],
  ])
  const second = held(3, null, [
    [null, 1, 4],
    [5, 5, 10],
    [6, 11, 14],
    [7, 15, 18],
  ])

  expect(words(whatChangedSpec(meeting, { main: first, supplements: [one] }, second))).toEqual([
    'Replace pages 1 - 4 (front sheet and agenda) with the new ones.',
    'Add pages 15 - 18 (item 7) behind page 14.',
    'Remove pages 15 - 20 (Supplement 1): what it brought is in this version.',
    'Keep everything else. No other page or page number has changed.',
  ])
})

it('tells sub-items from the item they stand under, and the day of the office from that of Greenwich', () => {
  const supplement = held(2, 1, [
    [null, 15, 16],
    [12, 17, 20],
    [13, 21, 24],
  ])
  const pack = { ...supplement.pack, builtAt: '2024-07-14T23:30:00Z' }
  const documents = supplement.documents.map((each) =>
    each.itemId === null ? each : { ...each, itemNumber: 12, itemLetter: each.itemId === 12 ? 'a' : 'b' },
  )
  const replaced = [{ itemNumber: 12, itemLetter: 'a', range: { first: 11, last: 14 } }]

  const sheet = whatChangedSpec(meeting, { main: first, supplements: [] }, { pack, documents }, replaced)

  expect(sheet.rows.map(({ item, word }) => `${item} ${word}`)).toEqual(['12(a) Replaced', '12(b) Added'])
  expect(words(sheet)).toContain('Remove pages 11 - 14 (item 12(a)): its paper is in Supplement 1 now.')
  expect(sheet.now).toBe('the same, and Supplement 1 of 15 July 2024')
})

it('says on a supplement’s front, as on the agenda’s, that the meeting was moved or is cancelled', () => {
  const supplement = {
    number: 1,
    firstPage: 15,
    mainId: 1,
    mainBuiltOn: isoDate('2024-02-14'),
    late: [],
    replaced: [{ itemNumber: 12, itemLetter: 'a', range: { first: 11, last: 14 } }],
  }
  const front = (standing: MeetingStanding) =>
    supplementFrontSpec(meeting, supplement, [], () => ({ kind: 'none' }), standing)
  const moved = { cancelled: null, movedFrom: isoDate('2024-02-15') }

  expect(front(asCalled).standing).toBeNull()
  expect(front(moved).standing).toBe('Moved from Thursday, 15 February 2024.')
  expect(front({ ...moved, cancelled: { on: isoDate('2024-02-16'), why: 'Snow.' } }).standing).toBe(
    'This meeting is cancelled.',
  )
  expect(front(asCalled).sentence).toContain('The paper for item 12(a) takes the place of pages 11 to 14')
})

function words({ instructions }: ReturnType<typeof whatChangedSpec>): readonly string[] {
  return instructions.map(({ verb, rest }) => `${verb} ${rest}`)
}

function held(
  version: number,
  supplement: number | null,
  documents: readonly (readonly [item: number | null, from: number, to: number])[],
): HeldPack {
  return {
    pack: { version, supplement, builtAt: '2024-02-14T10:00:00Z' },
    documents: documents.map(([item, from, to]): PackedDocument => ({
      itemId: item,
      itemNumber: item,
      title: `ITEM ${item}`,
      isExempt: false,
      range: { first: from, last: to },
      firstSheet: from,
      sheets: to - from + 1,
      fillers: 0,
      source: null,
      key: `${item}`,
    })),
  }
}
