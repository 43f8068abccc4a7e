import { type AgendaItem, isExempt } from '../../../shared/agenda/agenda-item.ts'
import { areAlike, titleWords } from '../../../shared/agenda/title-words.ts'

type Described = Pick<AgendaItem, 'number' | 'part' | 'kind' | 'title' | 'exemptParagraphs'>

/** An item of the agenda as it stands. */
export interface StandingItem extends Described {
  readonly id: number
  /** Whether a paper stands under it that no import brought. */
  readonly hasOwnPapers: boolean
}

type Likeness = (before: StandingItem, after: Described) => boolean

/**
 * Ways to recognise an item of a corrected agenda, the surest first. The title says what an item is. Its number only says
 * where it stands, and corrections move numbers: papers that the clerk attached do not follow a number.
 */
const likenesses: readonly Likeness[] = [
  (before, after) =>
    isSamePart(before, after) && before.number === after.number && hasSameTitle(before, after),
  (before, after) => isSamePart(before, after) && before.kind === after.kind && hasSameTitle(before, after),
  (before, after) => before.kind === after.kind && hasSameTitle(before, after) && maySee(before, after),
  (before, after) => isAlike(before, after) && before.number === after.number,
  (before, after) => isAlike(before, after),
  (before, after) =>
    isSamePart(before, after) &&
    before.kind === after.kind &&
    before.number === after.number &&
    !before.hasOwnPapers,
]

/**
 * Finds which item of the agenda as it stands each item of a corrected one is, so that it keeps its id and papers.
 * Each is used once.
 *
 * @returns per corrected item the id of the one it was, or `null` for a new one
 */
export function matchItems(
  before: readonly StandingItem[],
  after: readonly Described[],
): readonly (number | null)[] {
  const free = new Map(before.map((item) => [item.id, item]))
  const matches: (number | null)[] = after.map(() => null)
  for (const likeness of likenesses) {
    for (const [index, item] of after.entries()) {
      if (matches[index] !== null) continue
      const found = [...free.values()].find((candidate) => likeness(candidate, item))
      if (found === undefined) continue
      matches[index] = found.id
      free.delete(found.id)
    }
  }
  return matches
}

function isSamePart(before: Described, after: Described): boolean {
  return before.part === after.part
}

function hasSameTitle(before: Described, after: Described): boolean {
  return titleWords(before.title).join(' ') === titleWords(after.title).join(' ')
}

function isAlike(before: StandingItem, after: Described): boolean {
  return (
    isSamePart(before, after) &&
    before.kind === after.kind &&
    areAlike(titleWords(before.title), titleWords(after.title)) &&
    maySee(before, after)
  )
}

/** What the clerk attached under exempt business does not come into the open by a likeness of titles. */
function maySee(before: StandingItem, after: Described): boolean {
  return !before.hasOwnPapers || !isExempt(before) || isExempt(after)
}
