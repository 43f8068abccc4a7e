import { child, childElements, copyOf, element, valueOfChild, type Element } from '../xml/tree.ts'
import { addBeneath } from './document-defaults.ts'

/** The list that a paragraph is in by its style alone. */
export interface StyleList {
  readonly numId: string
  /** From 0; `null` where neither that style nor one based on it says one. */
  readonly level: string | null
  /** The style that names the list: the paragraph's own, or one that it is based on. */
  readonly namedBy: Element
  /**
   * Indents that win over those of the list: said by the style that names it or its level, or by one based on that. `null`
   * where none are. Were the paragraph to name the list itself, they would lose (ISO/IEC 29500-1, 17.3.1.19), unless it says them too.
   */
  readonly indents: Element | null
}

/** @param chain a paragraph style and those it is based on, nearest first @returns `null` where they name no list */
export function listOfStyles(chain: readonly Element[]): StyleList | null {
  const properties = element('w:pPr')
  let level: string | null = null
  for (const style of chain) {
    const own = child(style, 'w:pPr')
    const indents = level === null ? child(own, 'w:ind') : null
    if (indents !== null) addBeneath(properties, indents)
    const list = child(own, 'w:numPr')
    level ??= valueOfChild(list, 'w:ilvl')
    const numId = valueOfChild(list, 'w:numId')
    if (numId !== null)
      return numId === '0' ? null : { numId, level, namedBy: style, indents: child(properties, 'w:ind') }
  }
  return null
}

/** Indents of a paragraph with its style's beneath. @param own the paragraph's, `null` where it says none */
export function indentsWith(own: Element | null, beneath: Element): Element {
  const properties = element('w:pPr', {}, own === null ? [] : [copyOf(own)])
  addBeneath(properties, beneath)
  return childElements(properties, 'w:ind')[0] ?? beneath
}
