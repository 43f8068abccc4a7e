import { describe, expect, it } from 'vitest'
import { openDatabase } from '../../electron/db/database.ts'
import { readPackInput } from '../../electron/services/pack-input.ts'
import type { RequestOf } from '../../shared/contract/contract.ts'
import { isoDate } from '../../shared/calendar/iso-date.ts'
import { type Clerk, newClerk } from '../helpers/clerk.ts'
import { clerkWithReports } from '../helpers/clerk-with-reports.ts'
import { smallCase } from '../helpers/small-case.ts'

/** A clerk on 12 February with meetings of 18 January, held, and 22 February, to come. */
async function clerkBetweenMeetings() {
  const clerk = await clerkWithReports()
  const january = await clerk.importsCase(caseOf('2024-01-18'))
  const february = await clerk.importsCase(caseOf('2024-02-22'))
  return { ...clerk, january: january.meetingId ?? 0, february: february.meetingId ?? 0 }
}

function caseOf(date: string) {
  return { ...smallCase(), meeting: { date, time: '18:30', venue: 'Town Hall' }, previousMinutes: null }
}

const raises = ({ app }: Clerk, meetingId: number, further: Partial<RequestOf<'references.raise'>> = {}) =>
  app.operations['references.raise']({
    meetingId,
    agendaItemId: null,
    minuteText: 'Members asked that the sluice be mended.',
    action: 'Mend the sluice.',
    owner: 'Head of Parks',
    due: 'next meeting',
    isPublic: true,
    ...further,
  })

const itemOf = async (clerk: Clerk, meetingId: number, number: number): Promise<number> => {
  const found = (await clerk.reads(meetingId)).items.find(({ item }) => item.number === number)
  return found?.item.id ?? 0
}

describe('raising a reference', () => {
  it('gives it the next number of its committee’s year, public and non-public in one count', async () => {
    const clerk = await clerkBetweenMeetings()
    const first = await raises(clerk, clerk.january, {
      agendaItemId: await itemOf(clerk, clerk.january, 4),
    })
    const second = await raises(clerk, clerk.january, { isPublic: false })

    expect(first).toMatchObject({
      number: '1/2024/P',
      raisedOn: '2024-01-18',
      raisedAtItem: 'Item 4 - POND RESTORATION',
      minuteText: 'Members asked that the sluice be mended.',
      owners: ['Head of Parks'],
      due: 'next meeting',
      state: 'inProgress',
    })
    expect(second.number).toBe('2/2024/NP')
  })

  it('refuses a public one for what an exempt item asks for', async () => {
    const clerk = await clerkBetweenMeetings()
    const agendaItemId = await itemOf(clerk, clerk.january, 6)

    await expect(raises(clerk, clerk.january, { agendaItemId })).rejects.toMatchObject({
      code: 'reference-would-be-public',
    })
    expect(await raises(clerk, clerk.january, { agendaItemId, isPublic: false })).toMatchObject({
      number: '1/2024/NP',
    })
  })

  it('gives its number again when it is undone, and keeps it when it is done again', async () => {
    const clerk = await clerkBetweenMeetings()
    const { operations } = clerk.app
    await raises(clerk, clerk.january)
    await expect(operations['references.undo']({ stepId: 1 })).resolves.toEqual({ undone: 'Raise 1/2024/P' })
    await operations['references.redo']({ stepId: 1 })
    await operations['references.undo']({ stepId: 1 })

    const again = await raises(clerk, clerk.january, { action: 'Dredge the pond.' })

    expect(again).toMatchObject({ number: '1/2024/P', action: 'Dredge the pond.' })
    await expect(operations['references.redo']({ stepId: 1 })).rejects.toMatchObject({
      code: 'reference-step-elsewhere',
    })
  })
})

describe('changing references', () => {
  it('changes many in one step, and undoes them in one', async () => {
    const clerk = await clerkBetweenMeetings()
    const { operations } = clerk.app
    const both = [await raises(clerk, clerk.january), await raises(clerk, clerk.january)]

    const changed = await operations['references.change']({
      changes: both.map(({ id, due }) => ({ referenceId: id, seen: { due }, fields: { due: 'April/May' } })),
      why: 'The contractor is ill.',
    })

    expect(changed).toMatchObject([
      { due: 'April/May', dueWrittenOn: '2024-02-12' },
      { due: 'April/May', dueWrittenOn: '2024-02-12' },
    ])
    await expect(operations['references.undo']({ stepId: 3 })).resolves.toEqual({
      undone: 'Change the target of 2 references',
    })
  })

  it('does not write over what another window wrote meanwhile, and changes none of the others', async () => {
    const clerk = await clerkBetweenMeetings()
    const { operations } = clerk.app
    const [one, other] = [await raises(clerk, clerk.january), await raises(clerk, clerk.january)]
    const to = (status: string, referenceId: number) => ({
      referenceId,
      seen: { status: '' },
      fields: { status },
    })
    await operations['references.change']({ changes: [to('Ordered.', other.id)], why: null })

    const late = operations['references.change']({
      changes: [to('Begun.', one.id), to('Waiting.', other.id)],
      why: null,
    })

    await expect(late).rejects.toMatchObject({
      code: 'reference-changed-elsewhere',
      details: { number: '2/2024/P', field: 'status', now: 'Ordered.' },
    })
    const [first] = await operations['references.change']({ changes: [to('Begun.', one.id)], why: null })
    expect(first?.status).toBe('Begun.')
  })
})

describe('discharging a reference', () => {
  it('is for a meeting that was held, of what was proposed; after that nothing changes but by undoing', async () => {
    const clerk = await clerkBetweenMeetings()
    const { operations } = clerk.app
    const { id } = await raises(clerk, clerk.january)
    const discharged = (meetingId: number) =>
      operations['references.discharge']({ referenceIds: [id], meetingId, at: 'Item 3' })
    await expect(discharged(clerk.january)).rejects.toMatchObject({ code: 'reference-not-proposed' })
    const change = (fields: RequestOf<'references.change'>['changes'][number]['fields']) =>
      operations['references.change']({ changes: [{ referenceId: id, seen: {}, fields }], why: null })
    await change({ state: 'complete' })

    await expect(discharged(clerk.february)).rejects.toMatchObject({ code: 'meeting-still-to-come' })
    expect(await discharged(clerk.january)).toMatchObject([
      { dischargedOn: isoDate('2024-01-18'), dischargedAt: 'Item 3' },
    ])
    await expect(change({ status: 'Not yet.' })).rejects.toMatchObject({ code: 'reference-discharged' })

    await expect(operations['references.undo']({ stepId: 3 })).resolves.toEqual({
      undone: 'Discharge 1/2024/P',
    })
    expect(await change({ state: 'inProgress', status: 'Not yet.' })).toMatchObject([{ status: 'Not yet.' }])
  })
})

describe('a discharge that cannot have been', () => {
  it('at a meeting before it was asked for, or under an item that the meeting did not have, is refused', async () => {
    const clerk = await clerkBetweenMeetings()
    const { operations } = clerk.app
    const [early, late] = [await raises(clerk, clerk.january), await raises(clerk, clerk.february)]
    const changes = [early, late].map(({ id }) => ({
      referenceId: id,
      seen: {},
      fields: { state: 'complete' as const },
    }))
    await operations['references.change']({ changes, why: null })
    const discharged = (referenceId: number, at: string) =>
      operations['references.discharge']({ referenceIds: [referenceId], meetingId: clerk.january, at })

    await expect(discharged(late.id, 'Item 3')).rejects.toMatchObject({ code: 'discharged-before-raised' })
    await expect(discharged(early.id, 'Item 99')).rejects.toMatchObject({
      code: 'no-such-item-there',
      details: { item: '99' },
    })
    // Proposed only after that meeting: then somebody must be able to find where it was discharged.
    for (const at of [null, ''])
      await expect(
        operations['references.discharge']({ referenceIds: [early.id], meetingId: clerk.january, at }),
      ).rejects.toMatchObject({ code: 'discharge-needs-minute', details: { number: '1/2024/P' } })
    const { references } = await operations['references.register']({})
    expect(references.filter(({ dischargedOn }) => dischargedOn !== null)).toEqual([])
  })
})

describe('a target', () => {
  it.each(['31/04/2027', 'by 30 February 2026', '31 April'])(
    'that names a day which is none is refused: %s',
    async (due) => {
      const clerk = await clerkBetweenMeetings()
      const { operations } = clerk.app
      const { id } = await raises(clerk, clerk.january, { due: '29 February 2028' })
      const changed = operations['references.change']({
        changes: [{ referenceId: id, seen: {}, fields: { due } }],
        why: null,
      })

      await expect(changed).rejects.toMatchObject({ code: 'no-such-day' })
      await expect(raises(clerk, clerk.january, { due })).rejects.toMatchObject({ code: 'no-such-day' })
    },
  )
})

describe('the register', () => {
  it('tells where each reference stands, how far it slipped, and which numbers nobody has explained', async () => {
    const clerk = await clerkBetweenMeetings()
    const { operations } = clerk.app
    const first = await raises(clerk, clerk.january, { due: 'January 2024' })
    await raises(clerk, clerk.january)
    await operations['references.setNumbering']({
      committeeId: first.committeeId,
      public: 'PK {serial}/{yyyy}',
      nonPublic: 'PKX {serial}/{yyyy}',
    })
    await raises(clerk, clerk.january, { isPublic: false })
    const move = (due: string) =>
      operations['references.change']({
        changes: [{ referenceId: first.id, seen: {}, fields: { due } }],
        why: 'The contractor is ill.',
      })
    await move('February 2024')
    await move('May 2024')

    const { references, undo } = await operations['references.register']({})
    const { moves, changes } = await operations['references.story']({ referenceId: first.id })

    const raised = references.filter(({ raisedMeetingId }) => raisedMeetingId === clerk.january)
    expect(raised.map(({ number, standing, slippage }) => [number, standing, slippage.times])).toEqual([
      ['1/2024/P', 'onTime', 2],
      ['2/2024/P', 'dueNow', 0],
      ['PKX 3/2024', 'dueNow', 0],
    ])
    expect(undo?.label).toBe('Change the target of 1/2024/P')
    expect(moves.map(({ from, to }) => [from.text, to.text])).toEqual([
      ['January 2024', 'February 2024'],
      ['February 2024', 'May 2024'],
    ])
    expect(changes.map(({ takenBy, why }) => [takenBy, why])).toEqual([
      ['Cleo', null],
      ['Cleo', 'The contractor is ill.'],
      ['Cleo', 'The contractor is ill.'],
    ])
  })

  it('keeps views by name; one from before there was an age asks for any', async () => {
    const clerk = await clerkBetweenMeetings()
    const { operations } = clerk.app
    const view = {
      typed: 'sluice',
      question: 'late',
      committeeId: null,
      owner: null,
      age: 6,
      sort: 'due',
      descending: true,
    } as const
    await operations['references.keepView']({ name: 'Old and late', view })
    await clerk.leaves()
    const { age: _age, ...before } = view
    const records = await openDatabase(clerk.outside.database, clerk.outside.clock)
    await records.db
      .insertInto('reference_view')
      .values({ name: 'Late', view: JSON.stringify(before) })
      .execute()
    await records.close()

    const again = await newClerk({ folder: clerk.folder })
    expect((await again.app.operations['references.register']({})).views).toEqual([
      { name: 'Late', view: { ...view, age: null } },
      { name: 'Old and late', view },
    ])
  })

  it('keeps the clerk’s words for a number that was never used', async () => {
    const clerk = await clerkWithReports()
    const { meetingId } = await clerk.importsCase(smallCase())
    const { operations } = clerk.app
    const committeeId = (await operations['references.register']({})).committees[0]?.id ?? 0
    const gapsAfter = async (why: string | null) => {
      await operations['references.explainGaps']({ committeeId, numbers: ['2/2023/P'], why })
      return (await operations['references.register']({})).committees[0]?.gaps
    }
    expect(meetingId).not.toBeNull()
    expect(await gapsAfter('Raised twice by mistake.')).toEqual([
      { number: '2/2023/P', why: 'Raised twice by mistake.' },
    ])
    expect(await gapsAfter(null)).toEqual([{ number: '2/2023/P', why: null }])
    const grammars = { public: 'PK-{yy}-{serial}', nonPublic: 'PKX-{yy}-{serial}' }
    await operations['references.setNumbering']({ committeeId, ...grammars })
    const words = 'Given before we numbered another way.'
    expect(await gapsAfter(words)).toEqual([{ number: '2/2023/P', why: words }])
  })

  it('knows in which order a committee numbered another way, and another way again', async () => {
    const clerk = await clerkWithReports()
    await clerk.importsCase(smallCase())
    const { operations } = clerk.app
    const register = async () => (await operations['references.register']({})).committees[0]
    const committeeId = (await register())?.id ?? 0
    const usual = (await register())?.numberings[0] ?? { public: '', nonPublic: '' }
    const dashed = { public: 'PK-{yy}-{serial}', nonPublic: 'PKX-{yy}-{serial}' }
    const spaced = { public: 'PK {serial}/{yyyy}', nonPublic: 'PKX {serial}/{yyyy}' }
    for (const way of [dashed, dashed, usual, spaced])
      await operations['references.setNumbering']({ committeeId, ...way })

    expect((await register())?.numberings).toEqual([spaced, usual, dashed])
  })

  it('keeps a change that a later meeting’s papers bring, and what they said before', async () => {
    const clerk = await clerkWithReports()
    await clerk.importsCase(smallCase())
    const told = smallCase()
    const [row, ...others] = told.outstandingReferences.rows
    await clerk.importsCase({
      ...told,
      meeting: { ...told.meeting, date: '2024-03-21' },
      outstandingReferences: {
        ...told.outstandingReferences,
        rows: [{ ...row, status: 'Complete- at last.', state: 'complete' }, ...others],
      },
    })
    const { operations } = clerk.app
    const [reference] = (await operations['references.register']({})).references.filter(
      ({ number }) => number === row?.reference,
    )
    const { changes } = await operations['references.story']({ referenceId: reference?.id ?? 0 })
    expect(changes).toMatchObject([
      {
        takenBy: 'Papers of 21 March 2024',
        was: { status: row?.status },
        now: { status: 'Complete- at last.' },
      },
    ])
  })
})

describe('the paper of a meeting', () => {
  const read = async (clerk: Awaited<ReturnType<typeof clerkBetweenMeetings>>) => {
    const records = await openDatabase(clerk.outside.database, clerk.outside.clock)
    try {
      return await readPackInput(records.db, clerk.february)
    } finally {
      await records.close()
    }
  }

  it('tells what happened since the last, and leaves out what the meeting itself raises', async () => {
    const clerk = await clerkBetweenMeetings()
    const { operations } = clerk.app
    const first = await raises(clerk, clerk.january)
    await raises(clerk, clerk.february, { action: 'For the next paper.' })
    const old = (await operations['references.register']({})).references.find(
      ({ number }) => number === '1/2023/P',
    )
    const change = (
      referenceId: number,
      fields: RequestOf<'references.change'>['changes'][number]['fields'],
    ) => operations['references.change']({ changes: [{ referenceId, seen: {}, fields }], why: null })
    await change(old?.id ?? 0, { due: 'May 2024', state: 'complete' })
    await change(first.id, { state: 'complete' })
    await operations['references.discharge']({
      referenceIds: [first.id],
      meetingId: clerk.january,
      at: 'Minute 12',
    })
    await clerk.leaves()

    const { references, discharged } = await read(clerk)

    expect(references.map(({ number, sinceLast }) => [number, sinceLast])).toEqual([
      ['1/2023/P', 'target moved from April/May to May 2024; was in progress.'],
      ['3/2023/P', null],
    ])
    expect(discharged).toEqual([{ number: '1/2024/P', isPublic: true }])
  })
})
