import type { ActionsSpec } from '../../../shared/pack/papers.ts'
import { enquiries, sheetHead } from './decisions-paper.ts'
import type { Block, Column, Paper } from './paper.ts'
import { paragraph, portrait } from './paper.ts'

const columns: readonly Column[] = [
  { widthMm: 30, header: 'No.', align: 'left' },
  { widthMm: 14, header: 'Item', align: 'left' },
  { widthMm: 54, header: 'Action', align: 'left' },
  { widthMm: 35, header: 'Owner', align: 'left' },
  { widthMm: 27, header: 'Due', align: 'left' },
]

/** What was asked of whom at a meeting: the references it raised. */
export function actionsPaper(spec: ActionsSpec): Paper {
  const table: readonly Block[] =
    spec.rows.length === 0
      ? []
      : [
          {
            kind: 'table',
            caption: 'Actions',
            description:
              'Five columns: reference number, item, action, owner, and when it is due. One row an action.',
            columns,
            rows: spec.rows.map(({ number, item, action, owner, due }) => ({
              cells: [number, item, action, owner, due].map((words) => [paragraph('PWTableText', words)]),
              mayBreak: false,
              keepNext: false,
            })),
          },
        ]
  return {
    sections: [portrait([...sheetHead(spec, spec.heading), ...table, ...enquiries(spec.enquiries)])],
    lists: [],
  }
}
