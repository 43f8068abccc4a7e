import type { AgendaEdit, StartingItem } from '../../shared/agenda/agenda-edit.ts'
import type { PlannedItem } from '../../shared/agenda/agenda.ts'
import { isHouseInstruction, minutesInstruction } from '../../shared/agenda/minutes-instruction.ts'
import type { AgendaItem, Part } from '../../shared/agenda/agenda-item.ts'
import { insertedAsUsual } from '../../shared/agenda/usual-place.ts'
import type { IsoDate } from '../../shared/calendar/iso-date.ts'
import type { MinutesView } from '../../shared/contract/minutes-views.ts'
import { type AgreedMinutes, asAgreed } from '../../shared/minutes/agreeing.ts'
import { meetingsNamed } from '../../shared/minutes/dates-of-minutes.ts'
import { printedMinutes } from '../../shared/minutes/printed-minutes.ts'
import { paragraphsWithheld } from '../../shared/minutes/publicity.ts'
import type { TakenMinutes } from '../../shared/minutes/taken-minutes.ts'
import { everPlanned } from '../db/agenda-step-repository.ts'
import { meetingById, nextMeetingAfter } from '../db/meeting-repository.ts'
import { findMeetingToAgree, findMinutes } from '../db/minutes-repository.ts'
import { plannedAgenda } from '../db/planned-agenda-repository.ts'
import { publicationsOf } from '../db/publication-repository.ts'
import type { Database } from '../db/tables.ts'
import { type StepSignature, takeStep } from './agenda-steps.ts'

/** Who takes a step, when, and on which day by the office's clock. */
export type DatedSignature = StepSignature & { readonly takenOn: IsoDate }

/**
 * Makes the next agenda agree these minutes: its item of minutes names this meeting's day, and one is added where there is
 * none; in Part 2 only where something is withheld. An agenda that is not started gets its item when it is, one that is published
 * or whose day has passed is left as members have it, and an item that the clerk took off stays off unless it is asked for `again`.
 * Each is a step of that agenda, which the clerk can undo.
 */
export async function bringToNextAgenda(
  db: Database,
  minutes: TakenMinutes,
  signature: DatedSignature,
  again = false,
): Promise<void> {
  const { committee } = await meetingById(db, minutes.meetingId)
  const next = await nextMeetingAfter(db, committee.id, minutes.heldOn)
  if (next === null || next.heldOn < signature.takenOn) return
  if ((await publicationsOf(db, next.meetingId)).length > 0) return
  const agenda = await plannedAgenda(db, next.meetingId)
  if (agenda.length === 0) return
  const agreed = asAgreed(printedMinutes(minutes))
  for (const part of [1, 2] as const) {
    const edit = approvalEdit(agenda, part, minutes, agreed)
    const isApproval = (item: AgendaItem): boolean => item.kind === 'minutes' && item.part === part
    const isTakenOff = async () => edit?.kind === 'add' && everPlanned(db, next.meetingId, isApproval, null)
    if (!again && (await isTakenOff())) continue
    if (edit !== null) await takeStep(db, next.meetingId, edit, signature)
  }
}

/** The committee's next meeting, and whether its agenda agrees these minutes. */
export async function meetingToAgree(
  db: Database,
  committeeId: number,
  { heldOn, minutes }: { readonly heldOn: IsoDate; readonly minutes: TakenMinutes | null },
): Promise<MinutesView['next']> {
  const next = await nextMeetingAfter(db, committeeId, heldOn)
  if (next === null) return null
  const agenda = await plannedAgenda(db, next.meetingId)
  const wanted = minutes === null || agenda.length === 0 ? [] : partsToAgree(minutes)
  return {
    ...next,
    lacks: wanted.filter((part) => !agenda.some((item) => item.kind === 'minutes' && item.part === part)),
    isPublished: (await publicationsOf(db, next.meetingId)).length > 0,
  }
}

/** In which parts of an agenda minutes are agreed: in Part 2 only what is withheld of them. */
function partsToAgree(minutes: TakenMinutes): readonly Part[] {
  return paragraphsWithheld(minutes).length === 0 ? [1] : [1, 2]
}

/**
 * The items of a new agenda as they agree the last minutes: one is added that agrees the non-public ones where something in them is
 * withheld, and the house's words name a summary only where there is one.
 */
export async function agreeingLastMinutes(
  db: Database,
  meetingId: number,
  items: readonly StartingItem[],
): Promise<readonly StartingItem[]> {
  const { committee, heldOn } = await meetingById(db, meetingId)
  const last = await findMeetingToAgree(db, committee.id, heldOn)
  const minutes = last === null ? null : await findMinutes(db, last)
  if (minutes === null) return items
  const { hasSummary } = asAgreed(printedMinutes(minutes))
  const instructed = items.map((item) => {
    const { part, words } = item
    const isHouse = words.instruction !== null && isHouseInstruction(words.instruction, part, minutes.heldOn)
    if (words.kind !== 'minutes' || !isHouse) return item
    return { ...item, words: { ...words, instruction: minutesInstruction(part, minutes.heldOn, hasSummary) } }
  })
  const paragraphs = paragraphsWithheld(minutes)
  const isThere = items.some(({ words, part }) => words.kind === 'minutes' && part === 2)
  if (isThere || paragraphs.length === 0) return instructed
  const instruction = minutesInstruction(2, minutes.heldOn, hasSummary)
  return insertedAsUsual(instructed, approvalItem(2, instruction, paragraphs))
}

function approvalEdit(
  agenda: readonly PlannedItem[],
  part: Part,
  minutes: TakenMinutes,
  { hasSummary }: AgreedMinutes,
): AgendaEdit | null {
  const { heldOn } = minutes
  const instruction = minutesInstruction(part, heldOn, hasSummary)
  const item = agenda.find((one) => one.kind === 'minutes' && one.part === part)
  if (item !== undefined) {
    if (item.instruction === instruction || isClerksOwn(item.instruction, part, heldOn)) return null
    return {
      kind: 'change',
      itemId: item.id,
      seen: { instruction: item.instruction },
      words: { instruction },
    }
  }
  const paragraphs = part === 1 ? [] : paragraphsWithheld(minutes)
  if (part === 2 && paragraphs.length === 0) return null
  const { words, exemption } = approvalItem(part, instruction, paragraphs)
  return { kind: 'add', part, place: 'usual', under: null, words, exemption }
}

/** The clerk's own words stay, unless they name another day. */
function isClerksOwn(instruction: string | null, part: Part, heldOn: IsoDate): boolean {
  if (instruction === null || isHouseInstruction(instruction, part, heldOn)) return false
  const named = meetingsNamed(instruction)
  return named.length === 0 || named.some(({ day }) => day === heldOn)
}

function approvalItem(part: Part, instruction: string, paragraphs: readonly string[]): StartingItem {
  return {
    words: {
      title: part === 1 ? 'MINUTES' : 'NON-PUBLIC MINUTES',
      kind: 'minutes',
      instruction,
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
