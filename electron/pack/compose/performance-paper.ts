import {
  allFiguresBookmark,
  contentsBookmarks,
  methodBookmark,
} from '../../../shared/measures/measure-bookmarks.ts'
import { chartWidthMm, periodColumnMm } from '../../../shared/measures/chart-sizes.ts'
import type { FigureTable } from '../../../shared/measures/measure-chart.ts'
import type {
  AllFiguresPage,
  MeasurePage,
  MethodPage,
  PaperFigure,
} from '../../../shared/pack/paper-blocks.ts'
import type { PerformanceSpec } from '../../../shared/pack/papers.ts'
import type { Block, Column, Paper, Paragraph, Row, Table } from './paper.ts'
import { paragraph, portrait, strong, tab, text } from './paper.ts'

/** Title page with contents, a page for each measure, how to read them, and the figures that have no room on their pages. */
export function performancePaper(spec: PerformanceSpec): Paper {
  const bookmarks = contentsBookmarks(spec.measures, spec.allFigures !== null)
  return {
    sections: [
      portrait([
        ...titlePage(spec, bookmarks),
        ...spec.measures.flatMap((measure, place) => measureBlocks(measure, bookmarks[place] ?? '')),
        ...methodBlocks(spec.method),
        ...(spec.allFigures === null ? [] : allFiguresBlocks(spec.allFigures)),
      ]),
    ],
    lists: [],
    ...(spec.isAlone && { isNumbered: true }),
  }
}

function titlePage(spec: PerformanceSpec, bookmarks: readonly string[]): readonly Block[] {
  const lines = [
    ...spec.measures.map(contentsWords),
    spec.method.heading,
    ...(spec.allFigures === null ? [] : [spec.allFigures.heading]),
  ]
  return [
    paragraph('PWAuthority', spec.authority),
    ...(spec.committeeName === spec.authority ? [] : [paragraph('PWAuthority', spec.committeeName)]),
    paragraph('PWCommitteeTitle', spec.heading),
    paragraph('PWSubtitle', spec.subtitle),
    paragraph('Heading2', 'Contents'),
    ...lines.map((words, place) =>
      // Before the numbers are known each measure is taken to fill a page, the first after this one.
      contentsLine(words, bookmarks[place] ?? '', spec.contentsPages?.[place] ?? place + 2),
    ),
    paragraph('PWAfterTable', readingHelp(spec.measures.length)),
  ]
}

/** Arrow and colour word stay on one line. */
function contentsWords({ code, title, finding }: MeasurePage): string {
  const [mark = ''] = finding.split(':')
  return `${measureTitle(code, title)}: ${mark.replace(/^([↑→↓]) /u, '$1\u00a0')}`
}

/** The space before the dots keeps a screen reader from joining the last word to the number. */
function contentsLine(words: string, bookmark: string, page: number): Paragraph {
  return paragraph('PWContentsLine', [
    { kind: 'jump', bookmark, content: [text(`${words} `), tab, { kind: 'pageOf', bookmark, page }] },
  ])
}

function readingHelp(measures: number): string {
  return measures === 0
    ? 'There are no measures to report for this quarter.'
    : 'Each measure has a page of its own: the finding in words, the chart with its figures, the reasons and the response.'
}

function measureBlocks(measure: MeasurePage, bookmark: string): readonly Block[] {
  const name = measureTitle(measure.code, measure.title)
  return [
    paragraph('PWMeasure', [{ kind: 'bookmark', name: bookmark, content: [text(name)] }]),
    ...(measure.priority === '' ? [] : [paragraph('PWMeasurePriority', measure.priority)]),
    paragraph('PWKeyFinding', [strong(measure.finding)]),
    ...measure.computed.map((words) => paragraph('PWKeyFinding', words)),
    ...measure.figures.flatMap((figure) => [
      ...(figure.isContinued ? [paragraph('PWMeasureContinued', `${name}, continued`)] : []),
      ...figureBlocks(figure, measure.title),
    ]),
    ...proseBlocks('Overview', measure.overview),
    ...proseBlocks('Reasons', measure.reasons),
    ...proseBlocks('Response', measure.response),
  ]
}

/** Caption, chart, table and notes, bound to one another and to the page of the heading before them. */
export function figureBlocks({ chart, table, caption }: PaperFigure, title: string): readonly Block[] {
  return [
    paragraph('Caption', caption),
    paragraph('PWFigure', [{ kind: 'chart', chart, name: `Chart: ${title}` }]),
    figuresTable(table, chart.chart.periods.length),
    ...noteBlocks([...(chart.chart.notes ?? []), ...table.notes]),
  ]
}

function noteBlocks(notes: readonly string[]): readonly Block[] {
  return notes.map((words) => paragraph('PWAfterTable', words))
}

/** Below a chart of as many periods its columns stand under the chart's own. */
function figuresTable({ caption, header, rows }: FigureTable, charted: number): Table {
  const periods = header.length - 1
  const widthMm = charted === periods ? periodColumnMm(periods) : widestColumnMm(periods)
  const labelMm = chartWidthMm - periods * widthMm
  const columns = header.map((words, place): Column =>
    place === 0
      ? { widthMm: labelMm, header: words, align: 'left' }
      : { widthMm, header: words, align: 'centre' },
  )
  return {
    kind: 'table',
    caption,
    description:
      charted === periods
        ? 'A column for each period; the figures of the chart above.'
        : 'A column for each period; the latest figures of the chart above.',
    columns,
    rows: rows.map((cells, place) => figuresRow(cells, place < rows.length - 1)),
  }
}

function figuresRow(cells: readonly string[], keepNext: boolean): Row {
  return {
    cells: cells.map((words, place) => [paragraph(place === 0 ? 'PWTableText' : 'PWTableCentre', words)]),
    mayBreak: false,
    keepNext,
  }
}

function proseBlocks(heading: string, paragraphs: readonly string[]): readonly Block[] {
  if (paragraphs.length === 0) return []
  return [paragraph('Heading3', heading), ...paragraphs.map((words) => paragraph('Normal', words))]
}

function methodBlocks(method: MethodPage): readonly Block[] {
  const markMm = 44
  return [
    paragraph('PWMeasure', [{ kind: 'bookmark', name: methodBookmark, content: [text(method.heading)] }]),
    ...method.paragraphs.map((words) => paragraph('Normal', words)),
    paragraph('Heading3', method.legendCaption),
    {
      kind: 'table',
      caption: method.legendCaption,
      description: 'Each arrow with its word, and what it means.',
      columns: [
        { widthMm: markMm, header: 'Arrow and word', align: 'left' },
        { widthMm: chartWidthMm - markMm, header: 'Meaning', align: 'left' },
      ],
      rows: method.legend.map(({ mark, meaning }) => ({
        cells: [[paragraph('PWTableText', [strong(mark)])], [paragraph('PWTableText', meaning)]],
        mayBreak: false,
        keepNext: false,
      })),
    },
    paragraph('PWAfterTable', method.closing),
  ]
}

function allFiguresBlocks({ heading, introduction, tables }: AllFiguresPage): readonly Block[] {
  return [
    paragraph('PWMeasure', [{ kind: 'bookmark', name: allFiguresBookmark, content: [text(heading)] }]),
    paragraph('Normal', introduction),
    ...tables.flatMap(({ caption, header, rows, notes }): readonly Block[] => {
      const widthMm = widestColumnMm(header.length - 1)
      return [
        paragraph('Caption', caption),
        {
          kind: 'table',
          caption,
          description: 'A column for each year, a row for each part of it.',
          columns: header.map((words, place) =>
            place === 0
              ? { widthMm: chartWidthMm - (header.length - 1) * widthMm, header: words, align: 'left' }
              : { widthMm, header: words, align: 'centre' },
          ),
          rows: rows.map((cells, place) => figuresRow(cells, place < rows.length - 1)),
        },
        ...noteBlocks(notes),
      ]
    }),
  ]
}

/** As wide as a quarter's column, or less where there are many. */
function widestColumnMm(columns: number): number {
  return Math.min(periodColumnMm(6), (chartWidthMm - leastLabelMm) / Math.max(1, columns))
}

const leastLabelMm = 34

function measureTitle(code: string | null, title: string): string {
  return code ? `${code} ${title}` : title
}
