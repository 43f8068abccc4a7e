import type { DocumentNotes } from '../word/notes.ts'
import type { Paper } from '../word/paper.ts'
import { elementsOf, valueOf } from '../xml/attributes.ts'
import type { Tape } from '../xml/tape.ts'

/**
 * Takes in the bookmarks of a document's body and of those notes that it refers to, before anything is rewritten: a
 * cross-reference may stand before the place it leads to. Those in headers and footers stay out, as a header goes
 * into the pack once for each kind of page.
 */
export function takeInBookmarks(body: Tape, paper: Paper): void {
  paper.bookmarks.takeIn(body)
  takeInNotes(body, 'w:footnoteReference', paper.footnotes, paper)
  takeInNotes(body, 'w:endnoteReference', paper.endnotes, paper)
}

function takeInNotes(body: Tape, reference: string, notes: DocumentNotes, { bookmarks }: Paper): void {
  const { tape } = notes
  if (tape === null || !tape.names.includes('w:bookmarkStart')) return
  for (const index of elementsOf(body, reference)) notes.refer(valueOf(body, index, 'w:id') ?? '')
  for (const { index } of notes.referred) bookmarks.takeIn(tape, index, tape.mate[index])
}
