import type { Notice } from '../../../shared/agenda/meeting.ts'
import { findMeeting, saveMeeting } from '../../db/meeting-repository.ts'
import { membersFromMeeting } from '../../db/member-repository.ts'
import { authorityNamed, committeeNamed } from '../../db/office-repository.ts'
import type { Database } from '../../db/tables.ts'
import type { CaseFile } from './case-schema.ts'
import { type ArrivedCase, type PaperLoss, saveItems } from './items-import.ts'
import { saveImportedMinutes } from './minutes-from-import.ts'
import { saveReferences } from './references-import.ts'

/**
 * Writes a whole meeting, or makes the one of that committee and day say what the file says now: items that can be
 * recognised keep their ids and papers. For use inside a transaction.
 *
 * @returns the papers that no longer stand where they stood, as they were not the file's own
 */
export async function saveCase(
  db: Database,
  arrived: ArrivedCase,
  now: string,
): Promise<readonly PaperLoss[]> {
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
  await membersFromMeeting(db, authorityId, committeeId, content.members)
  const losses = await saveItems(db, meetingId, arrived, now)
  await savePreviousMinutes(db, committeeId, content)
  await saveReferences(db, { committeeId, meetingId, heldOn: meeting.date }, content, now)
  return losses
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
  await saveImportedMinutes(db, meetingId, previousMinutes)
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
