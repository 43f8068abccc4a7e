import { daysBetween, shortDate, type IsoDate } from '../../../shared/calendar/iso-date.ts'
import type { ReportRow } from '../../../shared/contract/report-views.ts'
import { isOwed, type Stage } from '../../../shared/reports/report.ts'
import { csvText } from '../../parts/csv.ts'
import type { Shape, Tone } from '../../parts/marks.tsx'
import { counted } from '../../../shared/words/counted.ts'

/** A shape, a colour and a word. */
export interface Looks {
  readonly shape: Shape
  readonly tone: Tone
  readonly word: string
}

export type RowStage = ReportRow['stage']

export const stageLooks: Readonly<Record<RowStage, Looks>> = {
  planned: { shape: 'ring', tone: 'none', word: 'On an agenda' },
  askedFor: { shape: 'toCome', tone: 'none', word: 'Asked for' },
  drafting: { shape: 'toCome', tone: 'none', word: 'Drafting' },
  withFinance: { shape: 'toCome', tone: 'none', word: 'With Finance' },
  withLegal: { shape: 'toCome', tone: 'none', word: 'With Legal' },
  received: { shape: 'half', tone: 'info', word: 'Received' },
  cleared: { shape: 'tick', tone: 'ok', word: 'Cleared' },
  published: { shape: 'tick', tone: 'ok', word: 'Published' },
  withdrawn: { shape: 'ring', tone: 'none', word: 'Withdrawn' },
}

/** The rail's stages, in the order of the work. A withdrawn report has left it. */
export const railStages: readonly Exclude<Stage, 'withdrawn'>[] = [
  'askedFor',
  'drafting',
  'withFinance',
  'withLegal',
  'received',
  'cleared',
  'published',
]

/** Days by which its author is late; 0 when in time, in, or without a day. */
export function daysLate({ stage, dueOn }: ReportRow, today: IsoDate): number {
  if (dueOn === null || stage === 'planned' || !isOwed(stage)) return 0
  return Math.max(0, daysBetween(dueOn, today))
}

export function differencesOf({ places }: ReportRow): number {
  return places.reduce((sum, { differences }) => sum + differences.length, 0)
}

export function isExemptRow({ places, isPublic }: ReportRow): boolean {
  return isPublic === false || places.some(({ isExempt }) => isExempt)
}

/** What asks for the clerk, the most pressing only; `null` when nothing does. */
export function toDo(row: ReportRow, today: IsoDate): Looks | null {
  const late = daysLate(row, today)
  const differences = differencesOf(row)
  const hasPaper = row.places.some(({ paper }) => paper !== null)
  if (late === 0 && wasHeld(row, today)) return null
  if (row.stage === 'planned') return { shape: 'alert', tone: 'warn', word: 'Not asked for yet' }
  if (late > 0) return { shape: 'cross', tone: 'bad', word: `${counted(late, 'day')} late` }
  if (differences > 0) return { shape: 'alert', tone: 'warn', word: counted(differences, 'difference') }
  if (hasPaper && row.stage === 'received' && row.backgroundPapers === null)
    return { shape: 'alert', tone: 'warn', word: 'No background papers' }
  const { dueOn } = row
  if (isOwed(row.stage) && dueOn !== null && daysBetween(today, dueOn) <= 2)
    return {
      shape: 'alert',
      tone: 'warn',
      word: dueOn === today ? 'Due today' : `Due ${shortDay(dueOn, today)}`,
    }
  return null
}

/** Whether every meeting it was for is over: there is nothing left to settle. */
function wasHeld({ places }: ReportRow, today: IsoDate): boolean {
  return places.length > 0 && places.every(({ meetingOn }) => meetingOn !== null && meetingOn < today)
}

/** "today", "yesterday", "9 days"; further back the day itself. */
export function sinceText(since: IsoDate | null, today: IsoDate): string {
  if (since === null) return ''
  const days = daysBetween(since, today)
  if (days <= 0) return 'today'
  if (days === 1) return 'yesterday'
  return days <= 30 ? `${days} days` : shortDate(since)
}

/** "in" once it has come, else its day. */
export function dueText({ stage, dueOn }: ReportRow, today: IsoDate): string {
  if (stage !== 'planned' && !isOwed(stage)) return stage === 'withdrawn' ? '' : 'in'
  return dueOn === null ? '' : shortDay(dueOn, today)
}

/** "18 Sep", for a column of near days; "22 Feb 2024" where half a year or more lies between. */
export function shortDay(day: IsoDate, today: IsoDate): string {
  return Math.abs(daysBetween(today, day)) > 182 ? shortDate(day) : shortDate(day).replace(/ \d{4}$/u, '')
}

/** The common questions put to the register. */
export const questions = {
  all: { text: 'All', is: () => true },
  needsMe: { text: 'Needs me', is: (row: ReportRow, today: IsoDate) => toDo(row, today) !== null },
  late: { text: 'Late', is: (row: ReportRow, today: IsoDate) => daysLate(row, today) > 0 },
  exempt: { text: 'Exempt', is: isExemptRow },
} as const
export type Question = keyof typeof questions
export const questionNames = Object.keys(questions) as readonly Question[]

/** Which rows are shown. */
export interface RowFilter {
  readonly typed: string
  readonly question: Question
  readonly stage: RowStage | null
  /** Name of a committee; empty for any. */
  readonly committee: string
}

export function shownRows(
  rows: readonly ReportRow[],
  filter: RowFilter,
  today: IsoDate,
): readonly ReportRow[] {
  const words = filter.typed
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '')
  return rows.filter((row) => {
    const text = rowText(row).toLowerCase()
    return (
      words.every((word) => text.includes(word)) &&
      questions[filter.question].is(row, today) &&
      (filter.stage === null || row.stage === filter.stage) &&
      (filter.committee === '' || row.places.some(({ committeeName }) => committeeName === filter.committee))
    )
  })
}

/** All that a row shows, for the filter. */
function rowText(row: ReportRow): string {
  const places = row.places.map(({ committeeName, meetingOn, purpose }) =>
    [committeeName, meetingOn === null ? '' : shortDate(meetingOn), purpose ?? ''].join(' '),
  )
  const people = row.authors.map(({ name, post }) => `${name} ${post ?? ''}`)
  return [
    row.reference ?? '',
    row.subject,
    row.heldBy ?? '',
    row.reportOf ?? '',
    stageLooks[row.stage].word,
    ...places,
    ...people,
  ].join(' ')
}

export const sortKeys = ['reference', 'subject', 'for', 'stage', 'with', 'since', 'due'] as const
export type SortKey = (typeof sortKeys)[number]
export interface SortOrder {
  readonly key: SortKey
  readonly descending: boolean
}

/** Rows in order; what has nothing to be sorted by comes last either way. References sort as numbers: 9-25 before 10-25. */
export function sortedRows(rows: readonly ReportRow[], { key, descending }: SortOrder): readonly ReportRow[] {
  return rows.toSorted((one, other) => {
    const [a, b] = [sortText(one, key), sortText(other, key)]
    if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1
    return (descending ? -1 : 1) * a.localeCompare(b, 'en-GB', { numeric: true })
  })
}

function sortText(row: ReportRow, key: SortKey): string {
  switch (key) {
    case 'reference':
      return row.reference ?? ''
    case 'subject':
      return row.subject
    case 'for':
      return `${row.places[0]?.meetingOn ?? ''} ${row.places[0]?.committeeName ?? ''} ${row.places[0]?.itemNumber ?? ''}`.trim()
    case 'stage':
      return String(['planned', ...railStages, 'withdrawn'].indexOf(row.stage))
    case 'with':
      return row.heldBy ?? ''
    case 'since':
      return row.since ?? ''
    case 'due':
      return row.dueOn ?? ''
  }
}

/** What the rail says under a stage's count. */
export function railNote(rows: readonly ReportRow[], stage: RowStage, today: IsoDate): Looks | string {
  const late = Math.max(0, ...rows.map((row) => daysLate(row, today)))
  if (late > 0) return { shape: 'cross', tone: 'bad', word: `${counted(late, 'day')} late` }
  if (stage === 'received') return rows.length > 0 ? 'for you to check' : ''
  if (stage === 'cleared') return rows.length > 0 ? 'ready for the pack' : ''
  const oldest = rows
    .map(({ since }) => since)
    .filter((since) => since !== null)
    .toSorted()[0]
  if (stage === 'published' || oldest === undefined) return ''
  return `oldest ${sinceText(oldest, today)}`
}

/** The rows as a table for a spreadsheet. */
export function registerCsv(rows: readonly ReportRow[], today: IsoDate): string {
  const head = [
    'Reference',
    'Subject',
    'For',
    'Meeting',
    'Purpose',
    'Stage',
    'With',
    'Since',
    'Due',
    'To do',
    'Authors',
  ]
  const lines = rows.map((row) => [
    row.reference ?? '',
    row.subject,
    row.places.map(({ committeeName }) => committeeName).join('; '),
    row.places.map(({ meetingOn }) => meetingOn ?? '').join('; '),
    row.places.map(({ purpose }) => purpose ?? '').join('; '),
    stageLooks[row.stage].word,
    row.heldBy ?? '',
    row.since ?? '',
    row.dueOn ?? '',
    toDo(row, today)?.word ?? '',
    row.authors.map(({ name }) => name).join('; '),
  ])
  return csvText([head, ...lines])
}
