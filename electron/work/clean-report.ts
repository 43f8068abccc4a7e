import type { CleanChoice, CleanedReport, WantedCut } from '../pack/engine.ts'
import { cleanForPublic, namingPaper } from '../pack/index.ts'
import type { PictureCut } from './drawing-calls.ts'
import { nodeCodec } from './node-codec.ts'

/** Cuts that have been made, by their keys. */
export type MadeCuts = ReadonlyMap<string, PictureCut>

/** A report's public copy, and the cuts of pictures that it still wants; without them those pictures are whole. */
export interface CleanedSoFar {
  readonly cleaned: CleanedReport
  readonly wanted: readonly WantedCut[]
}

/**
 * A report as the public may have it. Pictures are to be cut down to what their frames show, which another process does:
 * where the copy wants cuts, it is made again with them.
 *
 * @param label  names the paper in a Problem: "Item 8"
 * @throws Problem `paper-unmergeable`
 */
export function cleanReport(
  docx: Uint8Array,
  choice: CleanChoice,
  label: string,
  made: MadeCuts,
): CleanedSoFar {
  const wanted: WantedCut[] = []
  const cleaned = namingPaper(label, () =>
    cleanForPublic(docx, choice, nodeCodec, (cut) => {
      const known = made.get(cut.key)
      if (known === undefined) wanted.push(cut)
      return known ?? null
    }),
  )
  return { cleaned, wanted }
}
