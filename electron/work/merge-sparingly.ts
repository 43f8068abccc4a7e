import { setFlagsFromString } from 'node:v8'
import type { PackPlan } from '../../shared/pack/pack-plan.ts'
import type { AssembledPack, Work } from '../pack/engine.ts'
import { assemble } from '../pack/index.ts'

/** By so much may merging let its process grow before it saves memory at the cost of time. */
const plenty = 30 * 1024 * 1024

/**
 * Merges as `assemble` does, and has what each sweep empties given back to the system once the process has grown by much: four
 * hundred documents need 65 MB so, else 95, for a sixth more time. Packs of a few dozen reports never come to that.
 */
export function mergeSparingly(
  plan: PackPlan,
  sources: readonly Uint8Array[],
  { onProgress, ...work }: Work,
): AssembledPack {
  const grown = process.memoryUsage.rss() + plenty
  const saveWhenGrown = (): void => {
    if (process.memoryUsage.rss() > grown) setFlagsFromString('--optimize-for-size')
  }
  try {
    return assemble(plan, sources, {
      ...work,
      onProgress: (...progress) => {
        saveWhenGrown()
        onProgress?.(...progress)
      },
    })
  } finally {
    setFlagsFromString('--no-optimize-for-size')
  }
}
