import { type ClockTime, clockTimeText } from '../../../shared/calendar/iso-date.ts'
import type { AttendanceMark } from '../../../shared/minutes/attendance.ts'
import { isHere, type Person, withoutRole } from '../../../shared/minutes/attendance.ts'
import type { StateWords } from '../../parts/state-words.ts'

/** How somebody stands to the meeting, with the last time they came or went. */
export function personState({ standing, stays }: Person): StateWords {
  switch (standing) {
    case 'unmarked':
      return { shape: 'toCome', tone: 'none', word: 'Not marked' }
    case 'apologies':
      return { shape: 'ring', tone: 'none', word: 'Apologies' }
    case 'observingOnline':
      return { shape: 'ring', tone: 'none', word: 'Observing online' }
    case 'absent':
      return { shape: 'ring', tone: 'none', word: 'Not here' }
    case 'present': {
      const last = stays.at(-1)
      if (last?.until) return { shape: 'half', tone: 'info', word: `left ${shortTime(last.until)}` }
      if (!last?.from) return { shape: 'tick', tone: 'ok', word: 'Present' }
      const came = stays.length > 1 ? 'back' : 'from'
      return { shape: 'tick', tone: 'ok', word: `${came} ${shortTime(last.from)}` }
    }
  }
}

/** "Chair", "External, no vote", "substitute for Councillor Gwen Holt", or the post of an officer. */
export function roleWords({ kind, role, votes, affiliation, printed }: Person): string {
  if (kind !== 'member') return affiliation
  // Whoever was added by hand has no role, and is named for what they are there as.
  const named =
    role === 'Member'
      ? ''
      : role === 'External Member' && !votes
        ? 'External'
        : (role ?? wordsBeside(printed))
  return [named, votes ? '' : 'no vote'].filter(Boolean).join(', ')
}

/** "substitute for Councillor Gwen Holt" of "Ada Fern (substitute for Councillor Gwen Holt)". */
function wordsBeside(printed: string): string {
  return printed.slice(withoutRole(printed).length).replaceAll(/^\s*\(|\)$/gu, '')
}

/** When somebody is marked: before a sitting begins, while it goes on, or after it, when an earlier day is put right. */
export type MarkedWhen = 'before' | 'now' | 'afterwards'

/** What a letter says of somebody whose row has the focus; `null` for one that says nothing of them now. */
export function markOfLetter(letter: string, person: Person, when: MarkedWhen): AttendanceMark | null {
  switch (letter) {
    case 'p':
      return presentMark(person, when)?.[0] ?? null
    case 'a':
      return 'apologies'
    case 'o':
      return 'observingOnline'
    case 'n':
      return 'absent'
    case 'l':
      return isHere(person) && when === 'now' ? 'left' : null
    default:
      return null
  }
}

/** What can be said of somebody, each with its words and its letter. */
export function markChoices(
  person: Person,
  when: MarkedWhen,
): readonly (readonly [mark: AttendanceMark, words: string, letter: string])[] {
  const present = presentMark(person, when)
  return [
    ...(isHere(person) && when === 'now' ? [['left', 'Left now', 'L'] as const] : []),
    ...(present === null || (isHere(person) && when === 'now') ? [] : [[...present, 'P'] as const]),
    ['apologies', 'Apologies', 'A'],
    ['observingOnline', 'Observing online', 'O'],
    ['absent', 'Not here', 'N'],
    ['unmarked', 'Not yet marked', ''],
  ]
}

/**
 * How somebody is marked as there. Whoever left comes back, and their leaving stays on the record; of a day that is over, when
 * they came and went is put right by its times.
 */
function presentMark(
  { standing }: Person,
  when: MarkedWhen,
): readonly [mark: AttendanceMark, words: string] | null {
  if (standing !== 'present') return ['present', 'Present']
  return when === 'now' ? ['back', 'Back now'] : null
}

/** "2.14": beside a clock that says whether it is morning. */
export function shortTime(time: ClockTime): string {
  return clockTimeText(time).replace(/ [ap]m$/u, '')
}
