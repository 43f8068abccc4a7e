import { type AgendaItem, isDropped, itemLabel } from '../../agenda/agenda-item.ts'
import { type IsoDate, longDate } from '../../calendar/iso-date.ts'
import { meetingsNamed, wrongDays } from '../../minutes/dates-of-minutes.ts'
import { minutesChecks } from '../../minutes/minutes-checks.ts'
import type { Minutes } from '../../minutes/minutes.ts'
import { placeholdersIn } from '../../minutes/placeholders.ts'
import type { PackCheck } from '../pack-view.ts'
import { checkResult } from './finished-edition.ts'

/** Minutes that were filed under an item as a Word file. */
export interface FiledMinutes {
  readonly item: AgendaItem
  readonly fileName: string
  readonly lines: readonly string[]
}

/** What of a pack is written by the office itself. */
export interface OwnWords {
  readonly items: readonly AgendaItem[]
  /** The minutes that the meeting agrees; `null` where the pack holds none of ours. */
  readonly minutes: Minutes | null
  readonly filed: readonly FiledMinutes[]
  /** Days on which the committee met before the meeting of those minutes. */
  readonly meetingDays: readonly IsoDate[]
}

/**
 * Whether all is filled in that the office writes itself: no placeholder stands on the agenda or in the minutes (R33), and minutes
 * name days on which the committee met (R34). An agenda that asks to agree the minutes of another day than its paper is to be
 * looked at: the paper is not wrong.
 */
export function checkFilledIn({ items, minutes, filed, meetingDays }: OwnWords): PackCheck {
  const standing = items.filter((item) => !isDropped(item))
  const faults = [
    ...standing.flatMap(gapsOnAgenda),
    ...faultsInMinutes(minutes, meetingDays),
    ...filed.flatMap((one) => faultsInFile(one, meetingDays)),
  ]
  const others = minutes === null ? [] : standing.flatMap((item) => otherDay(item, minutes.heldOn))
  const result = checkResult(
    'filled-in',
    'No placeholder and no wrong date stands on the agenda or in the minutes',
    faults,
    others.length > 0
      ? others.join(' ')
      : 'The agenda’s lines and the minutes were read; nothing is left to fill in.',
  )
  return faults.length === 0 && others.length > 0 ? { ...result, look: true } : result
}

function gapsOnAgenda(item: AgendaItem): readonly string[] {
  const within = [...placeholdersIn(item.title, true), ...placeholdersIn(item.instruction ?? '')]
  return within.map(({ words }) => `Item ${itemLabel(item)} of the agenda still says “${words}”.`)
}

/** Of the checks of minutes a pack makes those alone that look for what was to be filled in. */
const otherwiseInOrder = {
  hasMembers: true,
  endedAt: null,
  agreed: null,
  approvedWithout: [],
  unclearCorrections: [],
  unmarked: [],
  beganAt: null,
  behindClosedDoors: [],
} as const

function faultsInMinutes(minutes: Minutes | null, meetingDays: readonly IsoDate[]): readonly string[] {
  if (minutes === null) return []
  const asRead = minutes.items.map((item, id) => ({ ...item, id, purpose: null, recommendation: null }))
  const found = minutesChecks(asRead, { ...otherwiseInOrder, earlierMeetings: meetingDays })
    .filter(({ severity }) => severity === 'settle')
    .map(({ words }) => words)
  if (found.length === 0) return []
  const [first = '', ...others] = found
  const where = `The minutes of ${longDate(minutes.heldOn)}:`
  return [
    `${where} ${first} Settle it in the Minutes tab of that meeting, then build the pack again.`,
    ...others.map((words) => `${where} ${words}`),
  ]
}

/** Words of another program's minutes. “(OR)” is a mark of this one, which others may use as they like. */
function faultsInFile(
  { item, fileName, lines }: FiledMinutes,
  meetingDays: readonly IsoDate[],
): readonly string[] {
  const gaps = lines.flatMap((line) => placeholdersIn(line)).filter(({ words }) => words !== '(OR)')
  const days = lines.flatMap((line) => wrongDays(line, meetingDays, null))
  const where = `“${fileName}” under item ${itemLabel(item)}`
  return [
    ...[...new Set(gaps.map(({ words }) => words))].map((words) => `${where} still says “${words}”.`),
    ...days.map(
      ({ words }) => `${where} names a meeting of ${words}; the committee did not meet on that day.`,
    ),
  ]
}

/** “Item 3 asks to agree the minutes of 23 November 2023”, where its paper is those of the 13th. */
function otherDay(item: AgendaItem, heldOn: IsoDate): readonly string[] {
  const named = item.kind === 'minutes' ? meetingsNamed(item.instruction ?? '') : []
  if (named.length === 0 || named.some(({ day }) => day === heldOn)) return []
  const days = named.map(({ words }) => words).join(' and ')
  return [
    `Item ${itemLabel(item)} asks to agree the minutes of ${days}; its paper is the minutes of ${longDate(heldOn)}.`,
  ]
}
