import { EndnoteReferenceRun, FootnoteReferenceRun, Paragraph, TextRun } from 'docx'

/** A footnote in `size` points, for `Notes`. */
export const footnote = (words: string, size: number) => () =>
  new FootnoteReferenceRun({ children: [noteText(words, size)] })

/** An endnote in `size` points, for `Notes`. */
export const endnote = (words: string, size: number) => () =>
  new EndnoteReferenceRun({ children: [noteText(words, size)] })

function noteText(words: string, size: number): Paragraph {
  return new Paragraph({ children: [new TextRun({ text: ` ${words}`, size: size * 2 })] })
}
