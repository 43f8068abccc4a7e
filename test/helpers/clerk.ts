import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { awaitProof } from '../../electron/cli/await-proof.ts'
import type { LayoutEngine } from '../../electron/layout/layout-engine.ts'
import { openPackwright, type Packwright } from '../../electron/packwright.ts'
import type { Outside } from '../../electron/services/outside.ts'
import { createPackWork } from '../../electron/work/pack-work-client.ts'
import type { PackWork } from '../../electron/work/pack-work.ts'
import type { AppEvent } from '../../shared/contract/contract.ts'
import type { ImportResult, MeetingDetail, PaperView } from '../../shared/contract/views.ts'
import type { Audience } from '../../shared/pack/pack-plan.ts'
import type { JobProgress } from '../../shared/pack/pack-view.ts'
import { fakeLayout } from './fake-layout.ts'
import { newFolder } from './new-folder.ts'

export interface ClerkOptions {
  /** The day it is, at noon: `2024-02-12`. */
  readonly today?: string
  readonly layout?: LayoutEngine
  readonly work?: PackWork
  readonly sampleOffice?: string | null
  /** Where the office's records lie; a new empty folder unless the clerk comes back to one. */
  readonly folder?: string
}

/** A clerk at the true application: its records in a folder of their own, its day held still, its layout engine a stand-in. */
export interface Clerk {
  readonly app: Packwright
  readonly folder: string
  readonly outside: Outside
  /** Everything the application has announced so far. */
  readonly news: readonly AppEvent[]
  /** Writes a file into the clerk's folder and gives its path. */
  writes(name: string, content: Uint8Array | string | object): string
  imports(path: string): Promise<ImportResult>
  reads(meetingId: number): Promise<MeetingDetail>
  /** Chooses a Word file for an agenda item, by its number. */
  attaches(meetingId: number, itemNumber: number, fileName: string, bytes: Uint8Array): Promise<PaperView>
  /** Builds a pack and waits for the job's end, however it ends. */
  builds(meetingId: number, audiences?: readonly Audience[]): Promise<JobProgress>
  /** Waits for the end of the build that a finished one gave rise to, when its pages were not as planned. */
  waitsForNext(end: JobProgress['state']): Promise<JobProgress>
  /** Closes the application; done at the test's end otherwise. */
  leaves(): Promise<void>
}

export async function newClerk(options: ClerkOptions = {}): Promise<Clerk> {
  const folder = options.folder ?? newFolder()
  const noon = new Date(`${options.today ?? '2024-02-12'}T12:00:00Z`)
  const outside: Outside = {
    database: join(folder, 'packwright.sqlite'),
    dataFolder: folder,
    packFolder: join(folder, 'packs'),
    clock: () => noon,
    person: 'Cleo',
    layout: options.layout ?? fakeLayout(),
    work: options.work ?? createPackWork(),
    sampleOffice: options.sampleOffice ?? null,
  }
  const app = await openPackwright(outside)
  const news: AppEvent[] = []
  app.events.listen((event) => news.push(event))
  let isOpen = true
  const leaves = async (): Promise<void> => {
    if (!isOpen) return
    isOpen = false
    await app.close()
    await outside.work.close()
  }
  onTestFinished(leaves)
  const reads = (meetingId: number): Promise<MeetingDetail> => app.operations['meetings.read']({ meetingId })
  return {
    app,
    folder,
    outside,
    news,
    leaves,
    reads,
    writes(name, content) {
      const path = join(folder, name)
      writeFileSync(
        path,
        typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content),
      )
      return path
    },
    imports: (path) => app.operations['office.import']({ file: app.files.offerPath(path) }),
    async attaches(meetingId, itemNumber, fileName, bytes) {
      const { items } = await reads(meetingId)
      const itemId = items.find(({ item }) => item.number === itemNumber)?.item.id
      if (itemId === undefined) throw new Error(`the agenda has no item ${itemNumber}`)
      return app.operations['papers.attach']({ itemId, file: app.files.offer(fileName, bytes) })
    },
    builds: (meetingId, audiences = ['members', 'public']) => build(app, meetingId, audiences),
    waitsForNext: (end) => nextBuild(app, end),
  }
}

async function build(
  app: Packwright,
  meetingId: number,
  audiences: readonly Audience[],
): Promise<JobProgress> {
  const ended = Promise.withResolvers<JobProgress>()
  const leave = app.events.listen((event) => {
    if (event.kind === 'job' && event.progress.state.kind !== 'running') ended.resolve(event.progress)
  })
  try {
    await app.operations['packs.build']({ meetingId, audiences: [...audiences] })
    const end = await ended.promise
    if (end.state.kind === 'done') await awaitProof(app, end.state.packId)
    return end
  } finally {
    leave()
  }
}

async function nextBuild(app: Packwright, end: JobProgress['state']): Promise<JobProgress> {
  const ended = Promise.withResolvers<JobProgress>()
  const look = async (): Promise<void> => {
    const [newest] = await app.operations['jobs.list']({})
    if (newest && newest.state.kind !== 'running' && newest.state !== end) ended.resolve(newest)
  }
  const leave = app.events.listen((event) => event.kind === 'job' && void look())
  try {
    await look()
    const next = await ended.promise
    if (next.state.kind === 'done') await awaitProof(app, next.state.packId)
    return next
  } finally {
    leave()
  }
}
