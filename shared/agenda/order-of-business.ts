import type { ItemKind, Part, Purpose } from './agenda-item.ts'
import type { ItemWords, StartingItem } from './agenda-edit.ts'

/** An item that stands on every agenda of a committee (R25). */
export interface StandingItem {
  readonly part: Part
  readonly kind: ItemKind
  readonly title: string
  readonly instruction: string | null
  readonly reportOf: string | null
  readonly purpose: Purpose | null
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
  return { part, title, instruction: null, ...usualWords(kind) }
}

/** What an item of a kind usually says besides its title: what it is for, and whose report it is. */
export function usualWords(kind: ItemKind): Pick<ItemWords, 'kind' | 'purpose' | 'reportOf'> {
  return { kind, purpose: usualPurposes[kind] ?? null, reportOf: null }
}

/** Items as an order of business keeps them: the day whose minutes are agreed is each meeting's own. */
export function orderOf(items: readonly StandingItem[]): readonly StandingItem[] {
  return items.map(({ part, kind, title, instruction, reportOf, purpose }) => ({
    part,
    kind,
    title,
    instruction: kind === 'minutes' ? null : instruction,
    reportOf,
    purpose,
  }))
}

/**
 * The items of a new agenda from an order of business.
 * @param minutesOf  what the item of minutes says of the meeting before: "To agree the public minutes …"; `null` for none
 */
export function startingItems(
  order: readonly StandingItem[],
  minutesOf: string | null,
): readonly StartingItem[] {
  return order.map(({ part, ...words }) => ({
    words: {
      ...words,
      instruction: words.instruction ?? (words.kind === 'minutes' ? minutesOf : null),
      recommendation: null,
    },
    part,
    isSub: false,
    delivery: 'withAgenda',
    exemption: null,
    carriedFrom: null,
  }))
}
