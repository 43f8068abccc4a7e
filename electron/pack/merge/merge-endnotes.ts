import { childrenOf, elementsWithin, endOf, nameOf } from '../xml/attributes.ts'
import { Edits } from '../xml/edits.ts'
import { empty, type Tape } from '../xml/tape.ts'
import { endnotePlace, forNewerReaders, pageBeforeEndnotes, pageOfEndnotes } from '../word/older-readers.ts'
import type { Paper } from '../word/paper.ts'
import { hairline } from '../word/stamps.ts'
import { rewriteStory } from '../word/story.ts'
import type { EndMarks } from '../word/end-mark.ts'
import { bindNamespaces } from './bind-namespaces.ts'
import { storyOf } from './merge-notes.ts'
import type { PackInProgress } from './pack-in-progress.ts'

/**
 * A document's endnotes as paragraphs after its text. As true endnotes they would leave their report and gather at
 * the end of the whole pack: Word and LibreOffice both know only one such place in a file.
 *
 * @param marks     what marks the document's end, which is the end of its last note
 * @param pageWidth of the document's last section, in twips
 */
export function endnoteParagraphs(
  pack: PackInProgress,
  paper: Paper,
  marks: EndMarks,
  pageWidth: number,
): string {
  const { tape, part, referred } = paper.endnotes
  const lastNote = referred.at(-1)
  const after = hairline('', marks.opening + marks.closing)
  if (tape === null || part === null || lastNote === undefined) return after
  const edits = new Edits()
  const isShort =
    referred.reduce((length, { index }) => length + lengthOf(tape, index), 0) <= onePage &&
    referred.every(
      ({ index }) => elementsWithin(tape, index, tape.mate[index] ?? index, ...tracked).next().done,
    )
  const place = isShort ? endnotePlace(pageWidth) : ''
  const paragraphs = referred.flatMap(({ index }) => [...childrenOf(tape, index)])
  const story = {
    ...storyOf(paper, tape, edits, part, pack, 'document', 'endnote'),
    furtherProperties: new Map(paragraphs.map((paragraph) => [paragraph, place])),
  }
  for (const { index, id } of referred) {
    const last = tape.mate[index] ?? index
    rewriteStory(story, index, last)
    for (const mark of elementsWithin(tape, index, last, 'w:endnoteRef'))
      edits.replace(tape.start[mark] ?? 0, endOf(tape, mark), `<w:t>${id}</w:t>`)
    bindNamespaces(pack, story, [0, index], [...childrenOf(tape, index)])
  }
  const mark = marks.opening + marks.closing
  const isMarked = markLast(tape, edits, lastNote.index, isShort ? forNewerReaders(mark) : mark)
  const notes = referred.map(({ index }) =>
    edits.apply(tape.text, tape.end[index] ?? 0, tape.start[tape.mate[index] ?? index] ?? 0),
  )
  const ownPage = isShort ? pageOfEndnotes(isMarked ? mark : '') : ''
  const written = notes.join('') + ownPage + (isMarked ? '' : after)
  return (isShort ? forNewerReaders(separator('')) : separator(pageBeforeEndnotes)) + written
}

/** Letters that surely fit one page, whatever their size within reason. */
const onePage = 2500
const inOneLine = 60

/** LibreOffice loses the marks of tracked changes within a frame: what was struck out would read as if it stood. */
const tracked = ['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo']

/** A note's length in letters, each paragraph a line at least. */
function lengthOf(tape: Tape, note: number): number {
  const text = tape.text.slice(tape.end[note], tape.start[tape.mate[note] ?? note])
  return text.split('</w:p>').length * inOneLine + text.replace(/<[^>]*>/g, '').length
}

/** The short rule that Word draws above endnotes. */
function separator(content: string): string {
  return `<w:p><w:pPr><w:pStyle w:val="PWHairline"/><w:pBdr><w:top w:val="single" w:sz="4" w:space="1" w:color="000000"/></w:pBdr><w:ind w:left="0" w:right="6200" w:firstLine="0"/></w:pPr>${content}</w:p>`
}

/** @returns whether the last paragraph of the note could bear the mark */
function markLast(tape: Tape, edits: Edits, note: number, mark: string): boolean {
  const last = [...childrenOf(tape, note)].at(-1) ?? -1
  if (last < 0 || nameOf(tape, last) !== 'w:p' || tape.kind[last] === empty) return false
  edits.insert(tape.start[tape.mate[last] ?? last] ?? 0, mark)
  return true
}
