import { longDate } from '../../../shared/calendar/iso-date.ts'
import type { ImportResult } from '../../../shared/contract/views.ts'
import { findMeeting } from '../../db/meeting-repository.ts'
import { findCommittee } from '../../db/office-repository.ts'
import type { Database } from '../../db/tables.ts'
import type { PaperLoss } from './items-import.ts'
import type { Prepared, PreparedCase, PreparedOffice, PreparedPlan } from './prepare-import.ts'
import { counted } from '../../../shared/words/counted.ts'

/** What an import brought, in words and figures, and which of the clerk's papers it took off. Fields of a meeting beside an office file are named with its file. */
export async function importResult(
  db: Database,
  prepared: Prepared,
  changed: boolean,
  losses: readonly PaperLoss[] = [],
): Promise<ImportResult> {
  if (prepared.kind === 'case') {
    return {
      meetingId: await meetingIdOf(db, prepared),
      changed,
      summary: [...caseSummary(prepared), ...losses.map(lossWords)],
      unknownFields: prepared.file.unknownFields,
    }
  }
  if (prepared.kind === 'plan') {
    // The same field of every measure is said once.
    const fields = prepared.file.unknownFields.map((field) => field.replaceAll(/\[\d+\]/g, '[]'))
    return { meetingId: null, changed, summary: planSummary(prepared), unknownFields: [...new Set(fields)] }
  }
  const last = prepared.cases.at(-1)
  return {
    meetingId: last === undefined ? null : await meetingIdOf(db, last),
    changed,
    summary: [...officeSummary(prepared), ...prepared.cases.flatMap(caseSummary), ...losses.map(lossWords)],
    unknownFields: [
      ...prepared.file.unknownFields,
      ...prepared.cases.flatMap(({ file }) => file.unknownFields.map((field) => `${file.path}: ${field}`)),
    ],
  }
}

async function meetingIdOf(db: Database, { file }: PreparedCase): Promise<number | null> {
  const { committee, meeting } = file.content
  const committeeId = await findCommittee(db, committee.organisation, committee.name)
  return committeeId === null ? null : findMeeting(db, committeeId, meeting.date)
}

function caseSummary({ file, reports }: PreparedCase): readonly string[] {
  const { items, outstandingReferences, previousMinutes } = file.content
  return [
    counted(items.length, 'agenda item'),
    counted(reports.length, 'Word report'),
    counted(outstandingReferences?.rows.length ?? 0, 'outstanding reference'),
    ...(previousMinutes === null ? [] : [`minutes of ${longDate(previousMinutes.date)}`]),
  ]
}

function officeSummary({ file }: PreparedOffice): readonly string[] {
  const { committees, calendar, measures } = file.content
  return [
    counted(committees.length, 'committee'),
    counted(calendar.length, 'meeting in the calendar', 'meetings in the calendar'),
    counted(measures.length, 'measure'),
  ]
}

function planSummary({ file }: PreparedPlan): readonly string[] {
  const { plan, measures } = file.content
  const points = measures.flatMap(({ series }) => series.flatMap((one) => one.points))
  const texts = measures.flatMap(({ statedTrend }) => statedTrend)
  return [
    plan,
    counted(measures.length, 'measure'),
    counted(points.length, 'figure'),
    counted(texts.length, 'text'),
  ]
}

function lossWords({ why, fileName, itemNumber }: PaperLoss): string {
  return why === 'itemRemoved'
    ? `“${fileName}” taken off with the former item ${itemNumber}`
    : `“${fileName}” of item ${itemNumber} replaced by the imported paper`
}
