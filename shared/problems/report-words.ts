import type { NoDetails, WordsFor } from './problem-words.ts'

export interface ReportProblems {
  readonly 'no-such-report': NoDetails
  readonly 'subject-too-long': { readonly length: number; readonly most: number }
  readonly 'grammar-unclear': { readonly grammar: string }
  readonly 'reference-taken': { readonly reference: string; readonly subject: string }
  readonly 'due-in-the-past': { readonly day: string }
  readonly 'email-unlikely': { readonly email: string }
  readonly 'difference-moved-on': NoDetails
  readonly 'difference-not-ours': { readonly cover: string }
}

export const reportWords: WordsFor<ReportProblems> = {
  'no-such-report': () => ({
    what: 'This report is no longer in the register; it was taken out in another window.',
    next: 'Look at the register again.',
  }),
  'subject-too-long': ({ length, most }) => ({
    what: `The subject has ${length} characters; an agenda can print ${most}. Nothing was changed, your text is still here.`,
    next: 'Shorten it, and put what was left out into the report’s summary.',
  }),
  'grammar-unclear': ({ grammar }) => ({
    what: `“${grammar}” does not say how references are numbered. Nothing was changed.`,
    next: 'Write your own letters with {serial} and {yy} in their places, for example: Pol {serial}-{yy}.',
  }),
  'reference-taken': ({ reference, subject }) => ({
    what: `${reference} is the number of another report, “${subject}”. Nothing was changed.`,
    next: 'Choose another number, or change that report’s first.',
  }),
  'email-unlikely': ({ email }) => ({
    what: `“${email}” is not an e-mail address, and what is asked for would not reach the author. Your text is still here.`,
    next: 'Write it as name@council.gov.uk, or leave it empty.',
  }),
  'due-in-the-past': ({ day }) => ({
    what: `${day} has passed already, so nothing can be asked for by then. Your text is still here.`,
    next: 'Choose a day from today on, or leave the day to the meeting’s own deadline.',
  }),
  'difference-moved-on': () => ({
    what: 'This line has changed meanwhile: the agenda or the report says something else now. Nothing was settled.',
    next: 'Look at both again and choose once more.',
  }),
  'difference-not-ours': ({ cover }) => ({
    what: `The agenda cannot take “${cover}” from the cover. Nothing was changed.`,
    next: 'Keep the agenda as it is and ask the author to correct the cover, or change the agenda yourself.',
  }),
}
