import { expect, it } from 'vitest'
import { type ClockTime, isoDate } from '../../shared/calendar/iso-date.ts'
import { type Clerk, newClerk } from '../helpers/clerk.ts'
import { newFolder } from '../helpers/new-folder.ts'
import { smallCase } from '../helpers/small-case.ts'

/** A clerk who has brought in a meeting of 22 February 2024 with Ada Fern in the chair, and called one in May. */
async function clerkWithMeetings(): Promise<{
  readonly clerk: Clerk
  readonly committeeId: number
  readonly february: number
  readonly may: number
}> {
  const folder = newFolder()
  const clerk = await newClerk({ today: '2024-02-12', folder })
  const { committee, meeting, members } = smallCase()
  await clerk.imports(
    clerk.writes('case.json', {
      format: 'packwright-case-meeting/1',
      committee,
      meeting,
      members,
      items: [
        { number: 1, part: 1, title: 'APOLOGIES', kind: 'apologies' },
        { number: 2, part: 1, title: 'MINUTES', kind: 'minutes' },
      ],
    }),
  )
  const { operations } = clerk.app
  const [first] = await operations['meetings.list']({})
  const committeeId = first?.committeeId ?? 0
  const { meetingIds } = await operations['calendar.create']({
    meetings: [{ committeeId, heldOn: isoDate('2024-05-09'), startsAt: null, venue: null }],
  })
  return { clerk, committeeId, february: first?.id ?? 0, may: meetingIds[0] ?? 0 }
}

const membersOf = async (clerk: Clerk, meetingId: number) =>
  (await clerk.reads(meetingId)).meeting.members.map(({ printed }) => printed)

it('takes a committee’s members from its first meeting, and the next meeting has them too', async () => {
  const { clerk, may } = await clerkWithMeetings()

  expect(await membersOf(clerk, may)).toEqual(['Ada Fern (Chair)', 'Ben Moss'])
})

it('names a new Chair from their first day on, and leaves the meeting before as it was', async () => {
  const { clerk, committeeId, february, may } = await clerkWithMeetings()
  const { operations } = clerk.app
  const members = await operations['members.list']({})
  const ada = members.find(({ name }) => name === 'Ada Fern')
  const place = ada?.memberships[0]

  await operations['memberships.change']({ membershipId: place?.id ?? 0, until: isoDate('2024-04-30') })
  await operations['memberships.add']({
    memberId: ada?.id ?? 0,
    committeeId,
    role: 'Member',
    from: isoDate('2024-05-01'),
    until: null,
  })
  const ben = members.find(({ name }) => name === 'Ben Moss')
  const { meetingsChanged } = await operations['memberships.change']({
    membershipId: ben?.memberships[0]?.id ?? 0,
    until: isoDate('2024-04-30'),
  })
  await operations['memberships.add']({
    memberId: ben?.id ?? 0,
    committeeId,
    role: 'Chair',
    from: isoDate('2024-05-01'),
    until: null,
  })

  expect(meetingsChanged).toBe(1)
  expect(await membersOf(clerk, february)).toEqual(['Ada Fern (Chair)', 'Ben Moss'])
  expect(await membersOf(clerk, may)).toEqual(['Ben Moss (Chair)', 'Ada Fern'])
})

it('keeps a name as it stood at meetings held, and gives meetings to come the new one', async () => {
  const { clerk, february, may } = await clerkWithMeetings()
  await clerk.leaves()
  const later = await newClerk({ today: '2024-03-01', folder: clerk.folder })
  const { operations } = later.app
  const [ada] = await operations['members.list']({})

  await operations['members.change']({
    memberId: ada?.id ?? 0,
    honorific: 'Alderman',
    postNominals: 'OBE',
  })

  expect(await membersOf(later, february)).toContain('Ada Fern (Chair)')
  expect(await membersOf(later, may)).toContain('Alderman Ada Fern, OBE (Chair)')
})

it('refuses to put somebody on a committee twice at once, and a last day before the first', async () => {
  const { clerk, committeeId } = await clerkWithMeetings()
  const { operations } = clerk.app
  const [ada] = await operations['members.list']({})
  const again = { memberId: ada?.id ?? 0, committeeId, role: 'Member' } as const

  await expect(
    operations['memberships.add']({ ...again, from: isoDate('2024-06-01'), until: null }),
  ).rejects.toMatchObject({ code: 'member-sits-already', details: { name: 'Ada Fern' } })
  await expect(
    operations['memberships.add']({ ...again, from: isoDate('2024-06-01'), until: isoDate('2024-05-01') }),
  ).rejects.toMatchObject({ code: 'days-wrong-way-round' })
})

it('lets meetings to come follow the committee where they said the same, and leaves what differs', async () => {
  const { clerk, committeeId, february, may } = await clerkWithMeetings()
  const { operations } = clerk.app

  const { meetingsChanged } = await operations['committees.change']({
    committeeId,
    venue: 'Guildhall',
    startsAt: '10:00' as ClockTime,
  })

  expect(meetingsChanged).toBe(1)
  expect((await clerk.reads(may)).meeting).toMatchObject({ venue: 'Guildhall', startsAt: '10:00' })
  expect((await clerk.reads(february)).meeting).toMatchObject({ venue: 'Town Hall', startsAt: '18:30' })
})

it('moves the day that the next agenda names in its minutes item', async () => {
  const { clerk, february } = await clerkWithMeetings()
  const { operations } = clerk.app

  const { deadlines, notes } = await operations['meetings.move']({
    meetingId: february,
    heldOn: isoDate('2024-02-29'),
    startsAt: '18:30' as ClockTime,
  })

  expect(deadlines).toContainEqual({
    name: 'Last lawful day to publish',
    from: '2024-02-14',
    to: '2024-02-21',
  })
  expect(notes).toEqual([])
})

it('counts by the nation’s law and the committee’s own days', async () => {
  const { clerk, committeeId, may } = await clerkWithMeetings()
  const { operations } = clerk.app
  expect((await clerk.reads(may)).deadline.latest).toBe('2024-04-30')

  await operations['office.change']({ nation: 'wales' })
  expect((await clerk.reads(may)).deadline).toMatchObject({ latest: '2024-05-02', clearDays: 3 })

  await operations['committees.change']({ committeeId, clearDays: 4 })
  expect((await clerk.reads(may)).deadline.clearDays).toBe(4)

  await operations['office.closeDays']({
    from: isoDate('2024-05-07'),
    until: isoDate('2024-05-08'),
    why: 'Moving house',
  })
  expect((await clerk.reads(may)).deadline.excluded).toContainEqual({
    date: '2024-05-08',
    why: 'Moving house',
  })
})
