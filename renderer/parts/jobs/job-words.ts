import type { BuildStage, JobProgress } from '../../../shared/pack/pack-view.ts'
import type { WithheldPassage } from '../../../shared/problems/pack-words.ts'
import { isProblemCode } from '../../../shared/problems/problem.ts'
import type { Problems } from '../../../shared/problems/words.ts'

/** What a stage does, as a line of the build screen. */
export const stageTitles: Readonly<Record<BuildStage, string>> = {
  read: 'Read the papers',
  assemble: 'Assemble',
  count: 'Lay out and count the pages',
  number: 'Fill in the page numbers',
  layout: 'Lay out the whole pack',
  check: 'Check both copies',
  write: 'Write members’ and public packs',
}

const doing: Readonly<Record<BuildStage, string>> = {
  read: 'reading the papers',
  assemble: 'assembling',
  count: 'laying out and counting',
  number: 'filling in page numbers',
  layout: 'laying out the whole pack',
  check: 'checking both copies',
  write: 'writing the packs',
}

/** "Community Safety, version 5: counting pages, item 8" */
export function jobLine(job: JobProgress): string {
  const subject = job.subject === null ? '' : `, ${lowerFirst(job.subject)}`
  switch (job.state.kind) {
    case 'running':
      return `${job.title}: ${doing[job.stage]}${subject}`
    case 'done':
      return `${job.title} is ready`
    case 'cancelled':
      return `${job.title} was stopped; the earlier pack is still in place`
    case 'failed':
      return `${job.title} was not made`
    default:
      return job.state satisfies never
  }
}

/** The job to show first: the one under way, else the newest not put away that no later one of its meeting replaced. */
export function jobInHand(jobs: readonly JobProgress[], seen: ReadonlySet<string>): JobProgress | undefined {
  const isLatest = (job: JobProgress): boolean =>
    jobs.find(({ meetingId }) => meetingId === job.meetingId) === job
  return (
    jobs.find(({ state }) => state.kind === 'running') ??
    jobs.find((job) => isLatest(job) && !seen.has(job.jobId))
  )
}

/** What a screen reader is told of a job: its start, each stage, its end; not every step within a stage. */
export function spokenJob(job: JobProgress): string {
  return job.state.kind === 'running' ? `${job.title}: ${doing[job.stage]}` : jobLine(job)
}

/** Whether a build was stopped because exempt text stood in the public copy. */
export function isWithheld(job: JobProgress): boolean {
  return job.state.kind === 'failed' && isProblemCode(job.state.code) && job.state.code === 'pack-withheld'
}

/** What was found in the public copy of a build that was stopped for it. */
export function withheldPassages({ state }: JobProgress): readonly WithheldPassage[] {
  if (state.kind !== 'failed' || state.code !== 'pack-withheld') return []
  // The details were made for this code by the Problem that ended the job.
  const { passages } = state.details as Problems['pack-withheld']
  return passages ?? []
}

/** 0 to 100, whole. */
export function percentOf(job: JobProgress): number {
  return Math.round(Math.min(1, Math.max(0, job.fraction)) * 100)
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1)
}
