import type { JobProgress } from '../../../shared/pack/pack-view.ts'
import { useJobs } from '../../parts/jobs/jobs-context.tsx'
import { isWithheld, withheldPassages } from '../../parts/jobs/job-words.ts'
import { Notice } from '../../parts/notice.tsx'
import { titleAndRest } from '../../parts/problem-words.ts'
import { WithheldPassages } from './withheld-passages.tsx'
import './build-outcome.css'

interface Props {
  /** The meeting's newest build of this run. */
  readonly job: JobProgress | null
  readonly hasPack: boolean
}

/** How the last build ended when it made no pack: it stays until the clerk puts it away. */
export function BuildOutcome({ job, hasPack }: Props) {
  const { seen, putAway } = useJobs()
  if (job === null || seen.has(job.jobId)) return null
  const dismiss = (): void => putAway(job.jobId)
  const kept = hasPack ? ' The earlier pack below is unchanged.' : ''
  if (job.state.kind === 'cancelled') {
    return (
      <div className="build-outcome">
        <Notice tone="info" title="The build was stopped" onDismiss={dismiss}>
          <p>Nothing was changed.{kept}</p>
        </Notice>
      </div>
    )
  }
  if (job.state.kind !== 'failed') return null
  const { title, rest } = titleAndRest(job.state.what)
  return (
    <div className="build-outcome">
      <Notice tone="bad" title={isWithheld(job) ? 'The public pack is held back' : title} onDismiss={dismiss}>
        <p>
          {isWithheld(job) ? job.state.what : rest} {job.state.next}
          {kept}
        </p>
        <WithheldPassages passages={withheldPassages(job)} />
      </Notice>
    </div>
  )
}
