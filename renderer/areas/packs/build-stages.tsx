import { buildStages, type BuildStage, type JobProgress } from '../../../shared/pack/pack-view.ts'
import { JobBar } from '../../parts/jobs/job-bar.tsx'
import { stageTitles } from '../../parts/jobs/job-words.ts'
import { useJobs } from '../../parts/jobs/jobs-context.tsx'
import { stageSeconds } from '../../parts/jobs/stage-times.ts'
import { MarkShape, type Shape } from '../../parts/marks.tsx'
import { stageStanding } from './build-fill.ts'

type Standing = ReturnType<typeof stageStanding>

const shapes: Readonly<Record<Standing, Shape>> = { done: 'tick', now: 'half', toCome: 'ring' }
const spoken: Readonly<Record<Standing, string>> = { done: 'done', now: 'under way', toCome: 'to come' }

/** The seven stages of a build, each with its standing and how long it took. */
export function BuildStages({ job }: { readonly job: JobProgress }) {
  const { times } = useJobs()
  return (
    <ol className="stages">
      {buildStages.map((stage) => {
        const standing = stageStanding(stage, job.stage)
        const seconds = standing === 'done' ? stageSeconds(times[job.jobId], stage) : null
        return (
          <li key={stage} className={`stage stage-${standing}`}>
            <MarkShape shape={shapes[standing]} />
            <div>
              <div className="stage-line">
                <span>
                  {stageTitles[stage]}
                  <span className="spoken">, {spoken[standing]}</span>
                </span>
                <span className="caption figures">
                  {standing === 'now' ? job.subject : seconds === null ? '' : `${seconds} s`}
                </span>
              </div>
              {standing === 'now' && <NowStage job={job} stage={stage} />}
            </div>
          </li>
        )
      })}
    </ol>
  )
}

function NowStage({ job, stage }: { readonly job: JobProgress; readonly stage: BuildStage }) {
  const { keptPapers } = job
  return (
    <>
      {stage === 'count' && keptPapers > 0 && (
        <p className="caption">
          {keptPapers === 1 ? '1 paper is' : `${keptPapers} papers are`} kept from before; only what changed
          is laid out again.
        </p>
      )}
      <JobBar job={job} />
    </>
  )
}
