import type { MinutesView } from '../../shared/contract/minutes-views.ts'
import { exemptSchedule } from '../../shared/agenda/exempt-schedules.ts'
import { asAgreed, correctionsLeftOut } from '../../shared/minutes/agreeing.ts'
import { unclearCorrections } from '../../shared/minutes/corrections.ts'
import { resolutionsOf } from '../../shared/minutes/minute-blocks.ts'
import {
  type ApprovedWithout,
  minutesChecks,
  type MinutesCheck,
} from '../../shared/minutes/minutes-checks.ts'
import { withoutRole } from '../../shared/minutes/attendance.ts'
import { lastSitting, peopleAt } from '../../shared/minutes/sittings.ts'
import { membersGathered } from '../../shared/minutes/taking-part.ts'
import { mayChange } from '../../shared/minutes/minutes-states.ts'
import { printedMinutes } from '../../shared/minutes/printed-minutes.ts'
import { retentionOf } from '../../shared/minutes/retention.ts'
import { withNoted } from '../../shared/minutes/noted-items.ts'
import type { TakenMinutes } from '../../shared/minutes/taken-minutes.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { findCommitteeById } from '../db/committee-repository.ts'
import { keptMinutesOf } from '../db/kept-minutes-repository.ts'
import { meetingById, meetingDaysBefore, nextMeetingAfter } from '../db/meeting-repository.ts'
import { findMeetingToAgree, findMinutes, minutesSteps } from '../db/minutes-repository.ts'
import { plannedAgenda } from '../db/planned-agenda-repository.ts'
import type { Database } from '../db/tables.ts'
import { motionIfAny } from './agenda-view.ts'
import { isWithheld } from '../../shared/minutes/publicity.ts'
import { takenBehindClosedDoors } from '../../shared/minutes/closed-doors.ts'
import { meetingToAgree } from './minutes-next-agenda.ts'
import { countItemsMissing, membersMissing } from './minutes-begin.ts'

/** A meeting's minutes as room and screen show them. @throws Problem `no-such-meeting` */
export async function readMinutes(db: Database, meetingId: number): Promise<MinutesView> {
  const { committee, heldOn } = await meetingById(db, meetingId)
  const minutes = await findMinutes(db, meetingId)
  return {
    minutes,
    quorum: (await findCommitteeById(db, committee.id))?.quorum ?? null,
    toAgree: await minutesToAgree(db, committee.id, heldOn),
    motion: motionIfAny(await plannedAgenda(db, meetingId), exemptSchedule(committee.nation))?.text ?? null,
    steps: minutes === null ? [] : await minutesSteps(db, minutes.id),
    kept: minutes === null ? [] : await keptMinutesOf(db, minutes.id),
    checks: minutes === null ? [] : await checksOf(db, committee.id, minutes),
    retention: retentionOf(heldOn),
    next: await meetingToAgree(db, committee.id, { heldOn, minutes }),
    itemsMissing: minutes === null ? 0 : await countItemsMissing(db, minutes),
    membersMissing: minutes === null ? [] : await membersMissing(db, minutes),
  }
}

/**
 * A meeting's minutes.
 * @throws Problem `no-minutes`
 */
export async function minutesOf(db: Database, meetingId: number): Promise<TakenMinutes> {
  const minutes = await findMinutes(db, meetingId)
  if (minutes === null) throw new Problem('no-minutes', {})
  return minutes
}

/** What the rules say of minutes (R18, R33, R34, R35). */
export async function checksOf(
  db: Database,
  committeeId: number,
  minutes: TakenMinutes,
): Promise<readonly MinutesCheck[]> {
  const agenda = new Map((await plannedAgenda(db, minutes.meetingId)).map((item) => [item.id, item]))
  const items = withNoted(minutes).map((item) => {
    const planned = item.agendaItemId === null ? undefined : agenda.get(item.agendaItemId)
    return { ...item, purpose: planned?.purpose ?? null, recommendation: planned?.recommendation ?? null }
  })
  return minutesChecks(items, {
    earlierMeetings: await meetingDaysBefore(db, committeeId, minutes.heldOn),
    hasMembers: minutes.people.some(
      ({ kind, standing, earlier }) =>
        kind === 'member' && [...earlier, { standing }].some((one) => one.standing === 'present'),
    ),
    unmarked: unmarkedIn(minutes),
    beganAt: lastSitting(minutes.sittings)?.reconvenedAt ?? minutes.startedAt,
    endedAt: minutes.endedAt,
    agreed: await minutesToAgree(db, committeeId, minutes.heldOn),
    // Once they are approved nothing can be put right any more.
    unclearCorrections: mayChange(minutes.state) ? unclearCorrections(minutes) : [],
    behindClosedDoors: takenBehindClosedDoors(minutes),
    approvedWithout: await approvedWithout(db, committeeId, minutes),
  })
}

/** Members of whom nobody said whether they came on the last day that was held; minutes from a file name whom they name. */
function unmarkedIn({ origin, endedAt, people, sittings }: TakenMinutes): readonly string[] {
  if (origin === 'imported' || endedAt === null) return []
  return membersGathered(peopleAt(people, sittings.length)).unmarked.map(({ printed }) =>
    withoutRole(printed),
  )
}

async function minutesToAgree(
  db: Database,
  committeeId: number,
  heldOn: TakenMinutes['heldOn'],
): Promise<MinutesView['toAgree']> {
  const meetingId = await findMeetingToAgree(db, committeeId, heldOn)
  const before = meetingId === null ? null : await findMinutes(db, meetingId)
  if (before === null) return null
  const { state, corrections: listed } = before
  const printed = printedMinutes(before)
  return {
    ...asAgreed(printed),
    isPartlyWithheld: printed.items.some(isWithheld),
    unclear: unclearCorrections(printed),
    meetingId: before.meetingId,
    listed,
    mayCorrect: mayChange(state),
  }
}

/** What the minutes of the meeting that approved these, or is to, say nothing of. */
async function approvedWithout(
  db: Database,
  committeeId: number,
  minutes: TakenMinutes,
): Promise<readonly ApprovedWithout[]> {
  const later = minutes.approvedAt ?? (await nextMeetingAfter(db, committeeId, minutes.heldOn))
  const approving = later === null ? null : await findMinutes(db, later.meetingId)
  if (approving === null || minutes.corrections.length === 0) return []
  const agreed = asAgreed(printedMinutes(minutes))
  const { heldOn, items } = approving
  return items
    .filter(({ kind }) => kind === 'minutes')
    .flatMap((item) =>
      resolutionsOf(item.blocks)
        .map((resolution) => correctionsLeftOut(resolution, item.part, agreed))
        .filter((leftOut) => leftOut.length > 0)
        .map((corrections) => ({ heldOn, item, corrections })),
    )
}
