import { clearDaysBetween, type NoticeRule, publicationDeadline } from './clear-days.ts'
import { addDays, type ClockTime, type IsoDate, longDateWithWeekday, clockTimeText } from './iso-date.ts'
import { wordsInList } from '../words/in-lists.ts'

/** What publishing at a time would mean for a meeting (R1-R5). */
export interface PublishingCount {
  /** The day from which notice is counted. */
  readonly countsFrom: IsoDate
  /** Set when that is the next day, as the office had closed (R4). */
  readonly closedAt: ClockTime | null
  readonly clearDays: number
  readonly needed: number
  readonly latest: IsoDate
  readonly isLate: boolean
}

/**
 * Counts the clear days that publishing at a time leaves.
 *
 * @param closesAt  after this time publication counts from the next day; `null` where the office keeps no such rule (R4)
 */
export function countPublishing(
  published: { readonly on: IsoDate; readonly at: ClockTime },
  meetingOn: IsoDate,
  rule: NoticeRule,
  closesAt: ClockTime | null,
): PublishingCount {
  const isAfterClosing = closesAt !== null && published.at > closesAt
  const countsFrom = isAfterClosing ? addDays(published.on, 1) : published.on
  const clearDays = clearDaysBetween(countsFrom, meetingOn, rule)
  return {
    countsFrom,
    closedAt: isAfterClosing ? closesAt : null,
    clearDays,
    needed: rule.clearDays,
    latest: publicationDeadline(meetingOn, rule).latest,
    isLate: clearDays < rule.clearDays,
  }
}

/** An agenda item as far as notice concerns it. */
interface NoticedItem {
  /** As printed: "7", "3a"; empty for business without a number. */
  readonly number: string
  /** Why the Chair thinks it urgent, as the minutes will say; `null` where nobody has said so (R6). */
  readonly urgentReason: string | null
  readonly isWithdrawn: boolean
  /** The day it was first open to the public; `null` when it never was. */
  readonly openSince: IsoDate | null
}

/**
 * Items that may not be taken when published now, unless the Chair finds them urgent: those that are open to the public for
 * fewer clear days than the law asks (Local Government Act 1972, s.100B(4); R5, R6).
 */
export function itemsOutOfTime<Item extends NoticedItem>(
  items: readonly Item[],
  count: Pick<PublishingCount, 'countsFrom' | 'needed'>,
  meetingOn: IsoDate,
  rule: NoticeRule,
): readonly Item[] {
  return items.filter(({ urgentReason, isWithdrawn, openSince }) => {
    if (isWithdrawn || (urgentReason !== null && urgentReason.trim() !== '')) return false
    return clearDaysBetween(openSince ?? count.countsFrom, meetingOn, rule) < count.needed
  })
}

/** What the clerk is told before publishing: never blocked silently, never allowed silently. */
export interface PublishingWords {
  readonly tone: 'ok' | 'warn' | 'bad'
  /** "Publishing now leaves 4 clear days; 5 are needed." */
  readonly title: string
  readonly sentences: readonly string[]
}

/**
 * The words for it.
 * @param late  numbers of the items out of time, as printed
 * @param source  the law that asks for the days, e.g. "Local Government Act 1972, s.100B(3)"
 */
export function publishingWords(
  count: PublishingCount,
  late: readonly string[],
  itemCount: number,
  source: string,
): PublishingWords {
  const { clearDays, needed, latest, isLate, closedAt, countsFrom } = count
  const leaves = `Publishing now leaves ${dayWords(clearDays)}; ${needed} ${needed === 1 ? 'is' : 'are'} needed.`
  const closing =
    closedAt === null
      ? []
      : [
          `The office closed at ${clockTimeText(closedAt)}, so today’s publication counts from ${longDateWithWeekday(countsFrom)}. Whether that is right is not settled law.`,
        ]
  if (!isLate && late.length === 0) {
    return { tone: closing.length > 0 ? 'warn' : 'ok', title: leaves, sentences: closing }
  }
  return {
    tone: 'bad',
    title: isLate ? leaves : `${leaves} ${lateItems(late, itemCount)} came later.`,
    sentences: [
      ...(isLate ? [`The last lawful day was ${longDateWithWeekday(latest)}.`] : []),
      ...closing,
      ...(late.length === 0
        ? []
        : [
            `${lateItems(late, itemCount)} may then be taken only if the Chair is of the opinion, for special circumstances which the minutes must specify, that ${late.length === 1 ? 'it' : 'they'} should be considered as a matter of urgency.`,
          ]),
      `Source: ${source}. Your monitoring officer decides.`,
    ],
  }
}

/**
 * The same for a supplement. Its days are few by nature: what matters is whether each of its items was on an agenda in time or is urgent.
 */
export function supplementWords(
  count: PublishingCount,
  late: readonly string[],
  itemCount: number,
  source: string,
): PublishingWords {
  const words = publishingWords(count, late, itemCount, source)
  if (!count.isLate || late.length > 0) return words
  return {
    tone: 'warn',
    title: `Publishing now leaves ${dayWords(count.clearDays)}, and nothing in it is out of time.`,
    sentences: [
      'Each of its items has been on the published agenda long enough, or its reason for urgency is given and will be in the minutes.',
      `Source: ${source}. Your monitoring officer decides.`,
    ],
  }
}

/** The same for a meeting that is cancelled: its agenda goes out only to say so, and only by somebody who knows. */
export function cancelledWords(words: PublishingWords, why: string): PublishingWords {
  return {
    tone: 'bad',
    title: `This meeting is cancelled: ${why}`,
    sentences: ['Its front sheet says so. No business can be taken at it.', words.title, ...words.sentences],
  }
}

/** "Items 5, 7 and 9", "All 18 items" */
function lateItems(late: readonly string[], itemCount: number): string {
  if (late.length === itemCount && itemCount > 2) return `All ${itemCount} items`
  return `${late.length === 1 ? 'Item' : 'Items'} ${wordsInList(late)}`
}

function dayWords(count: number): string {
  if (count === 0) return 'no clear day'
  return count === 1 ? '1 clear day' : `${count} clear days`
}
