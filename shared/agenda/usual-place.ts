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
  const rank = rankOf(kind)
  const later = blocksOf(agenda).find(([main]) => main.part === part && rankOf(main.kind) > rank)
  return later?.[0].id ?? null
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

function rankOf(kind: ItemKind): number {
  return order.findIndex((kinds) => kinds.includes(kind))
}
