import { longDate, type IsoDate } from '../calendar/iso-date.ts'
import type { ReportForm } from '../reports/report-form.ts'
import type { Report } from '../reports/report.ts'
import type { ReportTemplateSpec } from './papers.ts'

/** The Word file that a report's author is sent, as the register knows the report. A committee's own purpose stands beside its name. */
export function reportTemplateSpec(
  report: Omit<Report, 'id' | 'stage' | 'heldBy' | 'since' | 'signOffs' | 'formId'>,
  { questions }: ReportForm,
  authority: string,
  today: IsoDate,
): ReportTemplateSpec {
  const purposes = new Set(report.committees.map(({ purpose }) => purpose).filter((each) => each !== null))
  const differ = purposes.size > 1
  return {
    documentTitle: report.subject,
    authority,
    dated: `${today}T00:00:00Z`,
    subject: report.subject,
    committees: report.committees.map(({ name, purpose, meetingOn }) => ({
      name: differ && purpose !== null ? `${name} – ${purpose}` : name,
      dateText: meetingOn === null ? null : longDate(meetingOn),
    })),
    classification: report.isPublic === null ? null : report.isPublic ? 'Public' : 'Non-Public',
    reportOfLabel: report.isJoint ? 'Joint report of:' : 'Report of:',
    reportOf: report.reportOf,
    reference: report.reference,
    purpose: report.purpose,
    authors: report.authors,
    questions: questions.map(({ field, question, prompt }) => ({ tag: field, question, prompt })),
  }
}
