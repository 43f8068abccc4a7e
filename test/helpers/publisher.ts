import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { awaitProvedPack } from '../../electron/cli/await-proof.ts'
import { smallCase } from './small-case.ts'
import { type Clerk, newClerk } from './clerk.ts'
import { plainDocx } from './plain-docx.ts'

/** A clerk with a meeting to publish. */
export interface Publisher {
  readonly clerk: Clerk
  readonly meetingId: number
  /** Builds the next version and gives its id. */
  readonly builds: () => Promise<number>
  /** Makes a supplement to the pack published last, and gives its id. */
  readonly makesSupplement: (number: number) => Promise<number>
  /** Comes back to the same records on another day. */
  readonly returns: (today: string) => Promise<Publisher>
  readonly publishes: (
    packId: number,
    wish?: { acceptsLate?: boolean; reason?: string },
  ) => ReturnType<Clerk['app']['operations']['publications.publish']>
}

/** A clerk with the small meeting of 22 February 2024, whose last lawful day to publish is Wednesday 14 February. */
export async function publisher(today: string, folder?: string): Promise<Publisher> {
  const clerk = await newClerk({ today, ...(folder === undefined ? {} : { folder }) })
  mkdirSync(join(clerk.folder, 'reports'), { recursive: true })
  clerk.writes('reports/pond.docx', plainDocx('The pond has been dry since the summer before last.'))
  clerk.writes(
    'reports/lease.docx',
    plainDocx('The rent offered by the present tenant is four thousand pounds.'),
  )
  const { meetingId } = await clerk.imports(clerk.writes('meeting.json', smallCase()))
  const id = meetingId ?? (await clerk.app.operations['meetings.list']({}))[0]?.id ?? 0
  return {
    clerk,
    meetingId: id,
    async builds() {
      const { state } = await clerk.builds(id)
      if (state.kind !== 'done') throw new Error(`the build ended ${state.kind}`)
      return state.packId
    },
    async makesSupplement(number) {
      const { jobId } = await clerk.app.operations['packs.build']({
        meetingId: id,
        audiences: ['members', 'public'],
        supplement: { number, base: null },
      })
      return (await awaitProvedPack(clerk.app, jobId, () => undefined, new AbortController().signal)).id
    },
    async returns(day) {
      await clerk.leaves()
      return publisher(day, clerk.folder)
    },
    publishes: (packId, { acceptsLate = false, reason } = {}) =>
      clerk.app.operations['publications.publish']({ packId, acceptsLate, reason: reason ?? null }),
  }
}
