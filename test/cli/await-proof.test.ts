import { expect, it } from 'vitest'
import { awaitProvedPack } from '../../electron/cli/await-proof.ts'
import { newClerk } from '../helpers/clerk.ts'
import { meetingFile, report } from '../services/pack-office.ts'

it('answers a pack only when its finished pages have been read: no check is still to come', async () => {
  const clerk = await newClerk({ today: '2026-11-30' })
  const { meetingId } = await clerk.imports(clerk.writes('meeting.json', meetingFile()))
  if (meetingId === null) throw new Error('the meeting was not imported')
  await clerk.attaches(meetingId, 4, 'wardens.docx', report('Street wardens', 3))
  await clerk.attaches(meetingId, 9, 'camera.docx', report('Camera contract', 2))
  const { jobId } = await clerk.app.operations['packs.build']({ meetingId, audiences: ['members'] })

  const pack = await awaitProvedPack(clerk.app, jobId, () => undefined, new AbortController().signal)

  const checks = pack.editions.flatMap((edition) => edition.checks)
  expect(checks.map(({ name }) => name)).toContain('whole-layout')
  expect(checks.filter(({ isPending }) => isPending)).toEqual([])
})
