import { describe, expect, it } from 'vitest'
import { inspect, writePackage } from '../../electron/pack/index.ts'
import { nodeCodec } from '../../electron/work/node-codec.ts'
import { p, partNames, partOf, tinyDocx } from '../helpers/tiny-docx.ts'

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0))
const utf16 = (text: string): string => Array.from(text, (sign) => `${sign}\u0000`).join('')
const ole = '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1'
const judged = (file: Uint8Array): unknown => inspect(file, 'Report.docx', nodeCodec)
const packed = (names: readonly string[]): Uint8Array =>
  writePackage(
    names.map((name) => ({ name, data: bytes('<a/>') })),
    nodeCodec,
    '2026-01-01T00:00:00Z',
  )

/** A file with words of its parts replaced. */
function reworded(docx: Uint8Array, words: readonly (readonly [string, string])[]): Uint8Array {
  const parts = partNames(docx).map((name) => {
    const text = words.reduce((so, [from, to]) => so.replaceAll(from, to), partOf(docx, name))
    return { name, data: new TextEncoder().encode(text) }
  })
  return writePackage(parts, nodeCodec, '2026-01-01T00:00:00Z')
}

describe('an arriving file', () => {
  it.each([
    ['a PDF', bytes('%PDF-1.7')],
    ['a Rich Text file', bytes('{\\rtf1')],
    ['a web page', bytes('<!DOCTYPE html><html>')],
    ['an empty file', bytes('')],
    ['plain text', bytes('Dear members')],
    ['an Excel workbook', packed(['[Content_Types].xml', 'xl/workbook.xml'])],
    ['a zip archive', packed(['photo.xml'])],
    ['an Outlook message', bytes(`${ole}...${utf16('__substg1.0_')}`)],
    ['a shortcut to another file', bytes('L\u0000\u0000\u0000\u0001\u0014\u0002\u0000')],
  ])('that is %s under a Word name is called so', (looksLike, file) => {
    expect(() => judged(file)).toThrow(
      expect.objectContaining({ code: 'not-a-word-file', details: { fileName: 'Report.docx', looksLike } }),
    )
  })

  it('with a password, or from Word 97, is told apart', () => {
    expect(() => judged(bytes(`${ole}...${utf16('EncryptedPackage')}`))).toThrow(
      expect.objectContaining({ code: 'word-file-encrypted' }),
    )
    expect(() => judged(bytes(`${ole}...${utf16('WordDocument')}`))).toThrow(
      expect.objectContaining({ code: 'word-file-old-format' }),
    )
  })

  it.each([
    ['excel-old-format', bytes(`${ole}...${utf16('Workbook')}`)],
    ['excel-has-macros', packed(['[Content_Types].xml', 'xl/workbook.xml', 'xl/vbaProject.bin'])],
    ['owner-file', bytes(`\u0004Anna${'\u0000'.repeat(157)}`)],
  ])('that is %s gets an answer of its own', (code, file) => {
    expect(() => judged(file)).toThrow(expect.objectContaining({ code }))
  })

  it('with nothing on its pages is refused, whatever its margins say', () => {
    const empty = (body: string): Uint8Array => tinyDocx({ body, header: p('A council') })
    for (const body of ['', '<w:p/>', p('  \u00a0 '), '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'])
      expect(() => judged(empty(body))).toThrow(expect.objectContaining({ code: 'word-file-empty' }))
    const picture = '<w:p><w:r><w:pict/></w:r></w:p>'
    for (const body of [p('.'), '<w:p/><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>', picture])
      expect(() => judged(empty(body))).not.toThrow()
  })

  it('saved as Strict Open XML is taken, and said to be', () => {
    const strict = reworded(tinyDocx({ body: p('Text') }), [
      [
        'http://schemas.openxmlformats.org/officeDocument/2006/',
        'http://purl.oclc.org/ooxml/officeDocument/',
      ],
      [
        'http://schemas.openxmlformats.org/wordprocessingml/2006/',
        'http://purl.oclc.org/ooxml/wordprocessingml/',
      ],
    ])
    expect(inspect(strict, 'Report.docx', nodeCodec).findings).toEqual([
      'saved as Strict Open XML, read as an ordinary Word document',
    ])
  })

  it('with macros is refused', () => {
    expect(() => judged(packed(['[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin']))).toThrow(
      expect.objectContaining({ code: 'word-file-has-macros' }),
    )
  })

  it('cut short is damaged, wherever it was cut', () => {
    const whole = tinyDocx({ body: p('Text') })
    for (const share of [0.2, 0.5, 0.9, 0.99])
      expect(() => judged(whole.subarray(0, Math.floor(whole.length * share)))).toThrow(
        expect.objectContaining({ code: 'word-file-damaged' }),
      )
  })

  it('whose packed text was altered is damaged', () => {
    const file = tinyDocx({ body: p('Text that is long enough to be packed. '.repeat(40)) }).slice()
    const place = 800
    file[place] = (file[place] ?? 0) ^ 0xff
    expect(() => judged(file)).toThrow(expect.objectContaining({ code: 'word-file-damaged' }))
  })

  it('nested past all sense is too large', () => {
    expect(() => judged(tinyDocx({ body: `${'<w:sdt>'.repeat(300)}${'</w:sdt>'.repeat(300)}` }))).toThrow(
      expect.objectContaining({ code: 'word-file-too-large' }),
    )
  })

  it('says what it carries besides its text', () => {
    const change =
      '<w:ins w:id="1" w:author="A"><w:r><w:t>in</w:t></w:r></w:ins><w:del w:id="2" w:author="B"><w:r><w:delText>out</w:delText></w:r></w:del>'
    const facts = inspect(
      tinyDocx({
        body: `<w:p>${change}</w:p>`,
        comments: `<w:comment w:id="0" w:author="A">${p('Why?')}</w:comment>`,
      }),
      'Report.docx',
      nodeCodec,
    )
    expect(facts.trackedChanges).toEqual({ insertions: 1, deletions: 1, people: 2 })
    expect(facts.findings).toEqual(['1 comment by 1 person', '2 tracked changes by 2 people'])
  })
})
