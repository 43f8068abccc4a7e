import type { MemberRole } from '../agenda/meeting.ts'
import { wordsInList } from '../agenda/words-in-lists.ts'
import { type ClockTime, clockTimeText } from '../calendar/iso-date.ts'

export const personKinds = ['member', 'officer', 'other'] as const
export type PersonKind = (typeof personKinds)[number]

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
  /** `null` for whoever was there from the start. */
  readonly arrivedAt: ClockTime | null
  /** `null` for whoever stayed to the end. */
  readonly leftAt: ClockTime | null
  /** Whether they may vote: co-opted members may not. */
  readonly votes: boolean
}

type Presence = Pick<Person, 'standing' | 'arrivedAt' | 'leftAt'>

/** Whether somebody is in the room now: present, and not gone again. */
export function isHere({ standing, arrivedAt, leftAt }: Presence): boolean {
  return standing === 'present' && (leftAt === null || (arrivedAt !== null && arrivedAt > leftAt))
}

/** Whether somebody was in the room at a time of day. */
export function wasHereAt({ standing, arrivedAt, leftAt }: Presence, at: ClockTime): boolean {
  if (standing !== 'present') return false
  const hasArrived = arrivedAt === null || arrivedAt <= at
  const isStill = leftAt === null || at < leftAt
  // Whoever came back has an arrival later than the leaving, and was away in between.
  return arrivedAt !== null && leftAt !== null && arrivedAt > leftAt
    ? hasArrived || isStill
    : hasArrived && isStill
}

/** "Dev Marwah (from 2.14 pm)", "Miriam Fenn (until 2.40 pm)"; the bare name of whoever was there throughout. */
export function printedPresence({ printed, arrivedAt, leftAt }: Person): string {
  if (arrivedAt === null && leftAt === null) return printed
  if (leftAt === null && arrivedAt !== null) return `${printed} (from ${clockTimeText(arrivedAt)})`
  if (arrivedAt === null && leftAt !== null) return `${printed} (until ${clockTimeText(leftAt)})`
  if (arrivedAt === null || leftAt === null) return printed
  return arrivedAt > leftAt
    ? `${printed} (out from ${clockTimeText(leftAt)} to ${clockTimeText(arrivedAt)})`
    : `${printed} (from ${clockTimeText(arrivedAt)} until ${clockTimeText(leftAt)})`
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

/** "Ada Fern" of "Ada Fern (Chair)". */
export function withoutRole(printed: string): string {
  return printed.replace(/\s*\([^)]*\)$/, '')
}
