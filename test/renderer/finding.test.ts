import * as fc from '../helpers/fast-check.ts'
import { expect, it } from 'vitest'
import { filterItems } from '../../renderer/areas/meetings/filter-items.ts'
import { meetingLines } from '../../renderer/areas/meetings/meeting-lines.ts'
import { bandsOf } from '../../renderer/areas/packs/bands.ts'
import { findPage } from '../../renderer/areas/packs/find-page.ts'
import { packPages } from '../../renderer/areas/packs/pack-pages.ts'
import { paneAfter } from '../../renderer/app/panes.ts'
import { type Address, addressText, meetingTabs, parseAddress } from '../../renderer/parts/address.ts'
import { findMeetings } from '../../renderer/parts/find-meetings.ts'
import { readPinned, togglePinned } from '../../renderer/parts/pinned.ts'
import { isDark, readAppearance } from '../../renderer/theme/appearance.ts'
import { isoDate } from '../../shared/calendar/iso-date.ts'
import { meetingDetail, meetings, today } from './fake-office.ts'
import { builtPack } from './fake-pack.ts'

it('finds meetings by committee, place and date in any order of words, the next one first', () => {
  const found = (typed: string) => findMeetings(meetings, typed, today).map(({ heldOn }) => heldOn)
  expect(found('planning')).toEqual(['2026-12-16', '2027-01-27', '2026-11-18'])
  expect(found('january community')).toEqual(['2027-01-21'])
  expect(found('committee room 2 wednesday 18')).toEqual(['2026-11-18'])
  expect(found('bus lanes')).toEqual([])
  expect(findMeetings(meetings, '', today)).toHaveLength(meetings.length)
})

it('finds an adjourned meeting by the day and place where it goes on, and lists it on both days', () => {
  const [first, ...others] = meetings.filter(({ heldOn }) => heldOn < today)
  if (first === undefined) throw new Error('a meeting was held')
  const { id: meetingId, committeeId, committeeName, committeeShortName, heldOn: adjournedFrom } = first
  const day = {
    meetingId,
    committeeId,
    committeeName,
    committeeShortName,
    adjournedFrom,
    heldOn: isoDate('2026-12-17'),
    startsAt: null,
    venue: 'Guildhall',
  }
  const adjourned = { ...first, furtherDays: [day] }

  expect(findMeetings([...others, adjourned], 'guildhall 17 december', today)).toEqual([adjourned])
  expect(findMeetings([...others, adjourned], '', today)[0]).toBe(adjourned)
  const { toCome, held } = meetingLines([...others, adjourned], today)
  expect(toCome).toMatchObject([
    { meeting: { id: first.id }, heldOn: '2026-12-17', adjournedFrom: first.heldOn },
  ])
  expect(held).toHaveLength(others.length + 1)
})

it('finds items by number, title and the name of their file', () => {
  const { items } = meetingDetail(null, false)
  const found = (typed: string) => filterItems(items, typed).map(({ item }) => item.number)
  expect(found('warden')).toEqual([8])
  expect(found('cctv tender')).toEqual([14])
  expect(found('taxi marshals final.docx')).toEqual([6])
})

it('goes to a printed page, or to an item by its first page', () => {
  const [members = null] = builtPack.editions
  const pages = packPages(members, null)
  expect(findPage(pages, '47')?.number).toBe(47)
  expect(findPage(pages, ' Page 47 ')?.number).toBe(47)
  expect(findPage(pages, 'item 14')).toMatchObject({ number: 61, band: { itemNumber: 14 } })
  expect(findPage(pages, 'i8')?.number).toBe(47)
  expect(findPage(pages, 'item 9')).toBeNull()
  expect(findPage(pages, '900')).toBeNull()
  expect(findPage(pages, 'warden')).toBeNull()
})

it('keeps an item and its sub-items apart on the map of pages, each with its appendices', () => {
  const front = builtPack.editions[0]?.documents[0]
  if (front === undefined) throw new Error('a pack has a front sheet')
  const at = (itemId: number, first: number, letter?: string) => ({
    ...front,
    itemId,
    itemNumber: 12,
    ...(letter === undefined ? {} : { itemLetter: letter }),
    range: { first, last: first + 1 },
  })

  const bands = bandsOf([front, at(1, 5), at(1, 7), at(2, 9, 'a'), at(3, 11, 'b')])

  expect(bands.map(({ label, range }) => [label, range.first, range.last])).toEqual([
    ['Agenda', 1, front.range.last],
    ['12', 5, 8],
    ['12(a)', 9, 10],
    ['12(b)', 11, 12],
  ])
})

it('reads every address it writes, and takes nonsense for the list of meetings', () => {
  const meeting = fc.record(
    {
      screen: fc.constant('meeting' as const),
      meetingId: fc.integer({ min: 1, max: 1e9 }),
      tab: fc.constantFrom(...meetingTabs),
      item: fc.constantFrom('8', '12', '3(a)'),
    },
    { requiredKeys: ['screen', 'meetingId', 'tab'] },
  )
  const address: fc.Arbitrary<Address> = fc.oneof(meeting, fc.constant({ screen: 'meetings' as const }))
  fc.assert(
    fc.property(address, (one) => {
      expect(parseAddress(addressText(one))).toEqual({ ...one })
    }),
  )
  for (const hash of ['', '#', '#ticket=abc', '#/nowhere'])
    expect(parseAddress(hash)).toEqual({ screen: 'home' })
  for (const hash of ['#/meetings', '#/meetings/x/agenda', '#/meetings/0/agenda'])
    expect(parseAddress(hash)).toEqual({ screen: 'meetings' })
  expect(parseAddress('#/settings/members')).toEqual({ screen: 'settings', page: 'members' })
  expect(parseAddress('#/meetings/3/nowhere')).toEqual({ screen: 'meeting', meetingId: 3, tab: 'agenda' })
})

it('pins and unpins, and keeps no more meetings than a clerk has in hand', () => {
  expect(togglePinned([4, 7], 9)).toEqual([4, 7, 9])
  expect(togglePinned([4, 7, 9], 7)).toEqual([4, 9])
  expect(togglePinned([1, 2, 3, 4, 5], 6)).toEqual([2, 3, 4, 5, 6])
  expect(readPinned('4,x,-1,9')).toEqual([4, 9])
  expect(readPinned(null)).toEqual([])
})

it('goes round the panes in both directions', () => {
  expect(paneAfter(-1, 3, 1)).toBe(0)
  expect(paneAfter(2, 3, 1)).toBe(0)
  expect(paneAfter(0, 3, -1)).toBe(2)
  expect(paneAfter(-1, 3, -1)).toBe(2)
})

it('follows the computer’s appearance until the clerk chooses', () => {
  expect(isDark(readAppearance(null), true)).toBe(true)
  expect(isDark(readAppearance('light'), true)).toBe(false)
  expect(isDark(readAppearance('dark'), false)).toBe(true)
  expect(readAppearance('sepia')).toBe('system')
})
