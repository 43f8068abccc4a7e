/** A stretch of a minute's text that looks alike. */
export interface Run {
  readonly text: string
  readonly bold?: true
  readonly italic?: true
}

/** How the members voted, where one of them asked that it be recorded (R28). */
export interface RecordedVote {
  readonly mover: string | null
  readonly seconder: string | null
  readonly for: readonly string[]
  readonly against: readonly string[]
  readonly abstained: readonly string[]
  /** Voting members who were here and took no side, where members are named. */
  readonly notVoting?: readonly string[]
  /** Where only hands were counted, and nobody is named. */
  readonly tally: { readonly for: number; readonly against: number; readonly abstained: number } | null
  readonly carried: boolean
  /** Where an amendment was voted on, and not the motion itself. */
  readonly onAmendment?: true
  /** Where the motion was voted on after an amendment of it was carried. */
  readonly asAmended?: true
  /** Where the votes were equal and the person presiding decided (Local Government Act 1972, Schedule 12 paragraph 39). */
  readonly byCastingVote?: true
}

/** One block of a minute. A resolution begins "RESOLVED, that" (R32); an amendment is moved before one. */
export type MinuteBlock =
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly kind: 'resolution'; readonly runs: readonly Run[] }
  | { readonly kind: 'amendment'; readonly runs: readonly Run[] }
  | ({ readonly kind: 'vote' } & RecordedVote)

/** What was recorded under one item. */
export type Minute = readonly MinuteBlock[]

/** The words of runs, without their looks. */
export function runsText(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('')
}

/** The lines that a block prints, each as plain words. */
export function blockLines(block: MinuteBlock): readonly string[] {
  if (block.kind !== 'vote') return [runsText(block.runs)]
  return voteLines(block).map(({ label, text }) => `${label}: ${text}`)
}

/** All that a minute says, line by line. */
export function minuteLines(minute: Minute): readonly string[] {
  return minute.flatMap(blockLines).filter((line) => line.trim() !== '')
}

/** What was resolved under an item, each resolution as it reads. */
export function resolutionsOf(minute: Minute): readonly string[] {
  return minute.flatMap((block) => (block.kind === 'resolution' ? [runsText(block.runs)] : []))
}

/** A minute from plain words: paragraphs, then what was resolved. */
export function minuteFrom(paragraphs: readonly string[], resolution: string | null): Minute {
  return [
    ...paragraphs.map((text) => wordsBlock('paragraph', text)),
    ...(resolution === null ? [] : [wordsBlock('resolution', resolution)]),
  ]
}

/** A block of plain words. */
export function wordsBlock(kind: 'paragraph' | 'resolution' | 'amendment', text: string): MinuteBlock {
  return { kind, runs: text === '' ? [] : [{ text }] }
}

/** A recorded vote as it is printed, line by line; a side on which nobody was is "None". */
export function voteLines({
  mover,
  seconder,
  tally,
  carried,
  onAmendment,
  asAmended,
  byCastingVote,
  notVoting = [],
  ...named
}: RecordedVote): readonly { readonly label: string; readonly text: string }[] {
  const side = (label: string, names: readonly string[], count: number) => {
    const text = tally === null ? (names.length === 0 ? 'None' : names.join(', ')) : String(count)
    return { label: tally === null && names.length > 0 ? `${label} (${names.length})` : label, text }
  }
  return [
    ...(mover === null ? [] : [{ label: 'Moved by', text: mover }]),
    ...(seconder === null ? [] : [{ label: 'Seconded by', text: seconder }]),
    side('For', named.for, tally?.for ?? 0),
    side('Against', named.against, tally?.against ?? 0),
    side('Abstained', named.abstained, tally?.abstained ?? 0),
    ...(notVoting.length === 0 ? [] : [side('Not voting', notVoting, 0)]),
    { label: 'Result', text: resultWords({ carried, onAmendment, asAmended, byCastingVote }) },
  ]
}

/** What came of the last motion that was voted on; `null` where none was. */
export function votedResult(minute: Minute): string | null {
  const lines = minute.flatMap((block) =>
    block.kind === 'vote' && block.onAmendment !== true ? [voteLines(block).at(-1)?.text ?? ''] : [],
  )
  return lines.at(-1) ?? null
}

/** "Carried", "Motion as amended carried", "Amendment lost by the Chair’s casting vote" */
function resultWords({
  carried,
  onAmendment,
  asAmended,
  byCastingVote,
}: Pick<RecordedVote, 'carried'> & {
  readonly [Why in 'onAmendment' | 'asAmended' | 'byCastingVote']: true | undefined
}): string {
  const came = carried ? 'carried' : 'lost'
  const what = onAmendment
    ? `Amendment ${came}`
    : asAmended
      ? `Motion as amended ${came}`
      : carried
        ? 'Carried'
        : 'Lost'
  return byCastingVote ? `${what} by the Chair’s casting vote` : what
}

/** Whether an amendment was carried, so that what is resolved is the motion as amended. */
export function isAmended(minute: Minute): boolean {
  return minute.some((block) => block.kind === 'vote' && block.onAmendment === true && block.carried)
}
