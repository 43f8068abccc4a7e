import { child, childElements, copyOf, element, walk, type Element } from '../xml/tree.ts'
import { byAttribute, type DocumentDefaults } from './document-defaults.ts'
import { sortProperties } from './property-order.ts'
import { themeFonts } from './theme.ts'

/**
 * A table's style lies between a document's defaults and its paragraph styles (ISO/IEC 29500-1, 17.7.2). A document's own
 * defaults, which in the pack stand in its root styles, would therefore hide what a table's style says. So paragraphs in
 * such a table get a twin of their style without those defaults, and the table's style says them where it is silent.
 */
const properties = ['w:pPr', 'w:rPr'] as const

/**
 * Names of the paragraph and run properties that a table's style, or a condition in it, says; of fonts, one for each script:
 * "w:rFonts w:eastAsia". @param chain nearest first
 */
export function propertiesSaidBy(chain: readonly Element[]): ReadonlySet<string> {
  const said = new Set<string>()
  for (const style of chain)
    for (const node of walk(style)) if (node.name === 'w:pPr' || node.name === 'w:rPr') addNames(node, said)
  return said
}

/** The same of a document's defaults. */
export function propertiesOf({ run, paragraph }: DocumentDefaults): ReadonlySet<string> {
  const names = new Set<string>()
  for (const from of [run, paragraph]) addNames(from, names)
  return names
}

function addNames(from: Element, names: Set<string>): void {
  for (const { name, attributes } of childElements(from)) {
    if (name !== fonts) names.add(name)
    else for (const script of attributes.keys()) names.add(nameOfFont(script))
  }
}

const fonts = 'w:rFonts'
const nameOfFont = (script: string): string => `${fonts} ${themeFonts.get(script) ?? script}`

/** The defaults without the properties that a table's style says. */
export function beyond({ run, paragraph }: DocumentDefaults, said: ReadonlySet<string>): DocumentDefaults {
  const left = (from: Element): Element =>
    element(
      from.name,
      {},
      childElements(from).flatMap((property) => part(property, (name) => !said.has(name)) ?? []),
    )
  return { run: left(run), paragraph: left(paragraph) }
}

/** What is wanted of a property; `null` for nothing. */
function part(property: Element, isWanted: (name: string) => boolean): Element | null {
  if (property.name !== fonts) return isWanted(property.name) ? property : null
  const attributes = [...property.attributes].filter(([script]) => isWanted(nameOfFont(script)))
  return attributes.length === 0 ? null : { ...property, attributes: new Map(attributes) }
}

/** Adds to a table's style, in place, what the document's defaults say where neither it nor its bases do. */
export function layUnder(
  style: Element,
  chain: readonly Element[],
  defaults: DocumentDefaults,
  said: ReadonlySet<string>,
): void {
  for (const from of [defaults.paragraph, defaults.run])
    for (const whole of childElements(from)) {
      const property = part(whole, (name) => said.has(name))
      if (property === null) continue
      const levels = chain.flatMap((level) => child(child(level, from.name), property.name) ?? [])
      if (levels.length > 0 && !byAttribute.has(property.name)) continue
      const missing = [...property.attributes].filter(
        ([name]) => !levels.some(({ attributes }) => attributes.has(name)),
      )
      if (missing.length === 0 && property.attributes.size > 0) continue
      const into = child(style, from.name) ?? element(from.name)
      if (!style.children.includes(into)) style.children.push(into)
      const own = child(into, property.name)
      if (own === null) into.children.push({ ...copyOf(property), attributes: new Map(missing) })
      else for (const [name, value] of missing) own.attributes.set(name, value)
      sortProperties(into)
    }
  sortProperties(style)
}

/**
 * Up to Word 2007, and later where a document does not say otherwise, a table's style wins over the default paragraph
 * style's size of 11 or 12 points and over its alignment to the left. A default style that is not the pack's says them no
 * more. Source: [MS-DOCX] 2.12, overrideTableStyleFontSizeAndJustification.
 */
export function yieldToTable(style: Element, said: ReadonlySet<string>): void {
  for (const name of properties) {
    const own = child(style, name)
    if (own === null) continue
    own.children = childElements(own).filter(
      (property) =>
        !said.has(property.name) || !yielding[property.name]?.has(property.attributes.get('w:val') ?? ''),
    )
  }
}

const yielding: Readonly<Record<string, ReadonlySet<string>>> = {
  'w:sz': new Set(['22', '24']),
  'w:jc': new Set(['left', 'start']),
}
