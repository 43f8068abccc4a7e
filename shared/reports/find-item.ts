import { areAlike, titleWords } from '../agenda/title-words.ts'
import type { IsoDate } from '../calendar/iso-date.ts'
import { isSameBody, subjectWords } from './cover-differences.ts'
import type { Cover } from './cover.ts'
import type { Report, ReportCommittee } from './report.ts'

/** An agenda item that a report may belong to. */
export interface ItemSought {
  readonly itemId: number
  readonly title: string
  readonly committeeName: string
  readonly meetingOn: IsoDate
  /** The number that the register gave its report. */
  readonly reference: string | null
}

/** Whether a committee of a report in the register means this agenda item: the same body, day and subject. */
export function isItemOf(
  report: Pick<Report, 'subject'>,
  committee: ReportCommittee,
  item: Pick<ItemSought, 'itemId' | 'title' | 'committeeName' | 'meetingOn'>,
): boolean {
  if (committee.itemId !== null) return committee.itemId === item.itemId
  return (
    committee.meetingOn === item.meetingOn &&
    isSameBody(committee.name, item.committeeName) &&
    sameWords(subjectWords(report.subject), subjectWords(item.title))
  )
}

/**
 * Finds the items that an arriving paper belongs to: at most one for each meeting. The surest sign speaks alone: the reference, then the
 * subject word for word, then a title that holds the other; a paper without a cover is known by its file's name.
 *
 * @param items  of meetings that are still to come, or were not long ago
 * @returns `null` where a meeting has more than one such item, or none has any: the clerk says which
 */
export function findItems<Item extends ItemSought>(
  items: readonly Item[],
  cover: Cover | null,
  fileName: string,
): readonly Item[] | null {
  const meant = items.filter((item) => isMeant(item, cover))
  const candidates = meant.length > 0 ? meant : items
  for (const is of signs(cover, fileName)) {
    const found = candidates.filter(is)
    if (found.length === 0) continue
    const meetings = new Set(found.map((item) => `${item.committeeName} ${item.meetingOn}`))
    return meetings.size === found.length ? found : null
  }
  return null
}

/** Whether the cover names the item's committee, on the item's day where it names one. */
function isMeant({ committeeName, meetingOn }: ItemSought, cover: Cover | null): boolean {
  return (cover?.committees ?? []).some(
    ({ name, date }) => isSameBody(name, committeeName) && (date === null || date === meetingOn),
  )
}

function signs(cover: Cover | null, fileName: string): readonly ((item: ItemSought) => boolean)[] {
  const reference = cover?.policeReference ?? null
  const subject = cover?.subject ?? null
  const name = titleWords(fileName.replace(/\.\w+$/u, '').replaceAll('_', ' ')).filter(
    (word) => !isSerial(word),
  )
  const words = subject === null ? name : subjectWords(subject)
  return [
    (item) =>
      reference !== null &&
      item.reference !== null &&
      sameWords(titleWords(reference), titleWords(item.reference)),
    (item) => sameWords(words, subjectWords(item.title)),
    (item) => areAlike(words, subjectWords(item.title)),
    (item) => share(words, subjectWords(item.title)) >= mostWords,
  ]
}

/** What a file's name says beside the subject: "item-08", "v3", "final". */
function isSerial(word: string): boolean {
  return /^(?:item|\d+|v\d+|final|draft|report|copy)$/u.test(word)
}

function sameWords(one: readonly string[], another: readonly string[]): boolean {
  return one.length > 0 && one.join(' ') === another.join(' ')
}

/** Part of the shorter title's words that the other holds too: near the whole, or it is another report. */
const mostWords = 0.75

function share(one: readonly string[], another: readonly string[]): number {
  const [short, long] = one.length <= another.length ? [one, another] : [another, one]
  if (short.length < 2) return 0
  return short.filter((word) => long.includes(word)).length / short.length
}
