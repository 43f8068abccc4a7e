import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  Paragraph,
  SectionType,
  TextRun,
  type FileChild,
  type ISectionOptions,
  type ISectionPropertiesOptions,
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
import { comments, paragraphWithChanges } from './changes.ts'
import { afterFigure, beforeFigure, costs, heard, implications, recommendations, summary } from './words.ts'

const teal = '0F5C5C'

const look: Look = {
  table: { headFill: 'D5E8E6', headInk: '0F3F3F', rule: '8AA9A6', open: true },
  notes: {
    terms: footnote('Its terms of reference are on the Council’s website under “Late Hours”.', 9),
    counter: footnote(
      'With the scaffolding in place the counter sees only the south pavement. Officers think that it misses one person in eight.',
      9,
    ),
    toilets: footnote('Reference 7/2026/P.', 9),
  },
}

const margins = { top: 1300, right: 1250, bottom: 1200, left: 1250, header: 600, footer: 600 }
const textWidth = 11906 - margins.left - margins.right

/** Calibri, a first page of its own, two columns of voices, footnotes, and changes and comments left in. */
export function lateHoursDocument(cover: Cover): Document {
  return new Document({
    title: cover.subject,
    creator: 'Jerome Castellan-Webb',
    lastModifiedBy: 'Calliope Redfearn',
    comments: { children: comments },
    features: { trackRevisions: true },
    styles: officerStyles({
      font: 'Calibri',
      headingFont: 'Calibri',
      size: 11.5,
      tableSize: 10.5,
      lines: 1.15,
      after: 8,
      headings: [
        { size: 15, ink: teal, before: 18 },
        { size: 12.5, ink: teal, italics: true, before: 12 },
        { size: 11.5, ink: teal, before: 8 },
      ],
    }),
    numbering: {
      config: [
        list('paragraphs', [{ format: LevelFormat.DECIMAL, text: '%1', indent: 9, hanging: 9 }]),
        list('bullets', [bullet('■', 8), bullet('○', 15)]),
        list('steps', [{ format: LevelFormat.LOWER_LETTER, text: '%1)', indent: 9, hanging: 7 }]),
      ],
    },
    sections: [
      section({ type: SectionType.NEXT_PAGE, titlePage: true }, [...front(cover), ...body()]),
      section(
        { type: SectionType.CONTINUOUS, column: { count: 2, space: 560, separate: true, equalWidth: true } },
        writeBlocks(heard, look),
      ),
      section({ type: SectionType.CONTINUOUS }, [
        ...writeBlocks(costs, look),
        // LibreOffice 7.4 loses the words of footnotes that come after a comment; these stand behind the last one.
        paragraphWithChanges(),
        ...writeBlocks(implications, look),
        ...signatures(),
      ]),
    ],
  })
}

function front(cover: Cover): FileChild[] {
  return [
    new Paragraph({
      heading: HeadingLevel.TITLE,
      children: [new TextRun({ text: cover.subject, size: 44, bold: true, color: teal, font: 'Calibri' })],
    }),
    coverGrid(
      [
        ['Going to', cover.committees.map((one) => `**${one.name}** – ${one.purpose}`).join('\n')],
        ['On', '10 December 2026\n19 January 2027'],
        ['Open to the public?', 'Yes'],
        ['Aims served', cover.priorities],
        ['Costs', `${cover.extraSpending} ${cover.howMuch}`],
        ['From', cover.reportOf],
        ['Author', `${cover.reportAuthor} (${cover.reference})`],
      ],
      [40, 126],
      { ...look.table, band: 'EAF3F2' },
    ),
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun('In short')] }),
    ...writeBlocks(summary.map(text), look),
    ...writeBlocks([text(recommendations.intro), steps(...recommendations.items)], look),
  ]
}

function body(): FileChild[] {
  return [
    ...writeBlocks(beforeFigure, look),
    new Paragraph({
      style: 'Caption',
      keepNext: true,
      children: [new TextRun('Figure 1: People counted in Market Street, 6.00 pm to midnight, average day')],
    }),
    footfallChart(),
    ...writeBlocks(afterFigure, look),
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      pageBreakBefore: true,
      children: [new TextRun('4. What people told us')],
    }),
  ]
}

function footfallChart(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [
      new ChartRun({
        type: 'line',
        categories: ['Nov', 'Dec', 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct'],
        series: [
          {
            name: '2024/25',
            values: [3120, 4410, 2480, 2610, 2890, 3240, 3610, 3980, 4350, 4220, 3560, 3300],
            color: '7F7F7F',
            line: { dash: 'dash' },
          },
          {
            name: '2025/26',
            values: [3290, 4720, 2630, 2900, 3410, 3590, 4020, 4380, 4830, 4690, 3990, 3720],
            color: teal,
            markers: true,
          },
        ],
        legend: { position: 'bottom' },
        valueAxis: { numberFormat: '#,##0' },
        transformation: { width: 560, height: 260 },
        altText: {
          name: 'Figure 1',
          description:
            'Line chart of people counted each month in two years. Every month of 2025/26 is above the same month of 2024/25, most of all in March, 18% higher.',
        },
      }),
    ],
  })
}

function signatures(): FileChild[] {
  const words =
    '**Jerome Castellan-Webb**, Head of Town Centres, and **Oonagh Delacourt-Singh**, Head of Community Safety'
  return [new Paragraph({ style: 'BodyPara', spacing: { before: 200 }, children: inline(words) })]
}

function section(properties: ISectionPropertiesOptions, children: FileChild[]): ISectionOptions {
  return {
    headers: {
      first: new Header({
        children: [
          runningLine([new TextRun({ text: 'NORTHMERE LATE HOURS PARTNERSHIP', bold: true, color: teal })]),
        ],
      }),
      default: new Header({ children: [runningLine([new TextRun('The town centre after six')], 'right')] }),
    },
    footers: {
      first: new Footer({
        children: [
          runningLine(
            [
              new TextRun(
                'A partnership of the Borough of Northmere, the police, the ambulance trust and the town’s traders',
              ),
            ],
            'centre',
          ),
        ],
      }),
      default: new Footer({
        children: [twoEnds('Late Hours Partnership: first year', [pageOfPages()], textWidth)],
      }),
    },
    properties: { ...properties, page: { margin: margins } },
    children,
  }
}
