import type { NoDetails, WordsFor } from './problem-words.ts'

/** Words of an exempt paper found in the public pack. */
export interface WithheldPassage {
  /** "Item 15" */
  readonly from: string
  /** "on page 37 (Item 6)" */
  readonly place: string
  /** Each with the words around. */
  readonly excerpts: readonly string[]
}

export interface PackProblems {
  readonly 'nothing-to-pack': NoDetails
  readonly 'pack-build-running': { readonly subject: string }
  readonly 'pack-cancelled': NoDetails
  readonly 'pack-withheld': {
    /** "Item 15 on page 37 (Item 6)": never the words, as these two sentences may be copied anywhere. */
    readonly where: string
    /** What was found, for the screen and the command line that asked; the log gets the code alone. */
    readonly passages?: readonly WithheldPassage[]
  }
  readonly 'pack-unsound': { readonly why: string }
  readonly 'report-has-no-pages': { readonly itemTitle: string }
  readonly 'page-numbers-unsettled': NoDetails
  readonly 'no-such-pack': NoDetails
  readonly 'no-pack-to-supplement': NoDetails
  readonly 'no-earlier-pack': NoDetails
  readonly 'no-such-version': { readonly version: number }
  readonly 'nothing-to-supplement': NoDetails
  readonly 'supplement-number': { readonly asked: number; readonly next: number }
  readonly 'urgency-without-reason': { readonly itemNumber: string }
  readonly 'no-such-paper': NoDetails
  readonly 'appendix-without-paper': { readonly itemNumber: string }
  readonly 'chart-fonts-missing': { readonly file: string }
  readonly 'work-stopped': { readonly subject: string }
  readonly 'pack-file-gone': { readonly path: string }
  readonly 'layout-unavailable': { readonly why: string }
  readonly 'layout-refused': { readonly subject: string }
  readonly 'layout-timed-out': { readonly subject: string; readonly seconds: number }
}

export const packWords: WordsFor<PackProblems> = {
  'nothing-to-pack': () => ({
    what: 'This meeting has no agenda items yet, so there is no pack to build.',
    next: 'Add the first item, then build the pack.',
  }),
  'pack-build-running': ({ subject }) => ({
    what: `A pack is being built already: ${subject}.`,
    next: 'Wait until it is ready, or cancel it first.',
  }),
  'pack-cancelled': () => ({
    what: 'The build was stopped. The pack you had before is as it was.',
    next: '',
  }),
  'pack-withheld': ({ where }) => ({
    what: `The public pack was not made. Text of an exempt paper stands in it: ${where}. Nothing was published.`,
    next: 'Open the place shown, take the text out of the public paper, then build again.',
  }),
  'pack-unsound': ({ why }) => ({
    what: `The pack was not written: its Word file would not be sound. ${why}`,
    next: 'Build it again without the paper that changed last, and send that paper to whoever helps you.',
  }),
  'report-has-no-pages': ({ itemTitle }) => ({
    what: `Nothing of “${itemTitle}” comes out on paper: its report is empty.`,
    next: 'Ask its author for the right file, replace the report, then build once more.',
  }),
  'page-numbers-unsettled': () => ({
    what: 'The page numbers did not settle: the finished pack has other pages than its agenda says. It was not written.',
    next: 'Build it again. If it happens twice, say which paper changed last to whoever helps you.',
  }),
  'no-such-paper': () => ({
    what: 'This paper is no longer on the agenda; it was taken off in another window. Nothing was changed.',
    next: 'Look at the item again, and choose for the paper that is there now.',
  }),
  'no-pack-to-supplement': () => ({
    what: 'There is no pack yet that a supplement could add to.',
    next: 'Build the pack first; a late paper then goes out as a supplement to it.',
  }),
  'no-earlier-pack': () => ({
    what: 'This is the meeting’s first pack: nothing has changed since another.',
    next: 'A sheet of what has changed can be made for the next version, or for a supplement.',
  }),
  'no-such-version': ({ version }) => ({
    what: `This meeting has no pack of version ${version}.`,
    next: 'Choose a version that was built, or build the pack first.',
  }),
  'nothing-to-supplement': () => ({
    what: 'Every paper is in the pack already, so a supplement would hold nothing.',
    next: 'Attach the late paper to its item, then make the supplement.',
  }),
  'supplement-number': ({ asked, next }) => ({
    what: `Supplement ${asked} cannot be made now: supplements are numbered one after another, and the next is Supplement ${next}.`,
    next: `Make Supplement ${next}.`,
  }),
  'urgency-without-reason': ({ itemNumber }) => ({
    what: `Item ${itemNumber} is late and urgent, and gives no reason. It may be taken only for a reason that the chair gives and the minutes record.`,
    next: 'Write the chair’s reason under the item, then make the supplement.',
  }),
  'appendix-without-paper': ({ itemNumber }) => ({
    what: `Item ${itemNumber} has no paper that this could be an appendix to. Nothing was changed.`,
    next: 'Add the item’s paper first, then its appendices.',
  }),
  'no-such-pack': () => ({
    what: 'This pack is no longer there.',
    next: 'Build it again.',
  }),
  'chart-fonts-missing': ({ file }) => ({
    what: `The charts could not be drawn: the font file ${file} is missing from the program.`,
    next: 'Install Packwright again, then build the pack once more. Nothing was lost.',
  }),
  'work-stopped': ({ subject }) => ({
    what: `The part of Packwright that works on files did not come through ${subject}: it stopped twice, or gave no answer. Nothing was lost.`,
    next: 'Close other programs to free memory, then try again. If it stops once more, use the file in another form.',
  }),
  'pack-file-gone': ({ path }) => ({
    what: `The pack’s file is no longer at “${path}”; it was moved, renamed or deleted.`,
    next: 'Put it back, or build the pack again.',
  }),
  'layout-unavailable': ({ why }) => ({
    what: `The page layout engine could not be started. ${why}`,
    next: 'Close other programs to free memory, then try again.',
  }),
  'layout-refused': ({ subject }) => ({
    what: `${subject} could not be laid out: the page layout engine cannot read it.`,
    next: 'Open the file in Word, save it under a new name and use that.',
  }),
  'layout-timed-out': ({ subject, seconds }) => ({
    what: `Laying out ${subject} took longer than ${seconds} seconds and was stopped.`,
    next: 'Try once more; if it happens again, open the file in Word, save it under a new name and use that.',
  }),
}
