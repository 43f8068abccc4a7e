import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  Paragraph,
  TextRun,
  type FileChild,
} from 'docx'
import { ChartRun } from 'docx/charts'
import { steps, text } from '../blocks.ts'
import { inline } from '../inline.ts'
import { bullet, list } from '../lists.ts'
import { footnote } from '../notes.ts'
import type { Cover } from '../officer-report.ts'
import { pageOfPages, runningLine, twoEnds } from '../running-lines.ts'
import { officerStyles } from '../styles.ts'
import { coverGrid } from '../tables.ts'
import { writeBlocks, type Look } from '../write-blocks.ts'
import { afterChart, beforeChart, recommendations, summary } from './words.ts'

const look: Look = {
  table: { headFill: '3B3B3B', headInk: 'FFFFFF', rule: '3B3B3B', band: 'F2F2F2' },
  notes: {
    panel: footnote(
      'Hester Vadgama (control room), Linus Ogunbanjo-Reid (procurement) and Calliope Redfearn (finance).',
      8,
    ),
    police: footnote('Telephone call with the superintendent, 12 November 2026.', 8),
  },
}

const black = { ink: '000000' }
/** US Letter, 8.5 by 11 inches: the officer's Word was installed so, and nobody noticed. */
const letter = { width: 12240, height: 15840 }

/** Verdana on the wrong paper size, with a stacked chart and a warning in the header. Exempt. */
export function cameraContractDocument(cover: Cover): Document {
  return new Document({
    title: cover.subject,
    creator: 'Hester Vadgama',
    lastModifiedBy: 'Linus Ogunbanjo-Reid',
    styles: officerStyles({
      font: 'Verdana',
      size: 10,
      tableSize: 9,
      lines: 1.2,
      after: 7,
      headings: [
        { ...black, size: 12, before: 16 },
        { ...black, size: 10, before: 10, underline: true },
        { ...black, size: 10, before: 8 },
      ],
    }),
    numbering: {
      config: [
        list('paragraphs', [{ format: LevelFormat.DECIMAL, text: '%1', indent: 9, hanging: 9 }]),
        list('bullets', [bullet('➢', 9), bullet('-', 16)]),
        list('steps', [{ format: LevelFormat.UPPER_LETTER, text: '%1.', indent: 9, hanging: 9 }]),
      ],
    },
    sections: [
      {
        headers: {
          default: new Header({
            children: [
              runningLine(
                [
                  new TextRun({
                    text: 'CONFIDENTIAL – exempt, paragraph 3. Please do not copy.',
                    bold: true,
                  }),
                ],
                'centre',
              ),
            ],
          }),
        },
        footers: {
          default: new Footer({
            children: [twoEnds('Camera contract 2027–2032, tender evaluation', [pageOfPages()], 9640)],
          }),
        },
        properties: {
          page: {
            size: letter,
            margin: { top: 1300, right: 1300, bottom: 1200, left: 1300, header: 620, footer: 560 },
          },
        },
        children: [
          ...front(cover),
          ...writeBlocks(beforeChart, look),
          scoresChart(),
          ...writeBlocks(afterChart, look),
          new Paragraph({
            spacing: { before: 300 },
            children: inline('**Hester Vadgama**, Control Room Manager, hester.vadgama@northmere.example'),
          }),
        ],
      },
    ],
  })
}

function front(cover: Cover): FileChild[] {
  return [
    coverGrid(
      [
        ['Committee:', 'Community Safety and Environment Committee'],
        ['Date of meeting:', '10 December 2026'],
        ['Subject:', cover.subject],
        ['Report of:', cover.reportOf],
        ['Author:', cover.reportAuthor],
        ['Ref:', cover.reference],
        [
          'Status:',
          '**NOT FOR PUBLICATION** – paragraph 3 of Part 1 of Schedule 12A, Local Government Act 1972',
        ],
        ['For:', 'Decision'],
      ],
      [42, 124],
      look.table,
    ),
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun('Summary')] }),
    ...writeBlocks(summary.map(text), look),
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun('Recommendations')] }),
    ...writeBlocks([text(recommendations.intro), steps(...recommendations.items)], look),
  ]
}

function scoresChart(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 120, after: 120 },
    children: [
      new ChartRun({
        type: 'bar',
        stacking: 'stacked',
        categories: ['Pelican Wharf', 'Ostrander Vale', 'Brindlemoor'],
        series: [
          { name: 'Quality', values: [40, 41, 51], color: '3B3B3B' },
          { name: 'Price', values: [33.6, 40, 37.4], color: 'BFBFBF' },
        ],
        title: 'Marks out of 100',
        legend: { position: 'bottom' },
        transformation: { width: 560, height: 210 },
        altText: {
          name: 'Marks',
          description:
            'Stacked bars of the marks for quality and price: Brindlemoor 88.4, Ostrander Vale 81.0, Pelican Wharf 73.6.',
        },
      }),
    ],
  })
}
