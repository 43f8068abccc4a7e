import type { AppEvent, Operations } from '../../shared/contract/contract.ts'
import type { PackVersion } from '../../shared/pack/pack-view.ts'

export interface ProofSource {
  readonly operations: Pick<Operations, 'packs.read'>
  readonly events: { listen(listener: (event: AppEvent) => void): () => void }
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
