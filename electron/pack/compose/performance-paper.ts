import { measureBookmarks, methodBookmark } from '../../../shared/measures/measure-bookmarks.ts'
import { chartWidthMm, labelColumnMm, periodColumnMm } from '../../../shared/measures/chart-sizes.ts'
import type { MeasurePage, MethodPage, PerformanceSpec } from '../../../shared/pack/papers.ts'
import type { Block, Column, Paper, Paragraph, Row, Table } from './paper.ts'
import { paragraph, portrait, strong, tab, text } from './paper.ts'

/** Title page with contents, a page for each measure, and the page that says how to read them. */
export function performancePaper(spec: PerformanceSpec): Paper {
  const bookmarks = measureBookmarks(spec.measures)
  return {
    sections: [
      portrait([
        ...titlePage(spec, bookmarks),
        ...spec.measures.flatMap((measure, place) => measureBlocks(measure, bookmarks[place] ?? '')),
        ...methodBlocks(spec.method),
      ]),
    ],
    lists: [],
  }
}

function titlePage(spec: PerformanceSpec, bookmarks: readonly string[]): readonly Block[] {
  const lines = [
    ...spec.measures.map((measure, place) => ({
      words: contentsWords(measure),
      bookmark: bookmarks[place] ?? '',
    })),
    { words: spec.method.heading, bookmark: methodBookmark },
  ]
  return [
    paragraph('PWAuthority', spec.authority),
    paragraph('PWAuthority', spec.committeeName),
    paragraph('PWCommitteeTitle', spec.heading),
    paragraph('PWSubtitle', spec.subtitle),
    paragraph('Heading2', 'Contents'),
    ...lines.map(({ words, bookmark }, place) =>
      // Before the pack's numbers are known each measure is taken to fill a page, the first after this one.
      contentsLine(words, bookmark, spec.contentsPages?.[place] ?? place + 2),
    ),
    paragraph('PWAfterTable', readingHelp(spec.measures.length)),
  ]
}

function contentsWords({ code, title, finding }: MeasurePage): string {
  const [mark] = finding.split(':')
  return `${measureTitle(code, title)}: ${mark ?? ''}`
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
    ...(measure.computed === '' ? [] : [paragraph('PWKeyFinding', measure.computed)]),
    ...figureBlocks(measure),
    ...proseBlocks('Overview', measure.overview),
    ...proseBlocks('Reasons', measure.reasons),
    ...proseBlocks('Response', measure.response),
  ]
}

/** Caption, chart and table, bound to one another and to the heading's page. */
function figureBlocks({ chart, table, caption, title, notes }: MeasurePage): readonly Block[] {
  if (!chart && !table) return []
  return [
    paragraph('Caption', caption),
    ...(chart ? [paragraph('PWFigure', [{ kind: 'chart', chart, name: `Chart: ${title}` }])] : []),
    ...(table ? [figuresTable(table)] : []),
    ...notes.map((words) => paragraph('PWAfterTable', words)),
  ]
}

function figuresTable({ caption, header, rows }: NonNullable<MeasurePage['table']>): Table {
  const widthMm = periodColumnMm(header.length - 1)
  const columns = header.map((words, place): Column =>
    place === 0
      ? { widthMm: labelColumnMm, header: words, align: 'left' }
      : { widthMm, header: words, align: 'centre' },
  )
  return {
    kind: 'table',
    caption,
    description: 'A column for each period; the figures of the chart above.',
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

function measureTitle(code: string | null, title: string): string {
  return code ? `${code} ${title}` : title
}
