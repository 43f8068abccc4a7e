import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  InsertedTextRun,
  Paragraph,
  TextRun,
  type FileChild,
  type ICommentOptions,
} from 'docx'

const jerome = 'Jerome Castellan-Webb'
const finance = 'Calliope Redfearn'

/** Two colleagues’ comments, left in the file when it was sent to the clerk. */
export const comments: readonly ICommentOptions[] = [
  {
    id: 0,
    author: finance,
    initials: 'CR',
    date: new Date('2026-11-16T10:05:00Z'),
    children: [
      new Paragraph('Can we say where this comes from? The premises’ share was £18,900 in my last note.'),
    ],
  },
  {
    id: 1,
    author: jerome,
    initials: 'JCW',
    date: new Date('2026-11-17T15:31:00Z'),
    children: [new Paragraph('Checked with the licensees: 19,400 is right, one paid late.')],
  },
]

/** The paragraph that was being worked on: words put in, words struck out, and a comment on each of two of its phrases. */
export function paragraphWithChanges(): FileChild {
  let id = 900
  const inserted = (text: string) =>
    new InsertedTextRun({ id: id++, author: jerome, date: '2026-11-17T15:24:00Z', text })
  const deleted = (text: string, author = jerome) =>
    new DeletedTextRun({ id: id++, author, date: '2026-11-17T15:25:00Z', text })
  return new Paragraph({
    style: 'BodyPara',
    spacing: { before: 160 },
    children: [
      new TextRun('All but two of the premises that joined are still members. The two that left '),
      deleted('found the monthly fee too high'),
      inserted('have closed for reasons of their own'),
      new TextRun('. Five have joined since. '),
      new CommentRangeStart(0),
      new TextRun('Premises paid £19,400 between them'),
      new CommentRangeEnd(0),
      new TextRun({ children: [new CommentReference(0)] }),
      new TextRun(', by the number of people they may hold'),
      new CommentRangeStart(1),
      inserted(', and none has asked for its money back'),
      new CommentRangeEnd(1),
      new TextRun({ children: [new CommentReference(1)] }),
      new TextRun('. '),
      deleted('It is hoped that more will come in next year. ', finance),
      inserted(
        'The partnership’s own count is that nine in ten places at the tables of the town centre now belong to a member.',
      ),
    ],
  })
}
