import { describe, expect, it } from 'vitest'
import { p, partOf, tinyDocx } from '../helpers/tiny-docx.ts'
import { packOf } from '../helpers/tiny-pack.ts'

const pageBreak = '<w:r><w:br w:type="page"/></w:r>'
const heading = (before: string): string => `<w:p>${before}<w:r><w:t>Next chapter</w:t></w:r></w:p>`
const noted = tinyDocx({
  body: '<w:p><w:r><w:t>Noted</w:t><w:footnoteReference w:id="1"/></w:r></w:p>',
  footnotes: `<w:footnote w:id="1">${p('Note')}</w:footnote>`,
})
const behind = (body: string, before: readonly Uint8Array[]): string =>
  partOf(packOf([...before, tinyDocx({ body })]).docx, 'word/document.xml')
/** What is written of a report that stands behind one with a footnote. */
const merged = (body: string): string => {
  const all = behind(body, [noted])
  return all.slice(all.indexOf('_pack_002'))
}
const read = (xml: string, taken: string): string =>
  xml.replace(
    /<mc:AlternateContent><mc:Choice Requires="w15"(?:\/>|>(.*?)<\/mc:Choice>)<mc:Fallback(?:\/>|>(.*?)<\/mc:Fallback>)<\/mc:AlternateContent>/g,
    taken,
  )

describe('a page break that opens a paragraph', () => {
  it.each([
    ['at once', pageBreak],
    [
      'behind a bookmark',
      `<w:bookmarkStart w:id="1" w:name="Chapter"/><w:bookmarkEnd w:id="1"/>${pageBreak}`,
    ],
    ['in the run of its text', '<w:r><w:br w:type="page"/><w:t>Part 2: </w:t></w:r>'],
  ])('stays as it is for Word, and becomes a paragraph’s page for LibreOffice: %s', (_, before) => {
    const written = merged(p('First chapter') + heading(before))
    expect(read(written, '$1')).toMatch(/<w:br w:type="page"\/>.*Next chapter/)
    expect(read(written, '$1')).not.toContain('pageBreakBefore')
    expect(read(written, '$2')).toMatch(/<w:pageBreakBefore\/>.*Next chapter/)
    expect(read(written, '$2')).not.toContain('<w:br')
  })

  it('is left alone where no footnote has come before it: all readers break alike there', () => {
    expect(behind(p('First chapter') + heading(pageBreak), [])).not.toContain('pageBreakBefore')
  })

  it.each([
    ['opens its section, where LibreOffice makes an empty page like Word', heading(pageBreak)],
    ['has no text behind it', `${p('First chapter')}<w:p>${pageBreak}</w:p>${p('Next chapter')}`],
    [
      'has text before it',
      `${p('First')}<w:p><w:r><w:t>chapter</w:t></w:r>${pageBreak}<w:r><w:t>Next</w:t></w:r></w:p>`,
    ],
    [
      'stands in a table, where pages do not break',
      `${p('First')}<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>${heading(pageBreak)}</w:tc></w:tr></w:tbl>${p('Last')}`,
    ],
  ])('is left alone where it %s', (_, body) => {
    expect(merged(body)).toContain('<w:br w:type="page"/>')
    expect(merged(body)).not.toContain('AlternateContent')
  })
})
