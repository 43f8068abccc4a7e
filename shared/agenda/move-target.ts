import { itemLabel } from './agenda-item.ts'
import { type Agenda, blocksOf, type PlannedItem } from './agenda.ts'

/** Where an item goes when it is moved, and how that is said: "7 of 13". */
export interface MoveTarget {
  /** The item it goes before; `null` for the end of its part, or of its parent. */
  readonly before: number | null
  readonly place: number
  readonly of: number
}

/** "Item 8, now 7 of 13 in Part 1", as a screen reader says a move. */
export function movedWords(item: PlannedItem, { place, of }: MoveTarget): string {
  return `Item ${itemLabel(item)}, now ${place} of ${of} in ${rowName(item)}`
}

/** "Item 1 is the first of Part 1": why it does not move that way. */
export function edgeWords(item: PlannedItem, by: -1 | 1): string {
  return `Item ${itemLabel(item)} is the ${by === -1 ? 'first' : 'last'} of ${rowName(item)}`
}

function rowName({ letter, part, number }: PlannedItem): string {
  return letter === undefined ? `Part ${part}` : `item ${number}`
}

/** Where an item goes that is moved up (-1) or down (1) by one place; `null` at the edge of its part or its parent. */
export function stepTarget(agenda: Agenda, itemId: number, step: -1 | 1): MoveTarget | null {
  const row = rowOf(agenda, itemId)
  const at = row.findIndex(({ id }) => id === itemId)
  const place = at + step
  if (at < 0 || place < 0 || place >= row.length) return null
  return targetAt(row, itemId, place)
}

/**
 * Where an item goes that is dropped on another.
 * @returns `null` when it may not go there: into the other part, or out of its parent
 */
export function dropTarget(agenda: Agenda, itemId: number, overId: number): MoveTarget | null {
  const row = rowOf(agenda, itemId)
  const over = blocksOf(agenda).find((block) => block.some(({ id }) => id === overId))?.[0].id
  const place = row.findIndex(({ id }) => id === overId || id === over)
  return place < 0 ? null : targetAt(row, itemId, place)
}

/** Those an item can change places with: its siblings under one parent, or the main items of its part. */
function rowOf(agenda: Agenda, itemId: number): readonly PlannedItem[] {
  const item = agenda.find(({ id }) => id === itemId)
  if (item === undefined) return []
  return agenda.filter(
    ({ part, letter, number }) =>
      part === item.part &&
      (item.letter === undefined ? letter === undefined : letter !== undefined && number === item.number),
  )
}

function targetAt(row: readonly PlannedItem[], itemId: number, place: number): MoveTarget {
  const others = row.filter(({ id }) => id !== itemId)
  return { before: others[place]?.id ?? null, place: place + 1, of: row.length }
}
