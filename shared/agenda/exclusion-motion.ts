import { Problem } from '../problems/problem.ts'
import { accessLaw } from './access-law.ts'
import { type AgendaItem, isDropped, isExempt, itemLabel } from './agenda-item.ts'
import {
  type ExemptSchedule,
  findExemptParagraph,
  paragraphsInWords,
  weighsInterest,
} from './exempt-schedules.ts'
import { isFormal } from './usual-place.ts'
import { inNumberOrder, numbersInWords, wordsInList } from '../words/in-lists.ts'

/** What the motion depends on. */
export type ExcludableItem = Pick<
  AgendaItem,
  'number' | 'letter' | 'part' | 'kind' | 'exemptParagraphs' | 'delivery'
>

export interface ExclusionMotion {
  /** From "That under Section 100A(4)"; the word MOTION is printed before it. */
  readonly text: string
  /** One line per item where their paragraphs differ; else empty. */
  readonly perItem: readonly string[]
}

/**
 * The motion to exclude the public: it names every exempt item and the paragraph(s) of the nation's schedule, and weighs
 * the public interest where the law asks for that. Withdrawn items are not taken and not named.
 *
 * Source: Local Government Act 1972, s.100A(4) and (5), Schedule 12A paragraphs 10 and 21; Local Government (Scotland) Act
 * 1973, s.50A(4) and (5); Local Government Act (Northern Ireland) 2014, s.42(4) (R12 to R14).
 *
 * @param items in agenda order
 * @returns `null` when the meeting has nothing exempt
 * @throws Problem `exclusion-without-paragraph` when an item of Part 2 with a paper names no paragraph
 */
export function exclusionMotion(
  items: readonly ExcludableItem[],
  schedule: ExemptSchedule,
): ExclusionMotion | null {
  const named = items.filter((item) => isNamed(item))
  const unreasoned = named.find(({ exemptParagraphs }) => exemptParagraphs.length === 0)
  if (unreasoned) throw new Problem('exclusion-without-paragraph', { itemNumber: itemLabel(unreasoned) })
  const [first] = named
  if (!first) return null
  const alike = named.every((item) => sameParagraphs(item.exemptParagraphs, first.exemptParagraphs))
  const { act, exclusion, descriptions } = accessLaw(schedule.nation)
  const grounds = alike
    ? `in ${paragraphsInWords(first.exemptParagraphs)} of ${descriptions} to the Act`
    : `in the paragraph or paragraphs of ${descriptions} to the Act shown against each item below`
  const isWeighed = named.some(({ exemptParagraphs }) => weighsInterest(exemptParagraphs, schedule))
  return {
    text:
      `That under ${exclusion} of the ${act}, the public be excluded from the meeting for ` +
      `${named.length === 1 ? 'item' : 'items'} ${numbersInWords(named.map(itemLabel))} on the grounds that ` +
      `${named.length === 1 ? 'it involves' : 'they involve'} the likely disclosure of exempt information as defined ${grounds}` +
      `${isWeighed ? interestWords : ''}.`,
    perItem: alike ? [] : named.map((item) => itemLine(item, schedule)),
  }
}

const interestWords =
  ', and that in all the circumstances the public interest in maintaining the exemption outweighs the public interest in ' +
  'disclosing the information'

function isNamed(item: ExcludableItem): boolean {
  if (isDropped(item) || !isExempt(item)) return false
  return item.exemptParagraphs.length > 0 || !isFormal(item)
}

function sameParagraphs(some: readonly string[], others: readonly string[]): boolean {
  return paragraphsInWords(some) === paragraphsInWords(others)
}

/** "Item 15: paragraph 7, information relating to …" */
function itemLine({ exemptParagraphs, ...item }: ExcludableItem, schedule: ExemptSchedule): string {
  const inOrder = inNumberOrder(exemptParagraphs)
  const described = inOrder.flatMap((one) => findExemptParagraph(one, schedule)?.information ?? [])
  const meaning = described.length === inOrder.length ? `, information ${wordsInList(described)}` : ''
  return `Item ${itemLabel(item)}: ${paragraphsInWords(exemptParagraphs)}${meaning}`
}
