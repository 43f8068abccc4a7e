/** The business of 10 December 2026: one of each thing a clerk meets. */
export interface SampleItem {
  readonly number: number
  readonly part: 1 | 2
  readonly title: string
  readonly kind: string
  readonly text: string | null
  readonly reportOf: string | null
  readonly purpose: 'For Decision' | 'For Discussion' | 'For Information' | null
  readonly exemptParagraphs: readonly string[]
  readonly recommendation: string | null
  /** The id of the officer's Word report. */
  readonly report: string | null
  readonly delivery: 'withAgenda' | 'toFollow' | 'verbal'
}

const business: Omit<SampleItem, 'number' | 'part' | 'title' | 'kind'> = {
  text: null,
  reportOf: null,
  purpose: null,
  exemptParagraphs: [],
  recommendation: null,
  report: null,
  delivery: 'withAgenda',
}

export const parts = [
  { part: 1, heading: 'Part 1 - Public Agenda', public: true },
  { part: 2, heading: 'Part 2 - Non-Public Agenda', public: false },
] as const

export const items: readonly SampleItem[] = [
  { ...business, number: 1, part: 1, title: 'APOLOGIES FOR ABSENCE', kind: 'apologies' },
  {
    ...business,
    number: 2,
    part: 1,
    title: 'DECLARATIONS OF INTERESTS BY MEMBERS IN ITEMS ON THIS AGENDA',
    kind: 'declarations',
  },
  {
    ...business,
    number: 3,
    part: 1,
    title: 'MINUTES',
    kind: 'minutes',
    text: 'To agree the public minutes of the meeting held on 10 September 2026.',
    purpose: 'For Decision',
  },
  {
    ...business,
    number: 4,
    part: 1,
    title: 'OUTSTANDING REFERENCES',
    kind: 'outstandingReferences',
    reportOf: 'Report of the Head of Democratic Services.',
    purpose: 'For Decision',
    recommendation: 'Members are asked to discharge references 3/2026/P, 7/2026/P and 10/2026/P.',
  },
  {
    ...business,
    number: 5,
    part: 1,
    title: 'PERFORMANCE IN THE SECOND QUARTER OF 2026/27',
    kind: 'performance',
    reportOf: 'Report of the Director of Place.',
    purpose: 'For Discussion',
    recommendation: 'Members are asked to note the report.',
  },
  {
    ...business,
    number: 6,
    part: 1,
    title: 'THE STREET WARDEN SERVICE: REVIEW AFTER TWO YEARS',
    kind: 'report',
    reportOf: 'Report of the Head of Community Safety.',
    purpose: 'For Decision',
    recommendation:
      'Members are asked to agree the service’s shape from April 2027 and the change to its hours.',
    report: 'item-06-street-warden-review',
  },
  {
    ...business,
    number: 7,
    part: 1,
    title: 'THE TOWN CENTRE AFTER SIX: A YEAR OF THE LATE HOURS PARTNERSHIP',
    kind: 'report',
    reportOf: 'Joint report of the Head of Community Safety and the Head of Town Centres.',
    purpose: 'For Discussion',
    recommendation:
      'Members are asked to comment on the partnership’s first year and on its aims for the second.',
    report: 'item-07-late-hours-partnership',
  },
  {
    ...business,
    number: 8,
    part: 1,
    title: 'STREET TREES: PLANTING PROGRAMME 2026/27 TO 2029/30',
    kind: 'report',
    reportOf: 'Report of the Head of Parks and Open Spaces.',
    purpose: 'For Decision',
    recommendation: 'Members are asked to agree the programme and the order in which wards are planted.',
    report: 'item-08-street-trees',
  },
  {
    ...business,
    number: 9,
    part: 1,
    title: 'WINTER SERVICE PLAN FOR ROADS AND PAVEMENTS',
    kind: 'report',
    text: 'The report waits for the salt supplier’s prices and will be sent in a supplement.',
    reportOf: 'Report of the Head of Highways.',
    purpose: 'For Decision',
    delivery: 'toFollow',
  },
  {
    ...business,
    number: 10,
    part: 1,
    title: 'FLOOD WARNINGS: WHAT WAS LEARNED FROM THE OCTOBER TIDES',
    kind: 'verbal',
    text: 'The Resilience Manager to be heard.',
    purpose: 'For Information',
    delivery: 'verbal',
  },
  {
    ...business,
    number: 11,
    part: 1,
    title: 'QUESTIONS ON THE WORK OF THE COMMITTEE',
    kind: 'questions',
  },
  {
    ...business,
    number: 12,
    part: 1,
    title: 'OTHER BUSINESS THAT THE CHAIR ACCEPTS AS URGENT',
    kind: 'urgentBusiness',
  },
  {
    ...business,
    number: 13,
    part: 1,
    title: 'EXCLUSION OF THE PUBLIC',
    kind: 'exclusionOfPublic',
    text: 'MOTION - That under Section 100A(4) of the Local Government Act 1972 the public leave the meeting for the items in Part 2, as they are likely to disclose exempt information as defined in the paragraphs of Part 1 of Schedule 12A shown against each, and as in all the circumstances the public interest in keeping the exemption outweighs the public interest in disclosing the information.',
    purpose: 'For Decision',
  },
  {
    ...business,
    number: 14,
    part: 2,
    title: 'TOWN CENTRE CAMERAS: AWARD OF THE NEXT CONTRACT',
    kind: 'report',
    reportOf: 'Joint report of the Head of Community Safety and the Head of Procurement.',
    purpose: 'For Decision',
    exemptParagraphs: ['3'],
    report: 'item-14-camera-contract',
  },
  {
    ...business,
    number: 15,
    part: 2,
    title: 'LICENSED PREMISES: PLANNED OPERATIONS IN THE NEW YEAR',
    kind: 'report',
    reportOf: 'Report of the Head of Regulatory Services.',
    purpose: 'For Decision',
    exemptParagraphs: ['1', '7'],
    report: 'item-15-licensed-premises',
  },
  {
    ...business,
    number: 16,
    part: 2,
    title: 'QUESTIONS ON THE WORK OF THE COMMITTEE',
    kind: 'questions',
  },
  {
    ...business,
    number: 17,
    part: 2,
    title:
      'OTHER BUSINESS THAT THE CHAIR ACCEPTS AS URGENT AND WHICH THE COMMITTEE AGREES TO TAKE WHILE THE PUBLIC ARE EXCLUDED',
    kind: 'urgentBusiness',
  },
]
