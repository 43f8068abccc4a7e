import type { AgendaEdit } from '../../shared/agenda/agenda-edit.ts'
import type { PlannedItem } from '../../shared/agenda/agenda.ts'
import { minutesInstruction } from '../../shared/agenda/minutes-instruction.ts'
import type { Part } from '../../shared/agenda/agenda-item.ts'
import { meetingsNamed } from '../../shared/minutes/dates-of-minutes.ts'
import { paragraphsWithheld } from '../../shared/minutes/publicity.ts'
import type { TakenMinutes } from '../../shared/minutes/taken-minutes.ts'
import { meetingById, nextMeetingAfter } from '../db/meeting-repository.ts'
import { plannedAgenda } from '../db/planned-agenda-repository.ts'
import { publicationsOf } from '../db/publication-repository.ts'
import type { Database } from '../db/tables.ts'
import { type StepSignature, takeStep } from './agenda-steps.ts'

/**
 * Makes the next agenda agree these minutes: its item of minutes names this meeting's day, and one is added where there is
 * none; in Part 2 only where something is withheld. An agenda that is not started gets its item when it is, and one that is
 * published is left as members have it. Each is a step of that agenda, which the clerk can undo.
 */
export async function bringToNextAgenda(
  db: Database,
  minutes: TakenMinutes,
  signature: StepSignature,
): Promise<void> {
  const { committee } = await meetingById(db, minutes.meetingId)
  const next = await nextMeetingAfter(db, committee.id, minutes.heldOn)
  if (next === null || (await publicationsOf(db, next.meetingId)).length > 0) return
  const agenda = await plannedAgenda(db, next.meetingId)
  if (agenda.length === 0) return
  for (const part of [1, 2] as const) {
    const edit = approvalEdit(agenda, part, minutes)
    if (edit !== null) await takeStep(db, next.meetingId, edit, signature)
  }
}

function approvalEdit(agenda: readonly PlannedItem[], part: Part, minutes: TakenMinutes): AgendaEdit | null {
  const instruction = minutesInstruction(part, minutes.heldOn)
  const item = agenda.find((one) => one.kind === 'minutes' && one.part === part)
  if (item !== undefined) {
    // The clerk's own words stay, unless they name another day.
    const named = meetingsNamed(item.instruction ?? '')
    if (item.instruction !== null && (named.length === 0 || named.some(({ day }) => day === minutes.heldOn)))
      return null
    return {
      kind: 'change',
      itemId: item.id,
      seen: { instruction: item.instruction },
      words: { instruction },
    }
  }
  const paragraphs = part === 1 ? [] : paragraphsWithheld(minutes)
  if (part === 2 && paragraphs.length === 0) return null
  return {
    kind: 'add',
    part,
    place: 'usual',
    under: null,
    words: {
      title: part === 1 ? 'MINUTES' : 'NON-PUBLIC MINUTES',
      kind: 'minutes',
      instruction,
      reportOf: null,
      purpose: 'For Decision',
      recommendation: null,
    },
    exemption: part === 1 ? null : { paragraphs, publicInterest: null, reviewOn: null, decidedBy: null },
  }
}
