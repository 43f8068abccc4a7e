import type { AppEvent, Operations } from '../../shared/contract/contract.ts'
import type { JobProgress } from '../../shared/pack/pack-view.ts'
import { isProblemCode, Problem } from '../../shared/problems/problem.ts'

export interface JobSource {
  readonly operations: Pick<Operations, 'jobs.list' | 'packs.cancel'>
  readonly events: { listen(listener: (event: AppEvent) => void): () => void }
}

/**
 * Waits for a pack's job to end and answers the pack's id. An interruption cancels the job, which then ends as cancelled.
 * @throws Problem what the job failed with, or `pack-cancelled`
 */
export async function awaitJob(
  { operations, events }: JobSource,
  jobId: string,
  onProgress: (progress: JobProgress) => void,
  interrupted: AbortSignal,
): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  const heed = (progress: JobProgress): void => {
    if (progress.jobId !== jobId) return
    onProgress(progress)
    const { state } = progress
    if (state.kind === 'done') resolve(state.packId)
    if (state.kind === 'cancelled') reject(new Problem('pack-cancelled', {}))
    if (state.kind === 'failed') reject(problemOf(state))
  }
  const leave = events.listen((event) => event.kind === 'job' && heed(event.progress))
  const cancel = (): void => void operations['packs.cancel']({ jobId }).catch(reject)
  if (interrupted.aborted) cancel()
  else interrupted.addEventListener('abort', cancel, { once: true })
  try {
    // It may have ended between its start and our listening.
    for (const progress of await operations['jobs.list']({})) heed(progress)
    return await promise
  } finally {
    leave()
    interrupted.removeEventListener('abort', cancel)
  }
}

function problemOf({ code, details }: { readonly code: string; readonly details: unknown }): Problem {
  // The details were made for this code by the Problem that ended the job.
  return isProblemCode(code)
    ? new Problem(code, details as never)
    : new Problem('unexpected', { number: code })
}
