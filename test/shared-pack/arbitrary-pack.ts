import * as fc from '../helpers/fast-check.ts'
import type { CountedDocument } from '../../shared/pack/number-pack.ts'

interface SomeDocument {
  readonly sides: number
  readonly publicSides: number
  readonly isExempt: boolean
  readonly appendices: number
}

const someItem: fc.Arbitrary<SomeDocument> = fc.record({
  sides: fc.integer({ min: 1, max: 40 }),
  publicSides: fc.integer({ min: 1, max: 40 }),
  isExempt: fc.boolean(),
  appendices: fc.integer({ min: 0, max: 3 }),
})

/** Any pack: a front sheet, then items with their appendices, some exempt, some longer for the public than for members. */
export const somePack: fc.Arbitrary<readonly CountedDocument[]> = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.array(someItem, { maxLength: 30 }))
  .map(([frontSides, items]) => [
    {
      place: { kind: 'frontSheet' },
      title: 'Community Safety Committee',
      isExempt: false,
      exemptParagraphs: [],
      nation: 'england',
      source: null,
      sides: { members: frontSides, public: frontSides },
    } satisfies CountedDocument,
    ...items.flatMap((item, index) => documentsOf(item, index + 1)),
  ])

function documentsOf(
  { sides, publicSides, isExempt, appendices }: SomeDocument,
  itemNumber: number,
): CountedDocument[] {
  return Array.from({ length: appendices + 1 }, (_, nth): CountedDocument => {
    const at = { itemId: 100 + itemNumber, itemNumber, nth }
    return {
      place: nth === 0 ? { kind: 'paper', ...at } : { kind: 'appendix', ...at, appendix: nth },
      title: `ITEM ${itemNumber}`,
      isExempt,
      exemptParagraphs: isExempt ? ['3'] : [],
      nation: 'england',
      source: null,
      sides: { members: sides + nth, public: isExempt ? 1 : publicSides + nth },
    }
  })
}
