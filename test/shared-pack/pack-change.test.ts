import * as fc from '../helpers/fast-check.ts'
import { describe, expect, it } from 'vitest'
import { pageReferences } from '../../shared/pack/page-references.ts'
import { packChange } from '../../shared/pack/pack-change.ts'
import type { PackedDocument } from '../../shared/pack/pack-view.ts'

interface Paper {
  readonly item: number | null
  /** Even: fillers count. */
  readonly pages: number
  readonly key?: string
  readonly isExempt?: boolean
}

const front: Paper = { item: null, pages: 4 }
const wardens: Paper = { item: 8, pages: 12 }
const streets: Paper = { item: 9, pages: 14 }
const camera: Paper = { item: 14, pages: 10, isExempt: true }

describe('what a late paper would change', () => {
  it('moves all that follows an inserted paper by its pages', () => {
    const late: Paper = { item: 10, pages: 8 }

    const change = packChange(
      plan(front, wardens, streets, camera),
      plan(front, wardens, streets, late, camera),
    )

    expect(change.documents).toMatchObject([
      { kind: 'new', itemNumber: 10, before: null, after: { first: 31, last: 38 } },
      { kind: 'moved', itemNumber: 14, before: { first: 31, last: 40 }, after: { first: 39, last: 48 } },
    ])
    expect(change).toMatchObject({ newPages: 8, renumberedPages: 10, rangesChanged: 2, staleLeaves: 7 })
  })

  it('moves nothing when a paper is replaced by one of the same length', () => {
    const change = packChange(
      plan(front, wardens, streets),
      plan(front, { ...wardens, key: 'version 2' }, streets),
    )

    expect(change.documents).toMatchObject([{ kind: 'replaced', itemNumber: 8 }])
    expect(change).toMatchObject({ newPages: 12, renumberedPages: 0, rangesChanged: 0 })
  })

  it('draws what follows nearer when a paper is withdrawn', () => {
    const change = packChange(plan(front, wardens, streets), plan(front, streets))

    expect(change.documents.map(({ kind, itemNumber }) => [kind, itemNumber])).toEqual([
      ['moved', 9],
      ['withdrawn', 8],
    ])
    expect(change).toMatchObject({ newPages: 0, renumberedPages: 14, rangesChanged: 2 })
  })

  it('says of a paper that is released that it was, and moves nothing (R17)', () => {
    const change = packChange(
      plan(front, wardens, camera),
      plan(front, wardens, { ...camera, isExempt: false }),
    )

    expect(change.documents).toMatchObject([{ kind: 'released', itemNumber: 14 }])
    expect(change).toMatchObject({ renumberedPages: 0, rangesChanged: 0 })
  })
})

it('changes nothing where nothing was changed, and every page is new, renumbered or as it was', () => {
  const paper = fc.record({ pages: fc.integer({ min: 1, max: 9 }).map((leaves) => leaves * 2) })
  const papers = fc
    .array(paper, { maxLength: 8 })
    .map((list) => list.map(({ pages }, index): Paper => ({ item: index + 2, pages })))
  fc.assert(
    fc.property(papers, fc.nat({ max: 8 }), (list, place) => {
      const before = plan(front, ...list)
      expect(packChange(before, before)).toMatchObject({ documents: [], staleLeaves: 0, rangesChanged: 0 })

      const after = plan(front, ...list.toSpliced(place, 0, { item: 99, pages: 6 }))
      const { newPages, renumberedPages } = packChange(before, after)
      const asBefore = after.filter(({ itemId, range }) =>
        before.some((was) => was.itemId === itemId && was.range.first === range.first),
      )
      const kept = asBefore.reduce((sum, { sheets }) => sum + sheets, 0)
      expect(newPages + renumberedPages + kept).toBe(after.at(-1)?.range.last)
    }),
  )
})

describe('page numbers that papers name', () => {
  const before = plan(front, wardens, streets, camera)
  const says = (page: number, words: string) =>
    Array.from({ length: 40 }, (_, index) => (index + 1 === page ? words : `Page ${index + 1}`))

  it('go stale when the page they name moves, and say which number it would bear', () => {
    const references = pageReferences(before, says(6, 'The tender (see page 33) is exempt. Page 6'))

    const after = plan(front, wardens, streets, { item: 10, pages: 8 }, camera)

    expect(packChange(before, after, references).staleReferences).toEqual([
      { itemNumber: 8, title: 'Paper 8', onPage: 6, text: 'page 33', names: 33, wouldBe: 41 },
    ])
  })

  it('name nothing any more when that paper is withdrawn', () => {
    const references = pageReferences(before, says(6, 'see pages 17 to 19'))

    expect(packChange(before, plan(front, wardens, camera), references).staleReferences).toMatchObject([
      { names: 17, wouldBe: null },
    ])
  })

  it('are taken for a report’s own where they lie within its length, and for the agenda’s on the agenda', () => {
    expect(pageReferences(before, says(6, 'see page 11'))).toEqual([])
    expect(pageReferences(before, says(2, '(Pages 17 - 30)'))).toEqual([])
  })

  it('are not the P of an outstanding reference with a day after it', () => {
    expect(pageReferences(before, says(6, '5/2026/P 17 September 2026'))).toEqual([])
  })
})

function plan(...papers: readonly Paper[]): readonly PackedDocument[] {
  let first = 1
  return papers.map(({ item, pages, key = 'version 1', isExempt = false }) => {
    const range = { first, last: first + pages - 1 }
    const document = {
      itemId: item,
      itemNumber: item,
      title: `Paper ${item}`,
      isExempt,
      range,
      firstSheet: first,
      sheets: pages,
      fillers: 0,
      source: null,
      key,
    }
    first += pages
    return document
  })
}
