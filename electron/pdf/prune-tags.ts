import {
  dictionaryAt,
  listAt,
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  type OpenPdf,
  PDFRef,
} from './pdf-objects.ts'

/**
 * Takes what is said of these pages out of the tags that assistive software reads, so that the pages can be left out: an
 * element goes when all it stood for goes. Source: ISO 32000-1, 14.7.
 */
export function pruneTags({ document }: OpenPdf, dropped: ReadonlySet<PDFRef>): void {
  const root = dictionaryAt(document.catalog, 'StructTreeRoot')
  if (root === null || dropped.size === 0) return
  const { context } = document
  const standsOn = (element: PDFDict, inherited: PDFRef | null): PDFRef | null => {
    const page = element.get(PDFName.of('Pg'))
    return page instanceof PDFRef ? page : inherited
  }
  const stays = (kid: unknown, page: PDFRef | null): boolean => {
    if (kid instanceof PDFNumber) return page === null || !dropped.has(page)
    const value = kid instanceof PDFRef ? context.lookup(kid) : kid
    if (!(value instanceof PDFDict)) return false
    const own = standsOn(value, page)
    // A stretch of content or a link names its page; an element stays for the sake of what it holds.
    return value.has(PDFName.of('S')) ? prune(value, own) : own === null || !dropped.has(own)
  }
  function prune(element: PDFDict, page: PDFRef | null): boolean {
    const kids = listAt(element, 'K')
    if (kids.length === 0) return page === null || !dropped.has(page)
    const left = kids.filter((kid) => stays(kid, page))
    if (left.length === kids.length) return true
    element.set(PDFName.of('K'), context.obj(left.filter(isObject)))
    return left.length > 0
  }
  const kids = listAt(root, 'K').filter((kid) => stays(kid, null))
  root.set(PDFName.of('K'), context.obj(kids.filter(isObject)))
}

function isObject(value: unknown): value is PDFRef | PDFDict | PDFNumber {
  return value instanceof PDFRef || value instanceof PDFDict || value instanceof PDFNumber
}

/** The table from a page's marks to their elements: key and entry of each, however deep its tree. */
export function parentEntries(
  root: PDFDict,
): readonly { readonly key: number; readonly entry: PDFRef | PDFArray }[] {
  const within = (node: PDFDict): readonly { key: number; entry: PDFRef | PDFArray }[] => {
    const numbers = listAt(node, 'Nums')
    const own = numbers.flatMap((key, at) => {
      const entry = numbers[at + 1]
      const isPair =
        at % 2 === 0 && key instanceof PDFNumber && (entry instanceof PDFRef || entry instanceof PDFArray)
      return isPair ? [{ key: key.asNumber(), entry }] : []
    })
    const below = listAt(node, 'Kids').flatMap((kid) => {
      const child = kid instanceof PDFRef ? node.context.lookup(kid) : kid
      return child instanceof PDFDict ? within(child) : []
    })
    return [...own, ...below]
  }
  const tree = dictionaryAt(root, 'ParentTree')
  return tree === null ? [] : within(tree)
}
