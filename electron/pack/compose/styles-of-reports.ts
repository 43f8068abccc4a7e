import type { ParagraphStyle } from './style-xml.ts'

/** Lists and divisions of a report. */
export const reports: readonly ParagraphStyle[] = [
  {
    id: 'PWNumbered1',
    name: 'PW Numbered 1',
    basedOn: 'Normal',
    after: 8,
    list: { level: 0, numId: 3 },
    leftMm: 10,
    hangingMm: 10,
  },
  {
    id: 'PWNumbered2',
    name: 'PW Numbered 2',
    basedOn: 'Normal',
    after: 5,
    list: { level: 1, numId: 3 },
    leftMm: 20,
    hangingMm: 10,
  },
  {
    id: 'ListBullet',
    name: 'List Bullet',
    basedOn: 'Normal',
    after: 4,
    list: { level: 0, numId: 4 },
    leftMm: 10,
    hangingMm: 5,
  },
  {
    id: 'PWMainReport',
    name: 'PW Main Report',
    basedOn: 'Heading2',
    next: 'Heading3',
    after: 0,
    leading: 'close',
    breakBefore: true,
  },
  {
    id: 'PWSupplementTitle',
    name: 'PW Supplement Title',
    basedOn: 'Heading2',
    next: 'Normal',
    size: 18,
    before: 24,
    after: 4,
    leading: 'close',
  },
  {
    id: 'PWContentsLine',
    name: 'PW Contents Line',
    basedOn: 'Normal',
    after: 4,
    tabs: [{ atMm: 160, align: 'right', leader: 'dot' }],
  },
]

/** Pages of a performance report. */
export const measures: readonly ParagraphStyle[] = [
  {
    id: 'PWMeasure',
    name: 'PW Measure',
    basedOn: 'Heading2',
    next: 'Normal',
    size: 18,
    after: 4,
    leading: 'close',
    breakBefore: true,
  },
  {
    id: 'PWMeasureContinued',
    name: 'PW Measure Continued',
    basedOn: 'Normal',
    next: 'Normal',
    bold: true,
    after: 10,
    keepNext: true,
    breakBefore: true,
  },
  {
    id: 'PWMeasurePriority',
    name: 'PW Measure Priority',
    basedOn: 'Normal',
    next: 'PWKeyFinding',
    after: 10,
    keepNext: true,
  },
  {
    id: 'PWKeyFinding',
    name: 'PW Key Finding',
    basedOn: 'Normal',
    after: 0,
    keepNext: true,
    keepLines: true,
    leftMm: 4,
    rules: [{ side: 'left', points: 3, off: 8 }],
  },
  {
    id: 'Caption',
    name: 'caption',
    basedOn: 'Normal',
    next: 'Normal',
    bold: true,
    before: 10,
    after: 4,
    keepNext: true,
    keepLines: true,
  },
  // Single leading: Word cuts an inline picture to the line where a line height is set.
  { id: 'PWFigure', name: 'PW Figure', basedOn: 'Normal', after: 6, leading: 'single', keepNext: true },
]

/** What stands in tables and after them. */
export const tables: readonly ParagraphStyle[] = [
  {
    id: 'PWTableHeading',
    name: 'PW Table Heading',
    basedOn: 'Normal',
    bold: true,
    after: 0,
    leading: 'close',
    keepNext: true,
    keepLines: true,
  },
  { id: 'PWTableText', name: 'PW Table Text', basedOn: 'Normal', after: 0, leading: 'close' },
  { id: 'PWTableTextOpen', name: 'PW Table Text Open', basedOn: 'PWTableText', after: 4, leading: 'close' },
  { id: 'PWTableNumber', name: 'PW Table Number', basedOn: 'PWTableText', align: 'right' },
  { id: 'PWTableHeadingNumber', name: 'PW Table Heading Number', basedOn: 'PWTableHeading', align: 'right' },
  { id: 'PWTableHeadingCentre', name: 'PW Table Heading Centre', basedOn: 'PWTableHeading', align: 'center' },
  { id: 'PWTableCentre', name: 'PW Table Centre', basedOn: 'PWTableText', align: 'center' },
  { id: 'PWAfterTable', name: 'PW After Table', basedOn: 'Normal', next: 'Normal', before: 10, after: 8 },
]
