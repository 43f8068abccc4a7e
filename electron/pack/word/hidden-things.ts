import { elementsOf, valueOf, nameOf } from '../xml/attributes.ts'
import type { SourcePackage } from '../package/source-package.ts'
import { readTape, type Tape } from '../xml/tape.ts'
import { counted } from '../../../shared/words/counted.ts'

/** What a document carries besides its text: changes still tracked, and comments. */
export interface HiddenThings {
  readonly insertions: number
  readonly deletions: number
  /** Changes of looks only. */
  readonly formats: number
  readonly changedBy: ReadonlySet<string>
  readonly comments: number
  readonly commentedBy: ReadonlySet<string>
}

/** Counts what is hidden over all of a document's stories. */
export function hiddenThingsIn(source: SourcePackage): HiddenThings {
  const stories = [source.mainPart]
  for (const { kind, target, isExternal } of source.relationships(source.mainPart).values())
    if (!isExternal && storyKinds.has(kind) && source.entry(target) !== null) stories.push(target)
  const comments = source.related(source.mainPart, 'comments')
  return hiddenThings(
    stories.map((part) => tapeOf(source, part)),
    comments === null ? null : tapeOf(source, comments),
  )
}

const storyKinds: ReadonlySet<string> = new Set(['header', 'footer', 'footnotes', 'endnotes'])
const tapeOf = (source: SourcePackage, part: string): Tape => source.tape(part) ?? readTape('')

/** Counts over all parts with text. @param stories body, notes, headers and footers; @param comments the comments part */
function hiddenThings(stories: readonly Tape[], comments: Tape | null): HiddenThings {
  const count = { insertions: 0, deletions: 0, formats: 0 }
  const changedBy = new Set<string>()
  for (const tape of stories)
    for (const index of elementsOf(tape, ...insertions, ...deletions, ...formats)) {
      const name = nameOf(tape, index)
      count[insertions.includes(name) ? 'insertions' : deletions.includes(name) ? 'deletions' : 'formats']++
      changedBy.add(valueOf(tape, index, 'w:author') ?? '')
    }
  const commentedBy = new Set<string>()
  let all = 0
  for (const index of comments === null ? [] : elementsOf(comments, 'w:comment')) {
    all++
    commentedBy.add(valueOf(comments as Tape, index, 'w:author') ?? '')
  }
  return { ...count, changedBy, comments: all, commentedBy }
}

const insertions = ['w:ins', 'w:moveTo', 'w:cellIns']
const deletions = ['w:del', 'w:moveFrom', 'w:cellDel']
const formats = [
  'w:rPrChange',
  'w:pPrChange',
  'w:tblPrChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:sectPrChange',
  'w:tblGridChange',
  'w:numberingChange',
  'w:cellMerge',
]

/** "4 comments by 2 people", "3 tracked changes by 1 person"; empty when there is nothing. */
export function inWords(found: HiddenThings): readonly string[] {
  const changes = found.insertions + found.deletions + found.formats
  const words: string[] = []
  if (found.comments > 0)
    words.push(`${counted(found.comments, 'comment')} by ${people(found.commentedBy.size)}`)
  if (changes > 0) words.push(`${counted(changes, 'tracked change')} by ${people(found.changedBy.size)}`)
  return words
}

const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`)
