import { describe, expect, it } from 'vitest'
import { checkPackage } from '../../../electron/pack/index.ts'
import { nodeCodec } from '../../../electron/work/node-codec.ts'
import { allText, p, partOf, tinyDocx } from '../../helpers/tiny-docx.ts'
import { bodyOf, packOf } from '../../helpers/tiny-pack.ts'

const numberingOf = (docx: Uint8Array): string => partOf(docx, 'word/numbering.xml')
const listed = (text: string, list = 1): string =>
  p(text, `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`)
const kind = (id: number, inner = ''): string =>
  `<w:abstractNum w:abstractNumId="${id}"><w:nsid w:val="ABCD1234"/><w:tmpl w:val="12345678"/><w:lvl w:ilvl="0">${inner}</w:lvl></w:abstractNum>`
const list = (id: number, of: number, inner = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${inner}</w:num>`
const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'

describe('lists in the pack', () => {
  it('rules 8 to 11: have numbers, kinds and marks of their own, kinds before lists', () => {
    const report = tinyDocx({ body: listed('One'), numbering: kind(0) + list(1, 0) })
    const text = numberingOf(packOf([report, report]).docx)
    expect(
      [...text.matchAll(/<w:(abstractNum|num) w:\w+="(\d+)"/g)].map(([, tag, id]) => `${tag} ${id}`),
    ).toEqual(['abstractNum 0', 'abstractNum 1', 'num 1', 'num 2'])
    expect(text).not.toMatch(/ABCD1234|w:tmpl/)
  })

  it('rule 10: are never joined, even those that share a kind, and begin where they were told to', () => {
    const report = tinyDocx({
      body: listed('One') + listed('Two', 2),
      numbering: kind(0) + list(1, 0) + list(2, 0, restart),
    })
    const text = numberingOf(packOf([report]).docx)
    expect(text.match(/<w:num /g)).toHaveLength(2)
    expect(text.match(/<w:abstractNum /g)).toHaveLength(1)
    expect(text).toContain(`<w:num w:numId="2"><w:abstractNumId w:val="0"/>${restart}</w:num>`)
  })

  it('rule 8: bring their picture bullets', () => {
    const bullet =
      '<w:numPicBullet w:numPicBulletId="3"><w:pict><v:shape id="_x0000_i1025"/></w:pict></w:numPicBullet>'
    const report = tinyDocx({
      body: listed('One'),
      numbering: bullet + kind(0, '<w:lvlPicBulletId w:val="3"/>') + list(1, 0),
    })
    const text = numberingOf(packOf([report, report]).docx)
    expect(text.match(/w:numPicBulletId="\d"/g)).toEqual(['w:numPicBulletId="0"', 'w:numPicBulletId="1"'])
    expect(text.match(/<w:lvlPicBulletId w:val="\d"/g)).toEqual([
      '<w:lvlPicBulletId w:val="0"',
      '<w:lvlPicBulletId w:val="1"',
    ])
  })

  it('rule 12: are followed in styles, headers, notes and text boxes too', () => {
    const report = tinyDocx({
      body: `${p('Styled', '<w:pStyle w:val="A"/>')}<w:p><w:r><w:pict><v:textbox><w:txbxContent>${listed('Boxed')}</w:txbxContent></v:textbox></w:pict><w:footnoteReference w:id="2"/></w:r></w:p>`,
      styles:
        '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
      header: listed('Above'),
      footnotes: `<w:footnote w:id="2">${listed('Below')}</w:footnote>`,
      numbering: kind(0) + list(1, 0),
    })
    const first = tinyDocx({ body: listed('One'), numbering: kind(0) + list(1, 0) })
    const { docx } = packOf([first, report])
    expect(new Set(allText(docx).match(/<w:numId w:val="\d"/g))).toEqual(
      new Set(['<w:numId w:val="1"', '<w:numId w:val="2"']),
    )
    for (const part of ['styles', 'footnotes'])
      expect(partOf(docx, `word/${part}.xml`)).toContain('<w:numId w:val="2"/>')
    expect(bodyOf(docx)).toMatch(/<w:txbxContent>.*<w:numId w:val="2"\/>/)
    expect(checkPackage(docx, nodeCodec)).toEqual([])
  })

  it('rule 13: go on numbering the headings of their own report', () => {
    const report = (colour: string): Uint8Array =>
      tinyDocx({
        body: p('Title', '<w:pStyle w:val="H"/>'),
        styles: `<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:rPr><w:color w:val="${colour}"/></w:rPr></w:style>`,
        numbering: kind(0, '<w:pStyle w:val="H"/>') + list(1, 0),
      })
    const { docx } = packOf([report('FF0000'), report('00FF00')])
    expect(numberingOf(docx).match(/<w:pStyle w:val="\w+"/g)).toEqual([
      '<w:pStyle w:val="H"',
      '<w:pStyle w:val="H_2"',
    ])
  })
})
