import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  NumberFormat,
  PageNumber,
  Paragraph,
  TableOfContents,
  TextRun,
  type FileChild,
} from 'docx'
import { estimatePageNumbersWith } from 'docx/layout'
import { steps, text } from '../blocks.ts'
import { bookmarked } from '../inline.ts'
import { bullet, list } from '../lists.ts'
import { endnote } from '../notes.ts'
import type { Cover } from '../officer-report.ts'
import { streetPlan, type PlannedTree } from '../pictures.ts'
import { runningLine } from '../running-lines.ts'
import { officerStyles } from '../styles.ts'
import { coverGrid } from '../tables.ts'
import { writeBlocks, type Look } from '../write-blocks.ts'
import { afterPlan, beforePlan, recommendations, summary } from './words.ts'

const look: Look = {
  table: { headFill: 'FFFFFF', headInk: '2F5D34', rule: '2F5D34', open: true },
  notes: {
    survival: endnote(
      'Of 1,016 trees planted between 2016 and 2020, 517 were alive in 2023. Tree register, December 2023.',
      9.5,
    ),
    ash: endnote('Hawthorn Avenue was one of the two. It was replanted with five kinds in 2022.', 9.5),
  },
}

const green = { ink: '2F5D34' }

/** Cambria, set square, with contents, facing pages, endnotes, a picture, and lists that begin again. */
export function streetTreesDocument(cover: Cover): Document {
  return new Document({
    title: cover.subject,
    creator: 'Sunniva Abara-Holt',
    lastModifiedBy: 'Sunniva Abara-Holt',
    evenAndOddHeaderAndFooters: true,
    pageNumbers: estimatePageNumbersWith({ guess: true }),
    styles: officerStyles({
      font: 'Cambria',
      size: 12,
      tableSize: 11,
      lines: 1.12,
      after: 9,
      justified: true,
      headings: [
        { ...green, size: 15, before: 20, capitals: true },
        { ...green, size: 13, before: 12 },
        { ...green, size: 12, before: 8, italics: true },
      ],
    }),
    numbering: {
      config: [
        list('paragraphs', [{ format: LevelFormat.DECIMAL, text: '%1.', indent: 10, hanging: 10 }]),
        list('bullets', [bullet('\u2022', 8), bullet('\u2013', 14)]),
        list('steps', [
          { format: LevelFormat.LOWER_LETTER, text: '%1)', indent: 9, hanging: 7 },
          { format: LevelFormat.LOWER_ROMAN, text: '(%2)', indent: 18, hanging: 8 },
        ]),
      ],
    },
    sections: [
      {
        headers: {
          default: new Header({
            children: [
              runningLine([new TextRun({ text: 'Street trees 2026 to 2030', italics: true })], 'right'),
            ],
          }),
          even: new Header({
            children: [
              runningLine([
                new TextRun({ text: 'Borough of Northmere · Parks and Open Spaces', italics: true }),
              ]),
            ],
          }),
        },
        footers: {
          default: new Footer({
            children: [runningLine([new TextRun({ children: ['- ', PageNumber.CURRENT, ' -'] })], 'right')],
          }),
          even: new Footer({
            children: [runningLine([new TextRun({ children: ['- ', PageNumber.CURRENT, ' -'] })])],
          }),
        },
        properties: {
          page: { margin: { top: 1500, right: 1300, bottom: 1400, left: 1500, header: 700, footer: 700 } },
          endnoteProperties: { numberFormat: { type: NumberFormat.LOWER_ROMAN } },
        },
        children: [...front(cover), ...body()],
      },
    ],
  })
}

function front(cover: Cover): FileChild[] {
  const committee = cover.committees[0]
  return [
    coverGrid(
      [
        ['Committee', committee?.name ?? ''],
        ['Date', '10 December 2026'],
        ['Subject', `**${cover.subject}**`],
        ['Report of', `${cover.reportOf}, ${cover.reportAuthor} (${cover.reference})`],
        ['Public or not', 'Public'],
        ['Purpose', committee?.purpose ?? ''],
        ['Money', `${cover.howMuch}\n${cover.sourceOfFunding}`],
      ],
      [36, 122],
      { ...look.table, band: 'EDF3EA' },
    ),
    plainHeading('Summary'),
    ...writeBlocks(summary.map(text), look),
    plainHeading('Recommendations'),
    ...writeBlocks([text(recommendations.intro), steps(...recommendations.items)], look),
    plainHeading('Contents'),
    new TableOfContents('Contents', { hyperlink: true, headingStyleRange: '1-2' }),
  ]
}

/** Looks like a heading and is none, so that it stays out of the contents. */
function plainHeading(words: string): Paragraph {
  return new Paragraph({
    spacing: { before: 200, after: 80 },
    keepNext: true,
    children: [new TextRun({ text: words, bold: true, size: 28, color: green.ink })],
  })
}

const marshRoad: readonly PlannedTree[] = Array.from({ length: 21 }, (_, index) => ({
  along: 0.04 + index * 0.046,
  side: index % 2 === 0 ? 'north' : 'south',
  standing: index % 3 === 1,
}))

function body(): FileChild[] {
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      pageBreakBefore: true,
      children: [new TextRun('Introduction')],
    }),
    ...writeBlocks(beforePlan, look),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      keepNext: true,
      children: [
        new ImageRun({
          type: 'png',
          data: streetPlan(marshRoad),
          transformation: { width: 590, height: 221 },
          altText: {
            name: 'Plan of Marsh Road',
            title: 'Plan of Marsh Road',
            description:
              'Sketch plan of Marsh Road from above: houses on both sides, seven standing trees as filled circles, and fourteen new ones as rings, on the north and south pavements in turn.',
          },
        }),
      ],
    }),
    new Paragraph({
      style: 'Caption',
      children: [
        bookmarked('trees_figure_marsh', 'Figure 1'),
        new TextRun(': Marsh Road. Filled: standing today. Rings: to be planted.'),
      ],
    }),
    ...writeBlocks(afterPlan, look),
    new Paragraph({ heading: HeadingLevel.HEADING_3, children: [new TextRun('Contact')] }),
    new Paragraph({
      style: 'BodyPara',
      alignment: AlignmentType.LEFT,
      children: [new TextRun('Sunniva Abara-Holt, sunniva.abara-holt@northmere.example')],
    }),
  ]
}
