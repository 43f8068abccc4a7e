import type { ReadReport } from '../../shared/reports/cover.ts'
import { prefixOf } from '../../shared/reports/reference-grammar.ts'
import { usualQuestions } from '../../shared/reports/report-form.ts'
import { agendaItemById } from '../db/agenda-repository.ts'
import {
  addPaper,
  addVersion,
  isOriginalNamed,
  papersOfItem,
  type ArrivedFile,
} from '../db/paper-repository.ts'
import { allForms } from '../db/report-form-repository.ts'
import { noteSaved } from '../db/saved-repository.ts'
import type { Database } from '../db/tables.ts'
import type { ServiceContext } from './service-context.ts'

/** A file that was judged and kept, with what its cover says. */
export interface Arrival extends ArrivedFile {
  /** `null` for what is no Word report. */
  readonly report: ReadReport | null
}

/**
 * Judges an offered file by its content, reads its cover and keeps its bytes. Nothing names them yet.
 * @throws Problem `file-token-unknown`, and those of `PackWork.inspect`
 */
export async function takeIn(context: ServiceContext, token: string): Promise<Arrival> {
  const { outside, originals, wordFiles, files } = context
  const offered = files.file(token)
  const bytes = await offered.read()
  const { kind, findings, wordForm } = await outside.work.inspect(bytes, offered.fileName)
  const report = kind === 'docx' ? await readCover(context, bytes, offered.fileName) : null
  const { hash } = await originals.keep(bytes, kind)
  await wordFiles.keep(hash, wordForm)
  return {
    originalHash: hash,
    size: bytes.length,
    givenPath: offered.path ?? offered.fileName,
    fileName: offered.fileName,
    receivedAt: outside.clock().toISOString(),
    findings,
    report,
    takenBy: outside.person,
  }
}

/** What a Word report says of itself, with references and questions as any version of the office's form has them. */
export async function readCover(
  { db, outside }: ServiceContext,
  docx: Uint8Array,
  fileName: string,
): Promise<ReadReport> {
  const forms = await allForms(db)
  const prefixes = [...new Set(forms.flatMap(({ grammars }) => grammars.map(prefixOf)))]
  const questions = [...forms.flatMap((form) => form.questions), ...usualQuestions]
  return outside.work.readReport(docx, fileName, {
    questions,
    ...(prefixes.length > 0 ? { prefixes } : {}),
  })
}

/** Puts an arrived file under an item. The same file again is the paper that stands there already. */
export async function attach(transaction: Database, itemId: number, arrived: ArrivedFile): Promise<void> {
  // Read again: another window may have taken the item off while the file was judged.
  await agendaItemById(transaction, itemId)
  const paper = (await papersOfItem(transaction, itemId)).find(({ role }) => role === 'paper')
  if (paper?.originalHash === arrived.originalHash) return
  if (paper === undefined) await addPaper(transaction, itemId, { position: 0, role: 'paper' }, arrived)
  else await addVersion(transaction, paper.id, arrived)
  await noteSaved(transaction, arrived.receivedAt, 'papers.attach')
}

/** Takes back the bytes of a file that found no place, unless the records name them for another. */
export async function discardUnnamed(
  { db, originals }: ServiceContext,
  { originalHash }: ArrivedFile,
): Promise<void> {
  if (!(await isOriginalNamed(db, originalHash))) await originals.discard(originalHash)
}
