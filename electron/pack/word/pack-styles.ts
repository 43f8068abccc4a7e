import { cutLoose } from '../xml/cut-loose.ts'
import { child, valueOfChild, writeTree, type Element } from '../xml/tree.ts'
import { writeDefaults, type DocumentDefaults } from './document-defaults.ts'
import { looksOf } from './style-identity.ts'
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

  /** Adds a style or finds its equal. @param suffix told apart by this where name or id is taken: "3" */
  share(style: Element, suffix: string): { readonly id: string; readonly isNew: boolean } {
    const looks = looksOf(style)
    const known = this.byLooks.get(looks)
    if (known !== undefined) return { id: known, isNew: false }
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
    child(style, 'w:name')?.attributes.set('w:val', name)
    if (name !== wanted) style.attributes.set('w:customStyle', '1')
    const type = style.attributes.get('w:type') ?? 'paragraph'
    if (style.attributes.get('w:default') === '1' && !this.defaultIds.has(type)) this.defaultIds.set(type, id)
    else style.attributes.delete('w:default')
    this.incoming.push(style)
    return { id, isNew: true }
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
