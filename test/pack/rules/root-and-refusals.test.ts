import { describe, expect, it } from 'vitest'
import { checkPackage, inspect } from '../../../electron/pack/index.ts'
import { nodeCodec } from '../../../electron/work/node-codec.ts'
import { altered } from '../../helpers/altered.ts'
import { allText, p, partNames, partOf, tinyDocx } from '../../helpers/tiny-docx.ts'
import { bodyOf, packOf } from '../../helpers/tiny-pack.ts'
import { saxesFaults } from '../saxes-faults.ts'

const judged = (file: Uint8Array): unknown => inspect(file, 'Report.docx', nodeCodec)

describe('rules 46 and 47: the root of the pack', () => {
  const newer = (uri: string): Uint8Array =>
    altered(tinyDocx({ body: `<w:p new:mark="1"/>${p('Text')}` }), 'word/document.xml', (text) =>
      text.replace('<w:document', `<w:document xmlns:new="${uri}" mc:Ignorable="new"`),
    )

  it('declares what every report brings, and tells Word to ignore only what is declared', () => {
    const { docx } = packOf([newer('urn:one'), newer('urn:one'), tinyDocx({ body: p('Plain') })])
    const root = /<w:document [^>]*>/.exec(partOf(docx, 'word/document.xml'))?.[0] ?? ''
    const ignored = /mc:Ignorable="([^"]*)"/.exec(root)?.[1]?.split(' ') ?? []
    expect(ignored).toContain('new')
    for (const prefix of ignored) expect(root).toContain(`xmlns:${prefix}="`)
  })

  it('lets two reports mean different things by one prefix', () => {
    const { docx } = packOf([newer('urn:one'), newer('urn:two')])
    expect([...saxesFaults(docx), ...checkPackage(docx, nodeCodec)]).toEqual([])
    expect(bodyOf(docx)).toMatch(/<w:p xmlns:new="urn:two" mc:Ignorable="new" new:mark="1">/)
  })
})

describe('rule 48: what is refused, converted or told', () => {
  it('a strict file is read as any other', () => {
    const strict = altered(
      tinyDocx({ body: p('Strict text', '<w:jc w:val="end"/>') }),
      'word/document.xml',
      (text) =>
        text
          .replace('<w:document', '<w:document w:conformance="strict"')
          .replaceAll(
            'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
            'http://purl.oclc.org/ooxml/wordprocessingml/main',
          )
          .replaceAll(
            'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
            'http://purl.oclc.org/ooxml/officeDocument/relationships',
          ),
    )
    expect(() => judged(strict)).not.toThrow()
    const { docx } = packOf([strict])
    expect(bodyOf(docx)).toContain('Strict text')
    expect(allText(docx)).not.toMatch(/purl\.oclc\.org|conformance/)
  })

  it.each([
    ['another file put inside (altChunk)', '<w:altChunk r:id="x"/>', 'aFChunk', /whole other file/],
    [
      'the parts of a master document (subDoc)',
      '<w:p><w:subDoc r:id="x"/></w:p>',
      'subDocument',
      /master document/,
    ],
  ])('%s stays out, and the clerk is told', (_, body, kind, why) => {
    const report = tinyDocx({
      body: body + p('Text'),
      further: [{ name: 'word/inside.docx', kind, id: 'x', data: 'x' }],
    })
    const { docx, notes } = packOf([report])
    expect(notes.find(({ text }) => why.test(text))?.kind).toBe('dropped')
    expect(partNames(docx).join()).not.toContain('inside')
    expect(bodyOf(docx)).not.toMatch(/altChunk|subDoc/)
  })

  it('a mail merge leaves its list of addresses behind, and the clerk is told', () => {
    const report = tinyDocx({
      body: `<w:p><w:fldSimple w:instr=" MERGEFIELD Name "><w:r><w:t>Councillor Hill</w:t></w:r></w:fldSimple></w:p>`,
      settings: '<w:mailMerge><w:dataSource r:id="x"/></w:mailMerge>',
    })
    const { docx, notes } = packOf([report])
    expect(notes.map(({ text }) => text).join()).toContain('mail merge')
    expect(bodyOf(docx)).toContain('Councillor Hill')
    expect(allText(docx)).not.toMatch(/mailMerge|MERGEFIELD/)
  })

  it('tracked changes of every kind are counted, those of a section’s looks too', () => {
    const change = '<w:sectPrChange w:id="9" w:author="Sam"><w:sectPr/></w:sectPrChange>'
    const { notes } = packOf([
      tinyDocx({
        body: `<w:p><w:ins w:id="1" w:author="Pat"><w:r><w:t>in</w:t></w:r></w:ins></w:p>${p('x', `<w:sectPr>${change}</w:sectPr>`)}${p('y')}`,
      }),
    ])
    expect(notes).toContainEqual({
      document: 'Item 1',
      kind: 'tracked-changes',
      text: 'It holds 2 tracked changes by 2 people; this pack shows them.',
    })
  })
})
