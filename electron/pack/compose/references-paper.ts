import type { ReferenceRow, RegisterChart } from '../../../shared/pack/paper-blocks.ts'
import type { ReferencesSpec } from '../../../shared/pack/papers.ts'
import type { Block, Column, Paper, Paragraph, Row } from './paper.ts'
import { keptTogether, paragraph, portrait, strong, text } from './paper.ts'
import { figureBlocks } from './performance-paper.ts'

const columns: readonly Column[] = [
  { widthMm: 30, header: 'No.', align: 'left' },
  { widthMm: 50, header: 'Meeting Date & Reference', align: 'left' },
  { widthMm: 78, header: 'Action', align: 'left' },
  { widthMm: 32, header: 'Owner', align: 'left' },
  { widthMm: 67, header: 'Status', align: 'left' },
]

/** Lines of 12 pt on half a landscape page; a taller row may break rather than leave half a page empty. */
const linesOnHalfPage = 15
/** Average width of a character of 12 pt Arial, in millimetres. */
const characterMm = 2.1
/** Room that the padding takes from each cell's width. */
const paddingMm = 4

/** Outstanding references as a landscape table, the state of each as a word; then the register meeting by meeting. */
export function referencesPaper({ title, subtitle, sums, rows, chart, counts }: ReferencesSpec): Paper {
  const body: readonly Block[] =
    rows.length === 0
      ? [paragraph('Normal', 'There are no outstanding references.')]
      : [
          paragraph('Normal', [strong(sums.bold), text(` ${sums.rest}`)]),
          {
            kind: 'table',
            caption: title,
            description:
              'Five columns: number, meeting date and reference, action, owner, status. Each status begins with its state as a word.',
            columns,
            // The last row takes the closing sentence with it, which means nothing on a page alone.
            rows: rows.map((row, place) => ({ ...rowOf(row), keepNext: place === rows.length - 1 })),
          },
          ...keptTogether([
            paragraph(
              'PWAfterTable',
              'Only the Committee discharges a reference. “Complete” means that its owner proposes it for discharge at this meeting.',
            ),
            ...(counts === null ? [] : [paragraph('Normal', counts)]),
          ]),
        ]
  const heading = [paragraph('Heading1', title.toUpperCase()), paragraph('PWSubtitle', subtitle)]
  const list = { ...portrait([...heading, ...body]), landscape: true }
  const isCharted = chart !== null && rows.length > 0
  return { sections: [list, ...(isCharted ? [portrait(chartBlocks(chart))] : [])], lists: [] }
}

/** The finding, then the chart with its figures under it. */
function chartBlocks({ heading, finding, figure }: RegisterChart): readonly Block[] {
  return [
    paragraph('Heading2', heading),
    paragraph('PWKeyFinding', finding),
    ...figureBlocks(figure, figure.caption),
  ]
}

function rowOf(row: ReferenceRow): Row {
  const cells = [
    cell([paragraph('PWTableText', row.number)]),
    cell(row.raised.map((line) => paragraph('PWTableText', line))),
    cell([paragraph('PWTableText', row.action)]),
    cell([paragraph('PWTableText', row.owner)]),
    cell(status(row)),
  ]
  return {
    cells,
    keepNext: false,
    mayBreak: cells.some((one, place) => linesOf(one, columns[place]) > linesOnHalfPage),
  }
}

function status({ stateWord, narrative, target, sinceLast }: ReferenceRow): readonly Paragraph[] {
  return [
    paragraph('PWTableText', [strong(stateWord)]),
    ...(narrative ? [paragraph('PWTableText', narrative)] : []),
    ...(target ? [paragraph('PWTableText', [strong('Target:'), text(` ${target}`)])] : []),
    ...(sinceLast
      ? [paragraph('PWTableText', [strong('Since the last meeting:'), text(` ${sinceLast}`)])]
      : []),
  ]
}

/** A cell's paragraphs, a little apart; never none, which Word would not open. */
function cell(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  if (paragraphs.length === 0) return [paragraph('PWTableText', '')]
  return paragraphs.map((one, place) =>
    place < paragraphs.length - 1 ? { ...one, style: 'PWTableTextOpen' } : one,
  )
}

function linesOf(paragraphs: readonly Paragraph[], column: Column | undefined): number {
  const perLine = Math.max(1, ((column?.widthMm ?? 0) - paddingMm) / characterMm)
  const length = (one: Paragraph): number =>
    one.content.reduce((sum, inline) => sum + (inline.kind === 'text' ? inline.text.length : 0), 0)
  return paragraphs.reduce((sum, one) => sum + Math.max(1, Math.ceil(length(one) / perLine)), 0)
}
