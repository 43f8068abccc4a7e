import { Problem } from '../problems/problem.ts'
import type { AgendaEdit, StartingItem } from './agenda-edit.ts'
import { isDropped, itemLabel } from './agenda-item.ts'
import { type Agenda, blocksOf, type PlannedItem } from './agenda.ts'
import { type AgendaPatch, patchBetween } from './agenda-patch.ts'
import { exempted, newItem, redatedItem, startingItem, withWords } from './item-edits.ts'
import { numberAgenda } from './number-agenda.ts'
import { usualPlace } from './usual-place.ts'

/** The agenda after a step, and the way back. */
export interface EditedAgenda {
  readonly agenda: Agenda
  readonly inverse: AgendaPatch
}

/**
 * Takes one step on an agenda. Numbers and the order of the parts follow by themselves, so that exempt business never
 * stands among the public items.
 *
 * @param firstNewId  id of the first item that the step adds; further ones follow it
 * @throws Problem `no-such-item`, `agenda-not-empty`, `moves-between-parts`, `item-changed-elsewhere`,
 *         `part-two-without-paragraph`, `urgent-without-reason`, `title-empty`, `title-too-long`, `nothing-above`
 */
export function applyEdit(agenda: Agenda, edit: AgendaEdit, firstNewId: number): EditedAgenda {
  const after = numberAgenda(edited(agenda, edit, firstNewId))
  return { agenda: after, inverse: patchBetween(after, agenda) }
}

function edited(agenda: Agenda, edit: AgendaEdit, newId: number): Agenda {
  switch (edit.kind) {
    case 'start':
      if (agenda.length > 0) throw new Problem('agenda-not-empty', {})
      return edit.items.map((item, index) => startingItem(item, newId + index))
    case 'carry':
      return carried(agenda, edit.items, newId)
    case 'add':
      return added(agenda, edit, newId)
    case 'change':
      return withItem(agenda, edit.itemId, (item) => withWords(item, edit))
    case 'move':
      return moved(agenda, edit.itemId, edit.before)
    case 'nest':
      return nested(agenda, edit.itemId, edit.isSub)
    case 'exempt': {
      const item = exempted(itemIn(agenda, edit.itemId), edit.exemption)
      return toPart(agenda, edit.itemId, item)
    }
    case 'open':
      return toPart(agenda, edit.itemId, opened(itemIn(agenda, edit.itemId)))
    case 'deliver':
      return deliveredBlock(agenda, edit)
    case 'remove': {
      const gone = new Set(blockOf(agenda, edit.itemId).map(({ id }) => id))
      return agenda.filter(({ id }) => !gone.has(id))
    }
    case 'redate':
      return agenda.map((item) => redatedItem(item, edit.from, edit.to))
  }
}

function carried(agenda: Agenda, items: readonly StartingItem[], newId: number): Agenda {
  const block = items.map((item, index) => startingItem(item, newId + index))
  const [main] = block
  return main === undefined ? agenda : inserted(agenda, block, usualPlace(agenda, main.part, main.kind))
}

function added(agenda: Agenda, edit: Extract<AgendaEdit, { kind: 'add' }>, newId: number): Agenda {
  const item = newItem(edit, newId)
  if (edit.under !== null) {
    const block = blockOf(agenda, edit.under)
    const [parent] = block
    if (parent.letter !== undefined || parent.kind === 'heading') throw new Problem('nothing-above', {})
    const sub = { ...item, part: parent.part, letter: 'a' }
    const exempt = parent.part === 2 ? { ...sub, exemptParagraphs: parent.exemptParagraphs } : sub
    return insertedAfter(agenda, block.at(-1)?.id ?? parent.id, exempt)
  }
  const before = edit.place === 'usual' ? usualPlace(agenda, edit.part, edit.words.kind) : placeIn(edit.place)
  if (before !== null) refuseOtherPart(itemIn(agenda, before), item)
  return inserted(agenda, [item], before)
}

const placeIn = (place: number | 'end'): number | null => (place === 'end' ? null : place)

function moved(agenda: Agenda, itemId: number, before: number | null): Agenda {
  const block = blockOf(agenda, itemId)
  const [item] = block
  if (before === itemId) return agenda
  const isSub = item.letter !== undefined
  if (before !== null) refuseOtherPart(itemIn(agenda, before), item)
  if (isSub && before !== null && !areSiblings(itemIn(agenda, before), item))
    throw new Problem('moves-among-sub-items', { item: itemLabel(item) })
  const rest = agenda.filter(({ id }) => !block.some((one) => one.id === id))
  // Before a sub-item means before its whole block: a main item never parts another from its sub-items.
  if (!isSub) return inserted(rest, block, before === null ? null : blockHolding(agenda, before).id)
  if (before !== null) return inserted(rest, block, before)
  const last = rest.findLast((one) => one.number === item.number && one.part === item.part)
  return last === undefined ? agenda : insertedAfter(rest, last.id, item)
}

function nested(agenda: Agenda, itemId: number, isSub: boolean): Agenda {
  const item = itemIn(agenda, itemId)
  const main = withoutLetter(item)
  if (!isSub) return withItem(agenda, itemId, () => main)
  const above = agenda[agenda.indexOf(item) - 1]
  if (above === undefined || above.kind === 'heading' || above.part !== item.part || item.kind === 'heading')
    throw new Problem('nothing-above', {})
  return withItem(agenda, itemId, () => ({ ...main, letter: 'a' }))
}

/**
 * Puts an item, with its sub-items, where business of its kind stands in its new part. A sub-item that is exempt for another
 * reason than its parent is not made public with it: it stays, as an item of its own.
 */
function toPart(agenda: Agenda, itemId: number, item: PlannedItem): Agenda {
  const was = itemIn(agenda, itemId)
  if (was.part === item.part) return withItem(agenda, itemId, () => item)
  const main = withoutLetter(item)
  const staying = ({ exemptParagraphs }: PlannedItem): boolean =>
    item.part === 1 && exemptParagraphs.join() !== was.exemptParagraphs.join()
  const subs = blockOf(agenda, itemId).slice(1)
  const own = new Set(subs.filter(staying).map(({ id }) => id))
  const block = [
    main,
    ...subs
      .filter(({ id }) => !own.has(id))
      .map((sub) => ({ ...sub, part: item.part, exemptParagraphs: item.exemptParagraphs })),
  ]
  const rest = agenda
    .filter(({ id }) => !block.some((one) => one.id === id))
    .map((one) => (own.has(one.id) ? withoutLetter(one) : one))
  return inserted(rest, block, usualPlace(rest, item.part, item.kind))
}

function withoutLetter({ letter: _letter, ...main }: PlannedItem): PlannedItem {
  return main
}

/** Public again: nothing of why it was exempt stays. */
function opened(item: PlannedItem): PlannedItem {
  return { ...item, part: 1, exemptParagraphs: [], publicInterest: null, reviewOn: null, decidedBy: null }
}

/**
 * What is withdrawn or deferred takes its sub-items with it. Back, it comes alone: which of them were withdrawn for reasons of
 * their own nobody but the clerk knows, and nothing stands on a public agenda again unseen.
 */
function deliveredBlock(agenda: Agenda, edit: Extract<AgendaEdit, { kind: 'deliver' }>): Agenda {
  const [main, ...subs] = blockOf(agenda, edit.itemId)
  const following = new Set(isDropped(edit) ? subs.filter((sub) => !isDropped(sub)).map(({ id }) => id) : [])
  return agenda.map((item) => {
    if (item.id === main.id) return delivered(item, edit)
    return following.has(item.id) ? { ...item, delivery: edit.delivery } : item
  })
}

/** R6: a late item is taken only with the special circumstances and the chair's opinion that it is urgent. */
function delivered(
  item: PlannedItem,
  { delivery, urgentReason, chairOpinion }: Extract<AgendaEdit, { kind: 'deliver' }>,
): PlannedItem {
  if (delivery !== 'lateUrgent') return { ...item, delivery }
  if (isBlank(urgentReason) || isBlank(chairOpinion))
    throw new Problem('urgent-without-reason', { item: itemLabel(item) })
  return { ...item, delivery, urgentReason, chairOpinion }
}

const isBlank = (words: string | null): boolean => words === null || words.trim() === ''

function refuseOtherPart(neighbour: PlannedItem, item: PlannedItem): void {
  if (neighbour.part !== item.part) throw new Problem('moves-between-parts', { item: itemLabel(item) })
}

function areSiblings(one: PlannedItem, other: PlannedItem): boolean {
  return one.letter !== undefined && other.letter !== undefined && one.number === other.number
}

/** @throws Problem `no-such-item` */
function itemIn(agenda: Agenda, itemId: number): PlannedItem {
  const item = agenda.find(({ id }) => id === itemId)
  if (item === undefined) throw new Problem('no-such-item', { itemId })
  return item
}

/** An item and the sub-items under it; a sub-item alone. */
function blockOf(agenda: Agenda, itemId: number): readonly [PlannedItem, ...PlannedItem[]] {
  return blocksOf(agenda).find(([main]) => main.id === itemId) ?? [itemIn(agenda, itemId)]
}

/** The main item of the block in which an item stands. */
function blockHolding(agenda: Agenda, itemId: number): PlannedItem {
  const block = blocksOf(agenda).find((items) => items.some(({ id }) => id === itemId))
  return block?.[0] ?? itemIn(agenda, itemId)
}

function withItem(agenda: Agenda, itemId: number, change: (item: PlannedItem) => PlannedItem): Agenda {
  const changed = change(itemIn(agenda, itemId))
  return agenda.map((item) => (item.id === itemId ? changed : item))
}

/** Puts items before another, or at the end of their part. */
function inserted(agenda: Agenda, items: readonly PlannedItem[], before: number | null): Agenda {
  const found = before === null ? -1 : agenda.findIndex(({ id }) => id === before)
  const part = items[0]?.part ?? 1
  const end = agenda.findLastIndex((item) => item.part <= part) + 1
  const at = found < 0 ? end : found
  return [...agenda.slice(0, at), ...items, ...agenda.slice(at)]
}

function insertedAfter(agenda: Agenda, itemId: number, item: PlannedItem): Agenda {
  const at = agenda.findIndex(({ id }) => id === itemId) + 1
  return [...agenda.slice(0, at), item, ...agenda.slice(at)]
}
