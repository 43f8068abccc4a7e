import type { JobProgress } from '../../../shared/pack/pack-view.ts'
import { jobLine, percentOf } from './job-words.ts'
import './job-bar.css'

/** How far a job is, as a bar that is also a real progressbar with its words. */
export function JobBar({ job }: { readonly job: JobProgress }) {
  const percent = percentOf(job)
  return (
    <span
      className="job-bar"
      role="progressbar"
      aria-label={job.title}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      aria-valuetext={`${percent}%, ${jobLine(job)}`}
    >
      <span className="job-bar-done" style={{ width: `${percent}%` }} />
    </span>
  )
}
