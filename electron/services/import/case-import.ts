import type { Notice } from '../../../shared/agenda/meeting.ts'
import type { OutstandingReference } from '../../../shared/references/outstanding-reference.ts'
import {
  addAgendaItem,
  agendaItemsOf,
  changeAgendaItem,
  removeAgendaItem,
  type NewAgendaItem,
} from '../../db/agenda-repository.ts'
import { reportRecordsOf, saveReportRecords } from '../../db/import-repository.ts'
import { findMeeting, saveMeeting } from '../../db/meeting-repository.ts'
import { saveMinutes } from '../../db/minutes-repository.ts'
import { authorityNamed, committeeNamed } from '../../db/office-repository.ts'
import type { ArrivedFile } from '../../db/paper-repository.ts'
import { saveReferences } from '../../db/reference-repository.ts'
import type { Database } from '../../db/tables.ts'
import { savePapers } from './import-papers.ts'
import type { CaseFile, CaseItem, CaseReference } from './case-schema.ts'
import { matchItems } from './match-items.ts'
import { minutesFromImport } from './minutes-from-import.ts'
import { canonicalJson } from './read-json.ts'

/** A case with its Word files judged and kept, by report id. */
export interface ArrivedCase {
  readonly content: CaseFile
  readonly files: ReadonlyMap<string, ArrivedFile>
}

/**
 * Writes a whole meeting, or makes the one of that committee and day say what the file says now: items that can be
 * recognised keep their ids and papers. For use inside a transaction.
 *
 * @returns the meeting's id
 */
export async function saveCase(db: Database, arrived: ArrivedCase, now: string): Promise<number> {
  const { content } = arrived
  const { committee, meeting } = content
  const authorityId = await authorityNamed(db, committee.organisation)
  const committeeId = await committeeNamed(db, authorityId, {
    name: committee.name,
    shortName: committee.shortName ?? abbreviationAmong(committee.variantsPrinted),
    parentBody: committee.parentBody,
  })
  const meetingId = await saveMeeting(db, committeeId, meeting.date, {
    startsAt: meeting.time,
    venue: meeting.venue,
    members: content.members,
    enquiries: content.enquiries,
    notices: noticesOf(content),
    signatory: content.frontPage?.signatory ?? null,
  })
  await saveItems(db, meetingId, arrived, now)
  await savePreviousMinutes(db, committeeId, content)
  const references = content.outstandingReferences?.rows.map(referenceFromImport) ?? []
  await saveReferences(db, committeeId, meetingId, references)
  return meetingId
}

async function saveItems(
  db: Database,
  meetingId: number,
  { content, files }: ArrivedCase,
  now: string,
): Promise<void> {
  const before = await agendaItemsOf(db, meetingId)
  const items = content.items.map(itemFromImport)
  const matches = matchItems(before, items)
  for (const { id } of before) if (!matches.includes(id)) await removeAgendaItem(db, id)
  for (const [position, item] of items.entries()) {
    const known = matches[position] ?? null
    if (known !== null) await changeAgendaItem(db, known, position, item)
    const itemId = known ?? (await addAgendaItem(db, meetingId, position, item))
    await saveReports(
      db,
      itemId,
      content.items[position]?.report ?? null,
      item.number,
      { content, files },
      now,
    )
  }
}

async function saveReports(
  db: Database,
  itemId: number,
  mainReport: string | null,
  itemNumber: number,
  { content, files }: ArrivedCase,
  now: string,
): Promise<void> {
  const own = content.reports.filter(({ item }) => item === itemNumber)
  const inOrder = [...own.filter(({ id }) => id === mainReport), ...own.filter(({ id }) => id !== mainReport)]
  const arrived = inOrder.flatMap(({ id }) => files.get(id) ?? [])
  const hadReports = (await reportRecordsOf(db, itemId)).length
  await savePapers(db, itemId, arrived, hadReports, now)
  await saveReportRecords(
    db,
    itemId,
    inOrder.map((report) => ({ key: report.id, content: canonicalJson(report) })),
  )
}

/** The minutes belong to the meeting they record, which is added when the records do not have it yet. */
async function savePreviousMinutes(
  db: Database,
  committeeId: number,
  { previousMinutes }: CaseFile,
): Promise<void> {
  if (previousMinutes === null) return
  const { date, startTime, venue, present } = previousMinutes
  const known = await findMeeting(db, committeeId, date)
  const details = {
    startsAt: startTime,
    venue,
    members: present.members,
    enquiries: null,
    notices: [],
    signatory: null,
  }
  const meetingId = known ?? (await saveMeeting(db, committeeId, date, details))
  await saveMinutes(db, meetingId, minutesFromImport(previousMinutes))
}

/** An abbreviation the papers themselves use, e.g. "SPPC"; `null` when none is printed. */
function abbreviationAmong(variants: readonly string[]): string | null {
  return variants.find((variant) => /^[A-Z]{2,8}$/.test(variant)) ?? null
}

function noticesOf({ frontPage }: CaseFile): readonly Notice[] {
  if (frontPage === null || (frontPage.publicAccessHeading === null && frontPage.publicAccess.length === 0))
    return []
  return [{ heading: frontPage.publicAccessHeading ?? '', paragraphs: frontPage.publicAccess }]
}

function itemFromImport(item: CaseItem): NewAgendaItem {
  return {
    number: item.number,
    part: item.part,
    title: item.title,
    kind: item.kind,
    instruction: item.text,
    reportOf: item.reportOf,
    purpose: item.purpose,
    delivery: item.delivery ?? (item.kind === 'verbal' ? 'verbal' : 'withAgenda'),
    urgentReason: item.urgentReason,
    exemptParagraphs: item.exemptParagraphs,
    recommendation: item.recommendation,
    supplementaryPack: item.supplementaryPack,
  }
}

function referenceFromImport(row: CaseReference): Omit<OutstandingReference, 'id'> {
  return {
    number: row.reference,
    isPublic: row.public,
    raisedOn: row.raisedAtMeeting,
    raisedAtItem: row.raisedAtItem,
    raisedText: row.meetingDateAndItem,
    action: row.action,
    owner: row.owner,
    state: row.state,
    status: row.status,
    due: row.due,
  }
}
