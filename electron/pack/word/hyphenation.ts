import { valueOf } from '../xml/attributes.ts'
import { child, childElements, element, type Element } from '../xml/tree.ts'
import { isOn } from './on-off.ts'
import type { Story } from './paper.ts'
import { removeElement } from './reference-rules.ts'

/**
 * Word hyphenates a file or not (`w:autoHyphenation`). Where only some reports of a pack are, all paragraphs of the others
 * say that they are not (`w:suppressAutoHyphens`, ISO/IEC 29500-1, 17.3.1.34): in their defaults, and nowhere else otherwise.
 *
 * @param defaults the document's, for paragraphs
 */
export function keepWordsWhole(defaults: Element): void {
  defaults.children = [
    ...childElements(defaults).filter(({ name }) => name !== suppressed),
    element(suppressed),
  ]
}

/** Takes permission to hyphenate from a style or a list's level. */
export function dropHyphenation(own: Element): void {
  const found = child(own, suppressed)
  if (found !== null && !isOn(found.attributes.get('w:val') ?? '1'))
    own.children = own.children.filter((node) => node !== found)
  for (const inner of childElements(own)) if (holders.has(inner.name)) dropHyphenation(inner)
}

/** The same for a paragraph of the text. */
export function suppressedHyphens(story: Story, index: number): void {
  if (story.paper.keepsWordsWhole && !isOn(valueOf(story.tape, index, 'w:val') ?? '1'))
    removeElement(story, index)
}

const suppressed = 'w:suppressAutoHyphens'
const holders: ReadonlySet<string> = new Set(['w:lvl', 'w:pPr', 'w:tblStylePr'])
