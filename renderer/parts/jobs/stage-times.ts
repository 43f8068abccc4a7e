import { type BuildStage, buildStages, type JobProgress } from '../../../shared/pack/pack-view.ts'

/** When each stage of a job was first heard of, in milliseconds of the page's clock, and when it ended. */
export interface StageTimes {
  readonly began: Readonly<Partial<Record<BuildStage, number>>>
  readonly endedMs: number | null
}

export type TimesByJob = Readonly<Record<string, StageTimes>>

const nothingYet: StageTimes = { began: {}, endedMs: null }

/** Notes a piece of progress heard at `nowMs`; the first time a stage is heard of counts. */
export function withStageTime(times: TimesByJob, progress: JobProgress, nowMs: number): TimesByJob {
  const before = times[progress.jobId] ?? nothingYet
  const began =
    before.began[progress.stage] === undefined ? { ...before.began, [progress.stage]: nowMs } : before.began
  const ended = progress.state.kind === 'running' ? null : (before.endedMs ?? nowMs)
  if (began === before.began && ended === before.endedMs) return times
  return { ...times, [progress.jobId]: { began, endedMs: ended } }
}

/** How long a finished stage took, in seconds; `null` for one that runs, is to come, or was not seen to begin. */
export function stageSeconds(times: StageTimes | undefined, stage: BuildStage): number | null {
  const beganMs = times?.began[stage]
  if (times === undefined || beganMs === undefined) return null
  const later = buildStages.slice(buildStages.indexOf(stage) + 1)
  const endedMs = later.map((next) => times.began[next]).find((ms) => ms !== undefined) ?? times.endedMs
  return endedMs === null ? null : Math.max(0, Math.round((endedMs - beganMs) / 1000))
}
