import { join } from 'node:path'
import type { PackState } from '../../shared/contract/views.ts'
import type { Audience } from '../../shared/pack/pack-plan.ts'
import type { Edition } from '../../shared/pack/plan-edition.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { addPack, findLatestPack, type NewPack, packById } from '../db/pack-repository.ts'
import { noteSaved } from '../db/saved-repository.ts'
import type { Database } from '../db/tables.ts'
import { type KeptLayouts, keptLayouts } from '../layout/kept-layouts.ts'
import type { LayoutEngine } from '../layout/layout-engine.ts'
import { createJobs, type Jobs, type RunningJob } from '../work/jobs.ts'
import type { Outside } from './outside.ts'
import { buildPack } from './pack-build.ts'
import { keepingNewCounts } from './pack-count-keeper.ts'
import { folderOf, readPdfOf } from './pack-files.ts'
import { inputHash, type PackInput, readPackInput } from './pack-input.ts'
import { keepCountsOf } from './pack-known-counts.ts'
import type { PackOffer } from './pack-offer.ts'
import { createPageCounter } from './pack-pages.ts'
import { throwIfCancelled } from './pack-tools.ts'
import { freeVersion, takeBack, writeEditions } from './pack-write.ts'
import type { ServiceContext } from './service-context.ts'
import { throttled } from './throttled.ts'

/** How often windows read a meeting again while its papers are counted: often enough to see the ranges come. */
const countNewsMs = 500

/** Builds packs, knows what is known of their pages before, and finds what was built. */
export function createPackService(context: ServiceContext): PackOffer {
  const { db, outside, originals, announce } = context
  const tools = { work: outside.work, layout: keptIn(outside) }
  const jobs = createJobs({
    announce: (progress) => announce.job(progress),
    unexpected: context.unexpected,
  })
  const news = throttled(() => announce.changed(['papers']), countNewsMs)
  const counter = createPageCounter({ context, tools, news, isBusy: () => isRunning(jobs) })

  async function build(
    input: PackInput,
    wantedVersion: number,
    audiences: readonly Audience[],
    job: RunningJob,
  ) {
    const counts = await keepingNewCounts(db, tools.layout.name, input, news)
    const built = await buildPack(
      { ...tools, job, counts, signal: job.signal },
      input,
      { originals, wordFiles: context.wordFiles, work: outside.work },
      audiences,
    )
    throwIfCancelled(job.signal)
    job.report('write', 0)
    const { packFolder, clock } = outside
    const { version, editions } = await writeEditions(packFolder, input, wantedVersion, built)
    const pack = { meetingId: input.meeting.id, version, builtAt: clock().toISOString(), editions }
    const packId = await keepPack(context, { ...pack, inputHash: inputHash(input) }).catch(
      async (error: unknown) => {
        await takeBack(editions.flatMap(({ docxPath, pdfPath }) => [docxPath, pdfPath]))
        throw error
      },
    )
    const [first] = built
    if (first) await keepCountsIfPossible(input, first.made.edition)
    announce.changed(['packs', 'meetings'])
    announce.saved()
    return packId
  }

  /** The pack is written and in the records by now: counts that cannot be kept are counted again another time. */
  async function keepCountsIfPossible(input: PackInput, edition: Edition): Promise<void> {
    try {
      await keepCountsOf(db, tools.layout.name, input, edition)
    } catch (error) {
      context.unexpected(error)
    }
  }

  return {
    operations: {
      'packs.build': async ({ meetingId, audiences }) => {
        const input = await readPackInput(db, meetingId)
        if (input.items.length === 0) throw new Problem('nothing-to-pack', {})
        const latest = (await findLatestPack(db, meetingId))?.pack.version ?? 0
        const version = await freeVersion(outside.packFolder, input, latest + 1)
        const { name, shortName } = input.meeting.committee
        const title = `${shortName ?? name}, version ${version}`
        return { jobId: jobs.start({ meetingId, title }, (job) => build(input, version, audiences, job)) }
      },
      'packs.cancel': async ({ jobId }) => ({ cancelled: jobs.cancel(jobId) }),
      'packs.read': ({ packId }) => packById(db, packId),
      'jobs.list': async () => jobs.list(),
      'layout.state': async () => outside.layout.state(),
    },
    knownPages: (meetingId) => counter.pages(meetingId),
    newestPack: async (meetingId) => (await findLatestPack(db, meetingId))?.pack ?? null,
    packState: (meetingId) => packState(db, meetingId),
    pdf: async (packId, audience) => readPdfOf(await packById(db, packId), audience),
    folder: async (packId) => folderOf(await packById(db, packId)),
    async close() {
      const running = jobs.list()[0]
      if (running?.state.kind === 'running') jobs.cancel(running.jobId)
      await counter.close()
      await jobs.settled()
    },
  }
}

/** Layouts are kept beside the records, unless whoever opened the application keeps them already. */
function keptIn({ layout, dataFolder }: Outside): KeptLayouts {
  return isKeptLayouts(layout) ? layout : keptLayouts(layout, { folder: join(dataFolder, 'layouts') })
}

function isKeptLayouts(layout: LayoutEngine): layout is KeptLayouts {
  return 'has' in layout && 'counts' in layout
}

function isRunning(jobs: Jobs): boolean {
  return jobs.list()[0]?.state.kind === 'running'
}

/** A version is in the records as a whole or not at all. */
function keepPack({ db, outside }: ServiceContext, pack: NewPack): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    const packId = await addPack(transaction, pack)
    await noteSaved(transaction, outside.clock().toISOString(), 'packs.build')
    return packId
  })
}

async function packState(db: Database, meetingId: number): Promise<PackState> {
  const latest = await findLatestPack(db, meetingId)
  if (!latest) return { kind: 'none' }
  const { version } = latest.pack
  const isCurrent = latest.inputHash === inputHash(await readPackInput(db, meetingId))
  return { kind: isCurrent ? 'current' : 'outOfDate', version }
}
