import { useState } from 'react'
import type { TakenMinutes } from '../../../shared/minutes/taken-minutes.ts'
import { useShortcut } from '../../parts/use-shortcut.ts'
import { inOrder, labelOf, type RoomItem } from './room-item.ts'
import type { MinutesWork } from './use-room.ts'

/** Which item the meeting is at, and which one this window shows. */
export interface ItemChoice {
  readonly shown: RoomItem | undefined
  /** The item the meeting is at. */
  readonly inHand: RoomItem | undefined
  /** Whether the clerk has chosen an item here. */
  readonly isChosen: boolean
  /** Shows an item without noting anything. */
  readonly look: (itemId: number) => void
  /** Takes an item in hand: the first time its time and its place in the order are noted. */
  readonly take: (itemId: number) => void
  /** Takes the next item that was not taken yet. */
  readonly takeNext: () => void
  /** Goes back from an item that is only looked at. */
  readonly lookBack: () => void
}

/** The item in hand, and with Alt+Page Up and Page Down a look at those beside it, which notes nothing. */
export function useItemInHand(
  items: readonly RoomItem[],
  minutes: TakenMinutes,
  isLocked: boolean,
  work: MinutesWork,
  linkedTo: string | null,
): ItemChoice {
  // The item this window has in hand; the records follow, and the clerk need not wait for them.
  const [takenHere, takeHere] = useState<number | null>(null)
  const [lookedAt, lookAt] = useState(
    () => items.find(({ item }) => labelOf(item) === linkedTo && item.id !== minutes.inHand)?.item.id ?? null,
  )
  const find = (itemId: number | null): RoomItem | undefined => items.find(({ item }) => item.id === itemId)
  const inHand = find(takenHere ?? minutes.inHand) ?? items[0]
  const shown = find(lookedAt) ?? inHand
  const take = (itemId: number): void => {
    takeHere(itemId)
    lookAt(null)
    if (!isLocked) work.ask((call) => call('minutes.take', { itemId }))
  }
  const look = (itemId: number): void => lookAt(itemId === inHand?.item.id ? null : itemId)
  const lookBeside = (steps: 1 | -1): void => {
    const order = inOrder(items)
    const other = order[order.findIndex((one) => one === shown) + steps]
    if (other !== undefined) look(other.item.id)
  }
  const takeNext = (): void => {
    const place = items.findIndex((one) => one === inHand)
    const later = [...items.slice(place + 1), ...items.slice(0, place)]
    const after = later.find(({ item }) => item.takenAt === null) ?? items[place + 1]
    if (after !== undefined) take(after.item.id)
  }
  useShortcut({ key: 'PageDown', alt: true }, () => lookBeside(1))
  useShortcut({ key: 'PageUp', alt: true }, () => lookBeside(-1))
  useShortcut({ key: 'Enter', ctrl: true }, takeNext)
  return {
    shown,
    inHand,
    isChosen: takenHere !== null || lookedAt !== null,
    look,
    take,
    takeNext,
    lookBack: () => lookAt(null),
  }
}
