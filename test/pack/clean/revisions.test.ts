import * as fc from '../../helpers/fast-check.ts'
import { describe, expect, it } from 'vitest'
import { settleRevisions } from '../../../electron/pack/clean/settle-revisions.ts'
import { readTape } from '../../../electron/pack/xml/tape.ts'
import { publicCopy } from '../../helpers/public-copy.ts'
import { p, partOf, tinyDocx } from '../../helpers/tiny-docx.ts'

const documentOf = (docx: Uint8Array): string => partOf(docx, 'word/document.xml')
const wordsOf = (xml: string): string => xml.replace(/<[^>]+>/g, '').trim()
const r = (text: string, properties = ''): string => `<w:r>${properties}<w:t>${text}</w:t></w:r>`
const mark = (kind: string): string => `<w:${kind} w:id="1" w:author="Pat"/>`
const inserted = (text: string): string => `<w:ins w:id="1" w:author="Pat">${r(text)}</w:ins>`
const deleted = (text: string): string =>
  `<w:del w:id="2" w:author="Pat"><w:r><w:delText>${text}</w:delText></w:r></w:del>`
const settled = (body: string, how: 'accept' | 'refuse'): string =>
  documentOf(publicCopy(tinyDocx({ body }), how))
const both = (body: string): readonly [accepted: string, refused: string] => [
  wordsOf(settled(body, 'accept')),
  wordsOf(settled(body, 'refuse')),
]

describe('tracked changes, accepted or refused', () => {
  it('leave what was inserted or what was deleted, and no name of whoever did it', () => {
    const body = `<w:p>${r('kept ')}${inserted('new')}${deleted('old')}</w:p>`
    expect(both(body)).toEqual(['kept new', 'kept old'])
    expect(settled(body, 'refuse')).not.toMatch(/w:ins|w:del|Pat/)
  })

  it('of one person within another’s: an insertion struck out again is nowhere', () => {
    const body = `<w:p><w:ins w:id="1" w:author="Pat"><w:del w:id="2" w:author="Sam"><w:r><w:delText>twice</w:delText></w:r></w:del></w:ins>${r('text')}</w:p>`
    expect(both(body)).toEqual(['text', 'text'])
  })

  it('move a passage to its new place or back to its old', () => {
    const body = `<w:p><w:moveFromRangeStart w:id="5" w:author="Pat" w:name="move1"/><w:moveFrom w:id="6" w:author="Pat">${r('moved ')}</w:moveFrom><w:moveFromRangeEnd w:id="5"/>${r('first ')}<w:moveToRangeStart w:id="7" w:author="Pat" w:name="move1"/><w:moveTo w:id="8" w:author="Pat">${r('moved')}</w:moveTo><w:moveToRangeEnd w:id="7"/></w:p>`
    expect(both(body)).toEqual(['first moved', 'moved first'])
    expect(settled(body, 'accept')).not.toContain('move1')
  })

  const ending = (text: string, kind: string, justify: string): string =>
    `<w:p><w:pPr><w:jc w:val="${justify}"/><w:rPr>${mark(kind)}</w:rPr></w:pPr>${r(text)}</w:p>`
  const lines = (xml: string): readonly string[] => xml.split('</w:p>').slice(0, -1).map(wordsOf)

  it('join paragraphs whose mark was deleted, and keep them apart when refused', () => {
    const body =
      ending('one ', 'del', 'left') + ending('two ', 'del', 'center') + p('three', '<w:jc w:val="right"/>')
    expect(lines(settled(body, 'accept'))).toEqual(['one two three'])
    expect(settled(body, 'accept').match(/<w:jc[^>]*>/g)).toEqual(['<w:jc w:val="right"/>'])
    expect(lines(settled(body, 'refuse'))).toEqual(['one', 'two', 'three'])
  })

  it('keep an inserted paragraph, and join its two halves again when refused', () => {
    const body = ending('one ', 'ins', 'left') + p('two', '<w:jc w:val="right"/>')
    expect(lines(settled(body, 'accept'))).toEqual(['one', 'two'])
    expect(lines(settled(body, 'refuse'))).toEqual(['one two'])
  })

  const row = (text: string, kind: string | null): string =>
    `<w:tr>${kind === null ? '' : `<w:trPr>${mark(kind)}</w:trPr>`}<w:tc>${p(text)}</w:tc></w:tr>`
  const table = (...rows: readonly string[]): string =>
    `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>${p('after')}`

  it('take deleted rows or inserted ones, and a table that loses all of them', () => {
    expect(both(table(row('old ', 'del'), row('new ', 'ins'), row('kept ', null)))).toEqual([
      'new kept after',
      'old kept after',
    ])
    expect(settled(table(row('old', 'del')), 'accept')).not.toContain('<w:tbl>')
    expect(settled(table(row('new', 'ins')), 'refuse')).not.toContain('<w:tbl>')
  })

  it('take deleted cells or inserted ones, and merge cells as they end or as they were', () => {
    const cell = (text: string, properties: string): string =>
      `<w:tc><w:tcPr><w:tcW w:w="1"/>${properties}</w:tcPr>${p(text)}</w:tc>`
    const cells = (...all: readonly string[]): string => table(`<w:tr>${all.join('')}</w:tr>`)
    const body = cells(cell('old ', mark('cellDel')), cell('new ', mark('cellIns')), cell('kept ', ''))
    expect(both(body)).toEqual(['new kept after', 'old kept after'])
    const merged = cells(
      cell('', '<w:vAlign w:val="top"/><w:cellMerge w:author="Pat" w:vMerge="cont" w:vMergeOrig="rest"/>'),
    )
    expect(settled(merged, 'accept')).toContain('<w:tcW w:w="1"/><w:vMerge w:val="continue"/><w:vAlign')
    expect(settled(merged, 'refuse')).toContain('<w:vMerge w:val="restart"/>')
  })

  it('keep the new looks or bring back the earlier ones, of letters, paragraphs, tables and sections', () => {
    const change = (name: string, now: string, before: string): string =>
      `<w:${name}>${now}<w:${name}Change w:id="9" w:author="Pat"><w:${name}>${before}</w:${name}></w:${name}Change></w:${name}>`
    const looks = {
      letters: `<w:p>${r('x', change('rPr', '<w:b/>', '<w:i/>'))}</w:p>`,
      paragraph: `<w:p>${change('pPr', '<w:jc w:val="left"/><w:rPr><w:u w:val="single"/></w:rPr>', '<w:jc w:val="right"/>')}${r('x')}</w:p>`,
      table: `<w:tbl>${change('tblPr', '<w:jc w:val="left"/>', '<w:jc w:val="right"/>')}<w:tr>${change('trPr', '<w:cantSplit/>', '<w:tblHeader/>')}<w:tc>${change('tcPr', '<w:tcW w:w="1"/>', '<w:tcW w:w="2"/>')}${p('x')}</w:tc></w:tr></w:tbl>${p('')}`,
    }
    expect(settled(looks.letters, 'accept')).toContain('<w:rPr><w:b/></w:rPr>')
    expect(settled(looks.letters, 'refuse')).toContain('<w:rPr><w:i/></w:rPr>')
    expect(settled(looks.paragraph, 'refuse')).toContain(
      '<w:pPr><w:jc w:val="right"/><w:rPr><w:u w:val="single"/></w:rPr></w:pPr>',
    )
    expect(settled(looks.table, 'accept')).toMatch(/"left".*cantSplit.*w:w="1"/)
    expect(settled(looks.table, 'refuse')).toMatch(/"right".*tblHeader.*w:w="2"/)
    const section = change('sectPr', '<w:pgSz w:w="2"/>', '<w:pgSz w:w="1"/>')
    const sections = tinyDocx({ body: `<w:p><w:pPr>${section}</w:pPr></w:p>${p('x')}` })
    expect(documentOf(publicCopy(sections, 'refuse'))).toContain('<w:sectPr><w:pgSz w:w="1"/></w:sectPr>')
  })

  it('undo a list that was begun under tracking', () => {
    const body = p('x', `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/>${mark('ins')}</w:numPr>`)
    expect(settled(body, 'accept')).toContain('<w:numPr>')
    expect(settled(body, 'refuse')).not.toContain('<w:numPr>')
  })

  it('in headers, notes and text boxes are settled like those in the text', () => {
    const changed = `<w:p>${inserted('new')}${deleted('old')}</w:p>`
    const docx = tinyDocx({
      body: `<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>${changed}</w:txbxContent></v:textbox></v:shape></w:pict></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>`,
      header: changed,
      footnotes: `<w:footnote w:id="2">${changed}</w:footnote>`,
    })
    for (const part of ['document', 'header1', 'footnotes'])
      expect(wordsOf(partOf(publicCopy(docx, 'refuse'), `word/${part}.xml`))).toBe('old')
  })

  it('settled, are XML still, and settling again changes nothing, whatever was tracked', () => {
    const piece = fc.oneof(
      fc.constant(inserted('new')),
      fc.constant(deleted('old')),
      fc.constant(r('kept')),
      fc.constant(`<w:ins w:id="1" w:author="Pat">${deleted('both')}</w:ins>`),
    )
    const paragraph = fc
      .tuple(fc.constantFrom('', 'ins', 'del', 'moveFrom', 'moveTo'), fc.array(piece, { maxLength: 3 }))
      .map(([kind, pieces]) =>
        kind === ''
          ? `<w:p>${pieces.join('')}</w:p>`
          : `<w:p><w:pPr><w:rPr>${mark(kind)}</w:rPr></w:pPr>${pieces.join('')}</w:p>`,
      )
    const grid = fc
      .array(fc.tuple(fc.constantFrom(null, 'ins', 'del'), paragraph), { minLength: 1, maxLength: 3 })
      .map((rows) => table(...rows.map(([kind, inner]) => row('', kind).replace(p(''), inner))))
    fc.assert(
      fc.property(
        fc.array(fc.oneof(paragraph, grid), { maxLength: 6 }),
        fc.constantFrom('accept' as const, 'refuse' as const),
        (blocks, how) => {
          const text = settleRevisions(`<w:body xmlns:w="w">${blocks.join('')}</w:body>`, how)
          expect(() => readTape(text)).not.toThrow()
          expect(text).not.toMatch(/Pat|w:(ins|del|move)/)
          expect(text).not.toContain(how === 'accept' ? 'old' : 'new')
          expect(settleRevisions(text, how)).toBe(text)
        },
      ),
    )
  })
})
