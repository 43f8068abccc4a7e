import { type ClockTime, isoDate } from '../../../shared/calendar/iso-date.ts'
import type { RecordedVote } from '../../../shared/minutes/minute-blocks.ts'
import { wordsBlock } from '../../../shared/minutes/minute-blocks.ts'
import type { Minutes } from '../../../shared/minutes/minutes.ts'
import { nonPublicMinutes, publicMinutes, summaryMinutes } from '../../../shared/minutes/minutes-forms.ts'
import { actionsSpec, decisionsSpec } from '../../../shared/pack/decisions-spec.ts'
import { minutesSpec } from '../../../shared/pack/minutes-spec.ts'
import type { PaperSpec } from '../../../shared/pack/papers.ts'
import { minuteItem, minutes, reference } from './sample-records.ts'

const authority = 'Borough of Saltmouth'
const names = Array.from(
  { length: 38 },
  (_, place) => `Alderman Professor Dame Bartholomea Featherstonehaugh-Cholmondeley ${place + 1}`,
)
const vote: RecordedVote = {
  mover: names[3] ?? null,
  seconder: null,
  for: names.slice(0, 2),
  against: names.slice(2),
  abstained: [],
  tally: null,
  carried: false,
  onAmendment: true,
}
const exempt = { part: 2, exemptParagraphs: ['3', '5'] } as const

/** A meeting at which all went as it seldom does: a large body, long names, amendments, an adjournment, exempt business. */
const awkward: Minutes = {
  ...minutes,
  committeeName: 'The Joint Harbour, Markets, Foreshore, Fisheries and Coastal Path Working Committee',
  venue: 'the Council Chamber, Old Custom House, Quay Street, Saltmouth',
  endedAt: '16:12' as ClockTime,
  members: names.map((printed) => ({ printed, name: printed, role: 'Member' as const })),
  officers: [
    {
      name: 'Wilhelmina Throckmorton-Smythe',
      affiliation: 'Director of Place, Harbours, Markets and the Foreshore (Town Clerk’s Department)',
    },
    { name: 'Jo Ash', affiliation: 'Monitoring Officer' },
  ],
  inAttendance: [{ name: 'Dr Ifor Rees', affiliation: 'Friends of the Foreshore' }],
  observingOnline: ['Councillor Cy Moss'],
  corrections: ['Item 1: “Moss” for “Mess”.'],
  items: [
    {
      ...minuteItem(1, 'A TITLE THAT GOES ON '.repeat(12).trim(), 'report', []),
      blocks: [
        wordsBlock('paragraph', 'Members received a report.'),
        wordsBlock('amendment', 'Leave out “three” and insert “four”.'),
        { kind: 'vote', ...vote },
        wordsBlock('paragraph', 'The meeting was adjourned at 3.05 pm.'),
        wordsBlock('paragraph', 'The meeting resumed at 3.20 pm.'),
        wordsBlock('resolution', 'RESOLVED, that the arrangements be approved.'),
        {
          kind: 'vote',
          ...vote,
          mover: null,
          tally: { for: 19, against: 19, abstained: 0 },
          carried: true,
          byCastingVote: true,
        },
      ],
    },
    minuteItem(2, 'EXCLUSION OF THE PUBLIC', 'exclusionOfPublic', ['The public were excluded at 3.40 pm.']),
    {
      ...minuteItem(
        3,
        'LEASE',
        'report',
        ['The rent would be £31,000.'],
        'RESOLVED, that the lease be approved.',
      ),
      ...exempt,
      summary: 'Members considered a lease, and approved it.',
    },
    { ...minuteItem(4, 'TENDERS', 'report', ['The lowest tender was noted.']), ...exempt },
  ],
}

const sheets = {
  minutes: awkward,
  authority,
  raised: [
    { ...reference('1/2026/P'), raisedAtItem: 'Item 1 - A title that goes on' },
    { ...reference('2/2026/NP'), raisedAtItem: 'Item 3 - LEASE', isPublic: false },
  ],
  issuedOn: isoDate('2026-09-11'),
  enquiries: minutes.contactOfficer,
}

const draft = { kind: 'draft', toBeAgreedOn: null } as const
const approved = { kind: 'approved', on: isoDate('2026-10-15') } as const
const signed = {
  kind: 'signed',
  approvedOn: approved.on,
  by: names[0] ?? '',
  on: approved.on,
} as const

/** What a meeting's minutes become besides the plain ones, each of the same awkward meeting. */
export const sampleMinutes: Readonly<Record<string, PaperSpec>> = {
  'public minutes of an awkward meeting': minutesSpec(publicMinutes(awkward), authority, draft),
  'non-public minutes': minutesSpec(held(nonPublicMinutes(awkward)), authority, signed, 'nonPublic'),
  'summary of non-public minutes': minutesSpec(held(summaryMinutes(awkward)), authority, approved, 'summary'),
  'decisions sheet': decisionsSpec(sheets),
  'decisions sheet of nothing, for nobody to ask': decisionsSpec({
    ...sheets,
    minutes: { ...awkward, items: [] },
    enquiries: null,
  }),
  'action list': actionsSpec(sheets, true),
  'non-public action list': actionsSpec(sheets, false),
  'action list of nothing': actionsSpec({ ...sheets, raised: [] }, true),
}

function held(some: Minutes | null): Minutes {
  if (some === null) throw new Error('the awkward meeting has withheld items')
  return some
}
