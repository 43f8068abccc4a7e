import { isExempt, itemLabel } from '../../shared/agenda/agenda-item.ts'
import type { Meeting } from '../../shared/agenda/meeting.ts'
import type { IsoDate } from '../../shared/calendar/iso-date.ts'
import type { RegisterView, ReportPlace, ReportRow } from '../../shared/contract/report-views.ts'
import { isSameBody } from '../../shared/reports/cover-differences.ts'
import { isItemOf } from '../../shared/reports/find-item.ts'
import { numberSeries } from '../../shared/reports/reference-grammar.ts'
import type { Report, ReportCommittee } from '../../shared/reports/report.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { agendaItemsOf } from '../db/agenda-repository.ts'
import { coverSettlements, coveredPapers, keepCover, type Settlement } from '../db/cover-repository.ts'
import { allMeetings } from '../db/meeting-repository.ts'
import { publishedDays } from '../db/publication-repository.ts'
import { allReports } from '../db/report-repository.ts'
import type { Database } from '../db/tables.ts'
import { reportsDueOn } from './notice.ts'
import { openDifferences, type PlacedItem } from './cover-against-agenda.ts'
import { readCover } from './paper-arrival.ts'
import { entryFor, officeForm, referencesGiven } from './report-entry.ts'
import { today, type ServiceContext } from './service-context.ts'

/** All that the register's lines are made of, read once. */
interface Surroundings {
  readonly meetings: readonly Meeting[]
  readonly items: ReadonlyMap<number, PlacedItem>
  readonly settled: readonly Settlement[]
  readonly published: ReadonlyMap<number, IsoDate>
  readonly due: ReadonlyMap<number, IsoDate>
}

/** The register as the clerk sees it: reports entered, and those that so far only stand on an agenda. */
export async function readRegister(context: ServiceContext): Promise<RegisterView> {
  const { db, outside } = context
  await readNewCovers(context)
  const around = await surroundings(db)
  const reports = (await allReports(db)).map((report) => withItems(report, around))
  const entered = new Set(reports.flatMap(({ committees }) => committees.map(({ itemId }) => itemId)))
  const planned = [...around.items.values()].filter(
    ({ item }) => item.kind === 'report' && item.delivery !== 'verbal' && !entered.has(item.id),
  )
  const now = today(outside.clock)
  const form = await officeForm(db)
  const references = (await referencesGiven(db)).filter((reference) => reference !== null)
  return {
    today: now,
    rows: [
      ...reports.map((report) => rowOf(report, around)),
      ...planned.map((placed) => plannedRow(placed, around)),
    ],
    series: form.grammars.map((grammar) => numberSeries(grammar, Number(now.slice(0, 4)), references)),
    form,
  }
}

/** A report that was asked for before its items stood on their agendas finds them there. */
function withItems(report: Report, { items }: Surroundings): Report {
  const committees = report.committees.map((committee) => {
    for (const { item, meeting } of items.values()) {
      const { name: committeeName } = meeting.committee
      const sought = { itemId: item.id, title: item.title, committeeName, meetingOn: meeting.heldOn }
      if (isItemOf(report, committee, sought)) return { ...committee, itemId: item.id }
    }
    return committee
  })
  return { ...report, committees }
}

/** Reads the covers of papers that came in with an import, or before covers were read. A file that cannot be read has none. */
export async function readNewCovers(context: ServiceContext): Promise<void> {
  const { db, originals } = context
  for (const { versionId, originalHash, fileName, wasRead } of await coveredPapers(db)) {
    if (wasRead) continue
    const isWord = (await originals.kindOf(originalHash)) === 'docx'
    const report = isWord ? await readCoverOf(context, originalHash, fileName) : null
    await keepCover(db, versionId, report)
  }
}

async function readCoverOf(context: ServiceContext, hash: string, fileName: string) {
  try {
    return await readCover(context, await context.originals.read(hash, fileName), fileName)
  } catch (problem) {
    if (problem instanceof Problem) return null
    throw problem
  }
}

async function surroundings(db: Database): Promise<Surroundings> {
  const papers = new Map((await coveredPapers(db)).map((paper) => [paper.itemId, paper]))
  const items = new Map<number, PlacedItem>()
  const due = new Map<number, IsoDate>()
  const meetings = await allMeetings(db)
  for (const meeting of meetings) {
    due.set(meeting.id, await reportsDueOn(db, meeting))
    for (const item of await agendaItemsOf(db, meeting.id))
      items.set(item.id, { item, meeting, paper: papers.get(item.id) ?? null })
  }
  return { meetings, items, due, settled: await coverSettlements(db), published: await publishedDays(db) }
}

function rowOf(report: Report, around: Surroundings): ReportRow {
  const places = report.committees.map((committee) => placeOf(committee, report.reference, around))
  return {
    ...report,
    key: `report-${report.id}`,
    reportId: report.id,
    dueOn: report.dueOn ?? earliest(dueDays(places, around)),
    places,
  }
}

function plannedRow({ item, meeting, paper }: PlacedItem, around: Surroundings): ReportRow {
  const entry = entryFor(item, meeting, paper?.report ?? null)
  const places = entry.committees.map((committee) => placeOf(committee, null, around))
  return {
    ...entry,
    key: `item-${item.id}`,
    reportId: null,
    subject: item.title,
    stage: paper === null ? 'planned' : 'received',
    heldBy: null,
    since: null,
    dueOn: earliest(dueDays(places, around)),
    places,
    signOffs: [],
  }
}

function dueDays(places: readonly ReportPlace[], { due }: Surroundings): readonly IsoDate[] {
  return places.flatMap(({ meetingId }) => (meetingId === null ? [] : (due.get(meetingId) ?? [])))
}

function earliest(days: readonly IsoDate[]): IsoDate | null {
  return days.toSorted()[0] ?? null
}

function placeOf(committee: ReportCommittee, reference: string | null, around: Surroundings): ReportPlace {
  const placed = committee.itemId === null ? undefined : around.items.get(committee.itemId)
  if (placed === undefined) return placeToCome(committee, around)
  const { item, meeting, paper } = placed
  return {
    committeeName: meeting.committee.name,
    shortName: meeting.committee.shortName ?? meeting.committee.name,
    meetingOn: meeting.heldOn,
    purpose: item.purpose,
    meetingId: meeting.id,
    itemId: item.id,
    itemNumber: itemLabel(item),
    isExempt: isExempt(item),
    exemptParagraphs: item.exemptParagraphs,
    paper: paper && {
      paperId: paper.paperId,
      fileName: paper.fileName,
      version: paper.version,
      receivedAt: paper.receivedAt,
    },
    differences: openDifferences(placed, reference, around.settled),
    publishedOn: around.published.get(meeting.id) ?? null,
  }
}

/** A place without an item yet: its meeting is known all the same, and with it the day the report is due. */
function placeToCome({ name, meetingOn, purpose }: ReportCommittee, around: Surroundings): ReportPlace {
  const meeting = around.meetings.find(
    ({ heldOn, committee }) => heldOn === meetingOn && isSameBody(committee.name, name),
  )
  return {
    committeeName: name,
    shortName: meeting?.committee.shortName ?? name,
    meetingOn,
    purpose,
    meetingId: meeting?.id ?? null,
    itemId: null,
    itemNumber: null,
    isExempt: false,
    exemptParagraphs: [],
    paper: null,
    differences: [],
    publishedOn: (meeting && around.published.get(meeting.id)) ?? null,
  }
}
