import { describe, expect, it } from 'vitest'
import type { ClockTime } from '../../shared/calendar/iso-date.ts'
import { isoDate } from '../../shared/calendar/iso-date.ts'
import { type Clerk, newClerk } from '../helpers/clerk.ts'
import { readIcs } from '../helpers/read-ics.ts'

const sixThirty = '18:30' as ClockTime
const secondThursday = { kind: 'monthly', place: 'second', weekday: 4, everyMonths: 2, without: [] } as const

/** A clerk who has begun an office with one committee. */
async function clerkWithCommittee(today = '2026-04-20'): Promise<{
  readonly clerk: Clerk
  readonly committeeId: number
}> {
  const clerk = await newClerk({ today })
  await clerk.app.operations['office.begin']({ name: 'Borough of Northmere', nation: 'england' })
  const { committeeId } = await clerk.app.operations['committees.add']({ name: 'Parks Committee' })
  await clerk.app.operations['committees.change']({
    committeeId,
    startsAt: sixThirty,
    venue: 'Town Hall',
    enquiries: { name: 'Cleo Reed', email: null },
  })
  return { clerk, committeeId }
}

const round = (committeeId: number) => ({
  committeeId,
  startsAt: sixThirty,
  venue: 'Town Hall',
  from: isoDate('2026-05-01'),
  recurrence: secondThursday,
})

describe('the year’s calendar', () => {
  it('is planned with every clash named before anything is made', async () => {
    const { clerk, committeeId } = await clerkWithCommittee()
    const { operations } = clerk.app
    await operations['office.addRecess']({
      name: 'Summer recess',
      from: isoDate('2026-07-06'),
      until: isoDate('2026-08-31'),
    })

    const planned = await operations['calendar.plan']({ startYear: 2026, rounds: [round(committeeId)] })

    expect(planned.map(({ heldOn, canBeHeld }) => [heldOn, canBeHeld])).toEqual([
      ['2026-05-14', true],
      ['2026-07-09', false],
      ['2026-09-10', true],
      ['2026-11-12', true],
      ['2027-01-14', true],
      ['2027-03-11', true],
    ])
    expect(planned[1]?.clashes).toEqual([{ kind: 'recess', name: 'Summer recess' }])
    expect(await operations['meetings.list']({})).toEqual([])
  })

  it('knows the bank holidays of both its calendar years, and offers another week', async () => {
    const { clerk, committeeId } = await clerkWithCommittee()
    const mondays = { kind: 'monthly', place: 'first', weekday: 1, everyMonths: 1, without: [] } as const

    const planned = await clerk.app.operations['calendar.plan']({
      startYear: 2026,
      rounds: [{ ...round(committeeId), recurrence: mondays }],
    })

    expect(planned[0]).toMatchObject({
      heldOn: '2026-05-04',
      clashes: [{ kind: 'closed', why: 'Early May bank holiday' }],
      instead: '2026-05-11',
    })
  })

  it('offers no day for which notice can no longer be given, and says by when it had to be', async () => {
    const { clerk, committeeId } = await clerkWithCommittee('2026-07-05')
    const { operations } = clerk.app
    const julyPlan = async () =>
      (await operations['calendar.plan']({ startYear: 2026, rounds: [round(committeeId)] }))[1]

    // Five clear days before Thursday 9 July begin on the 2nd, which is gone.
    expect(await julyPlan()).toMatchObject({
      heldOn: '2026-07-09',
      canBeHeld: false,
      clashes: [{ kind: 'late', publishBy: '2026-07-01' }],
      instead: '2026-07-16',
    })
    // A committee with notice of its own: two clear days leave Monday the 6th.
    await operations['committees.change']({ committeeId, clearDays: 2 })
    expect(await julyPlan()).toMatchObject({ canBeHeld: true, clashes: [], instead: null })
  })

  it('says that two committees want one room, and makes both all the same', async () => {
    const { clerk, committeeId } = await clerkWithCommittee()
    const { operations } = clerk.app
    const other = await operations['committees.add']({ name: 'Planning Committee' })

    const planned = await operations['calendar.plan']({
      startYear: 2026,
      rounds: [round(committeeId), { ...round(other.committeeId), startsAt: '17:00' as ClockTime }],
    })

    expect(planned[0]?.clashes).toEqual([
      { kind: 'samePlace', committeeName: 'Planning Committee', venue: 'Town Hall' },
    ])
    expect(planned.every(({ canBeHeld }) => canBeHeld)).toBe(true)
  })

  it('is made all at once, and each meeting says what its committee says', async () => {
    const { clerk, committeeId } = await clerkWithCommittee()
    const { operations } = clerk.app
    const planned = await operations['calendar.plan']({ startYear: 2026, rounds: [round(committeeId)] })

    const { meetingIds } = await operations['calendar.create']({
      meetings: planned.map(({ heldOn, startsAt, venue }) => ({ committeeId, heldOn, startsAt, venue })),
    })

    expect(meetingIds).toHaveLength(6)
    const { meeting, deadline } = await clerk.reads(meetingIds[0] ?? 0)
    expect(meeting).toMatchObject({
      heldOn: '2026-05-14',
      venue: 'Town Hall',
      enquiries: { name: 'Cleo Reed', email: null },
    })
    expect(deadline.latest).toBe('2026-05-06')
    expect((await operations['office.read']({})).lastSavedAt).not.toBeNull()
  })

  it('refuses a day that has passed and one the committee has, and makes nothing then', async () => {
    const { clerk, committeeId } = await clerkWithCommittee()
    const { operations } = clerk.app
    const on = (heldOn: string) => ({
      committeeId,
      heldOn: isoDate(heldOn),
      startsAt: sixThirty,
      venue: null,
    })

    await expect(
      operations['calendar.create']({ meetings: [on('2026-05-14'), on('2026-04-19')] }),
    ).rejects.toMatchObject({ code: 'day-has-passed' })
    await expect(
      operations['calendar.create']({ meetings: [on('2026-05-14'), on('2026-05-14')] }),
    ).rejects.toMatchObject({ code: 'meeting-day-taken' })
    expect(await operations['meetings.list']({})).toEqual([])
  })
})

describe('moving a meeting', () => {
  it('by a week moves every deadline, each named, and back again with Undo', async () => {
    const { clerk, committeeId } = await clerkWithCommittee()
    const { operations } = clerk.app
    const { meetingIds } = await operations['calendar.create']({
      meetings: [{ committeeId, heldOn: isoDate('2026-09-10'), startsAt: sixThirty, venue: null }],
    })
    const meetingId = meetingIds[0] ?? 0
    const before = await operations['meetings.deadlines']({ meetingId })
    const to = { meetingId, heldOn: isoDate('2026-09-17'), startsAt: sixThirty }

    expect(await operations['meetings.previewMove'](to)).toMatchObject({ from: '2026-09-10' })
    expect(await operations['meetings.deadlines']({ meetingId })).toEqual(before)
    const moved = await operations['meetings.move'](to)

    expect(moved.deadlines.map(({ name, from, to: day }) => `${name}: ${from} → ${day}`)).toEqual([
      'Agenda set with the Chair: 2026-07-16 → 2026-07-23',
      'Reports asked for: 2026-07-30 → 2026-08-06',
      'Drafts to finance and legal: 2026-08-13 → 2026-08-20',
      'Reports due: 2026-08-27 → 2026-09-04',
      'Last lawful day to publish: 2026-09-02 → 2026-09-09',
      'Meeting: 2026-09-10 → 2026-09-17',
    ])
    const year = { from: isoDate('2026-09-01'), until: isoDate('2026-09-30') }
    expect((await operations['calendar.read'](year)).meetings[0]).toMatchObject({
      heldOn: '2026-09-17',
      movedFrom: '2026-09-10',
    })

    await operations['meetings.move']({ meetingId, heldOn: isoDate('2026-09-10'), startsAt: sixThirty })
    expect(await operations['meetings.deadlines']({ meetingId })).toEqual(before)
    expect((await operations['calendar.read'](year)).meetings[0]?.movedFrom).toBeNull()
  })

  it('re-dates the agendas that name its day, as a step of each that can be undone', async () => {
    const { clerk, committeeId } = await clerkWithCommittee()
    const { operations } = clerk.app
    const { meetingIds } = await operations['calendar.create']({
      meetings: ['2026-09-10', '2026-12-10'].map((heldOn) => ({
        committeeId,
        heldOn: isoDate(heldOn),
        startsAt: sixThirty,
        venue: null,
      })),
    })
    const [september = 0, december = 0] = meetingIds
    await operations['agenda.start']({ meetingId: december, from: 'orderOfBusiness' })
    const before = await operations['agenda.read']({ meetingId: december })
    const minutes = before.items.findIndex(({ kind }) => kind === 'minutes')
    const to = { meetingId: september, heldOn: isoDate('2026-09-17'), startsAt: sixThirty }

    expect((await operations['meetings.previewMove'](to)).notes).toEqual([
      'Item 3 of the agenda of 10 December 2026 names the day of this meeting: 17 September 2026 now.',
    ])
    await operations['meetings.move'](to)

    const after = await operations['agenda.read']({ meetingId: december })
    expect(after.items[minutes]?.instruction).toContain('held on 17 September 2026.')
    expect(after.undo?.label).toBe('Follow the meeting to 17 September 2026')
    const undone = await operations['agenda.undo']({ meetingId: december, stepId: after.undo?.id ?? 0 })
    expect(undone.items).toEqual(before.items)
    const again = await operations['agenda.redo']({ meetingId: december, stepId: after.undo?.id ?? 0 })
    expect(again.items).toEqual(after.items)
  })

  it('leaves agendas alone that name another day, and all of them when only the time changes', async () => {
    const { clerk, committeeId } = await clerkWithCommittee()
    const { operations } = clerk.app
    const { meetingIds } = await operations['calendar.create']({
      meetings: [{ committeeId, heldOn: isoDate('2026-09-10'), startsAt: sixThirty, venue: null }],
    })
    const meetingId = meetingIds[0] ?? 0
    await operations['agenda.start']({ meetingId, from: 'orderOfBusiness' })
    const { undo } = await operations['agenda.read']({ meetingId })

    const sameDay = { meetingId, heldOn: isoDate('2026-09-10'), startsAt: null }
    expect((await operations['meetings.previewMove'](sameDay)).notes).toEqual([])
    await operations['meetings.move'](sameDay)
    await operations['meetings.move']({ ...sameDay, heldOn: isoDate('2026-09-17') })

    expect((await operations['agenda.read']({ meetingId })).undo).toEqual(undo)
  })

  it('is refused for one that was held, to a day that has passed, and onto another of its meetings', async () => {
    const { clerk, committeeId } = await clerkWithCommittee('2026-09-15')
    const { operations } = clerk.app
    const day = (heldOn: string) => ({ heldOn: isoDate(heldOn), startsAt: null })
    const { meetingIds } = await operations['calendar.create']({
      meetings: ['2026-10-08', '2026-12-10'].map((heldOn) => ({ committeeId, ...day(heldOn), venue: null })),
    })
    const meetingId = meetingIds[0] ?? 0

    await expect(operations['meetings.move']({ meetingId, ...day('2026-09-14') })).rejects.toMatchObject({
      code: 'day-has-passed',
    })
    await expect(operations['meetings.move']({ meetingId, ...day('2026-12-10') })).rejects.toMatchObject({
      code: 'meeting-day-taken',
    })
    await operations['meetings.cancel']({ meetingId, why: 'No business' })
    await expect(operations['meetings.move']({ meetingId, ...day('2026-10-15') })).rejects.toMatchObject({
      code: 'meeting-is-cancelled',
    })
  })

  it('says when the new day leaves no lawful day to publish, and what it runs into', async () => {
    const { clerk, committeeId } = await clerkWithCommittee('2026-12-14')
    const { operations } = clerk.app
    const { meetingIds } = await operations['calendar.create']({
      meetings: [{ committeeId, heldOn: isoDate('2027-01-14'), startsAt: null, venue: null }],
    })

    const move = await operations['meetings.previewMove']({
      meetingId: meetingIds[0] ?? 0,
      heldOn: isoDate('2026-12-20'),
      startsAt: null,
    })

    expect(move.clashes).toEqual([{ kind: 'closed', why: 'Sunday' }])
    expect(move.notes.join(' ')).toContain('11 December 2026')
    expect(move.notes.join(' ')).toContain('only as urgent')
  })
})

it('keeps a cancelled meeting, listed with its reason, and takes the cancellation back', async () => {
  const { clerk, committeeId } = await clerkWithCommittee()
  const { operations } = clerk.app
  const { meetingIds } = await operations['calendar.create']({
    meetings: [{ committeeId, heldOn: isoDate('2026-05-14'), startsAt: sixThirty, venue: null }],
  })
  const meetingId = meetingIds[0] ?? 0
  const may = { from: isoDate('2026-05-01'), until: isoDate('2026-05-31') }

  await operations['meetings.cancel']({ meetingId, why: 'No business to transact' })
  expect((await operations['calendar.read'](may)).meetings[0]?.cancelled).toEqual({
    on: '2026-04-20',
    why: 'No business to transact',
  })
  expect((await operations['home.meetings']({})).meetings).toEqual([])

  expect(await operations['meetings.list']({})).toMatchObject([
    { cancelled: { why: 'No business to transact' } },
  ])
  expect((await clerk.reads(meetingId)).standing.cancelled).toEqual({
    on: '2026-04-20',
    why: 'No business to transact',
  })
  expect(await operations['meetings.publishing']({ meetingId })).toMatchObject({
    tone: 'bad',
    title: 'This meeting is cancelled: No business to transact',
  })

  await operations['meetings.reinstate']({ meetingId })
  expect((await operations['home.meetings']({})).meetings).toHaveLength(1)
  expect((await clerk.reads(meetingId)).standing.cancelled).toBeNull()
})

it('says what publishing too late would mean for the agenda', async () => {
  const { clerk, committeeId } = await clerkWithCommittee('2026-05-08')
  const { meetingIds } = await clerk.app.operations['calendar.create']({
    meetings: [{ committeeId, heldOn: isoDate('2026-05-14'), startsAt: sixThirty, venue: null }],
  })

  const words = await clerk.app.operations['meetings.publishing']({ meetingId: meetingIds[0] ?? 0 })

  expect(words).toMatchObject({
    isLate: true,
    title: 'Publishing now leaves 3 clear days; 5 are needed.',
  })
})

describe('the calendar as a file', () => {
  it('for Outlook has every meeting at its time in London, the cancelled ones as cancelled', async () => {
    const { clerk, committeeId } = await clerkWithCommittee()
    const { operations } = clerk.app
    const { meetingIds } = await operations['calendar.create']({
      meetings: ['2026-07-09', '2026-12-10'].map((heldOn) => ({
        committeeId,
        heldOn: isoDate(heldOn),
        startsAt: sixThirty,
        venue: 'Town Hall',
      })),
    })
    await operations['meetings.cancel']({ meetingId: meetingIds[1] ?? 0, why: 'No business' })

    const file = await operations['calendar.ics']({ startYear: 2026, committeeId: null })

    const text = Buffer.from(file.base64, 'base64').toString()
    expect(file.fileName).toBe('2026-27 meetings.ics')
    // Summer time in July, none in December.
    expect(text).toContain('DTSTART:20260709T173000Z')
    expect(text).toContain('DTSTART:20261210T183000Z')
    expect(text.match(/STATUS:CANCELLED/g)).toHaveLength(1)
    expect(text).toContain('LOCATION:Town Hall')
  })

  it('for Outlook keeps a meeting’s name for ever and counts every change of it, so that a newer file is taken for news', async () => {
    const { clerk, committeeId } = await clerkWithCommittee()
    const { operations } = clerk.app
    const { meetingIds } = await operations['calendar.create']({
      meetings: [{ committeeId, heldOn: isoDate('2026-07-09'), startsAt: sixThirty, venue: 'Town Hall' }],
    })
    const meetingId = meetingIds[0] ?? 0
    const exported = async () => {
      const { base64 } = await operations['calendar.ics']({ startYear: 2026, committeeId: null })
      const [event] = readIcs(Buffer.from(base64, 'base64').toString())
      return Object.fromEntries(
        ['UID', 'SEQUENCE', 'STATUS', 'DTSTART'].map((name) => [name, event?.get(name)?.value]),
      )
    }
    const first = await exported()
    expect(first).toMatchObject({ SEQUENCE: '0', STATUS: 'CONFIRMED', DTSTART: '20260709T173000Z' })
    const { UID } = first

    await operations['meetings.move']({ meetingId, heldOn: isoDate('2026-11-12'), startsAt: sixThirty })
    expect(await exported()).toEqual({ UID, SEQUENCE: '1', STATUS: 'CONFIRMED', DTSTART: '20261112T183000Z' })
    await operations['meetings.cancel']({ meetingId, why: 'No business' })
    expect(await exported()).toMatchObject({ UID, SEQUENCE: '2', STATUS: 'CANCELLED' })
    await operations['meetings.reinstate']({ meetingId })
    expect(await exported()).toMatchObject({ UID, SEQUENCE: '3', STATUS: 'CONFIRMED' })
    await operations['committees.change']({ committeeId, venue: 'Guildhall' })
    expect(await exported()).toMatchObject({ UID, SEQUENCE: '4' })
    await operations['office.change']({ name: 'Northmere City Council' })
    expect(await exported()).toMatchObject({ UID })
  })

  it('for Outlook has a meeting without a time on its own day, in summer too', async () => {
    const { clerk, committeeId } = await clerkWithCommittee()
    await clerk.app.operations['calendar.create']({
      meetings: [
        { committeeId, heldOn: isoDate('2026-07-09'), startsAt: null, venue: 'Room 1, Town Hall; west' },
      ],
    })

    const { base64 } = await clerk.app.operations['calendar.ics']({ startYear: 2026, committeeId })

    const [event] = readIcs(Buffer.from(base64, 'base64').toString())
    expect(event?.get('DTSTART')).toEqual({ parameters: ';VALUE=DATE', value: '20260709' })
    expect(event?.get('LOCATION')?.value).toBe('Room 1, Town Hall; west')
  })

  it('for Word names each meeting with its day of publication', async () => {
    const { clerk, committeeId } = await clerkWithCommittee()
    const { operations } = clerk.app
    await operations['calendar.create']({
      meetings: [{ committeeId, heldOn: isoDate('2026-05-14'), startsAt: sixThirty, venue: 'Town Hall' }],
    })

    const file = await operations['calendar.word']({ startYear: 2026 })

    expect(file.fileName).toBe('2026-27 calendar of meetings.docx')
    expect(Buffer.from(file.base64, 'base64').subarray(0, 2).toString()).toBe('PK')
  })
})
