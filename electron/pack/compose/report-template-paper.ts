import type { ReportTemplateSpec } from '../../../shared/pack/papers.ts'
import {
  paragraph,
  portrait,
  strong,
  text,
  type Block,
  type Inline,
  type Paper,
  type Paragraph,
  type Row,
} from './paper.ts'

/** What the author of a report is sent: a cover to fill in, whose answers can be read back, and the house's headings. */
export function reportTemplatePaper(spec: ReportTemplateSpec): Paper {
  return { sections: [portrait([...cover(spec), ...opening, ...mainReport(spec)])], lists: [] }
}

function cover(spec: ReportTemplateSpec): readonly Block[] {
  return [
    paragraph('Heading1', spec.subject),
    {
      kind: 'table',
      caption: 'Cover sheet',
      description: 'Two columns. Each row holds a question or label and its answer.',
      isCover: true,
      columns: [
        { widthMm: 104, header: '', align: 'left' },
        { widthMm: 56, header: '', align: 'left' },
      ],
      rows: [
        committees(spec),
        row(
          labelled('Subject:', [answer('subject', 'Subject', spec.subject, 'the subject')]),
          lines([answer('classification', 'Public or not', spec.classification, 'Public or Non-Public')]),
        ),
        ...spec.questions.map(({ tag, question, prompt }) =>
          row(lines([strong(question)]), lines([answer(tag, question, null, prompt)])),
        ),
        row(
          labelled(
            spec.reportOfLabel,
            [answer('report-of', 'Report of', spec.reportOf, 'the chief officer')],
            ...(spec.reference === null ? [] : [[text(spec.reference)]]),
          ),
          lines([
            answer('purpose', 'Purpose', spec.purpose, 'For Decision, For Discussion or For Information'),
          ]),
        ),
        row(labelled(spec.authors.length > 1 ? 'Report authors:' : 'Report author:', ...authors(spec)), [
          ...labelled('Signed off by:', [answer('signed-off', 'Signed off by', null, 'names and dates')]),
        ]),
      ],
    },
  ]
}

function committees({ committees: going }: ReportTemplateSpec): Row {
  const rows = going.length > 0 ? going : [{ name: null, dateText: null }]
  const names = rows.map(({ name }, at) => [
    answer(`committee-${at + 1}`, 'Committee', name, 'the committee'),
  ])
  const days = rows.map(({ dateText }, at) => [answer(`date-${at + 1}`, 'Date', dateText, 'its date')])
  return row(labelled('Committee(s):', ...names), labelled('Dated:', ...days))
}

function authors({ authors: known }: ReportTemplateSpec): readonly (readonly Inline[])[] {
  const names = known.map(({ name, post }) => (post === null ? name : `${name}, ${post}`))
  const rows = names.length > 0 ? names : [null]
  return rows.map((name, at) => [answer(`author-${at + 1}`, 'Author', name, 'name, post')])
}

const opening: readonly Block[] = [
  paragraph('Heading2', 'Summary'),
  paragraph('Normal', [unanswered('summary', 'Summary', 'summary: at most 200 words, no paragraph numbers')]),
  paragraph('Heading2', 'Recommendation'),
  paragraph('Normal', 'Members are asked to:'),
  paragraph('ListBullet', [unanswered('recommendation', 'Recommendation', 'what Members are asked to do')]),
]

const numbered: readonly (readonly [heading: string, prompt: string])[] = [
  ['Background', 'how the Committee came to ask for this report'],
  ['Current Position', 'the position, with the date of the figures'],
  ['Options', 'options with what speaks for and against each'],
  ['Proposals', 'what is proposed'],
]

const implications = [
  'Strategic',
  'Financial',
  'Resource',
  'Legal',
  'Risk',
  'Equalities',
  'Climate',
  'Security',
]

function mainReport(spec: ReportTemplateSpec): readonly Block[] {
  return [
    paragraph('PWMainReport', 'Main Report'),
    ...numbered.flatMap(([heading, asked]) => section(heading, asked)),
    paragraph('Heading3', 'Corporate and Strategic Implications'),
    ...implications.map((kind) =>
      paragraph('PWLabelLine', [
        strong(`${kind}:`),
        { kind: 'tab' },
        unanswered(`implications-${kind.toLowerCase()}`, kind, 'text or “None.”'),
      ]),
    ),
    ...section('Conclusion', 'conclusion'),
    paragraph('Heading3', 'Appendices'),
    paragraph('ListBullet', [unanswered('appendix-1', 'Appendix', 'Appendix 1 - title, or “None”')]),
    paragraph('Heading3', 'Background Papers'),
    paragraph('ListBullet', [unanswered('background-1', 'Background paper', 'title and date, or “None”')]),
    ...spec.authors.map(({ name, post }) =>
      paragraph('PWSignatoryFirst', [strong(name), text(post === null ? '' : `\n${post}`)]),
    ),
  ]
}

function section(heading: string, asked: string): readonly Block[] {
  const tag = heading.toLowerCase().replaceAll(' ', '-')
  return [paragraph('Heading3', heading), paragraph('PWNumbered1', [unanswered(tag, heading, asked)])]
}

function answer(tag: string, title: string, known: string | null, asked: string): Inline {
  return { kind: 'answer', tag, title, text: known, prompt: asked }
}

function unanswered(tag: string, title: string, asked: string): Inline {
  return answer(tag, title, null, asked)
}

function labelled(label: string, ...answers: readonly (readonly Inline[])[]): readonly Paragraph[] {
  return lines([strong(label)], ...answers)
}

function lines(...contents: readonly (readonly Inline[])[]): readonly Paragraph[] {
  return contents.map((content) => paragraph('PWTableText', content))
}

function row(...cells: readonly (readonly Paragraph[])[]): Row {
  return { cells, mayBreak: false, keepNext: false }
}
