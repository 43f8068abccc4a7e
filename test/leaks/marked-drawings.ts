import type { AddedPart, Addition } from './marked-report.ts'

/** Where a marker goes in a picture or its file. */
interface MarkedPicture {
  readonly description?: string
  readonly name?: string
  readonly inside?: string
  readonly file?: string
}

/** A small picture in a paragraph of its own. */
export function drawingOf({
  description = '',
  name = 'Picture',
  inside = '',
  file = 'image',
}: MarkedPicture): Addition {
  const id = `picture-${description}${name}${inside}${file}`.replaceAll(/\W/g, '')
  return {
    body: `<w:p><w:r><w:drawing><wp:inline><wp:extent cx="360000" cy="360000"/><wp:docPr id="${numberOf(id)}" name="${name}" descr="${description}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="${name}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="360000" cy="360000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`,
    parts: [{ name: `word/media/${file}-${id}.png`, kind: 'image', id, data: pictureOf(inside) }],
  }
}

/** A PNG of one white point, with words that describe it. */
export function pictureOf(description: string): Uint8Array {
  const plain = Buffer.from(onePoint, 'base64')
  if (description === '') return plain
  // Behind the header, which is the signature and 25 bytes: chunk `tEXt`, whose sum the readers here do not look at.
  const words = Buffer.from(`Comment\u0000${description}`, 'latin1')
  const length = Buffer.alloc(4)
  length.writeUInt32BE(words.length)
  return Buffer.concat([
    plain.subarray(0, 33),
    length,
    Buffer.from('tEXt'),
    words,
    Buffer.alloc(4),
    plain.subarray(33),
  ])
}

const onePoint =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg=='

interface MarkedChart {
  readonly title?: string
  readonly series?: string
  readonly category?: string
  readonly formula?: string
  readonly workbook?: Uint8Array
}

/** A column chart of one column, and the workbook behind it. */
export function chartPart({
  title = 'Chart',
  series = 'Series',
  category = 'One',
  formula = 'Sheet1!$A$1',
  workbook,
}: MarkedChart): Addition {
  const nth = numberOf(`${title}${series}${category}${formula}${workbook === undefined ? '' : 'workbook'}`)
  const id = `chart${nth}`
  const text = (words: string): string =>
    `<c:strRef><c:f>${formula}</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${words}</c:v></c:pt></c:strCache></c:strRef>`
  const external = workbook === undefined ? '' : '<c:externalData r:id="book"/>'
  const parts: AddedPart[] = [
    {
      name: `word/charts/${id}.xml`,
      kind: 'chart',
      id,
      contentType: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
      data: `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>${title}</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:tx>${text(series)}</c:tx><c:cat>${text(category)}</c:cat><c:val><c:numRef><c:f>Sheet1!$B$1</c:f><c:numCache><c:ptCount val="1"/><c:pt idx="0"><c:v>3</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling/><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart>${external}</c:chartSpace>`,
    },
  ]
  if (workbook !== undefined) {
    parts.push(
      { name: `word/embeddings/${id}.xlsx`, kind: null, id: '', data: workbook },
      {
        name: `word/charts/_rels/${id}.xml.rels`,
        kind: null,
        id: '',
        data: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="book" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/package" Target="/word/embeddings/${id}.xlsx"/></Relationships>`,
      },
    )
  }
  return {
    body: `<w:p><w:r><w:drawing><wp:inline><wp:extent cx="3600000" cy="1800000"/><wp:docPr id="${nth}" name="Chart"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart r:id="${id}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`,
    parts,
  }
}

/** A number for a drawing, the same for the same words. */
function numberOf(words: string): number {
  let sum = 7
  for (const sign of words) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) % 1_000_003
  return sum + 1000
}
