import type { AgendaItem } from '../../../shared/agenda/agenda-item.ts'

type Described = Pick<AgendaItem, 'number' | 'part' | 'kind' | 'title'>

/** Ways to recognise an item of a corrected agenda, the surest first. */
const likenesses: readonly ((item: Described) => string)[] = [
  ({ number, part, title }) => `${part} ${number} ${title}`,
  ({ part, kind, title }) => `${part} ${kind} ${title}`,
  ({ number, part, kind }) => `${part} ${number} ${kind}`,
  ({ kind, title }) => `${kind} ${title}`,
]

/**
 * Finds which item of the agenda as it stands each item of a corrected one is, so that it keeps its id and papers.
 * Each is used once.
 *
 * @returns per corrected item the id of the one it was, or `null` for a new one
 */
export function matchItems(
  before: readonly (Described & { readonly id: number })[],
  after: readonly Described[],
): readonly (number | null)[] {
  const free = new Map(before.map((item) => [item.id, item]))
  const matches: (number | null)[] = after.map(() => null)
  for (const likeness of likenesses) {
    for (const [index, item] of after.entries()) {
      if (matches[index] !== null) continue
      const found = [...free.values()].find((candidate) => likeness(candidate) === likeness(item))
      if (found === undefined) continue
      matches[index] = found.id
      free.delete(found.id)
    }
  }
  return matches
}
