import { describe, expect, it } from 'vitest'
import type { AgendaView } from '../../shared/contract/agenda-views.ts'
import { newClerk, type Clerk } from '../helpers/clerk.ts'
import { smallCase } from '../helpers/small-case.ts'

type Begin = 'orderOfBusiness' | 'lastMeeting'

/** The day after the small meeting of 22 February, with one of 9 May that has no agenda yet; nothing is awaited. */
async function afterTheMeeting() {
  const clerk = await newClerk({ today: '2024-02-23' })
  const { reports: _reports, ...given } = smallCase()
  const items = given.items.map((each) => ({ ...each, report: null }))
  const nothing = { ...given, reports: [], previousMinutes: null, outstandingReferences: null }
  const february = await clerk.imports(clerk.writes('m.json', { ...nothing, items }))
  const meeting = { ...given.meeting, date: '2024-05-09' }
  const may = await clerk.imports(clerk.writes('may.json', { ...nothing, items: [], meeting }))
  return { clerk, february: february.meetingId ?? 0, may: may.meetingId ?? 0 }
}

/** The lists of references on an agenda: number, part, title and paragraphs. */
const lists = ({ items }: AgendaView) =>
  items
    .filter(({ kind }) => kind === 'outstandingReferences')
    .map(({ number, part, title, exemptParagraphs }) => [number, part, title, exemptParagraphs.join()])

async function raises(clerk: Clerk, meetingId: number, itemNumber: number, isPublic: boolean) {
  const { items } = await clerk.reads(meetingId)
  return clerk.app.operations['references.raise']({
    meetingId,
    agendaItemId: items.find(({ item }) => item.number === itemNumber)?.item.id ?? null,
    minuteText: null,
    action: isPublic ? 'Mend the sluice.' : 'Ask the second bidder again.',
    owner: 'Parks',
    due: null,
    isPublic,
  })
}

const publicList = [3, 1, 'OUTSTANDING REFERENCES', '']
const starts = ({ app }: Clerk, meetingId: number, from: Begin) =>
  app.operations['agenda.start']({ meetingId, from })
const reads = ({ app }: Clerk, meetingId: number) => app.operations['agenda.read']({ meetingId })

it('gives the agenda of a meeting that was held no list and no new numbers when an old action is typed up', async () => {
  const { clerk, february, may } = await afterTheMeeting()
  await clerk.app.operations['agenda.start']({ meetingId: may, from: 'orderOfBusiness' })
  const before = await reads(clerk, may)
  await clerk.leaves()
  const later = await newClerk({ today: '2024-05-20', folder: clerk.folder })
  await raises(later, february, 6, false)
  expect((await reads(later, may)).items).toEqual(before.items)
})

describe('a new agenda', () => {
  it.each(['orderOfBusiness', 'lastMeeting'] as const)(
    'has the public list once, and a non-public one with its paragraph where something is withheld (%s)',
    async (from) => {
      const { clerk, february, may } = await afterTheMeeting()
      await raises(clerk, february, 4, true)
      await raises(clerk, february, 6, false)

      const view = await starts(clerk, may, from)

      const found = lists(view)
      expect(found.map(([, part]) => part)).toEqual([1, 2])
      expect(found[1]?.slice(1)).toEqual([2, 'NON-PUBLIC OUTSTANDING REFERENCES', '3'])
      const states = (await clerk.reads(may)).items.filter(
        ({ item }) => item.kind === 'outstandingReferences',
      )
      expect(states.map(({ paperState }) => paperState)).toEqual([
        { kind: 'generated', from: 'references' },
        { kind: 'generated', from: 'references' },
      ])
    },
  )

  it('has no non-public list where nothing is withheld, though the last agenda had one', async () => {
    const { clerk, february, may } = await afterTheMeeting()
    const closed = await raises(clerk, february, 6, false)
    await starts(clerk, may, 'lastMeeting')
    const change = (state: 'complete') =>
      clerk.app.operations['references.change']({
        changes: [{ referenceId: closed.id, seen: {}, fields: { state } }],
        why: null,
      })
    await change('complete')
    await clerk.app.operations['references.discharge']({
      referenceIds: [closed.id],
      meetingId: february,
      at: 'Minute 12',
    })
    const given = {
      ...smallCase(),
      items: [],
      reports: [],
      outstandingReferences: null,
      previousMinutes: null,
    }
    const july = await clerk.imports(
      clerk.writes('july.json', { ...given, meeting: { date: '2024-07-04', time: '18:30' } }),
    )

    expect(lists(await starts(clerk, july.meetingId ?? 0, 'lastMeeting'))).toEqual([publicList])
  })

  it('is given the public list though the committee’s own order has none', async () => {
    const { clerk, february, may } = await afterTheMeeting()
    const { items } = await reads(clerk, february)
    const list = items.find(({ kind }) => kind === 'outstandingReferences')?.id ?? 0
    const edit = { kind: 'remove', itemId: list } as const
    await clerk.app.operations['agenda.edit']({ meetingId: february, edit })
    await clerk.app.operations['agenda.keepOrder']({ meetingId: february })
    const withNone = await starts(clerk, may, 'orderOfBusiness')
    expect(lists(withNone)).toEqual([])
    await clerk.app.operations['agenda.undo']({ meetingId: may, stepId: withNone.undo?.id ?? 0 })
    await raises(clerk, february, 3, true)

    expect(lists(await starts(clerk, may, 'orderOfBusiness'))).toEqual([publicList])
  })
})

describe('an agenda that was begun before something was asked for', () => {
  it('gets its list as a step of its own, and loses it when that is undone', async () => {
    const { clerk, february, may } = await afterTheMeeting()
    await starts(clerk, may, 'lastMeeting')

    await raises(clerk, february, 6, false)

    const view = await reads(clerk, may)
    expect(lists(view)).toEqual([publicList, [4, 2, 'NON-PUBLIC OUTSTANDING REFERENCES', '3']])
    await clerk.app.operations['agenda.undo']({ meetingId: may, stepId: view.undo?.id ?? 0 })
    expect(lists(await reads(clerk, may))).toEqual([publicList])
  })

  it('loses its non-public list with the reference that brought it, and gets it back with the next', async () => {
    const { clerk, february, may } = await afterTheMeeting()
    const { operations } = clerk.app
    await starts(clerk, may, 'lastMeeting')
    await raises(clerk, february, 6, false)
    const undoes = async () => {
      const { undo } = await operations['references.register']({})
      await operations['references.undo']({ stepId: undo?.id ?? 0 })
    }
    await undoes()
    expect(lists(await reads(clerk, may))).toEqual([publicList])

    const { redo } = await operations['references.register']({})
    await operations['references.redo']({ stepId: redo?.id ?? 0 })
    expect(lists(await reads(clerk, may))).toHaveLength(2)
    await undoes()
    await raises(clerk, february, 6, false)
    expect(lists(await reads(clerk, may))).toHaveLength(2)
  })

  it('keeps a non-public list that the clerk has worked on', async () => {
    const { clerk, february, may } = await afterTheMeeting()
    const { operations } = clerk.app
    await starts(clerk, may, 'lastMeeting')
    await raises(clerk, february, 6, false)
    const list = (await reads(clerk, may)).items.find(
      ({ kind, part }) => kind === 'outstandingReferences' && part === 2,
    )
    const words = { instruction: 'Report of the Town Clerk.' }
    const edit = { kind: 'change', itemId: list?.id ?? 0, seen: { instruction: null }, words } as const
    await operations['agenda.edit']({ meetingId: may, edit })
    const { undo } = await operations['references.register']({})
    await operations['references.undo']({ stepId: undo?.id ?? 0 })
    expect(lists(await reads(clerk, may))).toHaveLength(2)
  })

  it('stays without a list that the clerk took off, and says that something is not listed', async () => {
    const { clerk, february, may } = await afterTheMeeting()
    const begun = await starts(clerk, may, 'lastMeeting')
    const list = begun.items.find(({ kind }) => kind === 'outstandingReferences')?.id ?? 0
    const edit = { kind: 'remove', itemId: list } as const
    await clerk.app.operations['agenda.edit']({ meetingId: may, edit })

    await raises(clerk, february, 4, true)

    const { checks, ...view } = await reads(clerk, may)
    expect(lists({ checks, ...view })).toEqual([])
    expect(checks.map(({ words }) => words)).toContain(
      'The committee waits for 1 reference, and no item lists it.',
    )
  })

  it('says so where nobody knows the paragraph for a non-public list', async () => {
    const { clerk, february, may } = await afterTheMeeting()
    await starts(clerk, may, 'lastMeeting')
    await raises(clerk, february, 1, false)

    const { checks, ...view } = await reads(clerk, may)
    expect(lists({ checks, ...view })).toEqual([publicList])
    expect(checks.map(({ words }) => words)).toEqual([
      'The committee waits for 1 non-public reference, and no item of Part 2 lists it. Add one, with the paragraph that makes it exempt.',
    ])
  })
})

describe('the purpose of a list', () => {
  const asks = ({ items }: AgendaView) =>
    items
      .filter(({ kind }) => kind === 'outstandingReferences')
      .map(({ purpose, recommendation }) => [purpose, recommendation])
  const informs = ['For Information', null]
  const decides = ['For Decision', 'Members are asked to discharge reference 1/2024/P.']
  /** An agenda of May with its list, and the reference on it. */
  async function listed() {
    const meetings = await afterTheMeeting()
    const { id } = await raises(meetings.clerk, meetings.february, 4, true)
    const says = (state: 'complete' | 'inProgress') =>
      meetings.clerk.app.operations['references.change']({
        changes: [{ referenceId: id, seen: {}, fields: { state } }],
        why: null,
      })
    return { ...meetings, id, says }
  }

  it('is a decision as long as its paper asks for a discharge', async () => {
    const { clerk, february, may, id, says } = await listed()
    const { operations } = clerk.app
    await starts(clerk, may, 'orderOfBusiness')
    expect(asks(await reads(clerk, may))).toEqual([informs])

    await says('complete')
    const view = await reads(clerk, may)
    expect(asks(view)).toEqual([decides])
    expect(view.undo?.label).toBe('Say what the outstanding references ask')

    const { undo } = await operations['references.register']({})
    await operations['references.undo']({ stepId: undo?.id ?? 0 })
    expect(asks(await reads(clerk, may))).toEqual([informs])

    await says('complete')
    await operations['references.discharge']({ referenceIds: [id], meetingId: february, at: 'Item 3' })
    expect(asks(await reads(clerk, may))).toEqual([informs])
    expect(asks(await reads(clerk, february))).toEqual([[null, null]])
  })

  it('is a decision from the first where something is complete when the agenda is begun', async () => {
    const { clerk, may, says } = await listed()
    await says('complete')
    expect(asks(await starts(clerk, may, 'orderOfBusiness'))).toEqual([decides])
  })

  it.each(['For Information', 'For Discussion'] as const)(
    'stays “%s” where the clerk has said so',
    async (purpose) => {
      const { clerk, may, says } = await listed()
      const begun = await starts(clerk, may, 'orderOfBusiness')
      const itemId = begun.items.find(({ kind }) => kind === 'outstandingReferences')?.id ?? 0
      const turn = (words: { purpose: typeof purpose | 'For Decision' }) =>
        clerk.app.operations['agenda.edit']({
          meetingId: may,
          edit: { kind: 'change', itemId, seen: {}, words },
        })
      await turn({ purpose: 'For Decision' })
      await turn({ purpose })
      await says('complete')
      expect(asks(await reads(clerk, may))).toEqual([[purpose, null]])
    },
  )

  it('stays away where the agenda prints none', async () => {
    const { clerk, may, says } = await listed()
    await says('complete')
    expect(asks(await starts(clerk, may, 'lastMeeting'))).toEqual([[null, null]])
  })

  it('stays as the clerk has it who took the step back', async () => {
    const { clerk, may, says } = await listed()
    await starts(clerk, may, 'orderOfBusiness')
    await says('complete')
    const { undo } = await reads(clerk, may)
    await clerk.app.operations['agenda.undo']({ meetingId: may, stepId: undo?.id ?? 0 })
    await says('inProgress')
    await says('complete')
    expect(asks(await reads(clerk, may))).toEqual([informs])
  })
})

it('does not make public what an exempt item asked for', async () => {
  const { clerk, february } = await afterTheMeeting()
  const { id } = await raises(clerk, february, 6, false)
  const opening = clerk.app.operations['references.change']({
    changes: [{ referenceId: id, seen: {}, fields: { isPublic: true } }],
    why: null,
  })
  await expect(opening).rejects.toMatchObject({ code: 'reference-would-be-public', details: { item: '6' } })
})
