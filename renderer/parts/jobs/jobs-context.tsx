import { createContext, type ReactNode, use, useMemo, useReducer } from 'react'
import type { JobProgress } from '../../../shared/pack/pack-view.ts'
import { useNews } from '../../client/use-news.ts'
import { useRead } from '../../client/use-read.ts'
import { type TimesByJob, withStageTime } from './stage-times.ts'

interface Jobs {
  /** Newest first. */
  readonly jobs: readonly JobProgress[]
  readonly times: TimesByJob
  /** Results the clerk has seen and put away, by job id. */
  readonly seen: ReadonlySet<string>
  readonly putAway: (jobId: string) => void
}

const JobsContext = createContext<Jobs | null>(null)
const none: readonly JobProgress[] = []

/** Keeps the long jobs in view of every screen: leaving a screen neither stops nor forgets one. */
export function JobsProvider({ children }: { readonly children: ReactNode }) {
  const list = useRead('jobs.list', {})
  const [times, note] = useReducer(
    (before: TimesByJob, heard: { readonly progress: JobProgress; readonly atMs: number }) =>
      withStageTime(before, heard.progress, heard.atMs),
    {},
  )
  const [seen, putAway] = useReducer(
    (before: ReadonlySet<string>, jobId: string): ReadonlySet<string> => new Set([...before, jobId]),
    new Set<string>(),
  )
  useNews((event) => {
    if (event.kind === 'job') note({ progress: event.progress, atMs: performance.now() })
  })
  const jobs = list.data ?? none
  const value = useMemo(() => ({ jobs, times, seen, putAway }), [jobs, times, seen])
  return <JobsContext value={value}>{children}</JobsContext>
}

/** All jobs of this run, newest first, and what the clerk has put away. */
export function useJobs(): Jobs {
  const jobs = use(JobsContext)
  if (jobs === null) throw new Error('useJobs outside JobsProvider')
  return jobs
}
