import * as fc from '../helpers/fast-check.ts'
import { describe, expect, it } from 'vitest'
import { bookmarkName } from '../../electron/pdf/destination-names.ts'
import { boxesOf, type Run } from '../../electron/pdf/find-words.ts'
import { readPdf } from '../../electron/pdf/read-pdf.ts'
import { plainPdf } from '../helpers/plain-pdf.ts'
import { laidOutPdf } from './laid-out-pdf.ts'

describe('reading a laid-out file', () => {
  it('gives paper size, text and the page of each bookmark', async () => {
    const { pages, bookmarks } = await readPdf(laidOutPdf())

    expect(pages[0]).toEqual({ widthMm: 210, heightMm: 297, text: 'Agenda 5. Car parks (Pages 2 - 4)' })
    expect(bookmarks).toMatchObject({ _pack_001: 2, _pack_002_end: 4 })
  })

  it('reads any text of any page back', async () => {
    const words = fc.stringMatching(/^[A-Za-z0-9£€“”éŵŶ–]{1,12}$/u)
    const page = fc
      .array(words, { maxLength: 30 })
      .map((all) => ({ widthMm: 210, heightMm: 297, text: all.join(' ') }))
    await fc.assert(
      fc.asyncProperty(fc.array(page, { minLength: 1, maxLength: 4 }), async (pages) => {
        expect((await readPdf(plainPdf({ pages, bookmarks: {} }))).pages).toEqual(pages)
      }),
      { numRuns: 25 },
    )
  })

  it('does not take what is no PDF', async () => {
    await expect(readPdf(new TextEncoder().encode('%PDF-1.7 but nothing more'))).rejects.toThrow(/PDF/u)
  })

  it('leaves the caller’s bytes alone', async () => {
    const pdf = laidOutPdf()
    await readPdf(pdf)
    expect(pdf).toEqual(laidOutPdf())
  })
})

describe('names of destinations', () => {
  /** As LibreOffice writes them: bare hexadecimal for all but letters, digits and hyphens. */
  const escaped = (name: string) =>
    name.replaceAll(/[^A-Za-z0-9-]/gu, (character) => character.charCodeAt(0).toString(16).toUpperCase())

  it('come back exactly for every name of our own kind', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9_-]{1,20}$/u), (name) => {
        expect(bookmarkName(escaped(name))).toBe(name)
      }),
    )
  })
})

describe('finding words on a page', () => {
  const run = (text: string, left: number, baseline: number): Run => ({
    text,
    left,
    baseline,
    width: text.length * 5,
    size: 10,
  })

  it('gives one box across runs, however they are cut', () => {
    const runs = [
      run('5. Car parks (Pages', 0, 700),
      run(' ', 95, 700),
      run('5', 100, 700),
      run(' - 8)', 105, 700),
    ]

    expect(boxesOf('(Pages 5 - 8)', runs)).toEqual([[65, 698, 130, 707.5]])
  })

  it('gives a box on each line where the words run over', () => {
    const runs = [run('Car parks (Pages', 0, 700), run('5 - 8)', 0, 688)]

    expect(boxesOf('(Pages 5 - 8)', runs)).toEqual([
      [50, 698, 80, 707.5],
      [0, 686, 30, 695.5],
    ])
  })

  it('finds them each time they stand there, and never nothing at all', () => {
    const runs = [run('(Page 5)', 0, 700), run('(Page 5)', 0, 600)]

    expect(boxesOf('(Page 5)', runs)).toHaveLength(2)
    expect(boxesOf('', runs)).toEqual([])
    expect(boxesOf('(Page 50)', runs)).toEqual([])
  })
})
