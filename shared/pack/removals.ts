import type { PackNote } from './pack-plan.ts'
import { wordsInList } from '../words/in-lists.ts'

/** How the clerk has tracked changes settled before a report goes public. */
export const settlements = ['accept', 'refuse'] as const
export type Settlement = (typeof settlements)[number]

/** Something a report carried that its public copy does not. */
export interface Removal {
  readonly kind: RemovalKind
  readonly count: number
  /** Different people named on them; 0 where they bear no name. */
  readonly people: number
}

/** One thing and several; most telling first, which is the order in which the clerk reads them. */
const words = {
  comments: ['comment', 'comments'],
  'changes-accepted': ['tracked change', 'tracked changes'],
  'changes-refused': ['refused tracked change', 'refused tracked changes'],
  'hidden-text': ['passage of hidden text', 'passages of hidden text'],
  'hidden-rows': ['hidden table row', 'hidden table rows'],
  'unseen-text': ['passage too small or too pale to see', 'passages too small or too pale to see'],
  'hidden-notes': ['note that nothing refers to', 'notes that nothing refers to'],
  'unused-headers': ['header or footer that no page shows', 'headers or footers that no page shows'],
  'embedded-files': ['file put inside', 'files put inside'],
  'chart-workbooks': ['spreadsheet behind a chart', 'spreadsheets behind charts'],
  'diagram-texts': ['text that its diagram does not show', 'texts that their diagrams do not show'],
  'linked-files': ['picture or file kept elsewhere', 'pictures or files kept elsewhere'],
  'file-links': ['link to a file or folder', 'links to files or folders'],
  'field-codes': ['field with a hidden instruction', 'fields with hidden instructions'],
  controls: ['form control', 'form controls'],
  'custom-data': ['hidden data part', 'hidden data parts'],
  variables: ['document variable', 'document variables'],
  macros: ['macro project', 'macro projects'],
  'other-pictures': ['picture of an unknown kind', 'pictures of unknown kinds'],
  'picture-data': ['picture’s hidden details', 'pictures’ hidden details'],
  'cropped-pictures': ['cropped part of a picture', 'cropped parts of pictures'],
  'alt-texts': ['file name in a picture’s description', 'file names in pictures’ descriptions'],
  'building-blocks': ['store of building blocks', 'stores of building blocks'],
  places: ['bookmark’s name', 'bookmarks’ names'],
  'style-names': ['style’s name', 'styles’ names'],
  properties: ['document property', 'document properties'],
  'other-parts': ['other hidden part', 'other hidden parts'],
} as const

export type RemovalKind = keyof typeof words
export const removalKinds = Object.keys(words) as readonly RemovalKind[]

/** What nearly every Word file carries: told as one, so that the clerk sees what matters. */
const everyday: ReadonlySet<RemovalKind> = new Set([
  'picture-data',
  'alt-texts',
  'building-blocks',
  'places',
  'style-names',
  'properties',
  'other-parts',
])

/** What surely takes no room on a page: nothing shows that it was there. */
const takesNoRoom: ReadonlySet<RemovalKind> = new Set([
  ...everyday,
  'comments',
  'hidden-notes',
  'unused-headers',
  'chart-workbooks',
  'cropped-pictures',
  'custom-data',
  'variables',
  'macros',
])

/**
 * Whether a cleaned report may print otherwise than the one that came. Hidden text prints nowhere, but layout engines
 * differ in the room that they leave it, and so with fields and form controls.
 */
export function mayMoveText(removed: readonly Removal[]): boolean {
  return removed.some(({ kind }) => !takesNoRoom.has(kind))
}

/** "4 comments by 2 people", "3 tracked changes by 1 person". */
export function removalWords({ kind, count, people }: Removal): string {
  const [one, several] = words[kind]
  const by = people === 0 ? '' : people === 1 ? ' by 1 person' : ` by ${people} people`
  return `${count} ${count === 1 ? one : several}${by}`
}

/** The same as a note of the pack; none where nothing was taken out. @param document  label of the report: "Item 8" */
export function removalNotes(document: string, removed: readonly Removal[]): readonly PackNote[] {
  const text = removalSentence(removed)
  return text === null ? [] : [{ document, kind: 'removed-for-public', text }]
}

/** Whether a sentence of `removalSentence` tells of nothing but what nearly every Word file carries. */
export function isEverydayOnly(sentence: string): boolean {
  return sentence === `${everydayWords}${removedWords}`
}

/** What stays hidden in a report's public copy, as a note of the pack. @param uncutPictures see `CleanedReport` */
export function stayingNotes(document: string, uncutPictures: number): readonly PackNote[] {
  if (uncutPictures === 0) return []
  const [what, whose] =
    uncutPictures === 1
      ? ['1 cropped picture keeps', 'its frame hides']
      : [`${uncutPictures} cropped pictures keep`, 'their frames hide']
  const text = `${what} what ${whose}, as Packwright cannot cut this kind. Anyone can uncover it in Word. Ask the author to use Word’s “Delete cropped areas of pictures”, or to put it in as a PNG.`
  return [{ document, kind: 'hidden-stays', text }]
}

/**
 * What was taken out of one report, as the clerk reads it before signing off, `null` when there was nothing:
 * "4 comments by 2 people, 3 tracked changes by 1 person and everyday traces of editing removed; your original is
 * unchanged."
 */
export function removalSentence(removed: readonly Removal[]): string | null {
  const telling = removed.filter(({ kind }) => !everyday.has(kind)).map(removalWords)
  const list = telling.length < removed.length ? [...telling, everydayWords] : telling
  return list.length === 0 ? null : `${wordsInList(list)}${removedWords}`
}

const everydayWords = 'everyday traces of editing'
const removedWords = ' removed; your original is unchanged.'
