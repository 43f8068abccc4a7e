import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  PageNumber,
  Paragraph,
  TextRun,
  type FileChild,
} from 'docx'
import { steps, text, type Block } from '../blocks.ts'
import { bullet, list } from '../lists.ts'
import { endnote } from '../notes.ts'
import type { Cover } from '../officer-report.ts'
import { runningLine } from '../running-lines.ts'
import { officerStyles } from '../styles.ts'
import { coverGrid } from '../tables.ts'
import { writeBlocks, type Look } from '../write-blocks.ts'
import { body, recommendations, summary } from './words.ts'

const look: Look = {
  table: { headFill: 'D9D9D9', headInk: '000000', rule: '000000' },
  notes: {
    door: endnote('Register of the Security Industry Authority, looked at on 2 November 2026.', 10),
    rota: endnote('Rotas for August and September, handed in by the licensee with another application.', 10),
  },
}

const black = { ink: '000000' }

/** Times New Roman, numbered like a contract (1, 1.1, 1.1.1), with endnotes. Exempt. */
export function licensedPremisesDocument(cover: Cover): Document {
  return new Document({
    title: cover.subject,
    creator: 'Aurelio Banfield',
    lastModifiedBy: 'Aurelio Banfield',
    styles: officerStyles({
      font: 'Times New Roman',
      size: 12,
      tableSize: 11,
      lines: 1,
      after: 8,
      justified: true,
      headings: [
        { ...black, size: 12, before: 14, capitals: true },
        { ...black, size: 12, before: 10 },
        { ...black, size: 12, before: 8, italics: true },
      ],
    }),
    numbering: {
      config: [
        list('paragraphs', [
          { format: LevelFormat.DECIMAL, text: '%1', indent: 14, hanging: 14 },
          { format: LevelFormat.DECIMAL, text: '%1.%2', indent: 14, hanging: 14 },
          { format: LevelFormat.DECIMAL, text: '%1.%2.%3', indent: 32, hanging: 18 },
        ]),
        list('bullets', [bullet('•', 20)]),
        list('steps', [{ format: LevelFormat.LOWER_ROMAN, text: '(%1)', indent: 24, hanging: 10 }]),
      ],
    },
    sections: [
      {
        headers: {
          default: new Header({
            children: [
              runningLine([new TextRun({ text: 'NOT FOR PUBLICATION', bold: true, size: 24 })], 'right'),
            ],
          }),
        },
        footers: {
          default: new Footer({
            children: [runningLine([new TextRun({ children: [PageNumber.CURRENT, ' | Page'] })], 'right')],
          }),
        },
        properties: {
          page: { margin: { top: 1440, right: 1440, bottom: 1440, left: 1440, header: 708, footer: 708 } },
        },
        children: [...front(cover), ...body.flatMap(numberedHeadings)],
      },
    ],
  })
}

/** In this officer's papers a heading is the first level of the numbering itself. */
function numberedHeadings(block: Block): FileChild[] {
  if (block.kind !== 'heading') return writeBlocks([block], look)
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      numbering: { reference: 'paragraphs', level: 0 },
      children: [new TextRun(block.text)],
    }),
  ]
}

function front(cover: Cover): FileChild[] {
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: 240 },
      children: [new TextRun({ text: 'BOROUGH OF NORTHMERE', bold: true, size: 30 })],
    }),
    coverGrid(
      [
        ['TO', 'Community Safety and Environment Committee, 10 December 2026'],
        ['FROM', cover.reportOf],
        ['SUBJECT', `**${cover.subject}**`],
        ['REF', cover.reference],
        ['EXEMPT', 'Paragraphs 1 and 7 of Part 1 of Schedule 12A, Local Government Act 1972'],
        ['PURPOSE', 'For Decision'],
      ],
      [34, 125],
      look.table,
    ),
    new Paragraph({
      spacing: { before: 240, after: 120 },
      children: [new TextRun({ text: 'SUMMARY', bold: true })],
    }),
    ...writeBlocks(summary.map(text), look),
    new Paragraph({
      spacing: { before: 160, after: 120 },
      keepNext: true,
      children: [new TextRun({ text: 'RECOMMENDED', bold: true })],
    }),
    ...writeBlocks([text(recommendations.intro), steps(...recommendations.items)], look),
  ]
}
