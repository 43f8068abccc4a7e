import * as fc from '../helpers/fast-check.ts'
import { describe, expect, it } from 'vitest'
import { checkContents } from '../../shared/pack/checks/contents-check.ts'
import { checkEveryPaper } from '../../shared/pack/checks/every-paper-check.ts'
import { checkExemptText, passagesFound, placesFound } from '../../shared/pack/checks/exempt-text-check.ts'
import type { FinishedEdition } from '../../shared/pack/checks/finished-edition.ts'
import { checkOddStarts } from '../../shared/pack/checks/odd-starts-check.ts'
import { checkPackageSound } from '../../shared/pack/checks/package-sound-check.ts'
import { checkPageRanges } from '../../shared/pack/checks/page-ranges-check.ts'
import { checkTwinNumbers } from '../../shared/pack/checks/twin-numbers-check.ts'
import { type CountedDocument, numberPack } from '../../shared/pack/number-pack.ts'
import { documentBookmark } from '../../shared/pack/pack-document.ts'
import { audiences } from '../../shared/pack/pack-plan.ts'
import { somePack } from './arbitrary-pack.ts'
import { faultlessPack, withText, wordsOf } from './finished-pack.ts'

/** Front sheet and agenda on pages 1-2, item 3 on 3-6, exempt item 9 on 7-10, item 11 on 11-12. */
const numbered = numberPack([document(null, 2), document(3, 3), document(9, 4, ['3']), document(11, 2)])
const members = faultlessPack('members', numbered)
const open = faultlessPack('public', numbered)
const alone = new Map(
  numbered.map((each) => [
    documentBookmark(each.place),
    { text: wordsOf(each, 0, numbered), showsNumbers: false },
  ]),
)

it('passes every faultless pack', () => {
  fc.assert(
    fc.property(somePack, fc.constantFrom(...audiences), (documents, audience) => {
      const any = numberPack(documents)
      const finished = faultlessPack(audience, any)
      const firstPages = new Map(
        finished.edition.documents.map(({ document: each }) => [
          documentBookmark(each.place),
          { text: wordsOf(each, 0, any), showsNumbers: false },
        ]),
      )
      expect(checkPageRanges(finished)).toMatchObject({ ok: true })
      expect(checkOddStarts(finished)).toMatchObject({ ok: true })
      expect(checkContents(finished, firstPages)).toMatchObject({ ok: true })
    }),
  )
})

describe('page ranges', () => {
  it('fail when the agenda prints another range than the pages have', () => {
    const wrong = withText(members, 2, (text) => text.replace('(Pages 3 - 6)', '(Pages 3 - 8)'))

    expect(checkPageRanges(wrong)).toMatchObject({
      ok: false,
      detail: 'The agenda does not print (Pages 3 - 6) for item 3.',
    })
  })

  it('fail when a page bears another number, even one that begins alike', () => {
    const wrong = withText(members, 3, (text) => text.replace('Page 3', 'Page 31'))

    expect(checkPageRanges(wrong).detail).toBe('Sheet 3 (Item 3) does not read “Page 3”.')
  })

  it('fail when a paper begins or ends elsewhere', () => {
    const bookmarks = { ...members.map.bookmarks, _pack_011: 10, _pack_011_end: 13 }

    expect(checkPageRanges({ ...members, map: { ...members.map, bookmarks } }).detail).toBe(
      'Item 11 begins on sheet 10, not on sheet 11. Item 11 ends on sheet 13, not on sheet 12.',
    )
  })

  it('fail when there is a page too many', () => {
    expect(checkPageRanges(withExtraPage(members)).detail).toContain(
      'The pack has 13 pages, and 12 were planned.',
    )
  })
})

describe('odd starts', () => {
  it('fail when a paper lies on the back of a sheet', () => {
    const bookmarks = { ...members.map.bookmarks, _pack_009: 8 }

    expect(checkOddStarts({ ...members, map: { ...members.map, bookmarks } })).toMatchObject({
      ok: false,
      detail: 'Item 9 begins on the back of a sheet (sheet 8).',
    })
  })
})

describe('contents', () => {
  it('look past stamps and page numbers', () => {
    const stamped = withText(
      members,
      7,
      (text) => `NOT FOR PUBLICATION: paragraph 3, Schedule 12A Agenda Item 9 ${text}`,
    )

    expect(checkContents(stamped, alone)).toMatchObject({ ok: true })
  })

  it('look past a paper’s own page numbers, which are other ones in the pack', () => {
    const bearing = new Map(
      [...alone].map(([name, { text }]) => [name, { text: `3/17 ${text}`, showsNumbers: true }]),
    )
    const inPack = members.edition.documents.reduce(
      (pack, { firstSheet }) => withText(pack, firstSheet, (text) => `${firstSheet}/90 ${text}`),
      members,
    )

    expect(checkContents(inPack, bearing)).toMatchObject({ ok: true })
  })

  it('fail when a paper does not begin with its own words', () => {
    const wrong = withText(members, 3, () => 'Some other paper. Page 3')

    expect(checkContents(wrong, alone).detail).toBe('Item 3 does not begin with its own words on page 3.')
  })

  it('fail when something stands on a filler page, or after the last paper', () => {
    expect(
      checkContents(
        withText(members, 6, () => 'A stray line. Page 6'),
        alone,
      ).detail,
    ).toBe('Page 6 should be left blank.')
    expect(checkContents(withExtraPage(members), alone).detail).toBe(
      'Left over at the end, belonging to no paper: 1 page.',
    )
  })
})

describe('twin numbers', () => {
  it('hold for packs of the same numbers, though the public one lacks pages', () => {
    expect(checkTwinNumbers(open, members, new Set())).toMatchObject({
      ok: true,
      detail: 'The numbers of 8 public pages are the same in both packs. So are the words.',
    })
  })

  it('fail when a public page reads otherwise, unless its changes are tracked', () => {
    const other = withText(open, 4, (text) => `${text} An afterthought.`)

    expect(checkTwinNumbers(other, members, new Set()).detail).toBe(
      'Page 4 (Item 3) reads otherwise in the members’ pack.',
    )
    expect(checkTwinNumbers(other, members, new Set(['Item 3']))).toMatchObject({
      ok: true,
      detail: expect.stringContaining('The words differ on 1 page of Item 3'),
    })
  })

  it('fail when a public page bears another number', () => {
    const wrong = withText(open, 9, (text) => text.replace('Page 11', 'Page 9'))

    expect(checkTwinNumbers(wrong, members, new Set()).detail).toBe(
      'Page 11 (Item 11) has another number in the members’ pack.',
    )
  })
})

it('names items without a paper, and says which are to follow', () => {
  const item = { number: 5, title: 'STREET TREES' }

  expect(checkEveryPaper(3, [{ item, why: 'toFollow' }])).toMatchObject({
    ok: true,
    detail: '3 items with papers. The agenda says that item 5 is to follow.',
  })
  expect(checkEveryPaper(3, [{ item, why: 'missing' }])).toMatchObject({
    ok: false,
    detail: 'Item 5, “STREET TREES”, has no paper.',
  })
})

it('tells where words of an exempt paper stand by printed page and paper, and keeps the words apart', () => {
  const found = [
    { from: 'Item 9', where: 'page 9', phrases: 2, items: ['Item 11'], excerpts: ['… a bonus …'] },
    {
      from: 'Item 9',
      where: 'word/footnotes.xml',
      phrases: 1,
      items: ['Item 11'],
      excerpts: ['… a bonus …'],
    },
    { from: 'Item 9', where: 'the PDF’s outline', phrases: 1, items: [], excerpts: ['… the rent …'] },
  ]
  const searched = { passages: 1, names: 3, figures: 2, passedOver: 0 }

  expect(checkExemptText(open.edition, 1, { findings: found, searched })).toMatchObject({
    ok: false,
    detail:
      '2 passages of Item 9 on page 11 (Item 11). 1 passage of Item 9 in a footnote of the Word file (Item 11). 1 passage of Item 9 in the PDF’s outline.',
  })
  expect(placesFound(open.edition, found)).toBe(
    'Item 9 on page 11 (Item 11); Item 9 in a footnote of the Word file (Item 11); Item 9 in the PDF’s outline',
  )
  expect(passagesFound(open.edition, found)).toEqual([
    { from: 'Item 9', place: 'on page 11 (Item 11)', excerpts: ['… a bonus …'] },
    { from: 'Item 9', place: 'in the PDF’s outline', excerpts: ['… the rent …'] },
  ])
})

it('says how much was looked for, and what no search can find', () => {
  const searched = { passages: 1, names: 3, figures: 2, passedOver: 4 }
  const check = checkExemptText(open.edition, 2, { findings: [], searched })

  expect(check).toMatchObject({ ok: true })
  expect(check.detail).toContain(
    '1 passage, 3 names and addresses and 2 figures and codes of 2 exempt papers',
  )
  expect(check.detail).toContain('Not looked for: 4 passages')
  expect(check.detail).toContain('in other words')
  expect(checkExemptText(open.edition, 0, null).detail).toContain('no exempt papers')
})

it('says what is not sound in the Word file', () => {
  expect(checkPackageSound([])).toMatchObject({ ok: true })
  expect(checkPackageSound(['word/document.xml names rId9, which is not there.'])).toMatchObject({
    ok: false,
  })
})

function document(
  itemNumber: number | null,
  sides: number,
  exemptParagraphs: readonly string[] = [],
): CountedDocument {
  const isExempt = exemptParagraphs.length > 0
  return {
    place:
      itemNumber === null
        ? { kind: 'frontSheet' }
        : { kind: 'paper', itemId: itemNumber, itemNumber, nth: 0 },
    title: `ITEM ${itemNumber}`,
    isExempt,
    exemptParagraphs,
    nation: 'england',
    source: null,
    sides: { members: sides, public: isExempt ? 1 : sides },
  }
}

function withExtraPage(finished: FinishedEdition): FinishedEdition {
  const pages = [...finished.map.pages, { widthMm: 210, heightMm: 297, text: 'Left over. Page 13' }]
  return { ...finished, map: { ...finished.map, pages } }
}
