import type { PaperView } from '../../shared/contract/views.ts'
import { tellsOfChanges } from '../../shared/pack/changes-finding.ts'
import type { PaperRecord } from '../db/paper-repository.ts'

/** A paper as the clerk knows it; `sides` as counted alone, `null` while it is being counted. */
export function paperView(
  { id, fileName, version, receivedAt, role, findings, trackedChanges }: PaperRecord,
  sides: number | null,
): PaperView {
  const hasChanges = findings.some(tellsOfChanges)
  return {
    id,
    fileName,
    version,
    receivedAt,
    role,
    sides,
    findings,
    trackedChanges: hasChanges ? trackedChanges : null,
  }
}
