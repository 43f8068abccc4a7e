import type { IsoDate } from '../calendar/iso-date.ts'
import { type OutstandingReference, ownerWords, referenceStateWords } from './outstanding-reference.ts'
import type { ReferenceRecord } from './reference-edit.ts'

/** A change as the news of a paper needs it. */
export interface DatedChange {
  readonly takenOn: IsoDate
  readonly was: Partial<ReferenceRecord>
  readonly now: Partial<ReferenceRecord>
}

/**
 * What happened to a reference since the committee's last meeting, as the end of a sentence: "new, and complete.", "target moved from
 * April/May to September 2024; was in progress."; `null` when nothing did.
 *
 * @param changes  of that reference, oldest first
 */
export function sinceLastMeeting(
  reference: OutstandingReference,
  changes: readonly DatedChange[],
  lastMeeting: IsoDate | null,
): string | null {
  if (lastMeeting === null) return null
  if (reference.raisedOn !== null && reference.raisedOn >= lastMeeting)
    return reference.state === 'complete' ? 'new, and complete.' : 'new.'
  const { recent, isNewToList } = tellable(reference, changes, lastMeeting)
  if (isNewToList) return 'new to this list.'
  const before = <Field extends keyof ReferenceRecord>(field: Field): ReferenceRecord[Field] | undefined =>
    recent.find(({ was }) => was[field] !== undefined)?.was[field]
  const parts: string[] = []
  const [state, owners, action, status] = [
    before('state'),
    before('owners'),
    before('action'),
    before('status'),
  ]
  const dueChange = recent.find(({ now }) => now.due !== undefined)
  if (dueChange !== undefined && (dueChange.was.due ?? null) !== reference.due)
    parts.push(targetWords(dueChange.was.due ?? null, reference.due))
  if (state !== undefined && state !== reference.state)
    parts.push(`was ${referenceStateWords[state].toLowerCase()}`)
  if (owners !== undefined && ownerWords(owners) !== ownerWords(reference.owners))
    parts.push(`owner was ${ownerWords(owners)}`)
  if (action !== undefined && action !== reference.action) parts.push('action reworded')
  if (parts.length === 0 && status !== undefined && status !== reference.status)
    parts.push('status brought up to date')
  return parts.length === 0 ? null : `${parts.join('; ')}.`
}

function targetWords(was: string | null, now: string | null): string {
  if (now === null) return 'target taken away'
  return was === null ? 'target date set' : `target moved from ${was} to ${now}`
}

/**
 * The changes since the last meeting that its list may tell of. What a reference said while it was not for the public is told to
 * nobody when it is made public: it is new to the list, whatever changed before or with that.
 */
function tellable(
  { isPublic }: OutstandingReference,
  changes: readonly DatedChange[],
  lastMeeting: IsoDate,
): { readonly recent: readonly DatedChange[]; readonly isNewToList: boolean } {
  const released = isPublic ? changes.findLastIndex(({ now }) => now.isPublic === true) : -1
  const since = changes.slice(released + 1)
  return {
    recent: since.filter(({ takenOn }) => takenOn >= lastMeeting),
    isNewToList: released >= 0 && (changes[released]?.takenOn ?? lastMeeting) >= lastMeeting,
  }
}

/** What a paper counts of all that happened. */
export type CountedNews = 'completed' | 'targetSet' | 'targetMoved'

/** What a paper's sums count of a reference since the committee's last meeting. @param changes  oldest first */
export function countedNews(
  reference: OutstandingReference,
  changes: readonly DatedChange[],
  lastMeeting: IsoDate | null,
): readonly CountedNews[] {
  if (lastMeeting === null) return []
  const { recent, isNewToList } = tellable(reference, changes, lastMeeting)
  if (isNewToList) return []
  const isNew = reference.raisedOn !== null && reference.raisedOn >= lastMeeting
  const wasOpen = recent.some(({ was }) => was.state !== undefined && was.state !== 'complete')
  const before = recent.find(({ now }) => now.due !== undefined)?.was.due
  const isOther = before !== undefined && reference.due !== null && before !== reference.due
  return [
    ...(reference.state === 'complete' && (isNew || wasOpen) ? ['completed' as const] : []),
    ...(isOther ? [before === null ? ('targetSet' as const) : ('targetMoved' as const)] : []),
  ]
}

/** A reference as a meeting's paper tells of it. */
export interface ReportedReference extends OutstandingReference {
  /** What happened to it since the last meeting, as the end of a sentence; `null` when nothing did. */
  readonly sinceLast: string | null
  readonly news: readonly CountedNews[]
}
