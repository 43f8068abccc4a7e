import { isoDate } from '../../../shared/calendar/iso-date.ts'
import { performanceSpec } from '../../../shared/pack/performance-spec.ts'
import { frontSheetSpec } from '../../../shared/pack/front-sheet-spec.ts'
import { minutesSpec } from '../../../shared/pack/minutes-spec.ts'
import type { PaperSpec } from '../../../shared/pack/papers.ts'
import { placeholderSpec } from '../../../shared/pack/placeholder-spec.ts'
import { reportTemplateSpec } from '../../../shared/pack/report-template-spec.ts'
import { usualQuestions } from '../../../shared/reports/report-form.ts'
import { referencesSpec } from '../../../shared/pack/references-spec.ts'
import { sampleMinutes } from './sample-minutes.ts'
import { item, linkedPages, measure, meeting, minutes, reference } from './sample-records.ts'

const longTitle = 'A TITLE THAT GOES ON '.repeat(22).slice(0, 450)
const agenda = [
  item(1, { title: 'APOLOGIES', kind: 'apologies', reportOf: null, purpose: null }),
  item(2),
  item(3, { delivery: 'verbal', title: longTitle }),
  item(4, {
    title: 'EXCLUSION OF THE PUBLIC',
    kind: 'exclusionOfPublic',
    reportOf: null,
    purpose: 'For Decision',
  }),
  item(5, { part: 2, exemptParagraphs: ['3'] }),
  item(6, { part: 2, exemptParagraphs: ['7', '3'] }),
]

const askedFor = {
  reference: 'CS 34/26',
  subject: 'Benches on the quays',
  reportOf: 'Head of Community Safety & Head of Parks',
  isJoint: false,
  isPublic: true,
  purpose: 'For Decision',
  dueOn: null,
  backgroundPapers: null,
  authors: [
    { name: 'Marek Thistlewood', post: 'Street Warden Manager', email: null },
    { name: 'Sunniva Abara-Holt', post: null, email: null },
  ],
  committees: [
    {
      name: 'Community Safety and Environment Committee',
      meetingOn: isoDate('2026-12-10'),
      purpose: 'For Decision',
      itemId: null,
    },
    {
      name: 'Culture and Libraries Committee',
      meetingOn: isoDate('2027-01-19'),
      purpose: 'For Information',
      itemId: null,
    },
  ],
}

/** Every kind of paper, plain and at its edges, by the name a failing test shows. */
export const samplePapers: Readonly<Record<string, PaperSpec>> = {
  'front sheet': frontSheetSpec(meeting, agenda, ({ number }) =>
    number === 2
      ? linkedPages(2, 5, 10)
      : number === 5
        ? { kind: 'plain', range: { first: 11, last: 14 } }
        : { kind: 'none' },
  ),
  'front sheet without members, notices or business': frontSheetSpec(
    { ...meeting, members: [], notices: [], enquiries: null, signatory: null, venue: null, startsAt: null },
    [],
    () => ({ kind: 'none' }),
  ),
  'front sheet with one member and one item': frontSheetSpec(
    { ...meeting, members: meeting.members.slice(0, 1) },
    [item(7)],
    () => linkedPages(7, 5, 5),
  ),
  'front sheet with 90 members, a long name and 30 items': frontSheetSpec(
    {
      ...meeting,
      committee: {
        ...meeting.committee,
        name: 'The Joint Harbour, Markets, Foreshore, Fisheries and Coastal Path Working Committee of Saltmouth and Dunmere',
      },
      members: Array.from({ length: 90 }, (_, place) => ({
        printed: `Cllr Number ${place}`,
        name: `Number ${place}`,
        role: 'Member' as const,
      })),
    },
    Array.from({ length: 30 }, (_, place) => item(place + 1)),
    ({ number }) => linkedPages(number, number * 2 + 7, number * 2 + 8),
  ),
  minutes: minutesSpec(minutes, 'Borough of Saltmouth', {
    kind: 'draft',
    toBeAgreedOn: isoDate('2026-10-15'),
  }),
  'minutes of a large body': minutesSpec(
    {
      ...minutes,
      venue: 'the Guildhall',
      members: Array.from({ length: 40 }, (_, place) => ({
        printed: `Cllr Number ${place}`,
        name: '',
        role: 'Member' as const,
      })),
    },
    'Borough of Saltmouth',
    { kind: 'forSigning' },
  ),
  'minutes of nothing': minutesSpec(
    {
      ...minutes,
      members: [],
      officers: [],
      items: [],
      contactOfficer: null,
      endedAt: null,
      startedAt: null,
    },
    'Borough of Saltmouth',
    { kind: 'forSigning' },
  ),
  ...sampleMinutes,
  references: referencesSpec(
    meeting,
    [reference('2/2026/P'), reference('1/2026/P', { state: 'complete', status: 'Complete' })],
    null,
  ),
  'no references': referencesSpec(meeting, [], null),
  performance: performanceSpec(
    meeting,
    [measure('1.1', [40, 52, 61, 38, 45, 60]), measure(null, [null, null, null, null, null, null])],
    { kind: 'quarter', year: 2026, quarter: 2 },
    [17, 18, 19],
  ),
  'performance without measures': performanceSpec(
    meeting,
    [],
    { kind: 'quarter', year: 2026, quarter: 2 },
    null,
  ),
  placeholder: placeholderSpec(meeting, {
    itemNumber: '5',
    publicTitle: 'SALE OF A QUAY',
    exemptParagraphs: ['7', '3'],
    range: { first: 11, last: 14 },
  }),
  'placeholder of one page without a paragraph': placeholderSpec(meeting, {
    itemNumber: '5',
    publicTitle: 'SALE OF A QUAY',
    exemptParagraphs: [],
    range: { first: 11, last: 11 },
  }),
  'report template for two committees and two authors': {
    kind: 'reportTemplate',
    ...reportTemplateSpec(
      { ...askedFor, isJoint: true },
      { id: null, grammars: [], questions: usualQuestions },
      'Borough of Saltmouth',
      isoDate('2026-10-01'),
    ),
  },
  'report template that knows nothing but a subject of 450 characters': {
    kind: 'reportTemplate',
    ...reportTemplateSpec(
      {
        ...askedFor,
        subject: longTitle,
        reference: null,
        reportOf: null,
        isPublic: null,
        purpose: null,
        authors: [],
        committees: [],
      },
      { id: null, grammars: [], questions: usualQuestions },
      'Borough of Saltmouth',
      isoDate('2026-10-01'),
    ),
  },
  'proof of publication': {
    kind: 'proof',
    documentTitle: 'Proof of publication',
    authority: 'Borough of Saltmouth',
    dated: '2026-12-02T00:00:00Z',
    committeeName: 'Community Safety and Environment Committee',
    meeting: 'Thursday, 10 December 2026 at 6.30 pm',
    published: 'Wednesday, 2 December 2026 at 3.42 pm, by Cleo',
    answer: '5, and 5 are required.',
    verdict: 'The pack was in time.',
    remarks: [{ label: 'In place of', text: 'version 1, published on 1 December 2026: page 7 was missing' }],
    days: [
      { date: 'Wednesday, 2 December 2026', counted: null, reason: 'day of publication' },
      { date: 'Thursday, 3 December 2026', counted: 'Day 1', reason: '' },
      { date: 'Saturday, 5 December 2026', counted: null, reason: 'Saturday' },
      { date: 'Thursday, 10 December 2026', counted: null, reason: 'day of the meeting' },
    ],
    rule: 'Rule: section 100B(3), Local Government Act 1972. Your Monitoring Officer decides on any doubt.',
    files: [
      { name: 'CSE 2026-12-10 public pack v1.pdf', pages: 82, sha256: 'a'.repeat(64) },
      { name: 'CSE 2026-12-10 public pack v1.docx', pages: 82, sha256: '0123456789abcdef'.repeat(4) },
    ],
  },
}
