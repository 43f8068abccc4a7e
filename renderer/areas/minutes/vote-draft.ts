import { type MinuteBlock, type RecordedVote, wordsBlock } from '../../../shared/minutes/minute-blocks.ts'
import { counted } from '../../../shared/words/counted.ts'

export const sides = ['for', 'against', 'abstained'] as const
export type Side = (typeof sides)[number]

/** How a vote is entered, until it is recorded. */
export interface VoteDraft {
  readonly onAmendment: boolean
  /** In the mover's words. */
  readonly amendment: string
  /** Empty where it is not recorded. */
  readonly mover: string
  readonly seconder: string
  /** Whether each member's side is recorded, or only a count. */
  readonly isNamed: boolean
  readonly voted: Readonly<Record<string, Side>>
  /** As typed. */
  readonly counts: Readonly<Record<Side, string>>
  /** What the person presiding did on equal votes; `null` until the clerk says so. */
  readonly casting: 'carried' | 'lost' | 'notGiven' | null
}

export const newVote: VoteDraft = {
  onAmendment: false,
  amendment: '',
  mover: '',
  seconder: '',
  isNamed: true,
  voted: {},
  counts: { for: '', against: '', abstained: '' },
  casting: null,
}

/** What a vote came to. */
export interface VoteOutcome {
  readonly counts: Readonly<Record<Side, number>>
  readonly isTied: boolean
  /** `null` until it is known. */
  readonly carried: boolean | null
  /** What it comes to, or what is still wrong with it, in words. */
  readonly words: string
}

/** @param voters  the voting members who take part, by name */
export function outcomeOf(draft: VoteDraft, voters: readonly string[]): VoteOutcome {
  const { isNamed, voted, casting } = draft
  const countOf = (side: Side): number => {
    const typed = draft.counts[side].trim()
    if (isNamed) return voters.filter((name) => voted[name] === side).length
    return typed === '' ? 0 : /^\d+$/.test(typed) ? Number(typed) : Number.NaN
  }
  const counts = { for: countOf('for'), against: countOf('against'), abstained: countOf('abstained') }
  const sum = counts.for + counts.against + counts.abstained
  const unsettled = (words: string, isTied = false): VoteOutcome => ({ counts, isTied, carried: null, words })
  if (voters.length === 0)
    return unsettled('Nobody who may vote is marked as here. Mark who is present; then record the vote.')
  if (Number.isNaN(sum)) return unsettled('Votes are whole numbers.')
  if (sum > voters.length)
    return unsettled(`These are more votes than the ${voters.length} voting members here have.`)
  if (counts.for + counts.against === 0)
    return unsettled(`${counted(voters.length, 'voting member is', 'voting members are')} here.`)
  const isTied = counts.for === counts.against
  if (isTied && casting === null) return unsettled('The votes are equal.', true)
  const carried = isTied ? casting === 'carried' : counts.for > counts.against
  const left = voters.length - sum
  const others = isNamed && left > 0 ? `, ${left} not voting` : ''
  const words = `${counts.for} for, ${counts.against} against, ${counts.abstained} abstained${others}: ${carried ? 'carried' : 'lost'}.`
  return { counts, isTied, carried, words }
}

/**
 * What is recorded, in its order: the amendment where one was voted on, then the vote. Nothing until its outcome is known.
 * @param isAmended  whether an amendment was carried before, so that this vote is on the motion as amended
 */
export function voteBlocks(
  draft: VoteDraft,
  voters: readonly string[],
  isAmended: boolean,
): readonly MinuteBlock[] {
  const { counts, isTied, carried } = outcomeOf(draft, voters)
  if (carried === null) return []
  const { onAmendment, isNamed, mover, seconder, voted, casting } = draft
  const of = (side: Side): readonly string[] => (isNamed ? voters.filter((name) => voted[name] === side) : [])
  const notVoting = voters.filter((name) => voted[name] === undefined)
  const vote: RecordedVote = {
    mover: mover === '' ? null : mover,
    seconder: seconder === '' ? null : seconder,
    for: of('for'),
    against: of('against'),
    abstained: of('abstained'),
    ...(isNamed && notVoting.length > 0 && { notVoting }),
    tally: isNamed ? null : counts,
    carried,
    ...(onAmendment && { onAmendment: true }),
    ...(!onAmendment && isAmended && { asAmended: true }),
    ...(isTied && casting !== 'notGiven' && { byCastingVote: true }),
  }
  const words = onAmendment ? draft.amendment.trim() : ''
  return [...(words === '' ? [] : [wordsBlock('amendment', words)]), { kind: 'vote', ...vote }]
}
