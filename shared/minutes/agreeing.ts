import { minutesNamed } from '../agenda/minutes-instruction.ts'
import type { Part } from '../agenda/agenda-item.ts'
import { type IsoDate, longDate } from '../calendar/iso-date.ts'
import { correctionsOf } from './corrections.ts'
import { summaryMinutes } from './minutes-forms.ts'
import type { Minutes } from './minutes.ts'

/** Minutes of an earlier meeting as a later one agrees them, each part its own. */
export interface AgreedMinutes {
  readonly heldOn: IsoDate
  readonly hasSummary: boolean
  /** What was listed to be corrected in the minutes of a part. */
  readonly corrections: Readonly<Record<Part, readonly string[]>>
}

export function asAgreed(minutes: Minutes): AgreedMinutes {
  return {
    heldOn: minutes.heldOn,
    hasSummary: summaryMinutes(minutes) !== null,
    corrections: { 1: correctionsOf(minutes, 1), 2: correctionsOf(minutes, 2) },
  }
}

/** The words in which the minutes of a part are approved, with what was corrected in them (R32). */
export function approvalResolution(part: Part, { heldOn, hasSummary, corrections }: AgreedMinutes): string {
  const which = minutesNamed(part, hasSummary)
  return withCorrections(
    `RESOLVED, that the ${which} of the meeting held on ${longDate(heldOn)}, be approved as an accurate record.`,
    corrections[part],
  )
}

/** A resolution that approves minutes, with these corrections in place of what it said of any. */
export function withCorrections(resolution: string, corrections: readonly string[]): string {
  const bare = withoutStop(resolution.replace(/,? subject to .*$/isu, ''))
  return corrections.length === 0
    ? `${bare}.`
    : `${bare}, subject to the following: ${correctionsInRow(corrections)}`
}

/** Corrections one after another: "Item 4: “Fern” for “Fenn”; Present: add Ada Moss." */
export function correctionsInRow(corrections: readonly string[]): string {
  return `${corrections.map(withoutStop).join('; ')}.`
}

/** The corrections listed of which a resolution that approves those minutes says nothing; none where it is about others. */
export function correctionsLeftOut(resolution: string, part: Part, agreed: AgreedMinutes): readonly string[] {
  const isAboutThem =
    resolution.includes(longDate(agreed.heldOn)) && /\bbe (?:approved|agreed)\b/iu.test(resolution)
  if (!isAboutThem) return []
  const said = bareWords(resolution)
  return agreed.corrections[part].filter((words) => !said.includes(bareWords(words)))
}

function bareWords(words: string): string {
  return words
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function withoutStop(words: string): string {
  return words.trim().replace(/[.;,]+$/u, '')
}
