import { accessLaw } from '../agenda/access-law.ts'
import { paragraphsInWords } from '../agenda/exempt-schedules.ts'
import type { Nation } from '../calendar/nations.ts'
import { correctionsOf } from './corrections.ts'
import { type Minute, minuteLines, resolutionsOf, wordsBlock } from './minute-blocks.ts'
import type { MinuteItem, Minutes } from './minutes.ts'
import { orderNotes } from './order-taken.ts'
import { isWithheld, notTaken } from './publicity.ts'

/**
 * The public minutes: every item by number and title, a sentence of the law in place of each withheld minute. Where the public were
 * excluded an exempt item that withholds nothing names its paragraphs as well: the motion says that they stand against each item (R12).
 */
export function publicMinutes(minutes: Minutes): Minutes {
  const wereExcluded = minutes.items.some(
    ({ kind, blocks }) => kind === 'exclusionOfPublic' && resolutionsOf(blocks).length > 0,
  )
  const items = minutes.items.map((item) => {
    if (isWithheld(item)) return withheldItem(item, minutes.nation)
    return wereExcluded ? exemptItem(item, minutes.nation) : item
  })
  return { ...minutes, items: withOrderNotes(items), corrections: correctionsOf(minutes, 1) }
}

/** The non-public minutes: the withheld items alone; `null` where there are none. */
export function nonPublicMinutes(minutes: Minutes): Minutes | null {
  const noted = withOrderNotes(minutes.items)
  const items = minutes.items.flatMap((item, place) => (isWithheld(item) ? [noted[place] ?? item] : []))
  return items.length === 0 ? null : { ...minutes, items, corrections: correctionsOf(minutes, 2) }
}

/** The written summary of what was withheld, s.100C(2): items for which the clerk wrote one; `null` where there are none. */
export function summaryMinutes(minutes: Minutes): Minutes | null {
  const items = minutes.items.flatMap((item) =>
    isWithheld(item) && item.summary !== null ? [{ ...item, blocks: summaryBlocks(item.summary) }] : [],
  )
  return items.length === 0 ? null : { ...minutes, items, corrections: [] }
}

/** Each item that the Chair moved says so (R25), whether or not its minute may be read: the order is no secret. */
function withOrderNotes(items: readonly MinuteItem[]): readonly MinuteItem[] {
  const notes = orderNotes(items)
  return items.map((item, place) => beginning(item, notes[place] ?? null))
}

function summaryBlocks(summary: string): Minute {
  return summary
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => wordsBlock('paragraph', line.trim()))
}

function withheldItem(item: MinuteItem, nation: Nation): MinuteItem {
  const ground =
    item.exemptParagraphs.length === 0 ? '' : `, by virtue of ${groundOf(item.exemptParagraphs, nation)}`
  return {
    ...item,
    blocks: [wordsBlock('paragraph', `The minute of this item is not open to the public${ground}.`)],
    summary: null,
  }
}

/** What was opened by a decision is not exempt any more, and what was not taken never was. */
function exemptItem(item: MinuteItem, nation: Nation): MinuteItem {
  const { exemptParagraphs, publicity, blocks } = item
  if (exemptParagraphs.length === 0 || publicity === 'open') return item
  if (minuteLines(blocks).some((line) => notTaken.test(line))) return item
  return beginning(item, `Exempt by virtue of ${groundOf(exemptParagraphs, nation)}.`)
}

/** "paragraphs 1 and 7 of Part 1 of Schedule 12A of the Local Government Act 1972" */
function groundOf(paragraphs: readonly string[], nation: Nation): string {
  const { act, descriptions } = accessLaw(nation)
  return `${paragraphsInWords(paragraphs)} of ${descriptions} of the ${act}`
}

function beginning(item: MinuteItem, words: string | null): MinuteItem {
  return words === null ? item : { ...item, blocks: [wordsBlock('paragraph', words), ...item.blocks] }
}
