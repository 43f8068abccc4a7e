import type { ParagraphStyle } from './style-xml.ts'

/** Body text and headings; the built-in names stay Word’s own. */
export const headings: readonly ParagraphStyle[] = [
  { id: 'Normal', name: 'Normal' },
  heading(1, { size: 18, before: 0, after: 8, leading: 'close' }),
  heading(2, { size: 14, before: 18, after: 6, leading: 'close' }),
  heading(3, { before: 12, after: 4 }),
  heading(4, { before: 12, after: 3 }),
]

/** Titles of papers and the lines round them. */
export const titles: readonly ParagraphStyle[] = [
  {
    id: 'PWCommitteeTitle',
    name: 'PW Committee Title',
    basedOn: 'Heading1',
    next: 'Normal',
    size: 24,
    before: 51,
    after: 22,
    leading: 'close',
  },
  // A name of more than 90 characters would fill half the front sheet at 24 pt.
  {
    id: 'PWCommitteeTitleLong',
    name: 'PW Committee Title Long',
    basedOn: 'PWCommitteeTitle',
    next: 'Normal',
    size: 18,
  },
  { id: 'PWAuthority', name: 'PW Authority', basedOn: 'Normal', next: 'Normal', size: 14, after: 0 },
  { id: 'PWKicker', name: 'PW Kicker', basedOn: 'Normal', after: 0, keepNext: true },
  { id: 'PWKickerLast', name: 'PW Kicker Last', basedOn: 'PWKicker', next: 'Heading1', after: 12 },
  {
    id: 'PWSubtitle',
    name: 'PW Subtitle',
    basedOn: 'Normal',
    next: 'Normal',
    size: 14,
    after: 8,
    keepNext: true,
  },
  {
    id: 'PWLabelLine',
    name: 'PW Label Line',
    basedOn: 'Normal',
    after: 4,
    leftMm: 30,
    hangingMm: 30,
    tabs: [{ atMm: 30, align: 'left' }],
  },
  { id: 'PWSignatory', name: 'PW Signatory', basedOn: 'Normal', after: 0, keepLines: true },
  {
    id: 'PWSignatoryFirst',
    name: 'PW Signatory First',
    basedOn: 'PWSignatory',
    next: 'PWSignatory',
    before: 18,
    after: 0,
    keepNext: true,
  },
]

function heading(level: 1 | 2 | 3 | 4, further: Partial<ParagraphStyle>): ParagraphStyle {
  return {
    id: `Heading${level}`,
    name: `heading ${level}`,
    basedOn: 'Normal',
    next: 'Normal',
    bold: true,
    keepNext: true,
    keepLines: true,
    outline: level - 1,
    ...further,
  }
}
