import { cutLoose } from '../xml/cut-loose.ts'
import { close, type Tape } from '../xml/tape.ts'

/** One kind of check over a whole pack: it looks at tags while each part is walked once, and concludes at the end. */
export interface Check {
  /** What it looks at: the tag's name, and what to do there; one name may stand several times. */
  readonly watches: readonly Watch[]
  /** What to do first at every tag with attributes of these kinds: bits of `marks`. */
  readonly atMarks?: { readonly marks: number; readonly look: Look }
  /** What it found, in words for the log: part, thing, fault. */
  faults(): readonly string[]
}
export type Watch = readonly [tag: string, look: Look]

/** Looks at one start tag. */
export type Look = (part: string, tape: Tape, index: number, readers: Readers) => void

/**
 * Who reads a tag: newer readers take the choices of a text that says something else to older ones, these its fallbacks
 * (ISO/IEC 29500-3, 10.2.1). A set of bits; what stands outside of both is read by all.
 */
export type Readers = number
export const newerReaders: Readers = 1
export const olderReaders: Readers = 2
export const eachReader: readonly Readers[] = [newerReaders, olderReaders]

/** What several checks look at, together. */
export interface Watchers {
  readonly byTag: ReadonlyMap<string, readonly Look[]>
  readonly atMarks: readonly { readonly marks: number; readonly look: Look }[]
}

export function watchersOf(checks: readonly Check[]): Watchers {
  const byTag = new Map<string, Look[]>()
  for (const [tag, look] of checks.flatMap(({ watches }) => watches))
    byTag.set(tag, [...(byTag.get(tag) ?? []), look])
  return { byTag, atMarks: checks.flatMap(({ atMarks }) => atMarks ?? []) }
}

/** Shows every start tag of a part, or of a piece of it, to those checks that look at such tags. */
export function walkPart(part: string, tape: Tape, { byTag, atMarks }: Watchers): void {
  const looks = tape.names.map((name) => byTag.get(name) ?? [])
  const skippers = tape.names.map((name) => skippedBy[name] ?? 0)
  const anyMarks = atMarks.reduce((all, { marks }) => all | marks, 0)
  // Until where each group of readers skips.
  const until: Record<Readers, number> = { [newerReaders]: -1, [olderReaders]: -1 }
  for (let index = 0; index < tape.count; index++) {
    const name = tape.name[index] ?? -1
    if (name < 0 || tape.kind[index] === close) continue
    const skipper = skippers[name] ?? 0
    if (skipper !== 0) until[skipper] = Math.max(until[skipper] ?? -1, tape.mate[index] ?? index)
    const found = looks[name] ?? []
    const marked = (tape.marks[index] ?? 0) & anyMarks
    if (found.length === 0 && marked === 0) continue
    const readers =
      (index < (until[newerReaders] ?? -1) ? 0 : newerReaders) |
      (index < (until[olderReaders] ?? -1) ? 0 : olderReaders)
    if (marked !== 0)
      for (const { marks, look } of atMarks) if ((marked & marks) !== 0) look(part, tape, index, readers)
    for (const look of found) look(part, tape, index, readers)
  }
}

const skippedBy: Readonly<Record<string, Readers>> = {
  'mc:Fallback': newerReaders,
  'mc:Choice': olderReaders,
}

/** Keeps who has seen a thing. @returns whether some reader has seen it before */
export function seeAgain(seen: Map<string, Readers>, key: string, readers: Readers): boolean {
  const before = seen.get(key) ?? 0
  seen.set(before === 0 ? cutLoose(key) : key, before | readers)
  return (before & readers) !== 0
}
