import type { ProofSpec } from '../../../shared/pack/papers.ts'
import {
  keptTogether,
  paragraph,
  portrait,
  strong,
  tab,
  text,
  type Block,
  type Column,
  type Paper,
  type Paragraph,
  type Row,
} from './paper.ts'

/** One page that proves when a pack was published: the answer first, then how it was counted and what the files are. */
export function proofPaper(spec: ProofSpec): Paper {
  const blocks: readonly Block[] = [
    paragraph('PWAuthority', spec.authority),
    paragraph('Heading1', 'Proof of publication'),
    labelLine('Committee', [text(spec.committeeName)]),
    labelLine('Meeting', [text(spec.meeting)]),
    labelLine('Published', [text(spec.published)]),
    labelLine('Clear days', [strong(spec.answer), text(` ${spec.verdict}`)]),
    ...spec.remarks.map((remark) => labelLine(remark.label, [text(remark.text)])),
    paragraph('Heading2', 'How the days were counted'),
    {
      kind: 'table',
      caption: 'How the days were counted',
      description: 'Three columns: date, whether it counts, and why it does not. One row a day.',
      columns: dayColumns,
      rows: spec.days.map(({ date, counted, reason }) =>
        row(date, counted === null ? [text('Not counted')] : [strong(counted)], reason),
      ),
    },
    paragraph('PWAfterTable', spec.rule),
    paragraph('Heading2', 'What was published'),
    {
      kind: 'table',
      caption: 'What was published',
      description: 'Three columns: file, pages, and the SHA-256 of its content.',
      columns: fileColumns,
      rows: spec.files.map(({ name, pages, sha256 }, place) => ({
        ...row(name, [text(String(pages))], fingerprint(sha256)),
        // The signature goes with the last row.
        keepNext: place === spec.files.length - 1,
      })),
    },
    ...signature,
  ]
  return { sections: [portrait(blocks)], lists: [] }
}

const dayColumns: readonly Column[] = [
  { widthMm: 60, header: 'Date', align: 'left' },
  { widthMm: 38, header: 'Counted', align: 'left' },
  { widthMm: 62, header: 'Reason', align: 'left' },
]

const fileColumns: readonly Column[] = [
  { widthMm: 56, header: 'File', align: 'left' },
  { widthMm: 18, header: 'Pages', align: 'left' },
  { widthMm: 86, header: 'Fingerprint (SHA-256)', align: 'left' },
]

const signature: readonly Paragraph[] = keptTogether([
  paragraph('PWSignatureLine', [tab, tab, tab]),
  paragraph('PWSignatureLabel', [text('Proper Officer'), tab, text('Date')]),
])

function labelLine(label: string, content: Paragraph['content']): Paragraph {
  return paragraph('PWLabelLine', [strong(`${label}:`), tab, ...content])
}

function row(first: string, second: Paragraph['content'], third: string): Row {
  const cells = [[text(first)], second, [text(third)]].map((content) => [paragraph('PWTableText', content)])
  return { cells, mayBreak: false, keepNext: false }
}

/** In groups of eight, four to a line, so that two people can read it to one another. */
function fingerprint(sha256: string): string {
  const groups = sha256.match(/.{1,8}/gu) ?? []
  const lines = Array.from({ length: Math.ceil(groups.length / 4) }, (_, line) =>
    groups.slice(line * 4, line * 4 + 4).join(' '),
  )
  return lines.join('\n')
}
