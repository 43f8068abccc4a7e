import { prefixes } from '../package/namespaces.ts'
import { isElement, type Element, type Node } from '../xml/tree.ts'

/**
 * A small part (styles, lists, settings, fonts) without what stands in namespaces that only its own root declares. It
 * is written anew under Word's own root, and no reader may need what lies beyond the standard to lay a page out.
 */
export function withoutForeign(root: Element): Element {
  return kept(root, ownPrefixes)
}

const ownPrefixes: ReadonlySet<string> = new Set(['', 'xml', 'xmlns', ...Object.keys(prefixes)])

function kept(element: Element, known: ReadonlySet<string>): Element {
  const attributes = [...element.attributes].filter(([name]) => known.has(prefixOf(name)))
  const children = element.children.flatMap((node): readonly Node[] => {
    if (!isElement(node)) return [node]
    const inside = withDeclared(node, known)
    const needed = (node.attributes.get('Requires') ?? '').split(/\s+/)
    return inside.has(prefixOf(node.name)) && needed.every((prefix) => inside.has(prefix))
      ? [kept(node, inside)]
      : []
  })
  return { name: element.name, attributes: new Map(attributes), children }
}

/** Prefixes known inside an element: those around it, and those that it declares itself and so brings along. */
function withDeclared({ attributes }: Element, known: ReadonlySet<string>): ReadonlySet<string> {
  const own = [...attributes.keys()].filter((name) => name.startsWith('xmlns:'))
  return own.length === 0 ? known : new Set([...known, ...own.map((name) => name.slice(6))])
}

const prefixOf = (name: string): string => name.slice(0, Math.max(0, name.indexOf(':')))
