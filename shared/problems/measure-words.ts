import type { NoDetails, WordsFor } from './problem-words.ts'

export interface MeasureProblems {
  readonly 'no-measures': NoDetails
  readonly 'measures-of-several': { readonly committees: string }
  readonly 'period-unclear': { readonly given: string }
}

export const measureWords: WordsFor<MeasureProblems> = {
  'no-measures': () => ({
    what: 'No committee has measures yet.',
    next: 'Bring in a plan with its measures first.',
  }),
  'measures-of-several': ({ committees }) => ({
    what: `More than one committee has measures: ${committees}.`,
    next: 'Say which of them the report is for.',
  }),
  'period-unclear': ({ given }) => ({
    what: `“${given}” is not a period that Packwright knows.`,
    next: 'Write it as a quarter such as Q3 2023/24, a half such as H1 2023/24, a year such as 2023/24, or a month such as October 2023.',
  }),
}
