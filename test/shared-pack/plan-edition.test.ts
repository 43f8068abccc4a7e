import { expect, it } from 'vitest'
import { isoDate } from '../../shared/calendar/iso-date.ts'
import { agendaPages } from '../../shared/pack/agenda-pages.ts'
import { packFileName } from '../../shared/pack/file-names.ts'
import { type CountedDocument, numberPack } from '../../shared/pack/number-pack.ts'
import { packPlan, planEdition } from '../../shared/pack/plan-edition.ts'
import { isSettled, sidesBetween, sidesFound } from '../../shared/pack/settle-counts.ts'
import { stampsFor } from '../../shared/pack/stamps.ts'

const identity = {
  title: 'A pack',
  authority: 'Borough of Northmere',
  language: 'en-GB',
  dated: '2026-12-10T00:00:00Z',
}

/** Front sheet of 3 sides; item 3 of 5 and an appendix of 2; item 15 exempt, of 6; item 16 exempt, of 28; item 17 of 1. */
const documents = numberPack([
  frontSheet(3),
  paper(3, 5, []),
  { ...paper(3, 2, []), place: { kind: 'appendix', itemId: 3, itemNumber: 3, nth: 1, appendix: 1 } },
  paper(15, 6, ['7']),
  paper(16, 28, ['3', '7']),
  paper(17, 1, []),
])

it('withholds each exempt document by one placeholder and a filler, at its number in the full pack', () => {
  const { documents: planned } = packPlan(planEdition('public', documents), identity)

  expect(planned.map(({ bookmark, fillers, startsAtPage }) => [bookmark, fillers, startsAtPage])).toEqual([
    ['_pack_000', 1, null],
    ['_pack_003', 1, null],
    ['_pack_003_app1', 0, null],
    // The first placeholder's number simply follows; those after it jump over the pages that are not there.
    ['_pack_015', 1, null],
    ['_pack_016', 1, 19],
    ['_pack_017', 1, 47],
  ])
})

it('names its supplement on every page of a late paper, and counts its front sheet', () => {
  const late = (document: (typeof documents)[number]) => stampsFor({ ...document, supplement: 2 }, 'members')

  expect(documents.slice(0, 3).map(late)).toMatchObject([
    { firstPage: null, everyPage: 'Supplement 2', pageNumber: 'all' },
    { everyPage: 'Supplement 2' },
    { firstPage: null, everyPage: 'Supplement 2 - Appendix 1' },
  ])
})

it('marks an exempt page by the schedule of its nation', () => {
  const scottish = documents
    .filter(({ isExempt }) => isExempt)
    .map((document) => stampsFor({ ...document, nation: 'scotland' }, 'members').exempt)
  expect(scottish[0]).toBe('NOT FOR PUBLICATION: paragraph 7, Schedule 7A')
})

it('stamps the item on the first page, the appendix on every page, and what is exempt for members only', () => {
  const stampsOf = (audience: 'members' | 'public') =>
    packPlan(planEdition(audience, documents), identity).documents.map(({ stamps }) => stamps)

  expect(stampsOf('members')[0]).toEqual({
    firstPage: null,
    everyPage: null,
    exempt: null,
    pageNumber: 'notFirst',
  })
  expect(stampsOf('members')[2]).toMatchObject({ firstPage: null, everyPage: 'Appendix 1', exempt: null })
  expect(stampsOf('members')[3]?.exempt).toBe('NOT FOR PUBLICATION: paragraph 7, Schedule 12A')
  expect(stampsOf('members')[4]).toMatchObject({
    firstPage: 'Agenda Item 16',
    exempt: 'NOT FOR PUBLICATION: paragraphs 3 and 7, Schedule 12A',
  })
  expect(stampsOf('public')[4]).toMatchObject({ firstPage: 'Agenda Item 16', exempt: null })
})

it('prints live ranges on the agenda, but plain ones where the public pack lacks the pages', () => {
  const item = (id: number) => ({ id, kind: 'report', delivery: 'withAgenda' }) as const

  expect(agendaPages(item(3), documents, 'public')).toEqual({
    kind: 'linked',
    range: { first: 5, last: 12 },
    bookmark: '_pack_003',
    endBookmark: '_pack_003_app1_end',
  })
  expect(agendaPages(item(15), documents, 'members')).toMatchObject({
    kind: 'linked',
    range: { first: 13, last: 18 },
  })
  expect(agendaPages(item(15), documents, 'public')).toEqual({
    kind: 'plain',
    range: { first: 13, last: 18 },
  })
})

it('says in words why an item has no pages', () => {
  const printed = (delivery: 'toFollow' | 'verbal' | 'withdrawn' | 'withAgenda') =>
    agendaPages({ id: 99, kind: 'report', delivery }, documents, 'members')

  expect(printed('toFollow')).toEqual({ kind: 'words', text: 'To follow' })
  expect(printed('verbal')).toEqual({ kind: 'words', text: 'Verbal update' })
  expect(printed('withdrawn')).toEqual({ kind: 'words', text: 'WITHDRAWN' })
  expect(printed('withAgenda')).toEqual({ kind: 'none' })
})

it('takes as many numbers as a paper needs in the pack where it is longer', () => {
  const [, longer] = numberPack([frontSheet(2), { ...paper(3, 5, []), sides: { members: 5, public: 3 } }])
  if (!longer) throw new Error('two documents were numbered')

  expect(longer.range).toEqual({ first: 3, last: 8 })
  expect(planEdition('public', [longer]).documents[0]).toMatchObject({ sides: 3, fillers: 3 })
})

it('refuses a paper that was laid out to nothing', () => {
  expect(() => numberPack([frontSheet(2), paper(3, 0, [])])).toThrow('Nothing of “ITEM 3” comes out on paper')
})

it('reads the true lengths from the finished pages, and notices when one has moved', () => {
  const edition = planEdition('members', documents)
  const bookmarks = {
    _pack_000: 1,
    _pack_003: 5,
    _pack_003_app1: 11,
    _pack_015: 13,
    _pack_016: 19,
    _pack_017: 47,
  }
  const asPlanned = { pages: pages(48), bookmarks }
  const oneLonger = { pages: pages(49), bookmarks: { ...bookmarks, _pack_017: 48 } }

  expect(isSettled(edition, sidesFound(edition, asPlanned))).toBe(true)
  expect(sidesFound(edition, oneLonger)).toEqual([3, 5, 2, 6, 29, 1])
  expect(isSettled(edition, sidesFound(edition, oneLonger))).toBe(false)
  expect(sidesFound(edition, { pages: pages(48), bookmarks: {} })).toBeNull()
})

it('does not count the blank page that brings a filler to an even one', () => {
  const turned = pages(6).map((page, index) => (index === 3 ? { ...page, text: '' } : page))

  // Three sides, a blank one, the filler on page 5; the next document begins on page 6.
  expect(sidesBetween(turned, 1, 6, 1)).toBe(3)
  expect(sidesBetween(pages(6), 1, 6, 1)).toBe(4)
  expect(sidesBetween(turned, 1, 5, 0)).toBe(4)
})

it('names files by date, committee, kind and version, in letters Windows takes', () => {
  const heldOn = isoDate('2024-02-22')

  expect(packFileName({ name: 'Any', shortName: 'SPPC' }, heldOn, 'public', 3)).toBe(
    '2024-02-22 SPPC public pack v3',
  )
  expect(packFileName({ name: 'Roads: Paths / Ways?', shortName: null }, heldOn, 'members', 1)).toBe(
    '2024-02-22 Roads - Paths - Ways members pack v1',
  )
  expect(packFileName({ name: 'x'.repeat(300), shortName: null }, heldOn, 'members', 12).length).toBeLessThan(
    100,
  )
})

function frontSheet(sides: number): CountedDocument {
  return {
    place: { kind: 'frontSheet' },
    title: 'Community Safety Committee',
    isExempt: false,
    exemptParagraphs: [],
    nation: 'england',
    source: null,
    sides: { members: sides, public: sides },
  }
}

function paper(itemNumber: number, sides: number, exemptParagraphs: readonly string[]): CountedDocument {
  const isExempt = exemptParagraphs.length > 0
  return {
    place: { kind: 'paper', itemId: itemNumber, itemNumber, nth: 0 },
    title: `ITEM ${itemNumber}`,
    isExempt,
    exemptParagraphs,
    nation: 'england',
    source: `item-${itemNumber}.docx`,
    sides: { members: sides, public: isExempt ? 1 : sides },
  }
}

function pages(count: number) {
  return Array.from({ length: count }, () => ({ widthMm: 210, heightMm: 297, text: 'Page' }))
}
