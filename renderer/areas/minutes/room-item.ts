import { isDropped } from '../../../shared/agenda/agenda-item.ts'
import type { AgendaItemView } from '../../../shared/contract/views.ts'
import type { MinutesView } from '../../../shared/contract/minutes-views.ts'
import {
  apologiesSentence,
  type Person,
  presidingSentence,
  withoutRole,
} from '../../../shared/minutes/attendance.ts'
import { declarationSentence } from '../../../shared/minutes/declaration.ts'
import { isAmended, type Minute } from '../../../shared/minutes/minute-blocks.ts'
import { type Phrase, phrasesFor } from '../../../shared/minutes/phrases.ts'
import { asAmended, readyResolution } from '../../../shared/minutes/resolution-words.ts'
import { peopleAt } from '../../../shared/minutes/sittings.ts'
import { membersGathered } from '../../../shared/minutes/taking-part.ts'
import type { TakenItem, TakenMinutes } from '../../../shared/minutes/taken-minutes.ts'
import { wordsInList } from '../../../shared/words/in-lists.ts'

/** An item of the minutes with what the agenda says of it. */
export interface RoomItem {
  readonly item: TakenItem
  /** `null` for minutes that came from a file, and for items taken off the agenda since. */
  readonly onAgenda: AgendaItemView | null
}

export function roomItems({ items }: TakenMinutes, agenda: readonly AgendaItemView[]): readonly RoomItem[] {
  const byId = new Map(agenda.map((view) => [view.item.id, view]))
  return items.map((item) => ({
    item,
    onAgenda: item.agendaItemId === null ? null : (byId.get(item.agendaItemId) ?? null),
  }))
}

/** What was taken first, by the time it was; then the rest as the agenda has it. */
export function inOrder(items: readonly RoomItem[]): readonly RoomItem[] {
  const taken = items.filter(({ item }) => item.takenOrder !== null)
  const later = items.filter(({ item }) => item.takenOrder === null)
  return [...taken.toSorted((a, b) => (a.item.takenOrder ?? 0) - (b.item.takenOrder ?? 0)), ...later]
}

/** What stays open when the meeting ends now, in sentences: business that was not taken, and members of whom nobody said anything. */
export function leftOpen(items: readonly RoomItem[], people: readonly Person[]): readonly string[] {
  const isLeft = ({ item, onAgenda }: RoomItem): boolean =>
    item.takenAt === null && !(onAgenda !== null && isDropped(onAgenda.item))
  const untaken = items.filter(isLeft).map(({ item }) => labelOf(item))
  const { members, unmarked } = membersGathered(people)
  const who =
    unmarked.length > namedAtMost
      ? `${unmarked.length} of ${members} members`
      : wordsInList(unmarked.map(({ printed }) => withoutRole(printed)))
  return [
    ...(untaken.length === 0
      ? []
      : [`${untakenWords(untaken, items.slice(items.findIndex(isLeft)))} not taken.`]),
    ...(unmarked.length === 0
      ? []
      : [`${who} ${unmarked.length === 1 ? 'is' : 'are'} not marked, as here or as away.`]),
  ]
}

/** More people than these are counted, not named. */
const namedAtMost = 3

/** "Item 9 was", "Items 7 and 9 were"; "Items 3 to 17 were" where it is all from there on. */
function untakenWords(untaken: readonly string[], fromThere: readonly RoomItem[]): string {
  if (untaken.length === 1) return `Item ${untaken[0]} was`
  const isAll = untaken.length > 2 && untaken.length === fromThere.length
  return `Items ${isAll ? `${untaken[0]} to ${untaken.at(-1)}` : wordsInList(untaken)} were`
}

/** "8", or "3(a)" for a sub-item. */
export function labelOf({ number, letter }: Pick<TakenItem, 'number' | 'letter'>): string {
  return letter === null ? `${number}` : `${number}(${letter})`
}

/** The resolution that stands ready for an item, by what is recorded under it so far. */
export function resolutionFor(
  { item, onAgenda }: RoomItem,
  { toAgree, motion }: MinutesView,
  minute: Minute,
): string | null {
  if (item.kind === 'exclusionOfPublic') return motion === null ? null : resolvedMotion(motion)
  const ready = readyResolution({
    kind: item.kind,
    part: item.part,
    purpose: onAgenda?.item.purpose ?? null,
    recommendation: onAgenda?.item.recommendation ?? null,
    agrees: toAgree,
  })
  return ready !== null && isAmended(minute) ? asAmended(ready) : ready
}

/** The motion to exclude the public as it was carried. */
export function resolvedMotion(motion: string): string {
  return `RESOLVED, ${motion.charAt(0).toLowerCase()}${motion.slice(1)}`
}

/** The phrases that fit an item, with its own words filled in. */
export function phrasesOf(
  { item, onAgenda }: RoomItem,
  { people, declarations, items }: TakenMinutes,
): readonly Phrase[] {
  return phrasesFor({
    kind: item.kind,
    title: item.title,
    reportOf: onAgenda?.item.reportOf ?? null,
    // Those for an adjourned meeting stand with its attendance.
    apologies: apologiesSentence(peopleAt(people, 0)),
    presiding: presidingSentence(people),
    declarations: declarations.map((one) => {
      const about = items.find(({ id }) => id === one.itemId)
      return declarationSentence(one, about === undefined ? '' : labelOf(about))
    }),
  })
}
