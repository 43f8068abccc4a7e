import type { WordsFor } from './problem-words.ts'

export interface AgendaProblems {
  readonly 'no-such-meeting': { readonly meeting: string }
  readonly 'meeting-unclear': { readonly meeting: string; readonly meetings: readonly string[] }
  readonly 'no-such-item': { readonly itemId: number }
  readonly 'exclusion-without-paragraph': { readonly itemNumber: number }
}

export const agendaWords: WordsFor<AgendaProblems> = {
  'no-such-meeting': ({ meeting }) => ({
    what: `There is no meeting “${meeting}”.`,
    next: 'Choose one from the list of meetings; it may have been removed in another window.',
  }),
  'meeting-unclear': ({ meeting, meetings }) => ({
    what: `More than one meeting is meant by “${meeting}”: ${meetings.join(', ')}.`,
    next: 'Name one by its number.',
  }),
  'no-such-item': () => ({
    what: 'This agenda item is no longer there; it may have been removed in another window.',
    next: 'Open the agenda again.',
  }),
  'exclusion-without-paragraph': ({ itemNumber }) => ({
    what: `Item ${itemNumber} is in Part 2 but names no paragraph of Schedule 12A, so the public cannot be excluded for it.`,
    next: 'Choose at least one paragraph for the item, then build the pack again.',
  }),
}
