import type { AgendaItem } from '../../shared/agenda/agenda-item.ts'
import { isExempt } from '../../shared/agenda/agenda-item.ts'
import type { Meeting } from '../../shared/agenda/meeting.ts'
import { isSameBody } from '../../shared/reports/cover-differences.ts'
import { isItemOf } from '../../shared/reports/find-item.ts'
import type { ReadReport } from '../../shared/reports/cover.ts'
import { grammarsOf, readReference } from '../../shared/reports/reference-grammar.ts'
import { usualQuestions, type ReportForm } from '../../shared/reports/report-form.ts'
import type { Report, ReportCommittee, RegisteredAuthor } from '../../shared/reports/report.ts'
import { agendaItemById } from '../db/agenda-repository.ts'
import { coveredPapers } from '../db/cover-repository.ts'
import { meetingById } from '../db/meeting-repository.ts'
import { newestForm } from '../db/report-form-repository.ts'
import {
  addReport,
  allReports,
  findReportOfItem,
  replaceAuthors,
  replaceCommittees,
  type ReportFields,
} from '../db/report-repository.ts'
import type { Database } from '../db/tables.ts'
import { today } from './service-context.ts'

/** What the register knows of a report, as far as an agenda item and a cover tell it. */
export interface Entry extends Omit<ReportFields, 'number' | 'formId'> {
  readonly authors: readonly RegisteredAuthor[]
  readonly committees: readonly ReportCommittee[]
}

/** What an agenda item and its paper's cover say together: where both speak, the agenda stands. */
export function entryFor(item: AgendaItem, meeting: Meeting, cover: ReadReport | null): Entry {
  const own: ReportCommittee = {
    name: meeting.committee.name,
    meetingOn: meeting.heldOn,
    purpose: item.purpose,
    itemId: item.id,
  }
  const others = (cover?.committees ?? [])
    .filter(({ name }) => !isSameBody(name, meeting.committee.name))
    .map(({ name, date, purpose }) => ({ name, meetingOn: date, purpose, itemId: null }))
  return {
    reference: cover?.policeReference ?? null,
    subject: cover?.subject ?? item.title,
    reportOf: cover?.reportOf ?? withoutPreamble(item.reportOf),
    isJoint: cover?.jointReport ?? /^joint/iu.test(item.reportOf ?? ''),
    isPublic: !isExempt(item),
    purpose: cover?.purpose ?? item.purpose,
    dueOn: null,
    backgroundPapers: cover?.backgroundPapers ?? null,
    authors: (cover?.authors ?? []).map((author) => ({ ...author, email: null })),
    committees: [own, ...others],
  }
}

function withoutPreamble(line: string | null): string | null {
  return line?.replace(/^(?:joint )?report (?:of|from|by) (?:the )?/iu, '').replace(/\.$/u, '') ?? null
}

/** Which report is meant: one of the register, or the one that an agenda item brings. */
export type Which = { readonly reportId: number } | { readonly itemId: number }

/** The report that is meant; one that only stands on an agenda is entered first. */
export async function enteredReport(db: Database, which: Which, clock: () => Date): Promise<number> {
  if ('reportId' in which) return which.reportId
  const known = await findReportOfItem(db, which.itemId)
  if (known !== null) return known
  const { item, meetingId } = await agendaItemById(db, which.itemId)
  const asked = await reportAskedFor(db, item, await meetingById(db, meetingId))
  if (asked !== null) return asked
  const paper = (await coveredPapers(db)).find(({ itemId }) => itemId === item.id)
  const entry = entryFor(item, await meetingById(db, meetingId), paper?.report ?? null)
  const standing = {
    stage: paper === undefined ? ('askedFor' as const) : ('received' as const),
    heldBy: null,
    since: today(clock),
    movedAt: clock().toISOString(),
  }
  return enter(db, entry, standing)
}

/** The report that was asked for before this item stood on the agenda; it knows its item from now on. */
async function reportAskedFor(db: Database, item: AgendaItem, meeting: Meeting): Promise<number | null> {
  const placed = {
    itemId: item.id,
    title: item.title,
    committeeName: meeting.committee.name,
    meetingOn: meeting.heldOn,
  }
  for (const report of await allReports(db)) {
    const at = report.committees.findIndex((committee) => isItemOf(report, committee, placed))
    if (at < 0) continue
    await replaceCommittees(
      db,
      report.id,
      report.committees.map((committee, index) =>
        index === at ? { ...committee, itemId: item.id } : committee,
      ),
    )
    return report.id
  }
  return null
}

/** Enters a report with its authors and committees. @param formId  the office's form that its author is given */
export async function enter(
  db: Database,
  entry: Entry,
  standing: Parameters<typeof addReport>[2],
  formId: number | null = null,
): Promise<number> {
  const number = await numberOf(db, entry.reference)
  const reportId = await addReport(db, { ...entry, number, formId }, standing)
  await replaceAuthors(db, reportId, entry.authors)
  await replaceCommittees(db, reportId, entry.committees)
  return reportId
}

/** A reference by its figures, where it follows one of the office's grammars. */
export async function numberOf(db: Database, reference: string | null): Promise<ReportFields['number']> {
  if (reference === null) return null
  for (const grammar of (await officeForm(db)).grammars) {
    const number = readReference(grammar, reference)
    if (number !== null) return number
  }
  return null
}

/** The office's settings; until it has said any, the grammars that its references follow and the usual questions. */
export async function officeForm(db: Database): Promise<ReportForm> {
  const stated = await newestForm(db)
  if (stated !== null) return stated
  const given = (await referencesGiven(db)).filter((reference) => reference !== null)
  const inferred = grammarsOf(given)
  return {
    id: null,
    grammars: inferred.length > 0 ? inferred : [firstGrammar],
    questions: usualQuestions,
  }
}

const firstGrammar = 'Report {serial}-{yy}'

/** References of the register and of the covers of papers that stand on agendas. */
export async function referencesGiven(db: Database): Promise<readonly (string | null)[]> {
  const registered = (await allReports(db)).map(({ reference }: Report) => reference)
  const covers = (await coveredPapers(db)).map(({ report }) => report?.policeReference ?? null)
  return [...registered, ...covers]
}
