import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openDatabase } from '../../electron/db/database.ts'
import { readPackInput } from '../../electron/services/pack-input.ts'
import type { ClockTime } from '../../shared/calendar/iso-date.ts'
import { minuteFrom } from '../../shared/minutes/minute-blocks.ts'
import { type Clerk, newClerk } from '../helpers/clerk.ts'
import { inTheRoom, writes } from '../helpers/in-the-room.ts'
import { smallCase } from '../helpers/small-case.ts'

const at = (time: string) => time as ClockTime

/** The meeting of 22 February 2024 ended, and the agenda of another of 9 May begun without an item of minutes. */
async function ended() {
  const { clerk, meetingId, view } = await inTheRoom()
  const { operations } = clerk.app
  const later = await meetsIn(clerk, '2024-05-09')
  const [ada] = view.minutes?.people ?? []
  await operations['minutes.mark']({ personId: ada?.id ?? 0, mark: 'present', at: null })
  await operations['minutes.stamp']({ meetingId, kind: 'started', at: at('18:30') })
  await operations['minutes.stamp']({ meetingId, kind: 'ended', at: at('19:12') })
  return { clerk, operations, meetingId, later, view }
}

async function meetsIn(clerk: Clerk, date: string): Promise<number> {
  const given = { ...smallCase(), previousMinutes: null, outstandingReferences: null, reports: [] }
  const items = given.items
    .filter(({ kind }) => kind !== 'minutes')
    .map((item, place) => ({ ...item, number: place + 1, report: null }))
  const { meetingId } = await clerk.imports(
    clerk.writes(`${date}.json`, { ...given, items, meeting: { ...given.meeting, date } }),
  )
  return meetingId ?? 0
}

async function approvalItems({ app }: Clerk, meetingId: number) {
  const { items } = await app.operations['agenda.read']({ meetingId })
  return items.filter(({ kind }) => kind === 'minutes')
}

describe('a meeting that was ended by mistake', () => {
  it('goes on, and its minutes, which were with the Chair, are a draft again', async () => {
    const { operations, meetingId } = await ended()
    await operations['minutes.move']({ meetingId, seen: 'draft', state: 'withChair' })
    const again = await operations['minutes.stamp']({ meetingId, kind: 'reopened', at: null })
    expect(again.minutes).toMatchObject({ startedAt: '18:30', endedAt: null, state: 'draft' })

    const { minutes } = await operations['minutes.stamp']({ meetingId, kind: 'ended', at: at('19:40') })
    expect(minutes?.endedAt).toBe('19:40')
  })

  it('is opened once, also from a window that was left open', async () => {
    const { operations, meetingId } = await ended()
    await operations['minutes.stamp']({ meetingId, kind: 'reopened', at: null })
    await operations['minutes.move']({ meetingId, seen: 'draft', state: 'withOfficers' })
    const { minutes } = await operations['minutes.stamp']({ meetingId, kind: 'reopened', at: null })
    expect(minutes?.state).toBe('withOfficers')
  })

  it('stays ended once its minutes are approved', async () => {
    const { clerk, meetingId, later } = await ended()
    await clerk.leaves()
    const { operations } = (await newClerk({ today: '2024-05-09', folder: clerk.folder })).app
    await operations['minutes.approve']({ meetingId, atMeetingId: later })
    await expect(
      operations['minutes.stamp']({ meetingId, kind: 'reopened', at: null }),
    ).rejects.toMatchObject({ code: 'minutes-approved' })
  })
})

describe('moving minutes on', () => {
  it('is refused in a window that has not seen where they are by now', async () => {
    const { operations, meetingId } = await ended()
    await operations['minutes.move']({ meetingId, seen: 'draft', state: 'withChair' })
    await expect(
      operations['minutes.move']({ meetingId, seen: 'draft', state: 'withOfficers' }),
    ).rejects.toMatchObject({ code: 'minutes-moved-meanwhile', details: { now: 'With the Chair' } })
  })

  it('takes an approval back for a correction alone', async () => {
    const { clerk, meetingId, later } = await ended()
    await clerk.leaves()
    const { operations } = (await newClerk({ today: '2024-05-09', folder: clerk.folder })).app
    const { kept } = await operations['minutes.approve']({ meetingId, atMeetingId: later })
    for (const state of ['draft', 'withOfficers', 'withChair'] as const)
      await expect(operations['minutes.move']({ meetingId, seen: 'approved', state })).rejects.toMatchObject({
        code: 'minutes-approved',
      })
    expect((await operations['minutes.read']({ meetingId })).kept).toEqual(kept)
    await operations['minutes.move']({ meetingId, seen: 'approved', state: 'corrected' })
    expect((await operations['minutes.read']({ meetingId })).kept).toEqual([])
  })
})

describe('the item that approves them', () => {
  it('stays off the next agenda when the clerk took it off', async () => {
    const { clerk, operations, meetingId, later, view } = await ended()
    const [item] = await approvalItems(clerk, later)
    await operations['agenda.edit']({ meetingId: later, edit: { kind: 'remove', itemId: item?.id ?? 0 } })
    await operations['minutes.move']({ meetingId, seen: 'draft', state: 'withOfficers' })
    expect(await approvalItems(clerk, later)).toEqual([])
    // Where they wait for approval the clerk is told so, and may put it back.
    const { next } = await operations['minutes.read']({ meetingId })
    expect(next).toEqual({ meetingId: later, heldOn: '2024-05-09', lacks: [1], isPublished: false })

    // Of what is withheld nobody has taken one off.
    await writes(clerk, view, 6, minuteFrom(['The rent would be £31,000.'], null))
    await operations['minutes.move']({ meetingId, seen: 'withOfficers', state: 'withChair' })
    expect((await approvalItems(clerk, later)).map(({ part }) => part)).toEqual([2])
    const again = await operations['minutes.putOnAgenda']({ meetingId })
    expect(again.next?.lacks).toEqual([])
    expect((await approvalItems(clerk, later)).map(({ part }) => part)).toEqual([1, 2])
  })

  it('is not written into the agenda of a meeting that is over', async () => {
    const { clerk, meetingId, later, view } = await ended()
    await clerk.leaves()
    const inJune = await newClerk({ today: '2024-06-03', folder: clerk.folder })
    await writes(inJune, view, 6, minuteFrom(['The rent would be £31,000.'], null))
    await inJune.app.operations['minutes.move']({ meetingId, seen: 'draft', state: 'withOfficers' })
    expect((await approvalItems(inJune, later)).map(({ part }) => part)).toEqual([1])
  })
})

it('says in the next pack how the minutes stood before that meeting', async () => {
  const { clerk, meetingId, later } = await ended()
  const { folder } = clerk
  await clerk.leaves()
  const standing = async () => {
    const { db, close } = await openDatabase(join(folder, 'packwright.sqlite'), () => new Date())
    const { minutesStanding } = await readPackInput(db, later)
    await close()
    return minutesStanding
  }
  const onTheDay = async (does: (operations: Clerk['app']['operations']) => Promise<unknown>) => {
    const again = await newClerk({ today: '2024-05-09', folder })
    await does(again.app.operations)
    await again.leaves()
  }
  // Absent, so that packs that were built of a draft stay up to date.
  expect(await standing()).toBeUndefined()
  await onTheDay((all) => all['minutes.move']({ meetingId, seen: 'draft', state: 'corrected' }))
  const corrected = { kind: 'corrected', toBeAgreedOn: '2024-05-09' }
  expect(await standing()).toEqual(corrected)
  await onTheDay((all) => all['minutes.approve']({ meetingId, atMeetingId: later }))
  expect(await standing()).toEqual(corrected)
})
