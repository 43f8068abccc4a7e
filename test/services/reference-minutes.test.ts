import { expect, it } from 'vitest'
import { minuteFrom } from '../../shared/minutes/minute-blocks.ts'
import { inTheRoom, writes } from '../helpers/in-the-room.ts'

/** In the room, with an action of item 4 recorded. */
async function withAction() {
  const { clerk, meetingId, view } = await inTheRoom()
  const { operations } = clerk.app
  const { number, id } = await operations['references.raise']({
    meetingId,
    agendaItemId: null,
    minuteText: 'Members asked for a plan.',
    action: 'Bring a plan.',
    owner: 'Parks',
    due: null,
    isPublic: true,
  })
  const undo = async () =>
    operations['references.undo']({
      stepId: (await operations['references.register']({})).undo?.id ?? 0,
    })
  let seen = view.minutes?.items.find((item) => item.number === 4)?.seen ?? 0
  const minute = async (line: string, resolution: string | null = null) => {
    const written = await writes(clerk, view, 4, minuteFrom([line], resolution), { seen })
    seen = written.seen
  }
  return { operations, meetingId, id, number, undo, minute }
}

it('does not undo that an action was raised while the minute tells its number', async () => {
  const { number, undo, minute, operations } = await withAction()
  await minute(`Members asked for a plan (${number}).`)
  await expect(undo()).rejects.toMatchObject({
    code: 'reference-in-minutes',
    details: { number, day: '22 February 2024' },
  })
  // Another number that ends alike is another's.
  await minute(`Members asked for a plan (1${number}).`)
  await expect(undo()).resolves.toEqual({ undone: `Raise ${number}` })
  const { references } = await operations['references.register']({})
  expect(references.some((each) => each.number === number)).toBe(false)
})

it('does not undo a discharge that was resolved, as the minute has it', async () => {
  const { operations, meetingId, id, number, undo, minute } = await withAction()
  const changes = [{ referenceId: id, seen: {}, fields: { state: 'complete' as const } }]
  await operations['references.change']({ changes, why: null })
  await operations['references.discharge']({ referenceIds: [id], meetingId, at: 'Item 4' })
  await minute('Members went through the list.', `reference ${number} be discharged.`)
  await expect(undo()).rejects.toMatchObject({ code: 'reference-in-minutes' })
  await minute('Members went through the list.')
  await expect(undo()).resolves.toEqual({ undone: `Discharge ${number}` })
})
