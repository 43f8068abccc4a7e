import type { RecordedVote } from '../../../../shared/minutes/minute-blocks.ts'

/** A recorded vote as text, for the clipboard: cut here and put in there, it is the same vote. */
export function voteText(vote: RecordedVote): string {
  return JSON.stringify(vote)
}

/** The vote that such a text is of; `null` for any other text, as a page from elsewhere may bring one. */
export function voteFromText(text: string | null): RecordedVote | null {
  try {
    const read: unknown = JSON.parse(text ?? '')
    return isVote(read) ? read : null
  } catch {
    return null
  }
}

function isVote(read: unknown): read is RecordedVote {
  if (!isRecord(read)) return false
  const { mover, seconder, tally, carried, onAmendment, asAmended, byCastingVote, notVoting } = read
  return (
    [mover, seconder].every((name) => name === null || typeof name === 'string') &&
    sides.every((side) => isNames(read[side])) &&
    (notVoting === undefined || isNames(notVoting)) &&
    (tally === null || (isRecord(tally) && sides.every((side) => Number.isInteger(tally[side])))) &&
    typeof carried === 'boolean' &&
    [onAmendment, asAmended, byCastingVote].every((flag) => flag === undefined || flag === true)
  )
}

const sides = ['for', 'against', 'abstained'] as const

function isNames(read: unknown): boolean {
  return Array.isArray(read) && read.every((name) => typeof name === 'string')
}

function isRecord(read: unknown): read is Readonly<Record<string, unknown>> {
  return typeof read === 'object' && read !== null
}
