import type { MadeFile } from '../../shared/contract/report-views.ts'
import { reportTemplateSpec } from '../../shared/pack/report-template-spec.ts'
import { fileNameOf } from '../../shared/words/file-name.ts'
import { agendaItemById } from '../db/agenda-repository.ts'
import { meetingById } from '../db/meeting-repository.ts'
import { authorityName } from '../db/office-repository.ts'
import { findReportOfItem, reportById } from '../db/report-repository.ts'
import type { Database } from '../db/tables.ts'
import { entryFor, officeForm, type Which } from './report-entry.ts'
import { today, type ServiceContext } from './service-context.ts'

/** Makes the Word file that a report's author is sent. */
export async function madeTemplate({ db, outside }: ServiceContext, which: Which): Promise<MadeFile> {
  const report = await wanted(db, which)
  const authority = (await authorityName(db)) ?? ''
  const spec = reportTemplateSpec(report, await officeForm(db), authority, today(outside.clock))
  const docx = await outside.work.compose({ kind: 'reportTemplate', ...spec })
  return { fileName: fileName(report), base64: Buffer.from(docx).toString('base64') }
}

async function wanted(db: Database, which: Which) {
  const reportId = 'reportId' in which ? which.reportId : await findReportOfItem(db, which.itemId)
  if (reportId !== null) return reportById(db, reportId)
  if ('reportId' in which) throw new RangeError('a report by its id is found or refused above')
  const { item, meetingId } = await agendaItemById(db, which.itemId)
  return entryFor(item, await meetingById(db, meetingId), null)
}

/** "Pol 26-24 Pond levels.docx" */
function fileName({
  reference,
  subject,
}: {
  readonly reference: string | null
  readonly subject: string
}): string {
  const words = [reference, subject].filter((part) => part !== null).join(' ')
  return `${fileNameOf(words)}.docx`
}
