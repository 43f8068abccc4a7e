import { child, copyOf, isElement, writeTree, type Element } from '../xml/tree.ts'

/** What only Word's own lists and panes go by; two styles that differ in these look the same on paper. */
const forPanes: ReadonlySet<string> = new Set(
  'w:aliases w:next w:link w:autoRedefine w:uiPriority w:semiHidden w:unhideWhenUsed w:qFormat w:locked w:rsid w:personal w:personalCompose w:personalReply'.split(
    ' ',
  ),
)

/**
 * A style's looks: name, type and everything it sets, references already the pack's. Equal looks share one style.
 *
 * @param list what stands for the number of the list it names: what that list says, where numbers mean nothing yet
 */
export function looksOf(style: Element, list: string | null = null): string {
  const said = list === null ? style : copyOf(style)
  if (list !== null) child(child(child(said, 'w:pPr'), 'w:numPr'), 'w:numId')?.attributes.set('w:val', list)
  const looks = said.children.filter((node) => isElement(node) && !forPanes.has(node.name) && !isEmpty(node))
  const name = child(said, 'w:name')
  // Joined, not strung together: the pack keeps it, and nothing of the part that it was read from.
  return [
    style.attributes.get('w:type') ?? '',
    ...looks.map((node) => writeTree(node === name ? inSmallLetters(name) : node)),
  ].join(' ')
}

const isEmpty = ({ children, attributes }: Element): boolean => children.length === 0 && attributes.size === 0

function inSmallLetters(name: Element): Element {
  const value = (name.attributes.get('w:val') ?? '').toLowerCase()
  return { ...name, attributes: new Map(name.attributes).set('w:val', value) }
}
