import type { Part } from './agenda-item.ts'
import type { StandingItem } from './order-of-business.ts'
import { usualRank } from './usual-place.ts'

/** An order of business: business of Part 1 before that of Part 2. */
export type OrderOfBusiness = readonly StandingItem[]

/** The order with Part 2 last, each part as it stood. */
export function inParts(order: OrderOfBusiness): OrderOfBusiness {
  return [...order.filter(({ part }) => part === 1), ...order.filter(({ part }) => part === 2)]
}

/** The order with other words at a place; an item that changes its part goes to that part's end. */
export function changedAt(
  order: OrderOfBusiness,
  place: number,
  change: Partial<StandingItem>,
): OrderOfBusiness {
  const item = order[place]
  if (item === undefined) return order
  const changed = { ...item, ...change }
  if (changed.part === item.part) return order.with(place, changed)
  return inParts([...withoutAt(order, place), changed])
}

export function withoutAt(order: OrderOfBusiness, place: number): OrderOfBusiness {
  return order.filter((_, other) => other !== place)
}

/** The order with one more item, where business of its kind usually stands in its part (R25). */
export function withAdded(order: OrderOfBusiness, item: StandingItem): OrderOfBusiness {
  return order.toSpliced(placeOf(order, item), 0, item)
}

/** Where business of a kind goes in a part: before the first that usually comes after it. */
export function placeOf(order: OrderOfBusiness, { part, kind }: Pick<StandingItem, 'part' | 'kind'>): number {
  const rank = usualRank(kind)
  const later = order.findIndex((one) => one.part === part && usualRank(one.kind) > rank)
  if (later >= 0) return later
  return part === 1 ? order.filter((one) => one.part === 1).length : order.length
}

/** The order with an item at another's place; `null` where that is in the other part, or nowhere. */
export function movedTo(order: OrderOfBusiness, from: number, to: number): OrderOfBusiness | null {
  const item = order[from]
  if (item === undefined || from === to || order[to]?.part !== item.part) return null
  return withoutAt(order, from).toSpliced(to, 0, item)
}

/** "3 of 7 in Part 1": where the item at a place stands. */
export function placeWords(order: OrderOfBusiness, place: number): string {
  const part: Part = order[place]?.part ?? 1
  const own = order.flatMap((item, at) => (item.part === part ? [at] : []))
  return `${own.indexOf(place) + 1} of ${own.length} in Part ${part}`
}
