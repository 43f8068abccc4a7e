import { describe, expect, it } from 'vitest'
import { checkPackage, inspect } from '../../electron/pack/index.ts'
import { mostAttributes } from '../../electron/pack/xml/tag-reader.ts'
import { mostElements } from '../../electron/pack/xml/tape.ts'
import { readZip, unpack } from '../../electron/pack/zip/read-zip.ts'
import { seamsOf } from '../../electron/pack/zip/seams.ts'
import { writeZip } from '../../electron/pack/zip/write-zip.ts'
import { nodeCodec } from '../../electron/work/node-codec.ts'
import { saxesFaults } from './saxes-faults.ts'
import { altered } from '../helpers/altered.ts'
import { allText, p, partOf, tinyDocx } from '../helpers/tiny-docx.ts'
import { packOf } from '../helpers/tiny-pack.ts'

const judged = (file: Uint8Array): unknown => inspect(file, 'Report.docx', nodeCodec)
const withCode = (code: string): unknown => expect.objectContaining({ code })

describe('a file whose text no strict reader takes', () => {
  it.each([
    ['a character that XML forbids, by number', '&#x1;'],
    ['half a character, by number', '&#xD800;'],
    ['a control character', '\u0001'],
    ['a code that is no character', '\uffff'],
    ['the end of a section that never began', ']]>'],
    ['two hyphens in a comment', '<!-- a -- b -->'],
    ['a declaration in the middle', '<?xml version="1.0"?>'],
    ['a prefix that nothing declares', '<odd:thing/>'],
    ['an attribute with a prefix that nothing declares', '<w:proofErr odd:type="x"/>'],
    ['a name that begins with a digit', '<w:2/>'],
  ])('is refused for %s', (_, oddity) => {
    expect(() => judged(tinyDocx({ body: `<w:p><w:r><w:t>a${oddity}</w:t></w:r></w:p>` }))).toThrow(
      withCode('word-file-damaged'),
    )
  })

  it('would be found out in a pack as well', () => {
    const { docx } = packOf([tinyDocx({ body: p('Text') })])
    for (const oddity of ['&#x1;', '\u0001', ']]>', '<!-- a -- b -->', '<odd:thing/>'])
      expect(
        checkPackage(
          altered(docx, 'word/document.xml', (text) => text.replace('Text', oddity)),
          nodeCodec,
        ),
      ).toEqual([expect.stringMatching(/word\/document.xml is not well formed/)])
  })

  it('would be found out when it tells readers to ignore what nothing declares', () => {
    const { docx } = packOf([tinyDocx({ body: p('Text') })])
    const odd = altered(docx, 'word/document.xml', (text) => text.replace('Ignorable="', 'Ignorable="odd '))
    expect(checkPackage(odd, nodeCodec)).toEqual(['word/document.xml: the prefix odd is not declared'])
  })
})

describe('a namespace of somebody else’s', () => {
  const own = ' xmlns:odd="urn:odd"'
  const parts = {
    styles:
      '<w:style w:type="paragraph" w:styleId="Odd" odd:mark="1"><w:name w:val="Odd"/><odd:thing/></w:style>',
    numbering:
      '<w:abstractNum w:abstractNumId="0" odd:mark="1"><w:lvl w:ilvl="0"><odd:thing/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    settings: '<w:compat odd:mark="1"><odd:thing/></w:compat>',
    footnotes: `<w:footnote w:id="2">${p('A note')}<odd:thing/></w:footnote>`,
    endnotes: `<w:endnote w:id="2">${p('An endnote')}<odd:thing/></w:endnote>`,
    comments: `<w:comment w:id="2" w:author="A">${p('A comment')}<odd:thing/></w:comment>`,
    header: `${p('A header')}<odd:thing/>`,
  }
  const further = [
    {
      name: 'word/fontTable.xml',
      kind: 'fontTable',
      id: 'fonts',
      data: `<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"${own}><w:font w:name="Odd" odd:mark="1"><odd:thing/></w:font></w:fonts>`,
    },
  ]
  const body =
    p('Text', '<w:pStyle w:val="Odd"/><w:numPr><w:numId w:val="1"/></w:numPr>') +
    '<w:p><w:r><w:footnoteReference w:id="2"/><w:endnoteReference w:id="2"/><w:commentReference w:id="2"/></w:r></w:p>'
  const declaredIn = (uri: string): Uint8Array =>
    Object.keys(parts).reduce(
      (docx, kind) =>
        altered(docx, `word/${kind}.xml`, (text) =>
          text.replace(' xmlns:w=', ` xmlns:odd="${uri}" xmlns:w=`),
        ),
      tinyDocx({ body, ...parts, further }),
    )

  it('declared in any part stays declared, or stays out', () => {
    const file = declaredIn('urn:odd')
    judged(file)
    const { docx } = packOf([file])
    expect(saxesFaults(docx)).toEqual([])
    expect(partOf(docx, 'word/footnotes.xml')).toContain('xmlns:odd="urn:odd"')
    expect(partOf(docx, 'word/styles.xml')).not.toContain('odd:')
  })

  it('may mean something else in the next report', () => {
    const { docx } = packOf([declaredIn('urn:odd'), declaredIn('urn:quite-another')])
    expect(saxesFaults(docx)).toEqual([])
    expect(partOf(docx, 'word/footnotes.xml')).toMatch(/<w:footnote xmlns:odd="urn:quite-another"/)
  })
})

describe('a file that cannot be merged', () => {
  it.each(['styles', 'settings', 'numbering', 'endnotes'])('is refused for its broken %s', (kind) => {
    const broken = altered(tinyDocx({ body: p('Text'), [kind]: '' }), `word/${kind}.xml`, () => '<w:broken')
    expect(() => judged(broken)).toThrow(withCode('word-file-damaged'))
  })

  it('is refused for a broken theme or font table', () => {
    for (const kind of ['theme', 'fontTable'])
      expect(() =>
        judged(
          tinyDocx({ body: p('Text'), further: [{ name: `word/${kind}.xml`, kind, id: kind, data: '<a>' }] }),
        ),
      ).toThrow(withCode('word-file-damaged'))
  })

  it('is refused on arrival when only the whole would not be sound', () => {
    const nested = tinyDocx({
      body: '<w:p><w:r><w:footnoteReference w:id="2"/></w:r></w:p>',
      footnotes: `<w:footnote w:id="2"><w:p><w:r><w:footnoteReference w:id="3"/></w:r></w:p></w:footnote><w:footnote w:id="3">${p('Deeper')}</w:footnote>`,
    })
    expect(() => judged(nested)).toThrow(withCode('word-file-unmergeable'))
    expect(() => packOf([tinyDocx({ body: p('Text') }), nested])).toThrow(
      expect.objectContaining({
        code: 'paper-unmergeable',
        details: expect.objectContaining({ label: 'Item 2' }),
      }),
    )
  })

  it('names its agenda item when the pack is built', () => {
    const broken = altered(tinyDocx({ body: p('Text'), styles: '' }), 'word/styles.xml', () => '<w:broken')
    expect(() => packOf([tinyDocx({ body: p('Text') }), broken])).toThrow(
      expect.objectContaining({
        code: 'paper-unmergeable',
        details: { label: 'Item 2', why: expect.stringMatching(/cannot be read/) },
      }),
    )
  })
})

describe('a file made to keep a reader busy', () => {
  it('with thousands of attributes on one tag is refused at once', () => {
    const many = Array.from({ length: 40_000 }, (_, n) => ` w:a${n}="1"`).join('')
    expect(() => judged(tinyDocx({ body: `<w:p${many}/>` }))).toThrow(withCode('word-file-too-large'))
    const few = Array.from({ length: mostAttributes }, (_, n) => ` w:a${n}="1"`).join('')
    expect(() => judged(tinyDocx({ body: `<w:p${few}/>${p('Text')}` }))).not.toThrow()
  })

  it('with millions of empty paragraphs is refused', () => {
    expect(() => judged(tinyDocx({ body: '<w:p/>'.repeat(mostElements) }))).toThrow(
      withCode('word-file-too-large'),
    )
  })

  it('with an address full of ampersands is read as fast as any', () => {
    const link = `<w:p w:rsidR="${'&amp;'.repeat(100_000)}"/>`
    expect(() => judged(tinyDocx({ body: link + p('Text') }))).not.toThrow()
  })
})

describe('a report of two thousand footnotes', () => {
  const numbers = Array.from({ length: 2_000 }, (_, n) => n + 2)
  const field =
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
  const file = tinyDocx({
    body: numbers.map((n) => `<w:p><w:r><w:footnoteReference w:id="${n}"/></w:r></w:p>`).join(''),
    footnotes: numbers
      .map((n) => `<w:footnote w:id="${n}"><w:p><w:r><w:footnoteRef/></w:r>${field}</w:p></w:footnote>`)
      .join(''),
  })

  it('is merged note by note without reading all others each time', { timeout: 20_000 }, () => {
    const began = performance.now()
    const { docx } = packOf([file])
    // It took forty seconds when each note looked through the whole part.
    expect(performance.now() - began).toBeLessThan(10_000)
    expect(partOf(docx, 'word/footnotes.xml').match(/<w:footnote w:id/g)).toHaveLength(numbers.length)
    expect(partOf(docx, 'word/footnotes.xml')).not.toMatch(/DATE|footnoteRef\/>/)
  })
})

describe('what Word writes and few others', () => {
  it('a list that says its levels anew keeps no style that stayed behind', () => {
    const level = '<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:pStyle w:val="Unused"/></w:lvl>'
    const numbering = `<w:abstractNum w:abstractNumId="0">${level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">${level}</w:lvlOverride></w:num>`
    const file = tinyDocx({ body: p('One', '<w:numPr><w:numId w:val="1"/></w:numPr>'), numbering })
    expect(allText(packOf([file]).docx)).not.toContain('Unused')
  })

  it('a theme that fills shapes with pictures is taken without them', () => {
    const data =
      '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><a:themeElements><a:blip r:embed="rId1"/></a:themeElements></a:theme>'
    const file = tinyDocx({
      body: p('Text'),
      further: [{ name: 'word/theme/theme1.xml', kind: 'theme', id: 'theme', data }],
    })
    expect(() => judged(file)).not.toThrow()
  })

  it('a part in UTF-16 is written in UTF-8 without its declaration', () => {
    const text = '<?xml version="1.0" encoding="UTF-16"?><a:theme xmlns:a="urn:a"/>'
    const data = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(Uint16Array.from(text, (sign) => sign.charCodeAt(0)).buffer),
    ])
    const { docx } = packOf([
      tinyDocx({
        body: p('Text'),
        further: [{ name: 'word/theme/theme1.xml', kind: 'theme', id: 'theme', data }],
      }),
    ])
    expect(partOf(docx, 'word/theme/theme1.xml')).not.toContain('UTF-16')
  })
})

describe('a pack that was packed in pieces', () => {
  it('is checked piece by piece as if it were whole', () => {
    const sound = packOf([tinyDocx({ body: p('One') }), tinyDocx({ body: p('Two') })]).docx
    const odd = altered(sound, 'word/document.xml', (text) =>
      text.replaceAll('<w:r>', '<w:r><w:rPr><w:rStyle w:val="Lost"/></w:rPr><w:drawing r:id="lost"/>'),
    )
    const inPieces = readZip(odd).map((entry) => {
      if (entry.name !== 'word/document.xml') return entry
      const text = new TextDecoder().decode(unpack(entry, nodeCodec))
      const paragraphs = text.split(/(?=<w:p>)/).map((piece) => new TextEncoder().encode(piece))
      const pieces = paragraphs.map((piece, n) => nodeCodec.deflateRaw(piece, n < paragraphs.length - 1))
      return { ...entry, pieces }
    })
    const file = writeZip(inPieces, '2026-01-01T00:00:00Z')
    const faults = checkPackage(file, nodeCodec, seamsOf(inPieces))
    expect(seamsOf(inPieces).get('word/document.xml')?.length).toBeGreaterThan(2)
    expect(faults).toEqual(checkPackage(odd, nodeCodec))
    expect(faults).toContainEqual(expect.stringContaining('Lost'))
    expect(faults).toContainEqual(expect.stringContaining('names lost, which is not there'))
    expect(checkPackage(sound, nodeCodec)).toEqual([])
  })

  it('is unsound when a part is not what its sum says', () => {
    const entries = readZip(packOf([tinyDocx({ body: p('One') })]).docx)
    const wrong = entries.map((entry) =>
      entry.name === 'word/document.xml' ? { ...entry, crc: entry.crc ^ 1 } : entry,
    )
    const file = writeZip(wrong, '2026-01-01T00:00:00Z')
    expect(checkPackage(file, nodeCodec)).toEqual(['word/document.xml has another sum than the file says'])
  })
})
