import type { OwnerSheetSpec } from '../../../shared/pack/papers.ts'
import type { Paper } from './paper.ts'
import { paragraph, portrait, strong } from './paper.ts'

/** An owner's references as a landscape table to write into, a row each. Every row may break: owners write at length. */
export function ownerSheetPaper({
  title,
  instructions,
  warning,
  columns,
  rows,
  asSent,
}: OwnerSheetSpec): Paper {
  const section = portrait([
    paragraph('Heading1', title),
    ...(warning === null ? [] : [paragraph('PWKeyFinding', [strong(warning)])]),
    ...instructions.map((words) => paragraph('Normal', words)),
    {
      kind: 'table',
      caption: title,
      description: `One row for each reference. Columns: ${columns.map(({ heading }) => heading).join(', ')}.`,
      columns: columns.map(({ heading, widthMm }) => ({ widthMm, header: heading, align: 'left' })),
      rows: rows.map((cells) => ({
        cells: cells.map((words) => words.split('\n').map((line) => paragraph('PWTableText', line))),
        mayBreak: true,
        keepNext: false,
      })),
    },
  ])
  return { sections: [{ ...section, landscape: true }], lists: [], isNumbered: true, foot: warning, asSent }
}
