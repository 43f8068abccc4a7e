import {
  attributeOf,
  childrenOf,
  elementsOf,
  elementsWithin,
  endOf,
  nameOf,
  valueOf,
} from '../xml/attributes.ts'
import { Edits } from '../xml/edits.ts'
import type { Tape } from '../xml/tape.ts'
import { markInNote } from '../word/footnote-marks.ts'
import type { DocumentNotes } from '../word/notes.ts'
import { afterWordOnly, beforeWordOnly } from '../word/older-readers.ts'
import type { Paper, Story } from '../word/paper.ts'
import { rangesAndShapes, rewriteStory } from '../word/story.ts'
import { bindNamespaces } from './bind-namespaces.ts'
import type { PackInProgress, StoryPart } from './pack-in-progress.ts'

/** Writes the footnotes that the text referred to into the pack's footnotes. */
export function writeFootnotes(pack: PackInProgress, paper: Paper): void {
  writeNotes(pack, paper, paper.footnotes, 'footnotes', 'footnote')
}

/** Writes the comments that the text referred to, with their answers and authors. The public's copy has none. */
export function writeComments(pack: PackInProgress, paper: Paper): void {
  const story = writeNotes(pack, paper, paper.comments, 'comments', 'comment')
  if (story !== null) writeThreads(pack, paper, story)
}

function writeNotes(
  pack: PackInProgress,
  paper: Paper,
  notes: DocumentNotes,
  into: StoryPart,
  place: 'footnote' | 'comment',
): Story | null {
  const { tape, part, referred } = notes
  if (tape === null || part === null || referred.length === 0) return null
  const edits = new Edits()
  const story = storyOf(paper, tape, edits, part, pack, into, place)
  for (const { index, id } of referred) {
    const number = attributeOf(tape, index, 'w:id')
    if (number !== null) edits.replace(number.from, number.to, id)
    const last = tape.mate[index] ?? index
    rewriteStory(story, index, last)
    if (place === 'comment') keepPicturesFromLibreOffice(story, index, last)
    const mark = place === 'footnote' ? (paper.footnoteMarks?.find(id) ?? null) : null
    if (mark === null) continue
    for (const own of elementsWithin(tape, index, last, 'w:footnoteRef'))
      edits.replace(tape.start[own] ?? 0, endOf(tape, own), markInNote(mark))
  }
  bindNamespaces(
    pack,
    story,
    [0],
    referred.map(({ index }) => index),
  )
  for (const { index } of referred)
    pack.written[into].push(edits.apply(tape.text, tape.start[index] ?? 0, endOf(tape, index)))
  return story
}

/** LibreOffice sets a picture that stands in a comment at the beginning of the file: on the pack's front page. */
function keepPicturesFromLibreOffice({ tape, edits }: Story, first: number, last: number): void {
  let kept = 0
  for (const index of elementsWithin(tape, first, last, ...pictures)) {
    const from = tape.start[index] ?? 0
    if (from < kept) continue
    kept = endOf(tape, index)
    edits.insert(from, beforeWordOnly)
    edits.insert(kept, afterWordOnly)
  }
}

const pictures = ['mc:AlternateContent', 'w:drawing', 'w:object', 'w:pict']

/** A part that several documents write into, as a story. */
export function storyOf(
  paper: Paper,
  tape: Tape,
  edits: Edits,
  part: string,
  pack: PackInProgress,
  into: StoryPart,
  place: Story['place'],
): Story {
  return {
    paper,
    tape,
    edits,
    part,
    relationships: pack.relationships[into],
    place,
    ...rangesAndShapes(paper, tape),
    furtherProperties: new Map(),
  }
}

/** Answers to comments and whether they are settled (`commentsExtended`), and the people behind them. */
function writeThreads(pack: PackInProgress, paper: Paper, story: Story): void {
  const { source } = paper
  const part = source.related(source.mainPart, 'commentsExtended')
  const tape = part === null ? null : source.tape(part)
  for (const index of tape === null ? [] : elementsOf(tape, 'w15:commentEx')) {
    const id = paper.paragraphIds.get(valueOf(tape as Tape, index, 'w15:paraId') ?? '')
    const parent = paper.paragraphIds.get(valueOf(tape as Tape, index, 'w15:paraIdParent') ?? '')
    if (id === undefined) continue
    const done = valueOf(tape as Tape, index, 'w15:done') === '1' ? '1' : '0'
    pack.threads.push(
      `<w15:commentEx w15:paraId="${id}"${parent === undefined ? '' : ` w15:paraIdParent="${parent}"`} w15:done="${done}"/>`,
    )
  }
  const people = source.related(source.mainPart, 'people')
  const peopleTape = people === null ? null : source.tape(people)
  const authors = new Set(
    [...elementsOf(story.tape, 'w:comment')].map((index) => valueOf(story.tape, index, 'w:author')),
  )
  for (const index of peopleTape === null ? [] : childrenOf(peopleTape, 0)) {
    const tapeOfPeople = peopleTape as Tape
    const author = valueOf(tapeOfPeople, index, 'w15:author')
    if (
      nameOf(tapeOfPeople, index) !== 'w15:person' ||
      author === null ||
      !authors.has(author) ||
      pack.people.has(author)
    )
      continue
    pack.people.set(author, tapeOfPeople.text.slice(tapeOfPeople.start[index], endOf(tapeOfPeople, index)))
  }
}
