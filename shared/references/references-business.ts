import type { ItemWords, StartingItem } from '../agenda/agenda-edit.ts'
import type { Part } from '../agenda/agenda-item.ts'
import { usualWords } from '../agenda/order-of-business.ts'
import { insertedAsUsual } from '../agenda/usual-place.ts'
import type { OutstandingReference } from './outstanding-reference.ts'
import { compareReferenceNumbers } from './reference-order.ts'
import { dischargeRequest } from './reference-words.ts'

/** What a meeting's register asks of its agenda. */
export interface AwaitedLists {
  /** What it waits for, public or not. */
  readonly references: readonly Asked[]
  /** Whether the committee waits for anything of which the public may know. */
  readonly isPublic: boolean
  /** Whether it waits for anything that is not for the public. */
  readonly isNonPublic: boolean
  /** The paragraphs for which the non-public list is exempt, as far as the records know them. */
  readonly paragraphs: readonly string[]
}

/**
 * The items of a new agenda with the references where they belong: the public list on every agenda that keeps one and wherever
 * something is awaited, the non-public one in Part 2 and only where there is something to withhold. A list that the agenda has
 * already stays as it is. Without a paragraph nothing can stand in Part 2 (R12): that list then waits for the clerk.
 */
export function withReferences(
  items: readonly StartingItem[],
  awaited: AwaitedLists,
): readonly StartingItem[] {
  const kept = awaited.isNonPublic
    ? items
    : items.filter((item) => !(isList(item, 2) && item.delivery !== 'deferred'))
  const wanted = [
    ...(awaited.isPublic ? [1 as const] : []),
    ...(awaited.isNonPublic && awaited.paragraphs.length > 0 ? [2 as const] : []),
  ].filter((part) => !kept.some((item) => isList(item, part)))
  const asking: readonly StartingItem[] = kept.map((item) => asked(item, awaited.references))
  return wanted.reduce((all, part) => insertedAsUsual(all, referencesItem(part, awaited)), asking)
}

/** A list of the agenda before says what is asked now. */
function asked(item: StartingItem, references: readonly Asked[]): StartingItem {
  if (!saysWhatIsAsked(item.words)) return item
  return { ...item, words: { ...item.words, ...listAsks(item.part, references) } }
}

/** Whether an item is a list whose purpose follows from the register: "For Discussion", or none at all, is how the office has it. */
export function saysWhatIsAsked({ kind, purpose }: Pick<ItemWords, 'kind' | 'purpose'>): boolean {
  return kind === 'outstandingReferences' && (purpose === 'For Information' || purpose === 'For Decision')
}

type Asked = Pick<OutstandingReference, 'number' | 'isPublic' | 'state'>

/** What a list is for: its paper asks the committee to discharge what is complete, which is a decision, or only informs it. */
export function listAsks(
  part: Part,
  references: readonly Asked[],
): Pick<ItemWords, 'purpose' | 'recommendation'> {
  const complete = references
    .filter(({ isPublic, state }) => isPublic === (part === 1) && state === 'complete')
    .map(({ number }) => number)
    .toSorted(compareReferenceNumbers)
  if (complete.length === 0) return { purpose: 'For Information', recommendation: null }
  return { purpose: 'For Decision', recommendation: `Members are asked to ${dischargeRequest(complete)}` }
}

/** The item that bears a part's outstanding references. */
export function referencesItem(
  part: Part,
  { paragraphs, references }: Pick<AwaitedLists, 'paragraphs' | 'references'>,
): StartingItem {
  return {
    words: {
      title: part === 1 ? 'OUTSTANDING REFERENCES' : 'NON-PUBLIC OUTSTANDING REFERENCES',
      instruction: null,
      ...usualWords('outstandingReferences'),
      ...listAsks(part, references),
    },
    part,
    isSub: false,
    delivery: 'withAgenda',
    exemption: part === 1 ? null : { paragraphs, publicInterest: null, reviewOn: null, decidedBy: null },
    carriedFrom: null,
  }
}

const isList = ({ words, part }: StartingItem, of: Part): boolean =>
  words.kind === 'outstandingReferences' && part === of
