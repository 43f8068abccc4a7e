import { agendaChecks } from '../../shared/agenda/agenda-checks.ts'
import type { Agenda } from '../../shared/agenda/agenda.ts'
import { exclusionMotion, type ExclusionMotion } from '../../shared/agenda/exclusion-motion.ts'
import { type ExemptSchedule, exemptSchedule } from '../../shared/agenda/exempt-schedules.ts'
import { longDate } from '../../shared/calendar/iso-date.ts'
import type { AgendaView, StepView } from '../../shared/contract/agenda-views.ts'
import { Problem } from '../../shared/problems/problem.ts'
import type { OutstandingReference } from '../../shared/references/outstanding-reference.ts'
import { type AgendaStep, stepsAtHand } from '../db/agenda-step-repository.ts'
import { carriedItems } from '../db/carried-item-repository.ts'
import { knownPeople } from '../db/known-people-repository.ts'
import { meetingById } from '../db/meeting-repository.ts'
import { findMeetingToAgree } from '../db/minutes-repository.ts'
import { plannedAgenda } from '../db/planned-agenda-repository.ts'
import { publicationsOf } from '../db/publication-repository.ts'
import type { Database } from '../db/tables.ts'
import { awaitedReferences } from './agenda-references.ts'
import { waitingFor } from './agenda-start.ts'
import { carriedPapers } from './carried-papers.ts'
import { type ServiceContext, today } from './service-context.ts'

/** An agenda in the making, as its screen shows it. @throws Problem `no-such-meeting` */
export async function readAgenda(
  db: Database,
  meetingId: number,
  { outside }: Pick<ServiceContext, 'outside'>,
): Promise<AgendaView> {
  const meeting = await meetingById(db, meetingId)
  const items = await plannedAgenda(db, meetingId)
  const steps = await stepsAtHand(db, meetingId)
  const schedule = exemptSchedule(meeting.committee.nation)
  const names = await knownPeople(db, meeting.committee.id)
  const toAgree = await findMeetingToAgree(db, meeting.committee.id, meeting.heldOn)
  const minutesOf = toAgree === null ? null : (await meetingById(db, toAgree)).heldOn
  const publishedVersion = await publishedVersionOf(db, meetingId)
  const day = today(outside.clock)
  const isOpen = publishedVersion === null && meeting.heldOn >= day
  return {
    items,
    undo: stepView(steps.undo),
    redo: stepView(steps.redo),
    checks: agendaChecks(items, {
      schedule,
      today: day,
      names,
      minutesOf,
      awaited: countsOf(await awaitedReferences(db, meeting.committee.id, meeting.heldOn)),
    }),
    motion: motionIfAny(items, schedule),
    schedule,
    names,
    history: await historyOf(db, items),
    carriedPapers: await carriedPapers(db, items),
    waiting: isOpen ? await waitingFor(db, meeting) : [],
    publishedVersion,
  }
}

function countsOf(awaited: readonly OutstandingReference[]) {
  const open = awaited.filter(({ isPublic }) => isPublic).length
  return { public: open, nonPublic: awaited.length - open }
}

/** The version of the main pack that was published last, `null` before any. */
async function publishedVersionOf(db: Database, meetingId: number): Promise<number | null> {
  const published = await publicationsOf(db, meetingId)
  return published.find(({ supplement }) => supplement === null)?.version ?? null
}

function stepView(step: AgendaStep | null): StepView | null {
  return step && { id: step.id, label: step.label }
}

/** An exempt item without a paragraph is told of by the checks. */
export function motionIfAny(items: Agenda, schedule: ExemptSchedule): ExclusionMotion | null {
  try {
    return exclusionMotion(items, schedule)
  } catch (error) {
    if (error instanceof Problem) return null
    throw error
  }
}

/** How deferred items came here, the latest meeting first. */
async function historyOf(db: Database, items: Agenda): Promise<AgendaView['history']> {
  const history: Record<number, string> = {}
  for (const { id, carriedFrom } of items) {
    const stops = carriedFrom === null ? [] : await carriedItems(db, carriedFrom)
    if (stops.length > 0)
      history[id] =
        `Deferred from ${stops.map(({ heldOn, label }) => `${longDate(heldOn)}, item ${label}`).join('; before that from ')}`
  }
  return history
}
