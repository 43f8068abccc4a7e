import { randomUUID } from 'node:crypto'
import {
  type BuildStage,
  buildStages,
  type JobProgress,
  type MadeCheck,
  type RemovedFromReport,
} from '../../shared/pack/pack-view.ts'
import { Problem, problemWords } from '../../shared/problems/problem.ts'

/** What the tray says a job is about. */
interface JobSubject {
  readonly meetingId: number
  /** "Community Safety, version 5" */
  readonly title: string
}

/** How a running job tells where it is, and hears that it was cancelled. */
export interface RunningJob {
  readonly signal: AbortSignal
  /** @param within how much of the stage is done, from 0 to 1 */
  report(stage: BuildStage, within: number, subject?: string | null): void
  /** Counts papers whose layout was kept from before. */
  keptPapers(count: number): void
  /** Tells what the public copy of a report leaves out. */
  removed(from: RemovedFromReport): void
  /** Tells the result of a check as soon as it is made. */
  checked(check: MadeCheck): void
}

export interface Jobs {
  /**
   * Starts a job and returns its id; its end is announced like its progress.
   * @param run  does the work and gives the id of the pack it made
   * @throws Problem `pack-build-running` while another is running
   */
  start(subject: JobSubject, run: (job: RunningJob) => Promise<number>): string
  /** Whether there was such a job to cancel: from its last stage on, when files are being written, there is not. */
  cancel(jobId: string): boolean
  /** The running job, then the last ten results, newest first. */
  list(): readonly JobProgress[]
  /** Resolves when nothing is running any more. */
  settled(): Promise<void>
}

export interface JobsOptions {
  readonly announce: (progress: JobProgress) => void
  /** Words for an end nobody expected: logs it and gives the number the clerk can quote. */
  readonly unexpected: (error: unknown) => Problem
}

/** A version is written as a whole once this begins; taking that back would be telling the clerk two stories. */
const lastStage: BuildStage = 'write'
const keptResults = 10
const pulseMs = 400

/** Share of a whole build that each stage takes, as measured on packs of about 100 pages; the layout is most of it. */
const shares: Readonly<Record<BuildStage, number>> = {
  read: 0.02,
  assemble: 0.08,
  count: 0.4,
  number: 0.08,
  layout: 0.3,
  check: 0.09,
  write: 0.03,
}

/** Runs pack builds one at a time and remembers the last results. */
export function createJobs({ announce, unexpected }: JobsOptions): Jobs {
  let running: {
    progress: JobProgress
    readonly controller: AbortController
    readonly end: Promise<void>
  } | null = null
  let results: readonly JobProgress[] = []

  function start({ meetingId, title }: JobSubject, run: (job: RunningJob) => Promise<number>): string {
    if (running) throw new Problem('pack-build-running', { subject: running.progress.title })
    const controller = new AbortController()
    const progress: JobProgress = {
      jobId: randomUUID(),
      kind: 'pack',
      meetingId,
      title,
      stage: 'read',
      fraction: 0,
      subject: null,
      keptPapers: 0,
      checks: [],
      state: { kind: 'running' },
    }
    const tell = (news: Partial<JobProgress>) => {
      if (!running) return
      running.progress = { ...running.progress, ...news }
      announce(running.progress)
    }
    const job: RunningJob = {
      signal: controller.signal,
      report: (stage, within, subject = null) => {
        // Settling the page numbers lays out twice: the bar then waits rather than runs back.
        const fraction = Math.max(running?.progress.fraction ?? 0, fractionOf(stage, within))
        tell({ stage, fraction, subject })
      },
      keptPapers: (count) => tell({ keptPapers: count }),
      removed: (from) => tell({ removed: [...(running?.progress.removed ?? []), from] }),
      checked: (check) => tell({ checks: [...(running?.progress.checks ?? []), check] }),
    }
    const runToEnd = async (): Promise<void> => {
      // The answer with the job's id goes out before the first news of it.
      await Promise.resolve()
      // Laying a whole pack out takes seconds: until it is done, the same news says that the job is alive.
      const pulse = setInterval(() => tell({}), pulseMs)
      const state = await endOf(run, job, unexpected)
      clearInterval(pulse)
      tell({ state, ...(state.kind === 'done' ? { fraction: 1 } : {}) })
      if (running) results = [running.progress, ...results].slice(0, keptResults)
      running = null
    }
    running = { progress, controller, end: runToEnd() }
    return progress.jobId
  }

  return {
    start,
    cancel(jobId) {
      if (running?.progress.jobId !== jobId || running.progress.stage === lastStage) return false
      running.controller.abort()
      return true
    },
    list: () => (running ? [running.progress, ...results] : results),
    settled: () => running?.end ?? Promise.resolve(),
  }
}

/** How much of the whole is done when `within` of `stage` is, both from 0 to 1. */
export function fractionOf(stage: BuildStage, within: number): number {
  const before = buildStages.slice(0, buildStages.indexOf(stage)).reduce((sum, each) => sum + shares[each], 0)
  return Math.min(before + shares[stage] * Math.min(Math.max(within, 0), 1), 1)
}

async function endOf(
  run: (job: RunningJob) => Promise<number>,
  job: RunningJob,
  unexpected: JobsOptions['unexpected'],
): Promise<JobProgress['state']> {
  try {
    if (job.signal.aborted) throw new Problem('pack-cancelled', {})
    return { kind: 'done', packId: await run(job) }
  } catch (error) {
    return endedBy(error, unexpected)
  }
}

function endedBy(error: unknown, unexpected: JobsOptions['unexpected']): JobProgress['state'] {
  const problem = error instanceof Problem ? error : unexpected(error)
  if (problem.code === 'pack-cancelled') return { kind: 'cancelled' }
  const { what, next } = problemWords(problem.code, problem.details)
  return { kind: 'failed', code: problem.code, details: problem.details, what, next }
}
