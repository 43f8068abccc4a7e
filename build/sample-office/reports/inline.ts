import { Bookmark, SimpleField, TextRun, type ParagraphChild } from 'docx'

/** What stands behind the marks in a text: a footnote or endnote reference per name. */
export type Notes = Readonly<Record<string, () => ParagraphChild>>

const marks = /\*\*(?<bold>.+?)\*\*|\[\^(?<note>\w+)\]|\[\[(?<target>\w+)\|(?<shown>.+?)\]\]/g

/**
 * Reads the small marks the officers' words are written with: `**bold**`, `[^note]`, and `[[bookmark|shown text]]` for a
 * cross-reference. A note that is not in `notes` is a slip in the sample and throws.
 */
export function inline(text: string, notes: Notes = {}): ParagraphChild[] {
  const children: ParagraphChild[] = []
  let from = 0
  for (const match of text.matchAll(marks)) {
    if (match.index > from) children.push(new TextRun(text.slice(from, match.index)))
    children.push(marked(match.groups ?? {}, notes))
    from = match.index + match[0].length
  }
  if (from < text.length) children.push(new TextRun(text.slice(from)))
  return children
}

/** The words without their marks, as they stand in the case file. */
export function plain(text: string): string {
  return text.replace(
    marks,
    (_, bold: string | undefined, _note, _target, shown: string | undefined) => bold ?? shown ?? '',
  )
}

/** `text` inside a bookmark, for cross-references to point at. */
export function bookmarked(id: string, text: string): Bookmark {
  return new Bookmark({ id, children: [new TextRun(text)] })
}

function marked(groups: Readonly<Record<string, string>>, notes: Notes): ParagraphChild {
  const { bold, note, target, shown } = groups
  if (bold !== undefined) return new TextRun({ text: bold, bold: true })
  if (target !== undefined) return new SimpleField(` REF ${target} \\h `, shown)
  const reference = notes[note ?? '']
  if (!reference) throw new RangeError(`the sample's text points to a note that is not there: ${note}`)
  return reference()
}
