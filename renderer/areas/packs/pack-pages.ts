import type { PackEdition } from '../../../shared/pack/pack-view.ts'
import { type Band, bandsOf } from './bands.ts'

/** A page as one copy has it. */
export interface CopyPage {
  /** Physical page in that copy's file, from 1. */
  readonly sheet: number
  readonly isBlank: boolean
}

/** A printed page number, and what stands under it in each copy; `null` where a copy has no such page. */
export interface PackPage {
  readonly number: number
  readonly band: Band
  readonly members: CopyPage | null
  readonly public: CopyPage | null
}

/** A row of the viewer: whole leaves, and the item bands over them. */
export interface PageRow {
  readonly pages: readonly PackPage[]
  readonly bands: readonly { readonly band: Band; readonly pages: number }[]
}

/**
 * The pages of a pack by printed number, with both copies' sheets. The members' copy decides which numbers there are,
 * since the public one takes its numbers from it (R40); without a members' copy, the public one's own pages do.
 */
export function packPages(members: PackEdition | null, publicCopy: PackEdition | null): readonly PackPage[] {
  const leading = members ?? publicCopy
  if (leading === null) return []
  const inMembers = members === null ? noPages : sheetsByNumber(members)
  const inPublic = publicCopy === null ? noPages : sheetsByNumber(publicCopy)
  return bandsOf(leading.documents).flatMap((band) =>
    numbers(band).map((number) => ({
      number,
      band,
      members: inMembers.get(number) ?? null,
      public: inPublic.get(number) ?? null,
    })),
  )
}

/** The same pages in rows of `perRow` pages, an even number, so that the two sides of a leaf stay together. */
export function pageRows(pages: readonly PackPage[], perRow: number): readonly PageRow[] {
  const rows: PageRow[] = []
  for (let start = 0; start < pages.length; start += perRow) {
    const inRow = pages.slice(start, start + perRow)
    rows.push({ pages: inRow, bands: bandsOver(inRow) })
  }
  return rows
}

/** How many pages fit side by side at about `wantedPx` each: even, at least two. */
export function pagesPerRow(widthPx: number, wantedPx: number): number {
  return Math.max(2, Math.floor(widthPx / wantedPx / 2) * 2)
}

const noPages: ReadonlyMap<number, CopyPage> = new Map()

function sheetsByNumber({ documents }: PackEdition): ReadonlyMap<number, CopyPage> {
  const pages = new Map<number, CopyPage>()
  for (const { range, firstSheet, sheets, fillers } of documents) {
    for (let index = 0; index < sheets; index += 1) {
      pages.set(range.first + index, { sheet: firstSheet + index, isBlank: index >= sheets - fillers })
    }
  }
  return pages
}

function numbers({ range }: Band): readonly number[] {
  return Array.from({ length: range.last - range.first + 1 }, (_, index) => range.first + index)
}

function bandsOver(pages: readonly PackPage[]): PageRow['bands'] {
  const over: { band: Band; pages: number }[] = []
  for (const { band } of pages) {
    const last = over.at(-1)
    if (last?.band === band) last.pages += 1
    else over.push({ band, pages: 1 })
  }
  return over
}
