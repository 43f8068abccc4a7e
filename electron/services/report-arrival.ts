import { itemLabel } from '../../shared/agenda/agenda-item.ts'
import { addDays } from '../../shared/calendar/iso-date.ts'
import type { PlaceChoice, ReceivedFile } from '../../shared/contract/report-views.ts'
import { findItems, type ItemSought } from '../../shared/reports/find-item.ts'
import { isOwed } from '../../shared/reports/report.ts'
import { agendaItemsOf } from '../db/agenda-repository.ts'
import { allMeetings } from '../db/meeting-repository.ts'
import { coveredPapers } from '../db/cover-repository.ts'
import { publishedDays } from '../db/publication-repository.ts'
import { changeReport, moveReport, replaceAuthors, reportById, allReports } from '../db/report-repository.ts'
import type { Database } from '../db/tables.ts'
import { differencesAt } from './cover-against-agenda.ts'
import { attach, discardUnnamed, takeIn, type Arrival } from './paper-arrival.ts'
import { enteredReport, numberOf } from './report-entry.ts'
import { today, type ServiceContext } from './service-context.ts'

/** Meetings further back get no more papers. */
const longestAgo = 60

/**
 * Takes in a file that was dropped on the register and files it under the items it belongs to: one for each meeting that its
 * cover names. Where that is not clear, nothing is kept and the clerk is asked.
 * @param chosenId  the item that the clerk named then, `null` where nobody was asked
 * @throws Problem those of `takeIn`
 */
export async function receive(
  context: ServiceContext,
  token: string,
  chosenId: number | null,
): Promise<ReceivedFile> {
  const arrived = await takeIn(context, token)
  const { fileName } = arrived
  try {
    const items = await itemsSought(context)
    const found =
      chosenId === null
        ? findItems(items, arrived.report, fileName)
        : items.filter(({ itemId }) => itemId === chosenId)
    if (found === null || found.length === 0) {
      await discardUnnamed(context, arrived)
      return { kind: 'unplaced', fileName, choices: items.map(choiceOf) }
    }
    const isSame = await context.db
      .transaction()
      .execute((transaction) => file(transaction, found, arrived, context))
    return {
      kind: 'filed',
      fileName,
      isSame,
      places: found.map(choiceOf),
      ...(await whatToSettle(context.db, found)),
    }
  } catch (error) {
    await discardUnnamed(context, arrived)
    throw error
  }
}

interface FoundItem extends ItemSought {
  readonly itemNumber: string
  readonly meetingId: number
}

async function itemsSought({ db, outside }: ServiceContext): Promise<readonly FoundItem[]> {
  const from = addDays(today(outside.clock), -longestAgo)
  const reports = await allReports(db)
  const items: FoundItem[] = []
  for (const { id: meetingId, committee, heldOn } of await allMeetings(db)) {
    if (heldOn < from) continue
    for (const item of await agendaItemsOf(db, meetingId))
      if (item.kind === 'report' || item.kind === 'verbal')
        items.push({
          itemId: item.id,
          itemNumber: itemLabel(item),
          meetingId,
          title: item.title,
          committeeName: committee.name,
          meetingOn: heldOn,
          reference:
            reports.find((each) => each.committees.some(({ itemId }) => itemId === item.id))?.reference ??
            null,
        })
  }
  return items
}

/** @returns whether the very file stood there already */
async function file(
  db: Database,
  items: readonly FoundItem[],
  arrived: Arrival,
  { outside }: ServiceContext,
): Promise<boolean> {
  const standing = await coveredPapers(db)
  const isSame = items.every(({ itemId }) =>
    standing.some((paper) => paper.itemId === itemId && paper.originalHash === arrived.originalHash),
  )
  for (const { itemId } of items) {
    await attach(db, itemId, arrived)
    await fillRegister(db, itemId, arrived, outside.clock)
  }
  return isSame
}

/** Enters the report if need be, fills what the register does not know yet from its cover, and moves it to “received”. */
export async function fillRegister(
  db: Database,
  itemId: number,
  { report: cover, receivedAt }: Arrival,
  clock: () => Date,
): Promise<void> {
  const reportId = await enteredReport(db, { itemId }, clock)
  const report = await reportById(db, reportId)
  if (cover !== null) {
    const reference = report.reference ?? cover.policeReference
    await changeReport(db, reportId, {
      ...report,
      reference,
      number: await numberOf(db, reference),
      reportOf: report.reportOf ?? cover.reportOf,
      purpose: report.purpose ?? cover.purpose,
      // The list belongs to the paper that stands there now.
      backgroundPapers: cover.backgroundPapers,
    })
    if (report.authors.length === 0)
      await replaceAuthors(
        db,
        reportId,
        cover.authors.map((author) => ({ ...author, email: null })),
      )
  }
  if (isOwed(report.stage))
    await moveReport(db, reportId, {
      stage: 'received',
      heldBy: null,
      since: today(clock),
      movedAt: receivedAt,
    })
}

function choiceOf({ itemId, itemNumber, title, committeeName, meetingOn }: FoundItem): PlaceChoice {
  return { itemId, itemNumber, title, committeeName, meetingOn }
}

async function whatToSettle(db: Database, items: readonly FoundItem[]) {
  const published = await publishedDays(db)
  let differences = 0
  for (const { itemId, meetingId } of items)
    differences += (await differencesAt(db, meetingId)).get(itemId)?.length ?? 0
  const publishedOn = items.flatMap(({ meetingId }) => published.get(meetingId) ?? [])
  return { differences, publishedOn: [...new Set(publishedOn)] }
}
