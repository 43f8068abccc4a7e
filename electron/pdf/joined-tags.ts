import {
  dictionaryAt,
  listAt,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObjectCopier,
  PDFRef,
} from './pdf-objects.ts'
import { parentEntries } from './prune-tags.ts'

/**
 * The tags of joined PDFs: one tree, in which each piece is a part of the document, so that assistive software reads the
 * pack as it would had it been laid out at once. Source: ISO 32000-1, 14.7 and 14.8.4.
 */
export class JoinedTags {
  private readonly document: PDFDocument
  private readonly root: PDFRef
  private readonly top: PDFRef
  private readonly parts: PDFRef[] = []
  private readonly parents: (PDFNumber | PDFRef)[] = []
  private readonly roles = new Map<string, PDFName>()
  private nextKey = 0

  constructor(document: PDFDocument) {
    this.document = document
    this.root = document.context.nextRef()
    this.top = document.context.nextRef()
  }

  /**
   * Takes in the tags of a piece whose pages have been copied.
   * @param catalog  of the piece; its first elements do not lead up to its root
   * @param pages   the copied pages
   * @param copier  the one that copied them, so that tags and pages find one another
   */
  add(catalog: PDFDict, pages: readonly PDFDict[], copier: PDFObjectCopier): void {
    const root = dictionaryAt(catalog, 'StructTreeRoot')
    if (root === null) return
    const roles = this.differingRoles(root)
    const { context } = this.document
    const tops = listAt(root, 'K').flatMap((kid) => (kid instanceof PDFRef ? [kid] : []))
    for (const kid of tops) {
      const part = copier.copy(kid)
      const element = context.lookup(part, PDFDict)
      element.set(PDFName.of('P'), this.top)
      if (element.get(PDFName.of('S')) === PDFName.of('Document'))
        element.set(PDFName.of('S'), PDFName.of('Part'))
      giveRoles(element, roles)
      this.parts.push(part)
    }
    const used = moveKeys(pages, this.nextKey)
    for (const { key, entry } of parentEntries(root)) {
      if (!used.has(key)) continue
      const copied = copier.copy(entry)
      this.parents.push(
        PDFNumber.of(this.nextKey + key),
        copied instanceof PDFRef ? copied : context.register(copied),
      )
    }
    this.nextKey += Math.max(-1, ...used) + 1
  }

  /** Puts the tree into the document; nothing where no piece had tags. */
  finish(): void {
    const { context, catalog } = this.document
    if (this.parts.length === 0) return
    context.assign(
      this.top,
      context.obj({ Type: 'StructElem', S: 'Document', P: this.root, K: [...this.parts] }),
    )
    const tree = context.register(context.obj({ Nums: this.parents }))
    const root = { Type: 'StructTreeRoot', K: [this.top], ParentTree: tree, ParentTreeNextKey: this.nextKey }
    context.assign(this.root, context.obj({ ...root, RoleMap: context.obj(Object.fromEntries(this.roles)) }))
    catalog.set(PDFName.of('StructTreeRoot'), this.root)
    catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }))
  }

  /**
   * Notes what a piece's styles stand for.
   * @returns those that stood for something else in an earlier one
   */
  private differingRoles(root: PDFDict): ReadonlyMap<PDFName, PDFName> {
    const differing = new Map<PDFName, PDFName>()
    for (const [name, role] of dictionaryAt(root, 'RoleMap')?.entries() ?? []) {
      if (!(role instanceof PDFName)) continue
      const known = this.roles.get(name.decodeText())
      if (known === undefined) this.roles.set(name.decodeText(), role)
      else if (known !== role) differing.set(name, role)
    }
    return differing
  }
}

/** Has a copied element and those within it say what they are, where their style's name means another thing by now. */
function giveRoles(part: PDFDict, roles: ReadonlyMap<PDFName, PDFName>): void {
  if (roles.size === 0) return
  for (const element of [part, ...elementsUnder(part)]) {
    const role = roles.get(element.get(PDFName.of('S')) as PDFName)
    if (role !== undefined) element.set(PDFName.of('S'), role)
  }
}

function elementsUnder(parent: PDFDict): readonly PDFDict[] {
  return listAt(parent, 'K').flatMap((kid) => {
    const element = kid instanceof PDFRef ? parent.context.lookup(kid) : kid
    return element instanceof PDFDict ? [element, ...elementsUnder(element)] : []
  })
}

/** Moves the keys of pages and of what lies over them out of the way of earlier pieces; gives those that were in use. */
function moveKeys(pages: readonly PDFDict[], by: number): ReadonlySet<number> {
  const used = new Set<number>()
  const move = (holder: PDFDict, name: string) => {
    const key = holder.get(PDFName.of(name))
    if (!(key instanceof PDFNumber)) return
    used.add(key.asNumber())
    holder.set(PDFName.of(name), PDFNumber.of(key.asNumber() + by))
  }
  for (const page of pages) {
    move(page, 'StructParents')
    for (const entry of listAt(page, 'Annots')) {
      const annotation = entry instanceof PDFRef ? page.context.lookup(entry) : entry
      if (annotation instanceof PDFDict) move(annotation, 'StructParent')
    }
  }
  return used
}
