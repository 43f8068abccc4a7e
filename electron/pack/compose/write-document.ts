import { documentNamespaces, xmlDeclaration } from './namespaces.ts'
import { footerRelationship } from './page-number-footer.ts'
import type { Block, Paper, Paragraph, Section, Sheet } from './paper.ts'
import type { Resources } from './resources.ts'
import { twips } from './units.ts'
import { gridXml } from './write-grid.ts'
import { inlinesXml } from './write-inline.ts'
import { tableXml } from './write-table.ts'

/** `document.xml`: the sections in order, each but the last ending in a paragraph that carries its properties. */
export function documentXml({ sections, isNumbered }: Paper, resources: Resources): string {
  const body = sections.map((section, place) => {
    // Later sections go on with the footer of the first.
    const properties = sectionXml(section, isNumbered === true && place === 0)
    const isLast = place === sections.length - 1
    if (isLast) return section.blocks.map((block) => blockXml(block, resources)).join('') + properties
    return section.blocks
      .map((block, at) => blockXml(block, resources, at === section.blocks.length - 1 ? properties : ''))
      .join('')
  })
  return `${xmlDeclaration}<w:document ${documentNamespaces}><w:body>${body.join('')}</w:body></w:document>`
}

function blockXml(block: Block, resources: Resources, sectionEnd = ''): string {
  if (block.kind === 'paragraph') return paragraphXml(block, resources, sectionEnd)
  if (sectionEnd !== '') throw new RangeError('a section that another follows must end with a paragraph')
  const write = (one: Paragraph): string => paragraphXml(one, resources)
  return block.kind === 'grid' ? gridXml(block, write) : tableXml(block, write)
}

function paragraphXml(one: Paragraph, resources: Resources, sectionEnd = ''): string {
  const keep = one.keepNext === undefined ? '' : one.keepNext ? '<w:keepNext/>' : '<w:keepNext w:val="0"/>'
  const list =
    one.numId === undefined
      ? ''
      : `<w:numPr><w:ilvl w:val="${one.listLevel ?? 0}"/><w:numId w:val="${one.numId}"/></w:numPr>`
  return `<w:p><w:pPr><w:pStyle w:val="${one.style}"/>${keep}${list}${sectionEnd}</w:pPr>${inlinesXml(one.content, resources)}</w:p>`
}

function sectionXml(
  { starts, columns, landscape, sheet = landscape ? lying : upright }: Section,
  hasFooter: boolean,
): string {
  const { widthMm, heightMm, marginsMm } = sheet
  const of = (margin: keyof Sheet['marginsMm']): number => twips(marginsMm[margin])
  return (
    `<w:sectPr>${hasFooter ? `<w:footerReference w:type="default" r:id="${footerRelationship}"/>` : ''}<w:type w:val="${starts}"/>` +
    `<w:pgSz w:w="${twips(widthMm)}" w:h="${twips(heightMm)}"${widthMm > heightMm ? ' w:orient="landscape"' : ''}/>` +
    `<w:pgMar w:top="${of('top')}" w:right="${of('sides')}" w:bottom="${of('bottom')}" w:left="${of('sides')}" w:header="${of('header')}" w:footer="${of('footer')}" w:gutter="0"/>` +
    `<w:cols${columns > 1 ? ` w:num="${columns}"` : ''} w:space="${twips(8)}"/></w:sectPr>`
  )
}

/** A4 with the house margins: 25 mm all round; lying 25 mm top and bottom, 20 mm at the sides. */
const houseMargins = { top: 25, bottom: 25, header: 12, footer: 12 } as const
const upright: Sheet = { widthMm: 210, heightMm: 297, marginsMm: { ...houseMargins, sides: 25 } }
const lying: Sheet = { widthMm: 297, heightMm: 210, marginsMm: { ...houseMargins, sides: 20 } }
