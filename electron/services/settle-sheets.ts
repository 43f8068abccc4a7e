import type { PageMap } from '../../shared/pack/pack-plan.ts'
import { nextSheetPlaces, type SheetPlace } from '../../shared/pack/sheet-places.ts'

/**
 * Merges and lays out until each document's pages fall on sheets as alone: one that begins on an even page has its even
 * headers on odd pages, and blank pages stand where its own numbers asked for them. Mostly the first layout is the last, as
 * nothing in the merged file depends on it.
 *
 * @param documents bookmarks at their starts, in order
 */
export async function settleSheets<Merged extends { readonly docx: Uint8Array }>(
  documents: readonly string[],
  merge: (sheets: readonly SheetPlace[]) => Promise<Merged>,
  layOut: (docx: Uint8Array) => Promise<PageMap>,
): Promise<Merged & { readonly map: PageMap }> {
  let sheets: readonly SheetPlace[] = documents.map(() => ({ firstPage: 1, restarts: [] }))
  let merged = await merge(sheets)
  let map = await layOut(merged.docx)
  for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
    sheets = nextSheetPlaces(documents, map.bookmarks, sheets)
    const turned = await merge(sheets)
    if (Buffer.compare(turned.docx, merged.docx) === 0) return { ...merged, map }
    merged = turned
    map = await layOut(merged.docx)
  }
  // Documents that never settle keep their headers as they are by now, but no page number may jump.
  merged = await merge(sheets.map(({ firstPage }) => ({ firstPage, restarts: [] })))
  return { ...merged, map: await layOut(merged.docx) }
}

/** Mostly two layouts will do; each brings at least one more document to rest. */
const mostAttempts = 4
