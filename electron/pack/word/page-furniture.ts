import { childOf, elementsOf, endOf, valueOf } from '../xml/attributes.ts'
import type { Tape } from '../xml/tape.ts'
import { freeze } from './field-rules.ts'
import { extentOf, fieldsOf, textOf } from './fields.ts'
import type { Story } from './paper.ts'

/**
 * Whether a header or footer shows anything of the report's own: text, a picture, a ruled line. Page numbers among other
 * words stay and show the pack's: taken out, they would move what stands beside them.
 *
 * @param text whether its words count: not those of a page number that gave way to the pack's
 */
export function isOccupied(tape: Tape, text: 'words' | 'number'): boolean {
  if (hasPictures(tape)) return true
  if (text === 'words' && [...elementsOf(tape, 'w:t')].some((index) => textOf(tape, index).trim() !== ''))
    return true
  for (const borders of elementsOf(tape, 'w:pBdr')) if (isRuled(tape, borders)) return true
  return false
}

/** Whether a footer says its page's number and nothing else: "Page 3 of 7", "- 3 -". Beside the pack's it would stand twice. */
export function isPageNumberOnly(tape: Tape): boolean {
  if (hasPictures(tape)) return false
  const fields = fieldsOf(tape)
  if (!fields.some(({ type }) => type === 'PAGE') || !fields.every(({ type }) => counting.has(type)))
    return false
  const extents = fields.map((field) => extentOf(tape, field))
  const words = [...elementsOf(tape, 'w:t')].filter(
    (index) => !extents.some(({ first, last }) => first < index && index < last),
  )
  return words.every((index) => beside.test(textOf(tape, index)))
}

/** Takes that number out. Its lines stay as high as they were, so that a footer taller than its margin moves no text. */
export function takeOutPageNumber(story: Story): void {
  const { tape, edits } = story
  for (const [place, index] of [...elementsOf(tape, 'w:t')].entries())
    edits.replace(tape.start[index] ?? 0, endOf(tape, index), place === 0 ? '<w:t>\u200b</w:t>' : '')
  for (const field of fieldsOf(tape)) freeze(story, field)
}

const hasPictures = (tape: Tape): boolean =>
  elementsOf(tape, 'w:drawing', 'w:object', 'w:pict', 'w:sym').next().done !== true
const counting: ReadonlySet<string> = new Set(['PAGE', 'NUMPAGES', 'SECTIONPAGES'])
const beside = /^(?:pages?|p\.|of|[-\u2013\u2014/|()\s])*$/iu

function isRuled(tape: Tape, borders: number): boolean {
  return ['w:top', 'w:bottom'].some((side) => {
    const border = childOf(tape, borders, side)
    return border >= 0 && !['nil', 'none'].includes(valueOf(tape, border, 'w:val') ?? 'none')
  })
}
