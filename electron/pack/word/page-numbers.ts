import type { OwnNumbers } from '../../../shared/pack/pack-plan.ts'
import { child, copyOf, element, type Element } from '../xml/tree.ts'

/**
 * The page numbers of a section in a document that keeps its own: format and first number as they are. Alone, a document
 * counts from 1 where it says nothing; in the pack that must be said, or its numbers would run on.
 *
 * @param isFirst whether the section is the document's first
 * @returns nothing where the section's numbers run on from the one before
 */
export function ownNumbers(
  properties: Element,
  isFirst: boolean,
  { fromOdd }: OwnNumbers,
): readonly Element[] {
  const own = child(properties, 'w:pgNumType')
  if (!isFirst) return own === null ? [] : [copyOf(own)]
  const numbers = own === null ? element('w:pgNumType') : copyOf(own)
  const said = numbers.attributes.get('w:start') ?? ''
  const first = /^\d+$/.test(said) ? Number(said) : 1
  numbers.attributes.set('w:start', String(fromOdd && first % 2 === 0 ? first + 1 : first))
  return [numbers]
}
