import { childElements, isElement, type Element } from '../xml/tree.ts'
import { rankAfter, sequenceOf, sequences, type Sequence } from './element-sequences.ts'

/** Run properties may stand in any order; ours stand as Word writes them. */
const runOrder: Sequence = sequenceOf(
  'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath',
)

/** Puts the children of a property element in the order that the standard demands; unknown ones come last. */
export function sortProperties(parent: Element): void {
  const sequence = parent.name === 'w:rPr' ? runOrder : sequences.get(parent.name)
  const last = sequence?.size ?? 0
  const rank = (node: Element): number => rankAfter(sequence ?? runOrder, node.name, last)
  parent.children = childElements(parent).toSorted((a, b) => rank(a) - rank(b))
}

/** Puts the children of every element within a small part in order where some program did not. */
export function putInOrder(root: Element): Element {
  const sequence = sequences.get(root.name)
  if (sequence !== undefined) root.children = inOrder(sequence, root.children)
  for (const inner of root.children) if (isElement(inner)) putInOrder(inner)
  return root
}

function inOrder(sequence: Sequence, nodes: Element['children']): Element['children'] {
  if (isInOrder(sequence, nodes)) return nodes
  let last = 0
  const ranks = nodes.map((node) => (last = isElement(node) ? rankAfter(sequence, node.name, last) : last))
  return nodes
    .map((node, place) => ({ node, rank: ranks[place] ?? 0 }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ node }) => node)
}

function isInOrder(sequence: Sequence, nodes: Element['children']): boolean {
  let last = 0
  for (const node of nodes) {
    const rank = isElement(node) ? rankAfter(sequence, node.name, last) : last
    if (rank < last) return false
    last = rank
  }
  return true
}
