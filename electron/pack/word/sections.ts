import { childOf, elementsOf, nameOf } from '../xml/attributes.ts'
import type { Tape } from '../xml/tape.ts'
import { child, childElements, element, treeAt, type Element } from '../xml/tree.ts'
import type { SourcePackage } from '../package/source-package.ts'
import { isOn } from './on-off.ts'

export const pageKinds = ['default', 'first', 'even'] as const
export type PageKind = (typeof pageKinds)[number]

/** Header or footer parts that a section really shows, those it takes over from the section before included. */
export type MarginParts = Readonly<Record<PageKind, string | null>>

/** A section of a document. */
export interface Section {
  /** Place of its `w:sectPr` on the tape; -1 for a document that has none. */
  readonly index: number
  /** Place on the tape behind all that it holds. */
  readonly end: number
  readonly properties: Element
  readonly headers: MarginParts
  readonly footers: MarginParts
  readonly hasOwnFirstPage: boolean
}

/** The document's sections in order, at least one. The last is the one that the body itself carries. */
export function sectionsOf(tape: Tape, source: SourcePackage): readonly Section[] {
  const sections: Section[] = []
  let headers = nothing
  let footers = nothing
  let past = -1
  for (const index of elementsOf(tape, 'w:sectPr')) {
    // An earlier state of a section lies inside it (`w:sectPrChange`).
    if (index < past) continue
    past = tape.mate[index] ?? index
    const properties = treeAt(tape, index)
    headers = inherited(headers, properties, 'w:headerReference', source)
    footers = inherited(footers, properties, 'w:footerReference', source)
    const titlePage = child(properties, 'w:titlePg')
    const hasOwnFirstPage = titlePage !== null && isOn(titlePage.attributes.get('w:val') ?? '1')
    sections.push({ index, end: endOf(tape, index), properties, headers, footers, hasOwnFirstPage })
  }
  const last = sections.at(-1)
  if (last === undefined || last.index !== sectionOfBody(tape))
    sections.push({
      index: -1,
      end: tape.count,
      properties: letterPage(),
      headers,
      footers,
      hasOwnFirstPage: false,
    })
  return sections
}

/** Where a section ends: behind the paragraph that carries its properties, or with the body. */
function endOf(tape: Tape, properties: number): number {
  for (let index = properties; index >= 0; index--) {
    const end = tape.mate[index] ?? index
    if (nameOf(tape, index) === 'w:p' && end > properties) return end
  }
  return tape.count
}

const nothing: MarginParts = { default: null, first: null, even: null }

function inherited(
  before: MarginParts,
  properties: Element,
  name: string,
  source: SourcePackage,
): MarginParts {
  const parts: Record<PageKind, string | null> = { ...before }
  for (const reference of childElements(properties, name)) {
    const kind = reference.attributes.get('w:type') ?? 'default'
    const target = source.relationships(source.mainPart).get(reference.attributes.get('r:id') ?? '')
    const isThere = target !== undefined && !target.isExternal && source.entry(target.target) !== null
    if ((kind === 'default' || kind === 'first' || kind === 'even') && isThere) parts[kind] = target.target
  }
  return parts
}

/** Place of the section properties that the body itself carries, -1 where it has none. */
function sectionOfBody(tape: Tape): number {
  return childOf(tape, childOf(tape, 0, 'w:body'), 'w:sectPr')
}

/** What Word takes a document without section properties to be: US Letter with inch margins. */
function letterPage(): Element {
  return element('w:sectPr', {}, [
    element('w:pgSz', { 'w:w': '12240', 'w:h': '15840' }),
    element('w:pgMar', {
      'w:top': '1440',
      'w:right': '1440',
      'w:bottom': '1440',
      'w:left': '1440',
      'w:header': '720',
      'w:footer': '720',
      'w:gutter': '0',
    }),
  ])
}

/** The section's page size and margins; what it leaves out is as in Word. */
export function measuresOf(
  properties: Element,
): Readonly<Record<'width' | 'height' | 'top' | 'bottom' | 'left' | 'right' | 'header' | 'footer', number>> {
  const size = child(properties, 'w:pgSz')
  const margins = child(properties, 'w:pgMar')
  const number = (from: Element | null, name: string, usual: number): number => {
    const value = Number.parseFloat(from?.attributes.get(`w:${name}`) ?? '')
    return Number.isFinite(value) ? value : usual
  }
  return {
    width: number(size, 'w', 12240),
    height: number(size, 'h', 15840),
    top: number(margins, 'top', 1440),
    bottom: number(margins, 'bottom', 1440),
    left: number(margins, 'left', 1440),
    right: number(margins, 'right', 1440),
    header: number(margins, 'header', 720),
    footer: number(margins, 'footer', 720),
  }
}
