import { pageRangeText } from '../agenda/page-ranges.ts'
import { itemRange } from './agenda-pages.ts'
import { itemIdOf } from './pack-document.ts'
import type { Edition } from './plan-edition.ts'

/** Words on the agenda's sheets, and the sheet they lead to. */
export interface AgendaLink {
  readonly fromSheets: { readonly first: number; readonly last: number }
  readonly text: string
  readonly toSheet: number
}

/** A link from each page range of the agenda to where the item's first paper, or its placeholder, begins. */
export function agendaLinks({ documents }: Edition): readonly AgendaLink[] {
  const [frontSheet, ...papers] = documents
  const fromSheets = { first: 1, last: frontSheet?.sides ?? 0 }
  const numbered = documents.map(({ document }) => document)
  const items = Map.groupBy(papers, ({ document }) => itemIdOf(document.place))
  return [...items].flatMap(([itemId, own]) => {
    const range = itemId === null ? null : itemRange(itemId, numbered)
    const first = own[0]
    return range === null || first === undefined
      ? []
      : [{ fromSheets, text: pageRangeText(range), toSheet: first.firstSheet }]
  })
}
