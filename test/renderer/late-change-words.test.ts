import { describe, expect, it } from 'vitest'
import {
  insertFigures,
  insertSentence,
  lateChangeTitle,
  moveWords,
  staleWords,
  supplementSentence,
} from '../../renderer/areas/packs/late-change-words.ts'
import type { DocumentChange, PackChange } from '../../shared/pack/pack-change.ts'
import type { ReplacedPages } from '../../shared/pack/supplement.ts'
import { lateChange } from './fake-late-change.ts'

const late = change('new', 10, null, [73, 80])

describe('the first line', () => {
  it.each([
    [[late], 'A late paper has come for item 10'],
    [[change('withdrawn', 8, [47, 58], null)], 'The paper for item 8 has been withdrawn'],
    [[change('released', 14, [73, 82], [73, 82])], 'Item 14 is no longer exempt'],
    [[late, change('replaced', 8, [47, 58], [47, 58])], '2 items have changed since version 5'],
    [[change('moved', 14, [73, 82], [81, 90])], 'The agenda has changed since version 5'],
    [[], 'The agenda has changed since version 5'],
  ])('says what came: %#', (documents, expected) => {
    expect(lateChangeTitle(packChange(documents), 5)).toBe(expected)
  })
})

describe('what inserting does', () => {
  it('says where a late paper stands and by how much all after it moves', () => {
    const moved = change('moved', 14, [73, 82], [81, 90])

    expect(insertSentence(packChange([late, moved], { renumberedPages: 10 }))).toBe(
      'The paper takes pages 73 – 80. Everything after it moves back by 8.',
    )
    expect(moveWords(moved)).toBe('+8')
  })

  it('says that pages move forward where a paper is withdrawn', () => {
    const moved = change('moved', 9, [59, 72], [47, 60])

    expect(insertSentence(packChange([moved], { renumberedPages: 14 }))).toBe(
      'Everything after that moves forward by 12.',
    )
    expect(moveWords(moved)).toBe('−12')
  })

  it('counts ones as one', () => {
    const figures = insertFigures(packChange([late], { renumberedPages: 1, rangesChanged: 1 }), 11)

    expect(figures.map(({ count, of }) => `${count} ${of}`)).toEqual([
      '0 new pages',
      '1 page renumbered',
      '1 range changed',
    ])
  })
})

it('never says that a page stays true whose paper comes again', () => {
  const sentence = (replaced: readonly ReplacedPages[]) =>
    supplementSentence({
      ...lateChange,
      supplement: { number: 1, documents: [], range: { first: 91, last: 96 }, replaced },
    })

  expect(sentence([])).toBe('Numbering goes on from page 90. Every page already printed stays true.')
  expect(sentence([{ itemNumber: 8, range: { first: 47, last: 58 } }])).toBe(
    'Numbering goes on from page 90. Pages 47 – 58 are replaced by it; every other page already printed stays true.',
  )
})

it('says of a page number what it would be, or that its page would not be there', () => {
  const reference = { itemNumber: 7, title: 'WARDENS', onPage: 40, text: 'page 75', names: 75 }

  expect(staleWords({ ...reference, wouldBe: 83 })).toBe('“page 75” would be page 83.')
  expect(staleWords({ ...reference, wouldBe: null })).toBe('“page 75” would not be there.')
})

function change(
  kind: DocumentChange['kind'],
  itemNumber: number,
  before: readonly [number, number] | null,
  after: readonly [number, number] | null,
): DocumentChange {
  const range = (pages: readonly [number, number] | null) => pages && { first: pages[0], last: pages[1] }
  return { kind, itemNumber, title: 'A PAPER', isExempt: false, before: range(before), after: range(after) }
}

function packChange(documents: readonly DocumentChange[], figures: Partial<PackChange> = {}): PackChange {
  return {
    documents,
    newPages: 0,
    renumberedPages: 0,
    rangesChanged: 0,
    staleLeaves: 0,
    staleReferences: [],
    ...figures,
  }
}
