import type { NoDetails, WordsFor } from './problem-words.ts'

export interface PublicationProblems {
  readonly 'not-ready-to-publish': { readonly why: string }
  readonly 'publishing-late': { readonly title: string; readonly latest: string }
  readonly 'published-already': { readonly name: string; readonly day: string }
  readonly 'reissue-without-reason': { readonly name: string; readonly day: string }
  readonly 'no-such-publication': NoDetails
}

export const publicationWords: WordsFor<PublicationProblems> = {
  'not-ready-to-publish': ({ why }) => ({
    what: `Nothing was published. ${why}`,
    next: 'Put that right, then publish.',
  }),
  'publishing-late': ({ title, latest }) => ({
    what: `Nothing was published yet. ${title} The last lawful day was ${latest}.`,
    next: 'Say that you know, and publish all the same; or ask your monitoring officer first.',
  }),
  'published-already': ({ name, day }) => ({
    what: `${name} was published on ${day} already. It stays as it is.`,
    next: 'Later papers become supplements; a version built anew can be published in its place.',
  }),
  'reissue-without-reason': ({ name, day }) => ({
    what: `${name} was published on ${day}; this one would take its place. Nothing was published yet.`,
    next: 'Say why, in the words that the proof of publication is to print.',
  }),
  'no-such-publication': () => ({
    what: 'There is no such publication in these records.',
    next: 'Open the meeting’s pack again.',
  }),
}
