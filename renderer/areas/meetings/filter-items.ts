import { itemLabel } from '../../../shared/agenda/agenda-item.ts'
import type { AgendaItemView } from '../../../shared/contract/views.ts'

/** Items in whose number, title, report-of or file names every typed word stands. */
export function filterItems(items: readonly AgendaItemView[], typed: string): readonly AgendaItemView[] {
  const words = typed
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  return items.filter(({ item, papers }) => {
    const text = [itemLabel(item), item.title, item.reportOf, ...papers.map(({ fileName }) => fileName)]
      .join(' ')
      .toLowerCase()
    return words.every((word) => text.includes(word))
  })
}
