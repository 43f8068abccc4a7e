import type { AppEvent, Operations } from '../../shared/contract/contract.ts'
import type { JobProgress, PackVersion } from '../../shared/pack/pack-view.ts'
import { awaitJob, type JobSource } from './await-job.ts'

export interface ProofSource {
  readonly operations: Pick<Operations, 'packs.read'>
  readonly events: { listen(listener: (event: AppEvent) => void): () => void }
}

/** Waits for a build and its proof. @returns the pack as `provedPack` has it */
export async function awaitProvedPack(
  packwright: JobSource & ProofSource,
  jobId: string,
  onProgress: (progress: JobProgress) => void,
  interrupted: AbortSignal,
): Promise<PackVersion> {
  const packId = await awaitJob(packwright, jobId, onProgress, interrupted)
  return provedPack(packwright, packId, onProgress, interrupted)
}

/** The pack as proved; where that had it built once more, laid out as a whole, the one that came of it. */
export async function provedPack(
  packwright: JobSource & ProofSource,
  packId: number,
  onProgress: (progress: JobProgress) => void,
  interrupted: AbortSignal,
): Promise<PackVersion> {
  const pack = await awaitProof(packwright, packId)
  const again = (await packwright.operations['jobs.list']({})).find(({ state }) => state.kind === 'running')
  if (again?.meetingId !== pack.meetingId) return pack
  return awaitProof(packwright, await awaitJob(packwright, again.jobId, onProgress, interrupted))
}

/** Waits until the checks of a pack's finished pages are made, and answers the pack with what they found. */
export async function awaitProof({ operations, events }: ProofSource, packId: number): Promise<PackVersion> {
  const { promise, resolve, reject } = Promise.withResolvers<PackVersion>()
  const look = async (): Promise<void> => {
    const pack = await operations['packs.read']({ packId })
    if (pack.editions.every(({ checks }) => checks.every(({ isPending }) => !isPending))) resolve(pack)
  }
  const leave = events.listen((event) => {
    if (event.kind === 'changed' && event.areas.includes('packs')) look().catch(reject)
  })
  try {
    await look()
    return await promise
  } finally {
    leave()
  }
}
