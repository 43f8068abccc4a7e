import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  PageBreak,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
  type FileChild,
  type ISectionOptions,
} from 'docx'
import { ChartRun } from 'docx/charts'
import { steps, text } from '../blocks.ts'
import { bullet, list } from '../lists.ts'
import { crest } from '../pictures.ts'
import { pageOfPages, runningLine, twoEnds } from '../running-lines.ts'
import { officerStyles } from '../styles.ts'
import { coverGrid, dataTable, type TableLook } from '../tables.ts'
import { writeBlocks, type Look } from '../write-blocks.ts'
import { beats } from './beats.ts'
import { footnote } from '../notes.ts'
import type { Cover } from '../officer-report.ts'
import { afterChart, appendixTwo, closing, mainReport, recommendations, summary } from './words.ts'

const tables: TableLook = { headFill: '1F3A5F', headInk: 'FFFFFF', rule: '7F7F7F', band: 'EEF2F7' }

const look: Look = {
  table: tables,
  notes: {
    powers: footnote(
      'Police Reform Act 2002, Schedule 5, as it is applied by the accreditation agreement of 12 April 2024.',
      9,
    ),
    survey: footnote('Replies came from 34 of 61 licensees and 88 of 214 drivers.', 9),
  },
}

const heading = { ink: '1F3A5F' }
const jobsByQuarter = [812, 1043, 961, 1077, 1188, 1246, 1102, 1163, 1291, 1358]
const quarters = ['Q1 24/25', 'Q2', 'Q3', 'Q4', 'Q1 25/26', 'Q2', 'Q3', 'Q4', 'Q1 26/27', 'Q2']

/** Arial, numbered paragraphs through all headings, a native chart, and an appendix turned on its side. */
export function streetWardensDocument(cover: Cover): Document {
  return new Document({
    title: cover.subject,
    creator: 'Oonagh Delacourt-Singh',
    lastModifiedBy: 'Marek Thistlewood',
    styles: officerStyles({
      font: 'Arial',
      size: 11,
      tableSize: 10,
      lines: 1.08,
      after: 8,
      headings: [
        { ...heading, size: 16, before: 0 },
        { ...heading, size: 13, before: 14 },
        { ...heading, size: 11, before: 10 },
      ],
    }),
    numbering: {
      config: [
        list('paragraphs', [
          { format: LevelFormat.DECIMAL, text: '%1.', indent: 10, hanging: 10 },
          { format: LevelFormat.LOWER_LETTER, text: '(%2)', indent: 18, hanging: 8 },
        ]),
        list('bullets', [bullet('•', 10), bullet('–', 17)]),
        list('steps', [
          { format: LevelFormat.DECIMAL, text: '%1)', indent: 10, hanging: 8 },
          { format: LevelFormat.LOWER_ROMAN, text: '%2.', indent: 18, hanging: 8 },
        ]),
      ],
    },
    sections: [
      portrait([...front(cover), ...body()]),
      landscape(appendixOne()),
      portrait(writeBlocks(appendixTwo, look)),
    ],
  })
}

function front(cover: Cover): FileChild[] {
  const committee = cover.committees[0]
  return [
    coverGrid(
      [
        [`**Committee**\n${committee?.name}`, '**Date**\n10 December 2026'],
        [`**Subject**\n${cover.subject}`, '**Public**'],
        ['Which aim of the Council Plan does this serve?', cover.priorities],
        ['Does it need new money?', cover.extraSpending],
        ['If so, how much?', cover.howMuch],
        ['Where does the money come from?', cover.sourceOfFunding],
        [`**Report of**\n${cover.reportOf}`, `**${committee?.purpose}**`],
        [`**Written by**\n${cover.reportAuthor}`, `**Reference**\n${cover.reference}`],
      ],
      [108, 51],
      tables,
    ),
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      spacing: { before: 320 },
      children: [new TextRun('Summary')],
    }),
    ...writeBlocks(summary.map(text), look),
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      spacing: { before: 240 },
      children: [new TextRun('Recommendations')],
    }),
    ...writeBlocks([text(recommendations.intro), steps(...recommendations.items)], look),
    new Paragraph({ children: [new PageBreak()] }),
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun('Main report')] }),
  ]
}

function body(): FileChild[] {
  return [
    ...writeBlocks(mainReport, look),
    new Paragraph({
      style: 'Caption',
      keepNext: true,
      children: [new TextRun('Figure 1: Jobs dealt with by the wardens in each quarter')],
    }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: 160 },
      children: [
        new ChartRun({
          type: 'column',
          categories: quarters,
          series: [{ name: 'Jobs', values: jobsByQuarter, color: '1F3A5F' }],
          legend: false,
          gapWidth: 60,
          dataLabels: { value: true, numberFormat: '#,##0' },
          valueAxis: { numberFormat: '#,##0' },
          transformation: { width: 590, height: 250 },
          altText: {
            name: 'Figure 1',
            description:
              'Column chart of jobs dealt with by street wardens: from 812 in the first quarter of 2024/25 to 1,358 in the second quarter of 2026/27, the highest so far.',
          },
        }),
      ],
    }),
    ...writeBlocks(afterChart, look),
    ...writeBlocks(closing, look),
    ...['Oonagh Delacourt-Singh', 'Head of Community Safety', 'oonagh.delacourt-singh@northmere.example'].map(
      (line, index) =>
        new Paragraph({
          spacing: { before: index === 0 ? 240 : 0 },
          children: [new TextRun({ text: line, bold: index === 0 })],
        }),
    ),
  ]
}

function appendixOne(): FileChild[] {
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      children: [new TextRun('Appendix 1 – Beats, hours and jobs, April to September 2026')],
    }),
    dataTable(beats, tables),
  ]
}

const footer = (width: number) => ({
  default: new Footer({ children: [twoEnds('Street warden service review', [pageOfPages()], width)] }),
})

function portrait(children: FileChild[]): ISectionOptions {
  const logo = new ImageRun({
    type: 'png',
    data: crest(),
    transformation: { width: 42, height: 49 },
    altText: {
      name: 'Crest',
      description: 'Crest of the Borough of Northmere: a beacon above two waves',
      title: 'Crest',
    },
  })
  return {
    headers: {
      default: new Header({
        children: [runningLine([logo, new TextRun('   Borough of Northmere  |  Community Safety')])],
      }),
    },
    footers: footer(9026),
    properties: {
      type: SectionType.NEXT_PAGE,
      page: { margin: { top: 1700, right: 1440, bottom: 1300, left: 1440, header: 560, footer: 560 } },
    },
    children,
  }
}

function landscape(children: FileChild[]): ISectionOptions {
  return {
    headers: { default: new Header({ children: [runningLine([new TextRun('Appendix 1')], 'right')] }) },
    footers: footer(14400),
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        size: { orientation: PageOrientation.LANDSCAPE, width: 11906, height: 16838 },
        margin: { top: 1134, right: 1134, bottom: 1134, left: 1134, header: 560, footer: 560 },
      },
    },
    children,
  }
}
