import { expect, it } from 'vitest'
import { needsLook } from '../../shared/pack/public-look.ts'
import { removalNotes, stayingNotes } from '../../shared/pack/removals.ts'
import { newClerk } from '../helpers/clerk.ts'
import { p, tinyDocx } from '../helpers/tiny-docx.ts'
import { changedReport, meetingFile, report } from './pack-office.ts'

it('asks for a look only when more was taken out than any Word file carries, or something hidden stays', () => {
  const packWith = (notes: ReturnType<typeof removalNotes>) =>
    ({ editions: [{ audience: 'public', notes }] }) as unknown as Parameters<typeof needsLook>[0]
  const removed = (kind: 'comments' | 'properties') =>
    removalNotes('Item 8', [{ kind, count: 2, people: kind === 'comments' ? 1 : 0 }])
  expect(needsLook(packWith([]))).toBe(false)
  expect(needsLook(packWith(removed('properties')))).toBe(false)
  expect(needsLook(packWith(removed('comments')))).toBe(true)
  expect(needsLook(packWith(stayingNotes('Item 8', 1)))).toBe(true)
})

it('keeps who looked through these very files and when, and asks anew for the next version', async () => {
  const { clerk, meetingId, built } = await meetingWith(changedReport('Wardens'))
  const packId = await built()
  const { operations } = clerk.app
  expect(await operations['packs.publicLook']({ packId })).toMatchObject({ isNeeded: true, look: null })
  expect((await operations['publications.preview']({ packId })).hindrances.join(' ')).toContain(
    'Nobody has looked through the public copy yet',
  )

  const looked = await operations['packs.lookThrough']({ packId, by: 'Priya Shah' })
  expect(looked.look).toEqual({ by: 'Priya Shah', at: '2026-11-21T12:00:00.000Z' })
  await operations['packs.lookThrough']({ packId, by: 'Owen Marsh' })
  expect((await operations['packs.publicLook']({ packId })).look?.by).toBe('Priya Shah')
  expect((await operations['publications.preview']({ packId })).hindrances.join(' ')).not.toContain('Nobody')

  await clerk.attaches(meetingId, 5, 'trees.docx', report('Trees', 2))
  expect(await operations['packs.publicLook']({ packId: await built() })).toMatchObject({ look: null })
})

it('asks nobody where nothing telling was taken out', async () => {
  const { clerk, built } = await meetingWith(tinyDocx({ body: p('Wardens walked every evening.') }))
  const packId = await built()
  const { operations } = clerk.app
  expect(await operations['packs.publicLook']({ packId })).toMatchObject({ isNeeded: false })
  expect((await operations['publications.preview']({ packId })).hindrances.join(' ')).not.toContain('Nobody')
})

async function meetingWith(wardens: Uint8Array) {
  const clerk = await newClerk({ today: '2026-11-21' })
  const { meetingId } = await clerk.imports(clerk.writes('meeting.json', meetingFile()))
  if (meetingId === null) throw new Error('the meeting was not imported')
  await clerk.attaches(meetingId, 4, 'wardens.docx', wardens)
  const built = async (): Promise<number> => {
    const { state } = await clerk.builds(meetingId, ['public'])
    if (state.kind !== 'done') throw new Error(JSON.stringify(state))
    return state.packId
  }
  return { clerk, meetingId, built }
}
