import { isExempt } from '../agenda/agenda-item.ts'
import { minuteLines } from './minute-blocks.ts'
import type { TakenItem, TakenMinutes } from './taken-minutes.ts'

/**
 * Public items that were taken after the public had been excluded, and before anybody noted or wrote that they came back: the
 * minutes would say that they were kept out of public business (Local Government Act 1972, s.100A).
 */
export function takenBehindClosedDoors({
  items,
  times,
}: Pick<TakenMinutes, 'items' | 'times'>): readonly number[] {
  const orderOf = (itemId: number | null): number =>
    items.find(({ id }) => id === itemId)?.takenOrder ?? Number.POSITIVE_INFINITY
  const isLetIn = (from: number, until: number): boolean =>
    times.some(({ kind, itemId }) => kind === 'readmitted' && isWithin(orderOf(itemId), from, until)) ||
    items.some((item) => isWithin(orderOf(item.id), from, until) && saysReadmitted(item))
  const exclusions = times.filter(({ kind }) => kind === 'excluded').map(({ itemId }) => orderOf(itemId))
  return items
    .filter((item) => isPublicBusiness(item) && item.takenOrder !== null)
    .map(({ id }) => id)
    .filter((id) => exclusions.some((from) => from < orderOf(id) && !isLetIn(from, orderOf(id))))
}

/** Whether an item is taken with the public there. */
export function isPublicBusiness(item: Pick<TakenItem, 'part' | 'kind' | 'exemptParagraphs'>): boolean {
  return item.kind !== 'exclusionOfPublic' && !isExempt(item)
}

function isWithin(order: number, from: number, until: number): boolean {
  return from <= order && order <= until
}

function saysReadmitted({ blocks }: Pick<TakenItem, 'blocks'>): boolean {
  return minuteLines(blocks).some((line) => /\bpublic\b.*\bre-?(?:admitted|joined)\b/iu.test(line))
}
