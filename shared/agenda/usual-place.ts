import type { StartingItem } from './agenda-edit.ts'
import type { AgendaItem, ItemKind, Part } from './agenda-item.ts'
import { type Agenda, blocksOf } from './agenda.ts'

/**
 * The order of business that committees keep (R25): openings, minutes, what is outstanding, reports, then questions,
 * urgent business and, last in public, the motion to exclude it.
 */
const order: readonly (readonly ItemKind[])[] = [
  ['apologies'],
  ['declarations'],
  ['minutes'],
  ['outstandingReferences'],
  ['heading', 'report', 'performance', 'verbal'],
  ['questions'],
  ['urgentBusiness'],
  ['exclusionOfPublic'],
]

/** The item of a part before which business of a kind usually stands; `null` for the part's end. */
export function usualPlace(agenda: Agenda, part: Part, kind: ItemKind): number | null {
  const rank = usualRank(kind)
  const later = blocksOf(agenda).find(([main]) => main.part === part && usualRank(main.kind) > rank)
  return later?.[0].id ?? null
}

/**
 * The item that late business goes under on an agenda that is out: as 12(a) it changes no number that is published; `null`
 * where the part has no urgent business.
 */
export function underUrgentBusiness(agenda: Agenda, part: Part): AgendaItem | null {
  const urgent = agenda.find((item) => item.part === part && item.kind === 'urgentBusiness')
  return urgent?.letter === undefined ? (urgent ?? null) : null
}

/** Business in which nothing is put before the committee, so that Part 2 asks for no paragraph. */
export function isFormal({ kind }: Pick<AgendaItem, 'kind'>): boolean {
  return formalKinds.has(kind)
}

const formalKinds: ReadonlySet<ItemKind> = new Set([
  'apologies',
  'declarations',
  'questions',
  'urgentBusiness',
  'exclusionOfPublic',
  'heading',
])

/** Where business of a kind stands among the others: less is earlier. */
export function usualRank(kind: ItemKind): number {
  return order.findIndex((kinds) => kinds.includes(kind))
}

/** The items of a new agenda with one more: before the first business of its part that usually comes later, else at the part's end (R25). */
export function insertedAsUsual(items: readonly StartingItem[], item: StartingItem): readonly StartingItem[] {
  const rank = usualRank(item.words.kind)
  const later = items.findIndex(
    ({ part, isSub, words }) =>
      part > item.part || (part === item.part && !isSub && usualRank(words.kind) > rank),
  )
  return later < 0 ? [...items, item] : items.toSpliced(later, 0, item)
}
