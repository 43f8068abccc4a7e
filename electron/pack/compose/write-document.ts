import { documentNamespaces, xmlDeclaration } from './namespaces.ts'
import type { Block, Paragraph, Section } from './paper.ts'
import type { Resources } from './resources.ts'
import { twips } from './units.ts'
import { inlinesXml } from './write-inline.ts'
import { tableXml } from './write-table.ts'

/** `document.xml`: the sections in order, each but the last ending in a paragraph that carries its properties. */
export function documentXml(sections: readonly Section[], resources: Resources): string {
  const body = sections.map((section, place) => {
    const properties = sectionXml(section)
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
  return tableXml(block, (one) => paragraphXml(one, resources))
}

function paragraphXml(one: Paragraph, resources: Resources, sectionEnd = ''): string {
  const keep = one.keepNext === undefined ? '' : one.keepNext ? '<w:keepNext/>' : '<w:keepNext w:val="0"/>'
  const list =
    one.numId === undefined ? '' : `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${one.numId}"/></w:numPr>`
  return `<w:p><w:pPr><w:pStyle w:val="${one.style}"/>${keep}${list}${sectionEnd}</w:pPr>${inlinesXml(one.content, resources)}</w:p>`
}

/** A4 with the house margins: 25 mm all round; landscape 25 mm top and bottom, 20 mm at the sides. */
function sectionXml({ starts, columns, landscape }: Section): string {
  const [width, height] = landscape ? [297, 210] : [210, 297]
  const side = twips(landscape ? 20 : 25)
  const edge = twips(25)
  const margin = twips(12)
  return (
    `<w:sectPr><w:type w:val="${starts}"/>` +
    `<w:pgSz w:w="${twips(width)}" w:h="${twips(height)}"${landscape ? ' w:orient="landscape"' : ''}/>` +
    `<w:pgMar w:top="${edge}" w:right="${side}" w:bottom="${edge}" w:left="${side}" w:header="${margin}" w:footer="${margin}" w:gutter="0"/>` +
    `<w:cols${columns > 1 ? ` w:num="${columns}"` : ''} w:space="${twips(8)}"/></w:sectPr>`
  )
}
