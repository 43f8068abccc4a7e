import type { IsoDate } from '../calendar/iso-date.ts'
import { type OutstandingReference, ownerWords, referenceStateWords } from './outstanding-reference.ts'
import type { ReferenceRecord } from './reference-edit.ts'

/** A change as the news of a paper needs it. */
export interface DatedChange {
  readonly takenOn: IsoDate
  readonly was: Partial<ReferenceRecord>
  readonly now: Partial<ReferenceRecord>
}

/** What a paper counts of all that happened. */
export type CountedNews = 'completed' | 'targetSet' | 'targetMoved'

/** What a reference's row tells of the time since the last meeting, and what the sums over the table count of it: one and the same. */
interface ReferenceNews {
  /** As the end of a sentence; `null` when nothing happened. */
  readonly sinceLast: string | null
  readonly news: readonly CountedNews[]
}

/** One thing that happened, in the row's words; uncounted where the sums do not speak of it. */
interface Told {
  readonly words: string
  readonly counted?: CountedNews
}

/**
 * What happened to a reference since the committee's last meeting: "new, and complete.", "target moved from April/May to September
 * 2024; was in progress."
 *
 * @param changes  of that reference, oldest first
 */
export function newsSince(
  reference: OutstandingReference,
  changes: readonly DatedChange[],
  lastMeeting: IsoDate | null,
): ReferenceNews {
  const told = lastMeeting === null ? [] : allTold(reference, changes, lastMeeting)
  return {
    sinceLast: told.length === 0 ? null : `${told.map(({ words }) => words).join('; ')}.`,
    news: told.flatMap(({ counted }) => counted ?? []),
  }
}

function allTold(
  reference: OutstandingReference,
  changes: readonly DatedChange[],
  lastMeeting: IsoDate,
): readonly Told[] {
  const { recent, isNewToList } = tellable(reference, changes, lastMeeting)
  if (reference.raisedOn !== null && reference.raisedOn >= lastMeeting) {
    const isComplete = reference.state === 'complete'
    const raised: Told = isComplete ? { words: 'new, and complete', counted: 'completed' } : { words: 'new' }
    return [raised, ...targetTold(reference, recent)]
  }
  if (isNewToList) return [{ words: 'new to this list' }]
  const before = <Field extends keyof ReferenceRecord>(field: Field): ReferenceRecord[Field] | undefined =>
    recent.find(({ was }) => was[field] !== undefined)?.was[field]
  const [state, owners, action, status] = [
    before('state'),
    before('owners'),
    before('action'),
    before('status'),
  ]
  const told: Told[] = [...targetTold(reference, recent)]
  if (state !== undefined && state !== reference.state)
    told.push({
      words: `was ${referenceStateWords[state].toLowerCase()}`,
      ...(reference.state === 'complete' && { counted: 'completed' }),
    })
  if (owners !== undefined && ownerWords(owners) !== ownerWords(reference.owners))
    told.push({ words: `owner was ${ownerWords(owners)}` })
  if (action !== undefined && action !== reference.action) told.push({ words: 'action reworded' })
  if (told.length === 0 && status !== undefined && status !== reference.status)
    told.push({ words: 'status brought up to date' })
  return told
}

function targetTold({ due }: OutstandingReference, recent: readonly DatedChange[]): readonly Told[] {
  const first = recent.find(({ was, now }) => was.due !== undefined || now.due !== undefined)
  const before = first?.was.due ?? null
  if (first === undefined || before === due) return []
  if (due === null) return [{ words: 'target taken away' }]
  return before === null
    ? [{ words: 'target date set', counted: 'targetSet' }]
    : [{ words: `target moved from ${before} to ${due}`, counted: 'targetMoved' }]
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

/** A reference as a meeting's paper tells of it. */
export interface ReportedReference extends OutstandingReference, ReferenceNews {}
