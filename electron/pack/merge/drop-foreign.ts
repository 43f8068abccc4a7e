import { prefixes } from '../package/namespaces.ts'
import { isElement, type Element, type Node } from '../xml/tree.ts'

const ownPrefixes: ReadonlySet<string> = new Set(['', 'xml', 'xmlns', ...Object.keys(prefixes)])

/**
 * Takes out of a small part (styles, lists, settings, fonts) what stands in namespaces that only its own root declares. It
 * is written anew under Word's own root, and no reader may need what lies beyond the standard to lay a page out.
 */
export function dropForeign(element: Element, known = ownPrefixes): Element {
  const { attributes } = element
  for (const name of attributes.keys()) if (!isKnown(name, known)) attributes.delete(name)
  if (element.children.some((node) => isForeign(node, known)))
    element.children = element.children.filter((node) => !isForeign(node, known))
  for (const node of element.children) if (isElement(node)) dropForeign(node, withDeclared(node, known))
  return element
}

function isForeign(node: Node, known: ReadonlySet<string>): boolean {
  if (!isElement(node)) return false
  const inside = withDeclared(node, known)
  const needed = node.attributes.get('Requires')?.split(/\s+/) ?? []
  return !isKnown(node.name, inside) || !needed.every((prefix) => inside.has(prefix))
}

/** Prefixes known inside an element: those around it, and those that it declares itself and so brings along. */
function withDeclared({ attributes }: Element, known: ReadonlySet<string>): ReadonlySet<string> {
  const own: string[] = []
  for (const name of attributes.keys()) if (name.startsWith('xmlns:')) own.push(name.slice(6))
  return own.length === 0 ? known : new Set([...known, ...own])
}

function isKnown(name: string, known: ReadonlySet<string>): boolean {
  // As nearly all names begin: not worth cutting the prefix out.
  return name.startsWith('w:') || known.has(name.slice(0, Math.max(0, name.indexOf(':'))))
}
