import * as fc from '../helpers/fast-check.ts'
import { describe, expect, it } from 'vitest'
import { canonicalPrefixes, withCanonicalPrefixes } from '../../electron/pack/package/canonical-prefixes.ts'
import { Edits } from '../../electron/pack/xml/edits.ts'
import { escapeAttribute, escapeText, unescape } from '../../electron/pack/xml/escape.ts'
import { marks } from '../../electron/pack/xml/marks.ts'
import { close, deepest, empty, open, PartReader, readTape, type Tape } from '../../electron/pack/xml/tape.ts'
import { element, readTree, writeTree } from '../../electron/pack/xml/tree.ts'

describe('reading XML', () => {
  it.each([
    ['<a><b></a></b>', /match/],
    ['<a>', /ends inside/],
    ['<a x=1/>', /not quoted/],
    ['<a x="1" x="2"/>', /twice/],
    ['<a>&unknown;</a>', /entity/],
    ['<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', /document type/],
    ['<a/><b/>', /two roots/],
    ['text<a/>', /outside/],
    ['', /no element/],
  ])('refuses %s', (text, why) => {
    expect(() => readTape(text)).toThrow(why)
  })

  it('refuses nesting that no report has', () => {
    expect(() => readTape('<a>'.repeat(deepest + 1) + '</a>'.repeat(deepest + 1))).toThrow(/nested/)
  })

  it('keeps any text through escaping and back', () => {
    const text = fc.string({ unit: 'grapheme' })
    fc.assert(
      fc.property(text, text, (attribute, content) => {
        const clean = (value: string): string => unescape(escapeText(value))
        const root = readTree(
          writeTree(element('w:t', { 'w:val': clean(attribute) }, [`${clean(content)}.`])),
          ['w'],
        )
        expect(root.attributes.get('w:val')).toBe(clean(attribute))
        expect(root.children).toEqual([`${clean(content)}.`])
      }),
    )
  })

  it('writes line ends in attributes so that they are not read as spaces', () => {
    expect(escapeAttribute('a\nb"c')).toBe('a&#10;b&quot;c')
  })
})

describe('the marks of a tag', () => {
  const marked = (tag: string): number => readTape(tag, ['w', 'r', 'o', 'mc', 'w14']).marks[0] ?? Number.NaN

  it.each([
    ['<w:p xmlns:a="urn:a"/>', marks.declares],
    ['<w:hyperlink w:anchor="x" r:id="rId1"/>', marks.links],
    ['<w:p o:relid="rId1"/>', marks.links],
    ['<w:document mc:Ignorable="w14"/>', marks.compatibility],
    ['<w:color w:val="FF0000" w:themeColor="accent1"/>', marks.theme],
    ['<w:rFonts w:asciiTheme="minorHAnsi"/>', marks.theme],
    ['<w:p xmlns="urn:a" r:id="rId1"/>', marks.declares | marks.links],
    ['<w:p w14:paraId="00000001" w:rsidR="00A1"/>', marks.history],
    ['<w:p w14:dx="1" w:val="x" xml:space="preserve"/>', 0],
    ['<w:p/>', 0],
  ])('of %s say which kinds of attributes it has', (tag, expected) => {
    expect(marked(tag)).toBe(expected)
  })

  it('are none of the next tag’s', () => {
    const tape = readTape('<w:p r:id="rId1"><w:r/></w:p>', ['w', 'r'])
    expect([...tape.marks.subarray(0, tape.count)]).toEqual([marks.links, 0, 0])
  })
})

describe('reading a part in pieces', () => {
  const whole =
    '<w:document xmlns:w="urn:w"><w:body><w:p w:id="1"><w:r><w:t>One &amp; two</w:t></w:r></w:p><w:p/><w:p><w:r/></w:p></w:body></w:document>'
  const seams = [...whole.matchAll(/>(?=<)/g)].map(({ index }) => index + 1)
  const cut = fc.subarray(seams).map((places) => {
    const ends = [...places, whole.length]
    return ends.map((end, place) => whole.slice(ends[place - 1] ?? 0, end))
  })

  /** What stands on a tape, without the tags that are not in the piece itself. */
  const written = ({ text, count, kind, start, end }: Tape): readonly string[] =>
    Array.from(
      { length: count },
      (_, index) => `${kind[index]} ${text.slice(start[index], end[index])}`,
    ).filter((token) => !token.endsWith(' '))

  it('finds what reading it whole finds, each piece within the elements that lie open round it', () => {
    fc.assert(
      fc.property(cut, (pieces) => {
        const reader = new PartReader()
        const found: string[] = []
        for (const piece of pieces) {
          const tape = reader.read(piece)
          found.push(...written(tape))
          expect(tape.names[tape.name[0] ?? -1]).toBe('w:document')
          for (let index = 0; index < tape.count; index++) {
            const mate = tape.mate[index] ?? -1
            const kinds = `${tape.kind[index]} ${tape.kind[mate]}`
            expect(['4 undefined', `${open} ${close}`, `${close} ${open}`, `${empty} ${empty}`]).toContain(
              kinds,
            )
            expect(tape.mate[mate] ?? index).toBe(index)
          }
        }
        reader.finish()
        expect(found).toEqual(written(readTape(whole)))
      }),
    )
  })

  it('refuses a part whose last piece is missing', () => {
    const reader = new PartReader()
    reader.read(whole.slice(0, seams[3]))
    expect(() => reader.finish()).toThrow(/ends inside/)
  })
})

describe('editing', () => {
  it('loses what lies inside a removed stretch and keeps the order of insertions', () => {
    const edits = new Edits()
    edits.insert(1, 'x')
    edits.insert(1, 'y')
    edits.remove(2, 5)
    edits.insert(3, 'lost')
    expect(edits.apply('abcdefg')).toBe('axybfg')
  })
})

describe('prefixes', () => {
  it('gives known namespaces the prefixes Word writes', () => {
    const odd =
      '<ns0:document xmlns:ns0="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><ns0:body ns0:x="1"/></ns0:document>'
    expect(canonicalPrefixes(odd)).toBe(
      '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body w:x="1"/></w:document>',
    )
  })

  it('turns the strict names of the standard into the transitional ones', () => {
    const strict = '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"/>'
    expect(canonicalPrefixes(strict)).toContain(
      '"http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
    )
  })

  it.each([
    '<ns0:document xmlns:ns0="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><ns0:p/></ns0:document>',
    '<document xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><p/></document>',
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><a:b xmlns:a="urn:own"/></w:document>',
    '<w:document xmlns:w="urn:own"><w:p/></w:document>',
  ])('are the same whether a part is read already or not: %s', (text) => {
    expect(withCanonicalPrefixes(readTape(text)).text).toBe(canonicalPrefixes(text))
  })

  it('leaves an ordinary part as it is', () => {
    const text = '<w:p xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'
    expect(canonicalPrefixes(text)).toBe(text)
  })
})
