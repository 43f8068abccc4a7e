import { addDays, daysBetween, type IsoDate } from '../../shared/calendar/iso-date.ts'
import type { WaitedFor } from '../../shared/contract/home.ts'
import { quarterLabel } from '../../shared/measures/quarter.ts'
import { isAllReturned } from '../../shared/measures/due-readings.ts'
import { quarterDays } from '../../shared/measures/quarter-dates.ts'
import { lastQuarterBefore } from '../../shared/measures/reported-quarter.ts'
import { type CalendarRecord, calendarMeetings } from '../db/calendar-repository.ts'
import { allCommittees } from '../db/committee-repository.ts'
import { measuresOf } from '../db/measure-repository.ts'
import { agendaOutlines } from '../db/outline-repository.ts'
import { allReports } from '../db/report-repository.ts'
import { readRegisters } from '../db/registers-repository.ts'
import type { Database } from '../db/tables.ts'
import { reportsDueOn } from './notice.ts'
import { countsAs, paperState } from './paper-state.ts'

/** How far on papers are waited for, in days. */
const lookedFor = 90

/** What others owe the clerk, by the day since when, or by when. */
export async function waitedFor(db: Database, today: IsoDate): Promise<readonly WaitedFor[]> {
  return [
    ...(await unreturnedMeasures(db, today)),
    ...(await reportsWithOthers(db)),
    ...(await papersToCome(db, today)),
  ]
}

/** Reports that are asked for, being written, or with finance or legal; longest first. */
async function reportsWithOthers(db: Database): Promise<readonly WaitedFor[]> {
  const found = (await allReports(db)).flatMap(({ id, subject, stage, heldBy, since }) => {
    if (stage !== 'askedFor' && stage !== 'drafting' && stage !== 'withFinance' && stage !== 'withLegal')
      return []
    return [{ kind: 'report', reportId: id, subject, stage, heldBy, since } as const]
  })
  return found.toSorted((a, b) => daysBetween(b.since, a.since))
}

/** Measures without a figure, or a reason for none, for the quarter that ended last. */
async function unreturnedMeasures(db: Database, today: IsoDate): Promise<readonly WaitedFor[]> {
  const quarter = lastQuarterBefore(today)
  const found: WaitedFor[] = []
  for (const { id, name, shortName } of await allCommittees(db)) {
    const missing = (await measuresOf(db, id)).filter((measure) => !isAllReturned(measure, quarter))
    if (missing.length === 0) continue
    found.push({
      kind: 'measures',
      committeeName: shortName ?? name,
      quarter: quarterLabel(quarter),
      titles: missing.map(({ title }) => title),
      since: addDays(quarterDays(quarter).last, 1),
    })
  }
  return found
}

/** Meetings whose papers are not all in, with the day their reports are due. */
async function papersToCome(db: Database, today: IsoDate): Promise<readonly WaitedFor[]> {
  const outlines = await agendaOutlines(db)
  const registers = await readRegisters(db)
  const found: WaitedFor[] = []
  for (const meeting of await calendarMeetings(db, today, addDays(today, lookedFor))) {
    if (meeting.cancelled !== null) continue
    const count = missingFor(meeting, outlines, registers)
    if (count === 0) continue
    const { id, committeeId, committeeName, committeeShortName, heldOn } = meeting
    found.push({
      kind: 'papers',
      meetingId: id,
      committeeName: committeeShortName ?? committeeName,
      count,
      heldOn,
      dueOn: await reportsDueOn(db, { committee: { id: committeeId }, heldOn }),
    })
  }
  return found
}

function missingFor(
  { id, committeeId, heldOn }: CalendarRecord,
  outlines: Awaited<ReturnType<typeof agendaOutlines>>,
  registers: Awaited<ReturnType<typeof readRegisters>>,
): number {
  const counts = (outlines.get(id) ?? []).map((item) =>
    countsAs(paperState(item, item.papers, { committee: { id: committeeId }, heldOn }, registers)),
  )
  return counts.filter(({ wanted, isIn }) => wanted && !isIn).length
}
