import { isExempt } from '../../shared/agenda/agenda-item.ts'
import { type ClockTime, isClockTime, longDate } from '../../shared/calendar/iso-date.ts'
import type { Operations, RequestOf } from '../../shared/contract/contract.ts'
import type { MinutesView } from '../../shared/contract/minutes-views.ts'
import { mayComeOff, wasMarkedBefore, withoutRole } from '../../shared/minutes/attendance.ts'
import type { MinuteBlock } from '../../shared/minutes/minute-blocks.ts'
import { type LongAbsence, longAbsences } from '../../shared/minutes/six-months.ts'
import { itemLabelOf } from '../../shared/minutes/taken-minutes.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { attendanceByCouncillor, keepApproval, removeApproval } from '../db/absence-repository.ts'
import {
  addDeclaration,
  changeMinuteItem,
  changeMinutes,
  removeDeclaration,
  removePerson,
} from '../db/minutes-writing.ts'
import { noteSaved } from '../db/saved-repository.ts'
import type { Database } from '../db/tables.ts'
import { given } from './given.ts'
import { approval, keepSealed, type Seal, sealed, signing } from './minutes-approval.ts'
import { markAttendance, putStaysRight } from './minutes-attendance.ts'
import { addNewMembers, beginMinutes } from './minutes-begin.ts'
import { keepMinute } from './minutes-keep.ts'
import { addNewcomer } from './minutes-newcomer.ts'
import { bringToNextAgenda, type DatedSignature } from './minutes-next-agenda.ts'
import {
  itemToChange,
  minutesToChange,
  personToChange,
  refuseWaiting,
  stampTime,
  takeItem,
} from './minutes-room.ts'
import { adjournToDay, mendSitting, takeBackAdjournment } from './minutes-sittings.ts'
import { minutesOf, readMinutes } from './minutes-view.ts'
import { moveMinutes, reopenMeeting } from './minutes-way.ts'
import { minutesFile } from './minutes-word.ts'
import { officeTime, type ServiceContext, today } from './service-context.ts'

type MinutesOperations = Pick<Operations, Extract<keyof Operations, `minutes.${string}`>>

/** Minutes: taking them in the room, making them ready, and their way to the signature. Each change is one transaction. */
export function createMinutesOperations(context: ServiceContext): MinutesOperations {
  const { db, outside } = context

  function commit<Answer>(
    operation: keyof MinutesOperations,
    step: (transaction: Database, signature: DatedSignature) => Promise<Answer>,
  ): Promise<Answer> {
    return db.transaction().execute(async (transaction) => {
      const signature = {
        takenAt: outside.clock().toISOString(),
        takenBy: outside.person,
        takenOn: today(outside.clock),
      }
      const answer = await step(transaction, signature)
      await noteSaved(transaction, signature.takenAt, operation)
      return answer
    })
  }

  /** A change that answers with the meeting's minutes; `step` gives the meeting. */
  function change(
    operation: keyof MinutesOperations,
    step: (transaction: Database, signature: DatedSignature) => Promise<number>,
  ): Promise<MinutesView> {
    return commit(operation, async (transaction, signature) =>
      readMinutes(transaction, await step(transaction, signature)),
    )
  }

  /** Makes minutes the record: their files are made first, then all is kept at once. */
  async function seal(
    operation: 'minutes.approve' | 'minutes.sign',
    meetingId: number,
    how: Seal,
  ): Promise<MinutesView> {
    const files = await sealed(context, how)
    return change(operation, async (at, signature) => {
      await keepSealed(at, how, files, signature)
      return meetingId
    })
  }

  const timeNow = (at: string | null = null): ClockTime =>
    at !== null && isClockTime(at) ? at : officeTime(outside.clock()).at

  const absences = async (at: Database): Promise<readonly LongAbsence[]> => {
    const day = today(outside.clock)
    return longAbsences(await attendanceByCouncillor(at, day), day)
  }

  return {
    'minutes.read': ({ meetingId }) => readMinutes(db, meetingId),
    'minutes.begin': ({ meetingId }) =>
      change('minutes.begin', async (at) => {
        await beginMinutes(at, meetingId)
        return meetingId
      }),
    'minutes.addMembers': ({ meetingId }) =>
      change('minutes.addMembers', async (at) => {
        await addNewMembers(at, await minutesToChange(at, meetingId))
        return meetingId
      }),
    'minutes.write': ({ blocks, ...request }) =>
      commit('minutes.write', (at, { takenAt }) =>
        keepMinute(at, { ...request, blocks: blocks.map(plainBlock), keptAt: takenAt }),
      ),
    'minutes.take': ({ itemId }) => change('minutes.take', (at) => takeItem(at, itemId, timeNow())),
    'minutes.stamp': ({ meetingId, kind, at }) =>
      change('minutes.stamp', async (transaction, signature) => {
        if (kind === 'reopened') await reopenMeeting(transaction, meetingId, signature)
        else await stampTime(transaction, { meetingId, kind }, timeNow(at))
        if (kind === 'ended') await nextAgendaFollows(transaction, meetingId, signature)
        return meetingId
      }),
    'minutes.adjournTo': (request) =>
      change('minutes.adjournTo', (at) => adjournToDay(at, request, timeNow())),
    'minutes.takeBackAdjournment': (request) =>
      change('minutes.takeBackAdjournment', (at) => takeBackAdjournment(at, request)),
    'minutes.mark': ({ at, ...request }) =>
      change('minutes.mark', (transaction) => markAttendance(transaction, request, timeNow(at))),
    'minutes.stays': (request) =>
      change('minutes.stays', (transaction) => putStaysRight(transaction, request)),
    'minutes.addPerson': ({ meetingId, ...newcomer }) =>
      change('minutes.addPerson', async (at) => {
        await addNewcomer(at, meetingId, newcomer)
        return meetingId
      }),
    'minutes.removePerson': ({ personId }) =>
      change('minutes.removePerson', async (at) => {
        const { minutes, person } = await personToChange(at, personId)
        if (!mayComeOff(person))
          throw new Problem('person-has-spoken', {
            name: withoutRole(person.printed),
            onEarlierDay: wasMarkedBefore(person),
          })
        await removePerson(at, personId)
        return minutes.meetingId
      }),
    'minutes.declare': ({ itemId, ...declaration }) =>
      change('minutes.declare', async (at) => {
        const { minutes } = await itemToChange(at, itemId)
        await addDeclaration(at, minutes.id, { itemId, ...declaration })
        return minutes.meetingId
      }),
    'minutes.undeclare': ({ meetingId, declarationId }) =>
      change('minutes.undeclare', async (at) => {
        await minutesToChange(at, meetingId)
        await removeDeclaration(at, declarationId)
        return meetingId
      }),
    'minutes.summarise': ({ itemId, seen, summary }) =>
      change('minutes.summarise', async (at, signature) => {
        const { minutes, item } = await itemToChange(at, itemId)
        if (item.summary !== seen)
          throw new Problem('summary-changed-elsewhere', { item: itemLabelOf(item), now: item.summary })
        await changeMinuteItem(at, itemId, { summary })
        await nextAgendaFollows(at, minutes.meetingId, signature)
        return minutes.meetingId
      }),
    'minutes.open': ({ itemId, publicity, decision }) =>
      change('minutes.open', async (at, signature) => {
        const { minutes, item } = await itemToChange(at, itemId)
        const isOpened = publicity === 'open' && isExempt(item)
        if (isOpened && decision === undefined)
          throw new Problem('opening-undecided', { item: itemLabelOf(item) })
        if (isOpened && decision?.seen !== item.seen)
          throw new Problem('opening-changed-elsewhere', { item: itemLabelOf(item) })
        const opened =
          isOpened && decision !== undefined
            ? { decidedBy: decision.decidedBy, why: decision.why, notedAt: signature.takenAt }
            : null
        await changeMinuteItem(at, itemId, { publicity, opened })
        await nextAgendaFollows(at, minutes.meetingId, signature)
        return minutes.meetingId
      }),
    'minutes.details': ({ meetingId, adjournedAt, reconvenedAt, ...details }) =>
      change('minutes.details', async (at) => {
        const minutes = await minutesToChange(at, meetingId)
        if ((details.endedAt ?? null) !== null) refuseWaiting(minutes.sittings)
        await changeMinutes(at, minutes.id, given(details))
        if (adjournedAt !== undefined || reconvenedAt !== undefined)
          await mendSitting(at, minutes, given({ adjournedAt, reconvenedAt }))
        return meetingId
      }),
    'minutes.move': (request) =>
      change('minutes.move', async (at, signature) => {
        await moveMinutes(at, request, signature)
        await nextAgendaFollows(at, request.meetingId, signature)
        return request.meetingId
      }),
    'minutes.putOnAgenda': ({ meetingId }) =>
      change('minutes.putOnAgenda', async (at, signature) => {
        await bringToNextAgenda(at, await minutesOf(at, meetingId), signature, true)
        return meetingId
      }),
    'minutes.correct': ({ meetingId, seen, corrections }) =>
      change('minutes.correct', async (at) => {
        const minutes = await minutesToChange(at, meetingId)
        if (minutes.corrections.join('\n') !== seen.join('\n'))
          throw new Problem('corrections-changed-elsewhere', {})
        await changeMinutes(at, minutes.id, { corrections })
        return meetingId
      }),
    'minutes.approve': (request) => seal('minutes.approve', request.meetingId, approval(context, request)),
    'minutes.sign': (request) => seal('minutes.sign', request.meetingId, signing(context, request)),
    'minutes.word': ({ meetingId, paper }) => minutesFile(context, meetingId, paper),
    'minutes.approveAbsence': ({ memberId, ...noted }) =>
      commit('minutes.approveAbsence', async (at, { takenAt, takenBy }) => {
        const { name, endsOn } = (await absences(at)).find((one) => one.memberId === memberId) ?? noAbsence
        if (endsOn !== null && noted.approvedOn >= endsOn)
          throw new Problem('absence-approved-late', { name, endedOn: longDate(endsOn) })
        await keepApproval(at, memberId, noted, { at: takenAt, by: takenBy })
        return absences(at)
      }),
    'minutes.withdrawAbsence': ({ memberId, approvedOn }) =>
      commit('minutes.withdrawAbsence', async (at) => {
        await removeApproval(at, memberId, approvedOn)
        return absences(at)
      }),
    'minutes.absences': () => absences(db),
  }
}

/** Once a meeting has ended the next one agrees its minutes, with a summary where there is one. */
async function nextAgendaFollows(db: Database, meetingId: number, signature: DatedSignature): Promise<void> {
  const minutes = await minutesOf(db, meetingId)
  if (minutes.endedAt !== null) await bringToNextAgenda(db, minutes, signature)
}

/** A block without what is not set of it. */
function plainBlock(block: RequestOf<'minutes.write'>['blocks'][number]): MinuteBlock {
  if (block.kind === 'vote') {
    const { notVoting, onAmendment, asAmended, byCastingVote, ...vote } = block
    return {
      ...vote,
      ...(notVoting && { notVoting }),
      ...(onAmendment && { onAmendment }),
      ...(asAmended && { asAmended }),
      ...(byCastingVote && { byCastingVote }),
    }
  }
  const runs = block.runs.map(({ text, bold, italic }) => ({
    text,
    ...(bold && { bold }),
    ...(italic && { italic }),
  }))
  return { kind: block.kind, runs }
}

/** Whoever is not away is at no risk. */
const noAbsence = { name: '', endsOn: null } as const
