import type { StartingItem } from '../../shared/agenda/agenda-edit.ts'
import { type AgendaItem, itemLabel } from '../../shared/agenda/agenda-item.ts'
import { inNumberOrder } from '../../shared/words/in-lists.ts'
import { addDays, type IsoDate } from '../../shared/calendar/iso-date.ts'
import { awaitedAt, type OutstandingReference } from '../../shared/references/outstanding-reference.ts'
import { itemNumberIn } from '../../shared/references/reference-words.ts'
import {
  type AwaitedLists,
  referencesItem,
  withReferences,
} from '../../shared/references/references-business.ts'
import { agendaItemsOf } from '../db/agenda-repository.ts'
import { everPlanned } from '../db/agenda-step-repository.ts'
import { findMeetingWithAgenda, meetingById, meetingIdsFrom } from '../db/meeting-repository.ts'
import { plannedAgenda } from '../db/planned-agenda-repository.ts'
import { publicationsOf } from '../db/publication-repository.ts'
import { referencesOf } from '../db/reference-repository.ts'
import type { Database } from '../db/tables.ts'
import { type StepSignature, takeStep } from './agenda-steps.ts'

/** How an agenda's history names the step that takes off a list with nothing to list; what is awaited later may bring it again. */
export const emptyListOff = 'Take off the empty list of non-public references'

/** What a committee waits for at a meeting, in the order of its register. */
export async function awaitedReferences(
  db: Database,
  committeeId: number,
  heldOn: IsoDate,
): Promise<readonly OutstandingReference[]> {
  return awaitedAt(heldOn, await referencesOf(db, committeeId))
}

/** The items of a new agenda with the lists of what the committee waits for. */
export async function withItsReferences(
  db: Database,
  meetingId: number,
  items: readonly StartingItem[],
): Promise<readonly StartingItem[]> {
  const { committee, heldOn } = await meetingById(db, meetingId)
  return withReferences(items, await awaitedLists(db, committee.id, heldOn))
}

/**
 * Gives the agendas of a committee's later meetings the lists that they lack, now that something was asked for. An agenda that is not
 * started gets its own when it is, one that is published or whose day has passed stays as members have it, and a list that the clerk
 * took off stays off. Each is a step of that agenda, which the clerk can undo. To be called inside a transaction.
 */
export async function bringToLaterAgendas(
  db: Database,
  committeeId: number,
  after: IsoDate,
  signature: StepSignature & { readonly takenOn: IsoDate },
): Promise<void> {
  const next = addDays(after, 1)
  const from = next > signature.takenOn ? next : signature.takenOn
  for (const meetingId of await meetingIdsFrom(db, committeeId, from)) {
    const agenda = await plannedAgenda(db, meetingId)
    if (agenda.length === 0 || (await publicationsOf(db, meetingId)).length > 0) continue
    const { heldOn } = await meetingById(db, meetingId)
    const awaited = await awaitedLists(db, committeeId, heldOn)
    for (const part of [1, 2] as const) {
      const isAwaited = part === 1 ? awaited.isPublic : awaited.isNonPublic && awaited.paragraphs.length > 0
      const isList = (item: AgendaItem): boolean =>
        item.kind === 'outstandingReferences' && item.part === part
      if (!isAwaited || agenda.some(isList) || (await everPlanned(db, meetingId, isList, emptyListOff)))
        continue
      const { words, exemption } = referencesItem(part, awaited)
      const edit = { kind: 'add', part, words, exemption, place: 'usual', under: null } as const
      await takeStep(db, meetingId, edit, signature)
    }
  }
}

async function awaitedLists(db: Database, committeeId: number, heldOn: IsoDate): Promise<AwaitedLists> {
  const awaited = await awaitedReferences(db, committeeId, heldOn)
  const withheld = awaited.filter(({ isPublic }) => !isPublic)
  return {
    references: awaited,
    isPublic: awaited.length > withheld.length,
    isNonPublic: withheld.length > 0,
    paragraphs: withheld.length > 0 ? await paragraphsOf(db, committeeId, heldOn, withheld) : [],
  }
}

/** The paragraphs of the items that raised them; where nobody knows those, of the last agenda's own non-public list or minutes. */
async function paragraphsOf(
  db: Database,
  committeeId: number,
  heldOn: IsoDate,
  references: readonly OutstandingReference[],
): Promise<readonly string[]> {
  const raising: string[] = []
  for (const reference of references) {
    if (reference.raisedMeetingId === null) continue
    const items = await agendaItemsOf(db, reference.raisedMeetingId)
    raising.push(...(raisingItem(items, reference)?.exemptParagraphs ?? []))
  }
  if (raising.length > 0) return inNumberOrder(raising)
  const last = await findMeetingWithAgenda(db, committeeId, heldOn)
  const standing = last === null ? [] : await agendaItemsOf(db, last)
  return inNumberOrder(
    standing
      .filter(({ part, kind }) => part === 2 && (kind === 'outstandingReferences' || kind === 'minutes'))
      .flatMap(({ exemptParagraphs }) => exemptParagraphs),
  )
}

function raisingItem(
  items: readonly AgendaItem[],
  { raisedItemId, raisedAtItem }: OutstandingReference,
): AgendaItem | undefined {
  return items.find((item) =>
    raisedItemId === null ? itemLabel(item) === itemNumberIn(raisedAtItem) : item.id === raisedItemId,
  )
}
