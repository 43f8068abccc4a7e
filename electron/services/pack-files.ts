import { dirname } from 'node:path'
import type { Audience } from '../../shared/pack/pack-plan.ts'
import type { PackVersion } from '../../shared/pack/pack-view.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { disk } from '../files/file-system.ts'

/** @throws Problem `no-such-pack` when that audience's was not built, `pack-file-gone` when its file is not there any more */
export async function readPdfOf({ editions }: PackVersion, audience: Audience): Promise<Uint8Array> {
  const edition = editions.find((each) => each.audience === audience)
  if (!edition) throw new Problem('no-such-pack', {})
  if (!(await disk.exists(edition.pdfPath))) throw new Problem('pack-file-gone', { path: edition.pdfPath })
  return disk.read(edition.pdfPath)
}

/** The folder that holds a version's files. @throws Problem `no-such-pack` */
export function folderOf({ editions }: PackVersion): string {
  const edition = editions[0]
  if (!edition) throw new Problem('no-such-pack', {})
  return dirname(edition.docxPath)
}
