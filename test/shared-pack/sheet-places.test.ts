import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { nextSheetPlaces, restartBookmark, type SheetPlace } from '../../shared/pack/sheet-places.ts'

/** A document as it is without blank pages: how many pages it has before each section that begins on a side. */
interface Paper {
  readonly sections: readonly { readonly pagesBefore: number; readonly side: 'same' | 'other' }[]
  readonly lastPages: number
}

const paper: fc.Arbitrary<Paper> = fc.record({
  sections: fc.array(
    fc.record({ pagesBefore: fc.integer({ min: 1, max: 4 }), side: fc.constantFrom('same', 'other') }),
    { maxLength: 3 },
  ),
  lastPages: fc.integer({ min: 1, max: 4 }),
})

it('gives each document, on whichever side it begins, the blank pages that it had alone', () => {
  fc.assert(
    fc.property(fc.array(paper, { minLength: 1, maxLength: 6 }), (papers) => {
      const names = papers.map((_, index) => `_pack_${index}`)
      const unknown = names.map(() => ({ firstPage: 1, restarts: [] }))
      const places = nextSheetPlaces(names, layOut(papers, unknown), unknown)
      const found = layOut(papers, places)

      expect(nextSheetPlaces(names, found, places)).toEqual(places)
      for (const [index, { sections }] of papers.entries()) {
        const first = found[names[index] ?? ''] ?? 0
        expect(places[index]?.firstPage).toBe(first)
        for (const [at, { side }] of sections.entries()) {
          const page = found[restartBookmark(names[index] ?? '', at, side)] ?? 0
          expect((page - first) % 2 === 0).toBe(side === 'same')
        }
      }
    }),
  )
})

it('takes a blank page out again where text before it has come to end on the other side', () => {
  const used = [{ firstPage: 1, restarts: [3] }]
  const found = { _pack_0: 1, [restartBookmark('_pack_0', 0, 'same')]: 4 }

  expect(nextSheetPlaces(['_pack_0'], found, used)).toEqual([{ firstPage: 1, restarts: [null] }])
})

/** Pages of the bookmarks when a blank page stands before every section whose number is told. */
function layOut(papers: readonly Paper[], places: readonly SheetPlace[]): Record<string, number> {
  const found: Record<string, number> = {}
  let page = 1
  for (const [index, { sections, lastPages }] of papers.entries()) {
    found[`_pack_${index}`] = page
    for (const [at, { pagesBefore, side }] of sections.entries()) {
      page += pagesBefore
      if ((places[index]?.restarts[at] ?? null) !== null) page += 1
      found[restartBookmark(`_pack_${index}`, at, side)] = page
    }
    page += lastPages
  }
  return found
}
