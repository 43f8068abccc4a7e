import { wordsInList } from '../words/in-lists.ts'
import type { IsoDate } from '../calendar/iso-date.ts'
import { longDate } from '../calendar/iso-date.ts'
import type { ReferenceState } from './outstanding-reference.ts'
import type { CountedNews, ReportedReference } from './reference-news.ts'

/** The sentence over the table: how many there are, and what the committee is asked to do. */
interface ReferenceSums {
  /** "3 references: 1 in progress, 2 complete." */
  readonly bold: string
  readonly rest: string
}

/**
 * Sums outstanding references up in words.
 * @param discharged  numbers of what it has settled since then
 * @param lastMeeting  the committee's meeting before; references raised on or after it are new. `null` when there was none
 */
export function referenceSums(
  references: readonly ReportedReference[],
  lastMeeting: IsoDate | null,
  discharged: readonly string[],
): ReferenceSums {
  const count = (state: ReferenceState): number => references.filter((one) => one.state === state).length
  const states = [
    countOf(count('inProgress'), 'in progress'),
    countOf(count('overdue'), 'overdue'),
    countOf(count('complete'), 'complete'),
  ].filter((words) => words !== null)
  const overdue = count('overdue') === 0 ? 'None is overdue.' : null
  return {
    bold: `${references.length} ${references.length === 1 ? 'reference' : 'references'}: ${states.join(', ')}.`,
    rest: [news(references, lastMeeting, discharged), overdue, request(count('complete'))]
      .filter((sentence) => sentence !== null)
      .join(' '),
  }
}

function countOf(count: number, state: string): string | null {
  return count === 0 ? null : `${count} ${state}`
}

function news(
  references: readonly ReportedReference[],
  lastMeeting: IsoDate | null,
  discharged: readonly string[],
): string | null {
  if (lastMeeting === null) return null
  const numbers = references
    .filter(({ raisedOn }) => raisedOn !== null && raisedOn >= lastMeeting)
    .map(({ number }) => number)
  const which = numbers.length === 0 ? 'none is new' : `${numbers.length} new (${wordsInList(numbers)})`
  const counted = (kind: CountedNews, words: string): string | null => {
    const count = references.filter(({ news: own }) => own.includes(kind)).length
    return count === 0 ? null : `${count} ${count === 1 ? words : words.replace('date', 'dates')}`
  }
  const parts = [
    which,
    counted('completed', 'completed'),
    counted('targetSet', 'target date set'),
    counted('targetMoved', 'target date moved'),
    discharged.length === 0 ? null : `${discharged.length} discharged (${wordsInList(discharged)})`,
  ]
  return `Since ${longDate(lastMeeting)}: ${parts.filter((part) => part !== null).join(', ')}.`
}

function request(complete: number): string | null {
  if (complete === 0) return null
  return `The Committee is asked to discharge the ${complete === 1 ? 'complete reference' : `${complete} complete references`}.`
}
