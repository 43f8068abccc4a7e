import { childOf, childrenOf, elementsWithin, nameOf } from '../xml/attributes.ts'
import { empty, type Tape } from '../xml/tape.ts'
import { child, childElements, treeAt, valueOfChild, type Element } from '../xml/tree.ts'
import { rankAfter, sequences } from './element-sequences.ts'
import type { Paper, Walk } from './paper.ts'
import { measuresOf, type Section } from './sections.ts'

/**
 * Where a tab reaches when no stop is set: the next multiple of one distance (`w:defaultTabStop`, ISO/IEC 29500-1,
 * 17.15.1.25), which a Word file has only once. Both in twips.
 */
export interface DefaultTabs {
  readonly distance: number
  /** As far as every line of the document reaches. */
  readonly lineWidth: number
}

/** A document's default stops where the pack has others, else `null`. @param own,pack settings */
export function otherTabs(
  own: Element | null,
  pack: readonly Element[],
  sections: readonly Section[],
): DefaultTabs | null {
  const distance = distanceOf(child(own, name))
  if (distance === distanceOf(pack.find((setting) => setting.name === name) ?? null) || distance <= 0)
    return null
  return { distance, lineWidth: Math.min(...sections.map(lineWidth)) }
}

const name = 'w:defaultTabStop'
const distanceOf = (setting: Element | null): number => Number(setting?.attributes.get('w:val') ?? 720)

function lineWidth({ properties }: Section): number {
  const { width, left, right } = measuresOf(properties)
  const columns = Number(child(properties, 'w:cols')?.attributes.get('w:num') ?? 1)
  return (width - left - right) / Math.max(1, columns)
}

/**
 * Sets the stops by which a paragraph's tabs reach as far as under its own distance. They begin behind the last stop that
 * it or its styles set, or its hanging indent: up to there no default stop counts. Within tables lines are too short to tell.
 *
 * @returns what goes into its properties where it has none; else they are changed in place
 */
export function setDefaultTabs({ tape, edits, paper, tables }: Walk, paragraph: number): string {
  const { defaultTabs } = paper
  if (defaultTabs === null || tables.isWithin(paragraph)) return ''
  const properties = childOf(tape, paragraph, 'w:pPr')
  const own = properties < 0 ? null : treeAt(tape, properties)
  const levels = levelsOf(paper, own)
  if (!levels.some(isNumbered) && !hasTab(tape, paragraph, properties)) return ''
  const stops = stopsBetween(lastStop(levels), defaultTabs)
  if (stops === '') return ''
  if (properties < 0 || tape.kind[properties] === empty) return `<w:tabs>${stops}</w:tabs>`
  const set = childOf(tape, properties, 'w:tabs')
  if (set >= 0 && tape.kind[set] !== empty) edits.insert(tape.start[tape.mate[set] ?? 0] ?? 0, stops)
  else edits.insert(placeForTabs(tape, properties), `<w:tabs>${stops}</w:tabs>`)
  return ''
}

/** Word takes no more stops than 64 in a paragraph; it may have some of its own. */
const mostStops = 40

function stopsBetween(last: number, { distance, lineWidth: width }: DefaultTabs): string {
  let stops = ''
  const first = Math.floor(last / distance) + 1
  for (let stop = first; stop * distance < width && stop < first + mostStops; stop++)
    stops += `<w:tab w:val="left" w:pos="${stop * distance}"/>`
  return stops
}

/** The properties that hold for a paragraph, nearest first: its own, those of its styles, and of its list's level. */
function levelsOf(paper: Paper, own: Element | null): readonly Element[] {
  const styles = paper.styles.paragraphStyles(valueOfChild(own, 'w:pStyle'))
  const said = [own, ...styles.map((style) => child(style, 'w:pPr'))].flatMap((level) => level ?? [])
  const lists = said.map((level) => child(level, 'w:numPr'))
  const numbered = lists.findIndex((list) => child(list, 'w:numId') !== null)
  if (numbered < 0) return said
  const depth = lists.map((list) => valueOfChild(list, 'w:ilvl')).find((value) => value !== null) ?? '0'
  const level = paper.numbering.level(valueOfChild(lists[numbered] ?? null, 'w:numId') ?? '0', depth)
  const ofList = child(level, 'w:pPr')
  return ofList === null ? said : said.toSpliced(numbered + 1, 0, ofList)
}

const isNumbered = (level: Element): boolean =>
  (valueOfChild(child(level, 'w:numPr'), 'w:numId') ?? '0') !== '0'

function hasTab(tape: Tape, paragraph: number, properties: number): boolean {
  const first = (properties < 0 ? paragraph : (tape.mate[properties] ?? properties)) + 1
  return !elementsWithin(tape, first, tape.mate[paragraph] ?? paragraph, 'w:tab').next().done
}

/** Place of the last stop that is set, in twips; 0 where there is none. */
function lastStop(levels: readonly Element[]): number {
  const cleared = new Set<string>()
  let last = 0
  for (const { attributes } of levels.flatMap((level) => childElements(child(level, 'w:tabs'), 'w:tab'))) {
    const place = attributes.get('w:pos') ?? '0'
    if (attributes.get('w:val') === 'clear') cleared.add(place)
    else if (!cleared.has(place)) last = Math.max(last, Number(place))
  }
  const indents = levels.flatMap((level) => child(level, 'w:ind') ?? [])
  const first = indents.find(({ attributes }) => attributes.has('w:hanging') || attributes.has('w:firstLine'))
  if (!(Number(first?.attributes.get('w:hanging') ?? 0) > 0)) return last
  const side = indents.find(({ attributes }) => attributes.has('w:left') || attributes.has('w:start'))
  return Math.max(last, Number(side?.attributes.get('w:left') ?? side?.attributes.get('w:start') ?? 0))
}

/** Before what follows tab stops in CT_PPr (ISO/IEC 29500-1, 17.3.1.26). */
function placeForTabs(tape: Tape, properties: number): number {
  const order = sequences.get('w:pPr') ?? new Map<string, number>()
  const rank = rankAfter(order, 'w:tabs', 0)
  for (const index of childrenOf(tape, properties))
    if (rankAfter(order, nameOf(tape, index), 0) > rank) return tape.start[index] ?? 0
  return tape.start[tape.mate[properties] ?? properties] ?? 0
}
