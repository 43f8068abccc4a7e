import type { Tape } from '../xml/tape.ts'
import type { Element } from '../xml/tree.ts'
import { ElementsById } from './elements-by-id.ts'
import { isOn } from './on-off.ts'

export type StyleType = 'paragraph' | 'character' | 'table' | 'numbering'

/** A document's styles by their ids: most reports use few of the many they carry. */
export class StyleSheet {
  private readonly styles: ElementsById
  private readonly defaults = new Map<string, string>()

  /** @param tape of the styles part, `null` where the document has none; @param prepared see `ElementsById` */
  constructor(tape: Tape | null, prepared: (style: Element) => Element) {
    this.styles = new ElementsById(tape, 'w:style', 'w:styleId', prepared)
    const types = new Map(this.styles.valuesOf('w:type'))
    for (const [id, value] of this.styles.valuesOf('w:default')) {
      const type = types.get(id) ?? 'paragraph'
      if (isOn(value) && !this.defaults.has(type)) this.defaults.set(type, id)
    }
  }

  find(id: string): Element | undefined {
    return this.styles.get(id)
  }

  /** Id of the style with that name, whatever its case; `null` when there is none. */
  idNamed(name: string): string | null {
    for (const [id, value] of this.styles.valuesOf('w:val', 'w:name'))
      if (value?.toLowerCase() === name.toLowerCase()) return id
    return null
  }

  /** Id of the style that things of this type have when they name none. */
  defaultOf(type: StyleType): string | null {
    return this.defaults.get(type) ?? null
  }

  /** Takes in a style that the document does not have and reads as if it had. */
  add(id: string, style: Element): void {
    this.styles.add(id, style)
  }

  /** The same for the default of its type. */
  addDefault(id: string, type: StyleType, style: Element): void {
    this.add(id, style)
    this.defaults.set(type, id)
  }
}

export function isDefault(style: Element, type: StyleType): boolean {
  return typeOf(style) === type && isOn(style.attributes.get('w:default'))
}

export function typeOf(style: Element): string {
  return style.attributes.get('w:type') ?? 'paragraph'
}
