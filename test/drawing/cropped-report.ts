import { p, tinyDocx } from '../helpers/tiny-docx.ts'

export const stretched = '<a:stretch><a:fillRect/></a:stretch>'

/** A picture in the text, filled as told: its crop, then how it is spread. */
export const drawing = (inFill: string): string =>
  `<w:p><w:r><w:drawing><wp:inline><wp:extent cx="1000000" cy="1000000"/><wp:docPr id="1" name="Photo"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="a"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="photo"/>${inFill}</pic:blipFill><pic:spPr/></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`

/** A report with one picture, which `body` shows. */
export function reportWith(body: string, data: Uint8Array, name = 'word/media/photo.png'): Uint8Array {
  return tinyDocx({ body: p('See below.') + body, further: [{ name, kind: 'image', id: 'photo', data }] })
}
