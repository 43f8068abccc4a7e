import { childOf, elementsOf, valueOf } from '../xml/attributes.ts'
import type { Tape } from '../xml/tape.ts'
import { treeAt, type Element } from '../xml/tree.ts'
import { isOn } from './on-off.ts'

export type StyleType = 'paragraph' | 'character' | 'table' | 'numbering'

/** A document's styles by their ids, each made a tree when it is first asked for: most reports use few of many. */
export class StyleSheet {
  private readonly tape: Tape | null
  private readonly prepared: (style: Element) => Element
  private readonly places = new Map<string, number>()
  private readonly trees = new Map<string, Element>()
  private readonly defaults = new Map<string, string>()

  /**
   * @param tape     of the styles part, `null` where the document has none
   * @param prepared what a style becomes before anyone sees it: freed from its theme, say
   */
  constructor(tape: Tape | null, prepared: (style: Element) => Element) {
    this.tape = tape
    this.prepared = prepared
    for (const index of tape === null ? [] : elementsOf(tape, 'w:style')) {
      const id = tape === null ? null : valueOf(tape, index, 'w:styleId')
      if (tape === null || id === null || this.places.has(id)) continue
      this.places.set(id, index)
      const type = valueOf(tape, index, 'w:type') ?? 'paragraph'
      if (isOn(valueOf(tape, index, 'w:default')) && !this.defaults.has(type)) this.defaults.set(type, id)
    }
  }

  find(id: string): Element | undefined {
    const known = this.trees.get(id)
    const place = this.places.get(id)
    if (known !== undefined || place === undefined || this.tape === null) return known
    const style = this.prepared(treeAt(this.tape, place))
    this.trees.set(id, style)
    return style
  }

  /** Id of the style with that name, whatever its case; `null` when there is none. */
  idNamed(name: string): string | null {
    const { tape } = this
    if (tape === null) return null
    for (const [id, place] of this.places) {
      const named = childOf(tape, place, 'w:name')
      if (named >= 0 && valueOf(tape, named, 'w:val')?.toLowerCase() === name.toLowerCase()) return id
    }
    return null
  }

  /** Id of the style that things of this type have when they name none. */
  defaultOf(type: StyleType): string | null {
    return this.defaults.get(type) ?? null
  }

  /** Takes in a default style that the document does not have and reads as if it had. */
  addDefault(id: string, type: StyleType, style: Element): void {
    this.trees.set(id, style)
    this.defaults.set(type, id)
  }
}

export function isDefault(style: Element, type: StyleType): boolean {
  return typeOf(style) === type && isOn(style.attributes.get('w:default'))
}

export function typeOf(style: Element): string {
  return style.attributes.get('w:type') ?? 'paragraph'
}
