import { type AgendaItem, itemLabel } from '../agenda/agenda-item.ts'
import type { PageRange } from '../agenda/page-ranges.ts'
import { type IsoDate, longDate } from '../calendar/iso-date.ts'
import { ukDay } from '../calendar/uk-day.ts'
import { Problem } from '../problems/problem.ts'
import { documentBookmark, itemIdOf, type PackDocument } from './pack-document.ts'
import {
  membersEdition,
  type PackedDocument,
  type PackedItem,
  packedItemLabel,
  packedItemOf,
  type PackVersion,
} from './pack-view.ts'
import { supplementName } from './supplement-name.ts'

/** A supplement beside the pack it adds to: late papers alone, numbered on from the last page sent (R41). */
export interface Supplement {
  readonly number: number
  /** The odd number its own front sheet counts as. */
  readonly firstPage: number
  /** The main pack's id in the records, and when it was built. */
  readonly mainId: number
  readonly mainBuiltOn: IsoDate
  /** Bookmarks of the documents that no version sent before holds, in pack order. */
  readonly late: readonly string[]
  /** What was sent before of these items and holds no longer. */
  readonly replaced: readonly ReplacedPages[]
}

/** Pages already sent whose paper has another form now. */
export interface ReplacedPages extends PackedItem {
  readonly range: PageRange
}

/** A document as it would be packed now, with the name of what it is made of. */
export interface KeyedDocument {
  readonly document: PackDocument
  readonly key: string
}

/** Why there is a supplement, and where its numbers come from. */
export function supplementSentence({ firstPage, mainBuiltOn, number, replaced }: Supplement): string {
  const before = number === 1 ? 'the main pack' : supplementName(number - 1)
  return [
    `These papers were not in the pack of ${longDate(mainBuiltOn)}.`,
    ...replaced.map(
      ({ range, ...item }) =>
        `The paper for item ${packedItemLabel(item)} takes the place of ${rangeWords(range)}, which should no longer be used.`,
    ),
    `Page numbers run on from ${before}, which ends at page ${firstPage - 1}.`,
  ].join(' ')
}

function rangeWords({ first, last }: PageRange): string {
  return first === last ? `page ${first}` : `pages ${first} to ${last}`
}

/**
 * What a supplement to a pack holds: the officers' papers that are neither in it nor in an earlier supplement.
 *
 * @param sent  the main pack, then its supplements before this one
 * @param now   officers' papers as they stand, in agenda order
 * @throws Problem `supplement-number` unless it is the next, `nothing-to-supplement` when every paper was sent
 */
export function planSupplement(
  number: number,
  sent: readonly [PackVersion, ...PackVersion[]],
  now: readonly KeyedDocument[],
): Supplement {
  if (number !== sent.length) throw new Problem('supplement-number', { asked: number, next: sent.length })
  const late = lateAmong(sent, now)
  if (late.length === 0) throw new Problem('nothing-to-supplement', {})
  const [main] = sent
  return {
    number,
    firstPage: Math.max(...documentsIn(sent).map(({ range }) => range.last)) + 1,
    mainId: main.id,
    mainBuiltOn: ukDay(new Date(main.builtAt)),
    late: late.map(({ document }) => documentBookmark(document.place)),
    replaced: replacedPages(sent, now, new Set(late.map(({ document }) => itemIdOf(document.place)))),
  }
}

/**
 * What was sent of some items and is no paper of theirs any more.
 * @param now      officers' papers as they stand
 * @param itemIds  the items that have a late paper
 */
export function replacedPages(
  sent: readonly PackVersion[],
  now: readonly KeyedDocument[],
  itemIds: ReadonlySet<number | null>,
): readonly ReplacedPages[] {
  return sent
    .flatMap((pack) => membersEdition(pack)?.documents ?? [])
    .filter(({ itemId, source }) => source !== null && itemIds.has(itemId))
    .filter((packed) => !now.some((each) => holds(packed, each)))
    .map(({ range, ...item }) => ({ ...packedItemOf(item), range }))
}

/** Those that no version sent holds. */
export function lateAmong(
  sent: readonly PackVersion[],
  now: readonly KeyedDocument[],
): readonly KeyedDocument[] {
  const known = documentsIn(sent)
  return now.filter((each) => !known.some((packed) => holds(packed, each)))
}

function documentsIn(packs: readonly PackVersion[]): readonly PackedDocument[] {
  return packs.flatMap(({ editions }) => editions.flatMap(({ documents }) => documents))
}

/**
 * Late business may be taken only for a reason that is given and printed.
 * @throws Problem `urgency-without-reason` (Source: Local Government Act 1972, s.100B(4)(b); R6)
 */
export function refuseUrgencyWithoutReason(items: readonly AgendaItem[]): void {
  const unreasoned = items.find(
    ({ delivery, urgentReason }) => delivery === 'lateUrgent' && !urgentReason?.trim(),
  )
  if (unreasoned) throw new Problem('urgency-without-reason', { itemNumber: itemLabel(unreasoned) })
}

/** A pack from before contents were named tells a paper by its item and its file's name alone. */
function holds({ itemId, key, source }: PackedDocument, { document, key: now }: KeyedDocument): boolean {
  const { place } = document
  if (place.kind === 'frontSheet' || itemId !== place.itemId) return false
  return key === undefined ? source === document.source : key === now
}
