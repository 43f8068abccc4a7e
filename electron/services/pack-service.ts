import { join } from 'node:path'
import type { PackState } from '../../shared/contract/views.ts'
import type { Edition } from '../../shared/pack/plan-edition.ts'
import type { PackVersion } from '../../shared/pack/pack-view.ts'
import { supplementName } from '../../shared/pack/supplement-name.ts'
import { Problem } from '../../shared/problems/problem.ts'
import {
  addPack,
  findLatestPack,
  type NewPack,
  newestVersion,
  packById,
  packsOf,
} from '../db/pack-repository.ts'
import { noteSaved } from '../db/saved-repository.ts'
import type { Database } from '../db/tables.ts'
import { inBackground } from '../layout/in-background.ts'
import { type KeptLayouts, keptLayouts } from '../layout/kept-layouts.ts'
import type { LayoutEngine } from '../layout/layout-engine.ts'
import { createJobs, type Jobs, type RunningJob } from '../work/jobs.ts'
import { rememberedWork } from '../work/remembered-work.ts'
import type { Outside } from './outside.ts'
import { createAgendaPreview } from './agenda-preview.ts'
import { buildPack, type BuildWish } from './pack-build.ts'
import { readLateChange } from './pack-change.ts'
import { keepingNewCounts } from './pack-count-keeper.ts'
import { folderOf, readPdfOf } from './pack-files.ts'
import { inputHash, type PackInput, readPackInput } from './pack-input.ts'
import { keepCountsOf } from './pack-known-counts.ts'
import type { PackOffer } from './pack-offer.ts'
import { pageReferencesReader } from './pack-page-references.ts'
import { createPageCounter } from './pack-pages.ts'
import { createPackProver } from './pack-prover.ts'
import { whatChangedSheet } from './pack-what-changed.ts'
import { isSupplementCurrent, readWishedInput } from './pack-supplement.ts'
import { throwIfCancelled } from './pack-tools.ts'
import { freeVersion, takeBack, writeEditions } from './pack-write.ts'
import { publishedPacks } from './published-packs.ts'
import type { ServiceContext } from './service-context.ts'
import { throttled } from './throttled.ts'

/** How often windows read a meeting again while its papers are counted: often enough to see the ranges come. */
const countNewsMs = 500

/** Builds packs, knows what is known of their pages before, and finds what was built. */
export function createPackService(context: ServiceContext): PackOffer {
  const { db, outside, originals, announce } = context
  const tools = { work: rememberedWork(outside.work), layout: keptIn(outside) }
  const jobs = createJobs({
    announce: (progress) => announce.job(progress),
    unexpected: context.unexpected,
  })
  const news = throttled(() => announce.changed(['papers']), countNewsMs)
  const quietTools = { ...tools, layout: inBackground(tools.layout) }
  const counter = createPageCounter({ context, tools: quietTools, news, isBusy: () => isRunning(jobs) })
  const prover = createPackProver(context, quietTools)
  const referencesIn = pageReferencesReader(outside.work)
  const closing = new AbortController()
  const preview = createAgendaPreview(context, { ...tools, signal: closing.signal })

  async function build(input: PackInput, wantedVersion: number, wish: BuildWish, job: RunningJob) {
    const counts = await keepingNewCounts(db, tools.layout.name, input, news)
    const built = await buildPack(
      { ...tools, job, counts, signal: job.signal },
      input,
      {
        originals,
        wordFiles: context.wordFiles,
        work: tools.work,
        published: () => publishedPacks(context, input.meeting.heldOn),
      },
      wish,
    )
    throwIfCancelled(job.signal)
    job.report('write', 0)
    const { packFolder, clock } = outside
    const { version, editions } = await writeEditions(packFolder, input, wantedVersion, built.editions)
    const { meeting, supplement } = input
    const pack = {
      meetingId: meeting.id,
      version,
      supplement: supplement?.number ?? null,
      baseId: supplement?.mainId ?? null,
      builtAt: clock().toISOString(),
      editions,
      inputHash: inputHash(input),
    }
    const packId = await keepPack(context, pack).catch(async (error: unknown) => {
      await takeBack(editions.flatMap(({ docxPath, pdfPath }) => [docxPath, pdfPath]))
      throw error
    })
    await keepCountsIfPossible(input, built.proof.members.edition)
    prover.prove(packId, built.proof, async () => {
      // Laid out as a whole a second time, it would say the same.
      if (wish.way === 'piece') await buildWhole(input, wish)
    })
    announce.changed(['packs', 'meetings'])
    announce.saved()
    return packId
  }

  /** Builds the next version by the whole layout, unless the papers have changed meanwhile or another build is on. */
  async function buildWhole(input: PackInput, wish: BuildWish): Promise<void> {
    const now = await readWishedInput(db, input.meeting.id, wish.supplement)
    if (isRunning(jobs) || inputHash(now) !== inputHash(input)) return
    await startBuild(input.meeting.id, { ...wish, way: 'whole' })
  }

  async function startBuild(meetingId: number, wish: BuildWish): Promise<string> {
    const input = await readWishedInput(db, meetingId, wish.supplement)
    if (input.items.length === 0) throw new Problem('nothing-to-pack', {})
    const version = await freeVersion(outside.packFolder, input, (await newestVersion(db, meetingId)) + 1)
    const { name, shortName } = input.meeting.committee
    const what = wish.supplement === null ? `version ${version}` : supplementName(wish.supplement.number)
    const title = `${shortName ?? name}, ${what}`
    return jobs.start({ meetingId, title }, (job) => build(input, version, wish, job))
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
      'agenda.preview': preview,
      'packs.build': async ({ meetingId, audiences, supplement = null }) => ({
        jobId: await startBuild(meetingId, { audiences, way: 'piece', supplement }),
      }),
      'packs.change': async ({ meetingId }) => {
        await counter.pages(meetingId)
        return readLateChange(db, tools.layout.name, meetingId, referencesIn)
      },
      'packs.whatChanged': ({ packId }) => whatChangedSheet(db, outside.work, packId),
      'packs.list': async ({ meetingId }) =>
        (await packsOf(db, meetingId)).map((pack) => prover.asFarAsProved(pack)),
      'packs.cancel': async ({ jobId }) => ({ cancelled: jobs.cancel(jobId) }),
      'packs.read': async ({ packId }) => prover.asFarAsProved(await packById(db, packId)),
      'jobs.list': async () => jobs.list(),
      'layout.state': async () => outside.layout.state(),
    },
    knownPages: (meetingId) => counter.pages(meetingId),
    newestPack: async (meetingId) => {
      const latest = await findLatestPack(db, meetingId)
      return latest && prover.asFarAsProved(latest.pack)
    },
    packState: (meetingId) => packState(db, meetingId),
    pdf: async (packId, audience) => readPdfOf(await packById(db, packId), audience),
    folder: async (packId) => folderOf(await packById(db, packId)),
    async close() {
      const running = jobs.list()[0]
      if (running?.state.kind === 'running') jobs.cancel(running.jobId)
      closing.abort()
      await counter.close()
      await prover.close()
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

/** A pack is current as it stands, or together with the supplements that were made to it. */
async function packState(db: Database, meetingId: number): Promise<PackState> {
  const latest = await findLatestPack(db, meetingId)
  if (!latest) return { kind: 'none' }
  const { pack } = latest
  const isCurrent =
    latest.inputHash === inputHash(await readPackInput(db, meetingId)) || (await isSupplemented(db, pack))
  return { kind: isCurrent ? 'current' : 'outOfDate', version: pack.version }
}

async function isSupplemented(db: Database, main: PackVersion): Promise<boolean> {
  const last = (await packsOf(db, main.meetingId)).findLast(({ baseId }) => baseId === main.id)
  return last !== undefined && (await isSupplementCurrent(db, last))
}
