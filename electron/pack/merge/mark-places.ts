import type { EndMarks, EndPlace } from '../word/end-mark.ts'
import type { Paper } from '../word/paper.ts'
import { childOf, endOf } from '../xml/attributes.ts'
import type { Edits } from '../xml/edits.ts'
import type { Tape } from '../xml/tape.ts'

/** A document's body on its way into the pack. */
interface Story {
  readonly tape: Tape
  readonly edits: Edits
  readonly paper: Paper
}

/**
 * Bookmarks round the first paragraph's text, for the agenda's page numbers and links.
 *
 * @param body its first paragraph's place on the tape, -1 where it has none, and where its content ends
 */
export function markStart(story: Story, body: { readonly first: number; readonly to: number }): void {
  const { edits, paper } = story
  const name = paper.planned.bookmark
  if (body.first >= 0) markParagraph(story, body.first, name)
  else edits.insert(body.to, bookmark(paper, name).join(''))
}

export function markEnd(edits: Edits, { opens, closes }: EndPlace, { opening, closing }: EndMarks): void {
  edits.insert(opens, opening)
  edits.insert(closes, closing)
}

/** The bookmark of a document's end; nothing where its last filler bears it. */
export function endMarks(paper: Paper, endsOnFiller: boolean): EndMarks {
  if (endsOnFiller) return { opening: '', closing: '' }
  const [opening, closing] = bookmark(paper, `${paper.planned.bookmark}_end`)
  return { opening, closing }
}

function markParagraph({ tape, edits, paper }: Story, paragraph: number, name: string): void {
  const [start, end] = bookmark(paper, name)
  const properties = childOf(tape, paragraph, 'w:pPr')
  edits.insert(properties < 0 ? (tape.end[paragraph] ?? 0) : endOf(tape, properties), start)
  edits.insert(tape.start[tape.mate[paragraph] ?? 0] ?? 0, end)
}

function bookmark({ ids }: Paper, name: string): readonly [start: string, end: string] {
  const id = ids.next('annotation')
  return [`<w:bookmarkStart w:id="${id}" w:name="${name}"/>`, `<w:bookmarkEnd w:id="${id}"/>`]
}
