import type { NoDetails, WordsFor } from './problem-words.ts'

export interface OfficeProblems {
  readonly 'no-council': NoDetails
  readonly 'council-already-there': { readonly name: string }
  readonly 'no-such-committee': NoDetails
  readonly 'committee-name-taken': { readonly name: string }
  readonly 'order-changed-elsewhere': NoDetails
  readonly 'no-such-member': NoDetails
  readonly 'member-sits-already': { readonly name: string; readonly committee: string }
  readonly 'days-wrong-way-round': { readonly from: string; readonly until: string }
  readonly 'too-many-days': { readonly days: number; readonly most: number }
  readonly 'day-has-passed': { readonly day: string }
  readonly 'meeting-day-taken': { readonly committee: string; readonly day: string }
  readonly 'meeting-was-held': { readonly day: string }
  readonly 'meeting-is-cancelled': { readonly day: string }
}

export const officeWords: WordsFor<OfficeProblems> = {
  'no-council': () => ({
    what: 'There is no council yet.',
    next: 'Open Settings and give its name, or bring in a meeting.',
  }),
  'council-already-there': ({ name }) => ({
    what: `This office belongs to ${name} already. Nothing was changed.`,
    next: 'Change its name in Settings instead.',
  }),
  'no-such-committee': () => ({
    what: 'This committee is no longer there; it may have been changed in another window.',
    next: 'Look at the committees again.',
  }),
  'committee-name-taken': ({ name }) => ({
    what: `There is a committee called “${name}” already. Nothing was changed.`,
    next: 'Give this one another name, or open that committee.',
  }),
  'order-changed-elsewhere': () => ({
    what: 'The order of business was changed in another window meanwhile. Nothing was overwritten.',
    next: 'It is shown here as it is now: make your change again.',
  }),
  'no-such-member': () => ({
    what: 'This member or place on a committee is no longer there; it may have been changed in another window.',
    next: 'Look at the members again.',
  }),
  'member-sits-already': ({ name, committee }) => ({
    what: `${name} sits on ${committee} in that time already. Nothing was changed.`,
    next: 'Give the earlier time a last day first, or change its role.',
  }),
  'days-wrong-way-round': ({ from, until }) => ({
    what: `The last day, ${until}, comes before the first, ${from}. Nothing was changed.`,
    next: 'Change one of the two.',
  }),
  'too-many-days': ({ days, most }) => ({
    what: `These are ${days} days; at most ${most} can be closed at once. Nothing was changed.`,
    next: 'Choose a shorter time.',
  }),
  'day-has-passed': ({ day }) => ({
    what: `${day} has passed already, so no meeting can be called for it. Nothing was changed.`,
    next: 'Choose a day from today on.',
  }),
  'meeting-day-taken': ({ committee, day }) => ({
    what: `${committee} has a meeting on ${day} already. Nothing was changed.`,
    next: 'Choose another day, or open that meeting.',
  }),
  'meeting-was-held': ({ day }) => ({
    what: `The meeting of ${day} is over and stays as it was.`,
    next: 'Make a new meeting for further business.',
  }),
  'meeting-is-cancelled': ({ day }) => ({
    what: `The meeting of ${day} is cancelled. Nothing was changed.`,
    next: 'Take the cancellation back first.',
  }),
}
