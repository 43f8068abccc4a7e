import type { AgendaEdit, StartingItem } from '../../shared/agenda/agenda-edit.ts'
import type { PlannedItem } from '../../shared/agenda/agenda.ts'
import { minutesInstruction } from '../../shared/agenda/minutes-instruction.ts'
import type { Part } from '../../shared/agenda/agenda-item.ts'
import { insertedAsUsual } from '../../shared/agenda/usual-place.ts'
import { meetingsNamed } from '../../shared/minutes/dates-of-minutes.ts'
import { paragraphsWithheld } from '../../shared/minutes/publicity.ts'
import type { TakenMinutes } from '../../shared/minutes/taken-minutes.ts'
import { meetingById, nextMeetingAfter } from '../db/meeting-repository.ts'
import { findMeetingToAgree, findMinutes } from '../db/minutes-repository.ts'
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

/** The items of a new agenda with one that agrees the non-public minutes, where something in the last minutes is withheld. */
export async function withItsNonPublicMinutes(
  db: Database,
  meetingId: number,
  items: readonly StartingItem[],
): Promise<readonly StartingItem[]> {
  const { committee, heldOn } = await meetingById(db, meetingId)
  const last = await findMeetingToAgree(db, committee.id, heldOn)
  const minutes = last === null ? null : await findMinutes(db, last)
  const isThere = items.some(({ words, part }) => words.kind === 'minutes' && part === 2)
  if (minutes === null || isThere) return items
  const paragraphs = paragraphsWithheld(minutes)
  return paragraphs.length === 0 ? items : insertedAsUsual(items, approvalItem(2, minutes, paragraphs))
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
  const { words, exemption } = approvalItem(part, minutes, paragraphs)
  return { kind: 'add', part, place: 'usual', under: null, words, exemption }
}

function approvalItem(
  part: Part,
  { heldOn }: Pick<TakenMinutes, 'heldOn'>,
  paragraphs: readonly string[],
): StartingItem {
  return {
    words: {
      title: part === 1 ? 'MINUTES' : 'NON-PUBLIC MINUTES',
      kind: 'minutes',
      instruction: minutesInstruction(part, heldOn),
      reportOf: null,
      purpose: 'For Decision',
      recommendation: null,
    },
    part,
    isSub: false,
    delivery: 'withAgenda',
    exemption: part === 1 ? null : { paragraphs, publicInterest: null, reviewOn: null, decidedBy: null },
    carriedFrom: null,
  }
}
