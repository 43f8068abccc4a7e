import type { AgendaItemView } from '../../shared/contract/views.ts'

/** Papers an agenda asks for, those that are in, and the items whose paper is simply not here. */
export interface PaperCount {
  readonly wanted: number
  readonly here: number
  /** Numbers of the items that have no paper and do not say "to follow". */
  readonly missing: readonly number[]
}

/** Counts as the list of meetings does: a paper made from the records is in, one to follow is still wanted. */
export function countPapers(items: readonly Pick<AgendaItemView, 'item' | 'paperState'>[]): PaperCount {
  const here = items.filter(({ paperState }) => paperState.kind === 'in' || paperState.kind === 'generated')
  const missing = items.filter(({ paperState }) => paperState.kind === 'missing')
  const toFollow = items.filter(({ paperState }) => paperState.kind === 'toFollow')
  return {
    wanted: here.length + missing.length + toFollow.length,
    here: here.length,
    missing: missing.map(({ item }) => item.number),
  }
}
