import { basename } from 'node:path'
import { reportRecordsOf, type ReportRecord } from '../../db/import-repository.ts'
import {
  addPaper,
  addVersion,
  papersOfItem,
  removePaper,
  wasOnce,
  type ArrivedFile,
  type PaperRecord,
} from '../../db/paper-repository.ts'
import type { Database } from '../../db/tables.ts'
import type { OfferedFile } from '../../files/file-tokens.ts'
import { sha256 } from '../../files/originals.ts'
import type { CaseFile } from './case-schema.ts'
import { filesBeside, pathOf } from './files-beside.ts'

/** A report's Word file as it lies beside the imported file. */
export interface FoundReport {
  readonly reportId: string
  readonly path: string
  readonly hash: string
  readonly bytes: Uint8Array
}

/**
 * Reads the Word files a case names, which lie beside it.
 * @throws Problem `case-file-wrong` when one lies elsewhere; `file-not-found`; `named-files-missing` when some did not come
 */
export async function findReports(
  offered: OfferedFile,
  { reports }: CaseFile,
): Promise<readonly FoundReport[]> {
  const named = reports.flatMap(({ id, docx }, index) =>
    docx === null ? [] : [{ id, named: docx, at: ['reports', index, 'docx'] }],
  )
  const files = filesBeside(offered, named)
  const found: FoundReport[] = []
  for (const [index, { id }] of named.entries()) {
    const file = files[index]
    if (file === undefined) throw new RangeError('a file for every report')
    const bytes = await file.read()
    found.push({ reportId: id, path: pathOf(file), hash: sha256(bytes), bytes })
  }
  return found
}

/** How Problems and papers name a report's file: without its folders, whichever way they are written. */
export function reportFileName(path: string): string {
  return basename(path.replaceAll('\\', '/'))
}

/** A paper that stands under an item, and whether the clerk put it there rather than an import. */
export interface StandingPaper extends PaperRecord {
  readonly isOwn: boolean
}

/** An item's papers as they stand before an import, those of the import before it in front. */
export async function standingPapers(db: Database, itemId: number): Promise<readonly StandingPaper[]> {
  const names = (await reportRecordsOf(db, itemId)).flatMap(namedFile)
  const papers = await papersOfItem(db, itemId)
  return papers.map((paper, position) => ({
    ...paper,
    // The clerk may have put a file of their own in the place of an imported one.
    isOwn: position >= names.length || !names.includes(paper.fileName.normalize('NFC')),
  }))
}

/** The Word file that a report named; a restricted one may have come without. */
function namedFile({ content }: ReportRecord): readonly string[] {
  // `saveReportRecords` keeps reports that have passed the schema.
  const { docx } = JSON.parse(content) as Pick<CaseFile['reports'][number], 'docx'>
  return docx === null ? [] : [reportFileName(docx).normalize('NFC')]
}

/**
 * Makes an item's papers those of the imported file: the same file again changes nothing, another becomes the next
 * version. A paper that an earlier import brought and this one does not name is taken off; one that the clerk added
 * by hand stays, also against the very file it replaced.
 *
 * @param files   the item's files, the paper before its appendices
 * @param papers  what stood under the item before
 * @returns papers that may be newer than the imported ones which took their places
 */
export async function savePapers(
  db: Database,
  itemId: number,
  files: readonly ArrivedFile[],
  papers: readonly StandingPaper[],
  now: string,
): Promise<readonly StandingPaper[]> {
  const replaced: StandingPaper[] = []
  for (const [position, file] of files.entries()) {
    const paper = papers[position]
    if (paper === undefined) {
      await addPaper(db, itemId, { position, role: position === 0 ? 'paper' : 'appendix' }, file)
      continue
    }
    if (paper.originalHash === file.originalHash) continue
    const isFromBefore = await wasOnce(db, paper.id, file.originalHash)
    if (paper.isOwn && isFromBefore) continue
    await addVersion(db, paper.id, file)
    // Under the imported file's own name the clerk may have put a newer one as well.
    if (paper.isOwn || isFromBefore) replaced.push(paper)
  }
  for (const paper of papers.slice(files.length)) if (!paper.isOwn) await removePaper(db, paper.id, now)
  return replaced
}
