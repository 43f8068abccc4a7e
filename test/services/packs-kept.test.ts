import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import SqliteFile from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import type { JobProgress } from '../../shared/pack/pack-view.ts'
import { type Clerk, newClerk } from '../helpers/clerk.ts'
import { meetingFile, report } from './pack-office.ts'

const foreign = '2026-12-10 CSC public pack v1.pdf'

describe('packs that lie in the folder already', () => {
  it('stay as they are: another committee of the same name gets the next free version', async () => {
    const { clerk, meetingId } = await clerkWithForeignPack()

    const { state, title } = await clerk.builds(meetingId)

    expect(state.kind).toBe('done')
    expect(title).toBe('CSC, version 2')
    expect((await clerk.reads(meetingId)).pack?.version).toBe(2)
    expect(foreignPack(clerk)).toBe('theirs')
    expect(packNames(clerk).filter((name) => name.includes(' v1'))).toEqual([foreign])
    expect(packNames(clerk)).toContain('2026-12-10 CSC public pack v2.pdf')
  })

  it('stay as they are when a name is taken only while the pack is made', async () => {
    const { clerk, meetingId } = await clerkWithPapers()
    const leave = clerk.app.events.listen((event) => {
      if (event.kind === 'job' && event.progress.stage === 'layout') putForeignPack(clerk)
    })

    await clerk.builds(meetingId)

    leave()
    expect((await clerk.reads(meetingId)).pack).toMatchObject({ version: 2 })
    expect(foreignPack(clerk)).toBe('theirs')
    expect(packNames(clerk)).toHaveLength(5)
  })

  it('stay when the records cannot take the new one, whose files are taken back', async () => {
    const { clerk, meetingId } = await clerkWithForeignPack()
    refuseInRecords(clerk, 'before insert on pack', 'true')

    expect((await clerk.builds(meetingId)).state).toMatchObject({ kind: 'failed', code: 'unexpected' })

    expect(packNames(clerk)).toEqual([foreign])
    expect(foreignPack(clerk)).toBe('theirs')
  })
})

it('a pack in the records is done, whether or not its counts can be kept', async () => {
  const { clerk, meetingId } = await clerkWithPapers()
  refuseInRecords(clerk, 'before update on counted_document', 'exists (select 1 from pack)')

  const { state } = await clerk.builds(meetingId)

  expect(state.kind).toBe('done')
  expect(clerk.news).toContainEqual({ kind: 'changed', areas: ['packs', 'meetings'] })
  const logged = readdirSync(join(clerk.folder, 'log')).map((name) =>
    readFileSync(join(clerk.folder, 'log', name), 'utf8'),
  )
  expect(logged.join('')).toContain('"outcome":"unexpected"')
  expect(readdirSync(clerk.folder)).not.toContain('logs')
})

it('says that nothing was cancelled once the files are being written', async () => {
  const { clerk, meetingId } = await clerkWithPapers()
  const answers: Promise<{ cancelled: boolean }>[] = []
  const leave = clerk.app.events.listen((event) => {
    if (event.kind === 'job' && isWriting(event.progress))
      answers.push(clerk.app.operations['packs.cancel']({ jobId: event.progress.jobId }))
  })

  expect((await clerk.builds(meetingId)).state.kind).toBe('done')

  leave()
  expect(answers.length).toBeGreaterThan(0)
  for (const answer of answers) expect(await answer).toEqual({ cancelled: false })
})

it('names no Word file for what the public pack holds a placeholder of', async () => {
  const { clerk, meetingId } = await clerkWithPapers()
  await clerk.builds(meetingId)

  const { pack } = await clerk.reads(meetingId)

  const camera = Object.fromEntries(
    (pack?.editions ?? []).map(({ audience, documents }) => [
      audience,
      documents.find(({ itemNumber }) => itemNumber === 9),
    ]),
  )
  expect(camera['members']?.source).toBe('camera.docx')
  expect(camera['public']?.source).toBeNull()
  expect(camera['public']?.range).toEqual(camera['members']?.range)
})

function isWriting({ stage, state }: JobProgress): boolean {
  return stage === 'write' && state.kind === 'running'
}

async function clerkWithPapers() {
  const clerk = await newClerk({ today: '2026-11-21' })
  const { meetingId } = await clerk.imports(clerk.writes('meeting.json', meetingFile()))
  if (meetingId === null) throw new Error('the meeting was not imported')
  await clerk.attaches(meetingId, 4, 'wardens.docx', report('Street wardens', 3))
  await clerk.attaches(meetingId, 9, 'camera.docx', report('Camera contract', 2))
  return { clerk, meetingId }
}

async function clerkWithForeignPack() {
  const prepared = await clerkWithPapers()
  putForeignPack(prepared.clerk)
  return prepared
}

function putForeignPack({ outside }: Clerk): void {
  mkdirSync(outside.packFolder, { recursive: true })
  writeFileSync(join(outside.packFolder, foreign), 'theirs')
}

function foreignPack({ outside }: Clerk): string {
  return readFileSync(join(outside.packFolder, foreign), 'utf8')
}

function packNames({ outside }: Clerk): readonly string[] {
  return existsSync(outside.packFolder) ? readdirSync(outside.packFolder).toSorted() : []
}

/** Makes the records refuse what a full disk might. */
function refuseInRecords({ outside }: Clerk, when: string, condition: string): void {
  const file = new SqliteFile(outside.database)
  file.exec(`create trigger refuses ${when} when ${condition} begin select raise(abort, 'refused'); end`)
  file.close()
}
