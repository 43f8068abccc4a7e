import { nodeCodec } from '../../electron/work/node-codec.ts'
import { cleanForPublic } from '../../electron/pack/index.ts'
import type { Settlement } from '../../shared/pack/removals.ts'

/** A report as the public may have it. */
export function publicCopy(docx: Uint8Array, trackedChanges: Settlement = 'accept'): Uint8Array {
  return cleanForPublic(docx, { trackedChanges }, nodeCodec).docx
}
