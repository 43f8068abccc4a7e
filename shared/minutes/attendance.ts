import type { MemberRole } from '../agenda/meeting.ts'
import { wordsInList } from '../words/in-lists.ts'
import type { ClockTime } from '../calendar/iso-date.ts'
import { arriving, isStaying, leaving, type Stay, stayedAt, stayWords, throughout } from './stays.ts'

export const personKinds = ['member', 'officer', 'other'] as const
export type PersonKind = (typeof personKinds)[number]

/** As what somebody is put on the list by hand. */
export const newcomerKinds = ['officer', 'other', 'substitute', 'coopted', 'cooptedNoVote'] as const
export type NewcomerKind = (typeof newcomerKinds)[number]

/** How somebody stands to the meeting. Observing online is neither present nor absent (R30). */
export const standings = ['unmarked', 'present', 'apologies', 'absent', 'observingOnline'] as const
export type Standing = (typeof standings)[number]

/** Somebody the record of attendance names. */
export interface Person {
  readonly id: number
  readonly kind: PersonKind
  readonly name: string
  /** As the minutes name them: "Councillor Ada Fern (Chair)". */
  readonly printed: string
  readonly role: MemberRole | null
  /** Post or organisation of an officer; empty for members. */
  readonly affiliation: string
  readonly standing: Standing
  /** When they were in the room, in order; empty unless they are present. */
  readonly stays: readonly Stay[]
  /** Whether they may vote: co-opted members may not. */
  readonly votes: boolean
  /** How they stood to the sittings before the last, from the first on; empty where there was one alone. */
  readonly earlier: readonly Presence[]
  /** The member in whose place they are there, by their entry; `null` for all others. */
  readonly substituteFor: number | null
}

/** How somebody stands to one sitting of a meeting. */
export type Presence = Pick<Person, 'standing' | 'stays'>

/** Whether somebody is in the room now: present, and not gone again. */
export function isHere({ standing, stays }: Presence): boolean {
  return standing === 'present' && isStaying(stays)
}

/** Whether somebody may be taken off the list: no member who is marked, and nobody who was on an earlier day of the meeting. */
export function mayComeOff({
  kind,
  standing,
  earlier,
}: Pick<Person, 'kind' | 'standing' | 'earlier'>): boolean {
  return (kind !== 'member' || standing === 'unmarked') && !wasMarkedBefore({ earlier })
}

/** Whether the minutes say how somebody stood to an earlier day of the meeting. */
export function wasMarkedBefore({ earlier }: Pick<Person, 'earlier'>): boolean {
  return earlier.some(({ standing }) => standing !== 'unmarked')
}

/** Whether somebody was in the room at a time of day. */
export function wasHereAt({ standing, stays }: Presence, at: ClockTime): boolean {
  return standing === 'present' && stayedAt(stays, at)
}

/** What is said of somebody's attendance; "left" and "back" are timed. */
export const attendanceMarks = [...standings, 'left', 'back'] as const
export type AttendanceMark = (typeof attendanceMarks)[number]

/** How everybody stands before they are marked. */
export const unmarkedPresence: Presence = { standing: 'unmarked', stays: [] }

/** How somebody stands once they are marked. @param at  the time it is; `null` before the meeting has begun, when nobody comes late */
export function marked({ standing, stays }: Presence, mark: AttendanceMark, at: ClockTime | null): Presence {
  switch (mark) {
    case 'left':
      return { standing: 'present', stays: leaving(standing === 'present' ? stays : throughout, at) }
    case 'back':
      return { standing: 'present', stays: arriving(stays, at) }
    case 'present':
      // Whoever is marked for the first time was there when the meeting began; who had sent apologies has come since.
      return {
        standing: mark,
        stays: standing === 'unmarked' || standing === 'present' ? throughout : arriving([], at),
      }
    default:
      return { standing: mark, stays: [] }
  }
}

/** "Dev Marwah (from 2.14 pm)", "Miriam Fenn (until 2.40 pm)"; the bare name of whoever was there throughout. */
export function printedPresence({ printed, stays }: Person): string {
  const when = stayWords(stays)
  return when === '' ? printed : `${printed} (${when})`
}

/** How somebody's presence stands by now: "from 2.14 pm", "here throughout", "not present". */
export function presenceWords({ standing, stays }: Presence): string {
  return standing === 'present' ? stayWords(stays) || 'here throughout' : 'not present'
}

/** The sentence under Apologies, from who sent them and who watched from elsewhere. */
export function apologiesSentence(people: readonly Pick<Person, 'kind' | 'standing' | 'printed'>[]): string {
  const named = (standing: Standing): readonly string[] =>
    people
      .filter((person) => person.kind === 'member' && person.standing === standing)
      .map(({ printed }) => withoutRole(printed))
  const sent = named('apologies')
  const watching = named('observingOnline')
  if (sent.length === 0 && watching.length === 0) return 'There were no apologies.'
  const first = sent.length === 0 ? '' : `Apologies were received from ${wordsInList(sent)}.`
  if (watching.length === 0) return first
  const verb = watching.length === 1 ? 'was' : 'were'
  const also =
    sent.length === 0
      ? `Apologies were received from ${wordsInList(watching)}, who ${verb} observing the meeting online.`
      : `${wordsInList(watching)} also issued apologies and ${verb} observing the meeting online.`
  return `${first} ${also}`.trim()
}

/**
 * Who took the Chair while the Chair was away, as minutes say it: the Deputy where one is here, else the beginning of the sentence;
 * `null` while the Chair is here.
 */
export function presidingSentence(
  people: readonly Pick<Person, 'role' | 'standing' | 'stays' | 'printed'>[],
): string | null {
  const holding = (role: MemberRole) => people.find((person) => person.role === role)
  const chair = holding('Chair')
  if (chair === undefined || chair.standing === 'unmarked' || isHere(chair)) return null
  const deputy = holding('Deputy Chair')
  const away = 'In the absence of the Chair,'
  return deputy !== undefined && isHere(deputy)
    ? `${away} ${withoutRole(deputy.printed)}, the Deputy Chair, took the Chair.`
    : `${away} the Chair was taken by `
}

/** "Ada Fern" of "Ada Fern (Chair)". */
export function withoutRole(printed: string): string {
  return printed.replace(/\s*\([^)]*\)$/, '')
}
