import type { IsoDate } from '../../shared/calendar/iso-date.ts'
import type {
  ReferenceRegister,
  ReferenceStory,
  RegisterCommittee,
  RegisteredReference,
  StoryMeeting,
} from '../../shared/contract/reference-views.ts'
import { meetingCounts } from '../../shared/references/meeting-counts.ts'
import { numberGaps } from '../../shared/references/numbering.ts'
import type { OutstandingReference } from '../../shared/references/outstanding-reference.ts'
import { referencesInOrder } from '../../shared/references/reference-order.ts'
import { wholeMonths } from '../../shared/references/reference-words.ts'
import { standingOf } from '../../shared/references/standing.ts'
import { movesOf, readTarget } from '../../shared/references/story.ts'
import { allCommittees } from '../db/committee-repository.ts'
import { type MeetingDay, meetingDays } from '../db/meeting-repository.ts'
import { findMinutes } from '../db/minutes-repository.ts'
import { explainedGaps, numberingsOf } from '../db/reference-numbering-repository.ts'
import { allReferences, referenceById } from '../db/reference-repository.ts'
import { type NotedChange, notedChanges, referenceStepsAtHand } from '../db/reference-step-repository.ts'
import { namedViews } from '../db/reference-view-repository.ts'
import { grouped } from '../db/row-values.ts'
import type { Database } from '../db/tables.ts'

/** The registers of all committees as they stand on a day. */
export async function readReferenceRegister(db: Database, today: IsoDate): Promise<ReferenceRegister> {
  const references = grouped(await allReferences(db), ({ committeeId }) => committeeId)
  const changes = grouped(await notedChanges(db, 'all'), ({ referenceId }) => referenceId)
  const days = grouped(await meetingDays(db), ({ committeeId }) => committeeId)
  const committees: RegisterCommittee[] = []
  const rows: RegisteredReference[] = []
  for (const { id, name, shortName } of await allCommittees(db)) {
    const own = references.get(id) ?? []
    const meetings = days.get(id) ?? []
    const committee = await committeeView(db, { id, name, shortName }, own, meetings, today)
    committees.push(committee)
    for (const reference of referencesInOrder(own))
      rows.push(registered(reference, changes.get(reference.id) ?? [], meetings, committee, today))
  }
  const { undo, redo } = await referenceStepsAtHand(db)
  const offered = (step: typeof undo) => (step === null ? null : { id: step.id, label: step.label })
  return {
    today,
    committees,
    references: rows,
    views: await namedViews(db),
    undo: offered(undo),
    redo: offered(redo),
  }
}

/**
 * One reference from its beginning.
 * @throws Problem `no-such-reference`
 */
export async function readReferenceStory(db: Database, referenceId: number): Promise<ReferenceStory> {
  const reference = await referenceById(db, referenceId)
  const changes = await notedChanges(db, { referenceId })
  const meetings = (await meetingDays(db)).filter(({ committeeId }) => committeeId === reference.committeeId)
  const named = new Set([
    reference.raisedMeetingId,
    reference.dischargedMeetingId,
    ...changes.map(({ meetingId }) => meetingId),
  ])
  const told: StoryMeeting[] = []
  for (const { id, heldOn } of meetings)
    if (named.has(id)) told.push({ id, heldOn, hasMinutes: (await findMinutes(db, id)) !== null })
  return {
    ...movesOf(
      reference,
      changes,
      meetings.map(({ heldOn }) => heldOn),
    ),
    changes: changes.map(({ takenAt, takenOn, takenBy, why, meetingId, was, now }) => ({
      takenAt,
      takenOn,
      takenBy,
      why,
      meetingId,
      was,
      now,
    })),
    meetings: told,
  }
}

async function committeeView(
  db: Database,
  committee: Pick<RegisterCommittee, 'id' | 'name' | 'shortName'>,
  references: readonly OutstandingReference[],
  meetings: readonly MeetingDay[],
  today: IsoDate,
): Promise<RegisterCommittee> {
  const numberings = await numberingsOf(db, committee.id)
  const explained = await explainedGaps(db, committee.id)
  const plain = meetings.map(({ id, heldOn }) => ({ id, heldOn }))
  return {
    ...committee,
    held: plain.filter(({ heldOn }) => heldOn <= today).toReversed(),
    nextMeeting: plain.find(({ heldOn }) => heldOn >= today) ?? null,
    numberings,
    gaps: numberGaps(numberings, references).map((number) => ({
      number,
      why: explained.get(number) ?? null,
    })),
    counts: meetingCounts(
      references,
      plain.map(({ heldOn }) => heldOn).filter((day) => day <= today),
    ),
  }
}

function registered(
  reference: OutstandingReference,
  changes: readonly NotedChange[],
  meetings: readonly MeetingDay[],
  { nextMeeting }: RegisterCommittee,
  today: IsoDate,
): RegisteredReference {
  const days = meetings.map(({ heldOn }) => heldOn)
  const target = readTarget(reference, today, days)
  return {
    ...reference,
    target,
    standing: standingOf(reference, target, { today, nextMeeting: nextMeeting?.heldOn ?? null }),
    slippage: movesOf(reference, changes, days).slippage,
    ageMonths:
      reference.raisedOn === null ? null : wholeMonths(reference.raisedOn, reference.dischargedOn ?? today),
  }
}
