import { unmadeChecks } from '../../shared/pack/checks/proof-titles.ts'
import type { PackCheck, PackVersion } from '../../shared/pack/pack-view.ts'
import { replaceChecks } from '../db/pack-repository.ts'
import { noteSaved } from '../db/saved-repository.ts'
import { type ProofMaterial, proveEditions } from './pack-proof.ts'
import type { PackTools } from './pack-tools.ts'
import type { ServiceContext } from './service-context.ts'

export interface PackProver {
  /**
   * Proves a pack that is in the records, in the background and one after another.
   * @param onFault  called when the finished pages are not as planned, before this is announced
   */
  prove(packId: number, proof: ProofMaterial, onFault: () => Promise<void>): void
  /** A pack as it can be shown: checks that nobody is making any more say so. */
  asFarAsProved(pack: PackVersion): PackVersion
  /** Resolves when nothing is being proved. */
  settled(): Promise<void>
  close(): Promise<void>
}

/** Makes the checks that need a whole pack read and laid out, after the pack is there. */
export function createPackProver(context: ServiceContext, tools: Omit<PackTools, 'signal'>): PackProver {
  const controller = new AbortController()
  const proving = new Set<number>()
  let queue: Promise<void> = Promise.resolve()

  async function proveNow(packId: number, proof: ProofMaterial, onFault: () => Promise<void>): Promise<void> {
    const { members, public: open } = await proveEditions({ ...tools, signal: controller.signal }, proof)
    await keep(context, packId, { members, public: open })
    if ([...members, ...open].some(({ ok }) => !ok)) await onFault()
  }

  function end(packId: number, error?: unknown): void {
    proving.delete(packId)
    if (error !== undefined && !controller.signal.aborted) context.unexpected(error)
    context.announce.changed(['packs', 'meetings'])
  }

  return {
    prove(packId, proof, onFault) {
      proving.add(packId)
      queue = queue
        .then(() => (controller.signal.aborted ? undefined : proveNow(packId, proof, onFault)))
        .then(
          () => end(packId),
          (error: unknown) => end(packId, error),
        )
    },
    asFarAsProved(pack) {
      if (proving.has(pack.id)) return pack
      return {
        ...pack,
        editions: pack.editions.map((edition) => ({ ...edition, checks: unmadeChecks(edition.checks) })),
      }
    },
    settled: () => queue,
    async close() {
      controller.abort()
      await queue
    },
  }
}

function keep(
  { db, outside }: ServiceContext,
  packId: number,
  found: Readonly<Record<'members' | 'public', readonly PackCheck[]>>,
): Promise<void> {
  return db.transaction().execute(async (transaction) => {
    for (const audience of ['members', 'public'] as const)
      await replaceChecks(transaction, packId, audience, found[audience])
    await noteSaved(transaction, outside.clock().toISOString(), 'packs.build')
  })
}
