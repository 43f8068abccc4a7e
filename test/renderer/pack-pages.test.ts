import * as fc from '../helpers/fast-check.ts'
import { expect, it } from 'vitest'
import { bandsOf, mapSentence, plannedBands, sizeText } from '../../renderer/areas/packs/bands.ts'
import { fillOf, stageStanding } from '../../renderer/areas/packs/build-fill.ts'
import { checksOf } from '../../renderer/areas/packs/checks.ts'
import { pageName, pagesOfCopy } from '../../renderer/areas/packs/copies.ts'
import { mapGeometry, pageAt, stretch } from '../../renderer/areas/packs/map-geometry.ts'
import { notesByDocument } from '../../renderer/areas/packs/notes.ts'
import { packPages, pageRows, pagesPerRow } from '../../renderer/areas/packs/pack-pages.ts'
import { meetingDetail } from './fake-office.ts'
import { builtPack, documentsOf } from './fake-pack.ts'

const [members = null, publicCopy = null] = builtPack.editions
const pages = packPages(members, publicCopy)

it('shows every printed number once, in order, with both copies’ sheets under it', () => {
  expect(pages.map(({ number }) => number)).toEqual(pages.map((_, index) => index + 1))
  expect(pages).toHaveLength(members?.pages ?? 0)
  expect(pages.filter((page) => page.public !== null)).toHaveLength(publicCopy?.pages ?? 0)
  expect(new Set(pages.map((page) => page.members?.sheet)).size).toBe(pages.length)
})

it('leaves a gap in the public copy where a placeholder stands for an exempt paper', () => {
  const [placeholder, filler, ...withheld] = pages.filter(({ band }) => band.itemNumber === 14)
  expect(placeholder?.public?.isBlank).toBe(false)
  expect(filler?.public?.isBlank).toBe(true)
  expect(withheld.every((page) => page.public === null && page.members !== null)).toBe(true)
  expect(pagesOfCopy(members, publicCopy, 'public').every((page) => page.public !== null)).toBe(true)
})

it('names a page aloud by number, item and what it is', () => {
  const first = pages.find(({ band }) => band.itemNumber === 14)
  const last = pages.findLast(({ band }) => band.itemNumber === 14)
  if (!first || !last) throw new Error('the pack has no item 14')
  expect(pageName(first, 'members', first.members)).toBe('Page 61, item 14, exempt')
  expect(pageName(first, 'public', first.public)).toBe('Page 61, item 14, withheld')
  expect(pageName(last, 'public', last.public)).toBe('Page 70, item 14, withheld, not in the public copy')
})

it('keeps the two sides of a leaf in one row and counts every page of a band', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 20, max: 200 }), (widthPx, wantedPx) => {
      const perRow = pagesPerRow(widthPx, wantedPx)
      expect(perRow % 2).toBe(0)
      const rows = pageRows(pages, perRow)
      expect(rows.flatMap((row) => row.pages)).toEqual(pages)
      for (const row of rows) {
        expect(row.pages[0]?.number ?? 1).toSatisfy((number: number) => number % 2 === 1)
        expect(row.bands.reduce((sum, band) => sum + band.pages, 0)).toBe(row.pages.length)
      }
    }),
  )
})

it('says the map in one sentence, and its size in leaves', () => {
  expect(mapSentence(bandsOf(documentsOf('members')))).toBe(
    '78 pages; items 14 and 15, pages 61 to 78, exempt',
  )
  expect(sizeText(78)).toBe('78 pages, 39 leaves')
  expect(sizeText(1)).toBe('1 page, 1 leaf')
})

it('joins a paper and its appendices to one band', () => {
  const [front, paper] = documentsOf('members')
  if (!front || !paper) throw new Error('the pack has no papers')
  const appendix = { ...paper, title: 'Appendix 1', range: { first: 11, last: 12 }, sheets: 2, fillers: 1 }
  const bands = bandsOf([front, paper, appendix])
  expect(bands.map(({ label, range }) => [label, range.first, range.last])).toEqual([
    ['Agenda', 1, 4],
    ['3', 5, 12],
  ])
  expect([...(bands[1]?.blanks ?? [])]).toEqual([12])
})

it('puts every page on the map, side by side without overlap, and finds it again where it is pointed at', () => {
  const bands = bandsOf(documentsOf('members'))
  fc.assert(
    fc.property(fc.integer({ min: 120, max: 2400 }), (widthPx) => {
      const map = mapGeometry(bands, widthPx)
      const cells = map.flatMap((band) => band.cells)
      expect(cells.map(({ number }) => number)).toEqual(pages.map(({ number }) => number))
      cells.forEach((cell, index) => {
        const limit = cells[index + 1]?.x ?? widthPx
        expect(cell.width).toBeGreaterThan(0)
        expect(cell.x + cell.width).toBeLessThanOrEqual(limit + 0.001)
        expect(pageAt(map, cell.x + cell.width / 2)).toBe(cell.number)
      })
      const seen = stretch(map, 5, 10)
      expect(seen?.x).toBe(cells[4]?.x)
    }),
  )
  expect(pageAt([], 10)).toBeNull()
})

it('fills the map paper by paper while pages are counted', () => {
  const bands = plannedBands(meetingDetail(null, false).items)
  expect(bands[0]).toMatchObject({ label: 'Agenda', range: { first: 1, last: 4 } })
  const fills = (stage: 'read' | 'count' | 'layout', subject: string | null) =>
    fillOf(bands, { stage, subject }).join(' ')
  expect(fills('read', 'Item 8')).toBe('toCome toCome toCome toCome toCome toCome toCome toCome toCome')
  expect(fills('count', 'Item 8, Appendix 1')).toBe('done done done done done done now toCome toCome')
  expect(fills('layout', null)).toBe('done done done done done done done done done')
  expect(stageStanding('read', 'count')).toBe('done')
  expect(stageStanding('count', 'count')).toBe('now')
  expect(stageStanding('write', 'count')).toBe('toCome')
})

it('passes a check only when every copy passed it', () => {
  if (!members || !publicCopy) throw new Error('the pack has both copies')
  const failing = {
    ...publicCopy,
    checks: publicCopy.checks.map((check) => (check.name === 'odd-starts' ? { ...check, ok: false } : check)),
  }
  const result = checksOf([members, failing])
  expect(result.find(({ name }) => name === 'odd-starts')?.ok).toBe(false)
  expect(result.filter(({ name }) => name === 'exempt-text')).toHaveLength(1)
})

it('says each note once, though both copies noticed it', () => {
  expect(notesByDocument(builtPack.editions)).toEqual([
    { document: 'Item 5', texts: ['Its default tab stop is another than the pack’s.'] },
  ])
})
