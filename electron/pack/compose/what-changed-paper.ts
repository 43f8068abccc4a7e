import type { WhatChangedSpec } from '../../../shared/pack/papers.ts'
import { enquiries } from './front-sheet.ts'
import { type Column, type Paper, paragraph, portrait, type Row, strong, tab, text } from './paper.ts'

/** One sheet for someone with a printed pack and a pen (papers, 4.6). */
export function whatChangedPaper(spec: WhatChangedSpec): Paper {
  const sheet = portrait([
    paragraph('PWKicker', [strong(spec.committeeName)]),
    paragraph('PWKickerLast', spec.meeting),
    paragraph('Heading1', 'What has changed since the pack you have'),
    paragraph('PWLabelLine', [strong('You have:'), tab, text(spec.have)]),
    paragraph('PWLabelLine', [strong('Now:'), tab, text(spec.now)]),
    paragraph('Heading2', 'What to do'),
    ...spec.instructions.map(({ verb, rest }) => paragraph('ListBullet', [strong(verb), text(` ${rest}`)])),
    paragraph('Heading2', 'What has changed'),
    {
      kind: 'table',
      caption: 'What has changed',
      description: 'Four columns: item, title, what has changed, and its pages. One row a paper.',
      columns,
      rows: spec.rows.map(row),
    },
    paragraph('PWAfterTable', [strong(spec.closing.bold), text(spec.closing.rest)]),
    ...enquiries(spec.enquiries),
  ])
  return { sections: [sheet], lists: [] }
}

const columns: readonly Column[] = [
  { widthMm: 16, header: 'Item', align: 'left' },
  { widthMm: 68, header: 'Title', align: 'left' },
  { widthMm: 48, header: 'What has changed', align: 'left' },
  { widthMm: 28, header: 'Pages', align: 'left' },
]

function row({ item, title, word, by, pages }: WhatChangedSpec['rows'][number]): Row {
  const cells = [
    [text(item)],
    [text(title)],
    [strong(word), ...(by === null ? [] : [text(` in ${by}`)])],
    [text(pages)],
  ]
  return {
    cells: cells.map((content) => [paragraph('PWTableText', content)]),
    mayBreak: false,
    keepNext: false,
  }
}
