import { describe, expect, it } from 'vitest'
import {
  daysLate,
  dueText,
  registerCsv,
  shownRows,
  sinceText,
  sortedRows,
  toDo,
  type RowFilter,
} from '../../renderer/areas/reports/register-rows.ts'
import { isoDate } from '../../shared/calendar/iso-date.ts'
import type { ReportPlace, ReportRow } from '../../shared/contract/report-views.ts'

const today = isoDate('2026-12-01')

function place(further: Partial<ReportPlace> = {}): ReportPlace {
  return {
    committeeName: 'Ponds Committee',
    shortName: 'Ponds',
    meetingOn: isoDate('2026-12-10'),
    purpose: 'For Decision',
    meetingId: 1,
    itemId: 4,
    itemNumber: '4',
    isExempt: false,
    exemptParagraphs: [],
    paper: null,
    differences: [],
    publishedOn: null,
    ...further,
  }
}

function row(subject: string, further: Partial<ReportRow> = {}): ReportRow {
  return {
    key: subject,
    reportId: 1,
    reference: null,
    subject,
    reportOf: null,
    isJoint: false,
    isPublic: true,
    authors: [],
    stage: 'askedFor',
    heldBy: null,
    since: today,
    dueOn: isoDate('2026-12-08'),
    places: [place()],
    backgroundPapers: null,
    signOffs: [],
    ...further,
  }
}

const over = isoDate('2026-11-30')
const paper = { paperId: 1, fileName: 'a.docx', version: 1, receivedAt: '2026-12-01T09:00:00Z' }
const anything: RowFilter = { typed: '', question: 'all', stage: null, committee: '' }

describe('what a report asks of the clerk', () => {
  it.each<readonly [string, Partial<ReportRow>, string | undefined]>([
    ['nothing, while its day is far', {}, undefined],
    ['that it is near its day', { dueOn: isoDate('2026-12-03') }, 'Due 3 Dec'],
    ['that it is late', { dueOn: isoDate('2026-11-30') }, '1 day late'],
    ['nothing of its day once it is in', { stage: 'received', dueOn: isoDate('2026-11-30') }, undefined],
    ['to be asked for', { stage: 'planned' }, 'Not asked for yet'],
    [
      'a list of background papers',
      { stage: 'received', places: [place({ paper })] },
      'No background papers',
    ],
    [
      'nothing where the list says “None”',
      { stage: 'received', places: [place({ paper })], backgroundPapers: [] },
      undefined,
    ],
    [
      'to settle its differences first',
      {
        stage: 'received',
        places: [
          place({ paper, differences: [{ field: 'purpose', agenda: null, cover: 'For Information' }] }),
        ],
      },
      '1 difference',
    ],
    [
      'nothing once its meeting is over',
      { stage: 'planned', places: [place({ meetingOn: over })] },
      undefined,
    ],
    [
      'that it is late also when its meeting is over',
      { dueOn: isoDate('2026-11-30'), places: [place({ meetingOn: over })] },
      '1 day late',
    ],
  ])('%s', (_, further, word) => {
    expect(toDo(row('Ducks', further), today)?.word).toBe(word)
  })
})

it('says since when and until when in few words', () => {
  expect(
    ['2026-12-01', '2026-11-30', '2026-11-22', '2026-09-01'].map((day) => sinceText(isoDate(day), today)),
  ).toEqual(['today', 'yesterday', '9 days', '1 Sep 2026'])
  expect([
    dueText(row('a'), today),
    dueText(row('a'), isoDate('2028-12-01')),
    dueText(row('a', { stage: 'cleared' }), today),
    daysLate(row('a', { stage: 'withdrawn' }), today),
  ]).toEqual(['8 Dec', '8 Dec 2026', 'in', 0])
})

it('filters as the clerk types, over all that a row shows', () => {
  const rows = [
    row('Ducks', { authors: [{ name: 'Ada Fenn', post: null, email: null }] }),
    row('Benches', { places: [place({ committeeName: 'Parks', isExempt: true })] }),
  ]
  const subjects = (filter: Partial<RowFilter>): readonly string[] =>
    shownRows(rows, { ...anything, ...filter }, today).map(({ subject }) => subject)

  expect(subjects({ typed: 'fenn duck' })).toEqual(['Ducks'])
  expect(subjects({ question: 'exempt' })).toEqual(['Benches'])
  expect(subjects({ committee: 'Parks' })).toEqual(['Benches'])
  expect(subjects({ stage: 'received' })).toEqual([])
})

it('sorts references as numbers, and leaves what has none at the end', () => {
  const rows = [row('c'), row('b', { reference: 'PK 10-26' }), row('a', { reference: 'PK 9-26' })]
  const order = (descending: boolean) =>
    sortedRows(rows, { key: 'reference', descending }).map(({ subject }) => subject)

  expect(order(false)).toEqual(['a', 'b', 'c'])
  expect(order(true)).toEqual(['b', 'a', 'c'])
})

it('saves rows that no spreadsheet takes for formulas', () => {
  const csv = registerCsv([row('=HYPERLINK("x"), and more')], today)
  expect(csv.split('\r\n')[1]).toContain(`,"'=HYPERLINK(""x""), and more",`)
})
