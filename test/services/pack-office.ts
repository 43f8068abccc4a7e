import { paragraph, pageBreak, section, smallDocx, text } from '../layout/small-docx.ts'

/** A Word report of this many pages, each beginning with the report's name and its own number. */
export function report(name: string, pages: number, { extra = '' } = {}): Uint8Array {
  const sentences = Array.from({ length: pages }, (_, index) =>
    paragraph(
      `${index === 0 ? '' : pageBreak}${text(`${name}, sheet ${index + 1} of its own. ${index === 0 ? extra : ''}`)}`,
    ),
  )
  return smallDocx(`${sentences.join('')}${section()}`)
}

/** A report with a tracked insertion that fills a page of its own: members see it, the public sees its result. */
export function changedReport(name: string): Uint8Array {
  const deleted = `<w:del w:id="90" w:author="A. Author" w:date="2026-11-20T10:00:00Z"><w:r><w:delText>was longer</w:delText></w:r></w:del>`
  return smallDocx(
    `${paragraph(`${text(`${name} is now `)}${deleted}${text('shorter than it was.')}`)}${section()}`,
  )
}

interface ItemAsImported {
  readonly number: number
  readonly part: 1 | 2
  readonly title: string
  readonly kind: string
  readonly exemptParagraphs?: readonly string[]
  readonly delivery?: string
}

/** The agenda of these tests: ten items in two parts. */
export const agenda: readonly ItemAsImported[] = [
  { number: 1, part: 1, title: 'APOLOGIES', kind: 'apologies' },
  { number: 2, part: 1, title: 'MINUTES', kind: 'minutes' },
  { number: 3, part: 1, title: 'PUBLIC OUTSTANDING REFERENCES', kind: 'outstandingReferences' },
  { number: 4, part: 1, title: 'STREET WARDENS', kind: 'report' },
  { number: 5, part: 1, title: 'STREET TREES', kind: 'report' },
  { number: 6, part: 1, title: 'LIBRARY HOURS', kind: 'report', delivery: 'toFollow' },
  { number: 7, part: 1, title: 'WINTER MAINTENANCE', kind: 'verbal', delivery: 'verbal' },
  { number: 8, part: 1, title: 'EXCLUSION OF THE PUBLIC', kind: 'exclusionOfPublic' },
  { number: 9, part: 2, title: 'CAMERA CONTRACT', kind: 'report', exemptParagraphs: ['3'] },
  { number: 10, part: 2, title: 'LEGAL ADVICE', kind: 'report', exemptParagraphs: ['3', '5'] },
]

const committee = {
  name: 'Community Safety Committee',
  shortName: 'CSC',
  variantsPrinted: [],
  parentBody: null,
  organisation: 'Borough of Northmere',
}

/** A meeting in the case format, without its officers' reports: tests attach those. */
export function meetingFile(items: readonly ItemAsImported[] = agenda) {
  return {
    format: 'packwright-case-meeting/1',
    committee,
    meeting: { date: '2026-12-10', time: '18:30', venue: 'Council Chamber, Town Hall' },
    members: [
      { printed: 'Councillor Ruth Adeyemi (Chair)', name: 'Ruth Adeyemi', role: 'Chair' },
      { printed: 'Councillor Owen Marsh', name: 'Owen Marsh', role: 'Member' },
    ],
    enquiries: { name: 'Priya Nair', email: 'priya.nair@northmere.example' },
    frontPage: { publicAccess: [], signatory: { name: 'Helen Frost', post: 'Chief Executive' } },
    parts: [
      { part: 1, heading: 'Part 1 - Public Agenda', public: true },
      { part: 2, heading: 'Part 2 - Non-Public Agenda', public: false },
    ],
    items: items.map((item) => ({ exemptParagraphs: [], ...item })),
    previousMinutes: {
      date: '2026-09-10',
      startTime: '18:30',
      present: {
        members: [{ printed: 'Ruth Adeyemi (Chair)', name: 'Ruth Adeyemi', role: 'Chair' }],
        officers: [],
      },
      items: [
        {
          number: 1,
          part: 1,
          title: 'APOLOGIES',
          kind: 'apologies',
          paragraphs: ['There were no apologies.'],
          resolution: null,
        },
      ],
      endTime: '19:05',
      signatureLine: 'Chair',
      contactOfficer: { name: 'Priya Nair', email: null },
    },
    outstandingReferences: {
      heading: [],
      columns: [],
      rows: [
        {
          reference: '4/2026/P',
          meetingDateAndItem: '10 September 2026, item 5',
          action: 'Bring back the cost of lighting the canal path.',
          owner: 'Head of Streets',
          status: 'A survey is under way.',
          state: 'inProgress',
          public: true,
        },
      ],
    },
    reports: [],
    supplementaryPacks: [],
    sourceOddities: [],
  }
}

/** An office whose committee follows one measure over five quarters. */
export function officeFile(meetings: readonly string[]) {
  const readings = [412, 398, 405, 371, 352].map((value, index) => ({
    period: ['2025/26-Q2', '2025/26-Q3', '2025/26-Q4', '2026/27-Q1', '2026/27-Q2'][index],
    value,
    missingReason: null,
  }))
  return {
    format: 'packwright-office/1',
    authority: { name: committee.organisation, closedDays: [] },
    committees: [{ name: committee.name, shortName: committee.shortName, members: [] }],
    calendar: [],
    measures: [
      {
        committee: committee.name,
        code: '1.1',
        title: 'Reports of fly-tipping',
        priority: 'Clean streets',
        wanted: 'down',
        target: 360,
        reasons: 'More bulky waste was collected free of charge.',
        response: 'The collections go on until March.',
        series: [{ label: 'Reports', unit: 'count', readings }],
      },
    ],
    meetings,
  }
}
