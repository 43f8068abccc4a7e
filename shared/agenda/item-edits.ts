import type { IsoDate } from '../calendar/iso-date.ts'
import { Problem } from '../problems/problem.ts'
import type { AgendaEdit, ExemptionWish, ItemWords, SomeWords, StartingItem } from './agenda-edit.ts'
import { itemLabel } from './agenda-item.ts'
import { noDecisions, type PlannedItem } from './agenda.ts'
import { redated } from './dated-words.ts'
import { isFormal } from './usual-place.ts'
import { inNumberOrder } from '../words/in-lists.ts'

/** The longest title an item may have, in characters: some fifteen lines of the printed agenda. */
export const longestTitle = 500

/**
 * An item as it is added.
 * @throws Problem `title-empty`, `title-too-long`, `part-two-without-paragraph`
 */
export function newItem(
  { words, part, exemption }: Omit<Extract<AgendaEdit, { kind: 'add' }>, 'kind' | 'place' | 'under'>,
  id: number,
): PlannedItem {
  return startingItem({ words, part, isSub: false, delivery: 'withAgenda', exemption, carriedFrom: null }, id)
}

/** An item as a new agenda begins with it. @throws Problem as `newItem` */
export function startingItem(
  { words, part, isSub, delivery, exemption, carriedFrom }: StartingItem,
  id: number,
): PlannedItem {
  const item: PlannedItem = {
    id,
    number: 1,
    ...(isSub ? { letter: 'a' } : {}),
    part: 1,
    ...checkedWords(words),
    delivery: words.kind === 'verbal' && delivery === 'withAgenda' ? 'verbal' : delivery,
    urgentReason: null,
    exemptParagraphs: [],
    ...noDecisions,
    carriedFrom,
  }
  if (part === 1) return item
  return exempted(item, exemption ?? noExemption)
}

const noExemption: ExemptionWish = { paragraphs: [], publicInterest: null, reviewOn: null, decidedBy: null }

/** The item in Part 2, for these reasons. @throws Problem `part-two-without-paragraph` (R12) */
export function exempted(item: PlannedItem, { paragraphs, ...reasons }: ExemptionWish): PlannedItem {
  if (paragraphs.length === 0 && !isFormal(item))
    throw new Problem('part-two-without-paragraph', { title: item.title })
  return { ...item, part: 2, exemptParagraphs: inNumberOrder(paragraphs), ...reasons }
}

/**
 * The item with other words.
 * @throws Problem `item-changed-elsewhere` when a field no longer says what the clerk saw; `title-empty`, `title-too-long`
 */
export function withWords(
  item: PlannedItem,
  { seen, words }: Pick<Extract<AgendaEdit, { kind: 'change' }>, 'seen' | 'words'>,
): PlannedItem {
  for (const field of wordFields) {
    const [wanted, saw, now] = [words[field], seen[field], item[field]]
    if (wanted === undefined || saw === undefined || now === saw || now === wanted) continue
    throw new Problem('item-changed-elsewhere', { item: itemLabel(item), field, theirs: now ?? '' })
  }
  return { ...item, ...checkedWords({ ...wordsOf(item), ...givenOf(words) }) }
}

/** The item with one day in place of another in its instruction. */
export function redatedItem(item: PlannedItem, from: IsoDate, to: IsoDate): PlannedItem {
  return { ...item, instruction: item.instruction && redated(item.instruction, from, to) }
}

function givenOf(words: SomeWords): Partial<ItemWords> {
  // Without the fields that are there and say nothing, each has its own type.
  return Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined))
}

const wordFields = ['title', 'kind', 'instruction', 'reportOf', 'purpose', 'recommendation'] as const

/** What an item says on the printed agenda. */
export function wordsOf(item: ItemWords): ItemWords {
  const { title, kind, instruction, reportOf, purpose, recommendation } = item
  return { title, kind, instruction, reportOf, purpose, recommendation }
}

/** Without blanks at the ends; a line without words is none. */
function checkedWords({ title, instruction, reportOf, recommendation, ...rest }: ItemWords): ItemWords {
  const trimmed = title.trim()
  if (trimmed === '') throw new Problem('title-empty', {})
  if (trimmed.length > longestTitle)
    throw new Problem('title-too-long', { length: trimmed.length, most: longestTitle })
  return {
    ...rest,
    title: trimmed,
    instruction: lineOrNone(instruction),
    reportOf: lineOrNone(reportOf),
    recommendation: lineOrNone(recommendation),
  }
}

function lineOrNone(line: string | null): string | null {
  const trimmed = line?.trim() ?? ''
  return trimmed === '' ? null : trimmed
}
