import { addDays, type IsoDate, isoDate, longDate } from '../../../shared/calendar/iso-date.ts'
import type { ReferenceRecord } from '../../../shared/references/reference-edit.ts'
import { findMeeting } from '../../db/meeting-repository.ts'
import { addReference, dropReferencesNotIn, referencesOf } from '../../db/reference-repository.ts'
import type { NewStep } from '../../db/reference-step-repository.ts'
import type { Database } from '../../db/tables.ts'
import { takeReferenceStep } from '../reference-steps.ts'
import type { CaseFile, CaseReference } from './case-schema.ts'

interface Place {
  readonly committeeId: number
  readonly meetingId: number
  readonly heldOn: IsoDate
}

/** What a file tells of a reference; what only this office knows is left as it is. */
type Told = Pick<
  ReferenceRecord,
  | 'number'
  | 'isPublic'
  | 'raisedOn'
  | 'raisedAtItem'
  | 'raisedText'
  | 'action'
  | 'owners'
  | 'state'
  | 'status'
  | 'due'
>

/**
 * Makes a committee's register say what a meeting's papers say: known numbers are updated, with the change in their history, new
 * ones added, and those which only these papers had brought and no longer name are taken off.
 */
export async function saveReferences(
  db: Database,
  place: Place,
  { outstandingReferences }: CaseFile,
  now: string,
): Promise<void> {
  const told = outstandingReferences?.rows.map(toldBy) ?? []
  const known = new Map((await referencesOf(db, place.committeeId)).map((each) => [each.number, each]))
  const wishes = new Map<number, Partial<ReferenceRecord>>()
  for (const each of told) {
    const reference = known.get(each.number)
    if (reference === undefined) await enter(db, place, each)
    else wishes.set(reference.id, updated(reference, each, dayOfPapers(place, now)))
  }
  await takeReferenceStep(db, stepOf(place, now), wishes)
  const numbers = told.map(({ number }) => number)
  await dropReferencesNotIn(db, place.meetingId, numbers)
}

async function enter(db: Database, { committeeId, meetingId }: Place, told: Told): Promise<void> {
  const { raisedOn } = told
  const record: ReferenceRecord = {
    ...told,
    raisedMeetingId: raisedOn === null ? null : await findMeeting(db, committeeId, raisedOn),
    raisedItemId: null,
    minuteText: null,
    dueWrittenOn: raisedOn,
    dischargedOn: null,
    dischargedMeetingId: null,
    dischargedAt: null,
    isRemoved: false,
  }
  await addReference(db, committeeId, record, meetingId)
}

/** A target that the papers give anew counts from the day they came. */
function updated(reference: Pick<Told, 'due'>, told: Told, on: IsoDate): Partial<ReferenceRecord> {
  return told.due === reference.due ? told : { ...told, dueWrittenOn: on }
}

function stepOf(place: Place, now: string): NewStep {
  const label = `Bring in the papers of ${longDate(place.heldOn)}`
  return {
    label,
    takenAt: now,
    takenOn: dayOfPapers(place, now),
    takenBy: `Papers of ${longDate(place.heldOn)}`,
    why: null,
    meetingId: null,
  }
}

/** Papers of a meeting held long ago said before it what they say, whenever they are brought in. */
function dayOfPapers({ heldOn }: Place, now: string): IsoDate {
  const [today, eve] = [isoDate(now.slice(0, 10)), addDays(heldOn, -1)]
  return today < eve ? today : eve
}

function toldBy(row: CaseReference): Told {
  return {
    number: row.reference,
    isPublic: row.public,
    raisedOn: row.raisedAtMeeting,
    raisedAtItem: row.raisedAtItem,
    raisedText: row.meetingDateAndItem,
    action: row.action,
    owners: [row.owner],
    state: row.state,
    status: row.status,
    due: row.due,
  }
}
