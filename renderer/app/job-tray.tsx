import { Button, Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components'
import { DismissRegular, DocumentRegular } from '@fluentui/react-icons'
import type { JobProgress } from '../../shared/pack/pack-view.ts'
import { useChange } from '../client/use-change.ts'
import { addressText } from '../parts/address.ts'
import { jobInHand, jobLine, percentOf, spokenJob } from '../parts/jobs/job-words.ts'
import { useJobs } from '../parts/jobs/jobs-context.tsx'
import { JobBar } from '../parts/jobs/job-bar.tsx'
import { Mark, type Shape, type Tone } from '../parts/marks.tsx'
import './job-tray.css'

/** How many results the tray keeps in sight. */
const kept = 10

/** The job in hand with its bar; pressed, all jobs and the last results. Nothing while there is nothing to say. */
export function JobTray() {
  const { jobs, seen, putAway } = useJobs()
  const cancel = useChange('packs.cancel')
  const shown = jobInHand(jobs, seen)
  const running = shown?.state.kind === 'running' ? shown : undefined
  const newest = jobs[0]
  return (
    <>
      <span className="spoken" role="status">
        {newest === undefined ? '' : spokenJob(newest)}
      </span>
      {newest !== undefined && (
        <Popover positioning="above-start" trapFocus>
          <PopoverTrigger disableButtonEnhancement>
            <button type="button" className="job-button">
              <DocumentRegular aria-hidden="true" />
              <span className="clipped">{shown === undefined ? 'Last results' : jobLine(shown)}</span>
              {running && <JobBar job={running} />}
              {running && <span className="figures">{percentOf(running)}%</span>}
            </button>
          </PopoverTrigger>
          <PopoverSurface className="job-list" aria-label="Jobs and last results">
            <h2>Jobs</h2>
            <ul>
              {jobs.slice(0, kept).map((job) => (
                <li key={job.jobId} className="job">
                  <JobMark job={job} />
                  <div className="grow">
                    <p>{jobLine(job)}</p>
                    {job.state.kind === 'failed' && (
                      <p className="caption">
                        {job.state.what} {job.state.next}
                      </p>
                    )}
                    {job.state.kind === 'running' && <JobBar job={job} />}
                    {job.state.kind === 'done' && (
                      <a href={addressText({ screen: 'meeting', meetingId: job.meetingId, tab: 'pack' })}>
                        Open pack
                      </a>
                    )}
                  </div>
                  {job.state.kind === 'running' ? (
                    <Button size="small" onClick={() => cancel.mutate({ jobId: job.jobId })}>
                      Cancel
                    </Button>
                  ) : (
                    !seen.has(job.jobId) && (
                      <Button
                        size="small"
                        appearance="subtle"
                        icon={<DismissRegular />}
                        aria-label={`Put away: ${job.title}`}
                        onClick={() => putAway(job.jobId)}
                      />
                    )
                  )}
                </li>
              ))}
            </ul>
          </PopoverSurface>
        </Popover>
      )}
    </>
  )
}

const marks: Readonly<Record<JobProgress['state']['kind'], readonly [Shape, Tone, string]>> = {
  running: ['half', 'info', 'Under way'],
  done: ['tick', 'ok', 'Ready'],
  cancelled: ['ring', 'none', 'Stopped'],
  failed: ['cross', 'bad', 'To settle'],
}

function JobMark({ job }: { readonly job: JobProgress }) {
  const [shape, tone, word] = marks[job.state.kind]
  return (
    <Mark shape={shape} tone={tone}>
      {word}
    </Mark>
  )
}
