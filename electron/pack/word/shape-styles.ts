import {
  attributeOf,
  childOf,
  childrenOf,
  elementsWithin,
  endOf,
  nameOf,
  valueOf,
} from '../xml/attributes.ts'
import type { Edits } from '../xml/edits.ts'
import { close, type Tape } from '../xml/tape.ts'
import {
  child,
  childElements,
  element,
  isElement,
  treeAt,
  writeTree,
  type Element,
  type Node,
} from '../xml/tree.ts'
import type { Theme } from './theme.ts'

/**
 * A shape takes what it does not say itself from its theme's list of looks, by number (ISO/IEC 29500-1, 20.1.4.1.14):
 * the width of its line, a shaded fill, its shadow. Where the pack has another theme, the shape says these itself.
 */
export function shapeStyleEdits(
  tape: Tape,
  edits: Edits,
  theme: Theme,
  first = 0,
  last = tape.count - 1,
): void {
  for (const style of elementsWithin(tape, first, last, 'wps:style', 'dsp:style', 'pic:style')) {
    const properties = propertiesBefore(tape, style)
    if (properties < 0) continue
    fillEdits(tape, edits, theme, { style, properties })
    lineEdits(tape, edits, theme, { style, properties })
    effectEdits(tape, edits, theme, { style, properties })
  }
}

/** Where a shape's numbers and its own properties stand on the tape. */
interface Shape {
  readonly style: number
  readonly properties: number
}

/** The `spPr` that comes before a shape's style; -1 where there is none, or an empty one. */
function propertiesBefore(tape: Tape, style: number): number {
  for (let index = style - 1; index >= 0; index--)
    if ((tape.name[index] ?? -1) >= 0) {
      const opens = tape.kind[index] === close ? (tape.mate[index] ?? -1) : -1
      return opens >= 0 && nameOf(tape, opens).endsWith(':spPr') ? opens : -1
    }
  return -1
}

/** A theme's first fill is plain colour everywhere; the others shade theirs, each theme in its own way. */
function fillEdits(tape: Tape, edits: Edits, theme: Theme, { style, properties }: Shape): void {
  const reference = childOf(tape, style, 'a:fillRef')
  const fill = fillOf(tape, reference, theme)
  const ownShades = childOf(tape, properties, 'a:gradFill')
  if (ownShades >= 0) directShades(tape, edits, ownShades, fill)
  if (ownShades >= 0 && fill !== undefined) setNumber(tape, edits, reference)
  if (fill === undefined || fill.name === 'a:solidFill' || hasChild(tape, properties, fills)) return
  const coloured = inColour(fill, colourIn(tape, reference), theme)
  if (coloured === null) return
  edits.insert(endAmong(tape, properties, geometry), writeTree(coloured))
  setNumber(tape, edits, reference)
}

/** A fill of the theme, by its number: those for backgrounds count from 1001. */
function fillOf(tape: Tape, reference: number, { looks }: Theme): Element | undefined {
  const number = reference < 0 ? 0 : Number(valueOf(tape, reference, 'idx'))
  return number > 1000 ? looks.backgrounds[number - 1001] : looks.fills[number - 1]
}

/** Shades of a shape's own that say no direction run as the theme's do, as on the cover pages that Word offers. */
function directShades(tape: Tape, edits: Edits, own: number, look: Element | undefined): void {
  const direction = directions.map((name) => child(look ?? null, name)).find((one) => one !== null)
  if (direction === undefined || hasChild(tape, own, directions)) return
  edits.insert(endAmong(tape, own, ['a:gsLst']), writeTree(direction))
}

/** The line's colour stays what the style says; only how wide it is lies in the theme. */
function lineEdits(tape: Tape, edits: Edits, theme: Theme, { style, properties }: Shape): void {
  const reference = childOf(tape, style, 'a:lnRef')
  const width = theme.looks.lines[numberOf(tape, reference) - 1]?.attributes.get('w')
  if (width === undefined) return
  const own = childOf(tape, properties, 'a:ln')
  if (own < 0) edits.insert(endAmong(tape, properties, [...geometry, ...fills]), `<a:ln w="${width}"/>`)
  else if (valueOf(tape, own, 'w') === null)
    edits.insert((tape.start[own] ?? 0) + '<a:ln'.length, ` w="${width}"`)
}

/** LibreOffice lets a theme's shadow stand beside an empty list of the shape's own: so the number goes in any case. */
function effectEdits(tape: Tape, edits: Edits, theme: Theme, { style, properties }: Shape): void {
  const reference = childOf(tape, style, 'a:effectRef')
  const effect = theme.looks.effects[numberOf(tape, reference) - 1]
  if (effect === undefined) return
  const wanted = hasChild(tape, properties, effects) ? [] : childElements(effect)
  const given = colourIn(tape, reference)
  const coloured = wanted.flatMap((one) => inColour(one, given, theme) ?? [])
  if (coloured.length < wanted.length) return
  const text = coloured.map(writeTree).join('')
  if (text !== '') edits.insert(endAmong(tape, properties, [...geometry, ...fills, 'a:ln']), text)
  setNumber(tape, edits, reference)
}

const directions = ['a:lin', 'a:path']
const geometry = ['a:xfrm', 'a:custGeom', 'a:prstGeom']
const fills = ['a:noFill', 'a:solidFill', 'a:gradFill', 'a:blipFill', 'a:pattFill', 'a:grpFill']
const effects = ['a:effectLst', 'a:effectDag', 'a:scene3d', 'a:sp3d']

/** Which of the theme's lines or effects is meant, from 1; 0 where none is. */
function numberOf(tape: Tape, reference: number): number {
  const number = reference < 0 ? 0 : Number(valueOf(tape, reference, 'idx'))
  return number >= 1 && number <= 3 ? number : 0
}

/** From now on nothing is taken from the theme. */
function setNumber(tape: Tape, edits: Edits, reference: number): void {
  const index = attributeOf(tape, reference, 'idx')
  if (index !== null) edits.replace(index.from, index.to, '0')
}

/**
 * A theme's look in the colour that the shape gives it; `null` where that cannot be named, or the look is a picture.
 *
 * @param given the colour within the shape's reference
 */
function inColour(look: Element, given: Element | undefined, theme: Theme): Element | null {
  if (look.name === 'a:blip') return null
  const children: Node[] = []
  for (const node of look.children) {
    const inner = isElement(node) ? inColour(node, given, theme) : node
    if (inner === null) return null
    children.push(inner)
  }
  if (look.name !== 'a:schemeClr') return { ...look, children }
  const source = look.attributes.get('val') === 'phClr' ? given : look
  const name = source?.attributes.get('val') ?? ''
  const colour = source?.name === 'a:srgbClr' ? name : theme.colours.get(name)
  if (source === undefined || colour === undefined) return null
  return element('a:srgbClr', { val: colour }, source === look ? children : [...source.children, ...children])
}

function colourIn(tape: Tape, reference: number): Element | undefined {
  return childElements(treeAt(tape, reference))[0]
}

/** Place behind those of an element's children, which come in this order; behind its start tag where it has none. */
function endAmong(tape: Tape, index: number, names: readonly string[]): number {
  const before = [...childrenOf(tape, index)].findLast((inner) => names.includes(nameOf(tape, inner)))
  return before === undefined ? (tape.end[index] ?? 0) : endOf(tape, before)
}

function hasChild(tape: Tape, index: number, names: readonly string[]): boolean {
  return names.some((name) => childOf(tape, index, name) >= 0)
}
