import { findMeeting, meetingById, saveMeeting } from '../../db/meeting-repository.ts'
import { committeeKey } from '../../db/committee-key.ts'
import { changeCommittee } from '../../db/committee-repository.ts'
import { comparePeriods } from '../../../shared/measures/period.ts'
import { type BroughtMeasure, type RestatedBy, saveMeasure } from '../../db/measure-entry-repository.ts'
import { membersFromMeeting } from '../../db/member-repository.ts'
import { authorityNamed, committeeNamed, saveNoticeRule } from '../../db/office-repository.ts'
import type { Database } from '../../db/tables.ts'
import { takeMeasureStep } from '../measure-steps.ts'
import { saveImportedMinutes } from './minutes-from-import.ts'
import type { OfficeFile, OfficeMeasure } from './office-schema.ts'
import { refuseRepeated, wrongPlace } from './wrong-place.ts'

/**
 * What an office file must keep to beyond its fields' own forms.
 * @throws Problem `case-file-wrong` naming the place
 */
export function checkOffice(path: string, { committees, calendar, measures }: OfficeFile): void {
  const names = new Set(committees.map(({ name }) => name))
  refuseRepeated(
    path,
    committees.map(({ name }) => committeeKey(name)),
    (index) => ['committees', index, 'name'],
  )
  refuseRepeated(
    path,
    calendar.map(({ committee, date }) => `${date} ${committee}`),
    (index) => ['calendar', index, 'date'],
  )
  refuseRepeated(
    path,
    measures.map(({ committee, title }) => `${committee}\n${title}`),
    (index) => ['measures', index, 'title'],
  )
  for (const [index, { committee }] of calendar.entries()) {
    if (!names.has(committee))
      throw wrongPlace(path, ['calendar', index, 'committee'], `there is no committee “${committee}”`)
  }
  for (const [index, { committee, series }] of measures.entries()) {
    if (!names.has(committee))
      throw wrongPlace(path, ['measures', index, 'committee'], `there is no committee “${committee}”`)
    for (const [nth, { readings }] of series.entries()) {
      const quarters = readings.map(({ period }) => `${period.year} ${period.quarter}`)
      refuseRepeated(path, quarters, (place) => [
        'measures',
        index,
        'series',
        nth,
        'readings',
        place,
        'period',
      ])
    }
  }
}

/** Writes the office's council, committees, calendar and measures. For use inside a transaction. */
export async function saveOffice(db: Database, office: OfficeFile, by: RestatedBy): Promise<void> {
  const { authority, committees, calendar, measures } = office
  const authorityId = await authorityNamed(db, authority.name)
  await saveNoticeRule(db, authorityId, authority)
  for (const committee of committees) {
    const committeeId = await committeeNamed(db, authorityId, committee)
    await saveCommitteeSettings(db, committeeId, committee)
    const meetings = calendar.filter((meeting) => meeting.committee === committee.name)
    for (const meeting of meetings) await saveCalendarMeeting(db, committeeId, committee, meeting)
    await membersFromMeeting(db, authorityId, committeeId, committee.members)
    await saveMeasures(
      db,
      committeeId,
      measures.filter((measure) => measure.committee === committee.name),
      by,
    )
  }
}

/** What the file says of a committee's meetings; what it leaves out stays as the clerk settled it. */
async function saveCommitteeSettings(
  db: Database,
  committeeId: number,
  { quorum, startsAt, venue, enquiries, signatory, notices }: OfficeFile['committees'][number],
): Promise<void> {
  await changeCommittee(db, committeeId, {
    ...(quorum !== null && { quorum }),
    ...(startsAt !== null && { startsAt }),
    ...(venue !== null && { venue }),
    ...(enquiries !== null && { enquiries }),
    ...(signatory !== null && { signatory }),
    ...(notices.length > 0 && { notices }),
  })
}

async function saveCalendarMeeting(
  db: Database,
  committeeId: number,
  { members, enquiries }: OfficeFile['committees'][number],
  meeting: OfficeFile['calendar'][number],
): Promise<void> {
  const known = await findMeeting(db, committeeId, meeting.date)
  // The calendar knows nothing of a front sheet's notices and signatory: those of a known meeting stay.
  const before = known === null ? null : await meetingById(db, known)
  const meetingId = await saveMeeting(db, committeeId, meeting.date, {
    startsAt: meeting.time,
    venue: meeting.venue,
    members: meeting.members ?? members,
    enquiries: before?.enquiries ?? enquiries,
    notices: before?.notices ?? [],
    signatory: before?.signatory ?? null,
  })
  if (meeting.minutes !== null) await saveImportedMinutes(db, meetingId, meeting.minutes)
}

async function saveMeasures(
  db: Database,
  committeeId: number,
  measures: readonly OfficeMeasure[],
  by: RestatedBy,
): Promise<void> {
  const { restatedAt: takenAt, restatedBy: takenBy } = by
  const step = { committeeId, label: 'Bring in the office’s measures', takenAt, takenBy }
  await takeMeasureStep(db, step, async () => {
    for (const [position, measure] of measures.entries())
      await saveMeasure(db, committeeId, position, broughtMeasure(measure), by)
  })
}

/** Its words are about the latest quarter that it has a figure for. */
function broughtMeasure(measure: OfficeMeasure): BroughtMeasure {
  const { code, title, priority, wanted, target, reasons, response, series } = measure
  const latest = series
    .flatMap(({ readings }) => readings.map(({ period }) => period))
    .toSorted(comparePeriods)
    .at(-1)
  const hasWords = reasons !== null || response !== null
  return {
    code,
    title,
    priority,
    wanted,
    earlierNames: [],
    definition: null,
    owner: null,
    tolerance: null,
    targets: target === null ? [] : [{ name: null, value: target, period: null }],
    benchmarks: [],
    frequency: 'quarterly',
    isSurvey: false,
    series: series.map(({ label, unit, readings }) => ({
      label,
      unit,
      counted: null,
      aggregation: unit === 'count' ? 'sum' : 'none',
      readings,
    })),
    texts: latest && hasWords ? [{ period: latest, overview: null, reasons, response }] : [],
  }
}
