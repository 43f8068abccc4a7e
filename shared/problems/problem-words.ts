/** What the clerk reads: what happened (and what was kept), then what to do next. */
export interface ProblemWords {
  readonly what: string
  readonly next: string
}

/** One sentence-maker per code of a group of problems. */
export type WordsFor<Group> = { readonly [Code in keyof Group]: (details: Group[Code]) => ProblemWords }

/** For a problem that says all in its words. */
export type NoDetails = Readonly<Record<string, never>>
