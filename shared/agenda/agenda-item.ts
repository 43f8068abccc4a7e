export const itemKinds = [
  'apologies',
  'declarations',
  'minutes',
  'outstandingReferences',
  'report',
  'performance',
  'questions',
  'urgentBusiness',
  'exclusionOfPublic',
  'verbal',
  'heading',
] as const
export type ItemKind = (typeof itemKinds)[number]

export const purposes = ['For Decision', 'For Discussion', 'For Information'] as const
export type Purpose = (typeof purposes)[number]

/** How an item's paper reaches the members (R6, R41, R42). */
export const deliveries = [
  'withAgenda',
  'toFollow',
  'verbal',
  'supplementary',
  'lateUrgent',
  'withdrawn',
  'deferred',
] as const
export type Delivery = (typeof deliveries)[number]

/** Part 1 is open to the public, Part 2 is not. */
export type Part = 1 | 2

/** One numbered piece of business on a meeting's agenda. */
export interface AgendaItem {
  readonly id: number
  /** From 1 through both parts. A sub-item bears its parent's; a heading that of the business after it, unprinted. */
  readonly number: number
  /** Of a sub-item only: "a" for 3(a). */
  readonly letter?: string
  readonly part: Part
  /** As printed, capitals included: capitals are in the data. */
  readonly title: string
  readonly kind: ItemKind
  /** The instruction line under the title, e.g. "To agree the public minutes …". */
  readonly instruction: string | null
  /** "Report of the Commissioner." */
  readonly reportOf: string | null
  readonly purpose: Purpose | null
  readonly delivery: Delivery
  /** The chair's reason for taking a late item, s.100B(4)(b) (R6). */
  readonly urgentReason: string | null
  /** Paragraph numbers of the nation's schedule, e.g. `['3', '7']`; empty when public. */
  readonly exemptParagraphs: readonly string[]
  readonly recommendation: string | null
}

/** Whether business of this kind comes with a paper, unless it is verbal or withdrawn. */
export function asksForPaper(kind: ItemKind): boolean {
  return ['report', 'minutes', 'outstandingReferences', 'performance'].includes(kind)
}

/** Whether the business stands on the agenda and is not taken: it keeps its number and has no pages. */
export function isDropped({ delivery }: Pick<AgendaItem, 'delivery'>): boolean {
  return delivery === 'withdrawn' || delivery === 'deferred'
}

/** "8", or "3(a)" for a sub-item. */
export function itemLabel({ number, letter }: Pick<AgendaItem, 'number' | 'letter'>): string {
  return letter === undefined ? `${number}` : `${number}(${letter})`
}

/** Whether an item's papers are kept from the public (R12: Part 2, or a paragraph named). */
export function isExempt(item: Pick<AgendaItem, 'part' | 'exemptParagraphs'>): boolean {
  return item.part === 2 || item.exemptParagraphs.length > 0
}
