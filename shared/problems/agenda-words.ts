import type { NoDetails, WordsFor } from './problem-words.ts'

export interface AgendaProblems {
  readonly 'no-such-meeting': { readonly meeting: string }
  readonly 'meeting-unclear': { readonly meeting: string; readonly meetings: readonly string[] }
  readonly 'no-such-item': { readonly itemId: number }
  readonly 'exclusion-without-paragraph': { readonly itemNumber: string }
  readonly 'part-two-without-paragraph': { readonly title: string }
  readonly 'urgent-without-reason': { readonly item: string }
  readonly 'title-empty': NoDetails
  readonly 'title-too-long': { readonly length: number; readonly most: number }
  readonly 'item-changed-elsewhere': {
    readonly item: string
    readonly field: string
    readonly theirs: string
  }
  readonly 'moves-between-parts': { readonly item: string }
  readonly 'moves-among-sub-items': { readonly item: string }
  readonly 'nothing-above': NoDetails
  readonly 'agenda-not-empty': NoDetails
  readonly 'no-last-meeting': NoDetails
  readonly 'step-elsewhere': NoDetails
  readonly 'nothing-carried': NoDetails
  readonly 'no-such-paragraph': { readonly paragraph: string; readonly schedule: string }
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
    what: `Item ${itemNumber} is in Part 2 but names no paragraph of the schedule of exempt information, so the public cannot be excluded for it.`,
    next: 'Choose at least one paragraph for the item, then build the pack again.',
  }),
  'part-two-without-paragraph': ({ title }) => ({
    what: `“${title}” cannot go into Part 2 without a paragraph of the schedule: the public could not be excluded for it.`,
    next: 'Choose at least one paragraph.',
  }),
  'urgent-without-reason': ({ item }) => ({
    what: `Item ${item} came too late for the public agenda. It can be taken only for special circumstances, and only if the Chair is of the opinion that it is urgent.`,
    next: 'Write both the special circumstances and the Chair’s opinion; the minutes will print them.',
  }),
  'title-empty': () => ({
    what: 'An item needs a title. It still has the one it had.',
    next: 'Write what the business is.',
  }),
  'title-too-long': ({ length, most }) => ({
    what: `The title has ${length} characters; the agenda has room for ${most}. It is not saved yet, and your words are still in the field.`,
    next: 'Shorten it: what a member needs to know before turning to the report.',
  }),
  'item-changed-elsewhere': ({ item, field, theirs }) => ({
    what: `Item ${item} was changed in another window while you typed. ${fieldWords[field] ?? 'It'} now says ${theirs === '' ? 'nothing' : `“${theirs}”`}.`,
    next: 'Your words are kept in the field: save them over it, or take the other.',
  }),
  'moves-between-parts': ({ item }) => ({
    what: `Item ${item} stays in its part: exempt business does not stand among public items, nor public among exempt.`,
    next: 'To change its part, use “Make exempt…” or “Make public”.',
  }),
  'moves-among-sub-items': ({ item }) => ({
    what: `Item ${item} moves only among the sub-items of its own item.`,
    next: 'Make it an item of its own first, then move it.',
  }),
  'nothing-above': () => ({
    what: 'There is no item above it in this part that it could stand under.',
    next: 'Move it below the item it belongs to, then try again.',
  }),
  'agenda-not-empty': () => ({
    what: 'This meeting has an agenda already. It was left as it is.',
    next: 'Open the agenda again; it may have been started in another window.',
  }),
  'no-last-meeting': () => ({
    what: 'The committee has no earlier meeting with an agenda.',
    next: 'Start from the order of business.',
  }),
  'step-elsewhere': () => ({
    what: 'The agenda was changed in another window meanwhile. Nothing was undone.',
    next: 'Look at what changed, then undo again if you still want to.',
  }),
  'nothing-carried': () => ({
    what: 'The papers of the earlier meeting are no longer offered here: somebody has kept or left them meanwhile.',
    next: 'Look at the item again.',
  }),
  'no-such-paragraph': ({ paragraph, schedule }) => ({
    what: `${schedule} has no paragraph ${paragraph}.`,
    next: 'Choose from the list.',
  }),
}

const fieldWords: Readonly<Record<string, string>> = {
  title: 'The title',
  kind: 'Its kind',
  instruction: 'The instruction',
  reportOf: 'The line “report of”',
  purpose: 'The purpose',
  recommendation: 'The recommendation',
}
