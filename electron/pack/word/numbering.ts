import {
  child,
  childElements,
  copyOf,
  element,
  valueOfChild,
  walk,
  writeTree,
  type Element,
} from '../xml/tree.ts'
import type { Tape } from '../xml/tape.ts'
import { ElementsById } from './elements-by-id.ts'
import type { DocumentStyles } from './styles.ts'

/** The lists of the pack, in the order Word demands: picture bullets, then list kinds, then lists. */
export class PackNumbering {
  private readonly pictures = new Numbered()
  private readonly kinds = new Numbered()
  private readonly lists = new Numbered()

  get isEmpty(): boolean {
    return this.lists.count === 0
  }

  /** @returns the picture bullet's id in the pack */
  addPicture(picture: Element): string {
    const id = String(this.pictures.add(picture) - 1)
    picture.attributes.set('w:numPicBulletId', id)
    return id
  }

  /** @returns the list kind's id in the pack */
  addKind(kind: Element): string {
    const id = String(this.kinds.add(kind) - 1)
    kind.attributes.set('w:abstractNumId', id)
    // Word merges list kinds that share this number when text is pasted; every report's must differ.
    setChild(kind, 'w:nsid', (0x50570000 + this.kinds.count).toString(16).toUpperCase())
    return id
  }

  addList(list: Element): string {
    const id = String(this.lists.add(list))
    list.attributes.set('w:numId', id)
    return id
  }

  /** Once a document is merged its lists change no more. */
  settle(): void {
    for (const numbered of [this.pictures, this.kinds, this.lists]) numbered.settle()
  }

  write(rootAttributes: string): string {
    this.settle()
    const written = [this.pictures, this.kinds, this.lists].map(({ text }) => text).join('')
    return `<w:numbering${rootAttributes}>${written}</w:numbering>`
  }
}

/** Elements in the order they came: those of the document in hand, and those of all before it as text. */
class Numbered {
  count = 0
  private readonly incoming: Element[] = []
  private readonly written: string[] = []

  get text(): string {
    return this.written.join('')
  }

  /** @returns how many there are now */
  add(one: Element): number {
    this.incoming.push(one)
    return ++this.count
  }

  settle(): void {
    this.written.push(this.incoming.map(writeTree).join(''))
    this.incoming.length = 0
  }
}

/** One document's lists on their way into the pack. Each list is carried whole and never joined with another's. */
export class DocumentNumbering {
  private readonly pack: PackNumbering
  private readonly styles: () => DocumentStyles
  private readonly relationship: (id: string) => string | null
  private readonly pictures: ElementsById
  private readonly kinds: ElementsById
  private readonly lists: ElementsById
  private readonly mapped = new Map<string, string>()
  private readonly brought: Element[] = []

  /**
   * @param numbering    tape of the numbering part, `null` where the document has none
   * @param prepared     see `ElementsById`
   * @param relationship maps a relationship id of the numbering part to the pack's, for picture bullets
   */
  constructor(
    pack: PackNumbering,
    numbering: Tape | null,
    prepared: (element: Element) => Element,
    styles: () => DocumentStyles,
    relationship: (id: string) => string | null,
  ) {
    this.pack = pack
    this.styles = styles
    this.relationship = relationship
    this.pictures = new ElementsById(numbering, 'w:numPicBullet', 'w:numPicBulletId', prepared)
    this.kinds = new ElementsById(numbering, 'w:abstractNum', 'w:abstractNumId', prepared)
    this.lists = new ElementsById(numbering, 'w:num', 'w:numId', prepared)
  }

  /** The pack's id of a list; "0", no list, stays; `null` for a list that is not there. */
  map(numId: string): string | null {
    if (numId === '0') return '0'
    const known = this.mapped.get(numId)
    if (known !== undefined) return known
    const list = this.lists.get(numId)
    const kind = valueOfChild(list ?? null, 'w:abstractNumId')
    if (list === undefined || kind === null) return null
    const copy = copyOf(list)
    // Kept before the kind is followed: a list style names its own list.
    const out = this.pack.addList(copy)
    this.mapped.set(numId, out)
    const kindOut = this.mapKind(kind)
    if (kindOut === null) {
      this.mapped.set(numId, '0')
      copy.children = [element('w:abstractNumId', { 'w:val': this.emptyKind() })]
      return '0'
    }
    setChild(copy, 'w:abstractNumId', kindOut)
    this.adapt(copy)
    // A list may say its levels anew, each with a style of its own.
    this.brought.push(copy)
    return out
  }

  /** A level of a list as the document has it, by their numbers there; `null` where it has none. */
  level(numId: string, depth: string): Element | null {
    const list = this.lists.get(numId) ?? null
    const kind = this.kinds.get(valueOfChild(list, 'w:abstractNumId') ?? '') ?? null
    const ofDepth = (one: Element): boolean => one.attributes.get('w:ilvl') === depth
    const own = child(childElements(list, 'w:lvlOverride').find(ofDepth) ?? null, 'w:lvl')
    return own ?? childElements(kind, 'w:lvl').find(ofDepth) ?? null
  }

  /**
   * All that a list says, as text: lists that say the same look the same, whatever their numbers. `null` where what it
   * says is not all: its kind is tied to a list style, or draws its bullets from pictures; or where it ties the style that
   * names it to another level than the style says.
   */
  wordsOf(numId: string, style: string, level: string): string | null {
    if (numId === '0') return '0'
    const list = this.lists.get(numId)
    const kind = this.kinds.get(valueOfChild(list ?? null, 'w:abstractNumId') ?? '')
    if (list === undefined || kind === undefined || linksOf(kind).length > 0) return null
    const tied = childElements(kind, 'w:lvl').find((one) => valueOfChild(one, 'w:pStyle') === style)
    if (tied !== undefined && tied.attributes.get('w:ilvl') !== level) return null
    const said = [...childElements(kind), ...childElements(list)].filter(({ name }) => !isNumber.has(name))
    const words = said.map(writeTree).join('')
    return words.includes('w:lvlPicBulletId') ? null : words.replaceAll(/ w:tplc="[^"]*"/g, '')
  }

  /** Ties levels to those styles that came in; others would name styles the pack does not have. */
  finish(): void {
    for (const kind of this.brought) {
      for (const link of linksOf(kind)) {
        const style = this.styles().map(link.attributes.get('w:val') ?? '', 'numbering')
        if (style === null) kind.children = kind.children.filter((node) => node !== link)
        else link.attributes.set('w:val', style)
      }
      for (const level of [...walk(kind)].filter(({ name }) => name === 'w:lvl')) {
        const style = child(level, 'w:pStyle')
        if (style === null) continue
        const id = style.attributes.get('w:val') ?? ''
        const out = this.styles().isOwn(id) ? this.styles().find(id) : null
        if (out === null) level.children = level.children.filter((node) => node !== style)
        else style.attributes.set('w:val', out)
      }
    }
  }

  private mapKind(id: string): string | null {
    const key = `kind ${id}`
    const known = this.mapped.get(key)
    if (known !== undefined) return known
    const kind = this.kinds.get(id)
    if (kind === undefined) return null
    const copy = copyOf(kind)
    const out = this.pack.addKind(copy)
    this.mapped.set(key, out)
    copy.children = copy.children.filter(
      (node) => typeof node === 'string' || !['w:tmpl', 'w:name'].includes(node.name),
    )
    // A list style and its list kind name each other: the style comes in here, and `finish` writes what it is called.
    for (const link of linksOf(copy)) this.styles().map(link.attributes.get('w:val') ?? '', 'numbering')
    this.adapt(copy)
    this.brought.push(copy)
    return out
  }

  private adapt(copy: Element): void {
    for (const node of walk(copy)) {
      if (node.name === 'w:lvl') node.attributes.delete('w:tplc')
      const bullet = child(node, 'w:lvlPicBulletId')
      if (bullet === null) continue
      const out = this.mapPicture(bullet.attributes.get('w:val') ?? '')
      if (out === null) node.children = node.children.filter((one) => one !== bullet)
      else bullet.attributes.set('w:val', out)
    }
  }

  private mapPicture(id: string): string | null {
    const key = `picture ${id}`
    const known = this.mapped.get(key)
    if (known !== undefined) return known
    const picture = this.pictures.get(id)
    if (picture === undefined) return null
    const copy = copyOf(picture)
    for (const node of walk(copy))
      for (const [name, value] of node.attributes) {
        if (!name.startsWith('r:')) continue
        const out = this.relationship(value)
        if (out === null) return null
        node.attributes.set(name, out)
      }
    const out = this.pack.addPicture(copy)
    this.mapped.set(key, out)
    return out
  }

  private emptyKind(): string {
    return this.pack.addKind(
      element('w:abstractNum', {}, [element('w:multiLevelType', { 'w:val': 'singleLevel' })]),
    )
  }
}

/** What only tells a list or its kind from others. */
const isNumber: ReadonlySet<string> = new Set(['w:nsid', 'w:tmpl', 'w:name', 'w:abstractNumId'])

/** What ties a list kind to a list style, one way or the other. */
function linksOf(kind: Element): readonly Element[] {
  return childElements(kind).filter(({ name }) => name === 'w:styleLink' || name === 'w:numStyleLink')
}

/** Sets a child's `w:val`, adding it first when it is missing (`nsid` and `abstractNumId` both come first). */
function setChild(parent: Element, name: string, value: string): void {
  const found = child(parent, name)
  if (found === null) parent.children.unshift(element(name, { 'w:val': value }))
  else found.attributes.set('w:val', value)
}
