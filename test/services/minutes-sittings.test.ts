import { describe, expect, it } from 'vitest'
import { type ClockTime, isoDate } from '../../shared/calendar/iso-date.ts'
import { minuteFrom, minuteLines } from '../../shared/minutes/minute-blocks.ts'
import { peopleAt } from '../../shared/minutes/sittings.ts'
import { meetingStands } from '../../shared/minutes/taken-minutes.ts'
import { newClerk } from '../helpers/clerk.ts'
import { at, inMarch, inSession } from '../helpers/adjourned-room.ts'
import { writes } from '../helpers/in-the-room.ts'
import { readPaper } from '../pack/compose/read-paper.ts'

describe('a meeting that is adjourned to another day', () => {
  it('has an attendance of its own there, and the first day’s stays as it was', async () => {
    const { marks, stamps, adjourns } = await inSession()
    const waiting = await adjourns()
    expect(waiting.minutes?.people.map(({ standing }) => standing)).toEqual(['unmarked', 'unmarked'])
    // Before it reconvenes nobody is late.
    await marks(1, 'apologies')
    await marks(1, 'present')
    await marks(0, 'apologies')
    const { minutes } = await stamps('resumed', '18:04')
    expect(minutes?.sittings).toEqual([{ adjournedAt: '19:12', ...inMarch, reconvenedAt: '18:04' }])
    expect(
      minutes?.people.map(({ standing, stays, earlier }) => [standing, stays, earlier[0]?.stays]),
    ).toEqual([
      ['apologies', [], [{ from: null, until: null }]],
      ['present', [{ from: null, until: null }], [{ from: '18:50', until: null }]],
    ])
  })

  it('prints both days in its minutes', async () => {
    const { operations, meetingId, marks, stamps, clerk, view, adjourns } = await inSession()
    await adjourns()
    await marks(0, 'apologies')
    await marks(1, 'present')
    await stamps('resumed', '18:04')
    await stamps('ended', '18:40')
    // The clock on the wall was right, and the clerk’s was not.
    await operations['minutes.details']({ meetingId, reconvenedAt: at('18:05') })
    for (const number of [1, 2, 3, 4, 5])
      await writes(clerk, view, number, minuteFrom(['It was discussed.'], null))
    const file = await operations['minutes.word']({ meetingId, paper: 'public' })
    const { paragraphs } = readPaper(Buffer.from(file?.base64 ?? '', 'base64'))
    const lines = paragraphs.map(({ text }) => text)
    const from = (line: string, count: number) =>
      lines.slice(lines.indexOf(line), lines.indexOf(line) + count)
    expect(lines.find((line) => line.startsWith('held at'))).toContain(
      ' on Thursday, 22 February 2024 at 6.30 pm, adjourned at 7.12 pm and reconvened at Town Hall on Tuesday, 12 March 2024 at 6.05 pm.',
    )
    expect(from('Present', 4)).toEqual([
      'Present',
      'Members:',
      'Councillor Ada Fern (Chair)',
      'Councillor Ben Moss (from 6.50 pm)',
    ])
    expect(from('Present at the adjourned meeting on 12 March 2024', 5)).toEqual([
      'Present at the adjourned meeting on 12 March 2024',
      'Members:',
      'Councillor Ben Moss',
      'Apologies:',
      'Councillor Ada Fern',
    ])
    expect(lines).toContain('The meeting ended at 6.40 pm on 12 March 2024')
  })

  it('is called for another day than it was, or goes on today after all', async () => {
    const { operations, meetingId, adjourns } = await inSession()
    await adjourns()
    const later = { ...inMarch, heldOn: isoDate('2024-03-14'), venue: null }
    const { minutes } = await adjourns(later, inMarch)
    expect(minutes?.sittings).toEqual([{ adjournedAt: '19:12', ...later, reconvenedAt: null }])

    const back = await operations['minutes.takeBackAdjournment']({ meetingId, seen: later })
    expect(back.minutes?.sittings).toEqual([])
    expect(back.minutes?.people.map(({ standing, stays }) => [standing, stays])).toEqual([
      ['present', [{ from: null, until: null }]],
      ['present', [{ from: '18:50', until: null }]],
    ])
  })

  it('is called for no other day by a window that has not seen the day it waits for', async () => {
    const { operations, meetingId, adjourns, stamps } = await inSession()
    await adjourns()
    const elsewhere = {
      code: 'adjourned-elsewhere',
      details: { now: '12 March 2024 at 6.00 pm, at Town Hall' },
    }
    const later = { ...inMarch, heldOn: isoDate('2024-03-14') }
    await expect(adjourns(later)).rejects.toMatchObject(elsewhere)
    await expect(operations['minutes.takeBackAdjournment']({ meetingId, seen: later })).rejects.toMatchObject(
      elsewhere,
    )
    const { minutes } = await stamps('resumed', '18:04')
    expect(minutes?.sittings).toMatchObject([inMarch])
    await expect(adjourns({ ...inMarch, heldOn: isoDate('2024-03-19') }, inMarch)).rejects.toMatchObject({
      code: 'adjourned-elsewhere',
      details: { now: null },
    })
  })

  it('names its new day, whatever a window had still to send of the old one', async () => {
    const { operations, meetingId, adjourns, clerk, view } = await inSession()
    await adjourns()
    const sentence = 'The meeting was adjourned at 7.12 pm to 12 March 2024 at 6.00 pm, at Town Hall.'
    const told = minuteFrom([sentence], null)
    await writes(clerk, view, 1, told)
    await adjourns({ ...inMarch, heldOn: isoDate('2024-03-14') }, inMarch)
    // Typed before the answer came: the same window has not seen that its sentence names another day now.
    const unsent = [...told, ...minuteFrom(['The hall was cold.'], null)]
    const written = await writes(clerk, view, 1, unsent, { seen: 1 })
    expect(written).toEqual({ seen: 2, isBeside: true })
    const { minutes } = await operations['minutes.read']({ meetingId })
    expect(minuteLines(minutes?.items[0]?.blocks ?? [])).toEqual([
      'The meeting was adjourned at 7.12 pm to 14 March 2024 at 6.00 pm, at Town Hall.',
    ])
    expect(minutes?.textsBeside).toHaveLength(1)
  })

  it('goes on on no day before, and only while it goes on', async () => {
    const { stamps, adjourns } = await inSession()
    const sameDay = { ...inMarch, heldOn: isoDate('2024-02-22') }
    await expect(adjourns(sameDay)).rejects.toMatchObject({
      code: 'adjourned-to-no-later-day',
      details: { day: '22 February 2024' },
    })
    await stamps('ended', '19:20')
    await expect(adjourns()).rejects.toMatchObject({
      code: 'meeting-does-not-go-on',
    })
  })

  it('goes on as before where it is not adjourned after all', async () => {
    const { operations, meetingId, stamps, adjourns } = await inSession()
    await stamps('resumed', '19:20')
    await adjourns()
    const { minutes } = await operations['minutes.takeBackAdjournment']({ meetingId, seen: inMarch })
    expect(meetingStands(minutes?.times ?? [])).toMatchObject({ isAdjourned: false })
    expect((await adjourns()).minutes?.sittings).toHaveLength(1)
    const later = await stamps('resumed', '18:04')
    expect(meetingStands(later.minutes?.times ?? [])).toMatchObject({ isAdjourned: false })
  })

  it('has days in order, however they are put right', async () => {
    const { operations, meetingId, stamps, adjourns } = await inSession()
    await adjourns()
    await stamps('resumed', '18:04')
    await stamps('ended', '18:40')
    const details = (said: { adjournedAt?: ClockTime; reconvenedAt?: ClockTime }) =>
      operations['minutes.details']({ meetingId, ...said })
    for (const wrong of [{ adjournedAt: at('18:00') }, { reconvenedAt: at('18:50') }])
      await expect(details(wrong)).rejects.toMatchObject({ code: 'sitting-out-of-order' })
    const { minutes } = await details({ adjournedAt: at('19:10') })
    expect(minutes?.sittings).toMatchObject([{ adjournedAt: '19:10', reconvenedAt: '18:04' }])
  })

  it('has its second day put right while it waits for the third, which has not begun', async () => {
    const { operations, meetingId, stamps } = await inSession()
    await operations['minutes.adjournTo']({ meetingId, seen: null, to: inMarch })
    await stamps('resumed', '18:04')
    await stamps('adjourned', '19:00')
    await operations['minutes.adjournTo']({
      meetingId,
      seen: null,
      to: { ...inMarch, heldOn: isoDate('2024-03-19') },
    })
    const { minutes } = await operations['minutes.details']({ meetingId, reconvenedAt: at('18:05') })
    expect(minutes?.sittings.map(({ heldOn, reconvenedAt }) => [heldOn, reconvenedAt])).toEqual([
      ['2024-03-12', '18:05'],
      ['2024-03-19', null],
    ])
  })

  it('keeps the days of what lasts past midnight', async () => {
    const { operations, meetingId, clerk, marks, view, stamps, adjourns } = await inSession()
    await stamps('resumed', '19:20')
    await adjourns()
    await marks(0, 'present')
    await stamps('resumed', '18:04')
    await operations['minutes.details']({ meetingId, adjournedAt: at('00:20') })
    await stamps('ended', '00:40')
    for (const number of [1, 2, 3, 4, 5])
      await writes(clerk, view, number, minuteFrom(['It was discussed.'], null))
    const file = await operations['minutes.word']({ meetingId, paper: 'public' })
    const lines = readPaper(Buffer.from(file?.base64 ?? '', 'base64')).paragraphs.map(({ text }) => text)
    expect(lines).toContain('The meeting ended at 12.40 am on 13 March 2024')
    expect(lines.find((line) => line.startsWith('held at'))).toContain(
      'adjourned at 12.20 am on 23 February 2024 and reconvened at Town Hall on Tuesday, 12 March 2024',
    )
  })

  it('has the attendance of its first day put right on the second', async () => {
    const { operations, meetingId, view, marks, stamps, clerk, adjourns } = await inSession()
    await adjourns()
    await marks(0, 'present')
    await marks(1, 'present')
    await stamps('resumed', '18:04')
    const [ada, ben] = (view.minutes?.people ?? []).map(({ id }) => id)
    const on = isoDate('2024-02-22')
    await operations['minutes.mark']({ personId: ada ?? 0, mark: 'apologies', at: null, on })
    const stays = { personId: ben ?? 0, stays: [{ from: at('18:40'), until: at('19:00') }], on }
    const seen = [{ from: at('18:50'), until: null }]
    await expect(operations['minutes.stays']({ ...stays, seen: [] })).rejects.toMatchObject({
      code: 'stays-changed-elsewhere',
      details: { now: 'from 6.50 pm' },
    })
    await operations['minutes.stays']({ ...stays, seen })
    const warden = { meetingId, as: 'officer', name: 'Di Lamb', affiliation: 'Warden' } as const
    const { minutes } = await operations['minutes.addPerson']({ ...warden, substituteFor: null, on })
    const firstDay = peopleAt(minutes?.people ?? [], 0)
    expect(firstDay.map(({ name, standing, stays: there }) => [name, standing, there])).toEqual([
      ['Ada Fern', 'apologies', []],
      ['Ben Moss', 'present', [{ from: '18:40', until: '19:00' }]],
      ['Di Lamb', 'present', [{ from: null, until: null }]],
    ])
    // The day on which it goes on stays as it was marked.
    expect(minutes?.people.map(({ standing }) => standing)).toEqual(['present', 'present', 'unmarked'])

    await stamps('ended', '18:40')
    for (const number of [1, 2, 3, 4, 5])
      await writes(clerk, view, number, minuteFrom(['It was discussed.'], null))
    const file = await operations['minutes.word']({ meetingId, paper: 'public' })
    const lines = readPaper(Buffer.from(file?.base64 ?? '', 'base64')).paragraphs.map(({ text }) => text)
    const adjourned = lines.indexOf('Present at the adjourned meeting on 12 March 2024')
    expect(lines.slice(lines.indexOf('Present'), adjourned)).toEqual([
      'Present',
      'Members:',
      'Councillor Ben Moss (from 6.40 pm until 7.00 pm)',
      'Officers:',
      'Di Lamb - Warden',
    ])
  })

  it('has one person on a seat on each of its days, and no attendance of a day on which it was not held', async () => {
    const { operations, meetingId, view, marks, stamps, adjourns } = await inSession()
    const [ada, ben] = (view.minutes?.people ?? []).map(({ id }) => id)
    await adjourns()
    await marks(0, 'apologies')
    await operations['minutes.addPerson']({
      meetingId,
      as: 'substitute',
      name: 'Councillor Cy Heron',
      affiliation: null,
      substituteFor: ada ?? 0,
    })
    await stamps('resumed', '18:04')
    const mark = (personId: number | undefined, on: string) =>
      operations['minutes.mark']({ personId: personId ?? 0, mark: 'present', at: null, on: isoDate(on) })
    const { minutes } = await mark(ben, '2024-03-12')
    const cy = minutes?.people.at(-1)?.id
    await expect(mark(cy, '2024-02-22')).rejects.toMatchObject({
      code: 'seat-taken',
      details: { name: 'Councillor Cy Heron', here: 'Councillor Ada Fern' },
    })
    await expect(mark(ben, '2024-03-05')).rejects.toMatchObject({
      code: 'no-such-sitting',
      details: { day: '5 March 2024' },
    })
  })

  it('keeps everybody on the list who was there on a day before', async () => {
    const { operations, meetingId, view, stamps, adjourns } = await inSession()
    const { minutes } = await operations['minutes.addPerson']({
      meetingId,
      as: 'officer',
      name: 'Di Lamb',
      affiliation: 'Warden',
      substituteFor: null,
    })
    await adjourns()
    for (const [person, name] of [
      [view.minutes?.people[0], 'Councillor Ada Fern'],
      [minutes?.people.at(-1), 'Di Lamb'],
    ] as const)
      await expect(operations['minutes.removePerson']({ personId: person?.id ?? 0 })).rejects.toMatchObject({
        code: 'person-has-spoken',
        details: { name, onEarlierDay: true },
      })
    const after = await stamps('resumed', '18:04')
    expect(after.minutes?.people).toHaveLength(3)
  })

  it('neither ends nor is adjourned again while it waits, from a window that was left open', async () => {
    const { operations, meetingId, stamps, adjourns } = await inSession()
    await adjourns()
    for (const kind of ['ended', 'adjourned'] as const)
      await expect(stamps(kind, '19:20')).rejects.toMatchObject({
        code: 'meeting-waits',
        details: { day: '12 March 2024' },
      })
    await expect(operations['minutes.details']({ meetingId, endedAt: at('19:20') })).rejects.toMatchObject({
      code: 'meeting-waits',
    })
    expect((await stamps('resumed', '18:04')).minutes?.times.map(({ kind }) => kind)).toEqual([
      'adjourned',
      'resumed',
    ])
  })

  it('counts as attended by whoever came on the second day alone (R29)', async () => {
    const { marks, clerk, stamps, adjourns } = await inSession()
    await marks(0, 'apologies')
    await adjourns()
    await marks(0, 'present')
    await marks(1, 'apologies')
    await stamps('resumed', '18:04')
    await clerk.leaves()
    const inAugust = (await newClerk({ today: '2024-08-20', folder: clerk.folder })).app.operations
    // Ben came on the first day and sent apologies for the second; Ada came on the second alone, and has missed nothing since.
    expect(await inAugust['minutes.absences']({})).toMatchObject([
      { name: 'Ben Moss', lastAttendedOn: '2024-02-22' },
    ])
  })
})
