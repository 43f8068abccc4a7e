import type { JobProgress } from '../../../shared/pack/pack-view.ts'
import type { Problem } from '../../../shared/problems/problem.ts'
import { useChange } from '../../client/use-change.ts'
import { useJobs } from './jobs-context.tsx'

interface PackBuild {
  /** This meeting's build that runs now. */
  readonly running: JobProgress | null
  /** This meeting's newest build of this run, running or not. */
  readonly latest: JobProgress | null
  /** Builds the pack again, or a supplement to a version of it. */
  readonly build: (supplement?: { readonly number: number; readonly base: number }) => void
  readonly cancel: () => void
  /** Why the last wish was refused. */
  readonly problem: Problem | null
  readonly forgetProblem: () => void
}

/** Building a meeting's pack, both copies at once: what runs, and the two things a clerk can wish of it. */
export function usePackBuild(meetingId: number): PackBuild {
  const { jobs } = useJobs()
  const start = useChange('packs.build')
  const stop = useChange('packs.cancel')
  const latest = jobs.find((job) => job.meetingId === meetingId) ?? null
  const running = latest?.state.kind === 'running' ? latest : null
  return {
    running,
    latest,
    build: (supplement) => {
      if (running !== null) return
      start.mutate({ meetingId, audiences: ['members', 'public'], ...(supplement && { supplement }) })
    },
    cancel: () => {
      if (running !== null) stop.mutate({ jobId: running.jobId })
    },
    problem: start.error ?? stop.error,
    forgetProblem: () => {
      start.reset()
      stop.reset()
    },
  }
}
