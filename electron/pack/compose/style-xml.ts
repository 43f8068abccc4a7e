import { escapeAttribute } from '../xml/escape.ts'
import { pointTwips, twips } from './units.ts'

/** Leading, in 240ths of a line: `text` is 1.1, `close` 1.05, `single` 1. */
type Leading = 'text' | 'close' | 'single'

interface TabStop {
  readonly atMm: number
  readonly align: 'left' | 'right'
  readonly leader?: 'dot' | 'underscore'
}

export interface Rule {
  readonly side: 'top' | 'left' | 'bottom' | 'right'
  readonly points: number
  /** Distance from the text, in points. */
  readonly off: number
}

/** A paragraph style in the field's measures: points for type and spacing, millimetres across the page. */
export interface ParagraphStyle {
  readonly id: string
  readonly name: string
  readonly basedOn?: string
  readonly next?: string
  readonly size?: number
  readonly bold?: boolean
  readonly before?: number
  readonly after?: number
  readonly leading?: Leading
  readonly keepNext?: boolean
  readonly keepLines?: boolean
  readonly breakBefore?: boolean
  readonly leftMm?: number
  readonly hangingMm?: number
  readonly rightMm?: number
  readonly tabs?: readonly TabStop[]
  readonly rules?: readonly Rule[]
  readonly align?: 'right' | 'center'
  readonly outline?: number
  readonly list?: { readonly level: number; readonly numId: number }
}

const leadings: Readonly<Record<Leading, string>> = {
  text: 'w:line="264" w:lineRule="auto"',
  close: 'w:line="252" w:lineRule="auto"',
  single: 'w:line="240" w:lineRule="auto"',
}

/** One `w:style` of type paragraph; the children of `w:pPr` stand in the order the schema demands. */
export function paragraphStyleXml(style: ParagraphStyle): string {
  return (
    `<w:style w:type="paragraph"${style.id === 'Normal' ? ' w:default="1"' : ''}${customMark(style.id)} w:styleId="${style.id}">` +
    `<w:name w:val="${escapeAttribute(style.name)}"/>` +
    (style.basedOn ? `<w:basedOn w:val="${style.basedOn}"/>` : '') +
    (style.next ? `<w:next w:val="${style.next}"/>` : '') +
    '<w:qFormat/>' +
    wrapped('w:pPr', paragraphProperties(style)) +
    wrapped('w:rPr', fontProperties(style)) +
    '</w:style>'
  )
}

/** A character style that only says bold, italic, colour and underline. */
export function characterStyleXml(style: {
  readonly id: string
  readonly name: string
  readonly bold?: boolean
  readonly italic?: boolean
  readonly colour?: string
  readonly underline?: boolean
}): string {
  const properties =
    (style.bold ? '<w:b/><w:bCs/>' : '') +
    (style.italic ? '<w:i/><w:iCs/>' : '') +
    (style.colour ? `<w:color w:val="${style.colour}"/>` : '') +
    (style.underline ? '<w:u w:val="single"/>' : '')
  return (
    `<w:style w:type="character"${customMark(style.id)} w:styleId="${style.id}"><w:name w:val="${style.name}"/>` +
    `<w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr>${properties}</w:rPr></w:style>`
  )
}

/** Our own styles begin "PW"; the others are Word's and keep Word's names. */
export function customMark(id: string): string {
  return id.startsWith('PW') ? ' w:customStyle="1"' : ''
}

function paragraphProperties(style: ParagraphStyle): string {
  return (
    (style.keepNext ? '<w:keepNext/>' : '') +
    (style.keepLines ? '<w:keepLines/>' : '') +
    (style.breakBefore ? '<w:pageBreakBefore/>' : '') +
    (style.id === 'Normal' ? '<w:widowControl/>' : '') +
    (style.list
      ? `<w:numPr><w:ilvl w:val="${style.list.level}"/><w:numId w:val="${style.list.numId}"/></w:numPr>`
      : '') +
    wrapped('w:pBdr', (style.rules ?? []).map(ruleXml).join('')) +
    wrapped('w:tabs', (style.tabs ?? []).map(tabXml).join('')) +
    spacingXml(style) +
    indentXml(style) +
    (style.align ? `<w:jc w:val="${style.align}"/>` : '') +
    (style.outline === undefined ? '' : `<w:outlineLvl w:val="${style.outline}"/>`)
  )
}

function spacingXml({ before, after, leading }: ParagraphStyle): string {
  if (before === undefined && after === undefined && leading === undefined) return ''
  const around = `w:before="${pointTwips(before ?? 0)}" w:after="${pointTwips(after ?? 0)}"`
  return `<w:spacing ${around} ${leadings[leading ?? 'text']}/>`
}

function indentXml({ leftMm = 0, rightMm = 0, hangingMm = 0 }: ParagraphStyle): string {
  if (leftMm === 0 && rightMm === 0) return ''
  const right = rightMm ? ` w:right="${twips(rightMm)}"` : ''
  const hanging = hangingMm ? ` w:hanging="${twips(hangingMm)}"` : ''
  return `<w:ind w:left="${twips(leftMm)}"${right}${hanging}/>`
}

function fontProperties({ size, bold }: ParagraphStyle): string {
  return (
    (bold ? '<w:b/><w:bCs/>' : '') + (size ? `<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>` : '')
  )
}

function ruleXml({ side, points, off }: Rule): string {
  return `<w:${side} w:val="single" w:sz="${points * 8}" w:space="${off}" w:color="000000"/>`
}

function tabXml({ atMm, align, leader }: TabStop): string {
  return `<w:tab w:val="${align}"${leader ? ` w:leader="${leader}"` : ''} w:pos="${twips(atMm)}"/>`
}

function wrapped(element: string, inner: string): string {
  return inner === '' ? '' : `<${element}>${inner}</${element}>`
}
