import type { PlannedDocument, Start } from '../../../shared/pack/pack-plan.ts'
import { child, childElements, copyOf, element, valueOfChild, writeTree, type Element } from '../xml/tree.ts'
import { withGridPlace } from './grid-place.ts'
import type { MarginWriter } from './margins.ts'
import { sortProperties } from './property-order.ts'
import { measuresOf, pageKinds, type PageKind, type Section } from './sections.ts'
import { ownNumbers } from './page-numbers.ts'
import { marksFor, type PageShape } from './stamps.ts'

/** What the sections of a document need to know besides themselves. */
export interface SectionContext {
  readonly planned: PlannedDocument
  readonly start: Start
  readonly margins: MarginWriter
  /** Whether the pack's headers differ on odd and even pages because some document's do; and whether this one's do. */
  readonly evenInPack: boolean
  readonly evenHere: boolean
  /** The document's own footnote settings, which hold for all its sections; `null` where it has none. */
  readonly footnotes: Element | null
  /** Whether Word numbers them, as no marks are written out. */
  readonly numbersFootnotes: boolean
  /** Whether only other documents of the pack have footnotes. */
  readonly losesGridPlace: boolean
  /** Ids of the headers and footers that the sections so far named last, by kind and page. */
  readonly named: Map<string, string>
}

/**
 * A section's properties as they stand in the pack: paper, margins, columns and the rest as they were; headers and
 * footers named, as nothing may come over from the document before; numbers running on where it has none of its own.
 *
 * @param place the section's in its document, from 0
 */
export function sectionInPack(section: Section, place: number, context: SectionContext): string {
  const { planned } = context
  const isFirst = place === 0
  const copy = copyOf(section.properties)
  copy.attributes.clear()
  const ownNotes = child(copy, 'w:footnotePr')
  copy.children = childElements(copy).filter(
    ({ name }) => !replaced.has(name) && !(isFirst && name === 'w:type'),
  )
  const marked = isFirst && (planned.stamps.firstPage !== null || planned.stamps.pageNumber === 'notFirst')
  const hasFirstPage = section.hasOwnFirstPage || marked
  if (isFirst) copy.children.push(element('w:type', { 'w:val': beginningOf(section, context) }))
  if (hasFirstPage) copy.children.push(element('w:titlePg'))
  if (planned.ownNumbers !== undefined)
    copy.children.push(...ownNumbers(section.properties, isFirst, planned.ownNumbers))
  else if (isFirst && planned.startsAtPage !== null)
    copy.children.push(element('w:pgNumType', { 'w:start': String(planned.startsAtPage) }))
  addFootnotes(copy, ownNotes, context)
  turnLandscape(copy)
  keepClear(copy, section)
  for (const kind of ['footer', 'header'] as const)
    for (const page of pageKinds.toReversed()) {
      if (page === 'first' && !hasFirstPage && !isFirst) continue
      if (page === 'even' && !context.evenInPack) continue
      const id = context.margins.write({
        kind,
        part: partFor(section, kind, page, context),
        marks: marksFor(planned.stamps, kind, page === 'first' && isFirst),
        page: shapeOf(copy),
      })
      // What it takes over unnamed it must not name: LibreOffice would print the margins of a continuous section once more.
      if (context.named.get(kind + page) === id) continue
      context.named.set(kind + page, id)
      copy.children.unshift(element(`w:${kind}Reference`, { 'w:type': page, 'r:id': id }))
    }
  sortProperties(copy)
  return context.losesGridPlace ? withGridPlace(copy) : writeTree(copy)
}

/** Where a document begins. One that keeps its own numbers begins with an odd one where it says so itself. */
function beginningOf({ properties }: Section, { planned, start }: SectionContext): string {
  const keepsOdd = planned.ownNumbers !== undefined && valueOfChild(properties, 'w:type') === 'oddPage'
  return start === 'odd' || keepsOdd ? 'oddPage' : 'nextPage'
}

const replaced: ReadonlySet<string> = new Set([
  'w:headerReference',
  'w:footerReference',
  'w:pgNumType',
  'w:titlePg',
  'w:sectPrChange',
  'w:printerSettings',
  'w:footnotePr',
  'w:endnotePr',
  'w:noEndnote',
])

/** The document's part that shows on such a page: a page kind that it does not tell apart shows the usual one. */
function partFor(
  section: Section,
  kind: 'header' | 'footer',
  page: PageKind,
  { evenHere }: SectionContext,
): string | null {
  const parts = kind === 'header' ? section.headers : section.footers
  if (page === 'first') return section.hasOwnFirstPage ? parts.first : parts.default
  return parts[evenHere && page === 'even' ? 'even' : 'default']
}

/**
 * The looks and place of footnotes stay. Their numbers are written out (`footnote-marks`), but where they begin anew on
 * each page or in each section: then Word must go on numbering them so.
 */
function addFootnotes(copy: Element, own: Element | null, context: SectionContext): void {
  const { footnotes: settings, numbersFootnotes } = context
  const names = ['w:pos', 'w:numFmt', ...(numbersFootnotes ? ['w:numStart', 'w:numRestart'] : [])]
  const children = names.flatMap((name) => {
    const value = valueOfChild(own, name) ?? valueOfChild(settings, name)
    return value === null ? [] : [element(name, { 'w:val': value })]
  })
  if (children.length > 0) copy.children.push(element('w:footnotePr', {}, children))
}

/** Says of a page wider than high that it lies: LibreOffice 7.4 otherwise stands it up when it is not a file's first. */
function turnLandscape(copy: Element): void {
  const { width, height } = measuresOf(copy)
  if (width > height) child(copy, 'w:pgSz')?.attributes.set('w:orient', 'landscape')
}

/**
 * Where a document has no header, an empty one comes in to carry marks. It must not reach the body: its distance from
 * the edge shrinks where the margin is narrower than Word's usual half inch.
 */
function keepClear(copy: Element, section: Section): void {
  const margins = child(copy, 'w:pgMar')
  if (margins === null) return
  const measures = measuresOf(copy)
  const room = 60
  if (section.headers.default === null && measures.top >= 0 && measures.header > measures.top - room)
    margins.attributes.set('w:header', String(Math.max(0, measures.top - room)))
  if (section.footers.default === null && measures.bottom >= 0 && measures.footer > measures.bottom - room)
    margins.attributes.set('w:footer', String(Math.max(0, measures.bottom - room)))
}

function shapeOf(properties: Element): PageShape {
  const { width, height, left, right, top, bottom } = measuresOf(properties)
  return { width, height, left, right, top, bottom }
}
