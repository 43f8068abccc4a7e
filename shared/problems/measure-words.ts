import type { NoDetails, WordsFor } from './problem-words.ts'

export interface MeasureProblems {
  readonly 'no-measures': NoDetails
  readonly 'measures-of-several': { readonly committees: string }
  readonly 'figures-no-table': { readonly fileName: string }
  readonly 'figures-unreadable': { readonly fileName: string }
  readonly 'nothing-asked': { readonly quarter: string }
  readonly 'period-unclear': { readonly given: string }
  readonly 'nothing-to-report': { readonly period: string; readonly latest: string | null }
  readonly 'no-such-measure': NoDetails
  readonly 'no-such-series': NoDetails
  readonly 'figure-changed-elsewhere': { readonly cell: string; readonly now: string }
  readonly 'figure-beside-reason': { readonly cell: string }
  readonly 'figure-of-another-rhythm': { readonly cell: string; readonly rhythm: string }
  readonly 'figures-of-another-rhythm': { readonly has: string; readonly wanted: string }
  readonly 'figure-twice': { readonly cell: string }
  readonly 'measure-text-elsewhere': {
    readonly field: string
    readonly measure: string
    readonly now: string
  }
  readonly 'measure-changed-elsewhere': { readonly measure: string; readonly field: string }
  readonly 'measure-named-alike': { readonly title: string }
  readonly 'series-named-alike': { readonly label: string }
  readonly 'measure-step-elsewhere': NoDetails
  readonly 'quarter-open': { readonly quarter: string }
  readonly 'nothing-due': { readonly quarter: string }
  readonly 'plan-changed-elsewhere': { readonly title: string }
  readonly 'plan-of-that-day': { readonly title: string; readonly day: string }
  readonly 'not-a-plan': { readonly fileName: string }
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
  'figures-no-table': ({ fileName }) => ({
    what: `There is nothing in “${fileName}”.`,
    next: 'Choose the file that holds the figures.',
  }),
  'figures-unreadable': ({ fileName }) => ({
    what: `“${fileName}” is neither a workbook nor a table of text.`,
    next: 'Save it from Excel as .xlsx or .csv and choose it again.',
  }),
  'nothing-asked': ({ quarter }) => ({
    what: `Every figure for ${quarter} is in, or its reason; there is nothing to ask for.`,
    next: 'Choose another quarter, or name who owes the measures.',
  }),
  'period-unclear': ({ given }) => ({
    what: `“${given}” is not a period that Packwright knows.`,
    next: 'Write it as a quarter such as Q3 2023/24, a half such as H1 2023/24, a year such as 2023/24, or a month such as October 2023.',
  }),
  'nothing-to-report': ({ period, latest }) => ({
    what: `Of ${period} no measure has a figure, nor a word why there is none. No report was made.`,
    next:
      latest === null
        ? 'Enter figures for it, or bring them in; then build the report again.'
        : `Enter figures for it, or choose another period; the latest figures are for ${latest}.`,
  }),
  'no-such-measure': () => ({
    what: 'This measure is not there; it may have been taken out in another window. Nothing was changed.',
    next: 'Go back to the measures and look again; Ctrl+Z there brings back what was taken out.',
  }),
  'no-such-series': () => ({
    what: 'One of the series is no longer there; it was taken out in another window. Nothing was entered.',
    next: 'Look at the measure again, then enter the figures once more.',
  }),
  'figure-changed-elsewhere': ({ cell, now }) => ({
    what: `${cell} was changed meanwhile and now says ${now}. Nothing was entered.`,
    next: 'Esc in its cell lets that figure stand; enter yours once more if it is to take its place.',
  }),
  'figure-beside-reason': ({ cell }) => ({
    what: `${cell} has a figure, and a reason why there is none. Nothing was entered.`,
    next: 'Keep one of them.',
  }),
  'figure-of-another-rhythm': ({ cell, rhythm }) => ({
    what: `${cell} cannot be entered: this series is kept by ${rhythm}. Nothing was entered.`,
    next: `Enter it by ${rhythm}, or as a series of its own.`,
  }),
  'figures-of-another-rhythm': ({ has, wanted }) => ({
    what: `It has figures ${has}, so it cannot be kept ${wanted}. Nothing was changed.`,
    next: `Add a measure of its own to go on ${wanted}, and keep this one “Now and then, as surveys”: it keeps its figures and is asked for no more.`,
  }),
  'figure-twice': ({ cell }) => ({
    what: `${cell} comes twice among the figures. Nothing was entered.`,
    next: 'Keep one of them, then enter the figures again.',
  }),
  'measure-text-elsewhere': ({ field, measure, now }) => ({
    what: `Somebody has changed the ${field} of ${measure} meanwhile. They now say “${now}”. Your words are kept.`,
    next: 'Choose which of the two is to stand.',
  }),
  'measure-changed-elsewhere': ({ measure, field }) => ({
    what: `Somebody has changed the ${field} of ${measure} meanwhile. Nothing was changed.`,
    next: 'Look at the measure again, then change what still differs.',
  }),
  'measure-named-alike': ({ title }) => ({
    what: `The committee already has a measure called “${title}”. Nothing was changed.`,
    next: 'Give this one a title that tells them apart.',
  }),
  'series-named-alike': ({ label }) => ({
    what: `Two series would be called “${label}”. Nothing was changed.`,
    next: 'Give each series a name of its own.',
  }),
  'measure-step-elsewhere': () => ({
    what: 'The measures were changed in another window meanwhile. Nothing was undone.',
    next: 'Look at what changed, then undo again if you still want to.',
  }),
  'quarter-open': ({ quarter }) => ({
    what: `${quarter} is open already. Nothing was changed.`,
    next: 'Enter its figures, or bring in what was returned.',
  }),
  'nothing-due': ({ quarter }) => ({
    what: `No measure is kept by quarter or by month, so there is nothing to open for ${quarter}.`,
    next: 'Say in a measure’s details how often it is kept, or enter its figures by hand.',
  }),
  'plan-changed-elsewhere': ({ title }) => ({
    what: `Somebody has changed the plan “${title}” meanwhile. Nothing was changed; what you typed is kept.`,
    next: 'Close this, look at the plan again, then change what still differs.',
  }),
  'plan-of-that-day': ({ title, day }) => ({
    what: `A version of the plan, “${title}”, holds from ${day} already. Nothing was changed.`,
    next: 'Choose another day, or look at a quarter after that day and change its version there.',
  }),
  'not-a-plan': ({ fileName }) => ({
    what: `“${fileName}” is not a plan with measures. Nothing was changed.`,
    next: 'Choose the plan’s own file.',
  }),
}
