import { describe, expect, it } from 'vitest'
import { type ClockTime, isoDate } from '../../shared/calendar/iso-date.ts'
import { inTheRoom } from '../helpers/in-the-room.ts'
import { type IcsEvent, readIcs } from '../helpers/read-ics.ts'
import { childrenOf, readPaper, textOf } from '../pack/compose/read-paper.ts'

const at = (time: string) => time as ClockTime
const march = isoDate('2024-03-12')
const inMarch = { heldOn: march, calledFor: at('18:00'), venue: 'Guildhall' }

/** The day after the meeting of 22 February 2024, which stands adjourned to 12 March. */
async function adjourned() {
  const { clerk, meetingId } = await inTheRoom({ today: '2024-02-23' })
  const { operations } = clerk.app
  await operations['minutes.stamp']({ meetingId, kind: 'started', at: at('18:30') })
  await operations['minutes.adjournTo']({ meetingId, seen: null, to: inMarch })
  /** What an event of the year's file says; `undefined` where there is none of that kind. */
  const event = async (isIt: (uid: string) => boolean) => {
    const { base64 } = await operations['calendar.ics']({ startYear: 2023, committeeId: null })
    const found = readIcs(Buffer.from(base64, 'base64').toString()).find((one) => isIt(said(one, 'UID')))
    return found && ['UID', 'SEQUENCE', 'STATUS', 'DTSTART', 'LOCATION'].map((name) => said(found, name))
  }
  const own = () => event((uid) => uid.startsWith(`meeting-${meetingId}@`))
  const further = () => event((uid) => uid.startsWith(`meeting-${meetingId}-day-2@`))
  return { operations, meetingId, own, further }
}

function said(event: IcsEvent, name: string): string {
  return event.get(name)?.value ?? ''
}

describe('a meeting adjourned to another day', () => {
  it('stands on that day at Home, in the calendar and in the list, with its place and time', async () => {
    const { operations, meetingId } = await adjourned()
    const day = {
      meetingId,
      committeeName: 'Parks & Open Spaces Committee',
      heldOn: march,
      startsAt: '18:00',
      venue: 'Guildhall',
      adjournedFrom: '2024-02-22',
    }

    const home = await operations['home.meetings']({})
    expect(home.meetings).toEqual([])
    expect(home.furtherDays).toMatchObject([day])
    const month = { from: isoDate('2024-03-01'), until: isoDate('2024-03-31') }
    expect(await operations['calendar.read'](month)).toMatchObject({ meetings: [], furtherDays: [day] })
    expect((await operations['meetings.list']({})).find(({ id }) => id === meetingId)).toMatchObject({
      heldOn: '2024-02-22',
      furtherDays: [day],
    })
    expect((await operations['meetings.read']({ meetingId })).furtherDays).toMatchObject([day])
  })

  it('goes on where it was when nobody names a place, on the third day as on the second', async () => {
    const { operations, meetingId } = await adjourned()
    const again = { heldOn: isoDate('2024-03-19'), calledFor: null, venue: null }
    await operations['minutes.stamp']({ meetingId, kind: 'resumed', at: at('18:04') })
    await operations['minutes.adjournTo']({ meetingId, seen: null, to: again })

    const [, third] = (await operations['meetings.read']({ meetingId })).furtherDays
    expect(third).toMatchObject({
      heldOn: '2024-03-19',
      startsAt: null,
      venue: 'Guildhall',
      adjournedFrom: march,
    })
    await operations['minutes.takeBackAdjournment']({ meetingId, seen: again })
    await operations['minutes.stamp']({ meetingId, kind: 'ended', at: at('19:00') })
    expect((await operations['meetings.read']({ meetingId })).furtherDays).toMatchObject([
      { heldOn: march, adjournedFrom: '2024-02-22' },
    ])
  })

  it('has an event of its own for Outlook, which moves, goes and comes back under one name', async () => {
    const { operations, meetingId, own, further } = await adjourned()
    const first = await own()
    const [uid, ...called] = (await further()) ?? []
    expect(called).toEqual(['0', 'CONFIRMED', '20240312T180000Z', 'Guildhall'])

    const onThe19th = { ...inMarch, heldOn: isoDate('2024-03-19') }
    // Said once more, it is no news.
    await operations['minutes.adjournTo']({ meetingId, seen: inMarch, to: inMarch })
    await operations['minutes.adjournTo']({ meetingId, seen: inMarch, to: onThe19th })
    expect(await further()).toEqual([uid, '1', 'CONFIRMED', '20240319T180000Z', 'Guildhall'])
    await operations['minutes.takeBackAdjournment']({ meetingId, seen: onThe19th })
    expect(await further()).toEqual([uid, '2', 'CANCELLED', '20240319T180000Z', 'Guildhall'])
    await operations['minutes.adjournTo']({ meetingId, seen: null, to: inMarch })
    expect(await further()).toEqual([uid, '3', 'CONFIRMED', '20240312T180000Z', 'Guildhall'])
    await operations['minutes.stamp']({ meetingId, kind: 'resumed', at: at('18:04') })
    expect(await further()).toEqual([uid, '3', 'CONFIRMED', '20240312T180000Z', 'Guildhall'])
    expect(await own()).toEqual(first)
  })

  it('stands in the year’s calendar for Word, with no day of publication', async () => {
    const { operations } = await adjourned()

    const { base64 } = await operations['calendar.word']({ startYear: 2023 })

    const { tables } = readPaper(Buffer.from(base64, 'base64'))
    const rows = tables
      .flatMap((table) => childrenOf(table, 'w:tr'))
      .map((row) => childrenOf(row, 'w:tc').map(textOf).join(' | '))
    expect(rows.find((row) => row.startsWith('Tue 12'))).toBe(
      'Tue 12 | 6.00 pm | Parks & Open Spaces CommitteeAdjourned from 22 February 2024 | Guildhall | –',
    )
  })

  it('is no longer shown anywhere once the adjournment is taken back', async () => {
    const { operations, meetingId } = await adjourned()
    await operations['minutes.takeBackAdjournment']({ meetingId, seen: inMarch })
    expect((await operations['home.meetings']({})).furtherDays).toEqual([])
    expect((await operations['meetings.read']({ meetingId })).furtherDays).toEqual([])
    const month = { from: isoDate('2024-03-01'), until: isoDate('2024-03-31') }
    expect((await operations['calendar.read'](month)).furtherDays).toEqual([])
  })

  it('is in the way of a meeting that another committee plans for that room', async () => {
    const { operations } = await adjourned()
    const { committeeId } = await operations['committees.add']({ name: 'Planning Committee' })

    const { clashes } = await operations['calendar.planOne']({
      committeeId,
      heldOn: march,
      startsAt: at('17:00'),
      venue: 'Guildhall',
    })

    expect(clashes).toEqual([
      { kind: 'samePlace', committeeName: 'Parks & Open Spaces Committee', venue: 'Guildhall' },
    ])
  })
})
