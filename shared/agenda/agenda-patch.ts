import type { Agenda, PlannedItem } from './agenda.ts'

/** The way from one state of an agenda to another: the order it has then, and the items that say something else or are new. */
export interface AgendaPatch {
  /** Ids of all items, in order. */
  readonly order: readonly number[]
  readonly items: readonly PlannedItem[]
}

/** What leads from `before` to `after`. */
export function patchBetween(before: Agenda, after: Agenda): AgendaPatch {
  const known = new Map(before.map((item) => [item.id, JSON.stringify(item)]))
  return {
    order: after.map(({ id }) => id),
    items: after.filter((item) => known.get(item.id) !== JSON.stringify(item)),
  }
}

/** The agenda that a patch leads to. Items that it neither orders nor holds are gone. */
export function applyPatch(agenda: Agenda, { order, items }: AgendaPatch): Agenda {
  const known = new Map([...agenda, ...items].map((item) => [item.id, item]))
  return order.flatMap((id) => known.get(id) ?? [])
}
