import { describe, expect, it } from 'vitest'
import { checkPackage } from '../../electron/pack/index.ts'
import { nodeCodec } from '../../electron/work/node-codec.ts'
import { p, tinyDocx } from '../helpers/tiny-docx.ts'
import { bodyOf, packOf } from '../helpers/tiny-pack.ts'

const box = (attributes = ''): string =>
  `<v:shape id="Box" type="#_x0000_t202" style="margin-left:3pt" filled="f"${attributes}><v:textbox><w:txbxContent>${p('Address')}</w:txbxContent></v:textbox></v:shape>`
const pictured = (...drawings: readonly string[]): string =>
  drawings.map((drawing) => `<w:p><w:r><w:pict>${drawing}</w:pict></w:r></w:p>`).join('')
const inPack = (body: string): string => {
  const { docx } = packOf([tinyDocx({ body: p('First') }), tinyDocx({ body })])
  expect(checkPackage(docx, nodeCodec)).toEqual([])
  return bodyOf(docx)
}

describe('a text box of the older kind', () => {
  it('that is its report’s first drawing is a frame in LibreOffice, whatever drawings other reports have', () => {
    const body = inPack(pictured(box()))
    expect(body).toMatch(
      /<v:rect id="Box_\d+" style="margin-left:3pt" filled="f"><v:textbox>.*<\/v:textbox><\/v:rect>/,
    )
    expect(body).toContain('Address')
  })

  it('stays what it was behind another drawing, where LibreOffice never made a frame of it', () => {
    const body = inPack(pictured('<v:rect/>', box()))
    expect(body).toContain('type="#_x0000_t202"')
  })

  it('does not stand behind what only older programs read', () => {
    const older =
      '<mc:AlternateContent><mc:Choice Requires="wps"/><mc:Fallback><w:pict><v:rect/></w:pict></mc:Fallback></mc:AlternateContent>'
    expect(inPack(`<w:p><w:r>${older}</w:r></w:p>${pictured(box())}`)).toContain('</v:textbox></v:rect>')
  })

  it('stays a shape where it says more than a rectangle can', () => {
    expect(inPack(pictured(box(' path="m,l,9,9"')))).toContain('</v:textbox></v:shape>')
  })
})
