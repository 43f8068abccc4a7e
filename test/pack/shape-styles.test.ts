import { describe, expect, it } from 'vitest'
import { p, partOf, tinyDocx } from '../helpers/tiny-docx.ts'
import { packOf } from '../helpers/tiny-pack.ts'

const list = (name: string, ...looks: readonly string[]): string => `<a:${name}>${looks.join('')}</a:${name}>`
const phClr = '<a:schemeClr val="phClr"><a:tint val="50000"/></a:schemeClr>'
const shaded = `<a:gradFill><a:gsLst><a:gs pos="0">${phClr}</a:gs></a:gsLst></a:gradFill>`
const shadow =
  '<a:effectLst><a:outerShdw blurRad="40000"><a:srgbClr val="000000"/></a:outerShdw></a:effectLst>'
const theme = (accent: string, width: string): string =>
  `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="T"><a:themeElements><a:clrScheme name="C"><a:accent1><a:srgbClr val="${accent}"/></a:accent1></a:clrScheme><a:fontScheme name="F"/><a:fmtScheme name="M">${
    list('fillStyleLst', `<a:solidFill>${phClr}</a:solidFill>`, shaded) +
    list('lnStyleLst', '<a:ln w="6350"/>', `<a:ln w="${width}"/>`) +
    list('effectStyleLst', `<a:effectStyle>${shadow}</a:effectStyle>`) +
    list('bgFillStyleLst', shaded.replace('</a:gsLst>', '$&<a:lin ang="5400000"/>'))
  }</a:fmtScheme></a:themeElements></a:theme>`
const ref = (name: string, idx: number): string =>
  `<a:${name} idx="${idx}"><a:schemeClr val="accent1"/></a:${name}>`

/** A report with one shape under a theme of its own. */
function withShape(own: string, numbers: readonly [line: number, fill: number, effect: number]): Uint8Array {
  const [line, fill, effect] = numbers
  const shape = `<wps:wsp><wps:cNvSpPr/><wps:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${own}</wps:spPr><wps:style>${ref('lnRef', line)}${ref('fillRef', fill)}${ref('effectRef', effect)}</wps:style><wps:bodyPr/></wps:wsp>`
  const drawing = `<w:p><w:r><w:drawing><wp:inline><wp:extent cx="9" cy="9"/><wp:docPr id="1" name="Box"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">${shape}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`
  return tinyDocx({
    body: drawing,
    further: [{ name: 'word/theme/theme1.xml', kind: 'theme', id: 'rId9', data: theme('AA0000', '25400') }],
  })
}
const council = tinyDocx({
  body: p('Report'),
  further: [{ name: 'word/theme/theme1.xml', kind: 'theme', id: 'rId9', data: theme('0000AA', '12700') }],
})
const shapeIn = (report: Uint8Array): string =>
  partOf(packOf([council, council, report]).docx, 'word/document.xml').replace(
    /.*(<wps:spPr>.*<\/wps:style>).*/s,
    '$1',
  )

describe('a shape among reports with another theme', () => {
  it('keeps the width of its line', () => {
    expect(shapeIn(withShape('', [2, 1, 0]))).toContain('</a:prstGeom><a:ln w="25400"/></wps:spPr>')
    expect(shapeIn(withShape('<a:ln cap="rnd"/>', [2, 1, 0]))).toContain('<a:ln w="25400" cap="rnd"/>')
    expect(shapeIn(withShape('<a:ln w="9525"/>', [2, 1, 0]))).toContain('<a:ln w="9525"/>')
  })

  it('keeps its shaded fill, in its own colour', () => {
    const text = shapeIn(withShape('', [0, 2, 0]))
    expect(text).toContain('<a:gs pos="0"><a:srgbClr val="AA0000"><a:tint val="50000"/></a:srgbClr></a:gs>')
    expect(text).toContain('<a:fillRef idx="0">')
    expect(shapeIn(withShape('<a:noFill/>', [0, 2, 0]))).not.toContain('gradFill')
  })

  it('keeps the direction of shades that it takes from the theme only so far', () => {
    const shades =
      '<a:gradFill><a:gsLst><a:gs pos="0"><a:srgbClr val="00AA00"/></a:gs></a:gsLst></a:gradFill>'
    const text = shapeIn(withShape(shades, [0, 1001, 0]))
    expect(text).toContain('</a:gsLst><a:lin ang="5400000"/></a:gradFill>')
    expect(text).toContain('<a:fillRef idx="0">')
    const own = shades.replace('</a:gsLst>', '$&<a:path path="rect"/>')
    expect(shapeIn(withShape(own, [0, 1001, 0]))).toContain(own)
  })

  it('keeps its shadow, and has none where it says so, which LibreOffice would not heed', () => {
    expect(shapeIn(withShape('', [0, 1, 1]))).toContain('<a:outerShdw blurRad="40000">')
    const without = shapeIn(withShape('<a:effectLst/>', [0, 1, 1]))
    expect(without).toContain('<a:effectLst/></wps:spPr>')
    expect(without).toContain('<a:effectRef idx="0">')
  })

  it('says nothing more where the theme is the pack’s', () => {
    const alone = partOf(packOf([withShape('', [2, 2, 1])]).docx, 'word/document.xml')
    expect(alone).toContain('</a:prstGeom></wps:spPr>')
    expect(alone).toContain('<a:fillRef idx="2">')
  })
})
