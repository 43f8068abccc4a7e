import { expect, it } from 'vitest'
import type { RequestOf } from '../../shared/contract/contract.ts'
import { type Minute, minuteFrom } from '../../shared/minutes/minute-blocks.ts'
import { receivedReport } from '../../shared/minutes/phrases.ts'
import { inTheRoom, itemOf, writes } from '../helpers/in-the-room.ts'

const bid = 'The bid of Zebedee Optics of £412,300 was the lowest.'

/** A meeting that has awarded a contract in private, under its exempt item 6. */
async function afterTheAward() {
  const room = await inTheRoom()
  const { clerk, meetingId, view } = room
  for (const { id } of view.minutes?.people ?? [])
    await clerk.app.operations['minutes.mark']({ personId: id, mark: 'present', at: null })
  await writes(clerk, view, 6, minuteFrom([bid], 'RESOLVED, that the bid be accepted.'))
  const makes = (paper: RequestOf<'minutes.word'>['paper']) =>
    clerk.app.operations['minutes.word']({ meetingId, paper })
  return { ...room, makes }
}

it('makes no public minutes in which a withheld minute is repeated, and says where it stands', async () => {
  const { clerk, view, makes } = await afterTheAward()
  await writes(clerk, view, 4, minuteFrom([`A Member was pleased. ${bid}`], null))

  for (const paper of ['public', 'signing'] as const)
    await expect(makes(paper)).rejects.toMatchObject({
      code: 'minutes-withheld',
      details: { places: ['of item 6 in item 4'] },
    })
  expect(await makes('nonPublic')).not.toBeNull()

  await writes(clerk, view, 4, minuteFrom(['A Member was pleased.'], null))
  expect(await makes('public')).not.toBeNull()
})

it('makes no summary for the public that tells the sum', async () => {
  const { clerk, view, makes } = await afterTheAward()
  const itemId = itemOf(view, 6).id
  const summary = 'Members agreed to award the contract to Zebedee Optics for £412,300.'
  await clerk.app.operations['minutes.summarise']({ itemId, seen: null, summary })
  await expect(makes('summary')).rejects.toMatchObject({
    code: 'minutes-withheld',
    details: { places: ['of item 6 in the summary of item 6'] },
  })
  await clerk.app.operations['minutes.summarise']({
    itemId,
    seen: summary,
    summary: 'Members agreed to award a contract.',
  })
  expect(await makes('summary')).not.toBeNull()
})

it('opens an exempt minute only with who decided it and why, and goes on saying so', async () => {
  const { clerk, meetingId, view, makes } = await afterTheAward()
  const { operations } = clerk.app
  const itemId = itemOf(view, 6).id
  await expect(operations['minutes.open']({ itemId, publicity: 'open' })).rejects.toMatchObject({
    code: 'opening-undecided',
  })
  expect(await makes('nonPublic')).not.toBeNull()

  const { minutes } = await operations['minutes.read']({ meetingId })
  const seen = minutes?.items.find(({ id }) => id === itemId)?.seen ?? 0
  const decision = { decidedBy: 'Ann Lee', why: 'The contract is signed', seen }
  // What was typed since the clerk looked is not opened unseen.
  await expect(
    operations['minutes.open']({ itemId, publicity: 'open', decision: { ...decision, seen: seen - 1 } }),
  ).rejects.toMatchObject({ code: 'opening-changed-elsewhere' })
  await operations['minutes.open']({ itemId, publicity: 'open', decision })
  expect(await makes('nonPublic')).toBeNull()
  const { checks } = await operations['minutes.read']({ meetingId })
  expect(checks.map(({ words }) => words)).toContain(
    'Item 6 is exempt, and was opened to the public by Ann Lee: The contract is signed.',
  )
  await operations['minutes.open']({ itemId, publicity: 'byRule' })
  expect(await makes('nonPublic')).not.toBeNull()
})

it('takes the form of minutes for no secret: votes, the phrase bank, what is asked everywhere', async () => {
  const { clerk, meetingId, view, makes } = await afterTheAward()
  const both: Minute = [
    {
      kind: 'vote',
      mover: 'Councillor Ada Fern',
      seconder: 'Councillor Ben Moss',
      for: ['Councillor Ada Fern', 'Councillor Ben Moss'],
      against: [],
      abstained: [],
      tally: null,
      carried: true,
    },
    ...minuteFrom(
      [
        'Members asked that an update be brought to the next meeting of the Committee.',
        'In response, it was noted that the motion was put to the vote.',
      ],
      null,
    ),
  ]
  const { items } = await clerk.reads(meetingId)
  const reportOf = items.find(({ item }) => item.number === 6)?.item.reportOf
  for (const number of [4, 6]) {
    const { title } = itemOf(view, number)
    const opening = receivedReport({ kind: 'report', title, reportOf: reportOf ?? null })
    await writes(clerk, view, number, [...minuteFrom([opening], null), ...both])
  }
  expect(await makes('public')).not.toBeNull()
})

it('makes the public minutes though what a public item asked for was raised as not for the public', async () => {
  const { clerk, meetingId, view, makes } = await afterTheAward()
  const asked = 'Members asked that the duck census of the southern basin be brought forward.'
  await writes(clerk, view, 4, minuteFrom([asked], null))
  await clerk.app.operations['references.raise']({
    meetingId,
    agendaItemId: itemOf(view, 4).agendaItemId,
    minuteText: asked,
    action: 'Bring the duck census of the southern basin forward.',
    owner: 'Parks',
    due: null,
    isPublic: false,
  })
  expect(await makes('public')).not.toBeNull()
})
