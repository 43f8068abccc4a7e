import * as fc from '../helpers/fast-check.ts'
import { describe, expect, it } from 'vitest'
import { numberPack } from '../../shared/pack/number-pack.ts'
import { packOutline, pageLabels } from '../../shared/pack/outline.ts'
import { documentBookmark } from '../../shared/pack/pack-document.ts'
import { type Edition, planEdition, printedNumbers, sheetCount } from '../../shared/pack/plan-edition.ts'
import { audiences } from '../../shared/pack/pack-plan.ts'
import { somePack } from './arbitrary-pack.ts'

describe('the numbers of any pack', () => {
  it('run on without a gap, each document from an odd page to an even one', () => {
    fc.assert(
      fc.property(somePack, (documents) => {
        const ranges = numberPack(documents).map(({ range }) => range)
        let next = 1
        for (const { first, last } of ranges) {
          expect(first).toBe(next)
          expect(first % 2).toBe(1)
          expect(last % 2).toBe(0)
          next = last + 1
        }
      }),
    )
  })

  it('fill a members’ pack from 1 to its last sheet', () => {
    fc.assert(
      fc.property(somePack, (documents) => {
        const edition = planEdition('members', numberPack(documents))
        const numbers = printedNumbers(edition)
        expect(numbers).toEqual(numbers.map((_, index) => index + 1))
        expect(numbers.length).toBe(sheetCount(edition))
        expect(edition.documents.every(({ startsAtPage }) => startsAtPage === null)).toBe(true)
      }),
    )
  })

  it('are the same in the public pack, which jumps over what is withheld', () => {
    fc.assert(
      fc.property(somePack, (documents) => {
        const numbered = numberPack(documents)
        const members = planEdition('members', numbered)
        const open = planEdition('public', numbered)
        for (const [index, document] of open.documents.entries()) {
          const twin = members.documents[index] ?? { sides: 0, fillers: 0 }
          expect(printedNumbers(only(open, index))[0]).toBe(document.document.range.first)
          expect(sheetsOf(document)).toBeLessThanOrEqual(sheetsOf(twin))
          expect(document.isPlaceholder || sheetsOf(document) === sheetsOf(twin)).toBe(true)
          expect(document.firstSheet % 2).toBe(1)
          expect(document.fillers).toBeGreaterThanOrEqual(0)
        }
      }),
    )
  })

  it('are what a reader counts who starts anew wherever the plan says so', () => {
    fc.assert(
      fc.property(somePack, fc.constantFrom(...audiences), (documents, audience) => {
        const edition = planEdition(audience, numberPack(documents))
        const counted: number[] = []
        for (const each of edition.documents) {
          for (let sheet = 0; sheet < sheetsOf(each); sheet += 1) {
            const runsOn: number = (counted.at(-1) ?? 0) + 1
            counted.push(sheet === 0 ? (each.startsAtPage ?? runsOn) : runsOn)
          }
        }
        expect(counted).toEqual(printedNumbers(edition))
        expect(labelled(edition)).toEqual(counted)
      }),
    )
  })

  it('give every document a bookmark of its own', () => {
    fc.assert(
      fc.property(somePack, (documents) => {
        const bookmarks = documents.map(({ place }) => documentBookmark(place))
        expect(new Set(bookmarks).size).toBe(bookmarks.length)
        expect(bookmarks.every((name) => /^_pack_\d{3}(_app\d+)?$/.test(name))).toBe(true)
      }),
    )
  })
})

it('puts every item in the outline once, with its appendices under it', () => {
  fc.assert(
    fc.property(somePack, (documents) => {
      const edition = planEdition('public', numberPack(documents))
      const [, agenda, ...items] = packOutline(edition, 2)
      expect(agenda).toMatchObject({ title: 'Agenda', sheet: 2 })
      const sheets = items.flatMap(({ sheet, children }) => [sheet, ...children.map((child) => child.sheet)])
      expect(sheets).toEqual(edition.documents.slice(1).map(({ firstSheet }) => firstSheet))
    }),
  )
})

function sheetsOf({ sides, fillers }: { readonly sides: number; readonly fillers: number }): number {
  return sides + fillers
}

function only(edition: Edition, index: number): Edition {
  return { ...edition, documents: edition.documents.slice(index, index + 1) }
}

/** The label of each sheet by the PDF's runs. */
function labelled(edition: Edition): readonly number[] {
  const runs = pageLabels(edition)
  return Array.from({ length: sheetCount(edition) }, (_, index) => {
    const run = runs.findLast(({ fromSheet }) => fromSheet <= index + 1)
    return run ? run.firstNumber + index + 1 - run.fromSheet : 0
  })
}
