import type { AgendaItem } from '../../../shared/agenda/agenda-item.ts'
import type { Meeting } from '../../../shared/agenda/meeting.ts'
import { isoDate, type ClockTime } from '../../../shared/calendar/iso-date.ts'
import type { Measure } from '../../../shared/measures/measure.ts'
import { minuteFrom } from '../../../shared/minutes/minute-blocks.ts'
import type { MinuteItem, Minutes } from '../../../shared/minutes/minutes.ts'
import type { AgendaPages } from '../../../shared/pack/papers.ts'
import type { ReportedReference } from '../../../shared/references/reference-news.ts'

export const meeting: Meeting = {
  id: 1,
  committee: {
    id: 1,
    name: 'Harbour and Markets Committee',
    shortName: 'HMC',
    parentBody: null,
    authority: 'Borough of Saltmouth',
    nation: 'england',
  },
  heldOn: isoDate('2026-10-15'),
  startsAt: '14:00' as ClockTime,
  venue: 'Council Chamber, Quay Street',
  members: [
    { printed: 'Cllr Ines Okoro', name: 'Ines Okoro', role: 'Member' },
    { printed: 'Cllr Tom Abney (Deputy Chair)', name: 'Tom Abney', role: 'Deputy Chair' },
    { printed: 'Cllr Wen Lister (Chair)', name: 'Wen Lister', role: 'Chair' },
  ],
  enquiries: { name: 'Roy Pell', email: 'roy.pell@saltmouth.example' },
  notices: [
    {
      heading: 'Watching the meeting',
      paragraphs: ['You can watch it here:', 'https://saltmouth.example/live', 'It is recorded.'],
    },
  ],
  signatory: { name: 'Ada Thorne', post: 'Chief Executive' },
}

/** A report on the public agenda, unless said otherwise. */
export function item(number: number, further: Partial<AgendaItem> = {}): AgendaItem {
  return {
    id: number,
    number,
    part: 1,
    title: `BUSINESS NUMBER ${number}`,
    kind: 'report',
    instruction: null,
    reportOf: 'Report of the Harbour Master.',
    purpose: 'For Discussion',
    delivery: 'withAgenda',
    urgentReason: null,
    exemptParagraphs: [],
    recommendation: null,
    ...further,
  }
}

export function linkedPages(number: number, first: number, last: number): AgendaPages {
  const bookmark = `_pack_${String(number).padStart(3, '0')}`
  return { kind: 'linked', range: { first, last }, bookmark, endBookmark: `${bookmark}_end` }
}

const apologies = minuteItem(1, 'APOLOGIES', 'apologies', ['Apologies were received from Cllr Okoro.'])

export const dredging = minuteItem(
  2,
  'DREDGING OF THE INNER BASIN',
  'report',
  ['A Member asked when work would begin.', 'The Harbour Master expected a start in the spring.'],
  'RESOLVED, that the report be noted.',
)

export const questions = minuteItem(3, 'QUESTIONS', 'questions', ['There were no questions.'])

/** A public minute of plain words. */
export function minuteItem(
  number: number,
  title: string,
  kind: MinuteItem['kind'],
  paragraphs: readonly string[],
  resolution: string | null = null,
): MinuteItem {
  return {
    number,
    letter: null,
    part: 1,
    title,
    kind,
    exemptParagraphs: [],
    publicity: 'byRule',
    blocks: minuteFrom(paragraphs, resolution),
    summary: null,
    takenOrder: null,
  }
}

export const minutes: Minutes = {
  committeeName: 'Harbour and Markets Committee',
  nation: 'england',
  heldOn: isoDate('2026-09-10'),
  startedAt: '14:00' as ClockTime,
  endedAt: '15:42' as ClockTime,
  venue: null,
  members: meeting.members,
  officers: [{ name: 'Priya Dunmore', affiliation: 'Harbour Master' }],
  inAttendance: [],
  observingOnline: [],
  apologies: [],
  corrections: [],
  items: [apologies, dredging, questions],
  signatureLine: 'Chair',
  contactOfficer: { name: 'Roy Pell', email: 'roy.pell@saltmouth.example' },
}

export function reference(number: string, further: Partial<ReportedReference> = {}): ReportedReference {
  return {
    id: Number(number.split('/')[0]),
    committeeId: 1,
    number,
    isPublic: true,
    raisedOn: isoDate('2026-07-09'),
    raisedAtItem: '5',
    raisedText: null,
    raisedMeetingId: null,
    raisedItemId: null,
    minuteText: null,
    action: 'Bring a costed plan for the fish market roof.',
    owners: ['Harbour Master'],
    state: 'inProgress',
    status: 'In progress - a surveyor has been engaged.',
    due: null,
    dueWrittenOn: null,
    dischargedOn: null,
    dischargedMeetingId: null,
    dischargedAt: null,
    sinceLast: null,
    news: [],
    ...further,
  }
}

/** A count with a figure for each quarter from Q1 2025/26 on. */
export function measure(
  code: string | null,
  values: readonly (number | null)[],
  further: Partial<Measure> = {},
): Measure {
  return {
    id: 1,
    code,
    title: 'Berths let',
    priority: 'a busy harbour',
    wanted: 'up',
    earlierNames: [],
    definition: null,
    owner: null,
    tolerance: null,
    targets: [],
    benchmarks: [],
    frequency: 'quarterly',
    isSurvey: false,
    series: [
      {
        id: 1,
        label: 'Berths',
        unit: 'count',
        counted: null,
        aggregation: 'sum',
        readings: values.map((value, place) => ({
          period: {
            kind: 'quarter',
            year: 2025 + Math.floor(place / 4),
            quarter: ([1, 2, 3, 4] as const)[place % 4] ?? 1,
          },
          value,
          missingReason: value === null ? 'the count was not made' : null,
          restatements: [],
        })),
      },
    ],
    texts: [
      {
        period: { kind: 'quarter', year: 2026, quarter: 2 },
        overview: null,
        reasons: 'A dry summer brought visitors.',
        response: 'More moorings are planned.',
      },
    ],
    judgedOtherwise: [],
    claimsLeft: [],
    control: null,
    ...further,
  }
}
