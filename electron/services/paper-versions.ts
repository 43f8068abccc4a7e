import type { RequestOf } from '../../shared/contract/contract.ts'
import type { PaperVersionView } from '../../shared/contract/report-views.ts'
import type { PaperChanges } from '../../shared/reports/paper-changes.ts'
import { Problem } from '../../shared/problems/problem.ts'
import type { Database } from '../db/tables.ts'
import { versionRows } from '../db/paper-versions-repository.ts'
import type { ServiceContext } from './service-context.ts'

/** Every version of a paper, newest first. */
export async function versionsOf(db: Database, paperId: number): Promise<readonly PaperVersionView[]> {
  const versions = await versionRows(db, paperId)
  return versions.map(({ version, fileName, receivedAt, takenBy }) => ({
    version,
    fileName,
    receivedAt,
    takenBy,
  }))
}

/** @throws Problem `no-such-paper`, `original-missing`, `original-altered` */
export async function compareVersions(
  { db, wordFiles, outside }: ServiceContext,
  { paperId, older, newer }: RequestOf<'papers.compare'>,
): Promise<PaperChanges> {
  const versions = await versionRows(db, paperId)
  const read = async (wanted: number): Promise<Uint8Array> => {
    const found = versions.find(({ version }) => version === wanted)
    if (found === undefined) throw new Problem('no-such-paper', {})
    return wordFiles.read(found.originalHash, found.fileName)
  }
  return outside.work.comparePapers(await read(older), await read(newer))
}
