import type { PaperChart, Picture } from '../../../shared/pack/paper-blocks.ts'
import { escapeAttribute, escapeText } from '../xml/escape.ts'
import type { Answer, Inline } from './paper.ts'
import type { Resources } from './resources.ts'
import { emu } from './units.ts'

/** A stretch of a paragraph as runs. */
function inlineXml(inline: Inline, resources: Resources): string {
  switch (inline.kind) {
    case 'text':
      return run(textXml(inline.text), inline.style)
    case 'tab':
      return run('<w:tab/>')
    case 'link':
      return `<w:hyperlink r:id="${resources.link(inline.address)}" w:history="1">${run(textXml(inline.text), 'Hyperlink')}</w:hyperlink>`
    case 'jump':
      return `<w:hyperlink w:anchor="${inline.bookmark}" w:history="1">${inlinesXml(inline.content, resources)}</w:hyperlink>`
    case 'pageOf':
      return pageField(inline.bookmark, inline.page)
    case 'bookmark':
      return bookmarked(inline.name, resources.bookmark(), inlinesXml(inline.content, resources))
    case 'answer':
      return answerXml(inline, resources.control())
    case 'picture':
      return run(`<w:drawing>${pictureXml(inline.picture, inline.name, resources)}</w:drawing>`)
    case 'chart':
      return run(`<w:drawing>${chartFrameXml(inline.chart, inline.name, resources)}</w:drawing>`)
  }
}

export function inlinesXml(inlines: readonly Inline[], resources: Resources): string {
  return inlines.map((inline) => inlineXml(inline, resources)).join('')
}

function run(inner: string, style?: string): string {
  return `<w:r>${style ? `<w:rPr><w:rStyle w:val="${style}"/></w:rPr>` : ''}${inner}</w:r>`
}

/** Text with its line breaks; a stored tab would jump to a stop of the style, so it becomes a space. */
function textXml(words: string): string {
  return words
    .split(/\r\n|[\r\n\v\f\u2028\u2029]/)
    .map((line) => `<w:t xml:space="preserve">${escapeText(line.replaceAll('\t', ' '))}</w:t>`)
    .join('<w:br/>')
}

/** A live PAGEREF whose stored result is the page already known, so that every reader shows it. */
function pageField(bookmark: string, page: number): string {
  return (
    run('<w:fldChar w:fldCharType="begin"/>') +
    run(`<w:instrText xml:space="preserve"> PAGEREF ${bookmark} \\h </w:instrText>`) +
    run('<w:fldChar w:fldCharType="separate"/>') +
    run(`<w:t>${page}</w:t>`) +
    run('<w:fldChar w:fldCharType="end"/>')
  )
}

function bookmarked(name: string, id: number, inner: string): string {
  return `<w:bookmarkStart w:id="${id}" w:name="${name}"/>${inner}<w:bookmarkEnd w:id="${id}"/>`
}

/** A content control of plain text; as long as it shows its prompt, readers and programs know that nothing was said. */
function answerXml({ tag, title, text, prompt }: Answer, id: number): string {
  const properties =
    `<w:sdtPr><w:alias w:val="${escapeAttribute(title)}"/><w:tag w:val="${escapeAttribute(tag)}"/><w:id w:val="${id}"/>` +
    `${text === null ? '<w:showingPlcHdr/>' : ''}<w:text w:multiLine="1"/></w:sdtPr>`
  const content = text === null ? run(textXml(`[insert ${prompt}]`), 'PlaceholderText') : run(textXml(text))
  return `<w:sdt>${properties}<w:sdtContent>${content}</w:sdtContent></w:sdt>`
}

function pictureXml(picture: Picture, name: string, resources: Resources): string {
  const { relationship, drawing } = resources.picture(picture)
  const size = `cx="${emu(picture.widthMm)}" cy="${emu(picture.heightMm)}"`
  const properties = `id="${drawing}" name="${escapeAttribute(name)}" descr="${escapeAttribute(picture.altText)}"`
  return inlineDrawing(
    picture,
    properties,
    '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>' +
      '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">' +
      `<pic:pic><pic:nvPicPr><pic:cNvPr ${properties}/><pic:cNvPicPr/></pic:nvPicPr>` +
      `<pic:blipFill><a:blip r:embed="${relationship}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
      `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>` +
      '</pic:pic></a:graphicData></a:graphic>',
  )
}

/** A chart of Word's own: its part is drawn by whoever opens the file. */
function chartFrameXml(chart: PaperChart, name: string, resources: Resources): string {
  const { relationship, drawing } = resources.chart(chart)
  const properties = `id="${drawing}" name="${escapeAttribute(name)}" descr="${escapeAttribute(chart.altText)}"`
  return inlineDrawing(
    chart,
    properties,
    `<wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="${chartNamespace}"><c:chart xmlns:c="${chartNamespace}" r:id="${relationship}"/></a:graphicData></a:graphic>`,
  )
}

const chartNamespace = 'http://schemas.openxmlformats.org/drawingml/2006/chart'

function inlineDrawing(
  { widthMm, heightMm }: Pick<Picture, 'widthMm' | 'heightMm'>,
  properties: string,
  content: string,
): string {
  return (
    `<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${emu(widthMm)}" cy="${emu(heightMm)}"/>` +
    `<wp:effectExtent l="0" t="0" r="0" b="0"/><wp:docPr ${properties}/>${content}</wp:inline>`
  )
}
