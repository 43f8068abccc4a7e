import SqliteFile from 'better-sqlite3'
import { expect, it } from 'vitest'
import { awaitPlan, planTable } from '../../electron/cli/pack-plan.ts'
import { newClerk } from '../helpers/clerk.ts'
import { meetingFile, report } from './pack-office.ts'

it('shows what a late paper would move, either way, before anything is built', async () => {
  const { clerk, meetingId, packId, plan } = await clerkWithPack()
  await clerk.attaches(meetingId, 6, 'libraries.docx', report('Library hours', 3))

  const late = await plan()

  // Item 6 has pages 11 to 14 instead of none, and the exempt papers after it move by four.
  expect(late).toMatchObject({
    base: { packId, version: 1, publishedAt: null, lastPage: 16 },
    uncounted: [],
    change: {
      documents: [
        { kind: 'new', itemNumber: 6, after: { first: 11, last: 14 } },
        { kind: 'moved', itemNumber: 9, before: { first: 11, last: 14 }, after: { first: 15, last: 18 } },
        { kind: 'moved', itemNumber: 10, before: { first: 15, last: 16 }, after: { first: 19, last: 20 } },
      ],
      newPages: 4,
      renumberedPages: 6,
      rangesChanged: 3,
      staleReferences: [{ itemNumber: 4, text: 'page 15', wouldBe: 19 }],
    },
    supplement: { number: 1, range: { first: 17, last: 22 } },
    members: 2,
  })
  expect(planTable(late)).toContain('Supplement 1: pages 17 - 22; nothing else moves.')
  expect((await clerk.reads(meetingId)).pack?.version).toBe(1)
})

it('numbers the supplement that is then made as it was shown', async () => {
  const { clerk, meetingId, plan } = await clerkWithPack()
  await clerk.attaches(meetingId, 6, 'libraries.docx', report('Library hours', 3))
  const shown = (await plan())?.supplement

  const { jobId } = await clerk.app.operations['packs.build']({
    meetingId,
    audiences: ['members'],
    supplement: { number: 1, base: null },
  })

  await expect
    .poll(
      async () => (await clerk.app.operations['jobs.list']({})).find((job) => job.jobId === jobId)?.state,
      {
        timeout: 20_000,
      },
    )
    .toMatchObject({ kind: 'done' })
  const made = (await clerk.app.operations['packs.list']({ meetingId })).at(-1)
  expect(made?.supplement).toBe(1)
  expect(made?.editions[0]?.documents.map(({ range }) => range)).toEqual(
    shown?.documents.map(({ range }) => range),
  )
})

it('says that nothing would change while nothing has, and that there is no pack before the first', async () => {
  const { plan } = await clerkWithPack()
  const clerk = await newClerk({ today: '2026-11-21' })
  const { meetingId } = await clerk.imports(clerk.writes('meeting.json', meetingFile()))

  expect(await plan()).toMatchObject({ change: { documents: [], staleLeaves: 0 }, supplement: null })
  expect(await clerk.app.operations['packs.change']({ meetingId: meetingId ?? 0 })).toBeNull()
})

it('moves nothing when an exempt paper is released: only its own pages change (R17)', async () => {
  const { clerk, meetingId, plan } = await clerkWithPack()
  const records = new SqliteFile(clerk.outside.database)
  records.exec(`delete from exempt_paragraph where item_id = (select id from agenda_item where number = 9);
    update agenda_item set part = 1 where number = 9`)
  records.close()

  const late = await plan()

  expect(late?.change).toMatchObject({
    documents: [{ kind: 'released', itemNumber: 9 }],
    renumberedPages: 0,
    rangesChanged: 0,
  })
  const before = (await clerk.reads(meetingId)).pack?.editions
  await clerk.builds(meetingId)
  const after = (await clerk.reads(meetingId)).pack?.editions
  const ranges = (editions: typeof after) =>
    editions?.map(({ documents }) => documents.map(({ range }) => range))
  expect(ranges(after)).toEqual(ranges(before))
})

/** Papers for items 4, 5, 9 and 10; a public one names a page of the exempt ones. */
async function clerkWithPack() {
  const clerk = await newClerk({ today: '2026-11-21' })
  const { meetingId } = await clerk.imports(clerk.writes('meeting.json', meetingFile()))
  if (meetingId === null) throw new Error('the meeting was not imported')
  await clerk.attaches(
    meetingId,
    4,
    'wardens.docx',
    report('Wardens', 2, { extra: 'For the advice see page 15.' }),
  )
  await clerk.attaches(meetingId, 5, 'trees.docx', report('Trees', 2))
  await clerk.attaches(meetingId, 9, 'camera.docx', report('Camera', 3))
  await clerk.attaches(meetingId, 10, 'advice.docx', report('Advice', 1))
  await clerk.builds(meetingId)
  const packId = (await clerk.reads(meetingId)).pack?.id
  const plan = () => awaitPlan(clerk.app, meetingId, new AbortController().signal)
  return { clerk, meetingId, packId, plan }
}
