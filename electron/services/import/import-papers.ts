import { basename, dirname, join } from 'node:path'
import {
  addPaper,
  addVersion,
  papersOfItem,
  removePaper,
  type ArrivedFile,
} from '../../db/paper-repository.ts'
import type { Database } from '../../db/tables.ts'
import { readGiven } from '../../files/file-tokens.ts'
import { sha256 } from '../../files/originals.ts'
import type { CaseFile } from './case-schema.ts'
import { wrongPlace } from './wrong-place.ts'

/** A report's Word file as it lies beside the imported file. */
export interface FoundReport {
  readonly reportId: string
  readonly path: string
  readonly hash: string
  readonly bytes: Uint8Array
}

/**
 * Reads the Word files a case names, from the folder of the case file.
 *
 * @param folderOf  path of the case file as it was given; `null` when only its bytes came
 * @throws Problem `file-not-found`; `case-file-wrong` when there is no folder to look in
 */
export async function findReports(
  path: string,
  folderOf: string | null,
  { reports }: CaseFile,
): Promise<readonly FoundReport[]> {
  const found: FoundReport[] = []
  for (const [index, { id, docx }] of reports.entries()) {
    if (docx === null) continue
    if (folderOf === null)
      throw wrongPlace(
        path,
        ['reports', index, 'docx'],
        'a Word file is named, but this file came without its folder',
      )
    const reportPath = join(dirname(folderOf), docx)
    const bytes = await readGiven(reportPath)
    found.push({ reportId: id, path: reportPath, hash: sha256(bytes), bytes })
  }
  return found
}

/** How Problems and papers name a report's file: without its folders, whichever way they are written. */
export function reportFileName(path: string): string {
  return basename(path.replaceAll('\\', '/'))
}

/**
 * Makes an item's papers those of the imported file: the same file again changes nothing, another becomes the next
 * version. A paper that an earlier import brought and this one does not name is taken off; one that the clerk added
 * by hand stays.
 *
 * @param files       the item's files, the paper before its appendices
 * @param hadReports  how many reports the import before brought for it
 */
export async function savePapers(
  db: Database,
  itemId: number,
  files: readonly ArrivedFile[],
  hadReports: number,
  now: string,
): Promise<void> {
  const papers = await papersOfItem(db, itemId)
  for (const [position, file] of files.entries()) {
    const paper = papers[position]
    if (paper === undefined)
      await addPaper(db, itemId, { position, role: position === 0 ? 'paper' : 'appendix' }, file)
    else if (paper.originalHash !== file.originalHash) await addVersion(db, paper.id, file)
  }
  for (const paper of papers.slice(files.length, hadReports)) await removePaper(db, paper.id, now)
}
