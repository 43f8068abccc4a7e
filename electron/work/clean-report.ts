import type { CleanChoice, CleanedReport, PictureCutter, WantedCut } from '../pack/engine.ts'
import { cleanForPublic, namingPaper } from '../pack/index.ts'
import { nodeCodec } from './node-codec.ts'

/**
 * A report as the public may have it. Pictures are cut down to what their frames show: that takes its time, so the engine is
 * asked first which cuts it wants, and has them at its second go.
 *
 * @param label  names the paper in a Problem: "Item 8"
 * @throws Problem `paper-unmergeable`
 */
export async function cleanReport(
  docx: Uint8Array,
  choice: CleanChoice,
  label: string,
): Promise<CleanedReport> {
  const clean = (cutter: PictureCutter): CleanedReport =>
    namingPaper(label, () => cleanForPublic(docx, choice, nodeCodec, cutter))
  const wanted: WantedCut[] = []
  const uncut = clean((cut) => {
    wanted.push(cut)
    return null
  })
  if (wanted.length === 0) return uncut
  // The canvas is loaded when first asked for: most reports have no cropped picture.
  const { cutPicture } = await import('./cut-picture.ts')
  const made = new Map<string, ReturnType<PictureCutter>>()
  for (const cut of wanted) made.set(cut.key, await cutPicture(cut))
  return clean(({ key }) => made.get(key) ?? null)
}
