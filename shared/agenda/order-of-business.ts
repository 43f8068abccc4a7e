import type { ItemKind, Part, Purpose } from './agenda-item.ts'
import type { ItemWords, StartingItem } from './agenda-edit.ts'
import { filledPattern, type MeetingDays, minutesPatternOf, patternOf } from './instruction-pattern.ts'

/** An item that stands on every agenda of a committee (R25). */
export interface StandingItem {
  readonly part: Part
  readonly kind: ItemKind
  readonly title: string
  /** May name days by `patternDays`; of minutes, `null` stands for the house's words. */
  readonly instruction: string | null
  readonly reportOf: string | null
  readonly purpose: Purpose | null
  /** Paragraphs for which business of Part 2 is exempt at every meeting, such as non-public minutes. */
  readonly paragraphs: readonly string[]
}

const usualPurposes: Partial<Record<ItemKind, Purpose>> = {
  minutes: 'For Decision',
  outstandingReferences: 'For Information',
  report: 'For Discussion',
  performance: 'For Discussion',
  verbal: 'For Information',
  exclusionOfPublic: 'For Decision',
}

/** The order a committee begins with until it has one of its own. Reports go between references and questions. */
export const defaultOrder: readonly StandingItem[] = [
  standing(1, 'apologies', 'APOLOGIES'),
  standing(
    1,
    'declarations',
    'MEMBERS’ DECLARATIONS UNDER THE CODE OF CONDUCT IN RESPECT OF ITEMS ON THE AGENDA',
  ),
  standing(1, 'minutes', 'MINUTES'),
  standing(1, 'outstandingReferences', 'OUTSTANDING REFERENCES'),
  standing(1, 'questions', 'QUESTIONS ON MATTERS RELATING TO THE WORK OF THE COMMITTEE'),
  standing(1, 'urgentBusiness', 'ANY OTHER BUSINESS THAT THE CHAIR CONSIDERS URGENT'),
  standing(1, 'exclusionOfPublic', 'EXCLUSION OF THE PUBLIC'),
  standing(2, 'questions', 'QUESTIONS ON MATTERS RELATING TO THE WORK OF THE COMMITTEE'),
  standing(
    2,
    'urgentBusiness',
    'ANY OTHER BUSINESS THAT THE CHAIR CONSIDERS URGENT AND WHICH THE COMMITTEE AGREES SHOULD BE CONSIDERED WHILST THE PUBLIC ARE EXCLUDED',
  ),
]

function standing(part: Part, kind: ItemKind, title: string): StandingItem {
  return { part, title, instruction: null, paragraphs: [], ...usualWords(kind) }
}

/** What an item of a kind usually says besides its title: what it is for, and whose report it is. */
export function usualWords(kind: ItemKind): Pick<ItemWords, 'kind' | 'purpose' | 'reportOf'> {
  return { kind, purpose: usualPurposes[kind] ?? null, reportOf: null }
}

/** The items of an agenda as an order of business keeps them: days become those of each meeting. */
export function orderOf(
  items: readonly (Omit<StandingItem, 'paragraphs'> & { readonly exemptParagraphs: readonly string[] })[],
  days: MeetingDays,
): readonly StandingItem[] {
  return items.map(({ part, kind, title, instruction, reportOf, purpose, exemptParagraphs }) => ({
    part,
    kind,
    title,
    instruction: instruction && patternOf(instruction, days),
    reportOf,
    purpose,
    paragraphs: exemptParagraphs,
  }))
}

/** The items of a new agenda from an order of business, for the meeting of these days. */
export function startingItems(order: readonly StandingItem[], days: MeetingDays): readonly StartingItem[] {
  return order.map(({ part, paragraphs, ...words }) => ({
    words: { ...words, instruction: instructionOf({ part, ...words }, days), recommendation: null },
    part,
    isSub: false,
    delivery: 'withAgenda',
    exemption: part === 1 ? null : { paragraphs, publicInterest: null, reviewOn: null, decidedBy: null },
    carriedFrom: null,
  }))
}

function instructionOf(
  { part, kind, instruction }: Pick<StandingItem, 'part' | 'kind' | 'instruction'>,
  days: MeetingDays,
) {
  const pattern = instruction ?? (kind === 'minutes' ? minutesPatternOf(part) : null)
  return pattern && filledPattern(pattern, days)
}
