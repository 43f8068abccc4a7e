import type { PageRange } from '../agenda/page-ranges.ts'
import { type PackedDocument, type PackedItem, packedItemOf } from './pack-view.ts'
import { type PageReference, staleReferences, type StaleReference } from './page-references.ts'

/** What became of a document between two plans of a pack; `moved` has only its numbers changed. */
export type ChangeKind = 'new' | 'replaced' | 'withdrawn' | 'released' | 'withheld' | 'moved'

export interface DocumentChange extends PackedItem {
  readonly kind: ChangeKind
  readonly title: string
  readonly isExempt: boolean
  /** Its numbers in the plan before, `null` where it was not in it. */
  readonly before: PageRange | null
  /** Its numbers in the plan after, `null` where it is not in it. */
  readonly after: PageRange | null
}

/** What building again would change for whoever holds the pack as it is. */
export interface PackChange {
  /** In the order of the plan after; what is withdrawn at the end. Documents that stay as they are are not listed. */
  readonly documents: readonly DocumentChange[]
  readonly newPages: number
  /** Pages with the same words and another number. */
  readonly renumberedPages: number
  /** Ranges on the agenda that read otherwise. */
  readonly rangesChanged: number
  /** Printed leaves that are no longer right, those of the agenda among them. */
  readonly staleLeaves: number
  /** "see page 75" in a paper that stays, where page 75 has another number or is gone. */
  readonly staleReferences: readonly StaleReference[]
}

/**
 * Compares two plans of a members' pack, before anything is built.
 *
 * @param before      the pack as members hold it, front sheet first
 * @param after       the pack as it would be built
 * @param references  page numbers that the papers of the pack before name
 */
export function packChange(
  before: readonly PackedDocument[],
  after: readonly PackedDocument[],
  references: readonly PageReference[] = [],
): PackChange {
  const pairs = paired(before, after)
  const documents = pairs.flatMap((pair) => {
    const kind = changeOf(pair.before, pair.after)
    const shown = pair.after ?? pair.before
    if (kind === null || shown === null || shown.itemId === null) return []
    const { title, isExempt } = shown
    const ranges = { before: pair.before?.range ?? null, after: pair.after?.range ?? null }
    return [{ kind, ...packedItemOf(shown), title, isExempt, ...ranges }]
  })
  return {
    documents,
    newPages: sum(documents, ({ kind, after: range }) => (kind === 'moved' ? 0 : pagesIn(range))),
    renumberedPages: sum(documents, ({ kind, after: range }) => (kind === 'moved' ? pagesIn(range) : 0)),
    rangesChanged: changedRanges(before, after),
    staleLeaves: documents.length === 0 ? 0 : staleLeaves(documents, before),
    staleReferences: staleReferences(references, (page) => whereNow(page, pairs)),
  }
}

interface Pair {
  readonly before: PackedDocument | null
  readonly after: PackedDocument | null
}

/** Documents of both plans side by side: an item's first, second … document is the same paper in both. */
function paired(before: readonly PackedDocument[], after: readonly PackedDocument[]): readonly Pair[] {
  const left = new Map(before.map((document, place) => [placeIn(before, document, place), document]))
  const pairs: Pair[] = after.map((document, place) => {
    const name = placeIn(after, document, place)
    const was = left.get(name) ?? null
    left.delete(name)
    return { before: was, after: document }
  })
  return [...pairs, ...[...left.values()].map((document) => ({ before: document, after: null }))]
}

/** "12/0": an item and the place of a document within it. */
function placeIn(documents: readonly PackedDocument[], { itemId }: PackedDocument, place: number): string {
  const first = documents.findIndex((each) => each.itemId === itemId)
  return `${itemId}/${place - first}`
}

function changeOf(was: PackedDocument | null, is: PackedDocument | null): ChangeKind | null {
  if (is === null) return 'withdrawn'
  if (was === null) return 'new'
  if (was.isExempt !== is.isExempt) return is.isExempt ? 'withheld' : 'released'
  if (isOtherContent(was, is)) return 'replaced'
  return was.range.first === is.range.first && was.range.last === is.range.last ? null : 'moved'
}

/** Packs of earlier days do not name what they were made of: other files, or another length, tell. */
function isOtherContent(was: PackedDocument, is: PackedDocument): boolean {
  if (was.itemId === null) return false
  if (was.key !== undefined && is.key !== undefined) return was.key !== is.key
  return was.source !== is.source || pagesIn(was.range) !== pagesIn(is.range)
}

/** The number in the plan after of a page of the plan before; `null` where it no longer holds those words. */
function whereNow(page: number, pairs: readonly Pair[]): number | null {
  const pair = pairs.find(
    ({ before }) => before !== null && before.range.first <= page && page <= before.range.last,
  )
  if (!pair?.before) return page
  const { before, after } = pair
  if (after === null || isOtherContent(before, after)) return null
  return page - before.range.first + after.range.first
}

function changedRanges(before: readonly PackedDocument[], after: readonly PackedDocument[]): number {
  const now = rangesByItem(before)
  const then = rangesByItem(after)
  return [...new Set([...now.keys(), ...then.keys()])].filter((item) => now.get(item) !== then.get(item))
    .length
}

/** "5 - 10" by item id, as the agenda prints it. */
function rangesByItem(documents: readonly PackedDocument[]): ReadonlyMap<number, string> {
  const ranges = new Map<number, string>()
  for (const { itemId, range } of documents) {
    if (itemId === null) continue
    const first = ranges.get(itemId)?.split(' - ')[0] ?? `${range.first}`
    ranges.set(itemId, `${first} - ${range.last}`)
  }
  return ranges
}

/** A leaf has two pages, and every document begins on one of its own. */
function staleLeaves(documents: readonly DocumentChange[], before: readonly PackedDocument[]): number {
  const agenda = before.find(({ itemId }) => itemId === null)
  return (pagesIn(agenda?.range ?? null) + sum(documents, ({ before: range }) => pagesIn(range))) / 2
}

function pagesIn(range: PageRange | null): number {
  return range === null ? 0 : range.last - range.first + 1
}

function sum<Of>(list: readonly Of[], count: (each: Of) => number): number {
  return list.reduce((total, each) => total + count(each), 0)
}
