import { elementsWithin, endOf } from '../xml/attributes.ts'
import { extentOf, type Field } from './fields.ts'
import { keptLooks } from './older-readers.ts'
import type { Story } from './paper.ts'

/**
 * LibreOffice forgets font and size of a page number in a header or footer once a contents list came before in the file, if
 * the paragraph holds nothing but fields: another report's footers then grow or shrink, and its text with them.
 *
 * @param fields those of the stretch
 * @param first,last the stretch of the tape, both included
 */
export function keepNumberLooks(
  { paper, tape, edits, place }: Story,
  fields: readonly Field[],
  first: number,
  last: number,
): void {
  if (place !== 'margin' || !paper.losesNumberLooks) return
  for (const paragraph of elementsWithin(tape, first, last, 'w:p')) {
    const end = tape.mate[paragraph] ?? paragraph
    const extents = fields
      .map((field) => ({ field, ...extentOf(tape, field) }))
      .filter((extent) => extent.first > paragraph && extent.last < end)
    const own = extents.find(({ field }) => field.type === 'PAGE')
    const isInField = (index: number): boolean =>
      extents.some((extent) => extent.first < index && index < extent.last)
    if (own === undefined) continue
    if ([...elementsWithin(tape, paragraph, end, 'w:t')].some((index) => !isInField(index))) continue
    if (own.field.simple >= 0) edits.insert(endOf(tape, own.field.simple), `<w:r>${keptLooks}</w:r>`)
    else edits.insert(endOf(tape, own.field.end), keptLooks)
  }
}
