import type { NoDetails, WordsFor } from './problem-words.ts'

/** Why an arriving file cannot be taken. `fileName` is shown as it was given. */
export interface FileProblems {
  readonly 'file-not-found': { readonly path: string }
  readonly 'word-file-damaged': { readonly fileName: string; readonly why: string }
  readonly 'word-file-encrypted': { readonly fileName: string }
  readonly 'word-file-old-format': { readonly fileName: string }
  readonly 'word-file-has-macros': { readonly fileName: string }
  readonly 'word-file-too-large': { readonly fileName: string; readonly why: string }
  readonly 'word-file-empty': { readonly fileName: string }
  readonly 'word-file-unmergeable': { readonly fileName: string; readonly why: string }
  readonly 'pdf-encrypted': { readonly fileName: string }
  readonly 'pdf-damaged': { readonly fileName: string }
  readonly 'pdf-lacks-pages': { readonly fileName: string; readonly said: number; readonly found: number }
  readonly 'pdf-too-large': { readonly fileName: string; readonly why: string }
  readonly 'excel-old-format': { readonly fileName: string }
  readonly 'excel-has-macros': { readonly fileName: string }
  readonly 'excel-damaged': { readonly fileName: string }
  readonly 'excel-empty': { readonly fileName: string }
  readonly 'excel-too-large': { readonly fileName: string; readonly why: string }
  readonly 'owner-file': { readonly fileName: string }
  readonly 'paper-unmergeable': { readonly label: string; readonly why: string }
  readonly 'not-a-word-file': { readonly fileName: string; readonly looksLike: string }
  readonly 'case-file-wrong': { readonly path: string; readonly place: string; readonly why: string }
  readonly 'named-files-missing': { readonly path: string; readonly missing: string }
  readonly 'no-meeting-file': NoDetails
  readonly 'several-meeting-files': { readonly names: string }
  readonly 'folder-not-writable': { readonly folder: string }
  readonly 'disk-full': { readonly path: string }
  readonly 'file-in-use': { readonly path: string; readonly savedAs: string }
  readonly 'merge-would-overwrite': { readonly option: string; readonly path: string }
  readonly 'files-too-large-together': { readonly most: string }
  readonly 'original-altered': { readonly fileName: string }
  readonly 'original-missing': { readonly fileName: string; readonly folder: string }
  readonly 'file-token-unknown': NoDetails
  readonly 'sample-not-there': NoDetails
}

export const fileWords: WordsFor<FileProblems> = {
  'file-not-found': ({ path }) => ({
    what: `There is no file at “${path}”.`,
    next: 'Check the place and the spelling, then try again.',
  }),
  'word-file-damaged': ({ fileName, why }) => ({
    what: `“${fileName}” cannot be read. ${why} Nothing was changed.`,
    next: 'Ask for it once more, or save it anew from Word.',
  }),
  'word-file-encrypted': ({ fileName }) => ({
    what: `“${fileName}” needs a password. Nothing was changed.`,
    next: 'Open it in its own program, remove the password, save it, then add it again.',
  }),
  'word-file-old-format': ({ fileName }) => ({
    what: `“${fileName}” is in the format of Word 97-2003. Nothing was changed.`,
    next: 'Open it in Word, choose Save As, Word Document (.docx), then add that file.',
  }),
  'word-file-has-macros': ({ fileName }) => ({
    what: `“${fileName}” carries macros, which never go into a pack. Nothing was changed.`,
    next: 'Open it in Word, choose Save As, Word Document (.docx), then add that file.',
  }),
  'word-file-too-large': ({ fileName, why }) => ({
    what: `“${fileName}” is larger than Packwright can check safely. ${why} Nothing was changed.`,
    next: 'Ask the author to compress its pictures or to send it in parts.',
  }),
  'word-file-unmergeable': ({ fileName, why }) => ({
    what: `“${fileName}” cannot become part of a pack. ${why} Nothing was changed.`,
    next: 'Open it in Word, choose Save As under a new name, then add that file.',
  }),
  'word-file-empty': ({ fileName }) => ({
    what: `“${fileName}” has nothing on its pages: no text, no table and no picture. Nothing was changed.`,
    next: 'Ask the author for the finished report.',
  }),
  'pdf-encrypted': ({ fileName }) => ({
    what: `“${fileName}” needs a password to be opened. Nothing was changed.`,
    next: 'Ask the author for a copy without a password.',
  }),
  'pdf-damaged': ({ fileName }) => ({
    what: `“${fileName}” is not a complete PDF, so its pages cannot be shown. Nothing was changed.`,
    next: 'Ask for it once more, or open it and print it to a new PDF.',
  }),
  'pdf-lacks-pages': ({ fileName, said, found }) => ({
    what: `“${fileName}” is damaged: it should have ${said} ${said === 1 ? 'page' : 'pages'}, and only ${found} can be found. Nothing was changed.`,
    next: 'Ask for it once more, or open it and print it to a new PDF.',
  }),
  'pdf-too-large': ({ fileName, why }) => ({
    what: `“${fileName}” is larger than Packwright can take. ${why} Nothing was changed.`,
    next: 'Ask the author to send it in parts.',
  }),
  'excel-old-format': ({ fileName }) => ({
    what: `“${fileName}” is in a format of Excel that Packwright cannot read. Nothing was changed.`,
    next: 'Open it in Excel, choose Save As, Excel Workbook (.xlsx), then add that file.',
  }),
  'excel-has-macros': ({ fileName }) => ({
    what: `“${fileName}” carries macros, which never go into a pack. Nothing was changed.`,
    next: 'Open it in Excel, choose Save As, Excel Workbook (.xlsx), then add that file.',
  }),
  'excel-damaged': ({ fileName }) => ({
    what: `“${fileName}” is not a complete Excel workbook. Nothing was changed.`,
    next: 'Ask for it once more, or save it anew from Excel.',
  }),
  'excel-empty': ({ fileName }) => ({
    what: `“${fileName}” shows nothing: its visible sheets have no cells with something in them. Nothing was changed.`,
    next: 'Ask the author for the finished workbook.',
  }),
  'excel-too-large': ({ fileName, why }) => ({
    what: `“${fileName}” is larger than Packwright can print. ${why} Nothing was changed.`,
    next: 'Ask the author for a copy with only what the meeting is to see.',
  }),
  'owner-file': ({ fileName }) => ({
    what: `“${fileName}” is the note that Word keeps beside a document while someone has it open. Nothing was changed.`,
    next: 'Choose the document itself; its name is the same without “~$”.',
  }),
  'paper-unmergeable': ({ label, why }) => ({
    what: `The Word file for “${label}” cannot become part of the pack. ${why} The earlier pack is still in place.`,
    next: 'Open that file in Word, choose Save As under a new name, replace the paper with it, then build again.',
  }),
  'not-a-word-file': ({ fileName, looksLike }) => ({
    what: `“${fileName}” is not a Word document, a PDF or an Excel workbook; it looks like ${looksLike}. Nothing was changed.`,
    next: 'Save it as one of them, as a Word document (.docx) if you can, then add that file.',
  }),
  'case-file-wrong': ({ path, place, why }) => ({
    what: `“${path}” cannot be taken in: at ${place}, ${why}. Nothing was changed.`,
    next: 'Mend the file at that place, then import it again.',
  }),
  'named-files-missing': ({ path, missing }) => ({
    what: `“${path}” names files that did not come with it: ${missing}. Nothing was changed.`,
    next: 'Choose the folder that holds them all, or choose the file and those it names together.',
  }),
  'no-meeting-file': () => ({
    what: 'There is no meeting’s file (.json) among what you chose. Nothing was changed.',
    next: 'Choose the folder the meeting’s file lies in, or that file together with its Word reports.',
  }),
  'several-meeting-files': ({ names }) => ({
    what: `More than one file could be the meeting’s: ${names}. Nothing was changed.`,
    next: 'Choose one of them together with its Word reports.',
  }),
  'folder-not-writable': ({ folder }) => ({
    what: `Packwright cannot write in “${folder}”. Nothing was changed.`,
    next: 'Choose another folder, or ask IT for write access.',
  }),
  'disk-full': ({ path }) => ({
    what: `The disk is full, so “${path}” was not written. What was there before is unchanged.`,
    next: 'Free some space or choose another folder, then try again.',
  }),
  'file-in-use': ({ path, savedAs }) => ({
    what: `“${path}” is open in another program. The new file is safe as “${savedAs}”.`,
    next: 'Close the other program, then do it again to replace the old one.',
  }),
  'merge-would-overwrite': ({ option, path }) => ({
    what: `What ${option} names would be written over “${path}”, which this merge needs itself. Nothing was changed.`,
    next: `Give ${option} a place of its own.`,
  }),
  'files-too-large-together': ({ most }) => ({
    what: `The files chosen together have more than ${most}. Nothing was changed.`,
    next: 'Choose fewer at a time, or ask the authors to compress their pictures.',
  }),
  'original-missing': ({ fileName, folder }) => ({
    what: `The Word file of “${fileName}” is not in “${folder}”, where it is kept.`,
    next: 'If the records were copied or moved, bring that folder along; else attach the report again.',
  }),
  'original-altered': ({ fileName }) => ({
    what: `The kept original of “${fileName}” no longer reads as it did when it arrived.`,
    next: 'Ask the author to send it again; restore a backup if other papers say the same.',
  }),
  'file-token-unknown': () => ({
    what: 'Packwright no longer holds that file.',
    next: 'Choose the file again.',
  }),
  'sample-not-there': () => ({
    what: 'The sample office does not come with this copy of Packwright. Nothing was changed.',
    next: 'Bring in a meeting of your own instead.',
  }),
}
