import type { CalendarSpec } from '../../../shared/pack/papers.ts'
import type { Block, Column, Paper, Row } from './paper.ts'
import { paragraph, portrait, strong } from './paper.ts'

const columns: readonly Column[] = [
  { widthMm: 20, header: 'Day', align: 'left' },
  { widthMm: 24, header: 'Time', align: 'left' },
  { widthMm: 88, header: 'Committee', align: 'left' },
  { widthMm: 78, header: 'Place', align: 'left' },
  { widthMm: 47, header: 'Agenda published by', align: 'left' },
]

/** The year's meetings, a landscape table for each month. */
export function calendarPaper({ authority, heading, months, closing }: CalendarSpec): Paper {
  const body: readonly Block[] =
    months.length === 0
      ? [paragraph('Normal', 'No meetings are called for this year yet.')]
      : [...months.flatMap(monthBlocks), paragraph('PWAfterTable', closing)]
  return {
    sections: [
      {
        ...portrait([paragraph('Heading1', heading), paragraph('PWSubtitle', authority), ...body]),
        landscape: true,
      },
    ],
    lists: [],
  }
}

function monthBlocks({ heading, rows }: CalendarSpec['months'][number]): readonly Block[] {
  return [
    paragraph('Heading2', heading, { keepNext: true }),
    {
      kind: 'table',
      caption: `Meetings in ${heading}`,
      description: 'Five columns: day, time, committee, place, and the day its agenda is published by.',
      columns,
      rows: rows.map(rowOf),
    },
  ]
}

function rowOf(row: CalendarSpec['months'][number]['rows'][number]): Row {
  const cell = (words: string) => [paragraph('PWTableText', words)]
  return {
    cells: [
      cell(row.day),
      cell(row.time),
      row.note === null
        ? cell(row.committee)
        : [paragraph('PWTableTextOpen', row.committee), paragraph('PWTableText', [strong(row.note)])],
      cell(row.venue),
      cell(row.publishBy),
    ],
    mayBreak: false,
    keepNext: false,
  }
}
