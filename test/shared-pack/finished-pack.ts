import type { FinishedEdition } from '../../shared/pack/checks/finished-edition.ts'
import { fillerText } from '../../shared/pack/checks/page-text.ts'
import { pageRangeText } from '../../shared/agenda/page-ranges.ts'
import { itemRange } from '../../shared/pack/agenda-pages.ts'
import type { NumberedDocument } from '../../shared/pack/number-pack.ts'
import { documentBookmark, documentLabel, endBookmark, itemIdOf } from '../../shared/pack/pack-document.ts'
import type { Audience, LaidOutPage } from '../../shared/pack/pack-plan.ts'
import { planEdition } from '../../shared/pack/plan-edition.ts'

/** A pack as a faultless layout engine would show it. */
export function faultlessPack(audience: Audience, numbered: readonly NumberedDocument[]): FinishedEdition {
  const edition = planEdition(audience, numbered)
  const pages: LaidOutPage[] = []
  const bookmarks: Record<string, number> = {}
  for (const { document, firstSheet, sides, fillers } of edition.documents) {
    const bookmark = documentBookmark(document.place)
    bookmarks[bookmark] = firstSheet
    bookmarks[endBookmark(bookmark)] = firstSheet + sides + fillers - 1
    for (let index = 0; index < sides + fillers; index += 1) {
      const words = index < sides ? wordsOf(document, index, numbered) : fillerText
      const number = document.range.first + index
      pages.push({ widthMm: 210, heightMm: 297, text: number === 1 ? words : `${words} Page ${number}` })
    }
  }
  return { edition, map: { pages, bookmarks } }
}

/** The same pack with the text of one sheet changed. */
export function withText(
  finished: FinishedEdition,
  sheet: number,
  change: (text: string) => string,
): FinishedEdition {
  const pages = finished.map.pages.map((page, index) =>
    index + 1 === sheet ? { ...page, text: change(page.text) } : page,
  )
  return { ...finished, map: { ...finished.map, pages } }
}

/** What a document's side says in these packs; the front sheet's last side prints the agenda's ranges. */
export function wordsOf(
  document: NumberedDocument,
  index: number,
  numbered: readonly NumberedDocument[],
): string {
  if (document.place.kind !== 'frontSheet') return `${documentLabel(document.place)}, side ${index + 1}.`
  if (index < document.sides.members - 1) return 'Community Safety Committee'
  const items = new Set(numbered.map(({ place }) => itemIdOf(place)))
  const ranges = [...items].map((itemId) => (itemId === null ? null : itemRange(itemId, numbered)))
  return ranges.map((range) => (range ? pageRangeText(range) : '')).join(' ')
}
