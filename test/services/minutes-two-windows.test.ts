import { describe, expect, it } from 'vitest'
import type { ClockTime } from '../../shared/calendar/iso-date.ts'
import { type Clerk, newClerk } from '../helpers/clerk.ts'
import { inTheRoom, itemOf, writes } from '../helpers/in-the-room.ts'
import { minuteFrom, minuteLines } from '../../shared/minutes/minute-blocks.ts'

const at = (time: string) => time as ClockTime
const says = (text: string) => minuteFrom([text], null)

/** Item 4 as every window reads it: the minute, then what stands beside it. */
async function textsOf(clerk: Clerk, meetingId: number) {
  const view = await clerk.app.operations['minutes.read']({ meetingId })
  const { id, blocks } = itemOf(view, 4)
  const beside = (view.minutes?.textsBeside ?? []).filter(({ itemId }) => itemId === id)
  return [blocks, ...beside.map((text) => text.blocks)].map((text) => minuteLines(text).join(' '))
}

/** Two windows have written item 4 from the same state, and the second goes on typing. */
async function withTwoTexts() {
  const room = await inTheRoom()
  const { clerk, view } = room
  await writes(clerk, view, 4, says('First.'), { writer: 'window 1', seen: 0 })
  await writes(clerk, view, 4, says('Second'), { writer: 'window 2', seen: 0 })
  await writes(clerk, view, 4, says('Second, and more.'), { writer: 'window 2', seen: 0 })
  return room
}

describe('two windows on one minute', () => {
  it('have every key of both in the records, whether or not the windows are there to tell', async () => {
    const { clerk, meetingId } = await withTwoTexts()
    expect(await textsOf(clerk, meetingId)).toEqual(['First.', 'Second, and more.'])

    await clerk.leaves()
    const back = await newClerk({ today: '2024-02-23', folder: clerk.folder })
    expect(await textsOf(back, meetingId)).toEqual(['First.', 'Second, and more.'])
  })

  it('hold the minutes back until somebody has chosen', async () => {
    const { clerk, meetingId } = await withTwoTexts()
    const { operations } = clerk.app
    const { checks } = await operations['minutes.read']({ meetingId })
    expect(checks[0]).toMatchObject({ rule: 'R33', severity: 'settle', itemId: expect.any(Number) })
    await expect(operations['minutes.word']({ meetingId, paper: 'public' })).rejects.toMatchObject({
      code: 'minutes-to-settle',
    })
  })

  it('are settled by the one that came second, with what it saw of the first', async () => {
    const { clerk, meetingId, view } = await withTwoTexts()
    const chosen = { writer: 'window 2', seen: 1, chosenOver: [] }
    expect(await writes(clerk, view, 4, says('Both.'), chosen)).toEqual({ seen: 2, isBeside: false })
    // The answer was lost with the application, and the choice is sent again.
    expect(await writes(clerk, view, 4, says('Both.'), chosen)).toEqual({ seen: 3, isBeside: false })
    expect(await textsOf(clerk, meetingId)).toEqual(['Both.'])
  })

  it('are settled by a window of the next morning, over the text as it saw it', async () => {
    const { clerk, meetingId, view } = await withTwoTexts()
    await writes(clerk, view, 4, says('Both.'), {
      writer: 'window 3',
      seen: 1,
      chosenOver: [{ writer: 'window 2', seen: 2 }],
    })
    expect(await textsOf(clerk, meetingId)).toEqual(['Both.'])
  })

  it('lose nothing that either types while the other chooses', async () => {
    const { clerk, meetingId, view } = await withTwoTexts()
    await writes(clerk, view, 4, says('First, and more.'), { writer: 'window 1', seen: 1 })
    const late = await writes(clerk, view, 4, says('Second alone.'), {
      writer: 'window 2',
      seen: 1,
      chosenOver: [],
    })
    expect(late.isBeside).toBe(true)
    expect(await textsOf(clerk, meetingId)).toEqual(['First, and more.', 'Second alone.'])

    await writes(clerk, view, 4, says('Second, still typing.'), { writer: 'window 2', seen: 1 })
    await writes(clerk, view, 4, says('Second alone.'), {
      writer: 'window 1',
      seen: 2,
      chosenOver: [{ writer: 'window 2', seen: 3 }],
    })
    expect(await textsOf(clerk, meetingId)).toEqual(['Second alone.', 'Second, still typing.'])
  })
})

describe('two windows on the same list', () => {
  it('lose no leaving that one noted while the other put the times right', async () => {
    const { clerk, meetingId, view } = await inTheRoom()
    const { operations } = clerk.app
    const personId = view.minutes?.people[0]?.id ?? 0
    await operations['minutes.stamp']({ meetingId, kind: 'started', at: null })
    await operations['minutes.mark']({ personId, mark: 'present', at: null })
    const seen = [{ from: null, until: null }]
    await operations['minutes.mark']({ personId, mark: 'left', at: at('12:40') })

    const stays = [{ from: at('12:05'), until: null }]
    await expect(operations['minutes.stays']({ personId, seen, stays })).rejects.toMatchObject({
      code: 'stays-changed-elsewhere',
      details: { name: 'Councillor Ada Fern', now: 'until 12.40 pm' },
    })
    const both = [{ from: at('12:05'), until: at('12:40') }]
    const { minutes } = await operations['minutes.stays']({
      personId,
      seen: [{ from: null, until: at('12:40') }],
      stays: both,
    })
    expect(minutes?.people[0]?.stays).toEqual(both)
  })

  it('write no summary and no list of corrections over another’s', async () => {
    const { clerk, meetingId, view } = await inTheRoom()
    const { operations } = clerk.app
    const itemId = itemOf(view, 6).id
    await operations['minutes.summarise']({ itemId, seen: null, summary: 'A lease was agreed.' })
    await expect(
      operations['minutes.summarise']({ itemId, seen: null, summary: 'A lease.' }),
    ).rejects.toMatchObject({ code: 'summary-changed-elsewhere', details: { now: 'A lease was agreed.' } })

    await operations['minutes.correct']({ meetingId, seen: [], corrections: ['Item 1: “were”.'] })
    await expect(
      operations['minutes.correct']({ meetingId, seen: [], corrections: ['Item 4: “Fern”.'] }),
    ).rejects.toMatchObject({ code: 'corrections-changed-elsewhere' })
  })
})
