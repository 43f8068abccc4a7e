import type { Minute } from './minute-blocks.ts'
import { minuteLines } from './minute-blocks.ts'
import type { MinuteItem, Minutes } from './minutes.ts'

/** What stands under an item that did not come before the committee. */
export const notTaken = /^This item was (?:withdrawn|deferred)\.?$/iu

/**
 * Sentences that an exempt part of a meeting may say in public: they tell that nothing was said, when the meeting stopped and
 * went on, or that minutes were agreed, and nothing else. Each must be the whole line.
 */
const formSentences: readonly RegExp[] = [
  /^There were no (?:questions|declarations|apologies)\.?$/iu,
  /^There was no (?:other|urgent|other urgent) business\.?$/iu,
  /^There were no items of (?:other|urgent|other urgent) business\.?$/iu,
  /^The meeting (?:was adjourned|resumed|reconvened) at \d{1,2}\.\d{2} [ap]m(?: on \d{1,2} [a-z]+ \d{4})?\.?$/iu,
  // No place: words that the clerk types freely are no form's.
  /^The meeting was adjourned at \d{1,2}\.\d{2} [ap]m to \d{1,2} [a-z]+ \d{4}(?: at \d{1,2}\.\d{2} [ap]m)?\.?$/iu,
  /^The public were (?:excluded|readmitted) at \d{1,2}\.\d{2} [ap]m\.?$/iu,
  notTaken,
  /^RESOLVED, that the (?:public |non-?\s?public )?minutes(?: and (?:the )?non-?\s?public summary)? of the (?:last )?meeting held on (?:\w+day,? )?\d{1,2} [a-z]+ \d{4},? be (?:approved|agreed) as (?:an accurate|a correct) record\.?$/iu,
]

/**
 * Whether a minute is kept from the public (R18). What was said after the public were excluded is, unless it says no more
 * than a form does, or the clerk has opened it by name.
 */
export function isWithheld({
  part,
  exemptParagraphs,
  publicity,
  blocks,
}: Pick<MinuteItem, 'part' | 'exemptParagraphs' | 'publicity' | 'blocks'>): boolean {
  if (publicity !== 'byRule') return publicity === 'closed'
  return (part === 2 || exemptParagraphs.length > 0) && !saysOnlyForm(blocks)
}

/** Whether a minute says nothing but a form's sentences; an empty one says nothing at all. */
export function saysOnlyForm(minute: Minute): boolean {
  return minuteLines(minute).every((line) => formSentences.some((form) => form.test(line.trim())))
}

/** The paragraphs of a law's schedule under which withheld minutes are exempt; each once. */
export function paragraphsWithheld({ items }: Pick<Minutes, 'items'>): readonly string[] {
  return [...new Set(items.filter(isWithheld).flatMap(({ exemptParagraphs }) => exemptParagraphs))]
}
