import { accessLaw } from '../agenda/access-law.ts'
import { paragraphsInWords } from '../agenda/exempt-schedules.ts'
import type { Nation } from '../calendar/nations.ts'
import type { Minute } from './minute-blocks.ts'
import { minuteLines, wordsBlock } from './minute-blocks.ts'
import type { MinuteItem, Minutes } from './minutes.ts'

/**
 * Sentences that an exempt part of a meeting may say in public: they tell that nothing was said, when the meeting stopped and
 * went on, or that minutes were agreed, and nothing else. Each must be the whole line.
 */
const formSentences: readonly RegExp[] = [
  /^There were no (?:questions|declarations|apologies)\.?$/iu,
  /^There was no (?:other|urgent|other urgent) business\.?$/iu,
  /^There were no items of (?:other|urgent|other urgent) business\.?$/iu,
  /^The meeting (?:was adjourned|resumed) at \d{1,2}\.\d{2} [ap]m(?: on \d{1,2} [a-z]+ \d{4})?\.?$/iu,
  /^The public were (?:excluded|readmitted) at \d{1,2}\.\d{2} [ap]m\.?$/iu,
  /^RESOLVED, that the (?:public |non-?\s?public )?minutes(?: and non-?\s?public summary)? of the (?:last )?meeting held on (?:\w+day,? )?\d{1,2} [a-z]+ \d{4},? be (?:approved|agreed) as (?:an accurate|a correct) record\.?$/iu,
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

/** The public minutes: every item by number and title, a sentence of the law in place of each withheld minute. */
export function publicMinutes(minutes: Minutes): Minutes {
  return {
    ...minutes,
    items: minutes.items.map((item) => (isWithheld(item) ? withheldItem(item, minutes.nation) : item)),
  }
}

/** The non-public minutes: the withheld items alone; `null` where there are none. */
export function nonPublicMinutes(minutes: Minutes): Minutes | null {
  const items = minutes.items.filter(isWithheld)
  return items.length === 0 ? null : { ...minutes, items }
}

/** The written summary of what was withheld, s.100C(2): items for which the clerk wrote one; `null` where there are none. */
export function summaryMinutes(minutes: Minutes): Minutes | null {
  const items = minutes.items.flatMap((item) =>
    isWithheld(item) && item.summary !== null ? [{ ...item, blocks: summaryBlocks(item.summary) }] : [],
  )
  return items.length === 0 ? null : { ...minutes, items }
}

/** The paragraphs of a law's schedule under which withheld minutes are exempt; each once. */
export function paragraphsWithheld({ items }: Pick<Minutes, 'items'>): readonly string[] {
  return [...new Set(items.filter(isWithheld).flatMap(({ exemptParagraphs }) => exemptParagraphs))]
}

function summaryBlocks(summary: string): Minute {
  return summary
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => wordsBlock('paragraph', line.trim()))
}

function withheldItem(item: MinuteItem, nation: Nation): MinuteItem {
  const { act, descriptions } = accessLaw(nation)
  const ground =
    item.exemptParagraphs.length === 0
      ? ''
      : `, by virtue of ${paragraphsInWords(item.exemptParagraphs)} of ${descriptions} of the ${act}`
  return {
    ...item,
    blocks: [wordsBlock('paragraph', `The minute of this item is not open to the public${ground}.`)],
    summary: null,
  }
}
