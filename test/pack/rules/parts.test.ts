import { describe, expect, it } from 'vitest'
import { checkPackage } from '../../../electron/pack/index.ts'
import { prefixes } from '../../../electron/pack/package/namespaces.ts'
import { nodeCodec } from '../../../electron/work/node-codec.ts'
import { p, partNames, partOf, tinyDocx, type TinyDocx } from '../../helpers/tiny-docx.ts'
import { bodyOf, packOf } from '../../helpers/tiny-pack.ts'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
const relationships = (...list: readonly (readonly [id: string, kind: string, target: string])[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(
      ([id, kind, target]) =>
        `<Relationship Id="${id}" Type="${office}${kind}" Target="${target}"${target.includes('://') ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')}</Relationships>`
type Further = NonNullable<TinyDocx['further']>[number]
const part = (name: string, data: string, kind = 'none', id = name): Further => ({ name, kind, id, data })
const drawn = (graphic: string): string =>
  `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="7" name="D"/><a:graphic><a:graphicData>${graphic}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`
const chart = (inner: string): string =>
  `<c:chartSpace xmlns:c="${prefixes['c']}" xmlns:r="${prefixes['r']}"><c:chart/>${inner}</c:chartSpace>`
const sound = (docx: Uint8Array): Uint8Array => {
  expect(checkPackage(docx, nodeCodec)).toEqual([])
  return docx
}

describe('rules 29 and 30: relationships', () => {
  it('are found by what they are, whatever a program calls their prefix, and get numbers of the pack’s', () => {
    const odd = tinyDocx({
      body: `<w:p><w:r><w:drawing><a:blip xmlns:odd="${prefixes['r']}" odd:embed="rId7"/></w:drawing></w:r></w:p>`,
      further: [{ name: 'word/media/a.png', kind: 'image', id: 'rId7', data: Uint8Array.of(1) }],
    })
    const { docx } = packOf([tinyDocx({ body: p('First') }), odd])
    expect(sound(docx) && bodyOf(docx)).toMatch(/<a:blip [^>]*r:embed="rId\d"/)
    expect(partOf(docx, 'word/_rels/document.xml.rels')).toMatch(/Target="\/word\/media\/image\d+\.png"/)
  })
})

describe('rule 31: what a picture of another program consists of comes along whole', () => {
  it('a chart with its workbook, style and colours', () => {
    const report = tinyDocx({
      body: drawn('<c:chart r:id="c"/>'),
      further: [
        part('word/charts/chart1.xml', chart('<c:externalData r:id="w"/>'), 'chart', 'c'),
        part(
          'word/charts/_rels/chart1.xml.rels',
          relationships(['w', 'package', '../embeddings/a.xlsx'], ['s', 'chartStyle', 'style1.xml']),
        ),
        part('word/embeddings/a.xlsx', 'workbook'),
        part('word/charts/style1.xml', '<cs:chartStyle xmlns:cs="urn:cs"/>'),
      ],
    })
    const { docx } = packOf([report, report])
    const names = partNames(sound(docx))
    expect(names.filter((name) => /charts\/chart\d+\.xml$/.test(name))).toHaveLength(2)
    expect(names.filter((name) => /charts\/chartstyle/.test(name))).toHaveLength(2)
    expect(names.filter((name) => name.endsWith('.xlsx'))).toHaveLength(1)
    expect(partOf(docx, '[Content_Types].xml')).toMatch(
      /charts\/chartstyle\d+\.xml" ContentType="application\/vnd\.ms-office\.chartstyle\+xml"/,
    )
  })

  it('a chart whose workbook lies outside, without that link: Word refuses an empty one', () => {
    const report = tinyDocx({
      body: drawn('<c:chart r:id="c"/>'),
      further: [
        part(
          'word/charts/chart1.xml',
          chart('<c:externalData r:id="w"><c:autoUpdate/></c:externalData>'),
          'chart',
          'c',
        ),
        part(
          'word/charts/_rels/chart1.xml.rels',
          relationships(['w', 'oleObject', 'file:///C:/figures.xlsx'], ['i', 'image', '../media/a.png']),
        ),
        part('word/media/a.png', 'picture'),
      ],
    })
    const { docx } = packOf([report])
    const name = partNames(sound(docx)).find((one) => /charts\/chart\d+\.xml$/.test(one)) ?? ''
    expect(partOf(docx, name)).toContain('<c:chart/></c:chartSpace>')
  })

  it('a diagram with its data, layout, style, colours and the picture Word keeps of it', () => {
    const kinds = ['Data', 'Layout', 'QuickStyle', 'Colors', 'Drawing'] as const
    const content = '<x:y xmlns:x="urn:x"><x:dataModelExt relId="Drawing"/></x:y>'
    const report = tinyDocx({
      body: drawn('<dgm:relIds r:dm="Data" r:lo="Layout" r:qs="QuickStyle" r:cs="Colors"/>'),
      further: kinds.map((kind) => part(`word/diagrams/${kind}1.xml`, content, `diagram${kind}`, kind)),
    })
    const { docx } = packOf([report, report])
    const names = partNames(sound(docx)).filter((name) => name.includes('diagrams/'))
    expect(names).toHaveLength(10)
    const list = partOf(docx, 'word/_rels/document.xml.rels')
    for (const data of names.filter((name) => name.includes('diagramdata'))) {
      const picture = /relId="(\w+)"/.exec(partOf(docx, data))?.[1] ?? ''
      expect(list).toMatch(new RegExp(`Id="${picture}" Type="[^"]*/diagramDrawing"`))
    }
  })

  it('an embedded object with its preview', () => {
    const report = tinyDocx({
      body: '<w:p><w:r><w:object><v:shape id="_x0000_i1025"><v:imagedata r:id="i"/></v:shape><o:OLEObject ShapeID="_x0000_i1025" r:id="o"/></w:object></w:r></w:p>',
      further: [
        { name: 'word/media/a.emf', kind: 'image', id: 'i', data: Uint8Array.of(1) },
        { name: 'word/embeddings/a.bin', kind: 'oleObject', id: 'o', data: Uint8Array.of(2) },
      ],
    })
    const names = partNames(sound(packOf([report]).docx))
    expect(names.filter((name) => /\.(?:emf|bin)$/.test(name))).toHaveLength(2)
  })
})

describe('rule 32: content types', () => {
  it('of two reports that mean different things by one ending do not clash', () => {
    const picture = (type: string): Uint8Array =>
      tinyDocx({
        body: '<w:p><w:r><w:drawing><a:blip r:embed="rId7"/></w:drawing></w:r></w:p>',
        further: [
          { name: `word/media/a.${type}`, kind: 'image', id: 'rId7', data: Uint8Array.of(type.length) },
        ],
      })
    const types = partOf(sound(packOf([picture('jpg'), picture('jpeg')]).docx), '[Content_Types].xml')
    expect(types.match(/<Default Extension="\w+"/g)).toEqual([
      '<Default Extension="rels"',
      '<Default Extension="xml"',
    ])
    expect(types.match(/ContentType="image\/jpeg"/g)).toHaveLength(2)
  })
})

describe('rule 33: what is not there', () => {
  it('a chart, a linked picture and a linked object leave no empty place that Word refuses', () => {
    const report = tinyDocx({
      body: `${drawn('<c:chart r:id="lost"/>')}${p('Text')}<w:p><w:r><w:object><v:shape id="s"/><o:OLEObject Type="Link" ShapeID="s" r:id="out"/></w:object><w:drawing><a:blip r:link="out"/></w:drawing></w:r></w:p>`,
      further: [part('word/_rels/lost.rels', '<x/>', 'chart', 'none')],
    })
    const body = bodyOf(sound(packOf([report]).docx))
    expect(body).not.toMatch(/c:chart|OLEObject|r:link/)
    expect(body).toContain('<a:blip/>')
  })
})

describe('rule 36: fonts', () => {
  it('of all reports stand in one table, each once', () => {
    const fonts = (...names: readonly string[]): Uint8Array =>
      tinyDocx({
        body: p('Text'),
        further: [
          part(
            'word/fontTable.xml',
            `<w:fonts xmlns:w="${prefixes['w']}">${names.map((name) => `<w:font w:name="${name}"/>`).join('')}</w:fonts>`,
            'fontTable',
            'fonts',
          ),
        ],
      })
    const table = partOf(
      packOf([fonts('Georgia', 'Arial'), fonts('georgia', 'Calibri')]).docx,
      'word/fontTable.xml',
    )
    expect(table.match(/w:name="\w+"/g)).toEqual(
      ['Georgia', 'Arial', 'Calibri'].map((name) => `w:name="${name}"`),
    )
  })
})

describe('rule 35: a report with a theme of its own', () => {
  const theme = (font: string, accent: string): string =>
    `<a:theme xmlns:a="${prefixes['a']}" name="T"><a:themeElements><a:clrScheme name="C"><a:accent1><a:srgbClr val="${accent}"/></a:accent1></a:clrScheme><a:fontScheme name="F"><a:majorFont><a:latin typeface="${font}"/></a:majorFont><a:minorFont><a:latin typeface="${font}"/></a:minorFont></a:fontScheme><a:fmtScheme name="E"/></a:themeElements></a:theme>`
  const report = (font: string, accent: string): Uint8Array =>
    tinyDocx({
      body:
        '<w:p><w:r><w:rPr><w:rFonts w:asciiTheme="minorHAnsi"/><w:color w:val="445566" w:themeColor="accent1"/></w:rPr><w:t>Text</w:t></w:r></w:p>' +
        drawn('<a:solidFill><a:schemeClr val="accent1"/></a:solidFill>'),
      further: [part('word/theme/theme1.xml', theme(font, accent), 'theme', 'theme')],
    })

  it('has its fonts and colours written out, in text and in drawings', () => {
    const body = bodyOf(
      packOf([report('Arial', '112233'), report('Arial', '112233'), report('Georgia', 'AABBCC')]).docx,
    )
    expect(body).toContain('<w:rFonts w:ascii="Georgia"/><w:color w:val="445566"/>')
    expect(body).toContain('<a:srgbClr val="AABBCC"')
    expect(body.match(/w:asciiTheme/g)).toHaveLength(2)
  })
})
