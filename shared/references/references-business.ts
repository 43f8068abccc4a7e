import type { StartingItem } from '../agenda/agenda-edit.ts'
import type { Part } from '../agenda/agenda-item.ts'
import { usualWords } from '../agenda/order-of-business.ts'
import { insertedAsUsual } from '../agenda/usual-place.ts'

/** What a meeting's register asks of its agenda. */
export interface AwaitedLists {
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
  return wanted.reduce((all, part) => insertedAsUsual(all, referencesItem(part, awaited.paragraphs)), kept)
}

/** The item that bears a part's outstanding references. */
export function referencesItem(part: Part, paragraphs: readonly string[]): StartingItem {
  return {
    words: {
      title: part === 1 ? 'OUTSTANDING REFERENCES' : 'NON-PUBLIC OUTSTANDING REFERENCES',
      instruction: null,
      recommendation: null,
      ...usualWords('outstandingReferences'),
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
