import { expect, it } from 'vitest'
import { changedAt, withAdded, withoutAt } from '../../shared/agenda/order-edits.ts'
import { defaultOrder } from '../../shared/agenda/order-of-business.ts'
import { isoDate } from '../../shared/calendar/iso-date.ts'
import { newClerk } from '../helpers/clerk.ts'

/** A clerk with a committee that meets twice. */
async function withCommittee() {
  const clerk = await newClerk({ today: '2026-05-08' })
  const { operations } = clerk.app
  await operations['office.begin']({ name: 'Borough of Northmere', nation: 'england' })
  const { committeeId } = await operations['committees.add']({ name: 'Parks Committee' })
  const { meetingIds } = await operations['calendar.create']({
    meetings: ['2026-06-11', '2026-07-09'].map((heldOn) => ({
      committeeId,
      heldOn: isoDate(heldOn),
      startsAt: null,
      venue: null,
    })),
  })
  return { operations, committeeId, meetingIds }
}

const signing = 'To sign the minutes of {last meeting}.'
const closed = {
  part: 2,
  kind: 'minutes',
  title: 'NON-PUBLIC MINUTES',
  instruction: null,
  reportOf: null,
  purpose: 'For Decision',
  paragraphs: ['3'],
} as const

it('begins every new agenda of the committee, with the last meeting’s day and standing exempt business', async () => {
  const { operations, committeeId, meetingIds } = await withCommittee()
  const seen = (await operations['committees.order']({ committeeId })).items
  const items = withAdded(withoutAt(changedAt(seen, 2, { instruction: signing }), 1), closed)
  await operations['committees.setOrder']({ committeeId, seen, items })

  const agenda = await operations['agenda.start']({ meetingId: meetingIds[1] ?? 0, from: 'orderOfBusiness' })

  expect(agenda.items[1]).toMatchObject({
    kind: 'minutes',
    instruction: 'To sign the minutes of 11 June 2026.',
  })
  expect(agenda.items.find(({ part }) => part === 2)).toMatchObject({
    title: 'NON-PUBLIC MINUTES',
    exemptParagraphs: ['3'],
  })
  expect(await operations['committees.order']({ committeeId })).toMatchObject({
    isOwn: true,
    days: { thisMeeting: '2026-06-11', lastMeeting: null },
  })
})

it('is not overwritten by a window that shows what it was before', async () => {
  const { operations, committeeId } = await withCommittee()
  const seen = defaultOrder
  await operations['committees.setOrder']({ committeeId, seen, items: withoutAt(seen, 0) })

  const late = operations['committees.setOrder']({ committeeId, seen, items: withoutAt(seen, 3) })

  await expect(late).rejects.toMatchObject({ code: 'order-changed-elsewhere' })
  expect((await operations['committees.order']({ committeeId })).items).toEqual(withoutAt(seen, 0))
})

it('refuses business behind closed doors without a paragraph of the nation’s own schedule', async () => {
  const { operations, committeeId } = await withCommittee()
  const seen = defaultOrder
  const wish = (paragraphs: string[]) =>
    operations['committees.setOrder']({ committeeId, seen, items: [...seen, { ...closed, paragraphs }] })

  await expect(wish([])).rejects.toMatchObject({ code: 'part-two-without-paragraph' })
  await expect(wish(['15'])).rejects.toMatchObject({ code: 'no-such-paragraph' })
})
