import { isExempt, type Purpose } from '../agenda/agenda-item.ts'
import { type ClockTime, clockTimeText, type IsoDate, longDate } from '../calendar/iso-date.ts'
import { type AgreedMinutes, correctionsInRow, correctionsLeftOut, withCorrections } from './agreeing.ts'
import { wrongDays } from './dates-of-minutes.ts'
import { byTheClock } from './meeting-hours.ts'
import { type Minute, minuteLines, resolutionsOf } from './minute-blocks.ts'
import type { MinuteItem } from './minutes.ts'
import { isWithheld } from './publicity.ts'
import { placeholdersIn } from './placeholders.ts'
import { itemLabelOf, type Opening } from './taken-minutes.ts'
import { expectedVerbs, fromRecommendation } from './resolution-words.ts'
import { labelsInRanges, wordsInList } from '../words/in-lists.ts'

/** What a rule says of minutes. `settle` keeps them from being made, `look` does not. */
export interface MinutesCheck {
  readonly rule: 'R12' | 'R18' | 'R25' | 'R27' | 'R28' | 'R30' | 'R32' | 'R33' | 'R34' | 'R35'
  /** Of the minute; `null` for what concerns the whole. */
  readonly itemId: number | null
  readonly severity: 'settle' | 'look'
  readonly words: string
  /** Words to put in place of others within a line, where one key can mend it. */
  readonly mend: { readonly from: string; readonly to: string; readonly line: string } | null
}

/** A minute as the checks look at it. */
export interface CheckedItem extends Pick<
  MinuteItem,
  | 'number'
  | 'letter'
  | 'part'
  | 'title'
  | 'kind'
  | 'exemptParagraphs'
  | 'publicity'
  | 'blocks'
  | 'summary'
  | 'hasTwoTexts'
> {
  readonly id: number
  readonly purpose: Purpose | null
  readonly recommendation: string | null
  /** Who opened it though it is exempt; absent of minutes that stand in a pack. */
  readonly opened?: Opening | null
}

export interface CheckGround {
  /** Days on which the committee met before this meeting. */
  readonly earlierMeetings: readonly IsoDate[]
  readonly hasMembers: boolean
  /** Members of whom nobody said whether they came, by name. */
  readonly unmarked: readonly string[]
  /** When the last day of the meeting began. */
  readonly beganAt: ClockTime | null
  readonly endedAt: ClockTime | null
  /** The minutes that this meeting agreed. */
  readonly agreed: AgreedMinutes | null
  /** Where a later meeting has approved these minutes and said nothing of what is listed to be corrected in them. */
  readonly approvedWithout: readonly ApprovedWithout[]
  /** Corrections that might put a withheld minute right. */
  readonly unclearCorrections: readonly string[]
  /** Public items that were taken while the public were excluded. */
  readonly behindClosedDoors: readonly number[]
}

export interface ApprovedWithout {
  readonly heldOn: IsoDate
  /** Of the item that approved them. */
  readonly item: Pick<CheckedItem, 'number' | 'letter'>
  readonly corrections: readonly string[]
}

/** What the rules say of a meeting's minutes, in the order of its items, the whole last. */
export function minutesChecks(items: readonly CheckedItem[], ground: CheckGround): readonly MinutesCheck[] {
  return [...items.flatMap((item) => itemChecks(item, ground)), ...wholeChecks(items, ground)]
}

function itemChecks(item: CheckedItem, ground: CheckGround): readonly MinutesCheck[] {
  const say = checkOf(item)
  return [
    ...choice(item, say),
    ...gaps(item, say),
    ...dates(item, ground, say),
    ...approvals(item, ground, say),
    ...denials(item, say),
    ...verbs(item, say),
    ...votes(item, say),
    ...doors(item, ground, say),
    ...opening(item, say),
    ...summaries(item, say),
  ]
}

/** R33: two windows wrote it, and nobody has chosen. */
function choice({ hasTwoTexts }: CheckedItem, say: Say): readonly MinutesCheck[] {
  return hasTwoTexts
    ? [say('R33', 'settle', 'has two texts, typed in two windows. Choose one, or both, in the Room.')]
    : []
}

/** R33: words that were meant to be filled in. */
function gaps(item: CheckedItem, say: Say): readonly MinutesCheck[] {
  const inTitle = placeholdersIn(item.title, true).map(({ words }) =>
    say('R33', 'settle', `still has “${words}” in its title.`),
  )
  const within = [...minuteLines(item.blocks), item.summary ?? ''].flatMap((line) =>
    placeholdersIn(line).map(({ words }) => say('R33', 'settle', `still says “${words}”.`)),
  )
  return [...inTitle, ...within]
}

/** R34: minutes that are agreed are those of a meeting that was held. */
function dates({ blocks }: CheckedItem, { earlierMeetings }: CheckGround, say: Say): readonly MinutesCheck[] {
  const expected = earlierMeetings.toSorted().at(-1) ?? null
  if (expected === null) return []
  return minuteLines(blocks).flatMap((line) =>
    wrongDays(line, earlierMeetings, expected).map(({ words, meant }) =>
      say(
        'R34',
        'settle',
        `agrees the minutes of ${words}; the Committee did not meet on that day.${meant === null ? '' : ` Its last meeting was on ${meant}.`}`,
        meant === null ? null : { from: words, to: meant, line },
      ),
    ),
  )
}

/** R32: what was listed to be corrected, also after the resolution was kept, stands in it. */
function approvals(item: CheckedItem, { agreed }: CheckGround, say: Say): readonly MinutesCheck[] {
  const { kind, part, blocks } = item
  if (kind !== 'minutes' || agreed === null) return []
  return resolutionsOf(blocks).flatMap((line) => {
    const leftOut = correctionsLeftOut(line, part, agreed)
    if (leftOut.length === 0) return []
    const says = `approves the minutes of ${longDate(agreed.heldOn)} and says nothing of what is listed to be corrected in them: ${correctionsInRow(leftOut)}`
    return [
      say('R32', 'look', says, { from: line, to: withCorrections(line, agreed.corrections[part]), line }),
    ]
  })
}

/** R27, R30: a line says that there were none, another names some. */
function denials({ kind, blocks }: CheckedItem, say: Say): readonly MinutesCheck[] {
  const lines = minuteLines(blocks)
  const says = (pattern: RegExp): boolean => lines.some((line) => pattern.test(line))
  if (kind === 'declarations' && says(/^There were no declarations\b/iu) && says(/\bdeclared\b/iu))
    return [say('R27', 'look', 'says that there were no declarations, and names one.')]
  if (kind === 'apologies' && says(/^There were no apologies\b/iu) && says(/\bApologies were received\b/iu))
    return [say('R30', 'look', 'says that there were no apologies, and names some.')]
  return []
}

/** R35: what was resolved goes with what the item was for, and with what its report asked. */
function verbs({ blocks, purpose, recommendation }: CheckedItem, say: Say): readonly MinutesCheck[] {
  const resolved = resolutionsOf(blocks)
  if (resolved.length === 0) return []
  const expected = expectedVerbs(purpose)
  const text = resolved.join(' ').toLowerCase()
  if (expected !== null && purpose !== null && !expected.some((verb) => text.includes(verb)))
    return [
      say(
        'R35',
        'look',
        `was ${purpose.toLowerCase()}; its resolution says neither “${expected[0]}” nor “${expected[1]}”.`,
      ),
    ]
  const asked = recommendation === null ? null : fromRecommendation(recommendation)
  if (asked === null || resolved.some((one) => sameWords(one, asked))) return []
  return [say('R35', 'look', `resolved otherwise than its report asked: “${asked}”`)]
}

/** R28: what was carried stands beside its vote. */
function votes({ blocks }: CheckedItem, say: Say): readonly MinutesCheck[] {
  const isCarried = blocks.some((block) => block.kind === 'vote' && block.carried && !block.onAmendment)
  if (!isCarried || resolutionsOf(blocks).length > 0) return []
  return [say('R28', 'look', 'records a vote that was carried, and no resolution says what was.')]
}

/** R12: the public are let in again before public business. */
function doors({ id }: CheckedItem, { behindClosedDoors }: CheckGround, say: Say): readonly MinutesCheck[] {
  if (!behindClosedDoors.includes(id)) return []
  return [
    say(
      'R12',
      'look',
      'is public and was taken after the public were excluded; nothing says that they were let in again before.',
    ),
  ]
}

/** R18: an exempt minute that the public may read all the same is never overlooked. */
function opening(item: CheckedItem, say: Say): readonly MinutesCheck[] {
  if (item.publicity !== 'open' || !isExempt(item)) return []
  const by = item.opened ? ` by ${item.opened.decidedBy}: ${item.opened.why}` : ''
  const summary = item.summary === null ? '' : ' Its summary is not printed.'
  return [say('R18', 'look', `is exempt, and was opened to the public${by.replace(/\.?$/u, '.')}${summary}`)]
}

/** R18: what is left in public must be a fair and coherent record. */
function summaries(item: CheckedItem, say: Say): readonly MinutesCheck[] {
  if (!isWithheld(item) || item.summary !== null || item.blocks.length === 0) return []
  return [
    say(
      'R18',
      'look',
      'is withheld and has no summary. Write one if what is left is not a reasonably fair and coherent record (section 100C(2)).',
    ),
  ]
}

function wholeChecks(
  items: readonly CheckedItem[],
  { hasMembers, unmarked, beganAt, endedAt, approvedWithout, unclearCorrections }: CheckGround,
): readonly MinutesCheck[] {
  const whole = (
    rule: MinutesCheck['rule'],
    severity: MinutesCheck['severity'],
    words: string,
  ): MinutesCheck => ({
    rule,
    itemId: null,
    severity,
    words,
    mend: null,
  })
  const empty = items.filter(({ blocks }) => isEmpty(blocks)).map(itemLabelOf)
  return [
    ...(hasMembers ? [] : [whole('R30', 'settle', 'No member is recorded as present.')]),
    ...(unmarked.length === 0
      ? []
      : [
          whole(
            'R30',
            'look',
            `${wordsInList(unmarked)} ${unmarked.length === 1 ? 'is' : 'are'} not marked, as here or as away: the minutes do not name them.`,
          ),
        ]),
    ...(beganAt !== null && endedAt !== null && byTheClock(beganAt, endedAt) > 0
      ? [
          whole(
            'R25',
            'settle',
            `The meeting is said to have ended at ${clockTimeText(endedAt)}, before it began at ${clockTimeText(beganAt)}.`,
          ),
        ]
      : []),
    ...(endedAt === null
      ? [whole('R25', 'look', 'The time at which the meeting ended is not recorded.')]
      : []),
    ...(empty.length > 0
      ? [
          whole(
            'R25',
            'look',
            `Nothing is recorded under ${empty.length === 1 ? 'item' : 'items'} ${labelsInRanges(empty)}.`,
          ),
        ]
      : []),
    ...unclearCorrections.map((words) =>
      whole(
        'R18',
        'look',
        `The correction “${words}” does not begin with what it puts right, so it is listed in the non-public minutes alone. Begin it with “Item 4:” or “Present:” if the public may read it.`,
      ),
    ),
    ...approvedWithout.map(({ heldOn, item, corrections }) =>
      whole(
        'R32',
        'look',
        `Item ${itemLabelOf(item)} of the minutes of ${longDate(heldOn)} approves these and says nothing of what is listed to be corrected: ${correctionsInRow(corrections)}`,
      ),
    ),
  ]
}

/** Whether nothing is written down. */
export function isEmpty(minute: Minute): boolean {
  return minuteLines(minute).length === 0
}

function sameWords(some: string, others: string): boolean {
  const bare = (words: string): string =>
    words
      .toLowerCase()
      .replace(/[^a-z0-9]+/gu, ' ')
      .replace(/^resolved that /u, '')
      .trim()
  return bare(some).includes(bare(others)) || bare(others).includes(bare(some))
}

type Say = ReturnType<typeof checkOf>

function checkOf(item: CheckedItem) {
  return (
    rule: MinutesCheck['rule'],
    severity: MinutesCheck['severity'],
    says: string,
    mend: MinutesCheck['mend'] = null,
  ): MinutesCheck => ({ rule, itemId: item.id, severity, words: `Item ${itemLabelOf(item)} ${says}`, mend })
}
