import type { AgendaItem } from '../agenda/agenda-item.ts'
import type { PageRange } from '../agenda/page-ranges.ts'
import type { NumberedDocument } from './number-pack.ts'
import { documentBookmark, endBookmark, itemIdOf } from './pack-document.ts'
import type { Audience } from './pack-plan.ts'
import type { AgendaPages } from './papers.ts'

/** The range of an item's documents together, `null` where it has none. */
export function itemRange(itemId: number, documents: readonly NumberedDocument[]): PageRange | null {
  const own = documents.filter(({ place }) => itemIdOf(place) === itemId)
  const first = own[0]
  const last = own.at(-1)
  return first && last ? { first: first.range.first, last: last.range.last } : null
}

/**
 * What stands in the place of an item's pages on the agenda. A range whose pages the public pack does not hold is plain
 * text: a live field would find the placeholder's pages instead (R40).
 */
export function agendaPages(
  item: Pick<AgendaItem, 'id' | 'kind' | 'delivery'>,
  documents: readonly NumberedDocument[],
  audience: Audience,
): AgendaPages {
  if (item.delivery === 'withdrawn') return { kind: 'words', text: 'WITHDRAWN' }
  if (item.delivery === 'deferred') return { kind: 'words', text: 'DEFERRED' }
  const own = documents.filter(({ place }) => itemIdOf(place) === item.id)
  const first = own[0]
  const last = own.at(-1)
  if (first && last) {
    const range = { first: first.range.first, last: last.range.last }
    if (audience === 'public' && own.some(({ isExempt }) => isExempt)) return { kind: 'plain', range }
    const bookmark = documentBookmark(first.place)
    return { kind: 'linked', range, bookmark, endBookmark: endBookmark(documentBookmark(last.place)) }
  }
  if (item.delivery === 'toFollow') return { kind: 'words', text: 'To follow' }
  if (item.delivery === 'verbal' || item.kind === 'verbal') return { kind: 'words', text: 'Verbal update' }
  return { kind: 'none' }
}
