import { child, childElements, copyOf, element, isElement, writeTree, type Element } from '../xml/tree.ts'
import { sortProperties } from './property-order.ts'
import { themeFonts } from './theme.ts'

/** A document's defaults: what a run and a paragraph are when no style says otherwise. */
export interface DocumentDefaults {
  readonly run: Element
  readonly paragraph: Element
}

/** @param styles root of the styles part, its theme fonts already named; `null` when there is none */
export function readDefaults(styles: Element | null): DocumentDefaults {
  const defaults = child(styles, 'w:docDefaults')
  return {
    run: copyOf(child(child(defaults, 'w:rPrDefault'), 'w:rPr') ?? element('w:rPr')),
    paragraph: copyOf(child(child(defaults, 'w:pPrDefault'), 'w:pPr') ?? element('w:pPr')),
  }
}

export function writeDefaults({ run, paragraph }: DocumentDefaults): string {
  return `<w:docDefaults><w:rPrDefault>${writeTree(run)}</w:rPrDefault><w:pPrDefault>${writeTree(paragraph)}</w:pPrDefault></w:docDefaults>`
}

/**
 * What a style must say so that it reads under `pack` as it did under `own`: the document's own defaults where they
 * differ, the standard's where only the pack has one, and the space between paragraphs and lines in any case: where a style is
 * silent, LibreOffice lets some paragraphs keep the space that those of the report before have.
 */
export function differenceOf(own: DocumentDefaults, pack: DocumentDefaults): DocumentDefaults {
  const paragraph = difference(own.paragraph, pack.paragraph)
  const space = element(spacing, spaceOf(own.paragraph))
  return {
    run: difference(own.run, pack.run),
    paragraph: { ...paragraph, children: [...withoutSpace(paragraph), space] },
  }
}

const spacing = 'w:spacing'
const withoutSpace = (properties: Element): Element[] =>
  childElements(properties).filter(({ name }) => name !== spacing)
const spaceOf = (properties: Element): Readonly<Record<string, string>> => ({
  ...neutralFor(spacing),
  ...Object.fromEntries(child(properties, spacing)?.attributes ?? []),
})

function difference(own: Element, pack: Element): Element {
  const wanted = element(own.name)
  for (const mine of childElements(own)) {
    const theirs = child(pack, mine.name)
    if (theirs !== null && writeTree(theirs) === writeTree(mine)) continue
    const neutral = neutralFor(mine.name)
    const attributes =
      theirs === null || !byAttribute.has(mine.name)
        ? mine.attributes
        : new Map([...missing(theirs, mine, neutral), ...mine.attributes])
    wanted.children.push({ ...copyOf(mine), attributes: new Map(attributes) })
  }
  for (const theirs of childElements(pack)) {
    const neutral = neutralFor(theirs.name)
    if (neutral !== null && child(own, theirs.name) === null)
      wanted.children.push(element(theirs.name, neutral))
  }
  return wanted
}

/** Attributes that only `theirs` has, with the standard's values. */
function missing(
  theirs: Element,
  mine: Element,
  neutral: Readonly<Record<string, string>> | null,
): Map<string, string> {
  const found = new Map<string, string>()
  for (const name of theirs.attributes.keys()) {
    const value = neutral?.[themeFonts.get(name) ?? name]
    if (value !== undefined && !mine.attributes.has(name)) found.set(themeFonts.get(name) ?? name, value)
  }
  return found
}

/** Adds defaults beneath what a root style says itself; attribute by attribute where Word reads it so. */
export function bakeDefaults(style: Element, defaults: DocumentDefaults): void {
  for (const from of [defaults.paragraph, defaults.run]) {
    if (from.children.length === 0) continue
    const into = child(style, from.name) ?? element(from.name)
    if (!style.children.includes(into)) style.children.push(into)
    for (const property of from.children.filter(isElement)) addBeneath(into, property)
    sortProperties(into)
  }
  sortProperties(style)
}

/** Adds a property beneath what stands there already; attribute by attribute where Word reads it so. */
export function addBeneath(into: Element, property: Element): void {
  const own = child(into, property.name)
  if (own === null) into.children.push(copyOf(property))
  else if (byAttribute.has(property.name))
    for (const [name, value] of property.attributes) if (!isSaid(own, name)) own.attributes.set(name, value)
}

/** Whether `own` speaks of the same thing; a theme font and a plain font are two ways to say one thing. */
function isSaid(own: Element, name: string): boolean {
  const plain = themeFonts.get(name)
  const themed = [...themeFonts].find(([, beside]) => beside === name)?.[0]
  if (name === 'w:firstLine' || name === 'w:hanging')
    return own.attributes.has('w:firstLine') || own.attributes.has('w:hanging')
  return own.attributes.has(name) || own.attributes.has(plain ?? name) || own.attributes.has(themed ?? name)
}

/** Properties whose attributes are inherited one by one. */
export const byAttribute: ReadonlySet<string> = new Set(['w:rFonts', 'w:spacing', 'w:ind', 'w:lang'])

/** What the standard takes a property to be when nothing says anything (ISO/IEC 29500-1, 17.3); `null`: leave it. */
function neutralFor(name: string): Readonly<Record<string, string>> | null {
  return neutral[name] ?? null
}

const roman = 'Times New Roman'
const off = { 'w:val': '0' }
const neutral: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'w:rFonts': { 'w:ascii': roman, 'w:hAnsi': roman, 'w:eastAsia': roman, 'w:cs': roman },
  'w:sz': { 'w:val': '20' },
  'w:szCs': { 'w:val': '20' },
  'w:color': { 'w:val': 'auto' },
  'w:kern': off,
  'w:b': off,
  'w:i': off,
  'w:widowControl': { 'w:val': '1' },
  'w:spacing': { 'w:before': '0', 'w:after': '0', 'w:line': '240', 'w:lineRule': 'auto' },
  'w:ind': { 'w:left': '0', 'w:right': '0', 'w:firstLine': '0' },
  'w:jc': { 'w:val': 'left' },
  'w:keepNext': off,
  'w:keepLines': off,
  'w:contextualSpacing': off,
  'w:suppressAutoHyphens': off,
  'w:snapToGrid': { 'w:val': '1' },
}
