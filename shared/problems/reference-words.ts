import { wordsInList } from '../words/in-lists.ts'
import type { NoDetails, WordsFor } from './problem-words.ts'

export interface ReferenceProblems {
  readonly 'no-such-reference': NoDetails
  readonly 'reference-changed-elsewhere': {
    readonly number: string
    readonly field: string
    readonly now: string
  }
  readonly 'reference-discharged': { readonly number: string; readonly day: string }
  readonly 'reference-not-proposed': { readonly number: string }
  readonly 'action-needs-words': { readonly number: string }
  readonly 'reference-of-another-committee': { readonly number: string; readonly committee: string }
  readonly 'sheet-of-another-kind': { readonly fileName: string; readonly looksLike: string }
  readonly 'no-such-day': { readonly day: string }
  readonly 'discharged-before-raised': {
    readonly number: string
    readonly raised: string
    readonly day: string
  }
  readonly 'discharge-needs-minute': {
    readonly number: string
    readonly day: string
    readonly proposed: string
  }
  readonly 'register-withheld': { readonly numbers: readonly string[] }
  readonly 'reference-in-minutes': { readonly number: string; readonly day: string }
  readonly 'no-such-item-there': { readonly item: string; readonly day: string }
  readonly 'meeting-still-to-come': { readonly day: string }
  readonly 'reference-would-be-public': { readonly item: string }
  readonly 'reference-step-elsewhere': NoDetails
  readonly 'reference-grammar-unclear': { readonly grammar: string }
  readonly 'reference-grammars-alike': { readonly grammar: string }
}

export const referenceWords: WordsFor<ReferenceProblems> = {
  'no-such-reference': () => ({
    what: 'This reference is no longer in the register; it was taken out in another window. Nothing was changed.',
    next: 'Look at the register again.',
  }),
  'reference-changed-elsewhere': ({ number, field, now }) => ({
    what: `Somebody has changed the ${field} of ${number} meanwhile; it now says “${now}”. Nothing was changed, and your words are kept.`,
    next: 'Choose which of the two is to stand.',
  }),
  'reference-discharged': ({ number, day }) => ({
    what: `${number} was discharged on ${day}. It stays as it was then; nothing was changed.`,
    next: 'If the committee asks for more, raise a new reference.',
  }),
  'action-needs-words': ({ number }) => ({
    what: `A reference says what the committee asked for: the action of ${number} stays as it was.`,
    next: 'Type the action, or press Esc to get it back. What is no longer awaited is discharged.',
  }),
  'reference-not-proposed': ({ number }) => ({
    what: `${number} is not proposed as complete, so there is nothing to confirm. Nothing was discharged.`,
    next: 'Propose it as complete first; a meeting of the committee then discharges it.',
  }),
  'reference-of-another-committee': ({ number, committee }) => ({
    what: `${number} belongs to another committee than ${committee}. Nothing was discharged.`,
    next: 'Choose a meeting of its own committee.',
  }),
  'sheet-of-another-kind': ({ fileName, looksLike }) => ({
    what: `“${fileName}” is ${looksLike}, of which no references can be read. Nothing was taken from it.`,
    next: 'Ask its owner for a Word file, an Excel workbook or a .csv file, or type what it says into the register.',
  }),
  'no-such-day': ({ day }) => ({
    what: `There is no ${day} in the calendar. Nothing was changed.`,
    next: 'Put the target right; words like “April/May” or “next meeting” do as well.',
  }),
  'discharged-before-raised': ({ number, raised, day }) => ({
    what: `${number} was raised on ${raised}, after the meeting of ${day}. Nothing was discharged.`,
    next: 'Choose the meeting that agreed to it.',
  }),
  'discharge-needs-minute': ({ number, day, proposed }) => ({
    what: `${number} was proposed as complete on ${proposed}, after the meeting of ${day}. Nothing was discharged.`,
    next: 'Name the item or the minute under which that meeting discharged it, or choose a later meeting.',
  }),
  'register-withheld': ({ numbers }) => ({
    what: `Words of a non-public reference stand in ${numbers.length === 0 ? 'what is shown' : wordsInList(numbers)}. Nothing was made for the public, and nothing has left this computer.`,
    next: 'Take those words out, or make the reference non-public, then make it again.',
  }),
  'reference-in-minutes': ({ number, day }) => ({
    what: `The minutes of ${day} tell of ${number}, and would no longer be true. Nothing was undone.`,
    next: 'Take it out of the minute first, then undo again.',
  }),
  'no-such-item-there': ({ item, day }) => ({
    what: `The agenda of ${day} has no item ${item}. Nothing was discharged.`,
    next: 'Choose the item under which the committee agreed to it.',
  }),
  'meeting-still-to-come': ({ day }) => ({
    what: `The meeting of ${day} is still to come, and only a committee discharges. Nothing was changed.`,
    next: 'Propose the reference as complete; it is then printed for that meeting to confirm.',
  }),
  'reference-would-be-public': ({ item }) => ({
    what: `Item ${item} is exempt, and a public reference would tell of it. Nothing was entered.`,
    next: 'Enter it as non-public.',
  }),
  'reference-step-elsewhere': () => ({
    what: 'The register was changed in another window meanwhile. Nothing was undone.',
    next: 'Look at what changed, then undo again if you still want to.',
  }),
  'reference-grammar-unclear': ({ grammar }) => ({
    what: `“${grammar}” does not say how references are numbered. Nothing was changed.`,
    next: 'Write {serial} and {yyyy} in their places with letters of your own, for example: {serial}/{yyyy}/P.',
  }),
  'reference-grammars-alike': ({ grammar }) => ({
    what: `Public and non-public references would both be numbered “${grammar}”. Nothing was changed.`,
    next: 'Give the non-public ones letters of their own, for example: {serial}/{yyyy}/NP.',
  }),
}
