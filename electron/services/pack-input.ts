import type { AgendaItem } from '../../shared/agenda/agenda-item.ts'
import type { Meeting, MeetingStanding } from '../../shared/agenda/meeting.ts'
import type { IsoDate } from '../../shared/calendar/iso-date.ts'
import type { Measure } from '../../shared/measures/measure.ts'
import { type MinutesStanding, standingBefore } from '../../shared/minutes/minutes-states.ts'
import type { Minutes } from '../../shared/minutes/minutes.ts'
import { printedMinutes } from '../../shared/minutes/printed-minutes.ts'
import type { Supplement } from '../../shared/pack/supplement.ts'
import { agendaItemsOf } from '../db/agenda-repository.ts'
import { findCalendarMeeting } from '../db/calendar-repository.ts'
import { measuresOf } from '../db/measure-repository.ts'
import { findMeetingDayBefore, meetingById, meetingDaysBefore } from '../db/meeting-repository.ts'
import { findMeetingToAgree, findMinutes, minutesSteps } from '../db/minutes-repository.ts'
import { type FiledOriginal, originalsEverFiled, type PaperRecord, papersOf } from '../db/paper-repository.ts'
import type { Database } from '../db/tables.ts'
import { type WithheldReference, withheldReferences } from '../db/reference-repository.ts'
import { type ReferencesReport, reportReferences } from './reference-report.ts'
import { sha256 } from '../files/originals.ts'

/** Everything of the records that goes into a meeting's pack. */
export interface PackInput extends ReferencesReport {
  readonly meeting: Meeting
  /** Only of one that was cancelled or moved: packs of all others stay as they were. */
  readonly standing?: MeetingStanding
  readonly items: readonly AgendaItem[]
  /** In the order they stand: by item, a paper before its appendices. */
  readonly papers: readonly PaperRecord[]
  /** Word files that are or once were under its items: what a search for exempt words must know, and no pack holds. */
  readonly everFiled: readonly FiledOriginal[]
  /** The minutes of the meeting before, both parts. */
  readonly minutes: Minutes | null
  /** How they stand; absent while they are a draft, so that packs built before it was known stay up to date. */
  readonly minutesStanding?: MinutesStanding
  /** Days on which the committee met before that: what the minutes say is held against them, and nothing is printed. */
  readonly meetingDays?: readonly IsoDate[]
  /** Every non-public reference of the committee, whether or not a list still names it: known like the files above. */
  readonly withheldReferences: readonly WithheldReference[]
  readonly measures: readonly Measure[]
  /** The committee's meeting before this one, `null` when there was none. */
  readonly lastMeeting: IsoDate | null
  /** Set where only a supplement's papers are to be packed; the rest stays known, to be searched for. */
  readonly supplement?: Supplement
}

/**
 * Reads all that goes into a pack; registers only where the agenda asks for them.
 * @throws Problem `no-such-meeting`
 */
export async function readPackInput(db: Database, meetingId: number): Promise<PackInput> {
  const meeting = await meetingById(db, meetingId)
  const items = await agendaItemsOf(db, meetingId)
  const asksFor = (kind: AgendaItem['kind']) => items.some((item) => item.kind === kind)
  const committeeId = meeting.committee.id
  const lastMeeting = await findMeetingDayBefore(db, committeeId, meeting.heldOn)
  const toAgree = asksFor('minutes') ? await minutesToAgree(db, committeeId, meeting.heldOn) : null
  const minutes = toAgree?.minutes ?? null
  return {
    meeting,
    ...(await standingOf(db, meetingId)),
    items,
    papers: await papersOf(db, meetingId),
    everFiled: await originalsEverFiled(db, meetingId),
    minutes,
    ...(toAgree !== null && toAgree.standing.kind !== 'draft' && { minutesStanding: toAgree.standing }),
    ...(minutes !== null && { meetingDays: await meetingDaysBefore(db, committeeId, minutes.heldOn) }),
    ...(asksFor('outstandingReferences')
      ? await reportReferences(db, committeeId, meeting.heldOn, lastMeeting)
      : { references: [] }),
    withheldReferences: await withheldReferences(db, committeeId),
    measures: asksFor('performance') ? await measuresOf(db, committeeId) : [],
    lastMeeting,
  }
}

async function standingOf(db: Database, meetingId: number): Promise<Pick<PackInput, 'standing'>> {
  const { cancelled = null, movedFrom = null } = (await findCalendarMeeting(db, meetingId)) ?? {}
  return cancelled === null && movedFrom === null ? {} : { standing: { cancelled, movedFrom } }
}

async function minutesToAgree(
  db: Database,
  committeeId: number,
  heldOn: IsoDate,
): Promise<{ readonly minutes: Minutes; readonly standing: MinutesStanding } | null> {
  const meetingId = await findMeetingToAgree(db, committeeId, heldOn)
  const taken = meetingId === null ? null : await findMinutes(db, meetingId)
  if (taken === null) return null
  const steps = await minutesSteps(db, taken.id)
  return { minutes: printedMinutes(taken), standing: standingBefore(taken, steps, heldOn) }
}

/**
 * One hash over everything that goes into a pack: while it stays the same, so would the pack. When a file arrived and
 * under which version number does not matter; what it holds does.
 */
export function inputHash({ papers, meeting, ...rest }: PackInput): string {
  const files = papers.map(({ itemId, role, originalHash, trackedChanges }) => ({
    itemId,
    role,
    originalHash,
    // Only what differs from the rule: packs built before there was a choice stay up to date.
    ...(trackedChanges === 'accept' ? {} : { trackedChanges }),
  }))
  // England's law stood in every pack before there was a choice.
  const { nation, ...committee } = meeting.committee
  const held = { ...meeting, committee: nation === 'england' ? committee : meeting.committee }
  return sha256(
    JSON.stringify({
      meeting: held,
      ...rest,
      meetingDays: undefined,
      everFiled: undefined,
      withheldReferences: undefined,
      files,
    }),
  )
}
