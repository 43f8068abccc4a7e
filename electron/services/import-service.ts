import type { ImportResult } from '../../shared/contract/views.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { importedHash, noteImport, type ImportSubject } from '../db/import-repository.ts'
import { committeeKey } from '../db/committee-key.ts'
import { isOriginalNamed, type ArrivedFile } from '../db/paper-repository.ts'
import { noteSaved } from '../db/saved-repository.ts'
import type { Database } from '../db/tables.ts'
import { givenFile, type OfferedFile } from '../files/file-tokens.ts'
import type { Inspection } from '../work/inspection.ts'
import { saveCase } from './import/case-import.ts'
import { caseFormat } from './import/case-schema.ts'
import { reportFileName, type FoundReport } from './import/import-papers.ts'
import { saveOffice } from './import/office-import.ts'
import { officeFormat } from './import/office-schema.ts'
import { committeeForPlan } from './import/plan-committee.ts'
import { savePlan } from './import/plan-import.ts'
import { planFormat } from './import/plan-schema.ts'
import { prepareImport, type Prepared, type PreparedCase } from './import/prepare-import.ts'
import { importResult } from './import/import-result.ts'
import type { PaperLoss } from './import/items-import.ts'
import { readNewCovers } from './report-register.ts'
import { importStepSubject, takeMeasureStep } from './measure-steps.ts'
import type { ServiceContext } from './service-context.ts'

/**
 * Brings in a file the clerk chose: a meeting or a whole office. All of it or nothing; the same again changes nothing.
 *
 * @throws Problem `case-file-wrong`, `file-not-found`, `named-files-missing`, `word-file-…` naming the file
 */
export async function importFile(context: ServiceContext, offered: OfferedFile): Promise<ImportResult> {
  const prepared = await prepareImport(offered)
  const cases = casesOf(prepared)
  const changed = await changedParts(context.db, prepared, cases)
  if (changed.length === 0) return importResult(context.db, prepared, false)
  const reports = changed.flatMap((part) => (part.kind === 'case' ? part.reports : []))
  const judged = await judge(context, reports)
  const kept = await keepOriginals(context, judged)
  let losses: readonly PaperLoss[]
  try {
    losses = await save(context, changed, judged)
  } catch (error) {
    await discardUnnamed(context, kept)
    throw error
  }
  await readNewCovers(context)
  return importResult(context.db, prepared, true, losses)
}

/**
 * Brings in the sample office that comes with the program.
 * @throws Problem `sample-not-there` where none was made
 */
export async function importSample(context: ServiceContext): Promise<ImportResult> {
  const path = context.outside.sampleOffice
  if (path === null) throw new Problem('sample-not-there', {})
  return importFile(context, givenFile(path))
}

function casesOf(prepared: Prepared): readonly PreparedCase[] {
  switch (prepared.kind) {
    case 'case':
      return [prepared]
    case 'office':
      return prepared.cases
    case 'plan':
      return []
  }
}

/** What differs from the last import of the same thing, the office before its meetings. */
async function changedParts(
  db: Database,
  prepared: Prepared,
  cases: readonly PreparedCase[],
): Promise<readonly Prepared[]> {
  const parts = prepared.kind === 'case' ? cases : [prepared, ...cases]
  const changed: Prepared[] = []
  for (const part of parts)
    if ((await importedHash(db, subjectOf(part))) !== part.contentHash) changed.push(part)
  return changed
}

/** A file that has been judged: what the records keep of it, and what it goes into packs as. */
type JudgedFile = Pick<Inspection, 'kind' | 'wordForm'> & { readonly arrived: ArrivedFile }

/** Judges every file by its content before anything is written. */
async function judge(
  { outside }: ServiceContext,
  reports: readonly FoundReport[],
): Promise<ReadonlyMap<FoundReport, JudgedFile>> {
  const receivedAt = outside.clock().toISOString()
  const judged = new Map<FoundReport, JudgedFile>()
  for (const report of reports) {
    const fileName = reportFileName(report.path)
    const { kind, findings, wordForm } = await outside.work.inspect(report.bytes, fileName)
    const arrived = {
      originalHash: report.hash,
      size: report.bytes.length,
      givenPath: report.path,
      fileName,
      receivedAt,
      findings,
    }
    judged.set(report, { arrived, kind, wordForm })
  }
  return judged
}

/** Keeps the files' bytes; answers those that were not kept before. */
async function keepOriginals(
  { originals, wordFiles }: ServiceContext,
  judged: ReadonlyMap<FoundReport, JudgedFile>,
): Promise<readonly string[]> {
  const kept: string[] = []
  for (const [{ bytes }, { kind, wordForm }] of judged) {
    const { hash, isNew } = await originals.keep(bytes, kind)
    await wordFiles.keep(hash, wordForm)
    if (isNew) kept.push(hash)
  }
  return kept
}

async function discardUnnamed({ db, originals }: ServiceContext, hashes: readonly string[]): Promise<void> {
  for (const hash of hashes) if (!(await isOriginalNamed(db, hash))) await originals.discard(hash)
}

async function save(
  { db, outside }: ServiceContext,
  parts: readonly Prepared[],
  judged: ReadonlyMap<FoundReport, JudgedFile>,
): Promise<readonly PaperLoss[]> {
  const now = outside.clock().toISOString()
  return db.transaction().execute(async (transaction) => {
    const losses: PaperLoss[] = []
    const by = { restatedAt: now, restatedBy: outside.person, why: 'Brought in again with another figure' }
    for (const part of parts) {
      if (part.kind === 'office') await saveOffice(transaction, part.file.content, by)
      else if (part.kind === 'plan') {
        const { path, content } = part.file
        const committeeId = await committeeForPlan(transaction, path, content)
        const step = {
          committeeId,
          label: `Bring in ${content.plan}`,
          subject: importStepSubject(subjectOf(part)),
          takenAt: now,
          takenBy: outside.person,
        }
        await takeMeasureStep(transaction, step, () => savePlan(transaction, committeeId, content, by))
      } else {
        const arrived = { content: part.file.content, files: filesOf(part, judged) }
        losses.push(...(await saveCase(transaction, arrived, now)))
      }
      const { contentHash, file } = part
      await noteImport(transaction, subjectOf(part), {
        contentHash,
        importedAt: now,
        document: file.canonical,
      })
    }
    await noteSaved(transaction, now, 'office.import')
    return losses
  })
}

function filesOf(
  { reports }: PreparedCase,
  judged: ReadonlyMap<FoundReport, JudgedFile>,
): ReadonlyMap<string, ArrivedFile> {
  const files = new Map<string, ArrivedFile>()
  for (const report of reports) {
    const file = judged.get(report)
    if (file !== undefined) files.set(report.reportId, file.arrived)
  }
  return files
}

function subjectOf(part: Prepared): ImportSubject {
  if (part.kind === 'office') return { format: officeFormat, subject: part.file.content.authority.name }
  if (part.kind === 'plan') return { format: planFormat, subject: part.file.content.plan }
  const { committee, meeting } = part.file.content
  return {
    format: caseFormat,
    subject: `${committee.organisation} ${committeeKey(committee.name)} ${meeting.date}`,
  }
}
