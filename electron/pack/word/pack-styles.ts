import { cutLoose } from '../xml/cut-loose.ts'
import { child, element, valueOfChild, writeTree, type Element } from '../xml/tree.ts'
import { writeDefaults, type DocumentDefaults } from './document-defaults.ts'
import { sortProperties } from './property-order.ts'
import type { StyleType } from './style-sheet.ts'

/** The styles of the pack. A style comes in when something uses it; equal looks under one name are one style. */
export class PackStyles {
  readonly defaults: DocumentDefaults
  private readonly latent: string
  /** Styles that came in with the document in hand, and those of all before it as text. */
  private readonly incoming: Element[] = []
  private readonly written: string[] = []
  private readonly byLooks = new Map<string, string>()
  private readonly ids = new Set<string>()
  private readonly names = new Set<string>()
  private readonly nameById = new Map<string, string>()
  private readonly defaultIds = new Map<string, string>()

  /** @param latent the `w:latentStyles` of one document, as text: what Word shows of styles that are not used yet */
  constructor(defaults: DocumentDefaults, latent: string) {
    this.defaults = defaults
    this.latent = latent
  }

  /** Id of the style with these looks (`looksOf`); `null` where none has come in. */
  withLooks(looks: string): string | null {
    return this.byLooks.get(looks) ?? null
  }

  /**
   * Adds a style that has no equal yet. @param suffix told apart by this where name or id is taken: "3"
   * @returns its id
   */
  add(style: Element, suffix: string, looks: string): string {
    const id = free(
      cutLoose(style.attributes.get('w:styleId') ?? 'Style'),
      (name) => this.ids.has(name.toLowerCase()),
      (name, n) => `${name}_${suffix}${n}`,
    )
    const wanted = cutLoose(valueOfChild(style, 'w:name') ?? id)
    const name = free(
      wanted,
      (taken) => this.names.has(taken.toLowerCase()),
      (taken, n) => `${taken} (${suffix}${n})`,
    )
    this.ids.add(id.toLowerCase())
    this.names.add(name.toLowerCase())
    this.nameById.set(id, name)
    this.byLooks.set(looks, id)
    style.attributes.set('w:styleId', id)
    const type = style.attributes.get('w:type') ?? 'paragraph'
    // Tables from Google have styles without a name, which Word applies. Of a paragraph's LibreOffice would take nothing.
    if (type === 'paragraph' && child(style, 'w:name') === null) addValue(style, 'w:name', name)
    child(style, 'w:name')?.attributes.set('w:val', name)
    if (name !== wanted) becomeCustom(style, wanted)
    if (style.attributes.get('w:default') === '1' && !this.defaultIds.has(type)) this.defaultIds.set(type, id)
    else style.attributes.delete('w:default')
    this.incoming.push(style)
    return id
  }

  /** Id of the style that things of this type have when they name none. */
  defaultOf(type: StyleType): string | null {
    return this.defaultIds.get(type) ?? null
  }

  /** The name of a style of the pack, by its id. */
  nameOf(id: string): string | null {
    return this.nameById.get(id) ?? null
  }

  /** Once a document is merged its styles change no more: as text they need a tenth of the memory. */
  settle(): void {
    this.written.push(this.incoming.map(writeTree).join(''))
    this.incoming.length = 0
  }

  write(rootAttributes: string): string {
    this.settle()
    return `<w:styles${rootAttributes}>${writeDefaults(this.defaults)}${this.latent}${this.written.join('')}</w:styles>`
  }
}

/** Word knows the level of its own headings by their names: under another name a heading must say it, for the outline. */
function becomeCustom(style: Element, wanted: string): void {
  style.attributes.set('w:customStyle', '1')
  const level = /^heading ([1-9])$/i.exec(wanted)?.[1]
  if (level === undefined || style.attributes.get('w:type') !== 'paragraph') return
  const properties = child(style, 'w:pPr') ?? element('w:pPr')
  if (!style.children.includes(properties)) style.children.push(properties)
  if (child(properties, 'w:outlineLvl') === null)
    addValue(properties, 'w:outlineLvl', String(Number(level) - 1))
  sortProperties(style)
}

function free(
  wanted: string,
  isTaken: (name: string) => boolean,
  other: (name: string, n: string) => string,
): string {
  if (!isTaken(wanted)) return wanted
  for (let n = 1; ; n++) {
    const name = other(wanted, n === 1 ? '' : `-${n}`)
    if (!isTaken(name)) return name
  }
}

/** Adds a child that says no more than a value, in its place. */
export function addValue(parent: Element, name: string, value: string): void {
  parent.children.push(element(name, { 'w:val': value }))
  sortProperties(parent)
}
