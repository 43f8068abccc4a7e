import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { LayoutEngine } from '../../electron/layout/layout-engine.ts'
import { openPackwright } from '../../electron/packwright.ts'
import type { PackWork } from '../../electron/work/pack-work.ts'
import type { JobProgress, PackEdition } from '../../shared/pack/pack-view.ts'
import type { GeneratedMeeting } from './generated-meeting.ts'

/** An office of its own for leak trials: the true application, opened once for many meetings. */
export interface LeakOffice {
  /** Imports the meeting with its reports, and gives its id. */
  takesIn(meeting: GeneratedMeeting): Promise<number>
  /** Builds both packs and waits for the end, however it ends. */
  builds(meetingId: number): Promise<JobProgress['state']>
  /** The newest pack's editions. */
  editions(meetingId: number): Promise<readonly PackEdition[]>
  /** Names of the files that were written for anyone to see, and all that the day's logs say. */
  packFiles(): readonly string[]
  logs(): string
  /** Throws the packs away: of two hundred meetings they would fill a disk. */
  clears(): void
  close(): Promise<void>
}

export async function openLeakOffice(
  folder: string,
  layout: LayoutEngine,
  work: PackWork,
): Promise<LeakOffice> {
  const packFolder = join(folder, 'packs')
  const app = await openPackwright({
    database: join(folder, 'packwright.sqlite'),
    dataFolder: folder,
    packFolder,
    clock: () => new Date('2026-01-01T12:00:00Z'),
    person: 'Cleo',
    layout,
    work,
    sampleOffice: null,
  })
  return {
    async takesIn({ file, reports }) {
      for (const { path, docx } of reports) write(join(folder, path), docx)
      const path = join(folder, 'meeting.json')
      write(path, JSON.stringify(file))
      const { meetingId } = await app.operations['office.import']({ file: app.files.offerPath(path) })
      if (meetingId === null) throw new Error('the meeting was not imported')
      return meetingId
    },
    async builds(meetingId) {
      // A finished pack is proved in the background, and one is built at a time.
      while ((await app.operations['jobs.list']({}))[0]?.state.kind === 'running') await setTimeout(20)
      const ended = Promise.withResolvers<JobProgress['state']>()
      const leave = app.events.listen((event) => {
        if (event.kind === 'job' && event.progress.state.kind !== 'running')
          ended.resolve(event.progress.state)
      })
      try {
        await app.operations['packs.build']({ meetingId, audiences: ['members', 'public'] })
        return await ended.promise
      } finally {
        leave()
      }
    },
    editions: async (meetingId) =>
      (await app.operations['meetings.read']({ meetingId })).pack?.editions ?? [],
    packFiles: () => namesIn(packFolder),
    logs: () =>
      namesIn(join(folder, 'log'))
        .map((name) => readFileSync(join(folder, 'log', name), 'utf8'))
        .join(''),
    clears: () => rmSync(packFolder, { recursive: true, force: true }),
    async close() {
      await app.close()
      await work.close()
    },
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function write(path: string, content: Uint8Array | string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}
